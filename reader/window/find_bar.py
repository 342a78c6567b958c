"""Finding words in the open article: a line at the page's foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.models.palette import Palette
from reader.window.icons import icon


class FindBar(QFrame):
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
        self.line.setPlaceholderText("Find in this article")
        self.line.setAccessibleName("Find in this article")
        self.line.setMaximumWidth(320)
        self._told = QLabel(self)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setToolTip("Close (Esc)")
        self._close.setAccessibleName("Close")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self.line, 1)
        row.addWidget(self._told)
        row.addStretch(1)
        row.addWidget(self._close)
        self.setFocusProxy(self.line)
        self.line.setTextMargins(4, 2, 4, 2)
        self.line.textEdited.connect(self.typed)
        self.line.stepped.connect(self._step)
        self.line.escaped.connect(self.leave)
        self._close.clicked.connect(self.leave)
        self.hide()

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.setStyleSheet(
            f"FindBar {{ background: {palette.side.name()};"
            f" border-top: 1px solid {palette.line.name()}; }}"
        )
        self._told.setStyleSheet(f"color: {palette.quiet.name()}; font-size: 12px;")
        self._close.setIcon(icon("clear", palette.quiet))

    def open(self) -> None:
        """Show the line, ready to type in."""
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def leave(self) -> None:
        """Put the line away."""
        self.hide()
        self.left.emit()

    def tell(self, here: int, found: int) -> None:
        """Tell that this is the occurrence number `here`, from 1, of `found`."""
        if not self.line.text().strip():
            self._told.setText("")
        elif found:
            self._told.setText(f"{here:,} of {found:,}")
        else:
            self._told.setText("Not in this article")

    def _step(self, backward: bool) -> None:
        self.stepped.emit(self.line.text(), backward)


class _FindLine(QLineEdit):
    """The line itself, whose Escape and Enter are its own and not the window's."""

    stepped = Signal(bool)
    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)
