"""Paints what is marked on a page, beneath its words."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextCursor

from reader.models.article_page import ArticlePage
from reader.models.certainty import Standing
from reader.models.margin import Said
from reader.models.page_marks import Mark, MarkKind
from reader.models.palette import (
    QUOTED_LINE,
    REPORTED_LINE,
    Voice,
)
from reader.window.page_lines import Bar, bars, room_in_line

_BELOW = {
    MarkKind.SPEECH: 0,
    MarkKind.NOBODY: 0,
    MarkKind.REPORTED: 3,
    MarkKind.HIT: 1,
    MarkKind.PERSON: 2,
    MarkKind.PLACE: 2,
    MarkKind.METONYM: 2,
    MarkKind.DATE: 2,
}
"""The order in which marks are painted over each other."""

_NAMES = {
    MarkKind.PERSON: [1.0, 2.0],
    MarkKind.PLACE: [3.0, 3.0],
    MarkKind.METONYM: [5.0, 2.0, 1.0, 2.0],
}
"""People are dotted and places dashed, so that colour isn't all that tells them apart."""

_LINES = {Standing.LIKELY: [9.0, 5.0], Standing.UNKNOWN: [2.0, 3.0]}
"""The line under words whose speaker is but likely, or not known; in a line's widths."""

_REPORTED_LINES = {Standing.LIKELY: [5.0, 8.0], Standing.UNKNOWN: [2.0, 6.0]}
"""The same under words that are only reported: more paper than line, so that they stay quiet."""

_SURE, _LIGHT = 1.6, 1.0
"""How strong the line is under words whose speaker is sure, and under all others; in pixels."""

_HAVE_LINES = (MarkKind.SPEECH, *_NAMES)
"""Marks under which no line of reported words runs, as under speakers' names in the lines."""

_APART, _SHORTEST = 3.0, 5.0
"""Pixels between such a line and another's, and of its pieces that are long enough to be seen."""


def paint_marks(
    painter: QPainter, page: ArticlePage, block: QTextBlock, marks: Iterable[Mark]
) -> None:
    """Paint `marks`, which lie in `block`."""
    marks = sorted(marks, key=_depth)
    governments = {mark.first for mark in marks if mark.kind is MarkKind.METONYM}
    reported: list[tuple[Mark, Bar]] = []
    lined: dict[float, list[Bar]] = defaultdict(list)  # by baseline
    for name in page.run_ins.of(block.blockNumber()):
        room = room_in_line(block, name)
        lined[room.baseline].append(room)
    for mark in marks:
        if mark.kind is MarkKind.PLACE and mark.first in governments:
            continue  # one line is enough
        for bar in bars(block, mark.first, mark.last):
            if mark.kind is MarkKind.REPORTED:
                reported.append((mark, bar))
                continue
            _paint(painter, page, mark, bar)
            if mark.kind in _HAVE_LINES:
                lined[bar.baseline].append(bar)
    if block.blockNumber() in page.galley.headline:
        return  # a line under such large letters would be heavy
    for others in lined.values():
        others.sort()
    # What is reported within reported words keeps its own line.
    for mark, bar in sorted(reported, key=_length):
        others = lined[bar.baseline]
        for piece in list(_between(bar, others)):
            _paint(painter, page, mark, piece)
            insort(others, piece)


def point_at(painter: QPainter, page: ArticlePage, block: QTextBlock, mark: Mark) -> None:
    """A quiet line under `mark`, if it lies in `block`: the pointer is over it."""
    if block.contains(mark.first):
        for bar in bars(block, mark.first, mark.last):
            _name(painter, bar, page.palette.quiet, MarkKind.PERSON, page.scale)


def point_out(
    painter: QPainter, page: ArticlePage, block: QTextBlock, first: int, last: int, said: Said
) -> None:
    """A bar beside the lines of `block` that hold the words of `said`: the reader is there."""
    start, end = block.position(), block.position() + block.length() - 1
    lines = list(bars(block, max(first, start), min(last, end)))
    if lines:
        top, bottom = _box(lines[0]).top(), _box(lines[-1]).bottom()
        left = block.layout().position().x() - 9 * page.scale
        if block.textDirection() is Qt.LayoutDirection.RightToLeft:
            left = page.document.textWidth() + 7 * page.scale
        ink = _voice(page, said).ink
        painter.fillRect(QRectF(left, top, 2, bottom - top + 2), ink)


