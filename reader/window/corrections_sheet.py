"""The list of all corrections: what was corrected where and when; to take back, export, import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.library.corrections import Listed, NameIs, NamesJoined
from reader.models.page_summary import counted
from reader.models.tool_tip import tip
from reader.window.sheets import plain_table

_SIZE = (860, 460)
_COLUMNS = ("When", "Article", "Correction")


class CorrectionsSheet(QDialog):
    """Lists corrections, the last on top; Escape closes it.

    `undo_wanted` tells the number of one to take back.
    """

    undo_wanted = Signal(int)
    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Corrections")
        self._numbers: list[int] = []
        self._told = QLabel()
        self._told.setWordWrap(True)
        row_height = self.fontMetrics().height() + 9
        self.table = plain_table("Corrections", _COLUMNS, row_height)
        self.table.setWordWrap(False)
        # The end of the sentence tells who it is now.
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(1, 240)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.undo_button = QPushButton("&Take Back")
        self.export_button = QPushButton("&Export…")
        self.import_button = QPushButton("&Import…")
        for button in (self.undo_button, self.export_button, self.import_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.rejected.connect(self.reject)
        self.undo_button.clicked.connect(self._want_undo)
        self.export_button.clicked.connect(self._want_export)
        self.import_button.clicked.connect(self._want_import)
        self.table.itemSelectionChanged.connect(self._follow)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 12)
        rows.setSpacing(12)
        rows.addWidget(self._told)
        rows.addWidget(self.table, 1)
        rows.addWidget(buttons)
        self.resize(*_SIZE)
        self.show_listed(())

    def show_listed(self, listed: Sequence[Listed]) -> None:
        """List these; the row that was chosen stays, as far as there is one."""
        row = self.table.currentRow()
        self._numbers = [each.correction.number for each in reversed(listed)]
        idle = sum(bool(each.idle) for each in listed)
        self._told.setText(_told(len(listed), idle))
        self.table.setRowCount(len(listed))
        for at, each in enumerate(reversed(listed)):
            for column, words in enumerate(_cells(each)):
                item = QTableWidgetItem(words)
                item.setToolTip(tip(words))
                if each.idle:
                    font = item.font()
                    font.setItalic(True)
                    item.setFont(font)
                self.table.setItem(at, column, item)
        if listed:
            self.table.selectRow(min(max(row, 0), len(listed) - 1))
        self.export_button.setEnabled(bool(listed))
        self._follow()

    def _follow(self) -> None:
        self.undo_button.setEnabled(0 <= self.table.currentRow() < len(self._numbers))

    def _want_undo(self) -> None:
        self.undo_wanted.emit(self._numbers[self.table.currentRow()])

    def _want_export(self) -> None:
        self.export_wanted.emit()

    def _want_import(self) -> None:
        self.import_wanted.emit()


def _cells(listed: Listed) -> tuple[str, str, str]:
    correction = listed.correction
    change = correction.change
    when = correction.made.astimezone().strftime("%Y-%m-%d %H:%M")
    where = "everywhere" if isinstance(change, NamesJoined | NameIs) else change.page.title
    sentence = change.sentence
    if listed.idle:
        sentence = f"{sentence.removesuffix('.')}: {listed.idle}."
    return when, where, sentence


def _told(count: int, idle: int) -> str:
    if not count:
        return (
            "Nothing has been corrected yet. With C one corrects the current quotation’s speaker."
        )
    told = f"{counted(count, 'correction')}, kept apart from what the analysis finds."
    if idle:
        told += f" {idle:,} of them {'finds' if idle == 1 else 'find'} nothing to correct now."
    return told
