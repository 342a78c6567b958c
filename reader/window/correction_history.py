"""What has been corrected, in the window: undo, redo, the list of all, and their file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.models.correcting import Correcting
from reader.window.actions import dropping_checked
from reader.window.corrections_sheet import CorrectionsSheet
from reader.window.main_window import MainWindow

_FILES = "Corrections (*.tsv *.txt);;All files (*)"
_LONGEST = 60
"""Characters of a deed that the menu shows."""


class CorrectionHistory(QObject):
    """Does what the Edit menu stands for, and tells in it what would be done."""

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        super().__init__(window)
        self._window = window
        self._correcting = correcting
        self._sheet: CorrectionsSheet | None = None
        self._folder = Path.home()  # where the next file is looked for
        self._undo, self._redo = (window.actions_by_name[name] for name in ("undo", "redo"))
        self._undo.triggered.connect(dropping_checked(correcting.undo))
        self._redo.triggered.connect(dropping_checked(correcting.redo))
        window.actions_by_name["corrections"].triggered.connect(
            dropping_checked(self.show_corrections)
        )
        correcting.history_changed.connect(self._follow)
        correcting.corrected.connect(window.foot.say)
        self._follow()

    def show_corrections(self) -> None:
        """List all corrections."""
        sheet = self._sheet = CorrectionsSheet(self._window)
        sheet.show_listed(self._correcting.listed)
        sheet.undo_wanted.connect(self._correcting.take_back)
        sheet.export_wanted.connect(self._export)
        sheet.import_wanted.connect(self._import)
        sheet.finished.connect(self._forget_sheet)
        sheet.open()
        self._correcting.shown = True
        self._correcting.look()

    def _follow(self) -> None:
        for action, deed, words in (
            (self._undo, "&Undo", self._correcting.undo_words),
            (self._redo, "&Redo", self._correcting.redo_words),
        ):
            shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
            action.setText(f"{deed}: {shown.replace('&', '&&')}" if words else deed)
            action.setEnabled(bool(words))
        if self._sheet is not None:
            self._sheet.show_listed(self._correcting.listed)

    def _forget_sheet(self) -> None:
        self._sheet = None
        self._correcting.shown = False

    def _export(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self._window, "Export corrections", str(self._folder / "corrections.tsv"), _FILES
        )
        if file:
            self._folder = Path(file).parent
            self._correcting.export_to(Path(file))

    def _import(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self._window, "Import corrections", str(self._folder), _FILES
        )
        if file:
            self._folder = Path(file).parent
            self._correcting.import_from(Path(file))
