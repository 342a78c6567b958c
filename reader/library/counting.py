"""Counts the articles that are wanted: all of them, and those of each day."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.articles.article import DayOrigin
from reader.library.ledger import Ledger
from reader.library.questions import Question
from reader.library.searching import Search
from reader.library.wanted import EVERYTHING, Wanted

if TYPE_CHECKING:
    from reader.library.kept_sets import KeptSets


class Counting:
    """Asks on the catalogue's connection; what `ledger` has seen tells how long it holds.

    `sets` gives the sets of articles as they now are.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        search: Search,
        ledger: Ledger,
        sets: Callable[[], KeptSets],
    ) -> None:
        self._connection = connection
        self._search = search
        self._ledger = ledger
        self._sets = sets
        # What was seen when all were counted, and how many they were, or how many on each day.
        self._all = (-1, 0)
        self._all_days: tuple[int, list[tuple[int, int]]] = (-1, [])
        self._last: tuple[int, Question, int] | None = None

    def count(self, wanted: Wanted) -> int:
        """How many articles are wanted."""
        if wanted != EVERYTHING:
            return self._counted(wanted)
        if self._all[0] != self._ledger.seen:
            self._all = self._ledger.seen, self._counted(wanted)
        return self._all[1]

    def days(self, wanted: Wanted) -> list[tuple[int, int]]:
        """How many wanted articles each day has, as `Catalogue.days` promises."""
        if wanted != EVERYTHING:
            return self._days(wanted)
        if self._all_days[0] != self._ledger.seen:
            self._all_days = self._ledger.seen, self._days(wanted)
        return [*self._all_days[1]]

    def counted(self, question: Question) -> int | None:
        """How many articles the question finds, where it was the last that was counted."""
        if self._last is None:
            return None
        version, last, count = self._last
        same = version == self._ledger.version and last.is_same(question)
        return count if same else None

    def only_date_lines(self, wanted: Wanted) -> bool:
        """Whether all days of what is wanted are told by the articles' own date lines."""
        question = self._search.question(wanted)
        (other,) = self._connection.execute(
            f"SELECT EXISTS (SELECT 1 FROM articles WHERE origin <> ? AND id IN ({question.text}))",
            (DayOrigin.DATE_LINE.value, *question.values),
        ).fetchone()
        return not other

    def _counted(self, wanted: Wanted) -> int:
        question = self._search.question(wanted)
        (count,) = self._connection.execute(
            f"SELECT count(*) FROM ({question.text})", question.values
        ).fetchone()
        self._last = self._ledger.version, question, int(count)
        return int(count)

    def _days(self, wanted: Wanted) -> list[tuple[int, int]]:
        # Only now: the window paints its list without sets.
        from reader.library.day_counts import day_counts  # noqa: PLC0415

        return day_counts(self._sets().found(self._search.question(wanted)))
