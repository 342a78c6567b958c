"""Whether a library holds together, looked at from end to end."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from reader.library.connection import reading, writing
from reader.library.faults import damaged, told_plainly

_LARGE = 2 << 30
"""Bytes from which on it is looked at only when that is asked for: a GB takes two seconds."""

_INDEXES = ("words", "said", "reported")
"""What FTS5 must be asked to look through; SQLite takes it for tables of any bytes."""


def check(library: Path, *, however_large: bool = False) -> None:
    """Raise `Damaged` where a page or an index of the library isn't as it must be.

    Of the indexes of words it tells whether they can be read, not whether each word in them is
    the right one: FTS5 keeps no sum over them. Bits that have turned inside a text are told
    when that is read: it is kept with a sum.
    """
    with told_plainly(library), closing(reading(library)) as connection:
        if however_large or library.stat().st_size < _LARGE:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if found != "ok":
                raise damaged(library)
            # Inside, so that this is never the last to close the library: see shelf.py.
            with closing(writing(library)) as looking:
                for index in _INDEXES:
                    looking.execute("BEGIN IMMEDIATE")
                    looking.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
                    looking.execute("ROLLBACK")
