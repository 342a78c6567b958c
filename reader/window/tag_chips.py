"""Tags in a row, each of which can be taken off: by click, or by key where one has gone to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from reader.language.words import tr
from reader.models.palette import Palette
from reader.window.focus_edge import FocusEdge

_ROW = 28  # px
_MOST_ROWS = 4
_OFF = "✕"
_NOTE = Qt.ItemDataRole.UserRole + 1
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TagChips(QListWidget):
    """Shows tags in as many rows as they need, up to four; gone while there is none.

    `left` tells that the last one is taken off and there is nothing more to do here.
    """

    left = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(2)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Tags"))
        self.setAccessibleDescription(tr("Delete takes a tag off."))
        self.setStyleSheet(
            "QListWidget { background: transparent; outline: 0; }"
            f"QListWidget::item {{ background: {palette.chosen.name()};"
            f" color: {palette.ink.name()}; border: 1px solid {palette.line.name()};"
            " border-radius: 9px; padding: 0 6px; }"
            f"QListWidget::item:selected:active {{ border-color: {palette.accent.name()};"
            f" background: {palette.selection.name()}; }}"
        )
        FocusEdge(self)
        self.itemClicked.connect(self._take_off)
        self._fit()

    @property
    def tags(self) -> Sequence[str]:
        """The tags that are there by now."""
        items = (self.item(row) for row in range(self.count()))
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item is not None]

    @property
    def tags_of_all(self) -> Sequence[str]:
        """Those without a note: all of the articles are to have them."""
        items = ((tag, self.item(row)) for row, tag in enumerate(self.tags))
        return [tag for tag, item in items if not item.data(_NOTE)]

    def show_tags(self, tags: Mapping[str, str]) -> None:
        """Show these, each with a note behind it where it is on some of the articles alone."""
        for tag, note in tags.items():
            self._dress(QListWidgetItem(self), tag, note)
        self._fit()

    def add(self, tag: str) -> None:
        """Add a tag for all, also where it is there already, in whatever case, for some."""
        tag = " ".join(tag.split())
        if not tag:
            return
        there = [each.casefold() for each in self.tags]
        if tag.casefold() in there:
            row = there.index(tag.casefold())
            self._dress(self.item(row), self.tags[row], "")
        else:
            self._dress(QListWidgetItem(self), tag, "")
            self.scrollToBottom()
        self._fit()

    def take_last(self) -> None:
        """Take the last tag off, where there is any."""
        self.takeItem(self.count() - 1)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be at a tag, so that one sees where the keys go."""
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take off the tag that one has gone to."""
        item = self.currentItem()
        if item is not None and event.key() in _REMOVING:
            self._take_off(item)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows are in this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _dress(self, item: QListWidgetItem, tag: str, note: str) -> None:
        item.setText("  ".join(part for part in (tag, note, _OFF) if part))
        item.setData(Qt.ItemDataRole.UserRole, tag)
        item.setData(_NOTE, note)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(p for p in (tag, note) if p))
        item.setSizeHint(QSize(self.fontMetrics().horizontalAdvance(item.text()) + 22, _ROW - 4))

    def _take_off(self, item: QListWidgetItem) -> None:
        self.takeItem(self.row(item))
        self._fit()
        if not self.count():
            self.left.emit()

    def _fit(self) -> None:
        """Be as high as the rows are."""
        self.setVisible(self.count() > 0)
        self.doItemsLayout()
        last = self.item(self.count() - 1)
        rows = 1 if last is None else self.visualItemRect(last).bottom() // _ROW + 1
        self.setFixedHeight(min(max(rows, 1), _MOST_ROWS) * _ROW + 4)
