"""What a library holds, as values that are equal when two libraries hold the same."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader.library.connection import reading
from reader.library.entries import ALL_ENTRIES, EVERY, PEOPLE
from reader.library.folders_file import FoldersFile
from reader.library.kept_filters import saved_filters
from reader.library.kept_page import unpacked_marks
from reader.library.set_numbers import article_of
from reader.library.sets import unpacked
from reader.library.state_lines import KeptLine
from reader.library.state_list import all_read, all_starred

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
    "states": "SELECT min(path), read, starred, stopped, tags FROM states"
    " JOIN files ON files.article = states.article GROUP BY states.article",
    "waiting states": "SELECT day || title || mark, read, starred, stopped, tags"
    " FROM waiting_states",
    "saved filters": "SELECT name, text, key FROM saved_filters",
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
        sets = _sets(connection)
        tables: dict[str, Rows] = {
            table: {row[0]: row[1:] for row in connection.execute(asked)}
            for table, asked in _ASKED.items()
        }
    # Of the marks the days only: the others are numbers.
    tables["files"] = {
        path: (*row[:-1], unpacked_marks(row[-1]).days)  # type: ignore[arg-type]
        for path, row in tables["files"].items()
    }
    kept = FoldersFile(library).read()
    tables["sets"] = sets
    tables["folders"] = dict.fromkeys(kept.roots, ()) | {"due": (kept.due,)}
    return Content(tables)


def _sets(connection: sqlite3.Connection) -> Rows:
    """The sets that names are counted by: by name and slot, of the articles by their files."""
    files: dict[int, bytes] = dict(
        connection.execute("SELECT article, min(CAST(path AS BLOB)) FROM files GROUP BY article")
    )
    names = {
        entries.first(number): (entries.names, key)
        for entries in ALL_ENTRIES
        for number, key in connection.execute(f"SELECT id, key FROM {entries.names}")
    }
    found: dict[object, tuple[object, ...]] = {}
    for address, articles in connection.execute("SELECT id, articles FROM sets"):
        _, slot = PEOPLE.parts(address)
        name = "every article" if address == EVERY else (names.get(address - slot), slot)
        held = sorted(files.get(article_of(number), b"") for number in unpacked(articles))
        if held:
            found[name] = tuple(held)
    return found


def corrections(library: Path) -> dict[int, str]:
    """What the reader has corrected, by number."""
    with closing(reading(library)) as connection:
        return dict(connection.execute("SELECT id, change FROM corrections").fetchall())


def stated(library: Path) -> Counter[KeptLine]:
    """What the reader has made of articles, whether they are there or not, and the filters."""
    with closing(reading(library)) as connection:
        made: list[KeptLine] = [
            *saved_filters(connection),
            *all_starred(connection),
            *all_read(connection),
        ]
    return Counter(made)
