"""Has all statements of a question tell of one state of the library, and be broken off at any."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.library.faults import told_plainly


class OneState:
    """The transactions of one connection that only reads.

    `look` is called at the beginning of each, to heed what others have written.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, look: Callable[[], None]
    ) -> None:
        self._path = path
        self._connection = connection
        self._look = look
        self._inside = False

    @contextmanager
    def held(self) -> Iterator[None]:
        """One state of the library for all statements inside; inside another one, that.

        Raises `LibraryFault`, and `Interrupted` where it was interrupted, be it between two of
        the statements.
        """
        if self._inside:
            yield
            return
        with told_plainly(self._path):
            self._connection.execute("BEGIN")
            try:
                # SQLite forgets an interrupt unless a statement is at work, as one always is
                # that has a second row to give.
                at_work = self._connection.execute("VALUES (1), (2)")
                self._inside = True
                try:
                    self._look()
                    yield
                finally:
                    self._inside = False
                    at_work.close()
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("COMMIT")
