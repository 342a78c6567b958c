"""Hears the calls of later starts of the program, each a line, on the window's thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from reader.files.calls import ANSWER, LONGEST, call_in, canonical
from reader.files.meeting import Line, Listener

_CALLERS = 8
"""Callers listened to at once; more wait outside."""
_PATIENCE = 2_000
"""Milliseconds that a caller may take for its line."""


class Doorbell(QObject):
    """Answers whoever calls the window on `library`; `called` tells the call.

    What is longer than a call can be, isn't one, or is meant for another library is cut off
    without an answer.
    """

    called = Signal(object)

    def __init__(self, listener: Listener, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener = listener
        self._library = canonical(library)
        self._callers: set[_Caller] = set()
        self._notifier = _notifier(listener, self)
        self._notifier.activated.connect(lambda _socket: self._let_in())

    def close(self) -> None:
        """Hear no more."""
        self._notifier.setEnabled(False)
        for caller in tuple(self._callers):
            caller.close()
        self._listener.close()

    def _let_in(self) -> None:
        if len(self._callers) < _CALLERS and (line := self._listener.caller()) is not None:
            caller = _Caller(line, self)
            self._callers.add(caller)
            caller.spoke.connect(partial(self._hear, caller))
            caller.gone.connect(partial(self._forget, caller))
        self._notifier.setEnabled(len(self._callers) < _CALLERS)

    def _hear(self, caller: _Caller, said: bytes) -> None:
        call = call_in(said)
        if call is not None and call.library == self._library:
            caller.answer()
            self.called.emit(call)
        caller.close()

    def _forget(self, caller: _Caller) -> None:
        self._callers.discard(caller)
        self._notifier.setEnabled(True)
        caller.deleteLater()


class _Caller(QObject):
    """One who calls, until its line is there or it has taken too long for it."""

    spoke = Signal(bytes)
    gone = Signal()

    def __init__(self, line: Line, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._said = bytearray()
        self._notifier = _notifier(line, self)
        self._notifier.activated.connect(lambda _socket: self._hear())
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self.close)
        self._waiting.start(_PATIENCE)

    def answer(self) -> None:
        """Say that the call has been heard."""
        self._line.say(ANSWER)

    def close(self) -> None:
        """Listen no more."""
        if self._notifier.isEnabled():
            self._notifier.setEnabled(False)
            self._waiting.stop()
            self._line.close()
            self.gone.emit()

    def _hear(self) -> None:
        heard = self._line.hear(LONGEST)
        if heard is None:
            return
        self._said += heard
        if self._said.endswith(b"\n") and len(self._said) <= LONGEST:
            self.spoke.emit(bytes(self._said))
        elif not heard or len(self._said) > LONGEST:
            self.close()


def _notifier(of: Line | Listener, parent: QObject) -> QSocketNotifier:
    return QSocketNotifier(of.fileno(), QSocketNotifier.Type.Read, parent)
