"""A label of one line, which leaves the window as narrow as it is however much it says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.models.palette import LIGHT
from reader.models.tool_tip import tip


class OneLine(QLabel):
    """Shows plain words, cut short where they don't fit; the tool tip has them all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = LIGHT.quiet
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(1)

    def write(self, words: str) -> None:
        """Show `words`."""
        self.setText(words)
        self.setToolTip(tip(words))

    def colour(self, ink: QColor) -> None:
        """Show them in `ink`."""
        # Not by the label's palette: under a style sheet it keeps the first.
        self._ink = ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        with QPainter(self) as painter:
            painter.setPen(self._ink)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
