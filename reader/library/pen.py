"""Writes one article into all the tables that hold a part of it, and strikes it out again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from reader.library import reckoning, tags
from reader.library.ids import ArticleId
from reader.library.indexes import Indexed, Waiting, indexed
from reader.library.kept_page import Marks, packed_marks, unpacked_marks, unpacked_page
from reader.library.pressing import proof
from reader.library.register import Register
from reader.library.settling import settle_now_and_then, unsettle
from reader.library.sheet import Sheet


class Pen:
    """Writes inside a transaction that somebody else has begun and will end."""

    def __init__(self, connection: sqlite3.Connection, register: Register) -> None:
        self._connection = connection
        self._register = register
        self._waiting = Waiting(connection)

    def write(
        self, article: ArticleId, written: Sheet, source: str, analysis: int, *, vanished: bool
    ) -> None:
        """Write `written` down under the number `article`, which must be free."""
        unsettle(self._connection, article)
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
        shown = (
            article,
            written.day.origin.value,
            written.title,
            written.opening,
            origin,
            len(written.speeches),
            _json(written.shown_speakers),
            _json(written.shown_places),
        )
        self._connection.execute(
            "INSERT INTO articles (id, origin, title, opening, source, quotations, speakers,"
            " places, vanished, analysis, proof) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*shown, vanished, analysis, proof(*shown)),
        )
        marks = Marks(
            about,
            [
                (list(note.spans), speaker)
                for note, (_, speaker) in zip(written.speeches, said, strict=True)
            ],
            [
                (note.span, speaker)
                for note, (_, speaker) in zip(written.reports, told, strict=True)
            ],
            [
                (*mention.span, mention.first.toordinal(), mention.last.toordinal())
                for mention in written.days
            ],
        )
        self._connection.execute(
            "INSERT INTO texts (id, page, found, marks) VALUES (?, ?, ?, ?)",
            (article, written.page, written.found, packed_marks(marks)),
        )
        self._waiting.enter(Indexed(article, written.title, written.body, about, said, told))
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
            "INSERT INTO speakers_in (article, speaker, quotations, words, reported)"
            " VALUES (?, ?, ?, ?, ?)",
            [
                (article, speaker, note.quotations, note.said, note.reported)
                for speaker, note in speakers
            ],
        )
        self._connection.executemany(
            "INSERT INTO places_in (article, place, mentions) VALUES (?, ?, ?)",
            [(article, place, note.mentions) for place, note in places],
        )
        register.count("sources", origin, 1)
        for person, met in people:
            register.count("people", person, 1, met.mentions, met.quotations)
        for speaker, heard in speakers:
            counts = (int(heard.quotations > 0), heard.quotations, heard.said, heard.reported)
            register.count("speakers", speaker, *counts)
        for place, named in places:
            register.count("places", place, int(named.mentions > 0), named.mentions, 1)

    def strike(self, article: ArticleId) -> None:
        """Take the article out of every table; its files must be gone from theirs."""
        unsettle(self._connection, article)
        title, page, kept = self._connection.execute(
            "SELECT title, page, marks FROM articles JOIN texts USING (id) WHERE id = ?",
            (article,),
        ).fetchone()
        marks = unpacked_marks(kept)
        self._waiting.strike(indexed(article, title, unpacked_page(page), marks))
        days = [reckoning.days_of(first, last) for _, _, first, last in marks.days]
        for change in (
            "UPDATE eras SET articles = articles - 1 WHERE first = ? AND last = ?",
            "DELETE FROM eras WHERE first = ? AND last = ? AND articles = 0",
        ):
            self._connection.executemany(change, _eras(days))
        self._discount(article)
        for table in ("people_in", "speakers_in", "places_in"):
            self._connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
        for table in ("texts", "articles"):
            self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (article,))

    def settle(self) -> None:
        """Write what was put off; every transaction ends with it."""
        self._waiting.settle()
        self._register.settle()
        settle_now_and_then(self._connection)

    def forget(self) -> None:
        """Forget what was put off in a transaction that was rolled back."""
        self._waiting.forget()
        self._register.forget()

    def _discount(self, article: ArticleId) -> None:
        for table, query in _COUNTED.items():
            for number, *counts in self._connection.execute(query, (article,)):
                self._register.count(table, number, *(-count for count in counts))


_COUNTED: Mapping[str, str] = {
    "sources": "SELECT source, 1 FROM articles WHERE id = ?",
    "people": "SELECT person, 1, mentions, quotations FROM people_in WHERE article = ?",
    "speakers": "SELECT speaker, quotations > 0, quotations, words, reported FROM speakers_in"
    " WHERE article = ?",
    "places": "SELECT place, mentions > 0, mentions, 1 FROM places_in WHERE article = ?",
}
"""What an article has added to the counts of each table's entries."""


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
