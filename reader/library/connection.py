"""Opens the library file: creates it, brings it up to date, or says why it can't be used."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from reader.library.faults import LibraryFault, told_plainly
from reader.library.folders_file import FoldersFile
from reader.library.paths import read_path
from reader.library.recognising import check, check_beginning, is_empty
from reader.library.setting_aside import finish
from reader.library.whose_file import companions

if TYPE_CHECKING:
    from reader.library.repacking import Tell

_PATIENCE = 15.0
"""Seconds to wait for another program that is writing before saying so."""

_SCRATCH = "PRAGMA temp_store = MEMORY"
_SMALL = ("PRAGMA query_only = 1", "PRAGMA cache_size = -4096", "PRAGMA cell_size_check = 1")
"""For whoever reads. The file is not mapped: pages that were looked at once would count as the
window's memory (over 300 MB at 100,000 articles), and the system keeps them anyway. It gained
5 % of the processor's time of a question, and pages kept in a larger cache gained nothing.
"""
_LARGE_PAGES = "PRAGMA page_size = 8192"
"""An article takes 1 to 2 kB: in pages of 4 kB a sixth of the room was left over."""
_BULK = ("PRAGMA cache_size = -32768", "PRAGMA secure_delete = OFF")
"""For whoever writes much: pages that are read again, and no zeros over what is let go."""

_A_LOOK = 1_000
"""Steps of one SQL statement, some dozens of rows, between two looks whether it is to go on."""


def tell_nobody(_sentence: str) -> None:
    """Let what there is to tell go unheard."""


def to_the_end() -> bool:
    """Go on until it is done."""
    return True


@dataclass(frozen=True, slots=True)
class Library:
    """A library file that stands ready; `is_new` tells that it was only now created.

    `news` is what became of it and of the corrections kept beside it, if anything, a sentence to
    a line.
    With `due` it is to take in again what the one before it in its place had taken in.
    """

    path: Path
    is_new: bool
    news: str = ""
    due: bool = False


def ready(path: Path) -> Library | None:
    """The library at `path` where nothing is to be done first; None where something is.

    Raises `LibraryFault` as `open_library` does.
    """
    with told_plainly(path):
        check_beginning(path)
        if (news := _news_where_ready(path)) is not None:
            return Library(path, is_new=False, news=news, due=FoldersFile(path).read().due)
    return None


def open_library(
    path: Path, tell: Tell = tell_nobody, go_on: Callable[[], bool] = to_the_end
) -> Library:
    """Create the library at `path`, with its folder, or bring an older one up to date.

    An older one of many articles takes a while: `tell` hears how far it has come, in sentences,
    and where `go_on` says no it stays what it was, and `Interrupted` is raised.

    Raises `Damaged` where the file is a broken library, and `LibraryFault` where it is
    something else, of a newer program, or where the system says no. What is not a library is
    never written to, and one that is up to date is not either: nobody who writes is waited
    for, and a disk may be read-only. A new one takes over the corrections that an earlier one
    left beside it (see corrections_file.py), and its folders are due (folders_file.py).
    """
    with told_plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        finish(path)
        if (found := ready(path)) is not None:
            return found
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        connection.set_progress_handler(lambda: not go_on(), _A_LOOK)
        try:
            return _brought_up_to_date(connection, path, tell)
        finally:
            connection.close()


def writing(path: Path) -> sqlite3.Connection:
    """A connection that may write to the library at `path`, which stands ready."""
    with told_plainly(path):
        connection = sqlite3.connect(
            _address(path, "rw"), uri=True, timeout=_PATIENCE, isolation_level=None
        )
        check(connection, path)
        # A crash of the machine may cost the last batches, never the file: WAL with NORMAL.
        for pragma in (
            _SCRATCH,
            "PRAGMA synchronous = NORMAL",
            *_BULK,
            "PRAGMA wal_autocheckpoint = 2000",
        ):
            connection.execute(pragma)
        return connection


def reading(path: Path) -> sqlite3.Connection:
    """A connection that can only read, usable by one thread at a time, whichever.

    A library on a disk that can't be written to is read as it stands.
    """
    with told_plainly(path):
        try:
            return _read_only(path, "ro")
        except sqlite3.OperationalError:
            if not path.is_file() or _has_log(path):
                raise
            return _read_only(path, "ro&immutable=1")


def _has_log(path: Path) -> bool:
    """Whether some of the library still stands in its write-ahead log alone."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _read_only(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        _address(path, mode),
        uri=True,
        timeout=_PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        check(connection, path)
        for pragma in (_SCRATCH, *_SMALL):
            connection.execute(pragma)
        connection.create_function("holds", 2, _holds, deterministic=True)
    except BaseException:
        connection.close()
        raise
    return connection


def _holds(path: str | bytes, folded: str) -> bool:
    """Whether the path holds the casefolded text; SQLite itself folds ASCII only."""
    return folded in read_path(path).casefold()


def _address(path: Path, mode: str) -> str:
    # As bytes, for a path may hold what is no proper UTF-8.
    return f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"


def _news_where_ready(path: Path) -> str | None:
    """What there is to tell of a library that stands ready; None where it doesn't."""
    if not path.is_file():
        return None
    try:
        connection = reading(path)
    except (LibraryFault, sqlite3.Error):  # what it is comes out where it is to be written to
        return None
    with closing(connection):
        return _unmade(path) if _never_corrected(connection) else ""


def _never_corrected(connection: sqlite3.Connection) -> bool:
    (never,) = connection.execute(
        "SELECT NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'corrections')"
    ).fetchone()
    return bool(never)


def _unmade(path: Path) -> str:
    """What to tell of corrections beside a library that never had any."""
    if not os.path.lexists(companions(path).corrections):
        return ""
    # What reads corrections loads ten times as much as what opens a library.
    from reader.library.regaining import unmade  # noqa: PLC0415

    return unmade(path)


def _brought_up_to_date(connection: sqlite3.Connection, path: Path, tell: Tell) -> Library:
    # Most starts find a library that is ready.
    from reader.library.upgrading import upgrade  # noqa: PLC0415

    if not is_empty(connection):
        check(connection, path, upgrading=True)
    for each in _BULK:
        connection.execute(each)
    if is_empty(connection):
        connection.execute(_LARGE_PAGES)
    done = upgrade(connection, path, tell)
    return Library(path, is_new=done.is_new, news=done.news, due=done.due)
