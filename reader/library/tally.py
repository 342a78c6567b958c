"""Counts who and what the wanted articles speak of."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from reader.library import tags
from reader.library.answers import PersonCount, PlaceCount, SpeakerCount
from reader.library.ids import numbered
from reader.library.questions import Question
from reader.library.standing import Standing


def people(
    connection: sqlite3.Connection, question: Question, limit: int, standing: Standing
) -> list[PersonCount]:
    """Who is mentioned, in most articles first."""
    joined = numbered(standing.people)
    if question.finds_all:
        found = connection.execute(
            "SELECT key, name, articles, mentions, quotations FROM people WHERE articles > 0"
            f" AND id NOT IN ({joined})"
            " ORDER BY articles DESC, mentions DESC, name LIMIT ?",
            (limit,),
        )
    else:
        found = connection.execute(
            f"""SELECT key, name, found, told, said FROM (
                SELECT person, count(*) AS found, sum(mentions) AS told, sum(quotations) AS said
                FROM people_in WHERE article IN ({question.text}) AND person NOT IN ({joined})
                GROUP BY person ORDER BY found DESC, told DESC LIMIT ?
            ) JOIN people ON people.id = person ORDER BY found DESC, told DESC, name""",
            (*question.values, limit),
        )
    counts = [PersonCount(*counts) for counts in found]
    reckon = _Reckoning(connection, question, standing)
    groups = [members for members in standing.members if members.group.is_person]
    for members, (articles, mentions, quotations) in zip(
        groups, reckon.people([members.people for members in groups]), strict=True
    ):
        chief = members.group.chief
        counts.append(PersonCount(chief.key, chief.name, articles, mentions, quotations))
    if groups:
        counts = [each for each in counts if each.articles]
        counts.sort(key=lambda each: (-each.articles, -each.mentions, each.name))
    return counts[:limit]


def speakers(
    connection: sqlite3.Connection, question: Question, limit: int, standing: Standing
) -> list[SpeakerCount]:
    """Who is quoted, with most quotations first."""
    joined = numbered(standing.speakers)
    if question.finds_all:
        found = connection.execute(
            "SELECT name, named, articles, quotations FROM speakers WHERE articles > 0"
            f" AND id NOT IN ({joined})"
            " ORDER BY quotations DESC, articles DESC, name LIMIT ?",
            (limit,),
        )
    else:
        found = connection.execute(
            f"""SELECT name, named, found, said FROM (
                SELECT speaker, count(*) AS found, sum(quotations) AS said
                FROM speakers_in WHERE quotations AND article IN ({question.text})
                AND speaker NOT IN ({joined})
                GROUP BY speaker ORDER BY said DESC, found DESC LIMIT ?
            ) JOIN speakers ON speakers.id = speaker ORDER BY said DESC, found DESC, name""",
            (*question.values, limit),
        )
    counts = [
        SpeakerCount(name, bool(named), articles, quotations)
        for name, named, articles, quotations in found
    ]
    groups = [
        members
        for members in standing.members
        if members.group.is_person or members.group.place is not None
    ]
    reckoned = _Reckoning(connection, question, standing).speakers(
        [each.speakers for each in groups]
    )
    for members, (articles, quotations) in zip(groups, reckoned, strict=True):
        group = members.group
        counts.append(SpeakerCount(group.chief.name, group.is_person, articles, quotations))
    if groups:
        counts = [each for each in counts if each.articles]
        counts.sort(key=lambda each: (-each.quotations, -each.articles, each.name))
    return counts[:limit]


def places(
    connection: sqlite3.Connection, question: Question, limit: int, standing: Standing
) -> list[PlaceCount]:
    """What places are named, in most articles first."""
    located = list(standing.located.values())
    known = numbered(each.number for each in located if each.number is not None)
    if question.finds_all:
        found = connection.execute(
            "SELECT key, name, country, latitude, longitude, articles, mentions, within"
            f" FROM places WHERE articles > 0 AND id NOT IN ({known})"
            " ORDER BY articles DESC, mentions DESC, name LIMIT ?",
            (limit,),
        )
    else:
        found = connection.execute(
            f"""SELECT key, name, country, latitude, longitude, found, told, around FROM (
                SELECT place, count(*) FILTER (WHERE mentions) AS found,
                    sum(mentions) AS told, count(*) AS around
                FROM places_in WHERE article IN ({question.text}) AND place NOT IN ({known})
                GROUP BY place HAVING found > 0 ORDER BY found DESC, told DESC LIMIT ?
            ) JOIN places ON places.id = place ORDER BY found DESC, told DESC, name""",
            (*question.values, limit),
        )
    counts = [PlaceCount(*counts) for counts in found]
    reckon = _Reckoning(connection, question, standing)
    for each in located:
        place = each.place
        counts.append(
            PlaceCount(
                place.key,
                place.name,
                place.country,
                place.latitude,
                place.longitude,
                *reckon.place(each.number, each.own, each.within),
            )
        )
    if located:
        counts = [each for each in counts if each.articles]
        counts.sort(key=lambda each: (-each.articles, -each.mentions, each.name))
    return counts[:limit]


_FEW = 500
"""Articles that are asked for by their numbers."""

_MANY = 8
"""Entries above which all rows of an article are gone through for them."""


class _Entries(NamedTuple):
    """A table that says what an article holds of each entry, and the entries' tag."""

    table: str
    column: str
    counts: str
    tag: Callable[[int], str]


