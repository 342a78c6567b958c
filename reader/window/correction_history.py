"""What has been corrected, in the window: the list of all, and their file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.language.words import marked, tr
from reader.models.correcting import Correcting
from reader.window.actions import dropping_checked
from reader.window.corrections_sheet import CorrectionsSheet
from reader.window.main_window import MainWindow

_FILES = marked("Corrections (*.tsv *.txt);;All files (*)")


class CorrectionHistory(QObject):
    """Lists the corrections and takes them back, out to a file and in from one."""

    def __init__(self, window: MainWindow, correcting: Correcting) -> None:
        super().__init__(window)
        self._window = window
        self._correcting = correcting
        self._sheet: CorrectionsSheet | None = None
        self._folder = Path.home()  # where the next file is looked for
        window.actions_by_name["corrections"].triggered.connect(
            dropping_checked(self.show_corrections)
        )
        correcting.history_changed.connect(self._follow)
        correcting.corrected.connect(window.foot.say)

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
        if self._sheet is not None:
            self._sheet.show_listed(self._correcting.listed)

    def _forget_sheet(self) -> None:
        self._sheet = None
        self._correcting.shown = False

    def _export(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Export corrections"),
            str(self._folder / "corrections.tsv"),
            tr(_FILES),
        )
        if file:
            self._folder = Path(file).parent
            self._correcting.export_to(Path(file))

    def _import(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self._window, tr("Import corrections"), str(self._folder), tr(_FILES)
        )
        if file:
            self._folder = Path(file).parent
            self._correcting.import_from(Path(file))
