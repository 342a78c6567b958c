"""A dressed line that one points into: letters, chips and the crosses that remove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.window.dressed_line import DressedLine

if TYPE_CHECKING:
    from reader.models.filter_dress import Chip


class PointedLine(DressedLine):
    """A click goes to the letter under it, into a closed chip as well; on its cross, removes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: Chip | None = None
        self._dragging = False
        self.setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.has_letters():
            super().mousePressEvent(event)
            return
        QGuiApplication.inputMethod().commit()
        x = event.position().x() - self.left()
        self._pressed = self.setting.crossed_at(x)
        if self._pressed is None:
            self._dragging = True
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            into = self.setting.chip_at(x) is not None
            self.place_cursor(self.setting.offset_at(x), beside=not into, extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x() - self.left()
        if self._dragging and event.buttons() & Qt.MouseButton.LeftButton:
            self.place_cursor(self.setting.offset_at(x), beside=True, extend=True)
        at_cross = bool(self.has_letters()) and self.setting.crossed_at(x) is not None
        self.setCursor(Qt.CursorShape.ArrowCursor if at_cross else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        pressed, self._pressed, self._dragging = self._pressed, None, False
        if pressed and self.setting.crossed_at(event.position().x() - self.left()) == pressed:
            self.remove(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.cursorWordBackward(False)  # noqa: FBT003 - Qt's
            self.cursorWordForward(True)  # noqa: FBT003
