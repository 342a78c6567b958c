"""Finds who or what a typed name means among the people, places and sources kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date

from reader.analysis import gazetteer
from reader.analysis.spelling import name_words
from reader.library.answers import Counted
from reader.library.folding import words
from reader.library.reckoning import PART, Days
from reader.library.wanted import Word

_AFTER_ALL = "\U0010ffff"


class Names:
    """Typed names, the numbers of the entries they mean, and what they may go on to be.

    What looks for a whole name gives None where it holds nothing to look for. A word of it
    that ends in `*` stands for all that begin so.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def people(self, name: str) -> list[int] | None:
        """The people one of whose names holds the words of `name`."""
        return self._numbers("SELECT person FROM people_words WHERE", _sought(name, name_words))

    def people_named(self, name: str) -> tuple[tuple[Word, ...], list[int]] | None:
        """For a name of one word its spellings, and whom articles are not tagged with it for.

        None for a name of more words, which only one and the same person may bear.
        """
        sought = _sought(name, name_words)
        if len(sought) != 1:
            return None
        late = self._numbers("SELECT person FROM people_words WHERE late AND", sought)
        return sought[0], late or []

    def speakers(self, name: str) -> list[int] | None:
        """The speakers whose name, or what they are called, holds the words of `name`."""
        return self._numbers("SELECT speaker FROM speakers_words WHERE", _sought(name, name_words))

    def places(self, name: str) -> list[int] | None:
        """The places so named, in any spelling that the gazetteer or an article has for it.

        A name that ends in `*` is the beginning of a whole name: `new yo*`, but not `york*`.
        """
        folded = gazetteer.folded(name.replace("*", " "))
        if not folded:
            return None
        found = self._connection.execute(
            "SELECT DISTINCT place FROM places_names WHERE name BETWEEN ? AND ?",
            (folded, folded + _AFTER_ALL * name.endswith("*")),
        )
        return [number for (number,) in found]

    def sources(self, name: str) -> list[int] | None:
        """The sources whose name holds the words of `name`."""
        sought = _sought(name, words)
        if not sought:
            return None
        found = self._connection.execute("SELECT id, name FROM sources")
        return [number for number, source in found if _holds(words(source), sought)]

    def eras(self, asked: Days) -> list[Days]:
        """The times longer than a month of which articles speak and that fit what is asked."""
        first, last = asked.first.toordinal(), asked.last.toordinal()
        found = self._connection.execute(
            "SELECT first, last FROM eras WHERE first <= ?2 AND last >= ?1"
            f" AND (min(last, ?2) - max(first, ?1) + 1) * {PART} >= last - first + 1",
            (first, last),
        )
        return [Days(date.fromordinal(start), date.fromordinal(end)) for start, end in found]

    def people_like(self, beginning: str, limit: int) -> list[Counted]:
        """People with words beginning so in one of their names, in most articles first."""
        return self._like(
            "SELECT name, articles FROM people WHERE true",
            "SELECT person FROM people_words WHERE word BETWEEN ? AND ? OR word BETWEEN ? AND ?",
            words(beginning),
            limit,
        )

    def speakers_like(self, beginning: str, limit: int) -> list[Counted]:
        """Speakers with words beginning so in their name, quoted in most articles first.

        Those known by indirect speech alone, whom no article quotes, come last.
        """
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

    def _numbers(self, query: str, sought: Sequence[tuple[Word, ...]]) -> list[int] | None:
        if not sought:
            return None
        clauses = [" OR ".join(["word BETWEEN ? AND ?"] * len(either)) for either in sought]
        whole = " INTERSECT ".join(f"{query} ({clause})" for clause in clauses)
        bounds = [bound for either in sought for word in either for bound in _bounds(word)]
        return [number for (number,) in self._connection.execute(whole, bounds)]

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


def _sought(name: str, words_of: Callable[[str], tuple[str, ...]]) -> list[tuple[Word, ...]]:
    """The words of `name`, each with the other spelling that an unfinished one may have."""
    begun = {
        spelled[-1]: words(piece)[-1]
        for piece in name.split()
        if piece.endswith("*") and (spelled := words_of(piece)) and words(piece)
    }
    return [
        (Word(word, prefix=True), Word(begun[word], prefix=True))[: 1 + (begun[word] != word)]
        if word in begun
        else (Word(word),)
        for word in words_of(name)
    ]


def _bounds(word: Word) -> tuple[str, str]:
    return word.text, word.text + _AFTER_ALL * word.prefix


def _holds(name: Sequence[str], sought: Sequence[tuple[Word, ...]]) -> bool:
    """Whether each of the words sought, in one of its spellings, is one of the name's."""
    return all(
        any(first <= own <= last for first, last in map(_bounds, either) for own in name)
        for either in sought
    )
