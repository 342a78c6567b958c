"""Lists what the reader made of all articles, here or not, as the files beside a library do."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from reader.library.corrections import Page
from reader.library.ids import day_of
from reader.library.state_rows import COLUMNS, state_of
from reader.library.states import State


class StateOf(NamedTuple):
    """The state of an article, known by day, title and, where several share them, a mark."""

    page: Page
    mark: str
    state: State


def mark_of(opening: str) -> str:
    """By what articles of one day and title are told apart: a sum over how they begin."""
    return f"{zlib.crc32(opening.encode('utf-8', 'surrogatepass')):08x}"


def all_starred(connection: sqlite3.Connection) -> list[StateOf]:
    """The stars and tags of all articles, here or not, in the order of day and title."""
    return _all(
        connection,
        "IN (SELECT article FROM starred UNION SELECT article FROM tagged)",
        "starred OR tags <> ''",
        lambda state: State(starred=state.starred, tags=state.tags),
    )


def all_read(connection: sqlite3.Connection) -> list[StateOf]:
    """What was read and where one stopped, in the same order."""
    return _all(
        connection,
        "IN (SELECT article FROM states WHERE read OR stopped)",
        "read OR stopped",
        lambda state: State(read=state.read, stopped=state.stopped),
    )


def any_starred(connection: sqlite3.Connection) -> bool:
    """Whether there is any star, tag or saved filter."""
    tables = ("starred", "tagged", "saved_filters")
    any_ = " OR ".join(f"EXISTS (SELECT 1 FROM {table})" for table in tables)
    waiting = "EXISTS (SELECT 1 FROM waiting_states WHERE starred OR tags <> '')"
    (found,) = connection.execute(f"SELECT {any_} OR {waiting}").fetchone()
    return bool(found)


def _all(
    connection: sqlite3.Connection, here: str, waiting: str, part: Callable[[State], State]
) -> list[StateOf]:
    found = connection.execute(
        f"SELECT id, title, opening, {COLUMNS} FROM states JOIN articles ON id = states.article"
        f" WHERE states.article {here}"
    )
    states = [
        StateOf(Page(day_of(article), title), mark_of(opening), part(state_of(*values)))
        for article, title, opening, *values in found
    ]
    states += [
        StateOf(Page(date.fromisoformat(day), title), mark, part(state_of(*values)))
        for day, title, mark, *values in connection.execute(
            "SELECT day, title, mark, read, starred, stopped, tags FROM waiting_states"
            f" WHERE {waiting}"
        )
    ]
    states.sort(key=lambda each: (each.page.day, each.page.title, each.mark, each.state.tags))
    return states
