"""Whether a library is whole: SQLite's own checks, and that its tables and indexes agree."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reader.library import tags
from reader.library.connection import reading
from reader.library.corrected_sheet import corrected_sheet
from reader.library.entries import ALL_ENTRIES, EVERY, slots
from reader.library.ids import ArticleId
from reader.library.indexes import TOKENS, enter, indexed
from reader.library.kept_articles import as_found
from reader.library.kept_page import unpacked_marks, unpacked_page
from reader.library.ledger import Ledger
from reader.library.set_numbers import article_of
from reader.library.sets import unpacked
from reader.library.state_rows import COLUMNS, state_of
from reader.library.tag_names import folded

_SHOWN = 5

_NEVER = (
    ("articles without a text", "SELECT id FROM articles EXCEPT SELECT id FROM texts"),
    ("texts without an article", "SELECT id FROM texts EXCEPT SELECT id FROM articles"),
    ("articles without a file", "SELECT id FROM articles EXCEPT SELECT article FROM files"),
    ("files without an article", "SELECT article FROM files EXCEPT SELECT id FROM articles"),
    (
        "contents that are two articles",
        "SELECT fingerprint FROM files GROUP BY fingerprint HAVING count(DISTINCT article) > 1",
    ),
    (
        "articles that are wrong about their files",
        "SELECT id FROM articles WHERE vanished <>"
        " (SELECT min(vanished) FROM files WHERE article = articles.id)",
    ),
    (
        "articles that are wrong about being unread",
        "SELECT article FROM unread EXCEPT"
        " SELECT id FROM articles WHERE id NOT IN (SELECT article FROM states WHERE read)",
    ),
    (
        "articles that are not known to be unread",
        "SELECT id FROM articles WHERE id NOT IN (SELECT article FROM states WHERE read)"
        " EXCEPT SELECT article FROM unread",
    ),
    ("states without an article", "SELECT article FROM states EXCEPT SELECT id FROM articles"),
    (
        "states of nothing",
        "SELECT article FROM states WHERE NOT (read OR starred OR stopped OR tags <> '')",
    ),
    (
        "stars of no state",
        "SELECT article FROM starred EXCEPT SELECT article FROM states WHERE starred",
    ),
    (
        "states whose star isn’t found",
        "SELECT article FROM states WHERE starred EXCEPT SELECT article FROM starred",
    ),
    (
        "tags without a name",
        "SELECT tag FROM tagged EXCEPT SELECT tag FROM tag_names",
    ),
    (
        "names without a tag",
        "SELECT tag FROM tag_names EXCEPT SELECT tag FROM tagged",
    ),
    ("files both taken in and left out", "SELECT path FROM files JOIN left_out USING (path)"),
    (
        "sources that count wrongly",
        "SELECT name FROM sources s WHERE articles <>"
        " (SELECT count(*) FROM articles WHERE source = s.id)",
    ),
    *(
        (
            f"{table} that count wrongly",
            f"SELECT key FROM {table} t WHERE ({counts}) IS NOT"
            f" (SELECT {sums} FROM {table}_in WHERE {one} = t.id)",
        )
        for table, one, counts, sums in (
            (
                "people",
                "person",
                "articles, mentions, quotations",
                "count(*), sum(mentions), sum(quotations)",
            ),
            (
                "speakers",
                "speaker",
                "articles, quotations, words, reported",
                "count(*) FILTER (WHERE quotations), sum(quotations), sum(words), sum(reported)",
            ),
            (
                "places",
                "place",
                "articles, mentions, within",
                "count(*) FILTER (WHERE mentions), sum(mentions), count(*)",
            ),
        )
    ),
    *(
        (
            f"rows of {table}_in that lead nowhere",
            f"SELECT article FROM {table}_in WHERE article NOT IN (SELECT id FROM articles)"
            f" OR {one} NOT IN (SELECT id FROM {table})",
        )
        for table, one in (("people", "person"), ("speakers", "speaker"), ("places", "place"))
    ),
    *(
        (
            f"rows of {table} that lead nowhere",
            f"SELECT {one} FROM {table} WHERE {one} NOT IN (SELECT id FROM {of})",
        )
        for table, one, of in (
            ("people_words", "person", "people"),
            ("speakers_words", "speaker", "speakers"),
            ("places_words", "place", "places"),
            ("places_names", "place", "places"),
        )
    ),
)


def wounds(library: Path) -> list[str]:
    """What is wrong with the library, in words; nothing where it is whole.

    Raises `LibraryFault` or `sqlite3.Error` where it can't even be read.
    """
    found: list[str] = []
    with closing(reading(library)) as connection:
        for (told,) in connection.execute("PRAGMA integrity_check(5)"):
            if told != "ok":
                found.append(f"integrity_check: {told}")
        found += [
            f"foreign_key_check: {row}" for row in connection.execute("PRAGMA foreign_key_check")
        ]
        for what, never in _NEVER:
            if rows := connection.execute(f"SELECT * FROM ({never}) LIMIT {_SHOWN}").fetchall():
                found.append(f"{what}: {rows}")
        found += _eras(connection)
        found += _tags(connection)
        found += _articles(connection)
        found += _indexes(connection)
        found += _sets(connection)
    return found


def _sets(connection: sqlite3.Connection) -> Iterator[str]:
    """Whether the sets hold what the tables say, but for articles that are yet to be settled."""
    unsettled = {number for (number,) in connection.execute("SELECT article FROM unsettled")}
    due: dict[int, set[int]] = {}
    for (article,) in connection.execute("SELECT id FROM articles"):
        due.setdefault(EVERY, set()).add(article)
    for entries in ALL_ENTRIES:
        for article, number, *counts in connection.execute(
            f"SELECT article, {entries.column}, {', '.join(entries.counts)} FROM {entries.table}"
        ):
            for slot in slots(*counts):
                due.setdefault(entries.first(number) + slot, set()).add(article)
    kept = dict(connection.execute("SELECT id, articles FROM sets"))
    for address in due.keys() | kept.keys():
        held = set(map(article_of, unpacked(kept[address]))) if address in kept else set()
        if held - unsettled != due.get(address, set()) - unsettled:
            yield f"a set that is wrong: {address}"


def _eras(connection: sqlite3.Connection) -> Iterator[str]:
    counted: dict[tuple[int, int], int] = {}
    for (marks,) in connection.execute("SELECT marks FROM texts"):
        days = unpacked_marks(marks).days
        longer = {(first, last) for _, _, first, last in days if last - first >= 31}
        for era in longer:
            counted[era] = counted.get(era, 0) + 1
    kept = {
        (first, last): articles
        for first, last, articles in connection.execute("SELECT first, last, articles FROM eras")
    }
    if kept != counted:
        yield f"eras that count wrongly: {sorted(kept.items() ^ counted.items())[:_SHOWN]}"


def _tags(connection: sqlite3.Connection) -> Iterator[str]:
    kept = set(connection.execute("SELECT article, tag FROM tagged"))
    due = {
        (article, folded(tag))
        for article, *values in connection.execute(f"SELECT article, {COLUMNS} FROM states")
        for tag in state_of(*values).tags
    }
    if kept != due:
        yield f"tags that lead elsewhere: {sorted(kept ^ due)[:_SHOWN]}"


def _articles(connection: sqlite3.Connection) -> Iterator[str]:
    """Whether each article's rows are what its text and corrections come to, read anew."""
    ledger = Ledger(connection)
    ledger.look()
    listed = connection.execute("SELECT id FROM articles").fetchall()
    for article in (ArticleId(number) for (number,) in listed):
        found = as_found(connection, article)
        if found is None:
            yield f"article {article} can’t be read"
            continue
        due = found.sheet
        if changes := ledger.of(article):
            due = corrected_sheet(due, changes)
        title, opening, quotations, marks, source = connection.execute(
            "SELECT title, opening, quotations, marks, source FROM articles JOIN texts USING (id)"
            " WHERE id = ?",
            (article,),
        ).fetchone()
        about = unpacked_marks(marks).tags
        if (title, opening, quotations) != (due.title, due.opening, len(due.speeches)):
            yield f"article {article} has another title, opening or count than its text"
        people = {note.key: (note.mentions, note.quotations) for note in due.people}
        speakers = {note.key: (note.quotations, note.said, note.reported) for note in due.speakers}
        places = {note.key: (note.mentions,) for note in due.places}
        for table, one, counts, expected in (
            ("people", "person", "i.mentions, i.quotations", people),
            ("speakers", "speaker", "i.quotations, i.words, i.reported", speakers),
            ("places", "place", "i.mentions", places),
        ):
            rows = connection.execute(
                f"SELECT id, key, {counts} FROM {table}_in i JOIN {table} ON id = {one}"
                " WHERE article = ?",
                (article,),
            ).fetchall()
            if {row[1]: row[2:] for row in rows} != expected:
                yield f"article {article} has other {table} than its text"
            sign = {"people": tags.person, "places": tags.place, "speakers": tags.speaker}[table]
            numbers = [row[0] for row in rows if table != "speakers" or row[2]]
            if missing := {sign(number) for number in numbers} - set(about.split()):
                yield f"article {article} lacks the tags {sorted(missing)}"
        if tags.source(source) not in about.split():
            yield f"article {article} lacks the tag of its source"


