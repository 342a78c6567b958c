"""What can go wrong with a library, in plain sentences."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class LibraryFault(Exception):
    """The library can't be opened, read or written; the message is a sentence to show."""


class Interrupted(LibraryFault):
    """A question was broken off by `Catalogue.interrupt`; there is nothing to show."""


class NoRoom(LibraryFault):
    """A day has as many articles as the library can number."""


_UNWRITTEN = "The library {path} can’t be written to: the disk failed, or no file may grow there."
"""A quota, or a limit on the size of files, is told to SQLite as a failure of the disk."""

_SENTENCES = (
    (sqlite3.SQLITE_FULL, "The disk that holds {path} is full."),
    (sqlite3.SQLITE_NOTADB, "{path} is not a Dateline library."),
    (
        sqlite3.SQLITE_CORRUPT,
        "The library {path} is damaged. To make it anew, delete it and take your articles in"
        " again; what you have corrected is kept beside it.",
    ),
    (sqlite3.SQLITE_BUSY, "Another program is writing to the library {path}."),
    (sqlite3.SQLITE_LOCKED, "Another program is writing to the library {path}."),
    (sqlite3.SQLITE_READONLY, "There is no permission to write to the library {path}."),
    (sqlite3.SQLITE_PERM, "There is no permission to open the library {path}."),
    (sqlite3.SQLITE_AUTH, "There is no permission to open the library {path}."),
    (sqlite3.SQLITE_IOERR, "The disk failed while the library {path} was in use."),
)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise about the library at `path` into a fault."""
    try:
        yield
    except sqlite3.Error as error:
        raise _fault(error, path) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise LibraryFault(f"The library {path} can’t be used: {reason}.") from error


def _fault(error: sqlite3.Error, path: Path) -> LibraryFault:
    whole_code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    code = whole_code & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return Interrupted("The question was broken off.")
    if path.is_dir():
        return LibraryFault(f"{path} is a folder, not a Dateline library.")
    if code == sqlite3.SQLITE_CANTOPEN:
        if not path.exists() and os.access(path.parent, os.W_OK):
            return LibraryFault(f"There is no library at {path}.")
        # To write, SQLite must make a file beside it; on a disk that only reads it can't.
        deed = "write to" if os.access(path, os.R_OK) else "open"
        return LibraryFault(f"There is no permission to {deed} the library {path}.")
    if whole_code == sqlite3.SQLITE_IOERR_WRITE:
        return LibraryFault(_UNWRITTEN.format(path=path))
    for known, sentence in _SENTENCES:
        if code == known:
            return LibraryFault(sentence.format(path=path))
    return LibraryFault(f"The library {path} can’t be used: {error}.")
