"""Finds who or what a typed name means among the people, places and sources kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from reader.analysis import gazetteer
from reader.analysis.spelling import name_words
from reader.library import tags
from reader.library.answers import Counted, PersonCount
from reader.library.folding import words
from reader.library.reckoning import PART, Days
from reader.library.standing import Members, Standing
from reader.library.wanted import Word

_AFTER_ALL = "\U0010ffff"


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
        found = self._numbers("SELECT person FROM people_words WHERE", sought)
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
            among = f"SELECT person FROM people_words WHERE person IN ({_listed(corrected)}) AND"
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
        found = self._numbers("SELECT speaker FROM speakers_words WHERE", sought)
        if found is None:
            return None
        also = (members.speakers for members in self._standing.named_so(name_words(name)))
        return self._standing.as_speakers(chain(found, *also))

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

    def people_like(self, beginning: str, limit: int) -> list[Counted]:
        """People with words beginning so in one of their names, in most articles first."""
        joined = (
            Counted(members.group.chief.name, self._standing.articles(map(tags.person, numbers)))
            for members in self._standing.members
            if (numbers := members.people)
            and members.group.is_person
            and self._begins("people_words", "person", members, numbers, beginning)
        )
        return self._like(
            f"SELECT name, articles FROM people WHERE id NOT IN ({_listed(self._standing.people)})",
            "SELECT person FROM people_words WHERE word BETWEEN ? AND ? OR word BETWEEN ? AND ?",
            words(beginning),
            limit,
            joined,
        )

    def known_people(self, beginning: str, limit: int) -> list[PersonCount]:
        """The same, each person by itself, however many are called alike."""
        standing = self._standing
        sought = words(beginning)
        found = self._connection.execute(
            " ".join(
                [
                    "SELECT key, name, articles, mentions, quotations FROM people",
                    f"WHERE id NOT IN ({_listed(standing.people)})",
                    *(
                        "AND id IN (SELECT person FROM people_words WHERE"
                        " word BETWEEN ? AND ? OR word BETWEEN ? AND ?)"
                        for _ in sought
                    ),
                    "ORDER BY articles DESC, name LIMIT ?",
                ]
            ),
            (*_beginnings(sought), limit),
        )
        people = [PersonCount(*counts) for counts in found]
        for members in standing.members:
            numbers, chief = members.people, members.group.chief
            if members.group.is_person and self._begins(
                "people_words", "person", members, numbers, beginning
            ):
                articles = standing.articles(map(tags.person, numbers)) if numbers else 0
                people.append(PersonCount(chief.key, chief.name, articles, 0, 0))
        people.sort(key=lambda each: (-each.articles, each.name))
        return people[:limit]

    def speakers_like(self, beginning: str, limit: int) -> list[Counted]:
        """Speakers with words beginning so in their name, quoted in most articles first.

        Those known by indirect speech alone, whom no article quotes, come last.
        """
        joined = (
            Counted(members.group.chief.name, self._standing.articles(map(tags.speaker, numbers)))
            for members in self._standing.members
            if (numbers := members.speakers)
            and (members.group.is_person or members.group.place)
            and self._begins("speakers_words", "speaker", members, numbers, beginning)
        )
        return self._like(
            "SELECT name, articles FROM speakers"
            f" WHERE id NOT IN ({_listed(self._standing.speakers)})",
            "SELECT speaker FROM speakers_words WHERE word BETWEEN ? AND ? OR word BETWEEN ? AND ?",
            words(beginning),
            limit,
            joined,
        )

    def places_like(self, beginning: str, limit: int) -> list[Counted]:
        """Places with words beginning so in their name, found in most articles first."""
        sought = tuple(gazetteer.folded(beginning).split())
        located = self._standing.located.values()
        there = (
            Counted(each.place.name, self._standing.articles(each.tags))
            for each in located
            if each.tags and _begin({word for name in each.names for word in name.split()}, sought)
        )
        known = _listed(each.number for each in located if each.number is not None)
        return self._like(
            "SELECT name, within AS articles FROM places"
            f" WHERE name IS NOT NULL AND id NOT IN ({known})",
            "SELECT place FROM places_words WHERE word BETWEEN ? AND ? OR word BETWEEN ? AND ?",
            sought,
            limit,
            there,
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

    def _begins(
        self,
        table: str,
        column: str,
        members: Members,
        numbers: Sequence[int],
        beginning: str,
    ) -> bool:
        """Whether each word of `beginning` begins one of the words that the members go by."""
        found = self._connection.execute(
            f"SELECT word FROM {table} WHERE {column} IN ({_listed(numbers)})"
        )
        known = {word for (word,) in found} | {*name_words(members.group.chief.name)}
        return all(
            _begin(known, (word,)) or _begin(known, name_words(word)) for word in words(beginning)
        )

    def _like(
        self,
        entries: str,
        having: str,
        sought: tuple[str, ...],
        limit: int,
        besides: Iterable[Counted],
    ) -> list[Counted]:
        # Names of the same spelling are one choice: the filter finds all of them by it.
        bounds = _beginnings(sought)
        query = " ".join(
            [
                "SELECT name, max(articles) AS most FROM (",
                entries,
                *(f"AND id IN ({having})" for _ in sought),
                ") GROUP BY name ORDER BY most DESC, name LIMIT ?",
            ]
        )
        most: dict[str, int] = {}
        for name, articles in chain(self._connection.execute(query, (*bounds, limit)), besides):
            most[name] = max(articles, most.get(name, 0))
        ranked = sorted(most.items(), key=lambda each: (-each[1], each[0]))
        return [Counted(*each) for each in ranked[:limit]]


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


def _beginnings(sought: Iterable[str]) -> list[str]:
    """The bounds, twice two for each word, between which lies what begins so."""
    bounds: list[str] = []
    for word in sought:
        # People are entered as they are spelled in keys, but half a word is no word yet.
        spelled = "".join(name_words(word))
        bounds += (word, word + _AFTER_ALL, spelled, spelled + _AFTER_ALL)
    return bounds


def _begin(known: Iterable[str], sought: Sequence[str]) -> bool:
    """Whether there is something sought, and each of it begins one of the known words."""
    return bool(sought) and all(any(own.startswith(word) for own in known) for word in sought)


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))


def _bounds(word: Word) -> tuple[str, str]:
    return word.text, word.text + _AFTER_ALL * word.prefix


def _holds(name: Sequence[str], sought: Sequence[tuple[Word, ...]]) -> bool:
    """Whether each of the words sought, in one of its spellings, is one of the name's."""
    return all(
        any(first <= own <= last for first, last in map(_bounds, either) for own in name)
        for either in sought
    )
