"""Finds who or what a typed name means among the people, places and sources kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from itertools import chain

from reader.analysis.words import gazetteer
from reader.analysis.words.spelling import name_words
from reader.library.folding import AFTER_ALL, words
from reader.library.ids import numbered
from reader.library.reckoning import PART, Days
from reader.library.standing import Standing
from reader.library.wanted import Word

_PEOPLE = "SELECT person FROM people_words WHERE"
_SPEAKERS = "SELECT speaker FROM speakers_words WHERE"


class Names:
    """Typed names, the numbers of the entries they mean, and what they may go on to be.

    What looks for a whole name gives None where it holds nothing to look for. A word of it
    that ends in `*` stands for all that begin so.
    """

    def __init__(self, connection: sqlite3.Connection, standing: Standing) -> None:
        self._connection = connection
        self._standing = standing

    def people(self, name: str) -> list[int] | None:
        """The people one of whose names holds the words of `name`."""
        sought = _sought(name, name_words)
        found = self._numbers(_PEOPLE, sought)
        if found is None:
            return None
        also = (members.people for members in self._standing.named_so(name_words(name)))
        return self._standing.as_people(chain(found, *also))

    def people_named(self, name: str) -> tuple[tuple[Word, ...], list[int]] | None:
        """For a name of one word its spellings, and whom articles are not tagged with it for.

        None for a name of more words, which only one and the same person may bear, and for one
        that the reader has said something of.
        """
        sought = _sought(name, name_words)
        if len(sought) != 1:
            return None
        late = self._numbers("SELECT person FROM people_words WHERE late AND", sought) or []
        if corrected := self._standing.people:
            among = f"SELECT person FROM people_words WHERE person IN ({numbered(corrected)}) AND"
            bearing = self._numbers(among, sought) or []
            known = self._standing.as_people(bearing)
            if not set(bearing) <= set(known):
                return None  # one of them is no person: only those who are can be asked for
            named_so = self._standing.named_so(name_words(name))
            late = self._standing.as_people(chain(late, bearing, *(m.people for m in named_so)))
        return sought[0], late

    def speakers(self, name: str) -> list[int] | None:
        """The speakers whose name, or what they are called, holds the words of `name`."""
        sought = _sought(name, name_words)
        found = self._numbers(_SPEAKERS, sought)
        if found is None:
            return None
        also = (members.speakers for members in self._standing.named_so(name_words(name)))
        return self._standing.as_speakers(chain(found, *also))

    def has_few_people(self, name: str, most: int) -> bool:
        """Whether at most so many words of people's names fit, as is soon known."""
        return len(self._numbers(_PEOPLE, _sought(name, name_words), most) or ()) <= most

    def has_few_speakers(self, name: str, most: int) -> bool:
        """The same of speakers."""
        return len(self._numbers(_SPEAKERS, _sought(name, name_words), most) or ()) <= most

    def places(self, name: str) -> list[int] | None:
        """The places so named, in any spelling that the gazetteer or an article has for it.

        A name that ends in `*` is the beginning of a whole name: `new yo*`, but not `york*`.
        """
        folded = gazetteer.folded(name.replace("*", " "))
        if not folded:
            return None
        found = self._connection.execute(
            "SELECT DISTINCT place FROM places_names WHERE name BETWEEN ? AND ?",
            (folded, folded + AFTER_ALL * name.endswith("*")),
        )
        return [number for (number,) in found]

    def people_at(self, name: str) -> list[int]:
        """The people who, says the reader, are a place so named, or one inside it."""
        folded = gazetteer.folded(name.replace("*", " "))
        return self._standing.people_at(folded, begun=name.endswith("*")) if folded else []

    def sources(self, name: str) -> list[int] | None:
        """The sources whose name holds the words of `name`."""
        sought = _sought(name, words)
        if not sought:
            return None
        found = self._connection.execute("SELECT id, name FROM sources")
        return [number for number, source in found if _holds(words(source), sought)]

    def eras(self, asked: Days) -> list[tuple[int, int]]:
        """The times longer than a month of which articles speak and that fit what is asked.

        First and last day of each are ordinals.
        """
        first, last = asked.first.toordinal(), asked.last.toordinal()
        return self._connection.execute(
            "SELECT first, last FROM eras WHERE first <= ?2 AND last >= ?1"
            f" AND (min(last, ?2) - max(first, ?1) + 1) * {PART} >= last - first + 1",
            (first, last),
        ).fetchall()

    def _numbers(
        self, query: str, sought: Sequence[tuple[Word, ...]], most: int | None = None
    ) -> list[int] | None:
        if not sought:
            return None
        clauses = [" OR ".join(["word BETWEEN ? AND ?"] * len(either)) for either in sought]
        whole = " INTERSECT ".join(f"{query} ({clause})" for clause in clauses)
        bounds = [bound for either in sought for word in either for bound in _bounds(word)]
        some = whole if most is None else f"{whole} LIMIT {most + 1}"
        return [number for (number,) in self._connection.execute(some, bounds)]


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
    return word.text, word.text + AFTER_ALL * word.prefix


def _holds(name: Sequence[str], sought: Sequence[tuple[Word, ...]]) -> bool:
    """Whether each of the words sought, in one of its spellings, is one of the name's."""
    return all(
        any(first <= own <= last for first, last in map(_bounds, either) for own in name)
        for either in sought
    )
