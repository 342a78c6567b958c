"""What can go wrong with a library, in plain sentences."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.language.words import marked, tr
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


_DAMAGED = marked(
    "The library {path} is damaged. To have it put aside and made anew from your files, open the"
    " window, or: dateline import --again. What you made of your articles is kept beside it."
)
_UNWRITTEN = marked(
    "The library {path} can’t be written to: the disk failed, or no file may grow there."
)
"""A quota, or a limit on the size of files, is told to SQLite as a failure of the disk."""

_FULL = marked("The disk that holds {path} is full. Make some room, and try again.")
_BUSY = marked("Another program is writing to the library {path}.")
_BARRED = marked("There is no permission to open the library {path}.")
_BARRED_TO_WRITE = marked("There is no permission to write to the library {path}.")
_UNUSABLE = marked("The library {path} can’t be used: {fault}.")
_SENTENCES = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_NOTADB: marked("{path} is not a Dateline library."),
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _BARRED_TO_WRITE,
    sqlite3.SQLITE_PERM: _BARRED,
    sqlite3.SQLITE_AUTH: _BARRED,
    sqlite3.SQLITE_IOERR: marked("The disk failed while the library {path} was in use."),
}


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
    return Damaged(tr(_DAMAGED).format(path=path))


def _of_system(error: OSError, path: Path) -> str:
    told = tr(_UNUSABLE)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        told = tr(_FULL)
    elif error.errno == errno.EFBIG:
        told = tr(_UNWRITTEN)
    elif error.errno == errno.EROFS:
        told = tr("{path} can’t be written to: its disk can only be read.")
    elif error.errno in (errno.EACCES, errno.EPERM):
        # A new file beside it is the folder's matter.
        if not path.exists() or os.access(path, os.R_OK | os.W_OK):
            told, path = tr("There is no permission to write to the folder {path}."), path.parent
        else:
            told = _barred(path)
    return told.format(path=path, fault=error.strerror or error)


def _barred(path: Path) -> str:
    """What may not be done with a library, to be filled in with its path."""
    return tr(_BARRED_TO_WRITE) if os.access(path, os.R_OK) else tr(_BARRED)


def _fault(error: sqlite3.Error, path: Path) -> LibraryFault:
    whole_code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if str(error).startswith("Could not decode to UTF-8"):  # Python’s own, and without a code
        whole_code = sqlite3.SQLITE_CORRUPT
    code = whole_code & 0xFF
    if code == sqlite3.SQLITE_INTERRUPT:
        return Interrupted(tr("The question was broken off."))
    if path.is_dir():
        told = tr("{path} is a folder, not a Dateline library.")
        return LibraryFault(told.format(path=path))
    if code == sqlite3.SQLITE_CANTOPEN:
        if not path.exists() and os.access(path.parent, os.W_OK):
            return LibraryFault(tr("There is no library at {path}.").format(path=path))
        # To write, SQLite must make a file beside it; on a disk that only reads it can't.
        return LibraryFault(_barred(path).format(path=path))
    if whole_code == sqlite3.SQLITE_IOERR_WRITE:
        return LibraryFault(tr(_UNWRITTEN).format(path=path))
    if code == sqlite3.SQLITE_CORRUPT or (code == sqlite3.SQLITE_NOTADB and was_a_library(path)):
        return damaged(path)
    told = tr(_SENTENCES.get(code, _UNUSABLE))
    return LibraryFault(told.format(path=path, fault=error))
