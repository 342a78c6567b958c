"""The window's head: the program's name, the filter box with its sentence, three buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.language.words import tr
from reader.models.palette import Palette
from reader.models.typography import Style
from reader.window.filter_box import FilterBox, FilterSentence

_NAME = Style(size=17, leading=24, above=0, bold=True)
_ASIDE = 18
_LETTERS = 14  # of “Aa”, as tall as the icons beside it
_BETWEEN = 2


class Header(QFrame):
    """Stands above everything; the filter box stands over the page."""

    def __init__(self, theme: QAction, look: QAction, names: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._drawn: Callable[[str, QColor], QIcon] | None = None
        self.box = FilterBox(window)
        self.sentence = FilterSentence()
        self._folded = False
        self._name = name = QLabel("Dateline")
        name.setFont(_NAME.font())
        self._shown_as = {"theme": theme, "names": names}
        blank = QPixmap(1, 1)
        blank.fill(Qt.GlobalColor.transparent)
        for action in self._shown_as.values():
            action.setIcon(QIcon(blank))  # or the button would have the room of its words at first
        self._beside = (0, 0)
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addWidget(self.box)
        middle.addWidget(self.sentence)
        self.sentence.setContentsMargins(11, 0, 11, 0)
        column = QWidget()
        column.setLayout(middle)
        middle.setContentsMargins(0, 0, 0, 0)
        self._sides = sides = QWidget(), QWidget()
        left, right = QHBoxLayout(sides[0]), QHBoxLayout(sides[1])
        self._before = left
        left.setContentsMargins(_ASIDE, 0, _ASIDE, 0)
        right.setContentsMargins(8, 0, 12, 0)
        right.setSpacing(_BETWEEN)
        left.addWidget(name)
        left.addStretch(1)
        right.addStretch(1)
        theme.setToolTip(tr("Turn light or dark (Ctrl+D)"))
        names.setToolTip(tr("Names beside the page (F9)"))
        look.setToolTip(tr("Page look: size, length of lines, font, colours (F8)"))
        look.setIconText("Aa")
        self.look_button = _button(look)
        letters = self.look_button.font()
        letters.setPixelSize(_LETTERS)
        self.look_button.setFont(letters)
        self.last_button = _button(names)
        for button in (_button(theme), self.look_button, self.last_button):
            right.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 5)
        row.setSpacing(0)
        row.addWidget(sides[0])
        row.addWidget(column, 1)
        row.addWidget(sides[1])
        for widget in sides:
            widget.setFixedHeight(self.box.height())
            row.setAlignment(widget, Qt.AlignmentFlag.AlignTop)

    def stand_over(self, left: int, right: int) -> None:
        """Let the filter box stand over the page, which is so far from the window's edges."""
        self._beside = left, right
        if self._folded:
            left = right = 0
        for side, width in zip(self._sides, (left, right), strict=True):
            side.setFixedWidth(max(side.minimumSizeHint().width(), width))

    def fold(self, way_back: QWidget | None) -> None:
        """Have `way_back` in place of the program's name, where one thing is shown at a time."""
        self._folded = way_back is not None
        self._name.setVisible(not self._folded)
        left = self._before
        aside = 4 if self._folded else _ASIDE
        left.setContentsMargins(aside, 0, aside, 0)
        if way_back is not None:
            left.addWidget(way_back)
        self.stand_over(*self._beside)

    def draw_icons(self, drawn: Callable[[str, QColor], QIcon]) -> None:
        """Show icons when colours are taken on; the first painting doesn't wait for any."""
        self._drawn = drawn
        self.box.draw_icons(drawn)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.setStyleSheet(
            f"Header {{ background: {palette.side.name()};"
            f" border-bottom: 1px solid {palette.line.name()}; }}"
            "#beside { border: 1px solid transparent; border-radius: 6px; padding: 4px; }"
            f"#beside:checked {{ background: {palette.chosen.name()}; }}"
            f"#beside:hover {{ background: {palette.line.name()}; }}"
            f"#beside:focus {{ border-color: {palette.accent.name()}; }}"
        )
        self.box.wear(palette)
        self.sentence.wear(palette)
        if self._drawn is not None:
            for name, action in self._shown_as.items():
                action.setIcon(self._drawn(name, palette.ink))
            self.stand_over(*self._beside)  # a button is wider with words than with its icon


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName("beside")  # the box has buttons of its own look
    button.setAutoRaise(True)
    action.setIconVisibleInMenu(False)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    return button
