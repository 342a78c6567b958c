"""The list's side of the window: its head, the articles, or what to do where there are none."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from reader.language.words import counted
from reader.models.article_list import ArticleList
from reader.models.palette import LIGHT, Palette
from reader.window.list_head import ListHead
from reader.window.list_row import RowLook
from reader.window.list_view import ArticleListView
from reader.window.no_articles import NoArticles
from reader.window.nothing_found import NothingFound

NARROWEST = 280  # px
_ASIDE = 18


class ListPane(QWidget):
    """Shows the list, or in its place the ways back from a filter that finds nothing.

    The line below tells how many articles are selected, where that is more than one.
    """

    def __init__(self, articles: ArticleList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self.head = ListHead(articles, self)
        self.view = ArticleListView(articles, RowLook(LIGHT), self)
        self.nothing = NothingFound(self)
        self.empty = NoArticles(self)
        self.selected = QLabel(self)
        self.selected.setContentsMargins(_ASIDE, 5, _ASIDE, 6)
        self.selected.setIndent(0)
        self.selected.hide()
        self.shown = QStackedWidget(self)
        for part in (self.view, self.nothing, self.empty):
            self.shown.addWidget(part)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for row in (self.head, self.shown, self.selected):
            rows.addWidget(row)
        rows.setStretchFactor(self.shown, 1)
        self.setMinimumWidth(NARROWEST)
        self.setAutoFillBackground(True)
        articles.modelReset.connect(self._show_what_is_found)
        self.view.selection_told.connect(self._tell_selection)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.view.set_look(RowLook(palette))
        for part in (self.head, self.nothing, self.empty):
            part.wear(palette)
        self.selected.setStyleSheet(
            f"color: {palette.ink.name()}; font-size: 12px;"
            f" border-top: 1px solid {palette.line.name()};"
        )

    def go_in(self) -> None:
        """Have keys go to the list, or to the first of what is offered in its place."""
        buttons = [button for button in self.shown.findChildren(QPushButton) if button.isVisible()]
        there = self.shown.currentWidget() or self.view
        first: QWidget = min(buttons, key=lambda button: button.y(), default=there)
        first.setFocus()

    def show_count(self, shown: int, total: int) -> None:
        """Show the list where it holds something, and else what can be done."""
        self.head.show_count(shown, total)
        without = self.nothing if total else self.empty
        self._show(self.view if shown else without)

    def _show_what_is_found(self) -> None:
        """Show the first articles at once; that there are none is known only by the count."""
        if self._articles.rowCount():
            self._show(self.view)

    def _show(self, part: QWidget) -> None:
        """Show this; keys go on to it by way of what welcomes whoever has no article yet."""
        before = self.shown.currentWidget() or self.view
        had_keys = before.hasFocus() and self.empty in (before, part)
        self.shown.setCurrentWidget(part)
        if had_keys:
            part.setFocus()

    def _tell_selection(self, count: int) -> None:
        told = counted("{n} article selected", "{n} articles selected", count)
        self.selected.setText(told)
        self.selected.setVisible(count > 1)
