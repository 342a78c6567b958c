"""Finds who or what a typed name means among the people, places and sources kept."""

from __future__ import annotations

import sqlite3

from reader.analysis import gazetteer
from reader.analysis.spelling import name_words
from reader.library.answers import Counted
from reader.library.folding import words

_AFTER_ALL = "\U0010ffff"


class Names:
    """Typed names, the numbers of the entries they mean, and what they may go on to be.

    What looks for a whole name gives None where it holds nothing to look for.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def people(self, name: str) -> list[int] | None:
        """The people one of whose names holds the words of `name`."""
        return self._numbers("SELECT person FROM people_words WHERE word = ?", name_words(name))

    def people_named(self, name: str) -> tuple[str, list[int]] | None:
        """For a name of one word the word, and whom articles are not tagged with it for.

        None for a name of more words, which only one and the same person may bear.
        """
        sought = name_words(name)
        if len(sought) != 1:
            return None
        late = self._connection.execute(
            "SELECT person FROM people_words WHERE word = ? AND late", sought
        )
        return sought[0], [number for (number,) in late]

    def speakers(self, name: str) -> list[int] | None:
        """The speakers whose name, or what they are called, holds the words of `name`."""
        return self._numbers("SELECT speaker FROM speakers_words WHERE word = ?", name_words(name))

    def places(self, name: str) -> list[int] | None:
        """The places so named, in any spelling that the gazetteer or an article has for it."""
        folded = gazetteer.folded(name)
        return self._numbers(
            "SELECT place FROM places_names WHERE name = ?", (folded,) if folded else ()
        )

    def sources(self, name: str) -> list[int] | None:
        """The sources whose name holds the words of `name`."""
        sought = frozenset(words(name))
        if not sought:
            return None
        found = self._connection.execute("SELECT id, name FROM sources")
        return [number for number, source in found if sought <= frozenset(words(source))]

    def people_like(self, beginning: str, limit: int) -> list[Counted]:
        """People with words beginning so in one of their names, in most articles first."""
        return self._like(
            "SELECT name, articles FROM people WHERE true",
            "SELECT person FROM people_words WHERE word BETWEEN ? AND ? OR word BETWEEN ? AND ?",
            words(beginning),
            limit,
        )

    def speakers_like(self, beginning: str, limit: int) -> list[Counted]:
        """Speakers with words beginning so in their name, in most articles first."""
        return self._like(
            "SELECT name, articles FROM speakers WHERE true",
            "SELECT speaker FROM speakers_words WHERE word BETWEEN ? AND ? OR word BETWEEN ? AND ?",
            words(beginning),
            limit,
        )

    def places_like(self, beginning: str, limit: int) -> list[Counted]:
        """Places with words beginning so in their name, found in most articles first."""
        return self._like(
            "SELECT name, within AS articles FROM places WHERE name IS NOT NULL",
            "SELECT place FROM places_words WHERE word BETWEEN ? AND ? OR word BETWEEN ? AND ?",
            tuple(gazetteer.folded(beginning).split()),
            limit,
        )

    def sources_like(self, beginning: str, limit: int) -> list[Counted]:
        """Sources with words beginning so in their name, with most articles first."""
        sought = words(beginning)
        found = self._connection.execute(
            "SELECT name, articles FROM sources ORDER BY articles DESC, name"
        )
        fitting = (
            Counted(name, articles)
            for name, articles in found
            if all(any(word.startswith(part) for word in words(name)) for part in sought)
        )
        return [each for each, _ in zip(fitting, range(limit), strict=False)]

    def _numbers(self, query: str, sought: tuple[str, ...]) -> list[int] | None:
        if not sought:
            return None
        whole = " INTERSECT ".join([query] * len(sought))
        return [number for (number,) in self._connection.execute(whole, sought)]

    def _like(
        self, entries: str, having: str, sought: tuple[str, ...], limit: int
    ) -> list[Counted]:
        # Names of the same spelling are one choice: the filter finds all of them by it.
        bounds: list[str] = []
        for word in sought:
            # People are entered as they are spelled in keys, but half a word is no word yet.
            spelled = "".join(name_words(word))
            bounds += (word, word + _AFTER_ALL, spelled, spelled + _AFTER_ALL)
        query = " ".join(
            [
                "SELECT name, max(articles) AS most FROM (",
                entries,
                *(f"AND id IN ({having})" for _ in sought),
                ") GROUP BY name ORDER BY most DESC, name LIMIT ?",
            ]
        )
        return [Counted(*found) for found in self._connection.execute(query, (*bounds, limit))]
