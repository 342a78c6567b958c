"""Which file stands in a library's place, and whether a broken one there was a library."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

BEGINNING = b"SQLite format 3\0"
"""How every SQLite file begins."""

_SEARCHED = 1 << 20
_OUR_TABLES = (b"tablepeople_wordspeople_words", b"tablespeakers_inspeakers_in")
"""As they stand in an SQLite file's own table of its tables, whose pages are its first ones."""


class Identity(NamedTuple):
    """What tells one file from every other, whatever it is called."""

    device: int
    number: int


def file_there(path: Path) -> Identity | None:
    """Which file lies at `path`; None where there is none, or where it can't be told."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return Identity(found.st_dev, found.st_ino) if found.st_ino else None


def was_a_library(path: Path) -> bool:
    """Whether the file at `path`, which can't be opened as a library, is a broken one.

    It is where the names of our tables stand in it. Where not even they can be read, nor that
    it ever was an SQLite file, it is one if what Dateline writes beside its libraries lies
    there. Anything else is somebody else's, and to be let alone. Raises `OSError`.
    """
    with path.open("rb") as file:
        start = file.read(_SEARCHED)
    if any(table in start for table in _OUR_TABLES):
        return True
    return not start.startswith(BEGINNING) and any(each.exists() for each in companions(path))


class Companions(NamedTuple):
    """The text files beside a library, which outlive it."""

    folders: Path
    corrections: Path
    stars: Path
    read: Path


def companions(library: Path) -> Companions:
    """The files of folders, of corrections, of stars, tags and filters, and of what was read.

    Their names are not of those that “library.sqlite*” takes in, which one may delete.
    """
    names = ("folders.txt", "corrections.txt", "stars.txt", "read.txt")
    return Companions(*(beside(library, name) for name in names))


def beginnings(library: Path) -> tuple[str, ...]:
    """How the whole names begin of the text files that Dateline writes beside the library."""
    return tuple(os.fspath(each.with_suffix("")) for each in companions(library.absolute()))


def beside(library: Path, name: str) -> Path:
    """The file of that name which belongs to `library`: `library.corrections.txt`."""
    return library.with_name(f"{library.name.removesuffix('.sqlite')}.{name}")
