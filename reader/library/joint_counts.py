"""Counts what several entries come to together: an article that holds two of them counts once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from pyroaring import BitMap64

from reader.library.entries import ALL, HELD, NAMED, PEOPLE, PLACES, TIMES, Entries, Measure, amount
from reader.library.entries import slots as slots_of
from reader.library.ids import numbered
from reader.library.kept_sets import Found, KeptSets, Slots
from reader.library.set_numbers import set_number
from reader.library.standing import Located

_MANY = 8
"""Entries above which all rows of an article are gone through for them."""


class JointCounts:
    """Counts entries together under what one filter finds."""

    def __init__(self, connection: sqlite3.Connection, sets: KeptSets, found: Found) -> None:
        self._connection = connection
        self._sets = sets
        self._found = found

    def of(self, entries: Entries, numbers: Sequence[int]) -> tuple[int, ...]:
        """What each of the measures comes to; the first is of articles, the others are sums."""
        articles, *sums = entries.measures
        under = self._under(entries, numbers)
        return len(_holding(articles, under)), *(_sum(measure, under) for measure in sums)

    def of_place(self, located: Located) -> tuple[int, int, int]:
        """A place's articles and mentions, with people who are it, and the articles within."""
        place = self._under(PLACES, () if located.number is None else (located.number,))
        own = self._under(PEOPLE, located.own)
        within = self._under(PEOPLE, located.within)
        named = _holding(NAMED, place) | _holding(HELD, own)
        around = named | _holding(HELD, (*place, *within))
        return len(named), _sum(TIMES, place) + _sum(TIMES, own), len(around)

    def _under(self, entries: Entries, numbers: Sequence[int]) -> list[Slots]:
        """The sets of each entry, as far as the filter finds what is in them."""
        if not numbers:
            return []
        kept = self._sets.of(entries, numbers, ALL)
        under = {
            number: {slot: each & self._found.settled for slot, each in kept[number].items()}
            for number in numbers
        }
        # The plus keeps SQLite from looking for each of many entries in each of the articles.
        column = f"{'+' * (len(numbers) > _MANY)}{entries.column}"
        for article, number, *counts in self._connection.execute(
            f"SELECT article, {entries.column}, {', '.join(entries.counts)} FROM {entries.table}"
            f" WHERE article IN ({numbered(self._found.others)})"
            f" AND {column} IN ({numbered(numbers)})"
        ):
            for slot in slots_of(*counts):
                under[number].setdefault(slot, BitMap64()).add(set_number(article))
        return [under[number] for number in numbers]


def _holding(measure: Measure, under: Iterable[Slots]) -> BitMap64:
    """The articles in any of the sets that make up the measure."""
    found = BitMap64()
    for sets in under:
        for slot in measure & sets.keys():
            found |= sets[slot]
    return found


def _sum(measure: Measure, under: Iterable[Slots]) -> int:
    return sum(
        amount(measure, ((slot, len(each)) for slot, each in sets.items())) for sets in under
    )
