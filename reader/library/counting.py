"""Counts the articles that are wanted: all of them, and those of each day."""

from __future__ import annotations

import sqlite3

from reader.articles.article import DayOrigin
from reader.library.ids import A_DAY
from reader.library.ledger import Ledger
from reader.library.searching import Search
from reader.library.wanted import EVERYTHING, Wanted


class Counting:
    """Asks on the catalogue's connection; what `ledger` has seen tells how long it holds."""

    def __init__(self, connection: sqlite3.Connection, search: Search, ledger: Ledger) -> None:
        self._connection = connection
        self._search = search
        self._ledger = ledger
        self._all = (-1, 0)  # what was seen when all were counted, and how many they were

    def count(self, wanted: Wanted) -> int:
        """How many articles are wanted."""
        if wanted != EVERYTHING:
            return self._counted(wanted)
        if self._all[0] != self._ledger.seen:
            self._all = self._ledger.seen, self._counted(wanted)
        return self._all[1]

    def days(self, wanted: Wanted) -> list[tuple[int, int]]:
        """How many wanted articles each day has, as `Catalogue.days` promises."""
        question = self._search.question(wanted)
        return self._connection.execute(
            f"SELECT id / {A_DAY} AS day, count(*) FROM ({question.text})"
            " GROUP BY day ORDER BY day",
            question.values,
        ).fetchall()

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
        return int(count)
