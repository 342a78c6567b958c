"""The panel beside the page: who speaks, who is mentioned, what places are."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.language.words import tr
from reader.models.names_list import Entry, NameRole, NamesList, RowKind
from reader.models.palette import Palette
from reader.window.name_look import ASIDE, FOCUS, PART, NameLook

_NO_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate
NARROWEST = 220  # px, where a name still shows beside its bar and number


class NamesPanel(QListView):
    """Shows a `NamesList`; a click or Enter on a name asks to filter by it.

    With Shift it asks for the name's page, which `page_wanted` tells.
    """

    name_chosen = Signal(str, str)
    more_wanted = Signal(str)
    """All names under the heading of that name are to be shown."""
    page_wanted = Signal(str, str)
    menu_wanted = Signal(QPoint, object)
    """A menu for an entry was asked for, at a point of the screen."""

    def __init__(self, names: NamesList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = NameLook(self)
        self.setItemDelegate(self._look)
        self._names = names
        self.setModel(names)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)  # its ground is the style sheet's
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAccessibleName(tr("Names in this article"))
        self.setMinimumWidth(NARROWEST)
        self.clicked.connect(self._choose)
        self._row, self._current = -1, None
        self._scrolled = 0
        self._remark = ""
        names.modelAboutToBeReset.connect(self._remember_place)
        names.modelReset.connect(self._make_room)
        names.dataChanged.connect(self._make_room)
        names.modelReset.connect(self._return_to_place)
        self._make_room()

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._look.palette = palette
        self.viewport().update()

    def name_it(self, name: str, remark: str) -> None:
        """Tell what the names are of, and what is to be said where there are none."""
        self.setAccessibleName(name)
        self._remark = remark
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names, or what is said in their place."""
        super().paintEvent(event)
        if self.hasFocus() and not self.currentIndex().isValid():
            with QPainter(self.viewport()) as painter:
                edge = QRect(0, 0, FOCUS, self.viewport().height())
                painter.fillRect(edge, self._look.palette.accent)
        if self._names.rowCount() == 0 and self._remark:
            with QPainter(self.viewport()) as painter:
                painter.setFont(PART.font())
                painter.setPen(self._look.palette.quiet)
                room = self.viewport().rect().adjusted(ASIDE, ASIDE, -ASIDE, -ASIDE)
                painter.drawText(room, Qt.TextFlag.TextWordWrap, self._remark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._want_page(self.currentIndex())
            else:
                self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid() and not index.data(NameRole.ENTRY).is_heading:
            at = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.open_menu(index, self.viewport().mapToGlobal(at))
        event.accept()

    def open_menu(self, index: QModelIndex, at: QPoint) -> None:
        """Ask for the menu of the name at `index`, at a point of the screen."""
        self.menu_wanted.emit(at, index.data(NameRole.ENTRY))

    def keyboardSearch(self, _search: str) -> None:
        """Letters are the window's keys."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and the last name by Home and End: a heading can't be gone to."""
        rows = range(self._names.rowCount())
        if action is QAbstractItemView.CursorAction.MoveEnd:
            rows = rows[::-1]
        elif action is not QAbstractItemView.CursorAction.MoveHome:
            return super().moveCursor(action, modifiers)
        there = (row for row in rows if self._names.entry(row).can_be_chosen)
        return self._names.index(next(there, -1))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show the name, and at the top a whole row, by its heading where it is the first there."""
        bar = self.verticalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        first = self.indexAt(self.viewport().rect().topLeft())
        cut = self.visualRect(first)
        if bar.value() != before and first.isValid() and cut.top() < 0:
            goes_down = bar.value() > before
            bar.setValue(bar.value() + (cut.bottom() + 1 if goes_down else cut.top()))
        above = index.row() - 1
        while above >= 0 and self._names.entry(above).is_heading:
            above -= 1
        heading = self.visualRect(self._names.index(above + 1))
        if above + 1 < index.row() and heading.top() < 0 <= self.visualRect(index).top():
            bar.setValue(bar.value() + heading.top())

    def updateGeometries(self) -> None:
        """Let the end be scrolled to where the row at the top is a whole one."""
        super().updateGeometries()
        bar = self.verticalScrollBar()
        if bar.maximum():
            past = bar.value() - bar.maximum()
            cut = self.visualRect(self.indexAt(QPoint(0, -past)))
            if cut.isValid() and cut.top() < -past:
                bar.setMaximum(bar.maximum() + cut.bottom() + 1 + past)

    def _remember_place(self) -> None:
        index = self.currentIndex()
        self._row = index.row()
        self._current = index.data(NameRole.ENTRY) if index.isValid() else None
        self._scrolled = self.verticalScrollBar().value()

    def _return_to_place(self) -> None:
        """Stay with the name where one was by key, or at its place where it isn't there any more.

        What shows doesn't move as long as there is enough of it.
        """
        self.doItemsLayout()
        self.verticalScrollBar().setValue(self._scrolled)
        found = None if self._current is None else self._names.row_of(self._current)
        if found is not None:
            index = self._names.index(found)
            self.selectionModel().setCurrentIndex(index, _NO_SELECTION)
            if self.hasFocus():
                self.scrollTo(index)
        elif self.hasFocus() and self._row >= 0:
            last = self._names.rowCount() - 1
            self.setCurrentIndex(self._names.index(min(self._row, last)))

    def _make_room(self) -> None:
        self._look.make_room_for(self._names.highest_count, self._names.most_words)

    def _want_page(self, index: QModelIndex) -> None:
        entry: Entry | None = index.data(NameRole.ENTRY)
        if entry is not None and not entry.is_heading:
            self.page_wanted.emit(entry.field, entry.name)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry: Entry = index.data(NameRole.ENTRY)
        if entry.kind is RowKind.MORE:
            self.more_wanted.emit(entry.told)
        elif not entry.is_heading:
            self.name_chosen.emit(entry.field, entry.name)
