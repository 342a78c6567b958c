"""Paints what shows of the list: articles, and over them the headings of their days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from reader.models.article_list import ArticleList
from reader.window.list_geometry import Geometry
from reader.window.list_row import RowLook, RowState


@dataclass(frozen=True, slots=True)
class ListPainting:
    """A list scrolled down by `top` pixels, of which the rectangle `shown` is seen.

    `current` is the row that keys go on from, or -1; `selected` are the rows that are selected,
    `focused` whether keys go to the list.
    """

    articles: ArticleList
    geometry: Geometry
    look: RowLook
    top: int
    shown: QRect
    current: int
    selected: Sequence[range]
    focused: bool

    def paint(self, painter: QPainter) -> None:
        """Paint no more than shows."""
        self.look.paint_ground(painter, self.shown)
        rows = self.geometry.rows_between(self.top, self.top + self.shown.height())
        with_day = not self.geometry.firsts
        for row in rows:
            selected = any(row in some for some in self.selected)
            self.look.paint_article(
                painter,
                self._across(self.geometry.top(row) - self.top, self.geometry.article),
                self.articles.article(row),
                RowState(row == self.current, selected, self.focused),
                with_day=with_day,
            )
        if rows and self.geometry.firsts:
            first, last = self.geometry.day_at(max(0, self.top)), self.geometry.day_of(rows[-1])
            for day in range(last, first - 1, -1):
                self._paint_heading(painter, day)

    def _paint_heading(self, painter: QPainter, day: int) -> None:
        y = self.geometry.heading_top(day) - self.top
        over = False
        if y < 0:  # stays on top until the next day's heading pushes it out
            y, below = 0, self.shown.height()
            if day + 1 < len(self.geometry.firsts):
                following = self.geometry.heading_top(day + 1) - self.top
                below = following - self.geometry.heading
                y = min(0, below)
            # Where no more than the blank under an article shows, the article's own line is enough.
            over = below > self.look.blank
        rect = self._across(y, self.geometry.heading)
        self.look.paint_heading(painter, rect, self.articles.day_at(day), over=over)

    def _across(self, y: int, height: int) -> QRect:
        return QRect(0, y, self.shown.width(), height)
