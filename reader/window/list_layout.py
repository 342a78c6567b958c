"""Where articles and headings lie in the list, told to Qt by arithmetic, and their painting."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.models.article_list import ArticleList
from reader.window.list_geometry import Geometry
from reader.window.list_painting import ListPainting
from reader.window.list_row import RowLook

Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction

_UNDER_BAR = 18
"""Pixels beside the words, where the scroll bar has its place: no style's is wider."""


class ListLayout(QListView):
    """Shows an `ArticleList` under day headings; the day on top keeps its heading there.

    It is a QListView for what that brings along (selection, accessibility, focus); where
    the rows lie it says itself. Qt's own layout asks the model twice about each of
    100,000 rows after every change, this one about none.
    """

    def __init__(self, articles: ArticleList, look: RowLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._look = look
        self._headings_shown = True
        self._geometry = Geometry((), 0, look.article_height, 0)
        # PySide doesn't know the kind of Qt's own, and loads every kind to find out: 8 ms.
        self.setViewport(QWidget())
        # The rows go on under the bar, lest their grounds and lines end before it.
        self.setViewportMargins(0, 0, -_UNDER_BAR, 0)
        self.viewport().lower()
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        # All of it is painted here: Qt needn't paint the five grounds that lie beneath.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @property
    def headings_shown(self) -> bool:
        """Whether days have headings, where the articles stand by day."""
        return self._headings_shown

    def set_look(self, look: RowLook) -> None:
        """Paint the rows so from now on."""
        self._look = look
        self.scheduleDelayedItemsLayout()

    # Qt asks where things are.

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= self._geometry.count:
            return QRect()
        top = self._geometry.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.width(), self._geometry.article)

    def indexAt(self, point: QPoint) -> QModelIndex:
        if 0 <= point.y() < self._geometry.heading:
            return QModelIndex()  # the heading on top covers what lies there
        row = self._geometry.row_at(point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self._articles.index(row)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region, shown = QRegion(), self.viewport().rect()
        for rows in selected_rows(selection):
            first = self.visualRect(self._articles.index(rows[0]))
            last = self.visualRect(self._articles.index(rows[-1]))
            region += first.united(last).intersected(shown)
        return region

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        whole, above = rect.normalized(), self.verticalOffset()
        rows = self._geometry.rows_between(whole.top() + above, whole.bottom() + 1 + above)
        selection = QItemSelection()
        if rows:
            selection.select(self._articles.index(rows[0]), self._articles.index(rows[-1]))
        self.selectionModel().select(selection, command)

    def moveCursor(self, action: Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = self._geometry.count - 1
        row = self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        if row < 0:
            return self._articles.index(0)
        page = max(1, (self.viewport().height() - self._geometry.heading) // self._geometry.article)
        moves = {
            Move.MoveUp: row - 1,
            Move.MovePrevious: row - 1,
            Move.MoveDown: row + 1,
            Move.MoveNext: row + 1,
            Move.MovePageUp: row - page,
            Move.MovePageDown: row + page,
            Move.MoveHome: 0,
            Move.MoveEnd: last,
        }
        return self._articles.index(max(0, min(last, moves.get(action, row))))

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid() or index.row() >= self._geometry.count:
            return
        top = self._geometry.top(index.row()) - self._geometry.heading
        bottom = top + self._geometry.heading + self._geometry.article
        bar, height = self.verticalScrollBar(), self.viewport().height()
        too_high = bottom - top > height  # whose headline is seen rather than its last line
        if hint == QAbstractItemView.ScrollHint.PositionAtTop or top < bar.value() or too_high:
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

    def dataChanged(self, _first: Index, _last: Index, _roles: object = ()) -> None:
        # Not Qt's way, which asks where each of the changed rows lies.
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        selection, current = self.selectionModel(), self.currentIndex().row()
        # Where none is selected, deeds are done on the current one.
        selected = [*selected_rows(selection.selection())] or [range(current, current + 1)]
        painting = ListPainting(
            self._articles,
            self._geometry,
            self._look,
            top=self.verticalOffset(),
            shown=QRect(0, 0, self.width(), self.viewport().height()),
            current=current,
            selected=selected,
            focused=self.hasFocus(),
        )
        with QPainter(self.viewport()) as painter:
            painting.paint(painter)

    def _measure(self) -> None:
        firsts = self._articles.firsts if self._headings_shown else ()
        self._geometry = Geometry(
            firsts,
            self._articles.rowCount(),
            self._look.article_height,
            self._look.heading_height if firsts else 0,
        )


def selected_rows(selection: QItemSelection) -> Iterator[range]:
    """The rows of a selection, range by range: never row by row, for they may be 100,000."""
    for number in range(selection.size()):
        each = selection.at(number)
        yield range(each.top(), each.bottom() + 1)
