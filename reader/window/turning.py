"""Turns to another article, with the list at its side."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.ids import ArticleId
from reader.models.article_list import ArticleList
from reader.models.reading import Reading
from reader.window.list_view import ArticleListView


class Turning:
    """Opens articles by their numbers for whoever takes the reader to a place in one.

    `lead` is told of the article beforehand: there one isn't taken to where one stopped.
    """

    def __init__(
        self,
        reading: Reading,
        articles: ArticleList,
        view: ArticleListView,
        lead: Callable[[ArticleId], None],
    ) -> None:
        self._reading = reading
        self._articles = articles
        self._view = view
        self._lead = lead

    def stays(self, article: ArticleId) -> bool:
        """Whether that article is the open one; it then stays so."""
        opened = self._reading.opened
        if opened is None or opened.kept.id != article:
            return False
        self._reading.open(article)  # rather than one that is just being fetched
        return True

    def turn_to(self, article: ArticleId) -> None:
        """Open that article, and choose it in the list where it stands there."""
        self._lead(article)
        self._reading.open(article)
        row = self._articles.row_of(article)
        if row is not None:
            self._view.choose(row)
