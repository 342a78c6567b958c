"""The tables of filters that the reader keeps by name, and of those asked for of late."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.library.states import SavedFilter


def saved_filters(connection: sqlite3.Connection) -> list[SavedFilter]:
    """The filters that are kept by name, in the reader's order."""
    found = connection.execute("SELECT name, text, key FROM saved_filters ORDER BY id")
    return [SavedFilter(*values) for values in found.fetchall()]


def recent_filters(connection: sqlite3.Connection, limit: int) -> list[str]:
    """The filters that were asked for last, newest first."""
    found = connection.execute("SELECT text FROM recent_filters ORDER BY id DESC LIMIT ?", (limit,))
    return [text for (text,) in found.fetchall()]


def enter_filters(connection: sqlite3.Connection, filters: Iterable[SavedFilter]) -> None:
    """Write filters into the table, which is empty."""
    connection.executemany(
        "INSERT INTO saved_filters (name, text, key) VALUES (?, ?, ?)",
        ((each.name, each.text, each.key) for each in filters),
    )
