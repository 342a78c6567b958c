"""Gives a new library the corrections that an earlier one has left beside it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.library.corrections_file import CorrectionsFile
from reader.library.faults import LibraryFault
from reader.library.ledger import Ledger


def regained(connection: sqlite3.Connection, library: Path) -> str:
    """Enter in a library that has nothing yet what is kept beside it; tells of it, if of any.

    That is a sentence to a line. Each correction waits there for its article. Raises
    `LibraryFault`.
    """
    file = CorrectionsFile(library)
    found = file.regain()
    ledger = Ledger(connection)
    for made, change in found.corrections:
        ledger.enter(change, made, None)
    told = []
    if found.aside is not None:
        instead = "" if found.copy is None else f", and {found.copy.name} read as well"
        told.append(f"{file.path} is damaged; it was put aside as {found.aside.name}{instead}.")
    if found.corrections:
        told.append(f"{_told(len(found.corrections))} kept beside the library, and taken over.")
    return "\n".join(told)


def unmade(library: Path) -> str:
    """What to tell where there are corrections beside a library that never had any."""
    file = CorrectionsFile(library)
    try:
        number = file.count()
    except LibraryFault as fault:  # the library itself can be used
        return str(fault)
    if not number:
        return ""
    return (
        f"{_told(number)} found beside the library."
        f" To make them: dateline corrections import {file.path}"
    )


def _told(number: int) -> str:
    return "One correction was" if number == 1 else f"{number:,} corrections were"
