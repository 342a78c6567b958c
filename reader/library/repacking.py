"""Brings a library of layout 3 to layout 4, which says the same in half the room.

What is kept of an article is pressed (see kept_page.py); fingerprints are bytes, and the
indexes of files lead to row numbers in place of whole paths. `words` has the text first,
since an entry in any other column must say in which: that alone was a fifth of it. Beginnings
of three letters are found by those of two, and in speech by looking through the words.

All of it belongs to the transaction that somebody else has begun: whatever breaks it off,
the library stays what it was.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator

from reader.articles.article import Span
from reader.language.words import number, tr
from reader.library import indexes
from reader.library.ids import ArticleId
from reader.library.indexes import TOKENS
from reader.library.kept_page import Marks, PageText, packed_marks
from reader.library.pressing import or_damaged, pressed, proof
from reader.library.usual_words import FOUND, TEXT

Tell = Callable[[str], None]
"""Hears how far a step has come, in a sentence."""

_NOW_AND_THEN = 5_000

# `page`, `found` and `marks` are pressed; `proof` is a sum over what a row of the list shows.
_BEFORE = (
    "ALTER TABLE texts RENAME TO texts_before",
    "ALTER TABLE files RENAME TO files_before",
    "ALTER TABLE articles ADD COLUMN proof INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE texts (
        id INTEGER PRIMARY KEY REFERENCES articles (id),
        page BLOB NOT NULL,
        found BLOB NOT NULL,
        marks BLOB NOT NULL
    )""",
    """CREATE TABLE files (
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE,
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        fingerprint BLOB NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (id),
        vanished INTEGER NOT NULL DEFAULT 0
    )""",
    "DROP TABLE words",
    "DROP TABLE said",
    "DROP TABLE reported",
    f"""CREATE VIRTUAL TABLE words USING fts5 (
        text, title, tags, content = '', tokenize = '{TOKENS}', prefix = '2'
    )""",
    f"""CREATE VIRTUAL TABLE said USING fts5 (
        text, tags, content = '', columnsize = 0, tokenize = '{TOKENS}'
    )""",
    f"""CREATE VIRTUAL TABLE reported USING fts5 (
        text, tags, content = '', columnsize = 0, tokenize = '{TOKENS}'
    )""",
)
_AFTER = (
    "DROP TABLE texts_before",
    "DROP TABLE files_before",
    "CREATE INDEX files_by_article ON files (article)",
    "CREATE INDEX files_by_fingerprint ON files (fingerprint)",
)


def press_rows(connection: sqlite3.Connection, tell: Tell) -> None:
    """Make layout 4 out of layout 3, an article at a time."""
    for statement in _BEFORE:
        connection.execute(statement)
    (count,) = connection.execute("SELECT count(*) FROM texts_before").fetchone()
    for done, row in enumerate(_rows(connection)):
        if done % _NOW_AND_THEN == 0 and count > _NOW_AND_THEN:
            told = tr("The library is being made smaller: {done} of {all} articles.")
            tell(told.format(done=number(done), all=number(count)))
        _press(connection, *row)
    connection.executemany(
        "INSERT INTO files (path, size, modified, fingerprint, article, vanished)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            (path, size, modified, _in_bytes(fingerprint), article, vanished)
            for path, size, modified, fingerprint, article, vanished in connection.execute(
                "SELECT path, size, modified, fingerprint, article, vanished FROM files_before"
                " ORDER BY path"
            )
        ),
    )
    for statement in _AFTER:
        connection.execute(statement)


def shown(connection: sqlite3.Connection, article: int) -> int:
    """The proof of the article's row as it stands."""
    return proof(*connection.execute(_SHOWN, (article,)).fetchone())


_SHOWN = (
    "SELECT id, origin, title, opening, source, quotations, speakers, places FROM articles"
    " WHERE id = ?"
)


def _rows(
    connection: sqlite3.Connection,
) -> Iterator[tuple[ArticleId, str, str, str, bytes, str, str, str, str]]:
    yield from connection.execute(
        "SELECT id, title, text, parts, found, tags, speeches, reports, days"
        " FROM articles JOIN texts_before USING (id) ORDER BY id"
    )


@or_damaged
def _press(
    connection: sqlite3.Connection,
    article: ArticleId,
    title: str,
    text: str,
    parts: str,
    found: bytes,
    tags: str,
    speeches: str,
    reports: str,
    days: str,
) -> None:
    marks = Marks(
        tags,
        [([Span(*span) for span in spans], who) for spans, who in json.loads(speeches)],
        [(Span(start, end), who) for start, end, who in json.loads(reports)],
        [(start, end, first, last) for start, end, first, last in json.loads(days)],
    )
    connection.execute(
        "INSERT INTO texts (id, page, found, marks) VALUES (?, ?, ?, ?)",
        (
            article,
            pressed(f"{parts}\n{text}", TEXT),
            pressed(zlib.decompress(found).decode("utf-8"), FOUND),
            packed_marks(marks),
        ),
    )
    page = PageText(text, Span(*json.loads(parts)[0]), None)
    indexes.enter(connection, indexes.indexed(article, title, page, marks))
    connection.execute(
        "UPDATE articles SET proof = ? WHERE id = ?", (shown(connection, article), article)
    )


def _in_bytes(fingerprint: str) -> bytes:
    """A fingerprint as bytes; one that is not written in hexadecimal digits stays its text."""
    try:
        return bytes.fromhex(fingerprint)
    except ValueError:
        return fingerprint.encode("utf-8")
