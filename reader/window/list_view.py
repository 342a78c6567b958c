"""The list of articles: fixed heights, day headings, and only what shows is painted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.library.ids import ArticleId
from reader.models.article_list import ArticleList
from reader.window.list_geometry import Geometry
from reader.window.list_painting import ListPainting
from reader.window.list_row import RowLook

_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction


class _Anchor(NamedTuple):
    """An article of the list, and how far below the list's upper edge it shows."""

    article: ArticleId
    below: int


class ArticleListView(QListView):
    """Shows an `ArticleList` under day headings; the day on top keeps its heading there.

    It is a QListView for what that brings along (selection, accessibility, focus); where
    the rows lie it says itself. Qt's own layout asks the model twice about each of
    100,000 rows after every change, this one about none.
    """

    article_chosen = Signal(object)
    entered = Signal()

    def __init__(self, articles: ArticleList, look: RowLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._look = look
        self._geometry = Geometry((), 0, look.article_height, look.heading_height)
        self._anchor: _Anchor | None = None
        self._restoring = False
        self._by_hand = False
        self._current: ArticleId | None = None
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        # All of it is painted here: Qt needn't paint the five grounds that lie beneath.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName("Articles")
        # Before the view hears of it, so that what it forgets can be remembered.
        articles.modelAboutToBeReset.connect(self._remember)
        self.setModel(articles)
        # After the view's own selection has forgotten everything.
        articles.modelReset.connect(self._restore)

    def set_look(self, look: RowLook) -> None:
        """Paint the rows so from now on."""
        self._look = look
        self.scheduleDelayedItemsLayout()

    def choose(self, row: int) -> None:
        """Make the article of `row` the chosen one, where there is such a row."""
        if 0 <= row < self._articles.rowCount():
            self.setCurrentIndex(self._articles.index(row))

    def choose_newest(self) -> None:
        """Choose the first article, which nobody asked for: newer ones may push it down."""
        self.choose(0)
        self._by_hand = False

    def step(self, by: int) -> None:
        """Choose the article `by` rows further down; the first or last at the ends."""
        row = self.currentIndex().row()
        last = self._articles.rowCount() - 1
        self.choose(max(0, min(last, row + by)) if row >= 0 else 0)

    # Qt asks where things are.

    def visualRect(self, index: _Index) -> QRect:
        if not index.isValid() or index.row() >= self._geometry.count:
            return QRect()
        top = self._geometry.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._geometry.article)

    def indexAt(self, point: QPoint) -> QModelIndex:
        if 0 <= point.y() < self._geometry.heading:
            return QModelIndex()  # the heading on top covers what lies there
        row = self._geometry.row_at(point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self._articles.index(row)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, _index: _Index) -> bool:
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        selection = QItemSelection()
        index = self.indexAt(rect.center())
        if index.isValid():
            selection.select(index, index)
        self.selectionModel().select(selection, command)

    def moveCursor(self, action: _Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self._geometry.count - 1
        row = self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        if row < 0:
            return self._articles.index(0)
        page = max(1, (self.viewport().height() - self._geometry.heading) // self._geometry.article)
        moves = {
            _Move.MoveUp: row - 1,
            _Move.MovePrevious: row - 1,
            _Move.MoveDown: row + 1,
            _Move.MoveNext: row + 1,
            _Move.MovePageUp: row - page,
            _Move.MovePageDown: row + page,
            _Move.MoveHome: 0,
            _Move.MoveEnd: last,
        }
        return self._articles.index(max(0, min(last, moves.get(action, row))))

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid() or index.row() >= self._geometry.count:
            return
        top = self._geometry.top(index.row()) - self._geometry.heading
        bottom = top + self._geometry.heading + self._geometry.article
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if hint == QAbstractItemView.ScrollHint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

    # Qt tells what has happened.

    def doItemsLayout(self) -> None:
        self._measure()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._geometry.height - height))
        bar.setPageStep(max(1, height - self._geometry.heading))
        bar.setSingleStep(self._geometry.article // 3)
        # One more than fits, for there is mostly a piece of one at either end.
        self._articles.make_room_for(height // self._geometry.article + 2)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.updateGeometries()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        # Not Qt's way of moving the pixels: the heading on top stays where it is.
        self.viewport().update()

    def reset(self) -> None:
        super().reset()
        if self.model() is not self._articles:  # its articles are gone, and so is the window
            return
        self._measure()
        self.updateGeometries()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        self._current = self._articles.article_at(current.row())
        if not self._restoring:
            self._by_hand = True
            self.article_chosen.emit(self._current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not Qt's way, which chooses the first article: to come by opens nothing.
        QWidget.focusInEvent(self, event)
        self.viewport().update()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are the window's keys; Qt would fetch every row to look for a title."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painting = ListPainting(
            self._articles,
            self._geometry,
            self._look,
            top=self.verticalOffset(),
            shown=self.viewport().rect(),
            current=self.currentIndex().row(),
            focused=self.hasFocus(),
        )
        with QPainter(self.viewport()) as painter:
            painting.paint(painter)

    def _measure(self) -> None:
        self._geometry = Geometry(
            self._articles.firsts,
            self._articles.rowCount(),
            self._look.article_height,
            self._look.heading_height,
        )

    def _remember(self) -> None:
        """Remember an article by which the place is found again once others have come."""
        self._anchor = None
        if self.verticalOffset() == 0 and not self._by_hand:
            return
        index = self.currentIndex()
        if not index.isValid() or not self.visualRect(index).intersects(self.viewport().rect()):
            shown = self._geometry.rows_between(self.verticalOffset(), self.verticalOffset() + 1)
            if not shown or self.verticalOffset() == 0:
                return
            index = self._articles.index(shown[0])
        article = self._articles.article_at(index.row())
        self._anchor = _Anchor(article, self.visualRect(index).top())

    def _restore(self) -> None:
        """Choose again what was chosen, and with the same question stay at the same place."""
        bar = self.verticalScrollBar()
        row = None if self._current is None else self._articles.row_of(self._current)
        if row is not None:
            self._restoring = True
            self.selectionModel().setCurrentIndex(
                self._articles.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self._restoring = False
        anchor = self._anchor if self._articles.same_question else None
        near = None if anchor is None else self._articles.nearest_row(anchor.article)
        if anchor is not None and near is not None:
            bar.setValue(self._geometry.top(near) - anchor.below)
        else:
            bar.setValue(0)
            if row is not None and not self._articles.same_question:
                self.scrollTo(self._articles.index(row))
