"""Recognises a library of ours, and of which layout, before anything is done with its file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.language.words import tr
from reader.library.faults import LibraryFault, damaged
from reader.library.pragma import pragma
from reader.library.schema import APPLICATION_ID, STEPS
from reader.library.whose_file import BEGINNING, was_a_library


def check_beginning(path: Path) -> None:
    """Raise `LibraryFault` where the file isn't one of SQLite's at all.

    SQLite itself takes any file of a few bytes for an empty one, and would fill it.
    """
    if path.is_file():
        with path.open("rb") as file:
            beginning = file.read(len(BEGINNING))
        if beginning and beginning != BEGINNING:
            raise _none_of_ours(path)


def _none_of_ours(path: Path) -> LibraryFault:
    if was_a_library(path):
        return damaged(path)
    return LibraryFault(tr("{path} is not a Dateline library.").format(path=path))


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing was ever put into the file."""
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return bool(objects == 0) and pragma(connection, "application_id") == 0


def check(connection: sqlite3.Connection, path: Path, *, upgrading: bool = False) -> None:
    """Raise `LibraryFault`, the connection closed, where it isn't to a library of this layout.

    While `upgrading` an older layout will do.
    """
    if pragma(connection, "application_id") != APPLICATION_ID:
        connection.close()
        raise _none_of_ours(path)
    version = pragma(connection, "user_version")
    if version > len(STEPS):
        connection.close()
        told = tr(
            "The library {path} was made by a newer Dateline (layout {version}, "
            "this one knows {known}). Install the newer version to open it."
        )
        raise LibraryFault(told.format(path=path, version=version, known=len(STEPS)))
    if version < len(STEPS) and not upgrading:
        connection.close()
        told = tr("The library {path} is of an older Dateline and must be opened anew.")
        raise LibraryFault(told.format(path=path))
