"""What of the list stays where it is on the screen while other articles come."""

from __future__ import annotations

from typing import NamedTuple

from reader.library.ids import ArticleId
from reader.library.states import Order
from reader.library.wanted import EVERYTHING
from reader.models.article_list import ArticleList
from reader.models.finding import Sought


class Anchor(NamedTuple):
    """An article of the list, and how far below the list's upper edge it shows."""

    article: ArticleId
    below: int


class _Home(NamedTuple):
    """Where one was in the list of all articles, and what was chosen there."""

    anchor: Anchor | None
    chosen: ArticleId | None


class KeptPlace:
    """Keeps an article at its height, or where it isn't found the nearest by day.

    The article is kept until the reader goes elsewhere in the list: while a filter is typed
    letter by letter, each list is placed by what was there before the first. Where the filter
    is taken back without another article having been chosen, all is as it was. Without an
    anchor the list stands at its beginning.
    """

    def __init__(self, articles: ArticleList) -> None:
        self._articles = articles
        self._anchor: Anchor | None = None
        self._home = _Home(None, None)
        self._sought = Sought()
        self._order = Order.NEWEST
        self._expected = False

    def expect(self, anchor: Anchor | None) -> None:
        """Place what comes first by this, as it was left at another time."""
        self._anchor, self._expected = anchor, anchor is not None

    @property
    def was_asked_the_same(self) -> bool:
        """Whether what is there answers the question that `leave` left."""
        return self._sought == self._articles.sought

    def leave(self, moved_to: Anchor | None, chosen: ArticleId | None, *, moved: bool) -> None:
        """Remember where one is; `moved` tells that the reader has gone there since `arrive`."""
        if moved:
            self._anchor, self._expected = moved_to, False
        self._sought, self._order = self._articles.sought, self._articles.order
        if self._sought.wanted == EVERYTHING:
            self._home = _Home(self._anchor, chosen)

    def arrive(self, chosen: ArticleId | None) -> tuple[int, int] | None:
        """The row to be placed and its height; None at the beginning of the list."""
        articles, before = self._articles, self._sought
        now = articles.sought
        if self._expected:
            self._expected = not articles.is_whole
        elif now.wanted == EVERYTHING != before.wanted and self._home.chosen == chosen:
            self._anchor = self._home.anchor
        elif now.order is not before.order or (
            articles.order is Order.RELEVANCE is not self._order
        ):
            self._anchor = None  # one wants to see what comes first by now
        if self._anchor is None:
            return None
        row = articles.row_of(self._anchor.article)
        # Of the first screen alone it isn't known yet what is nearest, but soon will be.
        is_known = articles.is_whole or not articles.places.is_beyond(self._anchor.article)
        if row is None and is_known:
            row = articles.places.nearest_row(self._anchor.article)
        return None if row is None else (row, self._anchor.below)
