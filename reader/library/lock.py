"""One intake at a time for each library, and one who mends it; locks die with their process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reader.language.words import tr
from reader.library.faults import LibraryFault, told_plainly

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes], *, wait: bool = False) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes], *, wait: bool = False) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))


@contextmanager
def only_intake(library: Path) -> Iterator[None]:
    """Hold the library's intake. Raises `LibraryFault` where another process has it.

    The system lets go of the lock when the process ends, however it ends; the empty file
    beside the library that carries it stays, since taking it away could free it twice.
    """
    with told_plainly(library):
        file = library.with_name(f"{library.name}-intake").open("ab")
    with file:
        try:
            _lock(file)
        except OSError as error:
            told = tr("Another program is taking articles into the library {path}.")
            raise LibraryFault(told.format(path=library)) from error
        yield


@contextmanager
def only_mender(library: Path) -> Iterator[None]:
    """Wait until nobody else sets the library aside or writes down its folders: for moments."""
    with told_plainly(library):
        file = library.with_name(f"{library.name}-mending").open("ab")
        with file:
            _lock(file, wait=True)
            yield
