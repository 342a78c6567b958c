"""What stands in the list's place while the library holds nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.language.words import tr
from reader.models.palette import Palette

_ASIDE = 18


class NoArticles(QWidget):
    """Says no more than that: how articles come into the list the page's welcome says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = QLabel(tr("No articles yet."))
        told.setObjectName("quiet")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_ASIDE, 28, _ASIDE, _ASIDE)
        rows.addWidget(told)
        rows.addStretch(1)
        self.setAutoFillBackground(True)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.setStyleSheet(in_plain_words(palette))


def in_plain_words(palette: Palette) -> str:
    """The style of what stands in the list's place: words, and buttons that look like links."""
    return (
        "QLabel { font-size: 14px; }"
        f"QLabel#quiet {{ font-size: 13px; color: {palette.quiet.name()}; }}"
        "QPushButton { border: none; border-bottom: 2px solid transparent; padding: 3px 0 1px;"
        " text-align: left; font-size: 13px;"
        f" color: {palette.accent.name()}; }}"
        "QPushButton:hover { text-decoration: underline; }"
        f"QPushButton:focus {{ border-bottom-color: {palette.accent.name()}; }}"
    )
