"""The small window of preferences; each holds as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.language.words import marked, tr
from reader.models.motion import Motion
from reader.models.palette import Theme
from reader.window.arrow_box import ArrowBox
from reader.window.sheets import TITLE_BAR
from reader.window.whole_size import SIZES

LANGUAGES = {"en": "English", "fr": "Français"}
"""Languages by their own names: whoever has the wrong one finds the right one."""
_THEMES = {
    Theme.SYSTEM: marked("As the system", "a choice in the preferences"),
    Theme.LIGHT: marked("Paper", "a choice in the preferences"),
    Theme.SEPIA: marked("Sepia", "a choice in the preferences"),
    Theme.DARK: marked("Dark", "a choice in the preferences"),
}
_MOTIONS = {
    Motion.SYSTEM: marked("As the system"),
    Motion.LESS: marked("Nothing moves by itself"),
    Motion.USUAL: marked("As usual"),
}
_APART = 10  # px more between what doesn't belong together, beside the rows' own distance


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is chosen: the code of a language (empty for the system's), percent, and so on."""

    language: str = ""
    size: int = 100
    theme: Theme = Theme.SYSTEM
    motion: Motion = Motion.SYSTEM
    session: bool = True


USUAL = Wishes()


class PreferencesSheet(QDialog):
    """Shows what is chosen and what else could be.

    `chosen` tells the wishes as they now are, `usual_wanted` that all, and the parts that are
    shown, are to be as they are usually; `restart_wanted` and `look_wanted` that one asks for it.
    """

    chosen = Signal(object)
    usual_wanted = Signal()
    restart_wanted = Signal()
    look_wanted = Signal()

    def __init__(
        self,
        wishes: Wishes,
        began_with: Wishes,
        languages: Sequence[str],
        parts: Mapping[str, QAction],
        parent: QWidget,
    ) -> None:
        """`began_with` held when the program began: what differs from it waits for a restart."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Preferences"))
        self._began_with = began_with
        names = {"": tr("As the system"), **{code: LANGUAGES.get(code, code) for code in languages}}
        self.language = _box(names, tr("Language"))
        self.size_of_all = _box({size: f"{size} %" for size in SIZES}, tr("Size of everything"))
        self.theme = _box(
            {theme: tr(words, "a choice in the preferences") for theme, words in _THEMES.items()},
            tr("Colours"),
        )
        self.motion = _box({each: tr(words) for each, words in _MOTIONS.items()}, tr("Motion"))
        self.session = QCheckBox(tr("&Open the window as it was left"))
        self.session.setToolTip(
            tr("Kept beside the library in library.session.txt; without this it is deleted")
        )
        self.look_button = QPushButton(tr("&Page look…"))
        self.restart_button = QPushButton(tr("&Restart now"))
        self.waits = QLabel(tr("Language and size change when Dateline starts again."))
        self.waits.setWordWrap(True)
        self.parts = [_part(words, action) for words, action in parts.items()]
        self._lay_out()
        self._join()
        self.show_wishes(wishes)
        self.language.setFocus()

    @property
    def wishes(self) -> Wishes:
        """What is chosen now."""
        return Wishes(
            str(self.language.currentData()),
            int(self.size_of_all.currentData()),
            Theme(self.theme.currentData()),
            Motion(self.motion.currentData()),
            session=self.session.isChecked(),
        )

    def show_wishes(self, wishes: Wishes) -> None:
        """Show these as chosen."""
        for box, value in (
            (self.language, wishes.language),
            (self.size_of_all, wishes.size),
            (self.theme, str(wishes.theme)),
            (self.motion, str(wishes.motion)),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(value)))
        with QSignalBlocker(self.session):
            self.session.setChecked(wishes.session)
        began = self._began_with
        waits = (wishes.language, wishes.size) != (began.language, began.size)
        self.restart_button.setEnabled(waits)

    # Its parts

    def _lay_out(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(20, 18, 20, 14)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("&Language"), self.language),
            (tr("&Size of everything"), self.size_of_all),
            (tr("&Colours"), self.theme),
            (tr("&Motion"), self.motion),
        )
        for words, box in rows:
            label = QLabel(words)
            label.setBuddy(box)
            grid.addWidget(label, grid.rowCount(), 0)
            grid.addWidget(box, grid.rowCount() - 1, 1)
            if box is self.size_of_all:
                grid.addWidget(self.waits, grid.rowCount(), 1)
                restart = grid.rowCount()
                grid.addWidget(self.restart_button, restart, 1, Qt.AlignmentFlag.AlignLeft)
            elif box is self.theme:
                look = grid.rowCount()
                grid.addWidget(self.look_button, look, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setRowMinimumHeight(grid.rowCount(), _APART)
        grid.addWidget(self.session, grid.rowCount(), 0, 1, 2)
        grid.setRowMinimumHeight(grid.rowCount(), _APART)
        heading = QLabel(tr("Shown in the window"))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for part in self.parts:
            grid.addWidget(part, grid.rowCount(), 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.usual = QPushButton(tr("&Usual"))
        self.usual.setToolTip(tr("All of this as it was designed; the page’s look stays"))
        buttons.addButton(self.usual, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(20, 8, 20, 14)
        below.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addWidget(foot)
        # Enter presses the button that has the keys, and closes from anywhere else.
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        inside.adjustSize()
        room = self.screen().availableGeometry()
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(min(inside.minimumSizeHint().width() + bar, room.width()))
        wanted = inside.sizeHint().height() + foot.sizeHint().height() + 8
        width = max(440, inside.sizeHint().width() + bar)
        self.resize(min(width, room.width()), min(wanted, room.height() - TITLE_BAR))

    def _join(self) -> None:
        for box in (self.language, self.size_of_all, self.theme, self.motion):
            box.currentIndexChanged.connect(self._choose)
        self.session.toggled.connect(self._choose)
        self.look_button.clicked.connect(self.look_wanted)
        self.restart_button.clicked.connect(self.restart_wanted)
        self.usual.clicked.connect(self.usual_wanted)

    def _choose(self, _what: object) -> None:
        self.show_wishes(wishes := self.wishes)
        self.chosen.emit(wishes)


def _box(choices: Mapping[Any, str], name: str) -> ArrowBox:
    box = ArrowBox()
    box.setAccessibleName(name)
    for value, words in choices.items():
        box.addItem(words, value if isinstance(value, int) else str(value))
    return box


def _part(words: str, action: QAction) -> QCheckBox:
    """A box that is ticked where the menu's is, and does the same."""
    box = QCheckBox(words)
    box.setChecked(action.isChecked())
    box.clicked.connect(action.trigger)
    action.toggled.connect(box.setChecked)
    return box
