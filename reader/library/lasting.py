"""A library that is kept open, whatever becomes of the file that it was opened on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Generic, TypeVar

from reader.library.faults import Damaged, Moved
from reader.library.mending import made_anew
from reader.library.whose_file import Identity, file_there

T = TypeVar("T")
R = TypeVar("R")

_LOOKS = 3


class Lasting(Generic[T]):
    """What `opened` gives for the library at a path, for one thread at a time.

    It is opened anew where another file has come to stand there, and where it is found
    broken twice, the second time on a second look, the library is made anew before: see
    mending.py. `told` hears of that. Without a path it is opened once and for all.
    """

    def __init__(
        self,
        library: Path | None,
        opened: Callable[[], T],
        close: Callable[[T], None],
        told: Callable[[str], None],
    ) -> None:
        self._library = library
        self._opened = opened
        self._close = close
        self._told = told
        self._held: T | None = None
        self._file: Identity | None = None
        self._exchange = Lock()

    def open(self) -> None:
        """Open it now. Raises `LibraryFault`."""
        self.do(lambda _: None)

    def do(self, deed: Callable[[T], R]) -> R:
        """Do `deed` with what is open, once more where it has to be opened anew.

        Raises `LibraryFault`, and whatever `deed` does.
        """
        for look in range(1, _LOOKS + 1):
            try:
                return deed(self._at_hand())
            except (Damaged, Moved) as fault:
                self.let_go()
                if look == _LOOKS or self._library is None:
                    raise
                if look > 1 and isinstance(fault, Damaged):
                    self._told(made_anew(self._library, self._file).news)
        raise AssertionError("the last look gives something or raises")

    def meanwhile(self, deed: Callable[[T], object]) -> None:
        """Do `deed`, from any thread, with what is open, if anything is."""
        with self._exchange:
            if self._held is not None:
                deed(self._held)

    def let_go(self) -> None:
        """Close what is open."""
        with self._exchange:
            held, self._held = self._held, None
        if held is not None:
            self._close(held)

    def _at_hand(self) -> T:
        there = None if self._library is None else file_there(self._library)
        if self._held is not None and there is not None and there != self._file:
            self.let_go()
        if self._held is None:
            self._file = there
            opened = self._opened()
            with self._exchange:
                self._held = opened
            return opened
        return self._held
