"""Finding words in the open article: a line at the page's foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.language.words import number, tr
from reader.models.palette import Palette
from reader.window.icons import icon
from reader.window.passing_part import PassingPart

_ROOM_FOR_KEYS = 720
"""Width from which the keys stand beside the line as well as in the buttons' tool tips."""


class FindBar(PassingPart):
    """Asks for words to find; Enter goes to the next, Shift+Enter to the one before.

    `typed` tells the words as they are typed, `stepped` the words and whether to go
    backwards, `left` that one is done.
    """

    typed = Signal(str)
    stepped = Signal(str, bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _FindLine(self)
        self.line.setPlaceholderText(tr("Find in this article"))
        self.line.setAccessibleName(tr("Find in this article"))
        self.line.setMaximumWidth(320)
        self._told = QLabel(self)
        self.previous = self._button(tr("Previous match"), tr("Shift+Enter or Shift+F3"))
        self.next = self._button(tr("Next match"), tr("Enter or F3"))
        self._close = self._button(tr("Close"), tr("Esc"))
        self._keys = QLabel(tr("Enter next  ·  Shift+Enter previous"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self.line, 1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addWidget(self._told)
        row.addStretch(1)
        row.addWidget(self._keys)
        row.addWidget(self._close)
        self.line.setTextMargins(4, 2, 4, 2)
        self.line.textEdited.connect(self.typed)
        self.line.stepped.connect(self._step)
        self._close.clicked.connect(self.leave)
        self.previous.clicked.connect(self._step_back)
        self.next.clicked.connect(self._step_on)
        self.tell(0, 0)
        self.hide()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What one goes to in it, in order."""
        return self.line, self.previous, self.next, self._close

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.setStyleSheet(
            f"FindBar {{ background: {palette.side.name()};"
            f" border-top: 1px solid {palette.line.name()}; }}"
            f"QLineEdit {{ background: {palette.paper.name()}; padding: 4px 8px;"
            f" border: 1px solid {palette.edge.name()}; border-radius: 6px; }}"
            f"QLineEdit:focus {{ border: 2px solid {palette.accent.name()}; padding: 3px 7px; }}"
        )
        for label in (self._told, self._keys):
            label.setStyleSheet(f"color: {palette.quiet.name()}; font-size: 12px;")
        for button, name in ((self.previous, "up"), (self.next, "down"), (self._close, "clear")):
            button.setIcon(icon(name, palette.quiet))

    def open(self) -> None:
        """Show the line, ready to type in."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def leave(self) -> None:
        """Put the line away."""
        self.hide()
        self.left.emit()

    @property
    def told(self) -> str:
        """What is told beside the line."""
        return self._told.text()

    def tell(self, here: int, found: int, round_by: str = "") -> None:
        """Tell that this is the occurrence number `here`, from 1, of `found`; of none by 0.

        `round_by` says that the search went on at the article's other end.
        """
        if not self.line.text().strip():
            told = ""
        elif not found:
            told = tr("Not in this article")
        elif not here:
            told = tr("{count} in this article").format(count=number(found))
        else:
            which = tr("{which} of {count}").format(which=number(here), count=number(found))
            told = " · ".join(part for part in (which, round_by) if part)
        self._told.setText(told)
        self.line.setAccessibleDescription(told)
        for button in (self.previous, self.next):
            button.setEnabled(found > 0)

    # What Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the keys where there is room for them."""
        super().resizeEvent(event)
        self._keys.setVisible(event.size().width() >= _ROOM_FOR_KEYS)

    def _button(self, name: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(f"{name} ({keys})")
        button.setAccessibleName(name)
        return button

    def _step(self, backward: bool) -> None:
        self.stepped.emit(self.line.text(), backward)

    def _step_on(self) -> None:
        self._step(backward=False)

    def _step_back(self) -> None:
        self._step(backward=True)


class _FindLine(QLineEdit):
    """The line itself, whose Enter goes on to the next place."""

    stepped = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)
