"""The library's tables, and the steps from each older layout to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.library.indexes import TOKENS

if TYPE_CHECKING:
    from reader.library.repacking import Tell

APPLICATION_ID = 0x444C4E45
"""“DLNE” in the file's header, by which `file` and we know a Dateline library."""


def _first_tables(connection: sqlite3.Connection, _tell: Tell) -> None:
    for statement in _FIRST_TABLES:
        connection.execute(statement)


# What a list shows stands in `articles`, narrow, so that rows are read without their texts.
# `tags` and `speeches` (spans and speaker of each quotation) are what the indexes were given
# for the article (see tags.py): without the very same words nothing can be taken out of a
# contentless index again.
#
# `late` in `people_words` marks a word that not all articles of the person are tagged with:
# those are found by the person's own tag.
#
# `words` and `said` are contentless: the text is kept once, in `texts`, and hits are found
# by indexing the one article again (see hits.py). Row numbers of `words` are the articles',
# those of `said` are article * 10,000 + place, so both give the newest first by themselves.
_FIRST_TABLES = (
    """CREATE TABLE sources (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        articles INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY,
        origin TEXT NOT NULL,
        title TEXT NOT NULL,
        opening TEXT NOT NULL,
        source INTEGER NOT NULL REFERENCES sources (id),
        quotations INTEGER NOT NULL,
        speakers TEXT NOT NULL,
        places TEXT NOT NULL,
        vanished INTEGER NOT NULL DEFAULT 0,
        analysis INTEGER NOT NULL
    )""",
    "CREATE INDEX articles_by_analysis ON articles (analysis)",
    "CREATE INDEX articles_vanished ON articles (vanished) WHERE vanished",
    """CREATE TABLE texts (
        id INTEGER PRIMARY KEY REFERENCES articles (id),
        text TEXT NOT NULL,
        parts TEXT NOT NULL,
        found BLOB NOT NULL,
        tags TEXT NOT NULL,
        speeches TEXT NOT NULL
    )""",
    """CREATE TABLE files (
        path TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        fingerprint TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES articles (id),
        vanished INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID""",
    "CREATE INDEX files_by_article ON files (article)",
    "CREATE INDEX files_by_fingerprint ON files (fingerprint)",
    """CREATE TABLE left_out (
        path TEXT PRIMARY KEY,
        reason TEXT NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE people (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        articles INTEGER NOT NULL DEFAULT 0,
        mentions INTEGER NOT NULL DEFAULT 0,
        quotations INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX people_by_articles ON people (articles)",
    """CREATE TABLE people_words (
        word TEXT NOT NULL, person INTEGER NOT NULL, late INTEGER NOT NULL,
        PRIMARY KEY (word, person)
    ) WITHOUT ROWID""",
    "CREATE INDEX people_words_by_person ON people_words (person)",
    """CREATE TABLE people_in (
        article INTEGER NOT NULL, person INTEGER NOT NULL,
        mentions INTEGER NOT NULL, quotations INTEGER NOT NULL,
        PRIMARY KEY (article, person)
    ) WITHOUT ROWID""",
    """CREATE TABLE speakers (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        named INTEGER NOT NULL,
        articles INTEGER NOT NULL DEFAULT 0,
        quotations INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX speakers_by_quotations ON speakers (quotations)",
    """CREATE TABLE speakers_words (
        word TEXT NOT NULL, speaker INTEGER NOT NULL, PRIMARY KEY (word, speaker)
    ) WITHOUT ROWID""",
    "CREATE INDEX speakers_words_by_speaker ON speakers_words (speaker)",
    """CREATE TABLE speakers_in (
        article INTEGER NOT NULL, speaker INTEGER NOT NULL, quotations INTEGER NOT NULL,
        PRIMARY KEY (article, speaker)
    ) WITHOUT ROWID""",
    """CREATE TABLE places (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        name TEXT,
        country TEXT,
        latitude REAL,
        longitude REAL,
        articles INTEGER NOT NULL DEFAULT 0,
        mentions INTEGER NOT NULL DEFAULT 0,
        within INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX places_by_articles ON places (articles)",
    """CREATE TABLE places_names (
        name TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (name, place)
    ) WITHOUT ROWID""",
    "CREATE INDEX places_names_by_place ON places_names (place)",
    """CREATE TABLE places_words (
        word TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (word, place)
    ) WITHOUT ROWID""",
    "CREATE INDEX places_words_by_place ON places_words (place)",
    """CREATE TABLE places_in (
        article INTEGER NOT NULL, place INTEGER NOT NULL, mentions INTEGER NOT NULL,
        PRIMARY KEY (article, place)
    ) WITHOUT ROWID""",
    f"""CREATE VIRTUAL TABLE words USING fts5 (
        title, text, tags, content = '', tokenize = '{TOKENS}', prefix = '2 3'
    )""",
    f"""CREATE VIRTUAL TABLE said USING fts5 (
        text, tags, content = '', columnsize = 0, tokenize = '{TOKENS}', prefix = '2 3'
    )""",
)


def _add_corrections(connection: sqlite3.Connection, _tell: Tell) -> None:
    # Nothing here can be made again from the files. `change` is a line as it is exported (see
    # correction_lines.py), `made` in seconds since 1970; `article` is empty for what holds
    # everywhere, and while the article isn't here. A number never serves again.
    connection.execute(
        """CREATE TABLE corrections (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            made INTEGER NOT NULL,
            article INTEGER,
            change TEXT NOT NULL
        )"""
    )


def _add_indirect_speech_and_days(connection: sqlite3.Connection, _tell: Tell) -> None:
    for statement in _INDIRECT_SPEECH_AND_DAYS:
        connection.execute(statement)


# `reported` has a row for each utterance in indirect speech, as `said` has for quotations;
# `texts.reports` (start, end and speaker of each) is what it was given for the article.
# `texts.days` are the days that the text speaks of: start, end, first and last day of each
# mention as ordinals. They are found by tags; `eras` lists what is longer than a month, for
# questions whose days are put together of several units of the calendar (see reckoning.py).
# Articles from before this step have neither until they are examined again.
_INDIRECT_SPEECH_AND_DAYS = (
    "ALTER TABLE texts ADD COLUMN reports TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE texts ADD COLUMN days TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE speakers ADD COLUMN reported INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE speakers_in ADD COLUMN reported INTEGER NOT NULL DEFAULT 0",
    f"""CREATE VIRTUAL TABLE reported USING fts5 (
        text, tags, content = '', columnsize = 0, tokenize = '{TOKENS}', prefix = '2 3'
    )""",
    """CREATE TABLE eras (
        first INTEGER NOT NULL, last INTEGER NOT NULL,
        articles INTEGER NOT NULL, PRIMARY KEY (first, last)
    ) WITHOUT ROWID""",
)


def _press_rows(connection: sqlite3.Connection, tell: Tell) -> None:
    # A library of today's layout, which is what most starts find, is opened without this.
    from reader.library.repacking import press_rows  # noqa: PLC0415

    press_rows(connection, tell)


def _add_sets(connection: sqlite3.Connection, tell: Tell) -> None:
    from reader.library.settling import add_sets  # noqa: PLC0415  as above

    add_sets(connection, tell)


def _add_states(connection: sqlite3.Connection, _tell: Tell) -> None:
    from reader.library.state_rows import add_states  # noqa: PLC0415  as above
    from reader.library.written import add_number  # noqa: PLC0415

    add_number(connection)
    add_states(connection)


def _add_words(connection: sqlite3.Connection, tell: Tell) -> None:
    from reader.library.said_words import add_words  # noqa: PLC0415  as above

    add_words(connection, tell)


STEPS: tuple[Callable[[sqlite3.Connection, Tell], None], ...] = (
    _first_tables,
    _add_corrections,
    _add_indirect_speech_and_days,
    _press_rows,
    _add_sets,
    _add_states,
    _add_words,
)
"""`STEPS[n]` makes layout n + 1 out of layout n; the first makes a library out of nothing.

Each is given a connection inside a transaction, and whom to tell how far it has come.
"""

WITH_PRESSED_ROWS = STEPS.index(_press_rows) + 1
"""The first layout whose texts and files can be read as those of the newest."""

WITH_STATES = STEPS.index(_add_states) + 1
"""The first layout that keeps what the reader makes of articles."""