def paint_selection(
    painter: QPainter, page: ArticlePage, blocks: Iterable[QTextBlock], cursor: QTextCursor
) -> None:
    """What is selected of the headline, over Qt's own painting, which cuts off letters.

    Lines of a headline stand so close that those selected lie on what reaches down from above.
    """
    painter.setPen(page.palette.ink)
    for block in blocks:
        if block.blockNumber() not in page.galley.headline:
            continue
        start, end = block.position(), block.position() + block.length() - 1
        first, last = max(cursor.selectionStart(), start), min(cursor.selectionEnd(), end)
        for bar in bars(block, first, last):
            top = floor(bar.top)
            box = QRectF(bar.left, top, bar.right - bar.left, round(bar.bottom) - top)
            painter.setClipRect(box)
            painter.fillRect(box, page.palette.selection)
            block.layout().draw(painter, QPointF())


def paint_rule(
    painter: QPainter, page: ArticlePage, block: QTextBlock, left: float, width: float
) -> None:
    """The line below the header, whose last block is `block`."""
    box = page.document.documentLayout().blockBoundingRect(block)
    painter.fillRect(
        QRectF(left, round(box.bottom() + 12 * page.scale), width, 1), page.palette.line
    )


def _between(bar: Bar, others: Iterable[Bar]) -> Iterator[Bar]:
    """What of `bar` lies between `others` of the same line, which go from left to right."""
    left = bar.left
    for other in others:
        if other.right <= left or other.left >= bar.right:
            continue
        if other.left - _APART - left >= _SHORTEST:
            yield bar._replace(left=left, right=other.left - _APART)
        left = max(left, other.right + _APART)
    if bar.right - left >= _SHORTEST or left == bar.left:
        yield bar._replace(left=left)


def _length(reported: tuple[Mark, Bar]) -> int:
    return reported[0].last - reported[0].first


def _depth(mark: Mark) -> int:
    return _BELOW[mark.kind]


def _paint(painter: QPainter, page: ArticlePage, mark: Mark, bar: Bar) -> None:
    palette = page.palette
    match mark.kind:
        case MarkKind.SPEECH | MarkKind.REPORTED if mark.said is not None:
            voice = _voice(page, mark.said)
            if not mark.said.reported:
                _tint(painter, bar, voice.tint)
            _underline(painter, page, bar, voice.ink, mark.said)
        case MarkKind.NOBODY:
            _tint(painter, bar, palette.nobody.tint)
        case MarkKind.HIT:
            painter.setPen(QPen(palette.hit.ink, 1))
            painter.setBrush(palette.hit.tint)
            # Inside its word, edge and all, so that the blanks beside it stay.
            painter.drawRoundedRect(_box(bar).adjusted(1.5, 0.5, -1.5, -0.5), 2, 2)
        case MarkKind.PERSON:
            _name(painter, bar, palette.person, mark.kind, page.scale)
        case MarkKind.PLACE | MarkKind.METONYM:
            _name(painter, bar, palette.place, mark.kind, page.scale)
        case _:  # days stand unmarked until the pointer is over them
            pass


def _voice(page: ArticlePage, said: Said) -> Voice:
    unknown = said.standing is Standing.UNKNOWN
    return page.palette.unknown if unknown else page.palette.speaker(said.colour)


def _box(bar: Bar) -> QRectF:
    """The letters of a bar in whole pixels, so that edges are sharp."""
    top, bottom = round(bar.top + 1), round(bar.bottom)
    return QRectF(bar.left - 1, top, bar.right - bar.left + 2, bottom - top)


def _tint(painter: QPainter, bar: Bar, colour: QColor) -> None:
    painter.fillRect(_box(bar), colour)


def _underline(painter: QPainter, page: ArticlePage, bar: Bar, colour: QColor, said: Said) -> None:
    """A line under words: unbroken where the speaker is sure, else dashed or dotted."""
    box = _box(bar)
    ink = QColor(colour)
    sure = said.standing is Standing.SURE
    ink.setAlphaF(REPORTED_LINE if said.reported else QUOTED_LINE)
    width = max(1, round((_SURE if sure and not said.reported else _LIGHT) * page.scale))
    if sure:
        painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), width), ink)
        return
    pen = QPen(ink, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    lines = _REPORTED_LINES if said.reported else _LINES
    pen.setDashPattern(lines[said.standing])
    painter.setPen(pen)
    y = box.bottom() + width / 2
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _name(painter: QPainter, bar: Bar, colour: QColor, kind: MarkKind, scale: float) -> None:
    pen = QPen(colour, max(1.0, round(scale)), Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(_NAMES[kind])
    painter.setPen(pen)
    y = round(bar.baseline + bar.descent * 0.8) + 0.5
    painter.drawLine(QPointF(bar.left, y), QPointF(bar.right, y))
