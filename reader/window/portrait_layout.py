"""Where the sayings of a page lie, told to Qt as they are measured, and their painting."""

from __future__ import annotations

from dataclasses import replace

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

from reader.articles.written_days import short_day
from reader.library.answers import Saying
from reader.models.page_look import USUAL, PageLook
from reader.models.palette import LIGHT, Palette
from reader.models.portrait import Portrait
from reader.models.portrait_list import PortraitList
from reader.models.portrait_voices import PortraitVoices, voices
from reader.models.portrait_words import source_told
from reader.window.portrait_heights import Heights
from reader.window.portrait_row import PortraitRow, RowPlace

Index = QModelIndex | QPersistentModelIndex
_AIR = 24
"""Paper under the last saying, in pixels."""


class PortraitLayout(QListView):
    """Shows a `PortraitList`, each saying as high as its words need.

    It is a QListView for what that brings along (accessibility, focus); where the rows lie it
    says itself. A row is measured as it comes into view, and until then guessed at; what the
    reader sees stays where it is when a row above turns out higher.
    """

    def __init__(self, sayings: PortraitList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sayings = sayings
        self._palette = LIGHT
        self._look = USUAL
        self._row = PortraitRow(LIGHT, USUAL, 800)
        self._heights = Heights(0, self._row.guess)
        self._voices = PortraitVoices(LIGHT)
        self._settling = False
        self._pointed = -1
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setModel(sayings)

    def wear(self, palette: Palette, look: PageLook) -> None:
        """Take on other colours, and be set otherwise; the reader stays at the same saying."""
        if (palette, look) != (self._palette, self._look):
            self._palette, self._look = palette, look
            self._voices = replace(self._voices, palette=palette)
            self._set_anew()

    def show_voices(self, portrait: Portrait) -> None:
        """Mark words in the colours that the page's speakers have."""
        coloured = voices(self._palette, portrait)
        if coloured != self._voices:
            self._voices = coloured
            self._set_anew()

    # Qt asks where things are.

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        top = self._heights.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights[index.row()])

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        inside = 0 <= y < self._heights.total
        return self._sayings.index(self._heights.row_at(y)) if inside else QModelIndex()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        return QRegion()

    def setSelection(self, _rect: QRect, _command: QItemSelectionModel.SelectionFlag) -> None:
        """Nothing is selected: one is at a saying."""

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid() or index.row() >= len(self._heights):
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        for _ in range(4):  # what comes into view is measured, and may move it out again
            top = self._heights.top(index.row())
            bottom = top + self._heights[index.row()]
            if hint == QAbstractItemView.ScrollHint.PositionAtTop or top < bar.value():
                wanted = top
            elif bottom > bar.value() + height:
                wanted = min(top, bottom - height)
            else:
                return
            before = bar.value()
            bar.setValue(wanted)
            if bar.value() == before:
                return

    # Qt tells what has happened.

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)  # not QListView's, which asks about every row

    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._heights.total + _AIR - height))
        bar.setPageStep(max(1, height - self._row.guess // 2))
        bar.setSingleStep(self._row.guess // 3)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._set_anew()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._settle()
        self.viewport().update()

    def reset(self) -> None:
        super().reset()
        if self.model() is not self._sayings:  # its sayings are gone, and so is the window
            return
        self._heights = Heights(self._sayings.rowCount(), self._row.guess)
        self._pointed = -1
        self.updateGeometries()
        self.verticalScrollBar().setValue(0)
        self._settle()

    def dataChanged(self, _first: Index, _last: Index, _roles: object = ()) -> None:
        # Not Qt's way, which asks where each of the changed rows lies.
        self._settle()
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        current, focused = self.currentIndex().row(), self.hasFocus()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), self._palette.paper)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for row, top in self._in_view():
                saying = self._sayings.saying(row)
                self._row.paint(
                    painter,
                    top,
                    saying,
                    self._place(row, saying),
                    self._voices,
                    height=self._heights[row],
                    current=row == current,
                    focused=focused,
                    pointed=row == self._pointed,
                )

    # What stands where

    def _in_view(self) -> list[tuple[int, int]]:
        """The rows in view, each with where it begins in the viewport."""
        if not len(self._heights):
            return []
        row = self._heights.row_at(self.verticalOffset())
        top = self._heights.top(row) - self.verticalOffset()
        found = []
        while row < len(self._heights) and top < self.viewport().height():
            found.append((row, top))
            top += self._heights[row]
            row += 1
        return found

    def _settle(self) -> None:
        """Measure what is in view, have fetched what isn't there, and let nothing jump."""
        if self._settling or not len(self._heights):
            return
        self._settling = True
        for _ in range(8):  # where rows turn out lower, more come into view
            view = self._in_view()
            if not self._measure(view):
                break
        self._settling = False
        if view := self._in_view():
            self._sayings.want(range(view[0][0], view[-1][0] + 1))

    def _measure(self, view: list[tuple[int, int]]) -> bool:
        """Measure these rows, and keep in place the first that was; False if all were."""
        rows = [row for row, _ in view]
        unknown = [
            row
            for row in rows
            if not self._heights.is_measured(row) and self._sayings.saying(row) is not None
        ]
        if not unknown:
            return False
        current = self.currentIndex().row()
        measured = [row for row in rows if self._heights.is_measured(row)]
        kept = current if current in rows else measured[0] if measured else rows[0]
        before = self._heights.top(kept)
        for row in unknown:
            saying = self._sayings.saying(row)
            if saying is not None:
                height = self._row.height(saying, self._place(row, saying), self._voices)
                self._heights.measure(row, height)
        moved = self._heights.top(kept) - before
        self.updateGeometries()
        if moved:
            self.verticalScrollBar().setValue(self.verticalOffset() + moved)
        return True

    def _set_anew(self) -> None:
        """Measure all rows anew, and stay at the saying that was first in view."""
        view = self._in_view()
        first, hidden = view[0] if view else (0, 0)
        height = max(1, self._heights[first]) if view else 1
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        self._row = PortraitRow(self._palette, self._look, width)
        self._heights = Heights(self._sayings.rowCount(), self._row.guess)
        self.updateGeometries()
        self._settling = True
        if view and self.verticalOffset():
            self._measure([(row, 0) for row, _ in view if row < len(self._heights)])
            share = round(self._heights[first] * -hidden / height)
            self.verticalScrollBar().setValue(self._heights.top(first) + share)
        self._settling = False
        self._settle()
        self.viewport().update()

    def _place(self, row: int, saying: Saying | None) -> RowPlace:
        day = short_day(self._sayings.day(row)) if self._sayings.begins_day(row) else ""
        subject, also = self._sayings.subject, self._sayings.also_in(row)
        return RowPlace(source_told(saying, subject, also) if saying else ("", "", ""), day)
