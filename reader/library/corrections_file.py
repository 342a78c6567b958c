"""The text file beside the library that keeps the corrections, should the library be lost."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count as counting
from pathlib import Path
from typing import NamedTuple

from reader.library.correction_lines import BadLine, Read, read, written
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
            if held is not None and held != _text(before) and _holds_more(held, (*before, *now)):
                self._put_aside()
            self._write(text)
            return True

    def count(self) -> int:
        """How many corrections the file holds; 0 where there is none. Raises `LibraryFault`."""
        with self._told("read from"):
            return len(_good(self._held(self.path)))

    def regain(self) -> Regained:
        """What a library that has nothing takes over.

        Of a damaged file that is what can be read of it and of the one before; it is put
        aside. Raises `LibraryFault`.
        """
        with self._told("read from"):
            held, before = self._held(self.path), self._held(self._before)
            if held is None:
                return Regained(tuple(_good(before)))
            if _is_whole(held):
                return Regained(tuple(_good(held)))
            found = dict.fromkeys([*_good(before), *_good(held)])
            return Regained(tuple(found), self._put_aside())

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


def _good(text: str | None) -> list[Read]:
    lines = (text or "").split("\n")
    legible = "\n".join(line if _is_legible(line) else "" for line in lines)
    return [each for each in read(legible) if isinstance(each, Read)]


def _is_whole(text: str) -> bool:
    """Whether nothing of the file is lost: it ends with a line, and each of its lines is good."""
    if not text.endswith("\n") or not _is_legible(text):
        return False
    return not any(isinstance(each, BadLine) for each in read(text))


def _is_legible(text: str) -> bool:
    """Whether it was proper UTF-8; what wasn't stands for its bytes by what is no character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _holds_more(text: str, corrections: Iterable[Correction]) -> bool:
    """Whether the text holds anything besides these corrections, be it past reading."""
    known = {(each.made, each.change) for each in corrections}
    return not _is_whole(text) or any(each not in known for each in _good(text))
