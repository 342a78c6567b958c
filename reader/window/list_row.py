"""How an article and a day's heading look in the list."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from reader.articles.article import Span
from reader.articles.written_days import written_day
from reader.library.rows import Row
from reader.models.palette import Palette
from reader.models.remarks import remarks
from reader.models.typography import Style
from reader.window.lines import Lines

TITLE = Style(size=14, leading=19, above=0)
SNIPPET = Style(size=12, leading=17, above=3, serif=False)
FOOT = Style(size=11, leading=15, above=5, serif=False)
DAY = Style(size=11, leading=15, above=0, serif=False, bold=True, spaced=True)

_LINES = 4
"""Title and text share so many lines, so that all articles are of one height."""
_MOST_OF_TITLE = 3
_KEPT = 100
"""Texts set in lines are kept, which are those of some screens."""
_ASIDE = 18
_ABOVE = 11
_BAR = 3


class RowLook:
    """Paints the rows of the list in the colours of one palette, `scale` times as large."""

    def __init__(self, palette: Palette, scale: float = 1.0) -> None:
        self._palette = palette
        self._scale = scale
        self._title = TITLE.font(scale)
        self._chosen_title = QFont(self._title)
        self._chosen_title.setBold(True)
        self._snippet = SNIPPET.font(scale)
        self._foot = FOOT.font(scale)
        self._day = DAY.font(scale)
        self._day.setCapitalization(QFont.Capitalization.AllUppercase)
        lines = _MOST_OF_TITLE * TITLE.leading + (_LINES - _MOST_OF_TITLE) * SNIPPET.leading
        apart = SNIPPET.above + FOOT.above + FOOT.leading
        self.article_height = self._sized(2 * _ABOVE + lines + apart)
        self.heading_height = self._sized(31)
        self.blank = self._sized(_ABOVE)
        # What shows is painted again and again, while letters are typed and rows scroll.
        self._title_lines = lru_cache(_KEPT)(self._set_title)
        self._snippet_lines = lru_cache(_KEPT)(self._set_snippet)

    def paint_ground(self, painter: QPainter, rect: QRect) -> None:
        """What lies under and between the rows."""
        painter.fillRect(rect, self._palette.side)

    def paint_article(
        self, painter: QPainter, rect: QRect, row: Row | None, *, selected: bool, focused: bool
    ) -> None:
        """An article in `rect`; None for one that is still on its way."""
        if selected:
            painter.fillRect(rect, self._palette.chosen)
            bar = self._palette.accent if focused else self._palette.quiet
            painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), bar)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._palette.line)
        if row is None:
            return
        left, width = rect.left() + _ASIDE, rect.width() - 2 * _ASIDE
        y = rect.top() + self._sized(_ABOVE)
        hits = row.snippet.hits if row.snippet else ()
        title = self._title_lines(
            row.title,
            width,
            _MOST_OF_TITLE - bool(hits),  # a hit wants some of its context
            row.title_hits,
            chosen=selected,
        )
        title.paint(painter, left, y, self._palette.ink, self._palette.hit)
        y += title.height + self._sized(SNIPPET.above)
        below = row.snippet.text if row.snippet else row.opening
        snippet = self._snippet_lines(below, width, _LINES - title.count, hits)
        snippet.paint(painter, left, y, self._palette.quiet, self._palette.hit)
        height = self._sized(FOOT.leading)
        bottom = rect.bottom() - self._sized(_ABOVE) - height
        self._paint_foot(painter, QRect(left, bottom, width, height), row)

    def paint_heading(self, painter: QPainter, rect: QRect, day: date, *, over: bool) -> None:
        """A day's heading, which covers what it lies over, and parts itself from it by a line."""
        painter.fillRect(rect, self._palette.side)
        if over:
            line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, self._palette.line)
        painter.setFont(self._day)
        painter.setPen(self._palette.quiet)
        painter.drawText(
            rect.adjusted(_ASIDE, 0, -_ASIDE, -self._sized(3)),
            Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft,
            written_day(day),
        )

    def _set_title(
        self, title: str, width: int, most: int, hits: tuple[Span, ...], *, chosen: bool
    ) -> Lines:
        font = self._chosen_title if chosen else self._title
        return Lines(title, font, width, self._sized(TITLE.leading), most, hits)

    def _set_snippet(self, text: str, width: int, most: int, hits: tuple[Span, ...]) -> Lines:
        return Lines(text, self._snippet, width, self._sized(SNIPPET.leading), most, hits)

    def _paint_foot(self, painter: QPainter, rect: QRect, row: Row) -> None:
        metrics = QFontMetrics(self._foot)
        painter.setFont(self._foot)
        painter.setPen(self._palette.quiet)
        count = f"❝ {row.quotations:,}" if row.quotations else ""
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        room = rect.width() - metrics.horizontalAdvance(count) - 12
        told = " · ".join([*remarks(row), *row.places])
        words = metrics.elidedText(told, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _sized(self, pixels: int) -> int:
        return round(pixels * self._scale)
