"""Drives something that is printed bit by bit, so that the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from reader.language.words import tr
from reader.window.printing import NotPrinted

_TURN = 8
"""Milliseconds after which the window has its turn again."""

_PATIENCE = 1_000
"""Milliseconds after which it is shown how far it is."""

_FINE = 1_000


class PrintRun(QObject):
    """Goes through the steps of printing while nothing else is to be done.

    `done` tells that all is printed, `failed` in a sentence why it isn't, `stopped` that the
    reader has stopped it. What takes longer than a second is shown, and can be stopped there.
    """

    done = Signal()
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, steps: Generator[float, None, None], told: str, window: QWidget) -> None:
        """`steps` tell the share that is done; `told` says what is printed."""
        super().__init__(window)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._shown = QProgressDialog(told, tr("Stop"), 0, _FINE, window)
        self._shown.setWindowTitle(tr("Printing"))
        self._shown.setMinimumDuration(_PATIENCE)
        self._shown.setAutoReset(False)
        self._shown.canceled.connect(self.stop)
        self._shown.setValue(0)
        self._timer.start()

    @property
    def running(self) -> bool:
        """Whether there is something left to print."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Print no further; what was begun to be written isn't kept."""
        if self.running:
            self._end()
            self._steps.close()
            self.stopped.emit()

    def _go_on(self) -> None:
        since = QElapsedTimer()
        since.start()
        try:
            share = next(self._steps)
            while since.elapsed() < _TURN:
                share = next(self._steps)
        except StopIteration:
            self._end()
            self.done.emit()
        except NotPrinted as fault:
            self._end()
            self.failed.emit(str(fault))
        else:
            self._shown.setValue(round(share * _FINE))

    def _end(self) -> None:
        self._timer.stop()
        self._shown.canceled.disconnect(self.stop)
        self._shown.close()
        self._shown.deleteLater()
