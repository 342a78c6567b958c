"""Where on a page the reader is, and how they are brought back there however it is set anew."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QTextEdit

from reader.models.article_page import ArticlePage
from reader.window.page_lines import line_at, position_at

_SCREENFUL = 10_000
"""Characters, more than any view shows."""


class Place(NamedTuple):
    """A line of an article: its first offset in view, and the pixels of it that are not."""

    offset: int
    hidden: float


TOP = Place(0, 0.0)
"""The top of a page, above its first line."""


class PagePlace:
    """Knows the place of the reader in one view."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._kept = TOP
        self._scrolled = 0  # where the scroll bar stood at the place that is kept

    def of(self, page: ArticlePage | None) -> Place:
        """The line of `page` at the top of the view; the top where it hasn't been scrolled."""
        value = self._view.verticalScrollBar().value()
        if page is None or not value:
            return TOP
        if self._kept != TOP and self._scrolled == value:
            # Not scrolled since: of many changes in a row none may move the reader a bit more.
            return self._kept
        position = position_at(self._view.document(), value)
        bar = line_at(self._view.document(), position)
        return Place(page.offsets.offset(position), value - bar.top)

    def return_to(self, page: ArticlePage | None, place: Place) -> None:
        """Bring that line back to where it was, however the page is set by now."""
        if page is None or place == TOP:
            self._view.verticalScrollBar().setValue(0)
        else:
            position = page.offsets.position(place.offset)
            scroll_to(self._view, page, position, above=-place.hidden)
        self._kept, self._scrolled = place, self._view.verticalScrollBar().value()


def scroll_to(view: QTextEdit, page: ArticlePage, position: int, *, above: float) -> None:
    """Scroll until `above` pixels of the view are above the line that holds `position`."""
    document = page.document
    page.run_ins.reach(position + _SCREENFUL)
    bar = line_at(document, position)
    scroll = view.verticalScrollBar()
    value = round(bar.top - above)
    if value > scroll.maximum():
        # Qt lays a long text out bit by bit; now the scroll bar must reach this far.
        page.run_ins.reach(document.characterCount())
        document.documentLayout().documentSize()
    scroll.setValue(value)
