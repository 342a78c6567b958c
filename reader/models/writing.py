"""The one thread that writes to the library for the window: small deeds, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.language.words import tr
from reader.library.faults import LibraryFault
from reader.library.lasting import Lasting
from reader.models.later import later

if TYPE_CHECKING:
    from reader.library.shelf import Shelf

T = TypeVar("T")

_PATIENCE = 400
"""Milliseconds after which it is said that something waits to be written."""


@dataclass(frozen=True, slots=True)
class _Deed:
    do: Callable[[Shelf], Any]
    tell: Callable[[Any], None]
    quiet: bool


class Writing(QObject):
    """Writes to the library on a thread of its own, so that the window never waits for it.

    Deeds are done in their order, each in transactions of its own; none is dropped, and
    `close` waits for those that were asked for. An intake that is writing is waited for, and
    after a moment `delayed` says so. What went wrong is told by `failed`, in a sentence, on the
    thread that this object lives in, as are the outcomes. A library that is found broken is made
    anew, which `made_anew` tells, and the deed done in the new one. Of a quiet deed, which
    nobody asked for, neither delay nor failure is told.
    """

    failed = Signal(str)
    made_anew = Signal(str)
    delayed = Signal(str)
    _done = Signal(object, object)
    _broke = Signal(object, object)

    def __init__(
        self,
        opened: Callable[[], Shelf],
        parent: QObject | None = None,
        *,
        library: Path | None = None,
    ) -> None:
        """`opened` is called on the writing thread when the first deed is to be done.

        Without the library's path what becomes of its file is not looked after.
        """
        super().__init__(parent)
        self._shelf = Lasting(library, opened, _let_go, self.made_anew.emit)
        self._waiting: deque[_Deed] = deque()
        self._open = self._loud = 0
        self._closing = False
        self._turn = Condition()
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._break, Qt.ConnectionType.QueuedConnection)
        self._delay = later(self, _PATIENCE, self._say_delayed)
        self._thread = Thread(target=self._work, name="writing", daemon=True)
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Whether every deed is done and told."""
        return not self._open

    def do(
        self, deed: Callable[[Shelf], T], tell: Callable[[T], None], *, quiet: bool = False
    ) -> None:
        """Do `deed` with the shelf; `tell` is called with what it gives, unless it fails."""
        with self._turn:
            self._waiting.append(_Deed(deed, tell, quiet))
            self._turn.notify()
        self._open += 1
        self._loud += not quiet
        if self._loud and not self._delay.isActive():
            self._delay.start()

    def close(self) -> None:
        """Do what was asked for, tell no more of it, and end the thread."""
        with self._turn:
            self._closing = True
            self._turn.notify()
        self._thread.join()
        self._delay.stop()

    def _work(self) -> None:
        while (deed := self._next()) is not None:
            try:
                outcome = self._shelf.do(deed.do)
            except Exception as fault:  # noqa: BLE001 - raised again on the window's thread
                self._broke.emit(deed, fault)
            else:
                self._done.emit(deed, outcome)
        self._shelf.let_go()

    def _next(self) -> _Deed | None:
        with self._turn:
            self._turn.wait_for(lambda: self._waiting or self._closing)
            return self._waiting.popleft() if self._waiting else None

    @Slot(object, object)
    def _tell(self, deed: _Deed, outcome: object) -> None:
        self._settle(deed)
        if not self._closing:  # who is to be told may be gone by now
            deed.tell(outcome)

    @Slot(object, object)
    def _break(self, deed: _Deed, fault: Exception) -> None:
        self._settle(deed)
        if not isinstance(fault, LibraryFault):
            raise fault
        if not deed.quiet and not self._closing:
            self.failed.emit(str(fault))

    def _settle(self, deed: _Deed) -> None:
        self._open -= 1
        self._loud -= not deed.quiet
        self._delay.stop()
        if self._loud:
            self._delay.start()

    def _say_delayed(self) -> None:
        told = tr("Waiting to write to the library, which another program is writing to…")
        self.delayed.emit(told)


def _let_go(shelf: Shelf) -> None:
    shelf.let_go()
