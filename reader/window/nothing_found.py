"""What stands in the list's place where the filter finds nothing: the ways back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.models.palette import Palette
from reader.models.tool_tip import tip

if TYPE_CHECKING:
    from reader.filter.ways_back import WayBack

_ASIDE = 18


class NothingFound(QWidget):
    """Says that nothing was found and offers what would bring some back.

    `way_chosen` tells the spans of the typed filter to leave out, `all_wanted` that the
    whole filter is to go.
    """

    way_chosen = Signal(object)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = QLabel("No article fits.")
        self._told.setWordWrap(True)
        self._ways = QVBoxLayout()
        self._ways.setSpacing(4)
        self._all = QPushButton("Show all articles")
        self._all.setFlat(True)
        self._all.clicked.connect(self._want_all)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_ASIDE, 28, _ASIDE, _ASIDE)
        rows.setSpacing(12)
        rows.addWidget(self._told)
        rows.addLayout(self._ways)
        rows.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addStretch(1)
        self.setAutoFillBackground(True)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.setStyleSheet(
            "QLabel { font-size: 14px; }"
            "QPushButton { border: none; padding: 3px 0; text-align: left; font-size: 13px;"
            f" color: {palette.accent.name()}; }}"
            "QPushButton:hover, QPushButton:focus { text-decoration: underline; }"
        )

    def show_ways(self, ways: list[WayBack]) -> None:
        """Offer these ways back."""
        while item := self._ways.takeAt(0):
            if old := item.widget():
                old.deleteLater()
        for way in ways:
            self._ways.addWidget(self._button(way))

    def _button(self, way: WayBack) -> QPushButton:
        button = QPushButton()
        button.setFlat(True)
        told = f"Without {way.typed}: {way.articles:,}"
        # An ampersand would be taken for a mnemonic.
        words = button.fontMetrics().elidedText(
            way.typed, Qt.TextElideMode.ElideMiddle, max(120, self.width() - 140)
        )
        button.setText(f"Without {words}: {way.articles:,}".replace("&", "&&"))
        button.setAccessibleName(told)
        button.setToolTip(tip(told))
        button.clicked.connect(lambda _checked: self.way_chosen.emit(way.spans))
        return button

    def _want_all(self) -> None:
        self.all_wanted.emit()
