"""The transactions of whoever writes: each is kept whole, and beside the library before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.language.words import tr
from reader.library.faults import LibraryFault, Moved, told_plainly
from reader.library.kept_beside import KeptBeside
from reader.library.ledger import Ledger
from reader.library.whose_file import Identity, file_there


class Transactions:
    """The transactions on one connection to the library at `path`, which is the `file`.

    `forget` is called where what is remembered of the tables holds no longer: where a
    transaction was broken off, or another program has written more than states.
    """

    def __init__(
        self,
        path: Path,
        file: Identity | None,
        connection: sqlite3.Connection,
        ledger: Ledger,
        forget: Callable[[], None],
    ) -> None:
        self._path = path
        self._file = file
        self._connection = connection
        self._ledger = ledger
        self._forget = forget
        self._beside = KeptBeside(path, connection, ledger)
        self._is_trusted = True
        self.states = self._beside.states

    @contextmanager
    def whole(self) -> Iterator[None]:
        """One transaction: all that is written inside is kept at its end, or nothing is."""
        with self._one():
            self._ledger.note_written()
            yield

    @contextmanager
    def stating(self) -> Iterator[None]:
        """One in which nothing but `states` is written to: see written.py."""
        with self._one():
            yield
            self._beside.catch_up()
        self._is_trusted = True

    def catch_up(self) -> None:
        """Have the file beside the library tell all that was read, where that can be done now.

        Nothing more is written after it. Whoever read it may have been another, who was
        killed. Of a library that may be damaged nothing is taken.
        """
        if self._is_trusted:
            with suppress(LibraryFault, sqlite3.Error):
                self._connection.execute("PRAGMA busy_timeout = 0")
                if self.states.lagging():
                    with self._one():
                        self._beside.catch_up(at_once=True)

    @contextmanager
    def _one(self) -> Iterator[None]:
        with told_plainly(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._check_place()
                self._heed_others()
                self._beside.begin()
                yield
                made = self._beside.keep()
                self._connection.execute("COMMIT")
            except BaseException:
                self._is_trusted = False
                self._forget()
                self._ledger.forget()
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            if made:
                # What a reader made is to outlive the machine's crash too: this writes it through.
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _check_place(self) -> None:
        """What were written to a file that was set aside meanwhile would be lost."""
        if file_there(self._path) != self._file:
            told = tr("The library {path} was put aside or taken away meanwhile.")
            raise Moved(told.format(path=self._path))

    def _heed_others(self) -> None:
        """Forget what is remembered of the tables where another program has written to them."""
        before = self._ledger.seen
        self._ledger.look()
        if self._ledger.seen != before:
            self._forget()
