"""The text file beside the library that keeps the corrections, should the library be lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.language.words import marked
from reader.library.correction_lines import Read, read, written
from reader.library.corrections import Correction
from reader.library.lines_file import Form, LinesFile, Regained
from reader.library.whose_file import companions


class CorrectionsFile:
    """The file of one library, in the form of an export: see lines_file.py."""

    def __init__(self, library: Path) -> None:
        self.path = companions(library).corrections
        self._file: LinesFile[Read] = LinesFile(self.path, _FORM)

    def keep(self, before: Sequence[Correction], now: Sequence[Correction]) -> bool:
        """Write the file anew where it isn't what `now` is; gives whether it was written.

        `now` is the very `before` where nothing was corrected. Raises `LibraryFault`.
        """
        if now is before and (not now or self.path.exists()):
            return False
        return self._file.keep(_as_read(before), _as_read(now))

    def count(self) -> int:
        """How many corrections the file holds; 0 where there is none. Raises `LibraryFault`."""
        return self._file.count()

    def regain(self) -> Regained[Read]:
        """What a library that has nothing takes over. Raises `LibraryFault`."""
        return self._file.regain()


def _as_read(corrections: Sequence[Correction]) -> list[Read]:
    return [Read(each.made, each.change) for each in corrections]


def _lines(text: str) -> Iterator[Read | None]:
    for line in read(text):
        yield line if isinstance(line, Read) else None


_FORM = Form(
    marked("The corrections can’t be read from {path}: {fault}."),
    marked("The corrections can’t be written to {path}: {fault}."),
    written,
    _lines,
)
