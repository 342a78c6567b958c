"""The text file beside the library that keeps the corrections, should the library be lost."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count as counting
from pathlib import Path
from typing import NamedTuple

from reader.library.correction_lines import Read, read, written
from reader.library.corrections import Correction
from reader.library.faults import LibraryFault

_REMARK = "# Dateline keeps this beside its library, and makes it again where the library is new.\n"


class Regained(NamedTuple):
    """What a new library takes over; `aside` is where a damaged file was put, if it was."""

    corrections: tuple[Read, ...]
    aside: Path | None = None


class CorrectionsFile:
    """The file of one library, in the form of an export, with the last one before it.

    It is written while the library's own write lock is held, so there is one writer, and
    before the library keeps the change: a crash between the two leaves the file one change
    ahead. The other way round it might bring back what had been undone.
    """

    def __init__(self, library: Path) -> None:
        # Not what “library.sqlite*” takes in: that is what one deletes to start anew.
        self._name = library.name.removesuffix(".sqlite")
        self._folder = library.parent
        self.path = self._beside("")
        self._before = self._beside("-before")
        self._new = self._beside("-new")
        self._written = ""

    def keep(self, before: Sequence[Correction], now: Sequence[Correction]) -> bool:
        """Write the file anew where it isn't what `now` is; gives whether it was written.

        What is found there and was not `before` in the library either is somebody else's,
        and is put aside under a name of its own. Raises `LibraryFault`.
        """
        if now is before and (not now or self.path.exists()):
            return False
        with self._told("written to"):
            held = self._held(self.path)
            text = _text(now)
            if held == text or (held is None and not now):
                return False
            if not self._is_ours(held, before) and _holds_more(held, (*before, *now)):
                self._put_aside()
            self._write(text)
            self._written = text
            return True

    def count(self) -> int:
        """How many corrections the file holds; 0 where there is none. Raises `LibraryFault`."""
        with self._told("read from"):
            return len(_read(self._held(self.path)).good)

    def regain(self) -> Regained:
        """What a library that has nothing takes over.

        Of a damaged file that is what can be read of it and of the one before; it is put
        aside. Raises `LibraryFault`.
        """
        with self._told("read from"):
            held, before = self._held(self.path), self._held(self._before)
            if held is None:
                return Regained(_read(before).good)
            found = _read(held)
            if found.is_whole:
                return Regained(found.good)
            either = dict.fromkeys([*_read(before).good, *found.good])
            return Regained(tuple(either), self._put_aside())

    def _is_ours(self, held: str | None, before: Sequence[Correction]) -> bool:
        # What was written last is at hand; what another wrote is what the library had before.
        return held is None or held == self._written or held == _text(before)

    def _beside(self, mark: str) -> Path:
        return self._folder / f"{self._name}.corrections{mark}.txt"

    def _held(self, path: Path) -> str | None:
        try:
            return path.read_bytes().decode("utf-8", "surrogateescape")
        except FileNotFoundError:
            return None

    def _write(self, text: str) -> None:
        with self._new.open("wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        if self.path.exists():
            self.path.replace(self._before)
        self._new.replace(self.path)
        if sys.platform != "win32":  # which has no such thing
            folder = os.open(self._folder, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def _put_aside(self) -> Path:
        names = (self._beside(f"-aside-{number}") for number in counting(1))
        aside = next(path for path in names if not path.exists())
        self.path.rename(aside)
        return aside

    @contextmanager
    def _told(self, deed: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            why = error.strerror or str(error)
            raise LibraryFault(f"The corrections can’t be {deed} {self.path}: {why}.") from error


def _text(corrections: Iterable[Correction]) -> str:
    head, rest = written(corrections).split("\n", 1)
    return f"{head}\n{_REMARK}{rest}"


class _Found(NamedTuple):
    """The good lines of a file, and whether nothing of it is lost."""

    good: tuple[Read, ...]
    is_whole: bool


def _read(text: str | None) -> _Found:
    if text is None:
        return _Found((), is_whole=True)
    is_legible = _is_legible(text)
    if not is_legible:
        text = "\n".join(line if _is_legible(line) else "" for line in text.split("\n"))
    lines = list(read(text))
    good = tuple(each for each in lines if isinstance(each, Read))
    # One that was cut off in the middle of a line ends without the sign that ends a line.
    return _Found(good, is_legible and text.endswith("\n") and len(good) == len(lines))


def _is_legible(text: str) -> bool:
    """Whether it was proper UTF-8; what wasn't stands for its bytes by what is no character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _holds_more(text: str | None, corrections: Iterable[Correction]) -> bool:
    """Whether the text holds anything besides these corrections, be it past reading."""
    known = {(each.made, each.change) for each in corrections}
    found = _read(text)
    return not found.is_whole or any(each not in known for each in found.good)
