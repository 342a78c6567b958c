"""What stands in the list's place while the library holds nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.models.palette import Palette

_ASIDE = 18


class NoArticles(QWidget):
    """Says how articles come into the list; `folder_wanted` tells that one is to be opened."""

    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = QLabel("No articles yet.")
        how = QLabel("Open a folder of them, or drop files and folders here.")
        how.setWordWrap(True)
        how.setObjectName("quiet")
        self.folder_button = QPushButton("Open Folder…")
        self.folder_button.setFlat(True)
        self.folder_button.clicked.connect(self._want_folder)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_ASIDE, 28, _ASIDE, _ASIDE)
        rows.setSpacing(12)
        rows.addWidget(told)
        rows.addWidget(how)
        rows.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        self.setAutoFillBackground(True)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.setStyleSheet(in_plain_words(palette))

    def _want_folder(self) -> None:
        self.folder_wanted.emit()


def in_plain_words(palette: Palette) -> str:
    """The style of what stands in the list's place: words, and buttons that look like links."""
    return (
        "QLabel { font-size: 14px; }"
        f"QLabel#quiet {{ font-size: 13px; color: {palette.quiet.name()}; }}"
        "QPushButton { border: none; padding: 3px 0; text-align: left; font-size: 13px;"
        f" color: {palette.accent.name()}; }}"
        "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
    )
