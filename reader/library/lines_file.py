"""A text file beside the library that keeps what the reader made, should the library be lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from reader.language.words import tr
from reader.library.faults import LibraryFault
from reader.library.good_copies import GoodCopies, text_of

T = TypeVar("T")

_REMARK = "# Dateline keeps this beside its library, and makes it again where the library is new.\n"


class Form(NamedTuple, Generic[T]):
    """How such a file is written and read, and what is said where it can’t be.

    `lines` gives for each line that isn't empty or a remark what it tells, or None where it
    tells nothing; `written` gives the whole text, its first line telling of what kind it is.
    """

    unreadable: str
    unwritable: str
    written: Callable[[Iterable[T]], str]
    lines: Callable[[str], Iterable[T | None]]


class Regained(NamedTuple, Generic[T]):
    """What a new library takes over.

    `aside` is where a damaged file was put, if it was, and `copy` the good one whose
    lines were taken instead of its own, if there is one.
    """

    lines: tuple[T, ...]
    aside: Path | None = None
    copy: Path | None = None


class LinesFile(Generic[T]):
    """The file of one library, in the form of an export, with the last ones before it.

    It is written while the library's own write lock is held, so there is one writer, and
    before the library keeps the change: a crash between the two leaves the file one change
    ahead. The other way round it might bring back what had been undone.
    """

    def __init__(self, path: Path, form: Form[T]) -> None:
        self.path = path
        self._form = form
        self._copies = GoodCopies(path)
        self._written = ""

    def is_as_written(self) -> bool:
        """Whether the file holds just what was written to it from here last."""
        with self._told(self._form.unreadable):
            return bool(self._written) and self._copies.read() == self._written

    def keep(self, before: Sequence[T], now: Sequence[T]) -> bool:
        """Write the file anew where it isn't what `now` is; gives whether it was written.

        What is found there and was not `before` in the library either is somebody else's,
        and is put aside under a name of its own. Raises `LibraryFault`.
        """
        with self._told(self._form.unwritable):
            held = self._copies.read()
            text = self._text(now)
            if held == text or (held is None and not now):
                return False
            if not self._is_ours(held, before) and self._holds_more(held, (*before, *now)):
                self._copies.put_aside()
            self._copies.write(text)
            self._written = text
            return True

    def put(self, now: Sequence[T]) -> None:
        """Write the file anew, whatever it held. Raises `LibraryFault`."""
        with self._told(self._form.unwritable):
            held = self._copies.read()
            if (now or held is not None) and held != (text := self._text(now)):
                self._copies.write(text, spoiled=held is not None and not _is_complete(held))

    def count(self) -> int:
        """How many lines the file holds; 0 where there is none. Raises `LibraryFault`."""
        with self._told(self._form.unreadable):
            return len(self._read(self._copies.read()).good)

    def regain(self) -> Regained[T]:
        """What a library that has nothing takes over.

        Where the file is damaged, that is what the newest good copy of it holds, and what
        can still be read in the file besides; it is put aside. Raises `LibraryFault`.
        """
        with self._told(self._form.unreadable):
            held = self._copies.read()
            found = None if held is None else self._read(held)
            if found is not None and found.is_whole:
                return Regained(found.good)
            copy, kept = self._newest_good()
            if found is None:
                return Regained(kept)
            either = dict.fromkeys([*kept, *found.good])
            return Regained(tuple(either), self._copies.put_aside(), copy)

    def _newest_good(self) -> tuple[Path | None, tuple[T, ...]]:
        """The newest copy that is whole, and its lines; else what all of them hold."""
        pieces: dict[T, None] = {}
        for path in self._copies.copies():
            found = self._read(text_of(path))
            if found.is_whole:
                return path, found.good
            pieces |= dict.fromkeys(found.good)
        return None, tuple(pieces)

    def _is_ours(self, held: str | None, before: Sequence[T]) -> bool:
        # What was written last is at hand; what another wrote is what the library had before.
        return held is None or held == self._written or held == self._text(before)

    def _holds_more(self, text: str | None, lines: Iterable[T]) -> bool:
        """Whether the text holds anything besides these, be it past reading."""
        known = set(lines)
        found = self._read(text)
        return not found.is_whole or any(each not in known for each in found.good)

    def _text(self, lines: Iterable[T]) -> str:
        head, rest = self._form.written(lines).split("\n", 1)
        return f"{head}\n{_REMARK}{rest}"

    def _read(self, text: str | None) -> _Found[T]:
        if text is None:
            return _Found((), is_whole=True)
        is_legible = _is_legible(text)
        if not is_legible:
            text = "\n".join(line if _is_legible(line) else "" for line in text.split("\n"))
        lines = list(self._form.lines(text))
        good = tuple(each for each in lines if each is not None)
        # One that was cut off in the middle of a line ends without the sign that ends a line.
        return _Found(good, is_legible and text.endswith("\n") and len(good) == len(lines))

    @contextmanager
    def _told(self, sentence: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            why = error.strerror or str(error)
            raise LibraryFault(tr(sentence).format(path=self.path, fault=why)) from error


class _Found(NamedTuple, Generic[T]):
    """The good lines of a file, and whether nothing of it is lost."""

    good: tuple[T, ...]
    is_whole: bool


def _is_complete(text: str) -> bool:
    """Whether it looks whole from without; all lines are read only where they are needed."""
    return text.startswith("#") and text.endswith("\n") and _is_legible(text)


def _is_legible(text: str) -> bool:
    """Whether it was proper UTF-8; what wasn't stands for its bytes by what is no character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
