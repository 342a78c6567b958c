"""Proposes how a name that is being typed may go on, with the articles that each would find."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.analysis.words import gazetteer
from reader.analysis.words.spelling import name_words
from reader.library import tags
from reader.library.answers import Counted, PersonCount
from reader.library.folding import AFTER_ALL, words
from reader.library.ids import numbered
from reader.library.standing import Members, Standing

_BEGINS = "word BETWEEN ? AND ? OR word BETWEEN ? AND ?"

_MANY = 1_000
"""Entries under a beginning from which on it is a common one."""


class _Names(NamedTuple):
    """A table of names, the column that counts articles, and the table of their words.

    `numbers` gives those of a group who count as one there, and `tag` is their articles'.
    """

    table: str
    articles: str
    words: str
    column: str
    numbers: Callable[[Members], Sequence[int]] = lambda _: ()
    tag: Callable[[int], str] = tags.place


_PEOPLE = _Names(
    "people", "articles", "people_words", "person", lambda members: members.as_people, tags.person
)
_SPEAKERS = _Names(
    "speakers",
    "articles",
    "speakers_words",
    "speaker",
    lambda members: members.as_speakers,
    tags.speaker,
)
_PLACES = _Names("places", "within", "places_words", "place")


class Proposals:
    """Names in the library that begin as typed; who counts as one is proposed once."""

    def __init__(self, connection: sqlite3.Connection, standing: Standing) -> None:
        self._connection = connection
        self._standing = standing

    def people_like(self, beginning: str, limit: int) -> list[Counted]:
        """People with words beginning so in one of their names, in most articles first."""
        return self._names_like(_PEOPLE, self._standing.people, beginning, limit)

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
            if members.group.is_person and self._begins(_PEOPLE, members, beginning):
                articles = standing.articles(map(tags.person, numbers)) if numbers else 0
                people.append(PersonCount(chief.key, chief.name, articles, 0, 0))
        people.sort(key=lambda each: (-each.articles, each.name))
        return people[:limit]

    def speakers_like(self, beginning: str, limit: int) -> list[Counted]:
        """Speakers with words beginning so in their name, quoted in most articles first.

        Those known by indirect speech alone, whom no article quotes, come last.
        """
        return self._names_like(_SPEAKERS, self._standing.speakers, beginning, limit)

    def places_like(self, beginning: str, limit: int) -> list[Counted]:
        """Places with words beginning so in their name, found in most articles first."""
        sought = tuple(gazetteer.folded(beginning).split())
        located = self._standing.located.values()
        there = (
            Counted(each.place.name, self._standing.articles(each.tags))
            for each in located
            if each.tags and _begin({word for name in each.names for word in name.split()}, sought)
        )
        known = {each.number for each in located if each.number is not None}
        return self._like(_PLACES, known, sought, limit, there)

    def lands_of(self, name: str) -> list[str]:
        """The countries in which places of that name lie, the one of most articles first."""
        found = self._connection.execute(
            "SELECT DISTINCT country FROM (SELECT country FROM places_names AS named"
            " JOIN places ON places.id = named.place"
            " WHERE named.name = ? AND places.name = ? AND within > 0 ORDER BY within DESC)",
            (gazetteer.folded(name), name),
        )
        return [country for (country,) in found if country]

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

    def _names_like(
        self, names: _Names, joined: Collection[int], beginning: str, limit: int
    ) -> list[Counted]:
        """People or speakers with words beginning so, those who count as one under its name."""
        as_one = (
            Counted(members.group.chief.name, self._standing.articles(map(names.tag, numbers)))
            for members in self._standing.members
            if (numbers := names.numbers(members)) and self._begins(names, members, beginning)
        )
        return self._like(names, joined, words(beginning), limit, as_one)

    def _begins(self, names: _Names, members: Members, beginning: str) -> bool:
        """Whether each word of `beginning` begins one of the words that the members go by."""
        found = self._connection.execute(
            f"SELECT word FROM {names.words}"
            f" WHERE {names.column} IN ({numbered(names.numbers(members))})"
        )
        known = {word for (word,) in found} | {*name_words(members.group.chief.name)}
        return all(
            _begin(known, (word,)) or _begin(known, name_words(word)) for word in words(beginning)
        )

    def _like(
        self,
        names: _Names,
        without: Collection[int],
        sought: tuple[str, ...],
        limit: int,
        besides: Iterable[Counted],
    ) -> list[Counted]:
        """Names with a word for each beginning sought, in most articles first."""
        # Names of the same spelling are one choice: the filter finds all of them by it.
        most: dict[str, int] = {}
        least = 0
        for name, articles in self._by_articles(names, without, sought):
            if len(most) >= limit and articles < least:
                break
            least = articles if len(most) < limit else least
            most.setdefault(name, articles)
        for name, articles in besides:
            most[name] = max(articles, most.get(name, 0))
        ranked = sorted(most.items(), key=lambda each: (-each[1], each[0]))
        return [Counted(*each) for each in ranked[:limit]]

    def _by_articles(
        self, names: _Names, without: Collection[int], sought: tuple[str, ...]
    ) -> Iterator[tuple[str, int]]:
        """The names that `_like` chooses from and their articles, most first.

        What many names begin with is soon found going down the list of all, and gathering
        whoever has it takes long; with what few begin with it is the other way round.
        """
        bounds = _beginnings(sought)
        of = f"SELECT id, name, {names.articles} AS articles FROM {names.table}"
        kept = f"name IS NOT NULL AND id NOT IN ({numbered(without)})"
        begins = f"SELECT {names.column} FROM {names.words} WHERE ({_BEGINS})"
        if self._is_common(names, bounds):
            has = f" AND EXISTS ({begins} AND {names.column} = one.id)" * len(sought)
            yield from self._connection.execute(
                f"SELECT name, articles FROM ({of} ORDER BY {names.articles} DESC) AS one"
                f" WHERE {kept}{has}",
                bounds,
            )
        else:
            has = f" AND id IN ({begins})" * len(sought)
            yield from self._connection.execute(
                f"SELECT name, articles FROM ({of}) WHERE {kept}{has} ORDER BY articles DESC",
                bounds,
            )

    def _is_common(self, names: _Names, bounds: Sequence[str]) -> bool:
        """Whether many begin so, with each of the words sought; all do where there is none."""
        return all(
            self._connection.execute(
                f"SELECT count(*) FROM (SELECT 1 FROM {names.words} WHERE {_BEGINS} LIMIT ?)",
                (*bounds[start : start + 4], _MANY),
            ).fetchone()[0]
            == _MANY
            for start in range(0, len(bounds), 4)
        )


def _beginnings(sought: Iterable[str]) -> list[str]:
    """The bounds, twice two for each word, between which lies what begins so."""
    bounds: list[str] = []
    for word in sought:
        # People are entered as they are spelled in keys, but half a word is no word yet.
        spelled = "".join(name_words(word))
        bounds += (word, word + AFTER_ALL, spelled, spelled + AFTER_ALL)
    return bounds


def _begin(known: Iterable[str], sought: Sequence[str]) -> bool:
    """Whether there is something sought, and each of it begins one of the known words."""
    return bool(sought) and all(any(own.startswith(word) for own in known) for word in sought)
