"""What stands in the page's place while no article is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.language.words import tr
from reader.models.palette import Palette
from reader.models.typography import HEADLINE
from reader.window.low_screens import scrolling

_WIDTH = 460


class Welcome(QWidget):
    """Says what to do with an empty library."""

    folder_wanted = Signal()
    files_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(tr("Open a folder of articles"))
        self._title.setFont(HEADLINE.font())
        self._title.setWordWrap(True)
        told = tr(
            "Dateline reads dated articles from plain text files and lists them by day. It marks"
            " every quotation and names the speaker. Your files stay as they are, and nothing"
            " leaves this machine."
        )
        self._words = QLabel(told)
        self._words.setWordWrap(True)
        self._drop = QLabel(tr("Or drop files and folders anywhere in this window."))
        self.folder_button = QPushButton(tr("Open Folder…"))
        self.folder_button.setDefault(True)
        self.files_button = QPushButton(tr("Open Files…"))
        self.folder_button.clicked.connect(self._want_folder)
        self.files_button.clicked.connect(self._want_files)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.folder_button)
        buttons.addWidget(self.files_button)
        buttons.addStretch(1)
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        rows = QVBoxLayout(column)
        rows.setSpacing(16)
        rows.addWidget(self._title)
        rows.addWidget(self._words)
        rows.addLayout(buttons)
        rows.addWidget(self._drop)
        within = QWidget()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(within, QPalette.ColorRole.Base))
        middle = QHBoxLayout(within)
        middle.addStretch(1)
        middle.addWidget(column, 6, Qt.AlignmentFlag.AlignVCenter)
        middle.addStretch(1)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._title.setStyleSheet(f"color: {palette.ink.name()};")
        self._words.setStyleSheet(f"color: {palette.ink.name()}; font-size: 14px;")
        self._drop.setStyleSheet(f"color: {palette.quiet.name()}; font-size: 12px;")
        plain = (
            f"QPushButton {{ background: {palette.paper.name()}; color: {palette.ink.name()};"
            f" border: 1px solid {palette.edge.name()}; border-radius: 6px; padding: 7px 16px; }}"
            f"QPushButton:hover {{ background: {palette.side.name()}; }}"
            f"QPushButton:focus {{ border: 2px solid {palette.accent.name()};"
            " padding: 6px 15px; }"
        )
        self.files_button.setStyleSheet(plain)
        self.folder_button.setStyleSheet(
            f"{plain}QPushButton {{ background: {palette.accent.name()};"
            f" color: {palette.paper.name()}; border-color: {palette.accent.name()}; }}"
            f"QPushButton:hover {{ background: {palette.ink.name()}; }}"
            f"QPushButton:focus {{ background: {palette.paper.name()};"
            f" color: {palette.accent.name()}; }}"
        )

    def _want_folder(self) -> None:
        self.folder_wanted.emit()

    def _want_files(self) -> None:
        self.files_wanted.emit()
