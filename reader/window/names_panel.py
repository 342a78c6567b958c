"""The panel beside the page: who speaks, who is mentioned, what places are."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from reader.models.names_list import Entry, NameRole, NamesList
from reader.models.palette import LIGHT, Palette
from reader.models.typography import Style

NAME = Style(size=13, leading=24, above=0, serif=False)
SECTION = Style(size=11, leading=15, above=0, serif=False, bold=True, spaced=True)

_Index = QModelIndex | QPersistentModelIndex
NARROWEST = 220  # px, where a name still shows beside its bar and number
_ASIDE = 16
_SECTION_HEIGHT = 38
_FIRST_HEIGHT = 30
"""On a line with the filters above the list."""
_CHIP = 10
_BAR = 52
_COUNT = 34
"""Pixels for a number and the gap before it, at least."""
_BEFORE_COUNT = 8


class _NameLook(QStyledItemDelegate):
    """Paints a name with its colour, its share and its count."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.palette = LIGHT
        self._name = NAME.font()
        self._count_width = _COUNT
        self._section = SECTION.font()
        self._section.setCapitalization(QFont.Capitalization.AllUppercase)

    def make_room_for(self, count: int) -> None:
        """Leave so much room that no number up to `count` runs into the bars."""
        bold = QFont(self._name)
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(f"{count:,}")
        self._count_width = max(_COUNT, width + _BEFORE_COUNT)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        if not index.data(NameRole.ENTRY).is_heading:
            return QSize(0, NAME.leading)
        return QSize(0, _SECTION_HEIGHT if index.row() else _FIRST_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(NameRole.ENTRY)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        inner = rect.adjusted(_ASIDE, 0, -_ASIDE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.is_heading:
            painter.setFont(self._section)
            painter.setPen(self.palette.quiet)
            bottom = Qt.AlignmentFlag.AlignBottom
            painter.drawText(inner.adjusted(0, 0, 0, -6), bottom, entry.name)
        else:
            focused = state & QStyle.StateFlag.State_HasFocus
            if focused or state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, self.palette.chosen)
            self._paint_name(painter, inner, entry, asked_for=index.data(NameRole.ASKED_FOR))
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, entry: Entry, *, asked_for: bool) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        font = QFont(self._name)
        font.setBold(asked_for)
        painter.setFont(font)
        painter.setPen(self.palette.quiet)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, f"{entry.count:,}")
        name = QRect(rect)
        name.setRight(rect.right() - self._count_width)
        if entry.field == "speaker":
            self._paint_chip(painter, rect, entry.colour)
            name.setLeft(rect.left() + _CHIP + 8)
        else:
            self._paint_share(painter, rect, entry, asked_for=asked_for)
            name.setRight(name.right() - _BAR - 8)
        painter.setPen(self.palette.accent if asked_for else self.palette.ink)
        words = QFontMetrics(font).elidedText(entry.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, middle, words)

    def _paint_chip(self, painter: QPainter, rect: QRect, colour: int | None) -> None:
        """The speaker's colour; an empty chip for one without a name."""
        ink = self.palette.speaker(colour).ink
        named = colour is not None
        painter.setPen(Qt.PenStyle.NoPen if named else QPen(ink, 1))
        painter.setBrush(ink if named else Qt.BrushStyle.NoBrush)
        top = rect.center().y() + 1 - _CHIP / 2
        box = QRectF(rect.left(), top, _CHIP, _CHIP)
        painter.drawRoundedRect(box if named else box.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)

    def _paint_share(
        self, painter: QPainter, rect: QRect, entry: Entry, *, asked_for: bool
    ) -> None:
        """A bar as long as the name's share of the most frequent one's mentions."""
        left, top = rect.right() - self._count_width - _BAR, rect.center().y() - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette.line)
        painter.drawRoundedRect(QRectF(left, top, _BAR, 4), 2, 2)
        shown = self.palette.person if entry.field == "person" else self.palette.place
        painter.setBrush(self.palette.accent if asked_for else shown)
        painter.drawRoundedRect(QRectF(left, top, max(4.0, _BAR * entry.share), 4), 2, 2)


class NamesPanel(QListView):
    """Shows a `NamesList`; a click or Enter on a name asks to filter by it."""

    name_chosen = Signal(str, str)
    menu_wanted = Signal(QPoint, object)
    """A menu for an entry was asked for, at a point of the screen."""

    def __init__(self, names: NamesList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = _NameLook(self)
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
        self.setAccessibleName("Names in this article")
        self.setMinimumWidth(NARROWEST)
        self.clicked.connect(self._choose)
        self._row = -1
        names.modelAboutToBeReset.connect(self._remember_row)
        names.modelReset.connect(self._make_room)
        names.modelReset.connect(self._return_to_row)
        self._make_room()

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._look.palette = palette
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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

    def _remember_row(self) -> None:
        self._row = self.currentIndex().row()

    def _return_to_row(self) -> None:
        """Stay where one was by key, though the names may be others now."""
        if self.hasFocus() and self._row >= 0:
            last = self._names.rowCount() - 1
            self.setCurrentIndex(self._names.index(min(self._row, last)))

    def _make_room(self) -> None:
        self._look.make_room_for(self._names.highest_count)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry: Entry = index.data(NameRole.ENTRY)
        if not entry.is_heading:
            self.name_chosen.emit(entry.field, entry.name)
