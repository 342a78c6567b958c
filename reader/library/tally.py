"""Counts who and what the wanted articles speak of."""

from __future__ import annotations

import sqlite3

from reader.library.answers import PersonCount, PlaceCount, SpeakerCount
from reader.library.searching import Question


def people(connection: sqlite3.Connection, question: Question, limit: int) -> list[PersonCount]:
    """Who is mentioned, in most articles first."""
    if question.finds_all:
        found = connection.execute(
            "SELECT key, name, articles, mentions, quotations FROM people WHERE articles > 0"
            " ORDER BY articles DESC, mentions DESC, name LIMIT ?",
            (limit,),
        )
    else:
        found = connection.execute(
            f"""SELECT key, name, found, told, said FROM (
                SELECT person, count(*) AS found, sum(mentions) AS told, sum(quotations) AS said
                FROM people_in WHERE article IN ({question.text})
                GROUP BY person ORDER BY found DESC, told DESC LIMIT ?
            ) JOIN people ON people.id = person ORDER BY found DESC, told DESC, name""",
            (*question.values, limit),
        )
    return [PersonCount(*counts) for counts in found]


def speakers(connection: sqlite3.Connection, question: Question, limit: int) -> list[SpeakerCount]:
    """Who is quoted, with most quotations first."""
    if question.finds_all:
        found = connection.execute(
            "SELECT name, named, articles, quotations FROM speakers WHERE articles > 0"
            " ORDER BY quotations DESC, articles DESC, name LIMIT ?",
            (limit,),
        )
    else:
        found = connection.execute(
            f"""SELECT name, named, found, said FROM (
                SELECT speaker, count(*) AS found, sum(quotations) AS said
                FROM speakers_in WHERE quotations AND article IN ({question.text})
                GROUP BY speaker ORDER BY said DESC, found DESC LIMIT ?
            ) JOIN speakers ON speakers.id = speaker ORDER BY said DESC, found DESC, name""",
            (*question.values, limit),
        )
    return [
        SpeakerCount(name, bool(named), articles, quotations)
        for name, named, articles, quotations in found
    ]


def places(connection: sqlite3.Connection, question: Question, limit: int) -> list[PlaceCount]:
    """What places are named, in most articles first."""
    if question.finds_all:
        found = connection.execute(
            "SELECT key, name, country, latitude, longitude, articles, mentions, within"
            " FROM places WHERE articles > 0"
            " ORDER BY articles DESC, mentions DESC, name LIMIT ?",
            (limit,),
        )
    else:
        found = connection.execute(
            f"""SELECT key, name, country, latitude, longitude, found, told, around FROM (
                SELECT place, count(*) FILTER (WHERE mentions) AS found,
                    sum(mentions) AS told, count(*) AS around
                FROM places_in WHERE article IN ({question.text})
                GROUP BY place HAVING found > 0 ORDER BY found DESC, told DESC LIMIT ?
            ) JOIN places ON places.id = place ORDER BY found DESC, told DESC, name""",
            (*question.values, limit),
        )
    return [PlaceCount(*counts) for counts in found]
