"""Writes one article into all the tables that hold a part of it, and strikes it out again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from reader.library import reckoning, tags
from reader.library.ids import A_QUOTATION, ArticleId
from reader.library.register import Register
from reader.library.sheet import Sheet


class Pen:
    """Writes inside a transaction that somebody else has begun and will end."""

    def __init__(self, connection: sqlite3.Connection, register: Register) -> None:
        self._connection = connection
        self._register = register

    def write(
        self, article: ArticleId, written: Sheet, source: str, analysis: int, *, vanished: bool
    ) -> None:
        """Write `written` down under the number `article`, which must be free."""
        register = self._register
        origin = register.source(source)
        people = [(register.person(note), note) for note in written.people]
        names = sorted({word for note in written.people for word in note.words})
        speakers = [(register.speaker(note), note) for note in written.speakers]
        places = [(register.place(note), note) for note in written.places]
        numbers = {note.key: speaker for speaker, note in speakers}
        said = [(note.text, numbers.get(note.speaker or "")) for note in written.speeches]
        told = [(note.text, numbers.get(note.speaker or "")) for note in written.reports]
        quoted = [speaker for speaker, note in speakers if note.quotations]
        days = [reckoning.Days(mention.first, mention.last) for mention in written.days]
        about = " ".join(
            [
                tags.EVERY,
                *((tags.QUOTES,) if written.speeches else ()),
                *((tags.REPORTS,) if written.reports else ()),
                *((tags.ATTRIBUTES,) if quoted else ()),
                tags.source(origin),
                *(tags.person(person) for person, _ in people),
                *(tags.name(word) for word in names),
                *map(tags.speaker, quoted),
                *(tags.reported(speaker) for speaker, note in speakers if note.reported),
                *(tags.place(place) for place, _ in places),
                *reckoning.tags_of(days),
            ]
        )
        self._insert(
            "articles",
            id=article,
            origin=written.day.origin,
            title=written.title,
            opening=written.opening,
            source=origin,
            quotations=len(written.speeches),
            speakers=_json(written.shown_speakers),
            places=_json(written.shown_places),
            vanished=vanished,
            analysis=analysis,
        )
        self._insert(
            "texts",
            id=article,
            text=written.text,
            parts=written.parts,
            found=written.found,
            tags=about,
            speeches=_json(
                [
                    [note.spans, speaker]
                    for note, (_, speaker) in zip(written.speeches, said, strict=True)
                ]
            ),
            reports=_json(
                [
                    [*note.span, speaker]
                    for note, (_, speaker) in zip(written.reports, told, strict=True)
                ]
            ),
            days=_json(
                [
                    [*mention.span, mention.first.toordinal(), mention.last.toordinal()]
                    for mention in written.days
                ]
            ),
        )
        self._insert("words", rowid=article, title=written.title, text=written.body, tags=about)
        for index, spoken in (("said", said), ("reported", told)):
            self._connection.executemany(
                f"INSERT INTO {index} (rowid, text, tags) VALUES (?, ?, ?)",
                _indexed(article, spoken),
            )
        self._connection.executemany(
            "INSERT INTO eras (first, last, articles) VALUES (?, ?, 1)"
            " ON CONFLICT DO UPDATE SET articles = articles + 1",
            _eras(days),
        )
        self._connection.executemany(
            "INSERT INTO people_in (article, person, mentions, quotations) VALUES (?, ?, ?, ?)",
            [(article, person, note.mentions, note.quotations) for person, note in people],
        )
        self._connection.executemany(
            "INSERT INTO speakers_in (article, speaker, quotations, reported) VALUES (?, ?, ?, ?)",
            [(article, speaker, note.quotations, note.reported) for speaker, note in speakers],
        )
        self._connection.executemany(
            "INSERT INTO places_in (article, place, mentions) VALUES (?, ?, ?)",
            [(article, place, note.mentions) for place, note in places],
        )
        self._count(article, 1)

    def strike(self, article: ArticleId) -> None:
        """Take the article out of every table; its files must be gone from theirs."""
        title, text, parts, about, speeches, reports, mentions = self._connection.execute(
            "SELECT title, text, parts, tags, speeches, reports, days FROM articles"
            " JOIN texts USING (id) WHERE id = ?",
            (article,),
        ).fetchone()
        start, end = json.loads(parts)[0]
        said = [
            ("\n".join(text[first:last] for first, last in spans), speaker)
            for spans, speaker in json.loads(speeches)
        ]
        told = [(text[first:last], speaker) for first, last, speaker in json.loads(reports)]
        days = [reckoning.days_of(first, last) for _, _, first, last in json.loads(mentions)]
        # A contentless index forgets a row only when told the very words it was given.
        self._connection.execute(
            "INSERT INTO words (words, rowid, title, text, tags) VALUES ('delete', ?, ?, ?, ?)",
            (article, title, text[start:end], about),
        )
        for index, spoken in (("said", said), ("reported", told)):
            self._connection.executemany(
                f"INSERT INTO {index} ({index}, rowid, text, tags) VALUES ('delete', ?, ?, ?)",
                _indexed(article, spoken),
            )
        for change in (
            "UPDATE eras SET articles = articles - 1 WHERE first = ? AND last = ?",
            "DELETE FROM eras WHERE first = ? AND last = ? AND articles = 0",
        ):
            self._connection.executemany(change, _eras(days))
        self._count(article, -1)
        for table in ("people_in", "speakers_in", "places_in"):
            self._connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
        for table in ("texts", "articles"):
            self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (article,))

    def _count(self, article: ArticleId, sign: int) -> None:
        for table, query in _COUNTED.items():
            for number, *counts in self._connection.execute(query, (article,)):
                self._register.count(table, number, *(sign * count for count in counts))

    def _insert(self, table: str, **values: Any) -> None:
        self._connection.execute(
            f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
            tuple(values.values()),
        )


_COUNTED: Mapping[str, str] = {
    "sources": "SELECT source, 1 FROM articles WHERE id = ?",
    "people": "SELECT person, 1, mentions, quotations FROM people_in WHERE article = ?",
    "speakers": "SELECT speaker, quotations > 0, quotations, reported FROM speakers_in"
    " WHERE article = ?",
    "places": "SELECT place, mentions > 0, mentions, 1 FROM places_in WHERE article = ?",
}
"""What an article adds to the counts of each table's entries."""


def _indexed(article: ArticleId, said: list[tuple[str, int | None]]) -> list[tuple[int, str, str]]:
    """The rows of the index of quotations; those beyond the 9,999th are not in it."""
    return [
        (article * A_QUOTATION + place, text, "" if speaker is None else tags.speaker(speaker))
        for place, (text, speaker) in enumerate(said[: A_QUOTATION - 1], start=1)
    ]


def _eras(days: list[reckoning.Days]) -> list[tuple[int, int]]:
    """The times longer than a month, each once, as ordinals."""
    return sorted(
        {
            (first.toordinal(), last.toordinal())
            for first, last in days
            if reckoning.is_era(first, last)
        }
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