def _indexes(connection: sqlite3.Connection) -> Iterator[str]:
    """Whether the indexes hold just the words of the texts, word by word and place by place."""
    with closing(sqlite3.connect(":memory:")) as anew:
        for index, columns in (
            ("words", "text, title, tags"),
            ("said", "text, tags"),
            ("reported", "text, tags"),
        ):
            anew.execute(
                f"CREATE VIRTUAL TABLE {index} USING fts5 ({columns}, tokenize = '{TOKENS}')"
            )
        for article, title, page, marks in connection.execute(
            "SELECT id, title, page, marks FROM articles JOIN texts USING (id)"
        ):
            enter(anew, indexed(article, title, unpacked_page(page), unpacked_marks(marks)))
        for index in ("words", "said", "reported"):
            kept, due = _terms(connection, index), _terms(anew, index)
            if kept != due:
                odd = sorted(kept ^ due, key=str)[:_SHOWN]  # of a damaged index some are NULL
                yield f"the index {index} differs from the texts at {len(kept ^ due)}: {odd}"


def _terms(connection: sqlite3.Connection, index: str) -> set[tuple[str, int, str, int]]:
    connection.execute("PRAGMA query_only = 0")
    connection.execute(
        f"CREATE VIRTUAL TABLE temp.{index}_terms USING fts5vocab (main, {index}, instance)"
    )
    # As bytes, for of a damaged index they may be no text.
    found = connection.execute(f"SELECT CAST(term AS BLOB), doc, col, offset FROM {index}_terms")
    return {(term.decode("utf-8", "replace"), *where) for term, *where in found}
