"""The list's side of the window: the articles, or what to do where none is found."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.models.article_list import ArticleList
from reader.models.palette import LIGHT, Palette
from reader.window.list_row import RowLook
from reader.window.list_view import ArticleListView
from reader.window.nothing_found import NothingFound

NARROWEST = 280  # px


class ListPane(QStackedWidget):
    """Shows the list, or in its place the ways back from a filter that finds nothing."""

    def __init__(self, articles: ArticleList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self.view = ArticleListView(articles, RowLook(LIGHT), self)
        self.nothing = NothingFound(self)
        self.addWidget(self.view)
        self.addWidget(self.nothing)
        self.setMinimumWidth(NARROWEST)
        self.setFocusProxy(self.view)
        articles.modelReset.connect(self._show_what_is_found)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.view.set_look(RowLook(palette))
        self.nothing.wear(palette)

    def show_count(self, shown: int, total: int) -> None:
        """Show the list where it holds something or the library holds nothing."""
        self.setCurrentWidget(self.nothing if total and not shown else self.view)

    def _show_what_is_found(self) -> None:
        """Show the first articles at once; that there are none is known only by the count."""
        if self._articles.rowCount():
            self.setCurrentWidget(self.view)
