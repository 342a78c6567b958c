"""The names that a list's rows show, as the reader has joined them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.analysis.words.spelling import name_words, person_key
from reader.library.ids import numbered
from reader.library.joins import Group
from reader.library.standing import Standing

_MOST_PLACES = 3


class ShownNames:
    """Renames what rows were written with. Few rows hold a joined name; only those are read."""

    def __init__(self, connection: sqlite3.Connection, standing: Standing) -> None:
        self._connection = connection
        self._standing = standing

    def among(self, articles: Sequence[int]) -> Renaming:
        """How the names of these articles' rows are to read."""
        standing = self._standing
        speaking = self._those("speakers_in", "speaker", standing.speakers, articles)
        located: dict[int, list[str]] = {}
        for each in standing.located.values():
            for article in self._those("people_in", "person", each.own, articles):
                located.setdefault(article, []).append(each.place.name)
        return Renaming(self._groups() if speaking else {}, frozenset(speaking), located)

    def _groups(self) -> dict[str, Group]:
        """The group of each key, and of each name that the tables have for one."""
        groups = dict(self._standing.ledger.joins)
        listed = numbered(self._standing.speakers)
        for key, name in self._connection.execute(
            f"SELECT key, name FROM speakers WHERE id IN ({listed})"
        ):
            groups[name] = groups[key.removeprefix("person ")]
        return groups

    def _those(
        self, table: str, column: str, numbers: Iterable[int], articles: Sequence[int]
    ) -> list[int]:
        listed = numbered(numbers)
        if not listed:
            return []
        found = self._connection.execute(
            f"SELECT DISTINCT article FROM {table} WHERE {column} IN ({listed})"
            f" AND article IN ({', '.join('?' * len(articles))})",
            tuple(articles),
        )
        return [article for (article,) in found]


class Renaming(NamedTuple):
    """The groups, the articles where one of them speaks, and places to show besides."""

    groups: dict[str, Group]
    speaking: frozenset[int]
    located: dict[int, list[str]]

    def speakers(self, article: int, names: Sequence[str]) -> tuple[str, ...]:
        """The article's speakers, each once."""
        if article not in self.speaking:
            return tuple(names)
        renamed = (self._renamed(name) for name in names)
        return tuple(dict.fromkeys(name for name in renamed if name is not None))

    def places(self, article: int, names: Sequence[str]) -> tuple[str, ...]:
        """The article's places, as many as a row shows."""
        more = self.located.get(article, ())
        return tuple(dict.fromkeys((*names, *more)))[:_MOST_PLACES] if more else tuple(names)

    def _renamed(self, name: str) -> str | None:
        group = self._group(name)
        if group is None:
            return name
        if group.is_person:
            return group.chief.name
        return name if group.place is not None else None

    def _group(self, name: str) -> Group | None:
        # Where two would share the shorter key, theirs is made of all words.
        keys = (name, person_key(name), " ".join(name_words(name)))
        return next((self.groups[key] for key in keys if key in self.groups), None)
