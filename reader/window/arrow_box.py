"""A box of choices that has its arrow under a style sheet as well."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox


class ArrowBox(QComboBox):
    """Offers choices, one of which it shows."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an arrow as well: under a style sheet the style leaves it out, or boxes it."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 1.4))
            tip = QPointF(self.width() - 15, self.height() / 2 + 2)
            painter.drawPolyline([tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)])
