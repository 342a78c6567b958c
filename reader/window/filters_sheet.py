"""The small window that lists the saved filters, to be changed and deleted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QWidget,
)

from reader.language.words import marked, tr
from reader.library.states import SavedFilter
from reader.models.tool_tip import tip
from reader.window.sheets import TableSheet

_SIZE = (620, 360)
_COLUMNS = (marked("Name"), marked("Key"), marked("Filter"))


class FiltersSheet(TableSheet):
    """Lists the saved filters; tells which is wanted to be changed or deleted, by name."""

    change_wanted = Signal(str)
    delete_wanted = Signal(str)
    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        columns = [tr(each) for each in _COLUMNS]
        super().__init__(tr("Saved Filters"), columns, parent, name=tr("Saved filters"))
        self._filters: Sequence[SavedFilter] = ()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        fit, fill = QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Stretch
        for column, mode in enumerate((fill, fit, fill)):
            header.setSectionResizeMode(column, mode)
        role = QDialogButtonBox.ButtonRole.ActionRole
        buttons = self._buttons
        self.change_button = buttons.addButton(tr("&Change…"), role)
        self.delete_button = buttons.addButton(tr("&Delete"), role)
        self.undo_button = buttons.addButton(tr("&Undo"), role)
        self.change_button.clicked.connect(self._want_change)
        self.delete_button.clicked.connect(self._want_delete)
        self.undo_button.clicked.connect(self._want_undo)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self.table.installEventFilter(self)
        self.table.cellDoubleClicked.connect(self._want_change)
        self.resize(*_SIZE)
        self.show_filters(())
        self.table.setFocus()

    def show_filters(self, filters: Sequence[SavedFilter]) -> None:
        """List these; the row that was chosen stays, as far as there is one."""
        self._filters = filters
        self._told.setText(
            tr("Enter changes a filter, Delete deletes it.")
            if filters
            else tr("No filter is saved yet. Type one, and keep it with Ctrl+Shift+S.")
        )
        self._fill_again([(each.name, each.key, each.text) for each in filters])
        for button in (self.change_button, self.delete_button):
            button.setEnabled(bool(filters))

    def show_undo(self, words: str) -> None:
        """Offer to take back what is called so; nothing where that is empty."""
        self.undo_button.setEnabled(bool(words))
        self.undo_button.setToolTip(tip(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Change or delete the filter that one is at."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._want_change()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._want_delete()
                return True
        return super().eventFilter(watched, event)

    @property
    def _name(self) -> str:
        row = self.table.currentRow()
        return self._filters[row].name if 0 <= row < len(self._filters) else ""

    def _want_change(self) -> None:
        if self._name:
            self.change_wanted.emit(self._name)

    def _want_delete(self) -> None:
        if self._name:
            self.delete_wanted.emit(self._name)

    def _want_undo(self) -> None:
        self.undo_wanted.emit()
