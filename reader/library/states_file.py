"""The text files beside the library that keep what the reader made of articles.

One has stars, tags and saved filters, and is written before the library keeps a change of them.
The other has what was read and where one stopped: that may be as many lines as there are
articles and changes with each that is opened, so it is written now and then.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.language.words import marked
from reader.library.faults import LibraryFault
from reader.library.kept_filters import saved_filters
from reader.library.lines_file import Form, LinesFile, Regained
from reader.library.state_lines import KeptLine, read, written
from reader.library.state_list import all_read, all_starred, any_starred
from reader.library.whose_file import companions

if TYPE_CHECKING:
    from reader.library.kept_states import States

_STARS: Form[KeptLine] = Form(
    marked("The stars, tags and filters can’t be read from {path}: {fault}."),
    marked("The stars, tags and filters can’t be written to {path}: {fault}."),
    written,
    read,
)
_READ: Form[KeptLine] = Form(
    marked("What was read can’t be read from {path}: {fault}."),
    marked("What was read can’t be written to {path}: {fault}."),
    written,
    read,
)

_MOST_LAGGING = 200
"""Changes of what was read that the file may lack."""


class StatesFile:
    """The two files of one library."""

    def __init__(self, library: Path) -> None:
        paths = companions(library)
        self.stars: LinesFile[KeptLine] = LinesFile(paths.stars, _STARS)
        self.read: LinesFile[KeptLine] = LinesFile(paths.read, _READ)
        self._before: Sequence[KeptLine] | None = None

    def begin(self) -> None:
        """Take up nothing of an earlier transaction."""
        self._before = None

    def note_before(self, states: States) -> None:
        """Note what the library has, before it changes."""
        if self._before is None:
            # Where the file holds what was written last, it needn't be compared with that.
            self._before = [] if self.stars.is_as_written() else _starred(states)

    def keep(self, states: States) -> bool:
        """Write stars, tags and filters where they changed, or where the file is gone.

        Gives whether they were written. Raises `LibraryFault`.
        """
        if self._before is not None:
            return self.stars.keep(self._before, _starred(states))
        if self.stars.path.exists() or not any_starred(states.connection):
            return False
        return self.stars.keep((), _starred(states))

    def catch_up(self, states: States, most: int = _MOST_LAGGING) -> None:
        """Write what was read where the file lacks more than `most` changes of it.

        Where it can't be written it is tried again with the next one: the library has it.
        """
        if states.lagging() > most:
            with suppress(LibraryFault):
                self.read.put(all_read(states.connection))
                states.note_lagging(None)

    def regain(self) -> tuple[Regained[KeptLine], Regained[KeptLine]]:
        """What a library that has nothing takes over. Raises `LibraryFault`."""
        return self.stars.regain(), self.read.regain()


def _starred(states: States) -> list[KeptLine]:
    return [*saved_filters(states.connection), *all_starred(states.connection)]
