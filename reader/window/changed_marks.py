"""Marks words that the same quotation has not elsewhere, or those that two unlike ones share.

A broken frame and a line, so that neither is told by colour alone.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.models.palette import Palette
from reader.window.page_lines import Bar

_DASHES = [2.0, 2.0]
_LINE = 2
_STRENGTH, _GROUND = 0.6, 0.5
"""How much of the ink is in the frame, and of its colour in the ground."""


def paint_changed(painter: QPainter, bar: Bar, palette: Palette) -> None:
    """A broken frame around a piece of a line, in whole pixels, on the colour of what is chosen."""
    # No wider: the blanks beside the words are to be seen.
    box = QRectF(round(bar.left) - 0.5, round(bar.top) + 1.5, 0, 0)
    box.setRight(round(bar.right) + 0.5)
    box.setBottom(round(bar.bottom) - 0.5)
    ground = QColor(palette.selection)
    ground.setAlphaF(_GROUND)
    painter.fillRect(box, ground)
    ink = QColor(palette.ink)
    ink.setAlphaF(_STRENGTH)
    pen = QPen(ink, 1, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)


def paint_shared(painter: QPainter, bar: Bar, palette: Palette) -> None:
    """A strong line under a piece of a line."""
    left, right = round(bar.left), round(bar.right)
    painter.fillRect(QRectF(left, round(bar.bottom) - 1, right - left, _LINE), palette.accent)
