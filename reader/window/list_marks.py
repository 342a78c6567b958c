"""Marks of an article in the list, drawn, since a font may lack them: a dot, a star."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

_DOT = 3.0
"""The dot's radius in pixels."""
_STAR = 5.4
STAR_WIDTH = 2 * _STAR
"""How wide a star is, in pixels."""
_INNER = 0.42
"""How deep a star is cut, as a part of its radius."""

_TIPS = [
    (sin(pi * at / 5) * (_INNER if at % 2 else 1), -cos(pi * at / 5) * (_INNER if at % 2 else 1))
    for at in range(10)
]


def paint_dot(painter: QPainter, x: float, y: float, scale: float, ink: QColor) -> None:
    """A dot around `x`, `y`: the article is unread."""
    painter.save()
    _fill_with(painter, ink)
    painter.drawEllipse(QPointF(x, y), _DOT * scale, _DOT * scale)
    painter.restore()


def paint_star(painter: QPainter, x: float, y: float, scale: float, ink: QColor) -> None:
    """A star of five points around `x`, `y`: the article is starred."""
    size = _STAR * scale
    painter.save()
    _fill_with(painter, ink)
    painter.drawPolygon(QPolygonF([QPointF(x + size * a, y + size * b) for a, b in _TIPS]))
    painter.restore()


def _fill_with(painter: QPainter, ink: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
