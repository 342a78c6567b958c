"""Gives a new library what the reader made in an earlier one and what lies beside it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

from reader.language.words import counted, tr
from reader.library.corrections import Page
from reader.library.corrections_file import CorrectionsFile
from reader.library.faults import LibraryFault
from reader.library.following import Following
from reader.library.kept_filters import enter_filters
from reader.library.kept_states import States
from reader.library.ledger import Ledger
from reader.library.lines_file import Regained
from reader.library.state_list import StateOf
from reader.library.states import SavedFilter, State
from reader.library.states_file import StatesFile


def regained(connection: sqlite3.Connection, library: Path) -> str:
    """Enter in a library that has nothing yet what is kept beside it; tells of it, if of any.

    That is a sentence to a line. Each correction waits there for its article, and so does
    each state. Raises `LibraryFault`.
    """
    file = CorrectionsFile(library)
    found = file.regain()
    ledger = Ledger(connection)
    for made, change in found.lines:
        ledger.enter(change, made, None)
    told = _told_damaged(file.path, found)
    if found.lines:
        told.append(
            counted(
                "One correction was kept beside the library, and taken over.",
                "{n} corrections were kept beside the library, and taken over.",
                len(found.lines),
            )
        )
    return "\n".join([*told, *states_regained(connection, library)])


def states_regained(connection: sqlite3.Connection, library: Path) -> list[str]:
    """The same of states and saved filters, for a library that never had any.

    What it has of articles takes its state up. Raises `LibraryFault`.
    """
    file = StatesFile(library)
    told: list[str] = []
    states: dict[tuple[Page, str, int], StateOf] = {}
    filters: list[SavedFilter] = []
    for lines, found in zip((file.stars, file.read), file.regain(), strict=True):
        told += _told_damaged(lines.path, found)
        alike: Counter[tuple[Page, str]] = Counter()
        for line in found.lines:
            if isinstance(line, SavedFilter):
                filters.append(line)
            else:
                # Two lines for what nothing tells apart are of two articles; but of one where a
                # damaged file was put together with an older copy.
                key = *line[:2], alike[line[:2]]
                alike[line[:2]] += found.aside is None
                states[key] = _together(states.get(key), line)
    enter_filters(connection, filters)
    kept = Following(connection, States(connection, lambda: None))
    kept.await_articles(states.values())
    kept.take_up_all()
    starred = sum(each.state.starred or bool(each.state.tags) for each in states.values())
    read = sum(each.state.read for each in states.values())
    told += _told_states(starred, read, len(filters))
    return told


def unmade(library: Path) -> str:
    """What to tell where there are corrections beside a library that never had any."""
    file = CorrectionsFile(library)
    try:
        number = file.count()
    except LibraryFault as fault:  # the library itself can be used
        return str(fault)
    if not number:
        return ""
    told = counted(
        "One correction was found beside the library."
        " To make them: dateline corrections import {path}",
        "{n} corrections were found beside the library."
        " To make them: dateline corrections import {path}",
        number,
    )
    return told.format(path=file.path)


def _told_damaged(path: Path, found: Regained[Any]) -> list[str]:
    if found.aside is None:
        return []
    aside = found.aside.name
    if found.copy is None:
        told = tr("{path} is damaged; it was put aside as {file}.")
        return [told.format(path=path, file=aside)]
    told = tr("{path} is damaged; it was put aside as {file}, and {copy} read as well.")
    return [told.format(path=path, file=aside, copy=found.copy.name)]


def _together(one: StateOf | None, other: StateOf) -> StateOf:
    """What both files say of one article."""
    if one is None:
        return other
    a, b = one.state, other.state
    state = State(
        a.read or b.read, a.starred or b.starred, a.tags or b.tags, a.stopped or b.stopped
    )
    return one._replace(state=state)


def _told_states(starred: int, read: int, filters: int) -> list[str]:
    """What was taken over besides corrections, in a sentence, if there is any."""
    made = []
    if starred:
        made.append(
            counted("stars or tags on one article", "stars or tags on {n} articles", starred)
        )
    if read:
        made.append(counted("one article marked as read", "{n} articles marked as read", read))
    if filters:
        made.append(counted("one saved filter", "{n} saved filters", filters))
    if not made:
        return []
    listed = made[0]
    if len(made) > 1:
        between = tr(", ", "in a list").join(made[:-1])
        listed = tr("{list} and {last}").format(list=between, last=made[-1])
    alone = not starred and read + filters == 1
    told = counted(
        "{list} was kept beside the library, and taken over.",
        "{list} were kept beside the library, and taken over.",
        1 if alone else 2,
    )
    return [told.format(list=listed[0].upper() + listed[1:])]
