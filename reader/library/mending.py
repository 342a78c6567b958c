"""Makes a broken library anew: the broken file goes aside, a new one takes its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.connection import Library, open_library, tell_nobody
from reader.library.faults import Damaged
from reader.library.setting_aside import is_noted_broken, set_aside
from reader.library.whose_file import Identity, file_there

if TYPE_CHECKING:
    from reader.library.repacking import Tell


def opened_or_made_anew(library: Path, tell: Tell = tell_nobody) -> Library:
    """Open the library, and where it is broken, put it aside and make a new one.

    `tell` is as for `open_library`. What is `due` of it is to be taken in again. Raises
    `LibraryFault`.
    """
    found = file_there(library)
    if is_noted_broken(library):
        return made_anew(library, found)
    try:
        return open_library(library, tell)
    except Damaged:
        # A second look tells what is broken from what was only in the middle of something.
        try:
            return open_library(library, tell)
        except Damaged:
            return made_anew(library, found)


def made_anew(library: Path, found: Identity | None) -> Library:
    """A new library in the place of the broken file `found`, which is kept aside.

    It has the corrections; `news` tells of it all. Where another program has already done
    it, the library is opened. Raises `LibraryFault`.
    """
    aside = set_aside(library, found)
    opened = open_library(library)
    if aside is None:
        return opened
    then = "a new one is made from your files" if opened.due else "take your articles in again"
    told = f"The library was damaged: the broken file was put aside as {aside.name}, {then}."
    return replace(opened, news=f"{told} {opened.news}".rstrip())
