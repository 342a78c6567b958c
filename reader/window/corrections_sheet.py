"""The list of all corrections: what was corrected where and when; to take back, export, import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QWidget,
)

from reader.language.words import counted, marked, tr
from reader.library.corrections import Listed, NameIs, NamesJoined
from reader.window.sheets import TableSheet

_SIZE = (860, 460)
_COLUMNS = (marked("When"), marked("Article"), marked("Correction"))


class CorrectionsSheet(TableSheet):
    """Lists corrections, the last on top; Escape closes it.

    `undo_wanted` tells the number of one to take back.
    """

    undo_wanted = Signal(int)
    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Corrections"), [tr(each) for each in _COLUMNS], parent)
        self._numbers: list[int] = []
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
        buttons = self._buttons
        self.undo_button = QPushButton(tr("&Take Back"))
        self.export_button = QPushButton(tr("&Export…"))
        self.import_button = QPushButton(tr("&Import…"))
        for button in (self.undo_button, self.export_button, self.import_button):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self.undo_button.clicked.connect(self._want_undo)
        self.export_button.clicked.connect(self._want_export)
        self.import_button.clicked.connect(self._want_import)
        self.table.itemSelectionChanged.connect(self._follow)
        self.resize(*_SIZE)
        self.show_listed(())

    def show_listed(self, listed: Sequence[Listed]) -> None:
        """List these; the row that was chosen stays, as far as there is one."""
        newest_first = listed[::-1]
        self._numbers = [each.correction.number for each in newest_first]
        idle = sum(bool(each.idle) for each in listed)
        self._told.setText(_told(len(listed), idle))
        slanted = {at for at, each in enumerate(newest_first) if each.idle}
        self._fill_again([_cells(each) for each in newest_first], slanted)
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
    where = tr("everywhere") if isinstance(change, NamesJoined | NameIs) else change.page.title
    sentence = change.sentence
    if listed.idle:
        text = tr("{correction}: {reason}.", "a correction, and why it corrects nothing now")
        sentence = text.format(correction=sentence.removesuffix("."), reason=listed.idle)
    return when, where, sentence


def _told(count: int, idle: int) -> str:
    if not count:
        return tr(
            "Nothing has been corrected yet. With C one corrects the current quotation’s speaker."
        )
    told = counted(
        "{n} correction, kept apart from what the analysis finds.",
        "{n} corrections, kept apart from what the analysis finds.",
        count,
    )
    if not idle:
        return told
    finds_none = counted(
        "{n} of them finds nothing to correct now.",
        "{n} of them find nothing to correct now.",
        idle,
    )
    return f"{told} {finds_none}"
