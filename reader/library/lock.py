"""One intake at a time for each library; the lock dies with the process that holds it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reader.library.faults import LibraryFault, told_plainly

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


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
            raise LibraryFault(
                f"Another program is taking articles into the library {library}."
            ) from error
        yield
