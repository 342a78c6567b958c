"""How an article and a day's heading look in the list."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter

from reader.articles.article import Span
from reader.articles.written_days import written_day
from reader.library.rows import Row
from reader.models.palette import Palette, Voice
from reader.models.typography import Style
from reader.window.lines import Lines
from reader.window.list_foot import FOOT, FootLook
from reader.window.list_marks import paint_dot

TITLE = Style(size=14, leading=19, above=0)
SNIPPET = Style(size=12, leading=17, above=3, serif=False)
DAY = Style(size=11, leading=15, above=0, serif=False, bold=True, spaced=True)

_LINES = 4
"""Title and text share so many lines, so that all articles are of one height."""
_MOST_OF_TITLE = 3
_KEPT = 100
"""Texts set in lines are kept, which are those of some screens."""
_NEARER = (24, 8, 0)
"""So many characters stand before a hit at most where more would push it out of sight."""
_ASIDE = 18
_ABOVE = 11
_BAR = 3
_LOW = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft


class RowState(NamedTuple):
    """What the list has to do with a row: keys go on from it, it is selected, keys come here."""

    current: bool = False
    selected: bool = False
    focused: bool = False


class RowLook:
    """Paints the rows of the list in the colours of one palette, `scale` times as large.

    What is unread is set bold, with a dot beside it; what has been read is quiet.
    """

    def __init__(self, palette: Palette, scale: float = 1.0) -> None:
        self._palette = palette
        self._scale = scale
        self._hit = Voice(palette.ink, palette.hit.tint)
        self._title = TITLE.font(scale)
        self._unread_title = QFont(self._title)
        self._unread_title.setBold(True)
        self._snippet = SNIPPET.font(scale)
        self._foot = FootLook(palette, scale)
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
        self, painter: QPainter, rect: QRect, row: Row | None, state: RowState, *, with_day: bool
    ) -> None:
        """An article in `rect`, None for one that is still on its way.

        `with_day` tells its day, where no heading does.
        """
        self._paint_ground_of(painter, rect, state)
        if row is None:
            return
        left, width = rect.left() + _ASIDE, rect.width() - 2 * _ASIDE
        y = rect.top() + self._sized(_ABOVE)
        if not row.state.read:
            self._paint_dot(painter, rect.left(), y)
        hits = row.snippet.hits if row.snippet else ()
        title = self._title_lines(
            row.title,
            width,
            _MOST_OF_TITLE - bool(row.snippet and hits),  # a hit wants some of its context
            row.title_hits,
            unread=not row.state.read,
        )
        quiet = row.state.read and not (state.current or state.selected)
        ink = self._palette.quiet if quiet else self._palette.ink
        title.paint(painter, left, y, ink, self._hit)
        y += title.height + self._sized(SNIPPET.above)
        below = row.snippet.text if row.snippet else _opening(row)
        if not (hits or title.shows_hit):
            below, hits = row.title, row.title_hits  # the piece of the title that is cut off
        snippet = self._snippet_lines(below, width, _LINES - title.count, hits)
        snippet.paint(painter, left, y, self._palette.quiet, self._hit)
        height = self._sized(FOOT.leading)
        bottom = rect.bottom() - self._sized(_ABOVE) - height
        foot = QRect(left, bottom, width, height)
        self._foot.paint(painter, foot, row, with_day=with_day)

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
            _LOW,
            written_day(day),
        )

    def _paint_ground_of(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        if state.selected:
            painter.fillRect(rect, self._palette.chosen)
        if state.current:
            # Not by colour alone: where the keys are elsewhere it is a hair.
            bar = self._palette.accent if state.focused else self._palette.quiet
            wide = _BAR if state.focused else 1
            painter.fillRect(QRect(rect.left(), rect.top(), wide, rect.height()), bar)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._palette.line)

    def _paint_dot(self, painter: QPainter, left: int, y: int) -> None:
        middle = left + _BAR + (_ASIDE - _BAR) * 0.43
        height = y + self._sized(TITLE.leading) / 2
        paint_dot(painter, middle, height, self._scale, self._palette.accent)

    def _set_title(
        self, title: str, width: int, most: int, hits: tuple[Span, ...], *, unread: bool
    ) -> Lines:
        font = self._unread_title if unread else self._title
        return Lines(title, font, width, self._sized(TITLE.leading), most, hits)

    def _set_snippet(self, text: str, width: int, most: int, hits: tuple[Span, ...]) -> Lines:
        leading = self._sized(SNIPPET.leading)
        lines = Lines(text, self._snippet, width, leading, most, hits)
        for before in _NEARER:
            if lines.shows_hit:
                break
            nearer, marked = _nearer(text, hits, before)
            lines = Lines(nearer, self._snippet, width, leading, most, marked)
        return lines

    def _sized(self, pixels: int) -> int:
        return round(pixels * self._scale)


def _opening(row: Row) -> str:
    """The opening, after an ellipsis where it goes on with what the title broke off."""
    return f"…{row.opening}" if row.opening and row.title.endswith("…") else row.opening


def _nearer(text: str, hits: tuple[Span, ...], before: int) -> tuple[str, list[Span]]:
    """The text from `before` characters before its first hit on, from the next word if any."""
    first = hits[0].start
    start = max(0, first - before)
    while 0 < start < first and not text[start - 1].isspace():
        start += 1
    moved = 1 - start
    return f"…{text[start:]}", [Span(hit.start + moved, hit.end + moved) for hit in hits]
