"""Keeps what the reader makes in text files beside the library, in step with its transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from reader.library.corrections import Correction
from reader.library.corrections_file import CorrectionsFile
from reader.library.kept_states import States
from reader.library.ledger import Ledger
from reader.library.states_file import StatesFile


class KeptBeside:
    """The files of one library, for whoever writes to it on a connection.

    `states` are to be changed by way of this, so that it knows what was there before.
    """

    def __init__(self, library: Path, connection: sqlite3.Connection, ledger: Ledger) -> None:
        self.states = States(connection, self._note_before)
        self._ledger = ledger
        self._corrections = CorrectionsFile(library)
        self._states = StatesFile(library)
        self._before: Sequence[Correction] = ()

    def begin(self) -> None:
        """Note what there is as a transaction begins."""
        self._before = self._ledger.all
        self._states.begin()

    def keep(self) -> bool:
        """Write what the transaction has changed, before it is kept; gives whether any was.

        Raises `LibraryFault`.
        """
        corrected = self._corrections.keep(self._before, self._ledger.all)
        return self._states.keep(self.states) or corrected

    def catch_up(self, *, at_once: bool = False) -> None:
        """Write what was read, where the file lacks much of it, or anything if `at_once`."""
        if at_once:
            self._states.catch_up(self.states, 0)
        else:
            self._states.catch_up(self.states)

    def _note_before(self) -> None:
        self._states.note_before(self.states)
