"""A part of the window that lies open for a while, until Esc ends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame


class PassingPart(QFrame):
    """Hears of Esc before the window's own Esc does, wherever in it the keys are."""

    def leave(self) -> None:
        """Be done with it, as Esc asks for."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while the keys are here."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            event.accept()
        else:
            super().keyPressEvent(event)
