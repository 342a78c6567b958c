"""Opens a library that is old or broken on a thread of its own, so that the window lives on."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal

from reader.library.connection import Library
from reader.library.mending import opened_or_made_anew


class Opening(QObject):
    """Opens one library. `told` says in sentences what is being done, and `ended` that it is.

    `last_told` is the last of them, empty before the first.
    """

    told = Signal(str)
    ended = Signal()
    _through = Signal()

    def __init__(self, library: Path) -> None:
        """Begin at once."""
        super().__init__()
        self._library = library
        self._found: Library | Exception | None = None
        self._stopping = Event()
        self.last_told = ""
        self._through.connect(self.ended, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._work, name="opening", daemon=True)
        self._thread.start()

    def is_done(self, within: float) -> bool:
        """Whether it is done; waits so many seconds for it."""
        self._thread.join(within)
        return not self._thread.is_alive()

    def stop(self) -> None:
        """Have it broken off; an old library stays as it was."""
        self._stopping.set()

    @property
    def found(self) -> Library | None:
        """What was opened, once it is done; None where it was stopped. Raises `LibraryFault`."""
        if self._stopping.is_set():  # it may still wait for another program
            return None
        self._thread.join()
        if isinstance(self._found, Exception):
            raise self._found
        return self._found

    def _work(self) -> None:
        try:
            self._found = opened_or_made_anew(self._library, self._tell, self._is_wanted)
        except Exception as fault:  # noqa: BLE001 - raised again on the window's thread
            self._found = fault
        self._through.emit()

    def _tell(self, sentence: str) -> None:
        self.last_told = sentence
        self.told.emit(sentence)

    def _is_wanted(self) -> bool:
        return not self._stopping.is_set()
