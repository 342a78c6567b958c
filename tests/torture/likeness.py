"""What a library holds, as values that are equal when two libraries hold the same."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader.library.connection import reading
from reader.library.kept_page import unpacked_marks

_SHOWN = 3

Rows = Mapping[object, tuple[object, ...]]

_ASKED = {
    "files": "SELECT path, size, fingerprint, f.vanished, a.id / 1000000, title, origin, opening,"
    " quotations, speakers, places, analysis, s.name, page, found, marks"
    " FROM files f JOIN articles a ON a.id = f.article JOIN texts t ON t.id = a.id"
    " JOIN sources s ON s.id = a.source",
    "left out": "SELECT path, reason FROM left_out",
    "people": "SELECT key, name, articles, mentions, quotations FROM people",
    "speakers": "SELECT key, name, named, articles, quotations, reported FROM speakers",
    "places": "SELECT key, name, country, articles, mentions, within FROM places",
    "words of people": "SELECT DISTINCT key || ' ' || word FROM people_words"
    " JOIN people ON id = person",
    "words of speakers": "SELECT key || ' ' || word FROM speakers_words"
    " JOIN speakers ON id = speaker",
    "words of places": "SELECT key || ' ' || word FROM places_words JOIN places ON id = place",
    "eras": "SELECT first || ' ' || last, articles FROM eras",
    "corrections": "SELECT c.id, made, change, (SELECT min(path) FROM files"
    " WHERE article = c.article) FROM corrections c",
}


class Content(NamedTuple):
    """A library's rows by table and key, without the numbers that only it knows."""

    tables: Mapping[str, Rows]

    def differences(self, other: Content) -> list[str]:
        """Where the two differ, in words; nothing where they hold the same."""
        found = []
        for table, rows in self.tables.items():
            others = other.tables[table]
            odd = [key for key in rows.keys() | others.keys() if rows.get(key) != others.get(key)]
            if odd:
                found.append(f"{len(odd)} {table} differ: {sorted(odd, key=str)[:_SHOWN]}")
        return found


def content(library: Path) -> Content:
    """What the library holds. Raises `LibraryFault` where it can't be read."""
    with closing(reading(library)) as connection:
        tables: dict[str, Rows] = {
            table: {row[0]: row[1:] for row in connection.execute(asked)}
            for table, asked in _ASKED.items()
        }
    # Of the marks the days only: the others are numbers.
    tables["files"] = {
        path: (*row[:-1], unpacked_marks(row[-1]).days)  # type: ignore[arg-type]
        for path, row in tables["files"].items()
    }
    return Content(tables)


def corrections(library: Path) -> dict[int, str]:
    """What the reader has corrected, by number."""
    with closing(reading(library)) as connection:
        return dict(connection.execute("SELECT id, change FROM corrections").fetchall())
