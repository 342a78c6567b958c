"""Proposes how a name that is being typed may go on, with the articles that each would find."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import chain

from reader.analysis.words import gazetteer
from reader.analysis.words.spelling import name_words
from reader.library import tags
from reader.library.answers import Counted, PersonCount
from reader.library.folding import words
from reader.library.ids import numbered
from reader.library.standing import Members, Standing

_AFTER_ALL = "\U0010ffff"


class Proposals:
    """Names in the library that begin as typed; who counts as one is proposed once."""

    def __init__(self, connection: sqlite3.Connection, standing: Standing) -> None:
        self._connection = connection
        self._standing = standing

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
            "SELECT name, articles FROM people"
            f" WHERE id NOT IN ({numbered(self._standing.people)})",
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
                    f"WHERE id NOT IN ({numbered(standing.people)})",
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
            f" WHERE id NOT IN ({numbered(self._standing.speakers)})",
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
        known = numbered(each.number for each in located if each.number is not None)
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
            f"SELECT word FROM {table} WHERE {column} IN ({numbered(numbers)})"
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
