"""Paints what is marked on a page, beneath its words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from reader.models.article_page import ArticlePage, Mark, MarkKind
from reader.window.page_lines import Bar, bars

_BELOW = {
    MarkKind.SPEECH: 0,
    MarkKind.NOBODY: 0,
    MarkKind.HIT: 1,
    MarkKind.PERSON: 2,
    MarkKind.PLACE: 2,
}
"""The order in which marks are painted over each other."""

_DASHES = {MarkKind.PERSON: [1.0, 2.0], MarkKind.PLACE: [3.0, 3.0]}
"""People are dotted and places dashed, so that colour isn't all that tells them apart."""


def paint_marks(
    painter: QPainter, page: ArticlePage, block: QTextBlock, marks: Iterable[Mark]
) -> None:
    """Paint `marks`, which lie in `block`."""
    for mark in sorted(marks, key=_depth):
        for bar in bars(block, mark.first, mark.last):
            _paint(painter, page, mark, bar)


def point_out(painter: QPainter, page: ArticlePage, block: QTextBlock, mark: Mark) -> None:
    """A bar beside the lines of `block` that hold `mark`: the reader has gone there."""
    start, end = block.position(), block.position() + block.length() - 1
    lines = list(bars(block, max(mark.first, start), min(mark.last, end)))
    if lines:
        top, bottom = _box(lines[0]).top(), _box(lines[-1]).bottom()
        left = block.layout().position().x() - 9 * page.scale
        ink = page.palette.speaker(mark.colour).ink
        painter.fillRect(QRectF(left, top, 2, bottom - top + 2), ink)


def _depth(mark: Mark) -> int:
    return _BELOW[mark.kind]


def _paint(painter: QPainter, page: ArticlePage, mark: Mark, bar: Bar) -> None:
    palette = page.palette
    match mark.kind:
        case MarkKind.SPEECH:
            voice = palette.speaker(mark.colour)
            _tint(painter, bar, voice.tint)
            _underline(painter, bar, voice.ink, page.scale)
        case MarkKind.NOBODY:
            _tint(painter, bar, palette.nobody.tint)
        case MarkKind.HIT:
            painter.setPen(QPen(palette.hit.ink, 1))
            painter.setBrush(palette.hit.tint)
            # Inside its word, edge and all, so that the blanks beside it stay.
            painter.drawRoundedRect(_box(bar).adjusted(1.5, 0.5, -1.5, -0.5), 2, 2)
        case MarkKind.PERSON:
            _name(painter, bar, palette.person, mark.kind, page.scale)
        case MarkKind.PLACE:
            _name(painter, bar, palette.place, mark.kind, page.scale)


def _box(bar: Bar) -> QRectF:
    """The letters of a bar in whole pixels, so that edges are sharp."""
    top, bottom = round(bar.top + 1), round(bar.bottom)
    return QRectF(bar.left - 1, top, bar.right - bar.left + 2, bottom - top)


def _tint(painter: QPainter, bar: Bar, colour: QColor) -> None:
    painter.fillRect(_box(bar), colour)


def _underline(painter: QPainter, bar: Bar, colour: QColor, scale: float) -> None:
    box = _box(bar)
    line = QColor(colour)
    line.setAlphaF(0.6)
    painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), round(1.6 * scale)), line)


def _name(painter: QPainter, bar: Bar, colour: QColor, kind: MarkKind, scale: float) -> None:
    pen = QPen(colour, max(1.0, round(scale)), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(_DASHES[kind])
    painter.setPen(pen)
    y = round(bar.baseline + bar.descent * 0.8) + 0.5
    painter.drawLine(QPointF(bar.left, y), QPointF(bar.right, y))
