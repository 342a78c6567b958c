"""Reads sets of articles from the library, and keeps those of the commonest names in memory."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pyroaring import BitMap64

from reader.library.entries import EVERY, Entries, Measure
from reader.library.ids import ArticleId
from reader.library.questions import Question
from reader.library.resolving import Names
from reader.library.set_finding import SetFinding, There
from reader.library.set_numbers import articles_of, in_sql, set_number
from reader.library.sets import quick, set_of, unpacked

_KEPT = 6_000_000
"""Bytes of sets that are kept in memory for each measure of a kind of entry."""

_EACH = 200
"""Bytes that a set takes beside its members."""

_PIECE = 1 << 20
"""Characters of a list of numbers that are read at a time, so that memory stays flat."""

Slots = dict[int, BitMap64]
"""An entry's sets by slot."""


class Found(NamedTuple):
    """Articles: those that the sets are believed for, and those whose rows must be read.

    `quick` is `settled` for counting what other sets share with it (see `quick`).
    """

    settled: BitMap64
    others: tuple[ArticleId, ...]
    quick: BitMap64

    @property
    def size(self) -> int:
        """How many they are."""
        return len(self.settled) + len(self.others)

    def as_others(self) -> tuple[ArticleId, ...]:
        """All of them by number."""
        return (*self.others, *articles_of(self.settled))


class KeptSets:
    """The sets on one connection; `look` before each question keeps them up to date."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        counted: Callable[[Question], int | None] = lambda _: None,
        names: Names | None = None,
    ) -> None:
        """`counted` tells how many articles a question finds, where that is known.

        With `names` what can be found by sets alone is.
        """
        self._connection = connection
        self._counted = counted
        self._finding = None if names is None else SetFinding(connection, names, self.of)
        self._version = self._stated = -1
        self._times = -1
        self._kept: dict[tuple[int, Measure], dict[int, Slots]] = {}
        self._left: dict[tuple[int, Measure], int] = {}
        self._last: tuple[Question, Found] | None = None
        self._unsettled = BitMap64()
        self._all: BitMap64 | None = None

    def look(self, version: int, stated: int) -> None:
        """Forget what another connection has changed.

        `version` differs where one has written more than states, `stated` where anything.
        """
        if stated != self._stated:  # what was found may have been found by its state
            self._last, self._stated = None, stated
        if version == self._version:
            return
        (times,) = self._connection.execute(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'settled'"
        ).fetchone()
        if times != self._times:
            self._kept.clear()
            self._left.clear()
        unsettled = self._connection.execute("SELECT article FROM unsettled")
        self._unsettled = set_of([set_number(article) for (article,) in unsettled])
        self._all = None
        self._version, self._times = version, times

    def found(self, question: Question) -> Found:
        """What a question finds; the last answer is remembered."""
        if self._last is not None and self._last[0].is_same(question):
            return self._last[1]
        all_ = self._every if question.finds_all else self._by_sets(question)
        if all_ is None:
            all_ = self._gathered(question)
        others = all_ & self._unsettled
        settled = all_ - others
        found = Found(settled, tuple(articles_of(others)), quick(settled))
        self._last = question, found
        return found

    def of(self, entries: Entries, numbers: Sequence[int], measure: Measure) -> dict[int, Slots]:
        """The sets of those entries that the measure needs, as far as there are any."""
        kind = entries.mark, measure
        kept = self._kept.setdefault(kind, {})
        missing = [entries.first(number) for number in numbers if number not in kept]
        if not missing:
            return kept
        found: dict[int, Slots] = {number: {} for number in numbers if number not in kept}
        size = 0
        for address, blob in self._connection.execute(
            "SELECT sets.id, articles FROM json_each(?) JOIN sets"
            " ON sets.id BETWEEN value AND value + ?",
            (json.dumps(missing), max(measure)),
        ):
            number, slot = entries.parts(address)
            if slot in measure:
                found[number][slot] = unpacked(blob)
                size += len(blob) + _EACH
        left = self._left.get(kind, _KEPT)
        if size > left:
            return found | {number: kept[number] for number in numbers if number in kept}
        self._left[kind] = left - size
        kept |= found
        return kept

    def _by_sets(self, question: Question) -> BitMap64 | None:
        if self._finding is None or question.wanted is None:
            return None
        return self._finding.found(question.wanted, There(self._every, self._unsettled))

    @property
    def _every(self) -> BitMap64:
        if self._all is None:
            found = self._connection.execute(
                "SELECT articles FROM sets WHERE id = ?", (EVERY,)
            ).fetchone()
            every = BitMap64() if found is None else unpacked(found[0])
            # CROSS, lest SQLite go through all articles to look for each among the unsettled.
            there = self._connection.execute(
                "SELECT article FROM unsettled CROSS JOIN articles ON id = article"
            )
            come = set_of([set_number(number) for (number,) in there])
            self._all = (every - self._unsettled) | come
        return self._all

    def _gathered(self, question: Question) -> BitMap64:
        count = self._counted(question)
        if question.others is not None and count is not None:
            every = self._every
            if 2 * count > len(every):
                return every - self._read(question.text, question.others)
        return self._read(question.text, question.values)

    def _read(self, text: str, values: tuple[object, ...]) -> BitMap64:
        # A row of its own for each number takes Python five times as long as SQLite to find it.
        (numbers,) = self._connection.execute(
            f"SELECT group_concat({in_sql('id')}) FROM ({text})", values
        ).fetchone()
        found = BitMap64()
        for piece in _pieces(numbers or ""):
            found |= set_of(json.loads(f"[{piece}]"))
        return found


def _pieces(numbers: str) -> Iterator[str]:
    start = 0
    while start < len(numbers):
        end = numbers.find(",", start + _PIECE)
        end = len(numbers) if end < 0 else end
        yield numbers[start:end]
        start = end + 1
