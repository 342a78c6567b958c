"""Finds by sets alone what names and days ask for, just as SQL finds it.

The sets that entries are counted by hold the very articles that bear the entries' tags, and are
put together in a fraction of the time that it takes to gather numbers out of the index.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from pyroaring import BitMap64

from reader.library.entries import HELD, NAMED, PEOPLE, PLACES, SPEAKERS, Entries, Measure
from reader.library.ids import first_of, numbered
from reader.library.resolving import Names
from reader.library.set_numbers import of_days, set_number
from reader.library.sets import set_of
from reader.library.wanted import (
    AboutPerson,
    AboutPlace,
    Both,
    Either,
    Published,
    Quoted,
    Wanted,
    Without,
)

_MOST = 200
"""Entries of a name whose sets are put together: the index has one word for all named John."""

_MANY = 8
"""Entries above which all rows of an unsettled article are gone through for them."""

Held = Callable[[Entries, Sequence[int], Measure], dict[int, dict[int, BitMap64]]]
"""Gives entries' sets by slot, as `KeptSets.of` does."""


class There(NamedTuple):
    """All articles that there are, and those among them and gone that the sets don't tell."""

    every: BitMap64
    unsettled: BitMap64


class _TooManyError(Exception):
    """A name stands for so many entries that the index finds their articles sooner."""


class SetFinding:
    """Puts sets together on one connection; `held` gives those of entries."""

    def __init__(self, connection: sqlite3.Connection, names: Names, held: Held) -> None:
        self._connection = connection
        self._names = names
        self._held = held

    def found(self, wanted: Wanted, there: There) -> BitMap64 | None:
        """The articles wanted, by their set numbers.

        None where more is asked for than names and days, or where the index is quicker.
        """
        if not _is_findable(wanted):
            return None
        try:
            found = self._fitting(wanted, there)
        except _TooManyError:
            return None
        return there.every if found is None else found

    def _fitting(self, wanted: Wanted, there: There) -> BitMap64 | None:
        """What fits; None where `wanted` holds nothing to look for, as in `Search.part`."""
        match wanted:
            case Both():
                if not wanted.parts:
                    return there.every
                all_ = self._all(wanted, there)
                return BitMap64.intersection(*all_) if all_ else None
            case Either():
                if not wanted.parts:
                    return BitMap64()
                all_ = self._all(wanted, there)
                return BitMap64.union(*all_) if all_ else None
            case Without():
                without = self._fitting(wanted.part, there)
                return None if without is None else there.every - without
            case Published():
                return _of_days(wanted, there.every)
            case AboutPerson():
                if not self._names.has_few_people(wanted.name, _MOST):
                    raise _TooManyError
                people = self._names.people(wanted.name)
                return None if people is None else self._holding(PEOPLE, people, HELD, there)
            case AboutPlace():
                return self._about_place(wanted, there)
            case Quoted(speaker) if speaker is not None:
                if not self._names.has_few_speakers(speaker, _MOST):
                    raise _TooManyError
                speakers = self._names.speakers(speaker)
                return None if speakers is None else self._holding(SPEAKERS, speakers, NAMED, there)
        raise TypeError(f"no sets tell of {wanted}")

    def _all(self, wanted: Both | Either, there: There) -> list[BitMap64]:
        fitting = (self._fitting(part, there) for part in wanted.parts)
        return [found for found in fitting if found is not None]

    def _about_place(self, wanted: AboutPlace, there: There) -> BitMap64 | None:
        places = self._names.places(wanted.name)
        if places is None:
            return None
        people = self._names.people_at(wanted.name)
        found = self._holding(PLACES, places, HELD, there)
        return found | self._holding(PEOPLE, people, HELD, there) if people else found

    def _holding(
        self, entries: Entries, numbers: Sequence[int], measure: Measure, there: There
    ) -> BitMap64:
        """The articles that one of the entries' sets holds, and the unsettled by their rows."""
        if len(numbers) > _MOST:
            raise _TooManyError
        kept = self._held(entries, numbers, measure)
        found = BitMap64.union(
            BitMap64(), *(each for number in numbers for each in kept[number].values())
        )
        if there.unsettled:
            found -= there.unsettled
            found |= set_of(self._rows(entries, numbers, measure))
        return found

    def _rows(self, entries: Entries, numbers: Sequence[int], measure: Measure) -> list[int]:
        # The plus keeps SQLite from looking for each of many entries in each of the articles.
        column = f"{'+' * (len(numbers) > _MANY)}{entries.column}"
        counted = f" AND {entries.counts[0]} > 0" if measure == NAMED else ""
        rows = self._connection.execute(
            f"SELECT article FROM unsettled CROSS JOIN {entries.table} USING (article)"
            f" WHERE {column} IN ({numbered(numbers)}){counted}"
        )
        return [set_number(article) for (article,) in rows]


def _is_findable(wanted: Wanted) -> bool:
    match wanted:
        case Both() | Either():
            return all(map(_is_findable, wanted.parts))
        case Without():
            return _is_findable(wanted.part)
        case Quoted():
            return wanted.speaker is not None and not wanted.said and not wanted.reported
    return isinstance(wanted, AboutPerson | AboutPlace | Published)


def _of_days(wanted: Published, every: BitMap64) -> BitMap64:
    found, behind = every.copy(), 0
    for stretch in of_days(first_of(wanted.first or date.min), first_of(wanted.last or date.max)):
        found.remove_range(behind, stretch.start)
        behind = stretch.stop
    if found:
        found.remove_range(behind, max(behind, found.max() + 1))
    return found
