"""The list of articles: which of them is chosen, which are selected, and what stays in place."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.language.words import tr
from reader.library.ids import ArticleId
from reader.models.article_list import ArticleList
from reader.window.list_choice import Choice
from reader.window.list_layout import Index, ListLayout, Move
from reader.window.list_place import Anchor, KeptPlace
from reader.window.list_row import RowLook

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_HELD = _SHIFT | _CONTROL | Qt.KeyboardModifier.AltModifier
_WITH_CONTROL = (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_Space)
_MOVES: dict[int, Move] = {
    Qt.Key.Key_Up: Move.MoveUp,
    Qt.Key.Key_Down: Move.MoveDown,
    Qt.Key.Key_PageUp: Move.MovePageUp,
    Qt.Key.Key_PageDown: Move.MovePageDown,
    Qt.Key.Key_Home: Move.MoveHome,
    Qt.Key.Key_End: Move.MoveEnd,
}


class ArticleListView(ListLayout):
    """The list as one works with it.

    `article_chosen` tells the one article that is to be opened; what is selected with others is
    not opened. `selection_told` tells how many are selected, `copy_wanted` that they are to be
    copied, `entered` that one goes on to the page.
    """

    article_chosen = Signal(object)
    entered = Signal()
    selection_told = Signal(int)
    copy_wanted = Signal()

    def __init__(self, articles: ArticleList, look: RowLook, parent: QWidget | None = None) -> None:
        super().__init__(articles, look, parent)
        self._place = KeptPlace(articles)
        self._left_at = 0  # where the list was put, if nobody has moved it since
        self._moved = False
        self._bares = False  # what is chosen, where it is but half in view
        self._quietly = False
        self._selected: list[array[int]] = []
        self._all_wanted = False  # also those that are still to come
        self._current: ArticleId | None = None
        self.setAccessibleName(tr("Articles"))
        # Before the view hears of it, so that what it forgets can be remembered.
        articles.modelAboutToBeReset.connect(self._leave)
        self.setModel(articles)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._choice = Choice(articles, self.selectionModel())
        # Not by overriding selectionChanged: PySide then frees selections twice.
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        # After the view's own selection has forgotten everything.
        articles.modelReset.connect(self._arrive)

    @property
    def selected_articles(self) -> array[int]:
        """The numbers of the selected articles, in the list's order."""
        return self._choice.articles

    def chosen_articles(self) -> Sequence[ArticleId]:
        """What a deed is to be done on: the selected articles, or else the current one."""
        if selected := self.selected_articles.tolist():
            return cast("list[ArticleId]", selected)
        row = self.currentIndex().row()
        return [self._articles.article_at(row)] if row >= 0 else []

    def show_headings(self, *, shown: bool) -> None:
        """Show the headings of days, or tell its day in each article's last line."""
        self._leave()
        self._headings_shown = shown
        self.doItemsLayout()
        self._arrive()

    def choose(self, row: int) -> None:
        """Make the article of `row` the chosen one, where there is such a row."""
        if 0 <= row < self._articles.rowCount():
            self._choice.choose(row)

    def choose_newest(self) -> None:
        """Choose the first article, which nobody asked for: newer ones may push it down."""
        self.choose(0)
        self._moved = False

    @property
    def place(self) -> Anchor | None:
        """What of the list is to be where it is now at another time; None at its beginning."""
        return self._shown() if self.verticalOffset() else None

    def expect(self, article: ArticleId | None, place: Anchor | None) -> None:
        """Choose that article and stand at that place, once articles are there.

        Nobody is told of the choice: whoever expects it opens the article as well.
        """
        self._current = article
        self._place.expect(place)

    def step(self, by: int) -> None:
        """Choose the article `by` rows further down; the first or last at the ends."""
        row, last = self.currentIndex().row(), self._articles.rowCount() - 1
        if row < 0 and self._current is not None:  # it went from the list while it was read
            place = self._articles.places.place_of(self._current)
            row = -1 if place is None else place - (by > 0)
        self.choose(max(0, min(last, row + by)))

    # Qt tells what has happened.

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        self._current = self._articles.article_at(current.row())
        if not self._quietly:
            self._moved = True
            self.article_chosen.emit(self._current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not Qt's way, which chooses the first article: to come by opens nothing.
        QWidget.focusInEvent(self, event)
        self.viewport().update()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are the window's keys; Qt would fetch every row to look for a title."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & _HELD
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
        elif held == _CONTROL and key in _WITH_CONTROL:
            self._do_with_control(key)
        elif (move := _MOVES.get(key)) is not None:
            self._go(self.moveCursor(move, held).row(), held)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        held = event.modifiers() & _HELD
        if row < 0:
            return  # a heading
        if event.button() is not Qt.MouseButton.LeftButton:
            if not self._choice.is_selected(row):
                self.choose(row)
        elif held & _CONTROL:
            self._go_quietly(self._choice.turn, row)
        else:
            self._go(row, held)
            self.pressed.emit(self._articles.index(row))  # nothing of Qt's tells it any more

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif row >= 0 and row != self.currentIndex().row():
            self._go_quietly(self._choice.extend_to, row)

    def _tell_selection(self) -> None:
        self.viewport().update()
        self.selection_told.emit(self._choice.count)

    def _go(self, row: int, held: Qt.KeyboardModifier) -> None:
        """Choose the row; with Shift select up to it, with Ctrl as well leave what is selected."""
        if row < 0:
            return
        if held & _CONTROL:
            self._go_quietly(self._choice.go_to, row)
        elif held & _SHIFT:
            self._go_quietly(self._choice.extend_to, row)
        else:
            self.choose(row)

    def _go_quietly(self, deed: Callable[[int], None], row: int) -> None:
        """Go to the row without having its article opened: one selects it with others."""
        self._quietly = self._moved = True
        deed(row)
        self._quietly = False

    def _do_with_control(self, key: int) -> None:
        if key == Qt.Key.Key_A:
            self._choice.select_all()
            self._all_wanted = not self._articles.is_whole
        elif key == Qt.Key.Key_C:
            self.copy_wanted.emit()
        elif (row := self.currentIndex().row()) >= 0:
            self._go_quietly(self._choice.turn, row)

    # Other articles come.

    def _leave(self) -> None:
        """Remember what shows where, and what is selected."""
        moved = self._moved or self.verticalOffset() != self._left_at
        self._place.leave(self._shown() if moved else None, self._current, moved=moved)
        self._bares = self._bares and not moved
        ids = self._articles.places.ids
        ranges = self._choice.ranges if self._choice.count > 1 else []
        self._selected = [ids[rows.start : rows.stop] for rows in ranges]

    def _shown(self) -> Anchor | None:
        """What is to stay: the current article if one sees it, or the first that one sees."""
        index = self.currentIndex()
        if not index.isValid() or not self.visualRect(index).intersects(self.viewport().rect()):
            shown = self._geometry.rows_between(self.verticalOffset(), self.verticalOffset() + 1)
            if not shown or self.verticalOffset() == 0:
                return None
            index = self._articles.index(shown[0])
        return Anchor(self._articles.article_at(index.row()), self.visualRect(index).top())

    def _arrive(self) -> None:
        """Choose and select again what was, and put what was seen where it was."""
        row = None if self._current is None else self._articles.row_of(self._current)
        placed = self._place.arrive(self._current)
        self._quietly = True
        if row is not None:
            self._choice.choose(row)
        if self._selected and self._place.was_asked_the_same:
            places = self._articles.places
            self._choice.select(run for some in self._selected for run in places.runs(some))
            if self._all_wanted:
                self._choice.select_all()
        self._all_wanted = False
        self._quietly = self._moved = False
        bar = self.verticalScrollBar()
        bar.setValue(0 if placed is None else self._geometry.top(placed[0]) - placed[1])
        self._bares = self._bares or not self._place.was_asked_the_same
        if row is not None and self._bares:
            self._bare(row)
        self._left_at = bar.value()

    def _bare(self, row: int) -> None:
        """Have all of the row in view, where a part of it is."""
        index = self._articles.index(row)
        if self.visualRect(index).intersects(self.viewport().rect()):
            self.scrollTo(index)
