"""Finds the entries that hold most of what a filter finds, without going through all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from functools import lru_cache
from heapq import heappush, heappushpop
from typing import NamedTuple

from pyroaring import BitMap64

from reader.library.entries import ALL, WEIGHTS, Entries
from reader.library.ids import numbered
from reader.library.kept_sets import Found, KeptSets

_AT_ONCE = 256
"""Entries whose sets are read together."""

_FEW = 200
"""Articles whose rows are read at once, whatever the sets would take."""

_A_ROW = 3
"""How many sets are looked at in the time that the rows of one article take."""


class Ranked(NamedTuple):
    """An entry's number, and what each of its measures comes to."""

    number: int
    counts: tuple[int, ...]


class Ranking:
    """Ranks entries on one connection."""

    def __init__(self, connection: sqlite3.Connection, sets: KeptSets) -> None:
        self._connection = connection
        self._sets = sets

    def first(
        self,
        entries: Entries,
        found: Found,
        limit: int,
        without: Collection[int],
        none: int | None = None,
    ) -> list[Ranked]:
        """The `limit` entries that rank first under what was found, best first.

        Of equal rank the one that was entered first comes first. With `none` only those count
        for which the measure in that place comes to nothing.
        """
        if not self._rows_are_quicker(entries, found, limit):
            # Where more sets must be looked at than was thought, the rows are read after all.
            ranked = self.by_sets(entries, found, limit, without, none, most=found.size)
            if ranked is not None:
                return ranked
        return self._by_rows(entries, found.as_others(), limit, without, none)

    def by_sets(
        self,
        entries: Entries,
        found: Found,
        limit: int,
        without: Collection[int],
        none: int | None = None,
        *,
        most: int | None = None,
    ) -> list[Ranked] | None:
        """The same, by what the entries' sets share with what was found.

        With `most`, None where more entries must be looked at.
        """
        # All of them: what doesn't lead an entry there adds to its other counts.
        rows = {each.number: each for each in self._rows(entries, found.others, without)}
        last = self._leading(entries, found.quick, limit, without, rows, none, most)
        if last is None:
            return None
        lead = entries.measures[entries.order[0]]
        leading = self._sets.of(entries, last, lead)
        others = self._sets.of(entries, last, ALL - lead)
        adds_to = _adds_to(entries)
        shared = found.quick.intersection_cardinality
        ranked = []
        for number in last:
            counts = [*rows[number].counts] if number in rows else [0] * len(entries.measures)
            for sets in (leading[number], others[number]):
                for slot, each in sets.items():
                    amount = WEIGHTS[slot] * shared(each)
                    for place in adds_to[slot]:
                        counts[place] += amount
            ranked.append(Ranked(number, tuple(counts)))
        ranked.sort(key=lambda each: (entries.rank(each.counts), each.number))
        return ranked[:limit]

    def _leading(
        self,
        entries: Entries,
        quick: BitMap64,
        limit: int,
        without: Collection[int],
        rows: dict[int, Ranked],
        none: int | None,
        most: int | None,
    ) -> list[int] | None:
        """The entries that hold most, with those that hold as much as the last of them.

        None can hold more under a filter than it does without one: where that falls below
        what `limit` others are known to hold, all that are left do.
        """
        place = entries.order[0]
        highest: list[int] = []
        leads: dict[int, int] = {}
        for at, some in enumerate(self._by_totals(entries)):
            if len(highest) == limit and some[0][1] < highest[0]:
                break
            if most is not None and at * _AT_ONCE > most:
                return None
            numbers = [number for number, _ in some if number not in without]
            kept = self._sets.of(entries, numbers, entries.measures[place])
            first = highest[0] if len(highest) == limit else 1
            reached: dict[int, int] = {}
            for number in numbers:
                lead = rows[number].counts[place] if number in rows else 0
                for slot, each in kept[number].items():
                    lead += WEIGHTS[slot] * quick.intersection_cardinality(each)
                if lead >= first:
                    reached[number] = lead
            if none is not None:
                reached = self._lacking(entries, reached, quick, rows, none)
            for number, lead in reached.items():
                if len(highest) < limit:
                    heappush(highest, lead)
                elif lead >= highest[0]:
                    heappushpop(highest, lead)
                else:
                    continue
                leads[number] = lead
        least = highest[0] if len(highest) == limit else 1
        return [number for number, lead in leads.items() if lead >= least]

    def _lacking(
        self,
        entries: Entries,
        leads: dict[int, int],
        quick: BitMap64,
        rows: dict[int, Ranked],
        none: int,
    ) -> dict[int, int]:
        """Those of the entries for which that measure comes to nothing."""
        kept = self._sets.of(entries, [*leads], entries.measures[none])
        return {
            number: lead
            for number, lead in leads.items()
            if not (number in rows and rows[number].counts[none])
            and not any(map(quick.intersect, kept[number].values()))
        }

    def _by_totals(self, entries: Entries) -> Iterator[list[tuple[int, int]]]:
        """The entries with what ranks them in all articles, highest first, some at a time."""
        total = entries.totals[entries.order[0]]
        found = self._connection.execute(
            f"SELECT id, {total} FROM {entries.names} WHERE {total} > 0 ORDER BY {total} DESC"
        )
        while some := found.fetchmany(_AT_ONCE):
            yield some

    def _by_rows(
        self,
        entries: Entries,
        articles: Collection[int],
        limit: int,
        without: Collection[int],
        none: int | None,
    ) -> list[Ranked]:
        """The same by the rows of a few articles."""
        lead, then = (entries.sums[place] for place in entries.order)
        having = lead if none is None else f"{lead} AND NOT {entries.sums[none]}"
        first = f"HAVING {having} ORDER BY {lead} DESC, {then} DESC, {entries.column} LIMIT {limit}"
        return self._rows(entries, articles, without, first)

    def _rows(
        self,
        entries: Entries,
        articles: Collection[int],
        without: Collection[int],
        which: str = "",
    ) -> list[Ranked]:
        """What the rows of a few articles come to for each entry, or for `which` in SQL."""
        if not articles:
            return []
        found = self._connection.execute(
            f"SELECT {entries.column}, {', '.join(entries.sums)} FROM {entries.table}"
            f" WHERE article IN ({numbered(articles)})"
            f" AND {entries.column} NOT IN ({numbered(without)})"
            f" GROUP BY {entries.column} {which}"
        )
        return [Ranked(number, tuple(counts)) for number, *counts in found]

    def _rows_are_quicker(self, entries: Entries, found: Found, limit: int) -> bool:
        """Whether to read the articles' rows takes less time than to look at the sets.

        As many sets are looked at as entries have a total that may reach the first `limit`.
        """
        many = len(found.settled)
        if many <= _FEW:
            return True
        total = entries.totals[entries.order[0]]
        (least,) = self._connection.execute(
            f"SELECT min({total}) * ? / (SELECT max(1, sum(articles)) FROM sources) FROM"
            f" (SELECT {total} FROM {entries.names} ORDER BY {total} DESC LIMIT ?)",
            (many, limit),
        ).fetchone()
        (looked_at,) = self._connection.execute(
            f"SELECT count(*) FROM"
            f" (SELECT 1 FROM {entries.names} WHERE {total} >= max(?, 1) LIMIT ?)",
            (least or 0, many * _A_ROW),
        ).fetchone()
        return bool(looked_at == many * _A_ROW)


@lru_cache
def _adds_to(entries: Entries) -> tuple[tuple[int, ...], ...]:
    """The places of the measures that the set of each slot adds to."""
    return tuple(
        tuple(place for place, measure in enumerate(entries.measures) if slot in measure)
        for slot in range(len(WEIGHTS))
    )
