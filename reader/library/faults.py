"""What can go wrong with a library, in plain sentences."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.library.whose_file import was_a_library


class LibraryFault(Exception):
    """The library can't be opened, read or written; the message is a sentence to show."""


class Interrupted(LibraryFault):
    """A question was broken off by `Catalogue.interrupt`; there is nothing to show."""


class Damaged(LibraryFault):
    """The file is a Dateline library, and broken. It can be made anew: see mending.py."""


class Moved(LibraryFault):
    """Another file stands in the library's place by now; it is to be opened again."""


class NoRoom(LibraryFault):
    """A day has as many articles as the library can number."""


_DAMAGED = (
    "The library {path} is damaged. To have it put aside and made anew from your files, open the"
    " window, or: dateline import --again. What you made of your articles is kept beside it."
)
_UNWRITTEN = "The library {path} can’t be written to: the disk failed, or no file may grow there."
"""A quota, or a limit on the size of files, is told to SQLite as a failure of the disk."""

_SENTENCES = (
    (sqlite3.SQLITE_FULL, "The disk that holds {path} is full. Make some room, and try again."),
    (sqlite3.SQLITE_NOTADB, "{path} is not a Dateline library."),
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
        raise LibraryFault(_of_system(error, path)) from error


def damaged(path: Path) -> Damaged:
    """The fault of a library that is broken."""
    return Damaged(_DAMAGED.format(path=path))


def _of_system(error: OSError, path: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk that holds {path} is full. Make some room, and try again."
    if error.errno == errno.EFBIG:
        return _UNWRITTEN.format(path=path)
    if error.errno == errno.EROFS:
        return f"{path} can’t be written to: its disk can only be read."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"There is no permission to {_barred(path)}."
    return f"The library {path} can’t be used: {error.strerror or error}."


def _barred(path: Path) -> str:
    """What of `path` there is no permission for; a new file beside it is the folder's matter."""
    if not path.exists() or (os.access(path, os.R_OK | os.W_OK)):
        return f"write to the folder {path.parent}"
    return f"{'write to' if os.access(path, os.R_OK) else 'open'} the library {path}"


def _fault(error: sqlite3.Error, path: Path) -> LibraryFault:
    whole_code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if str(error).startswith("Could not decode to UTF-8"):  # Python’s own, and without a code
        whole_code = sqlite3.SQLITE_CORRUPT
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
    if code == sqlite3.SQLITE_CORRUPT or (code == sqlite3.SQLITE_NOTADB and was_a_library(path)):
        return damaged(path)
    for known, sentence in _SENTENCES:
        if code == known:
            return LibraryFault(sentence.format(path=path))
    return LibraryFault(f"The library {path} can’t be used: {error}.")