_PEOPLE = _Entries("people_in", "person", "mentions, quotations", tags.person)
_SPEAKERS = _Entries("speakers_in", "speaker", "quotations", tags.speaker)
_PLACES = _Entries("places_in", "place", "mentions", tags.place)


class _Reckoning:
    """Counts what several entries come to together: an article that holds two counts once."""

    def __init__(
        self, connection: sqlite3.Connection, question: Question, standing: Standing
    ) -> None:
        self._connection = connection
        self._question = question
        self._standing = standing

    def people(self, groups: Sequence[Sequence[int]]) -> Iterator[tuple[int, int, int]]:
        """For each group of people its articles, mentions and quotations."""
        for numbers in groups:
            if self._question.finds_all:
                mentions, quotations = self._sums("people", "mentions, quotations", numbers)
                yield self._articles(_PEOPLE, numbers), mentions, quotations
            else:
                rows = list(self._rows(_PEOPLE, numbers))
                articles = {row[0] for row in rows}
                yield len(articles), sum(row[1] for row in rows), sum(row[2] for row in rows)

    def speakers(self, groups: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
        """For each group of speakers its articles and quotations."""
        for numbers in groups:
            if self._question.finds_all:
                (quotations,) = self._sums("speakers", "quotations", numbers)
                yield self._articles(_SPEAKERS, numbers), quotations
            else:
                rows = [row for row in self._rows(_SPEAKERS, numbers) if row[1]]
                yield len({row[0] for row in rows}), sum(row[1] for row in rows)

    def place(
        self, number: int | None, own: Sequence[int], within: Sequence[int]
    ) -> tuple[int, int, int]:
        """A place's articles and mentions, with people who are it, and the articles within."""
        named: set[int] = set()
        mentions = 0
        around: set[int] = set()
        for article, count in self._rows(_PLACES, () if number is None else (number,)):
            around.add(article)
            mentions += count
            if count:
                named.add(article)
        for article, count, _ in self._rows(_PEOPLE, own):
            named.add(article)
            mentions += count
        around.update(named, (row[0] for row in self._rows(_PEOPLE, within)))
        return len(named), mentions, len(around)

    def _articles(self, entries: _Entries, numbers: Sequence[int]) -> int:
        return self._standing.articles(map(entries.tag, numbers)) if numbers else 0

    def _sums(self, table: str, columns: str, numbers: Sequence[int]) -> tuple[int, ...]:
        """The sums of the entries' own counts in all articles."""
        found = self._connection.execute(
            f"SELECT {columns} FROM {table} WHERE id IN ({numbered(numbers)})"
        ).fetchall()
        width = columns.count(",") + 1
        return tuple(sum(row[column] for row in found) for column in range(width))

    def _rows(self, entries: _Entries, numbers: Sequence[int]) -> Iterator[tuple[int, ...]]:
        """Article and counts of each of the entries in each of the articles asked for."""
        if not numbers or not (self._question.finds_all or self._asked):
            return
        match: tuple[str, ...] = ()
        if len(self._asked) in range(1, _FEW):
            articles = numbered(self._asked)
        else:
            # By the index, since the table is ordered by articles and not by entries.
            articles = "SELECT rowid FROM words WHERE words MATCH ?"
            match = (f"tags : ({' OR '.join(map(entries.tag, numbers))})",)
        # The plus keeps SQLite from looking for each of many entries in each of the articles.
        column = f"{'+' * (len(numbers) > _MANY)}{entries.column}"
        found = self._connection.execute(
            f"SELECT article, {entries.counts} FROM {entries.table}"
            f" WHERE article IN ({articles}) AND {column} IN ({numbered(numbers)})",
            match,
        )
        if match and not self._question.finds_all:
            yield from (row for row in found if row[0] in self._asked)
        else:
            yield from found

    @cached_property
    def _asked(self) -> frozenset[int]:
        """The articles asked for, found once for all groups; none where it is all there are."""
        if self._question.finds_all:
            return frozenset()
        found = self._connection.execute(self._question.text, self._question.values)
        return frozenset(number for (number,) in found)
