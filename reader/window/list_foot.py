"""The last line of an article in the list: day, tags, places; quotations and who speaks."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from reader.articles.written_days import short_day
from reader.library.rows import Row
from reader.models.palette import Palette
from reader.models.remarks import remarks
from reader.models.typography import Style

FOOT = Style(size=11, leading=15, above=5, serif=False)
_MARK = Style(size=18, leading=15, above=0, bold=True)
"""A quotation mark of the face that ships: the window's own may have none so large."""

_SPEAKING = 0.6
"""The part of the line that quotations and speakers have at most, where there is more to tell."""
_APART = 12
_LEAST = 40
"""Pixels under which words cut short tell nothing."""
_KEPT = 200
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FootLook:
    """Paints foot lines in the colours of one palette, `scale` times as large."""

    def __init__(self, palette: Palette, scale: float) -> None:
        self._palette = palette
        self._font = FOOT.font(scale)
        self._mark = _MARK.font(scale)
        self._metrics = QFontMetrics(self._font)
        self._mark_width = QFontMetrics(self._mark).horizontalAdvance("“") + round(2 * scale)
        self._drop = round(5 * scale)
        # Not Qt's own function, whose signature would be made up for what wraps it: 10 ms.
        self._width = lru_cache(_KEPT)(self._measured)

    def paint(self, painter: QPainter, rect: QRect, row: Row, *, with_day: bool) -> None:
        """The line of `row` in `rect`; `with_day` begins it with its day."""
        day = [short_day(row.date)] if with_day else []
        told = " · ".join([*day, *remarks(row), *row.places])
        tags = row.state.tags
        wanted = self._width(told) + sum(map(self._tag_width, tags))
        left = min(wanted, round((1 - _SPEAKING) * rect.width()))
        painter.setPen(self._palette.quiet)
        room = self._paint_quotations(painter, rect, row, rect.width() - left - _APART)
        painter.setFont(self._font)
        at = rect.left()
        end = at + room
        for tag in tags:
            at = self._paint_tag(painter, QRect(at, rect.top(), end - at, rect.height()), tag)
        if end - at >= min(_LEAST, self._width(told)):
            words = self._cut(told, end - at)
            painter.drawText(QRect(at, rect.top(), end - at, rect.height()), _LEFT, words)

    def _paint_quotations(self, painter: QPainter, rect: QRect, row: Row, room: int) -> int:
        """How many there are and who speaks first, in the line's end; the room left before."""
        if not row.quotations:
            return rect.width()
        said = self._said(row, room - self._mark_width)
        start = rect.width() - self._width(said) - self._mark_width
        painter.setFont(self._mark)
        painter.drawText(rect.adjusted(start, self._drop, 0, self._drop), _LEFT, "“")
        painter.setFont(self._font)
        painter.drawText(rect.adjusted(start + self._mark_width, 0, 0, 0), _LEFT, said)
        return start - _APART

    def _said(self, row: Row, room: int) -> str:
        """The count, and as many of the speakers as there is room for, one at least if any."""
        said = count = f"{row.quotations:,}"
        for number, speaker in enumerate(row.speakers):
            longer = f"{said}{', ' if number else ' · '}{speaker}"
            if self._width(longer) > room:
                if not number and room - self._width(count) > _LEAST:
                    return self._cut(longer, room)
                break
            said = longer
        return said

    def _cut(self, words: str, room: int) -> str:
        if self._width(words) <= room:
            return words
        return self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def _measured(self, words: str) -> int:
        return self._metrics.horizontalAdvance(words)

    def _tag_width(self, tag: str) -> int:
        return self._width(tag) + 2 * _APART

    def _paint_tag(self, painter: QPainter, rect: QRect, tag: str) -> int:
        """A tag in a frame at the beginning of `rect`, where there is room; what comes after."""
        inside = min(self._width(tag), rect.width() - _APART)
        if inside < min(_LEAST, self._width(tag)):
            return rect.left()
        frame = QRectF(rect.left() + 0.5, rect.top() - 0.5, inside + _APART, rect.height() + 1)
        painter.setPen(self._palette.line)
        painter.drawRoundedRect(frame, 3, 3)
        painter.setPen(self._palette.ink)
        words = self._cut(tag, inside)
        middle = QRect(rect.left() + _APART // 2, rect.top(), inside + 1, rect.height())
        painter.drawText(middle, _LEFT, words)
        painter.setPen(self._palette.quiet)
        return rect.left() + inside + 2 * _APART
