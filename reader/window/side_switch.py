"""The head of the pane beside the page: whether it names the article's people or the filter's."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QWidget

from reader.language.words import marked, tr
from reader.models.palette import Palette
from reader.models.side import Side

_ASIDE, _GAP = 16, 16
_ROUND = 6
"""Pixels of a word's own frame on either side of it."""
_HEIGHT = 34
"""Pixels, as the saved filters have above the list (`main_window.FILTERS_HEIGHT`)."""

_LOOK = Template(
    "SideSwitch { background: $side; border: none; border-bottom: 1px solid $line; }"
    " SideSwitch QRadioButton { color: $quiet; font-size: 12px; padding: 0 4px; spacing: 0;"
    " border: 2px solid transparent; }"
    " SideSwitch QRadioButton::indicator"
    " { width: 0; height: 0; border: none; background: none; image: none; }"
    " SideSwitch QRadioButton:hover { color: $ink; border-bottom-color: $quiet; }"
    " SideSwitch QRadioButton:checked { color: $accent; border-bottom-color: $accent; }"
    " SideSwitch QRadioButton:focus { background: $chosen; border-color: $accent; }"
)
"""As the saved filters on the other side of the window."""

_TOLD = {
    Side.ARTICLE: (
        marked("Article", "whose names"),
        marked("Names of the open article"),
        marked("Who and what the open article names (F)"),
    ),
    Side.FILTER: (
        marked("Filter", "whose names"),
        marked("Names of the filter"),
        marked("Who and what all filtered articles name (F)"),
    ),
}


class SideSwitch(QFrame):
    """Two words, of which one holds; ← and → turn, as does a click.

    `turned` tells the side that was chosen here.
    """

    turned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Names beside the page"))
        self._group = QButtonGroup(self)
        self.buttons: dict[Side, QRadioButton] = {}
        self._can_turn = self._words_shown = True
        row = QHBoxLayout(self)
        row.setContentsMargins(_ASIDE - _ROUND, 0, _ASIDE, 0)
        row.setSpacing(_GAP - 2 * _ROUND)
        for side, (word, name, told) in _TOLD.items():
            button = QRadioButton(tr(word, "whose names"))
            button.setAccessibleName(tr(name))
            button.setToolTip(tr(told))
            self._group.addButton(button)
            self.buttons[side] = button
            row.addWidget(button)
        row.addStretch(1)
        self.setFixedHeight(_HEIGHT)
        self.show_side(Side.ARTICLE)
        self._group.buttonToggled.connect(self._tell)

    def show_side(self, side: Side, *, can_turn: bool = True) -> None:
        """Mark the side that holds, of which nobody is told; without `can_turn` the only one."""
        self.buttons[side].setEnabled(True)  # it may have been the other when none could turn
        self.buttons[side.other].setEnabled(can_turn)
        self._can_turn = can_turn
        self._show_what_can_be_chosen()
        with QSignalBlocker(self._group):
            self.buttons[side].setChecked(True)
        # Qt leaves it so that Tab comes to the first, though the other holds.
        self.buttons[side].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.buttons[side.other].setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_words(self, shown: bool) -> None:
        """Show the words, or the ground alone."""
        self._words_shown = shown
        self._show_what_can_be_chosen()

    def _show_what_can_be_chosen(self) -> None:
        for button in self.buttons.values():
            button.setVisible(self._words_shown and (self._can_turn or button.isEnabled()))

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        names = ("side", "line", "quiet", "ink", "accent", "chosen")
        self.setStyleSheet(
            _LOOK.substitute({name: getattr(palette, name).name() for name in names})
        )

    def _tell(self, button: QRadioButton, checked: bool) -> None:
        for side, each in self.buttons.items():
            if checked and each is button:
                self.turned.emit(side)
