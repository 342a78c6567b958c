"""The line above the list: in what order the articles stand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from reader.language.words import counted, marked, number, tr
from reader.library.states import Order
from reader.models.article_list import ArticleList
from reader.models.palette import LIGHT, Palette

HEIGHT = 28
_ASIDE = 18
_BESIDE_SIGN = 2
"""Pixels of air that the sign behind the words has at its right."""

_IN_WORDS = {
    Order.NEWEST: marked("Newest first"),
    Order.OLDEST: marked("Oldest first"),
    Order.RELEVANCE: marked("Relevance"),
}


class ListHead(QWidget):
    """Tells the order; a press on it, or Space, offers the others.

    How many articles there are the filter's box shows; here it can only be heard.
    """

    def __init__(self, articles: ArticleList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self.order = QPushButton()
        self.order.setFlat(True)
        self.order.setIconSize(QSize(11, 11))
        # The sign that there is more to choose from stands behind the words.
        self.order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._drawn: Callable[[str, QColor], QIcon] | None = None
        self._ink = LIGHT.quiet
        row = QHBoxLayout(self)
        row.setContentsMargins(_ASIDE, 0, _ASIDE - _BESIDE_SIGN, 0)
        row.addStretch(1)  # not by AlignRight, which is the left of what runs from the right
        row.addWidget(self.order)
        self.setFixedHeight(HEIGHT)
        self.setAutoFillBackground(True)
        articles.modelReset.connect(self.show_order)
        self.show_order()

    def offer(self, orders: list[QAction]) -> None:
        """Let one of these be chosen."""
        menu = QMenu(self.order)
        menu.addActions(orders)
        self.order.setMenu(menu)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.setStyleSheet(
            f"QPushButton {{ font-size: 12px; color: {palette.quiet.name()}; }}"
            "QPushButton { border: none; padding: 3px 0; }"
            f"QPushButton:hover, QPushButton:focus {{ color: {palette.accent.name()};"
            " text-decoration: underline; }"
            "QPushButton::menu-indicator { width: 0; }"
        )
        self._ink = palette.quiet
        self._draw_icon()

    def draw_icons(self, drawn: Callable[[str, QColor], QIcon]) -> None:
        """Show icons from now on; the first painting doesn't wait for any."""
        self._drawn = drawn
        self._draw_icon()

    def show_count(self, shown: int, total: int) -> None:
        """Tell those who hear it how many articles are shown of how many there are."""
        told = counted("{n} article", "{n} articles", total)
        if shown != total:
            told = counted("{shown} of {n} article", "{shown} of {n} articles", total)
        self.setAccessibleName(told.format(shown=number(shown)))
        self.setVisible(total > 0)

    def show_order(self) -> None:
        """Tell in what order the articles stand."""
        order = self._articles.order
        words, told = tr(_IN_WORDS[order]), tr("The list’s order: {order}")
        if order is Order.NEWEST and self._articles.asked_order is Order.RELEVANCE:
            told = tr("The list’s order: {order}, for the filter looks for no words")
        places = self._articles.places
        if 0 < places.ranked < len(places.ids):
            words = tr("Best of newest {count}").format(count=number(places.ranked))
            told = tr("The list’s order: {order}, older ones follow by day")
        told = told.format(order=words)
        self.order.setText(words)
        self.order.setAccessibleName(told)
        self.order.setToolTip(told)

    def _draw_icon(self) -> None:
        if self._drawn is not None:
            self.order.setIcon(self._drawn("down", self._ink))
