"""The tables of what the reader has made of articles, and how a state is read from them."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from typing import Any

from reader.library.pressing import or_damaged
from reader.library.states import UNTOUCHED, State

COLUMNS = "states.read, states.starred, states.stopped, states.tags"
"""What `state_of` is given, of articles joined with the states that they have."""

_ALIKE = 4_096

_BETWEEN = "\n"
"""What stands between tags; none holds it (see `as_tag`)."""

_TABLES = (
    """CREATE TABLE states (
        article INTEGER PRIMARY KEY,
        read INTEGER NOT NULL,
        starred INTEGER NOT NULL,
        stopped INTEGER NOT NULL,
        tags TEXT NOT NULL
    )""",
    "CREATE TABLE unread (article INTEGER PRIMARY KEY)",
    "CREATE TABLE starred (article INTEGER PRIMARY KEY)",
    """CREATE TABLE tagged (
        tag TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (tag, article)
    ) WITHOUT ROWID""",
    "CREATE TABLE tag_names (tag TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE waiting_states (
        id INTEGER PRIMARY KEY,
        day TEXT NOT NULL,
        title TEXT NOT NULL,
        mark TEXT NOT NULL,
        read INTEGER NOT NULL,
        starred INTEGER NOT NULL,
        stopped INTEGER NOT NULL,
        tags TEXT NOT NULL
    )""",
    "CREATE INDEX waiting_states_by_page ON waiting_states (day, title)",
    """CREATE TABLE saved_filters (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        key TEXT NOT NULL
    )""",
    "CREATE TABLE recent_filters (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL UNIQUE)",
    "CREATE TABLE read_not_kept (changes INTEGER NOT NULL)",
    "INSERT INTO read_not_kept VALUES (0)",
    "INSERT INTO unread SELECT id FROM articles",
)


def add_states(connection: sqlite3.Connection) -> None:
    """Make the tables; all that the library holds is unread.

    `states` has a row for each article that the reader has made anything of, and `unread` one
    for each that isn't read: what is asked for most is few, and a narrow table gives it newest
    first without going through the others. `starred` and `tagged` (by folded tags, whose
    spelling is in `tag_names`) are the same of stars and tags. `waiting_states` are those of
    articles that aren't here, by day and title, and by a mark where several share these.
    `read_not_kept` counts what the file beside the library doesn't say yet (states_file.py).
    """
    for statement in _TABLES:
        connection.execute(statement)


@lru_cache(maxsize=_ALIKE)  # most are one of a few
@or_damaged
def state_of(read: Any, starred: Any, stopped: Any, tags: Any) -> State:
    """The state in a row of the tables; that of an article without one is all None."""
    if read is None:
        return UNTOUCHED
    return State(
        bool(read), bool(starred), tuple(tags.split(_BETWEEN)) if tags else (), int(stopped)
    )


def values_of(state: State) -> tuple[int, int, int, str]:
    """What `state_of` gives the state for."""
    return int(state.read), int(state.starred), state.stopped, _BETWEEN.join(state.tags)
