"""Gives articles their numbers: the next that is free on their day."""

from __future__ import annotations

import sqlite3
from datetime import date

from reader.language.words import tr
from reader.library.faults import NoRoom
from reader.library.ids import MOST_IN_A_DAY, ArticleId, first_of, last_of


class DayNumbers:
    """The highest number of each day that articles came for, so that few must be looked up."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._last: dict[date, int] = {}

    def next(self, day: date) -> ArticleId:
        """The next number of the day. Raises `NoRoom` where there is none."""
        last = self._last.get(day)
        if last is None:
            (last,) = self._connection.execute(
                "SELECT coalesce(max(id), ?1) FROM articles WHERE id BETWEEN ?1 AND ?2",
                (first_of(day), last_of(day)),
            ).fetchone()
            self._last[day] = last
        if last - first_of(day) >= MOST_IN_A_DAY:
            told = tr("There is no room for another article of {day}.")
            raise NoRoom(told.format(day=day))
        return ArticleId(last + 1)

    def taken(self, day: date) -> ArticleId:
        """The next number of the day, which is not given again. Raises `NoRoom`."""
        number = self.next(day)
        self._last[day] = number
        return number

    def forget(self) -> None:
        """Look all up anew, for others may have written."""
        self._last.clear()
