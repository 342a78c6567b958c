"""Reads the numbers of what is wanted in an order: newest, oldest or best first."""

from __future__ import annotations

import sqlite3
from array import array

from reader.library.numbers import IN_HEX, Numbers, firsts_of_days, read_hex
from reader.library.questions import RANKED
from reader.library.searching import Search
from reader.library.states import Order
from reader.library.wanted import Wanted
from reader.library.wording import wanted_words

_DAYS_AT_ONCE = 500
"""Days looked at until it is looked whether their list is still wanted."""


class Ordered:
    """Asks on the catalogue's connection."""

    def __init__(self, connection: sqlite3.Connection, search: Search) -> None:
        self._connection = connection
        self._search = search

    def numbers(self, wanted: Wanted, limit: int | None, order: Order) -> Numbers:
        """The numbers in that order, as `Catalogue.numbers` promises."""
        if order is Order.RELEVANCE:
            best = self._best(wanted, limit)
            if best is not None:
                return best
            order = Order.NEWEST
        rising = order is Order.OLDEST
        ids = self.ids(wanted, limit, rising=rising)
        firsts: list[int] = []
        for at, first in enumerate(firsts_of_days(ids, rising=rising)):
            firsts.append(first)
            if not at % _DAYS_AT_ONCE:
                self._connection.execute("SELECT 1")  # raises what was interrupted
        return Numbers(ids, firsts, order)

    def ids(self, wanted: Wanted, limit: int | None, *, rising: bool = False) -> array[int]:
        """The numbers, newest first, or oldest first where they are to be `rising`."""
        question = self._search.question(wanted)
        order = question.oldest_first if rising else question.newest_first
        return self._read(f"{question.text}{order}", question.values, limit)

    def _best(self, wanted: Wanted, limit: int | None) -> Numbers | None:
        """What fits best first; None where nothing of what is wanted can be weighed."""
        question = self._search.question(wanted)
        if not question.best_first or not any(wanted_words(wanted)):
            return None
        best = self._read(question.best_first, question.values, limit)
        ranked = len(best)
        if ranked == RANKED:  # there may be older ones, which aren't ranked
            best += self.ids(wanted, None)[RANKED:]
        return Numbers(best, [], Order.RELEVANCE, ranked)

    def _read(self, text: str, values: tuple[object, ...], limit: int | None) -> array[int]:
        """The numbers that a SELECT gives, in its order, or so many of the first of them."""
        if limit is None:
            (digits,) = self._connection.execute(
                f"SELECT {IN_HEX} FROM ({text})", values
            ).fetchone()
            return read_hex(digits or "")
        found = self._connection.execute(f"{text} LIMIT ?", (*values, limit))
        return array("q", [number for (number,) in found.fetchall()])
