"""Numbers that SQLite keeps of a file, such as its layout and how many pages it has."""

from __future__ import annotations

import sqlite3


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """The number that SQLite calls by that name."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
