"""What is done with the list: its order, its headings, what of it is copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup, QGuiApplication

from reader.language.words import counted, marked, tr
from reader.library.states import Order
from reader.models.article_list import ArticleList
from reader.models.asking import Asking, Kind
from reader.models.copied_articles import lines_of
from reader.models.reading import Reading
from reader.window.actions import dropping_checked
from reader.window.icons import icon
from reader.window.main_window import MainWindow
from reader.window.remembered import Remembered

_ORDERS = {
    "newest_first": Order.NEWEST,
    "oldest_first": Order.OLDEST,
    "best_first": Order.RELEVANCE,
}
"""What of the menu calls which order."""

_NO_WORDS = marked("By relevance once the filter looks for words; newest first until then.")


class ListDeeds(QObject):
    """Does what the menus, the list's head and what stands in its place ask for."""

    def __init__(
        self,
        window: MainWindow,
        reading: Reading,
        articles: ArticleList,
        asking: Asking,
        remembered: Remembered,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._articles = articles
        self._asking = asking
        self._remembered = remembered
        pane, actions = window.list_pane, window.actions_by_name
        self._view = pane.view
        self._orders = QActionGroup(self)
        for name, order in _ORDERS.items():
            actions[name].setData(str(order))
            self._orders.addAction(actions[name])
            actions[name].setChecked(order is articles.asked_order)
        pane.head.offer(self._orders.actions())
        pane.head.draw_icons(icon)
        actions["day_headings"].setChecked(pane.view.headings_shown)
        self._sorted = False
        articles.modelReset.connect(self._tell_order)
        self._orders.triggered.connect(self._sort)
        actions["turn_order"].triggered.connect(dropping_checked(self.turn_order))
        actions["day_headings"].triggered.connect(self._show_headings)
        pane.view.copy_wanted.connect(self.copy)
        pane.nothing.filter_chosen.connect(reading.type_filter)

    def copy(self) -> None:
        """Put a line for each of the selected articles on the clipboard."""
        articles = self._view.chosen_articles()
        if articles:
            self._asking.ask(
                Kind.COPIED, lambda catalogue: lines_of(catalogue, articles), self._put_by
            )

    def turn_order(self) -> None:
        """Stand in the next order: newest, oldest, best first, and round again."""
        orders = self._orders.actions()
        at = orders.index(checked) if (checked := self._orders.checkedAction()) else -1
        orders[(at + 1) % len(orders)].trigger()

    def _put_by(self, lines: Sequence[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(lines))
        told = counted("Copied: title, day and source.", "Copied: {n} lines.", len(lines))
        self._window.foot.say(told)

    def _sort(self) -> None:
        action = self._orders.checkedAction()
        if action is not None:
            order = Order(action.data())
            self._sorted = True
            self._articles.sort_by(order)
            self._remembered.keep_soon(order=str(order))

    def _tell_order(self) -> None:
        """Say why nothing is otherwise, where one sorts by how well articles fit no words."""
        asked, stands = self._articles.asked_order, self._articles.order
        if self._sorted and asked is Order.RELEVANCE and stands is not asked:
            self._window.foot.say(tr(_NO_WORDS))
        self._sorted = False

    def _show_headings(self, shown: bool) -> None:
        self._view.show_headings(shown=shown)
        self._remembered.keep_soon(headings=shown)
