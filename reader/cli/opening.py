"""The library that a verb reads, and the filter it reads it under."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rich.cells import cell_len

from reader.cli.printing import note, on_one_line
from reader.files.folders import shipped
from reader.filter.meaning import Meaning, meaning
from reader.filter.ways_back import ways_back
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.folders_file import FoldersFile
from reader.library.intake import take_in

_GONE = "What the library held is gone."
_NOT_ALL = "What was taken in before is not all here."


class NothingUnderstood(Exception):
    """All of a filter is at fault, as was said; what is left of it would be every article."""


@contextmanager
def opened(library: Path) -> Iterator[Catalogue]:
    """The catalogue of the library at `library`; a new one begins with the shipped articles.

    Raises `LibraryFault`.
    """
    begin(library)
    catalogue = Catalogue(library)
    try:
        yield catalogue
    finally:
        catalogue.close()


def begin(library: Path) -> None:
    """Make sure that there is a library at `library`; says so where it had to be made."""
    found = open_library(library, note)
    if found.due:
        note(f"{_GONE if found.is_new else _NOT_ALL} To take it in again: dateline import --again")
    elif found.is_new:
        take_in([shipped("seeds")], library, workers=0)
        note(f"A new library, with the articles that come with Dateline: {library}")
    if found.news:
        note(found.news)


def understood(typed: str) -> Meaning:
    """What the filter means today; what can't be understood is shown and left out.

    Raises `NothingUnderstood` where nothing of it would be left.
    """
    found = meaning(typed, date.today())  # noqa: DTZ011  the day where the reader sits
    for fault in found.faults:
        before = " " * cell_len(typed[: fault.span.start])
        under = "^" * max(1, cell_len(fault.span.of(typed)))
        note(f"{fault.sentence}\n  {typed}\n  {before}{under}")
    if found.faults and not found.conditions:
        raise NothingUnderstood
    return found


def say_none(library: Path, catalogue: Catalogue, typed: str, found: Meaning) -> None:
    """Say that no article fits, and which terms of the filter keep how many away.

    Raises `LibraryFault`.
    """
    if not found.conditions:
        if not FoldersFile(library).read().due:  # else it was said what to do
            note("The library is empty. Take articles in with: dateline import PATH…")
        return
    note("No article fits.")
    for way in ways_back(typed, found, catalogue.count):
        note(f"  without {on_one_line(way.typed)}: {way.articles}")
