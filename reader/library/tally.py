"""Counts who and what the wanted articles speak of."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from reader.library.answers import PersonCount, PlaceCount, SpeakerCount
from reader.library.entries import PEOPLE, PLACES, SPEAKERS, Entries
from reader.library.ids import numbered
from reader.library.joint_counts import JointCounts
from reader.library.kept_sets import KeptSets
from reader.library.questions import Question
from reader.library.ranking import Ranking
from reader.library.standing import Standing

_QUOTATIONS = PEOPLE.totals.index("quotations")


class _Line(NamedTuple):
    """An entry as it is shown: what is known of it, its name first, and its counts."""

    known: tuple[Any, ...]
    counts: tuple[int, ...]


class Tally:
    """Counts on the catalogue's connection."""

    def __init__(self, connection: sqlite3.Connection, standing: Standing, sets: KeptSets) -> None:
        self._connection = connection
        self._standing = standing
        self._sets = sets
        self._ranking = Ranking(connection, sets)

    def people(
        self, question: Question, limit: int, *, unquoted: bool = False
    ) -> list[PersonCount]:
        """Who is mentioned, in most articles first; with `unquoted` those whom none quotes."""
        none = _QUOTATIONS if unquoted else None
        groups = [each for each in self._standing.members if each.group.is_person]
        lines = self._lines(PEOPLE, "name, key", question, limit, self._standing.people, none)
        if groups:
            count = self._together(question)
            for members in groups:
                chief = members.group.chief
                counts = count.of(PEOPLE, members.people)
                if none is None or not counts[none]:
                    lines.append(_Line((chief.name, chief.key), counts))
        return [
            PersonCount(key, name, *counts) for (name, key), counts in _ranked(PEOPLE, lines, limit)
        ]

    def speakers(self, question: Question, limit: int) -> list[SpeakerCount]:
        """Who is quoted, with most quotations first."""
        groups = [
            each
            for each in self._standing.members
            if each.group.is_person or each.group.place is not None
        ]
        lines = self._lines(SPEAKERS, "name, named", question, limit, self._standing.speakers)
        if groups:
            count = self._together(question)
            for members in groups:
                group = members.group
                known = (group.chief.name, group.is_person)
                lines.append(_Line(known, count.of(SPEAKERS, members.speakers)))
        return [
            SpeakerCount(name, bool(named), *counts)
            for (name, named), counts in _ranked(SPEAKERS, lines, limit)
        ]

    def places(self, question: Question, limit: int) -> list[PlaceCount]:
        """What places are named, in most articles first."""
        located = self._standing.located.values()
        known = {each.number for each in located if each.number is not None}
        columns = "name, key, country, latitude, longitude"
        lines = self._lines(PLACES, columns, question, limit, known)
        if located:
            count = self._together(question)
            for each in located:
                place = each.place
                told = (place.name, place.key, place.country, place.latitude, place.longitude)
                lines.append(_Line(told, count.of_place(each)))
        return [
            PlaceCount(key, name, *where, *counts)
            for (name, key, *where), counts in _ranked(PLACES, lines, limit)
        ]

    def _lines(
        self,
        entries: Entries,
        known: str,
        question: Question,
        limit: int,
        without: Collection[int],
        none: int | None = None,
    ) -> list[_Line]:
        """The entries that stand for themselves alone; those for which `none` comes to none."""
        if question.finds_all:
            return [*self._of_all(entries, known, limit, without, none)]
        found = self._sets.found(question)
        ranked = self._ranking.first(entries, found, limit, without, none)
        told = {
            number: tuple(values)
            for number, *values in self._connection.execute(
                f"SELECT id, {known} FROM {entries.names}"
                f" WHERE id IN ({numbered(each.number for each in ranked)})"
            )
        }
        return [_Line(told[number], counts) for number, counts in ranked]

    def _of_all(
        self,
        entries: Entries,
        known: str,
        limit: int,
        without: Collection[int],
        none: int | None,
    ) -> Iterator[_Line]:
        lead, then = (entries.totals[place] for place in entries.order)
        lacking = "" if none is None else f" AND {entries.totals[none]} = 0"
        width = known.count(",") + 1
        for row in self._connection.execute(
            f"SELECT {known}, {', '.join(entries.totals)} FROM {entries.names}"
            f" WHERE {lead} > 0 AND id NOT IN ({numbered(without)}){lacking}"
            f" ORDER BY {lead} DESC, {then} DESC, name LIMIT ?",
            (limit,),
        ):
            yield _Line(row[:width], row[width:])

    def _together(self, question: Question) -> JointCounts:
        return JointCounts(self._connection, self._sets, self._sets.found(question))


def _ranked(entries: Entries, lines: list[_Line], limit: int) -> list[_Line]:
    """The lines that hold anything, those that hold most first, and by name."""
    found = [line for line in lines if line.counts[0]]
    found.sort(key=lambda line: (entries.rank(line.counts), line.known[0] or ""))
    return found[:limit]
