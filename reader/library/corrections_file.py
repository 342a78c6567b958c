"""The text file beside the library that keeps the corrections, should the library be lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from reader.library.correction_lines import Read, read, written
from reader.library.corrections import Correction
from reader.library.faults import LibraryFault
from reader.library.good_copies import GoodCopies, text_of
from reader.library.whose_file import companions

_REMARK = "# Dateline keeps this beside its library, and makes it again where the library is new.\n"


class Regained(NamedTuple):
    """What a new library takes over.

    `aside` is where a damaged file was put, if it was, and `copy` the good one whose
    corrections were taken instead of its own, if there is one.
    """

    corrections: tuple[Read, ...]
    aside: Path | None = None
    copy: Path | None = None


class CorrectionsFile:
    """The file of one library, in the form of an export, with the last ones before it.

    It is written while the library's own write lock is held, so there is one writer, and
    before the library keeps the change: a crash between the two leaves the file one change
    ahead. The other way round it might bring back what had been undone.
    """

    def __init__(self, library: Path) -> None:
        _, self.path = companions(library)
        self._copies = GoodCopies(self.path)
        self._written = ""

    def keep(self, before: Sequence[Correction], now: Sequence[Correction]) -> bool:
        """Write the file anew where it isn't what `now` is; gives whether it was written.

        What is found there and was not `before` in the library either is somebody else's,
        and is put aside under a name of its own. Raises `LibraryFault`.
        """
        if now is before and (not now or self.path.exists()):
            return False
        with self._told("written to"):
            held = self._copies.read()
            text = _text(now)
            if held == text or (held is None and not now):
                return False
            if not self._is_ours(held, before) and _holds_more(held, (*before, *now)):
                self._copies.put_aside()
            self._copies.write(text)
            self._written = text
            return True

    def count(self) -> int:
        """How many corrections the file holds; 0 where there is none. Raises `LibraryFault`."""
        with self._told("read from"):
            return len(_read(self._copies.read()).good)

    def regain(self) -> Regained:
        """What a library that has nothing takes over.

        Where the file is damaged, that is what the newest good copy of it holds, and what
        can still be read in the file besides; it is put aside. Raises `LibraryFault`.
        """
        with self._told("read from"):
            held = self._copies.read()
            found = None if held is None else _read(held)
            if found is not None and found.is_whole:
                return Regained(found.good)
            copy, kept = self._newest_good()
            if found is None:
                return Regained(kept)
            either = dict.fromkeys([*kept, *found.good])
            return Regained(tuple(either), self._copies.put_aside(), copy)

    def _newest_good(self) -> tuple[Path | None, tuple[Read, ...]]:
        """The newest copy that is whole, and its corrections; else what all of them hold."""
        pieces: dict[Read, None] = {}
        for path in self._copies.copies():
            found = _read(text_of(path))
            if found.is_whole:
                return path, found.good
            pieces |= dict.fromkeys(found.good)
        return None, tuple(pieces)

    def _is_ours(self, held: str | None, before: Sequence[Correction]) -> bool:
        # What was written last is at hand; what another wrote is what the library had before.
        return held is None or held == self._written or held == _text(before)

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
