"""Brings a library to the newest layout, or makes a new one: all of it, or nothing."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.language.words import tr
from reader.library.folders_file import FoldersFile
from reader.library.pragma import pragma
from reader.library.regaining import regained, states_regained
from reader.library.schema import APPLICATION_ID, STEPS, WITH_STATES

if TYPE_CHECKING:
    from reader.library.repacking import Tell

_TO_SPARE = 4
"""A library is written anew where a part of it as large as that is empty by a new layout."""


class Upgraded(NamedTuple):
    """What came of it: whether the library is new, what there is to tell, what is due."""

    is_new: bool
    news: str
    due: bool


def upgrade(connection: sqlite3.Connection, path: Path, tell: Tell) -> Upgraded:
    """Make the newest layout of what `connection` holds, which is ours or nothing at all.

    `tell` hears how far it has come. What lies beside the library at `path` is taken over by a
    new one, and by one that could not hold it yet. Raises `LibraryFault` and `sqlite3.Error`.
    """
    # IMMEDIATE, so that of two programs started at once one waits and then finds it done.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = pragma(connection, "user_version")
        for number in range(version, len(STEPS)):
            STEPS[number](connection, tell)
        if version < len(STEPS):
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {len(STEPS)}")
        news = _regained(connection, path, version)
        folders = FoldersFile(path)
        due = folders.note_due() if version == 0 else folders.read().due
        connection.execute("COMMIT")
    except BaseException:
        connection.set_progress_handler(None, 0)
        if connection.in_transaction:  # of a broken file SQLite has given it up itself
            connection.execute("ROLLBACK")
        raise
    if 0 < version < len(STEPS):
        _give_room_back(connection, tell)
    return Upgraded(version == 0, news, due)


def _regained(connection: sqlite3.Connection, path: Path, version: int) -> str:
    """For new libraries, and for those that could not yet hold all that may lie beside them."""
    if version == 0:
        return regained(connection, path)
    return "\n".join(states_regained(connection, path)) if version < WITH_STATES else ""


def _give_room_back(connection: sqlite3.Connection, tell: Tell) -> None:
    """Write the library anew where much of it is empty; where that can't be, it stays large."""
    pages = pragma(connection, "page_count")
    if pragma(connection, "freelist_count") * _TO_SPARE < pages:
        return
    tell(tr("The room that the library no longer needs is given back."))
    with suppress(sqlite3.OperationalError):  # no room to do it in, or another is reading
        connection.execute("VACUUM")
