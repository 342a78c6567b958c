"""The last line of an article in the list: day, tags, places; a star; quotations, who speaks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from reader.articles.written_days import short_day
from reader.language.words import number
from reader.library.rows import Row
from reader.models.palette import Palette
from reader.models.remarks import remarks
from reader.models.typography import Style
from reader.window.list_marks import STAR_WIDTH, paint_star

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


class _Piece(NamedTuple):
    """Words that begin `left` pixels from the line's beginning: a mark, or in a frame, or plain.

    `width` is the room of the words, `framed` that of their frame; 0 where they have none. A star
    has no words.
    """

    words: str
    left: int
    width: int
    is_mark: bool = False
    framed: int = 0
    is_star: bool = False


class _Set(NamedTuple):
    """The line of a row as it was set for a width."""

    row: Row
    width: int
    with_day: bool
    pieces: list[_Piece]


class FootLook:
    """Paints foot lines in the colours of one palette, `scale` times as large."""

    def __init__(self, palette: Palette, scale: float) -> None:
        self._palette = palette
        self._scale = scale
        self._star_width = round(STAR_WIDTH * scale)
        self._font = FOOT.font(scale)
        self._mark = _MARK.font(scale)
        self._metrics = QFontMetrics(self._font)
        self._mark_width = QFontMetrics(self._mark).horizontalAdvance("“") + round(2 * scale)
        self._drop = round(5 * scale)
        # Not Qt's own function, whose signature would be made up for what wraps it: 10 ms.
        self._width = lru_cache(_KEPT)(self._measured)
        self._kept: dict[int, _Set] = {}

    def paint(self, painter: QPainter, rect: QRect, row: Row, *, with_day: bool) -> None:
        """The line of `row` in `rect`; `with_day` begins it with its day."""
        kept = self._kept.get(row.id)
        # What shows is painted again and again, while letters are typed and rows scroll.
        if (
            kept is None
            or kept.row is not row
            or kept.width != rect.width()
            or kept.with_day is not with_day
        ):
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            pieces = [*self._pieces(row, rect.width(), with_day=with_day)]
            kept = self._kept[row.id] = _Set(row, rect.width(), with_day, pieces)
        left, top, height = rect.left(), rect.top(), rect.height()
        painter.setPen(self._palette.quiet)
        painter.setFont(self._font)
        for words, start, width, is_mark, framed, is_star in kept.pieces:
            if is_star:
                paint_star(
                    painter,
                    left + start + width / 2,
                    top + height / 2,
                    self._scale,
                    self._palette.accent,
                )
            elif is_mark:
                painter.setFont(self._mark)
                painter.drawText(left + start, top + self._drop, width, height, _LEFT, words)
                painter.setFont(self._font)
            elif framed:
                painter.setPen(self._palette.line)
                painter.drawRoundedRect(
                    QRectF(left + start + 0.5, top - 0.5, framed, height + 1), 3, 3
                )
                painter.setPen(self._palette.ink)
                painter.drawText(left + start + _APART // 2, top, width, height, _LEFT, words)
                painter.setPen(self._palette.quiet)
            else:
                painter.drawText(left + start, top, width, height, _LEFT, words)

    def _pieces(self, row: Row, whole: int, *, with_day: bool) -> Iterator[_Piece]:
        """The line of `row`, set `whole` pixels wide."""
        day = [short_day(row.date)] if with_day else []
        told = " · ".join([*day, *remarks(row), *row.places])
        tags = row.state.tags
        wanted = self._width(told) + sum(map(self._tag_width, tags))
        end = whole
        starred = self._star_width + _APART if row.state.starred else 0
        if row.quotations:
            room = whole - starred - min(wanted, round((1 - _SPEAKING) * whole)) - _APART
            said = self._said(row, room - self._mark_width)
            start = whole - self._width(said) - self._mark_width
            yield _Piece("“", start, whole - start, is_mark=True)
            yield _Piece(said, start + self._mark_width, whole - start - self._mark_width)
            end = start - _APART
        if starred:
            yield _Piece("", end - self._star_width, self._star_width, is_star=True)
            end -= starred
        at = 0
        for tag in tags:
            inside = min(self._width(tag), end - at - _APART)
            if inside >= min(_LEAST, self._width(tag)):
                yield _Piece(self._cut(tag, inside), at, inside + 1, framed=inside + _APART)
                at += inside + 2 * _APART
        if told and end - at >= min(_LEAST, self._width(told)):
            yield _Piece(self._cut(told, end - at), at, end - at)

    def _said(self, row: Row, room: int) -> str:
        """The count, and as many of the speakers as there is room for, one at least if any."""
        said = count = number(row.quotations)
        for which, speaker in enumerate(row.speakers):
            longer = f"{said}{', ' if which else ' · '}{speaker}"
            if self._width(longer) > room:
                if not which and room - self._width(count) > _LEAST:
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
