"""Brings the window forward when the program is started once more on the same library."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.files.calls import Call
from reader.files.meeting import Listener
from reader.models.doorbell import Doorbell


class Door(QObject):
    """Shows whoever calls the window that is open, be it only the one that asks for patience.

    `paths_came` tells what the call brought to be taken in; until `take_in` is called, it is
    kept. Without a `listener` nobody comes.
    """

    paths_came = Signal(object)

    def __init__(self, listener: Listener | None, library: Path) -> None:
        super().__init__()
        self._kept: list[Path] | None = []
        self._bell = None if listener is None else Doorbell(listener, library, self)
        if self._bell is not None:
            self._bell.called.connect(self._open)

    def take_in(self) -> list[Path]:
        """What was brought until now; from now on it is told by `paths_came`."""
        kept, self._kept = self._kept or [], None
        return kept

    def close(self) -> None:
        """Let nobody in any more."""
        if self._bell is not None:
            self._bell.close()

    def _open(self, call: Call) -> None:
        if call.token:  # Qt reads it there, and a Wayland compositor wants to see it
            os.environ["XDG_ACTIVATION_TOKEN"] = call.token
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.windowType() is Qt.WindowType.Window:
                _bring_forward(window)
        if (sheet := QApplication.activeModalWidget()) is not None:
            _bring_forward(sheet)
        if call.paths and self._kept is not None:
            self._kept += call.paths
        elif call.paths:
            self.paths_came.emit(call.paths)


def _bring_forward(window: QWidget) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
