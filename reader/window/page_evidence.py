"""Paints the evidence that is lit up on a page: each step in its place, with its number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextBlock

from reader.models.article_page import ArticlePage
from reader.models.lit import Lit
from reader.models.palette import Voice
from reader.models.typography import BADGE
from reader.window.page_lines import Bar, bars

_BADGE = 11
"""Height of a step's number, in pixels: what two lines of the text leave free."""


def paint_steps(painter: QPainter, page: ArticlePage, block: QTextBlock, shown: Lit) -> None:
    """Ring the steps that lie in `block`; beneath its words."""
    voice = page.palette.speaker(shown.said.colour)
    painter.setPen(QPen(voice.ink, max(1.0, 1.4 * page.scale)))
    painter.setBrush(voice.tint)
    for _, pieces in _placed(block, shown):
        for bar in pieces:
            painter.drawRoundedRect(_ring(bar), 4, 4)


def paint_numbers(painter: QPainter, page: ArticlePage, block: QTextBlock, shown: Lit) -> None:
    """Number the steps that begin in `block`; over its words, where two lines leave room."""
    voice = page.palette.speaker(shown.said.colour)
    font = BADGE.font(page.look.small)
    for number, pieces in _placed(block, shown):
        if number is not None and pieces:
            _paint_number(painter, page, voice, font, number, _ring(pieces[0]))


def _placed(block: QTextBlock, shown: Lit) -> list[tuple[int | None, list[Bar]]]:
    """The pieces of steps in `block`, and the number of each step that begins in it."""
    start, end = block.position(), block.position() + block.length() - 1
    return [
        (
            step.number if step.first >= start else None,
            list(bars(block, max(step.first, start), min(step.last, end))),
        )
        for step in shown.steps
        if step.first < end and step.last > start
    ]


def _ring(bar: Bar) -> QRectF:
    top, bottom = round(bar.top + 1), round(bar.bottom + 1)
    return QRectF(round(bar.left) - 1.5, top - 0.5, bar.right - bar.left + 3, bottom - top)


def _paint_number(
    painter: QPainter, page: ArticlePage, voice: Voice, font: QFont, number: int, ring: QRectF
) -> None:
    side = _BADGE * page.look.small
    box = QRectF(0, 0, side, side)
    box.moveCenter(QPointF(ring.left(), ring.top()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(voice.ink)
    painter.drawEllipse(box)
    painter.setFont(font)
    painter.setPen(page.palette.paper)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
