"""Makes a broken library anew: the broken file goes aside, a new one takes its place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.language.words import marked, tr
from reader.library.connection import Library, open_library, ready, tell_nobody, to_the_end
from reader.library.faults import Damaged, LibraryFault
from reader.library.setting_aside import is_noted_broken, set_aside
from reader.library.whose_file import Identity, file_there

if TYPE_CHECKING:
    from reader.library.repacking import Tell

_DAMAGED = marked("The library was damaged, and is made anew from your files.")
_DAMAGED_ALONE = marked("The library was damaged. Take your articles in again.")
_GONE = marked("What the library held was gone; it is made anew from your files.")


def opened_at_once(library: Path) -> Library | None:
    """Open the library where that takes no time; None where there is something to do, or wrong."""
    if is_noted_broken(library):
        return None
    try:
        return ready(library)
    except LibraryFault:
        return None


def opened_or_made_anew(
    library: Path, tell: Tell = tell_nobody, go_on: Callable[[], bool] = to_the_end
) -> Library:
    """Open the library, and where it is broken, put it aside and make a new one.

    `tell` and `go_on` are as for `open_library`. What is `due` of it is to be taken in again,
    and then `news` is for the reader at once in its first line, and when that is done in the
    others. Raises `LibraryFault`.
    """
    found = file_there(library)
    if not is_noted_broken(library):
        # A second look tells what is broken from what was only in the middle of something.
        for _ in range(2):
            with suppress(Damaged):
                return _regained(open_library(library, tell, go_on))
    tell(tr("The library is damaged: the broken file is put aside, and a new one made."))
    return made_anew(library, found)


def _regained(opened: Library) -> Library:
    """What was opened, its news telling of it where all that it held was gone."""
    if not (opened.is_new and opened.due):
        return opened
    return replace(opened, news=f"{tr(_GONE)}\n{opened.news}".rstrip())


def made_anew(library: Path, found: Identity | None) -> Library:
    """A new library in the place of the broken file `found`, which is kept aside.

    It has the corrections; `news` tells of it all, a sentence to a line. Where another
    program has already done it, the library is opened. Raises `LibraryFault`.
    """
    aside = set_aside(library, found)
    opened = open_library(library)
    if aside is None:
        return opened
    told = tr(_DAMAGED if opened.due else _DAMAGED_ALONE)
    aside_told = tr("The broken file was put aside as {file}.").format(file=aside.name)
    return replace(opened, news=f"{told}\n{aside_told}\n{opened.news}".rstrip())
