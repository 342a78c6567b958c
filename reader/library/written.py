"""How often anything but a reader's state was written to the library, by one number in it.

SQLite tells its readers that something was written, and not what. Counts and sets of names take
long to make again, and an article that is opened changes none of them.
"""

from __future__ import annotations

import sqlite3


def add_number(connection: sqlite3.Connection) -> None:
    """Make the table; it never holds a row, and its last number never serves again."""
    connection.execute("CREATE TABLE written (times INTEGER PRIMARY KEY AUTOINCREMENT)")


def note_written(connection: sqlite3.Connection) -> int:
    """Raise the number, and give it; whatever writes more than states begins with this."""
    times = connection.execute("INSERT INTO written DEFAULT VALUES").lastrowid
    connection.execute("DELETE FROM written")
    return times or 0


def times_written(connection: sqlite3.Connection) -> int:
    """The number as it stands in what the connection now reads."""
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'written'").fetchone()
    return 0 if found is None else int(found[0])
