"""What is shown where no window can open, because its library can't."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from reader.language.words import tr
from reader.models.tool_tip import tip


class NoLibrary(QMessageBox):
    """Says in a sentence why the library can't be opened; `exec` until somebody answers."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("Dateline")
        self.setText(tr("The library can’t be opened"))
        self.setInformativeText(tip(sentence))  # a path may look like markup
        self.setStandardButtons(QMessageBox.StandardButton.Retry | QMessageBox.StandardButton.Close)
        self.setDefaultButton(QMessageBox.StandardButton.Retry)

    def wants_another_try(self) -> bool:
        """Whether it is to be tried again; waits for the answer."""
        return self.exec() == QMessageBox.StandardButton.Retry
