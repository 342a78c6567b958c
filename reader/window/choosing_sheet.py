"""A small window to choose a name in: type, go up and down, press Enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.language.words import tr
from reader.models.choice_list import ChoiceList
from reader.models.choices import Choice, Choices
from reader.models.palette import Palette
from reader.models.typography import Style
from reader.window.offered_view import OFFER_HEIGHT, OfferedView, OfferLook

_WIDTH = 460
_ROWS = 9
_QUOTE = Style(size=16, leading=24, above=0)
_LONGEST_QUOTE = 220
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}


class _ChoiceLook(OfferLook[Choice]):
    """Paints a choice with its quiet note at the right."""

    def paint_offer(self, painter: QPainter, rect: QRect, offer: Choice) -> None:
        self.paint_ends(painter, rect, offer.words, offer.note)


class ChoosingSheet(QDialog):
    """Asks for one of the choices, whose `chosen` is called with it; Escape leaves it.

    `sentence` says what is asked; `quoted` are the words it is asked of, if it is of any.
    """

    def __init__(
        self,
        title: str,
        sentence: str,
        quoted: str,
        choices: ChoiceList,
        palette: Palette,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._choices = choices
        self._chosen: Callable[[Choice], None] | None = None
        self._hurried = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 12)
        rows.setSpacing(10)
        if quoted:
            rows.addWidget(_quotation(quoted))
        told = QLabel(sentence)
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Type a name"))
        self.line.setAccessibleName(sentence)
        told.setBuddy(self.line)
        self.view = OfferedView(choices)
        self.view.setItemDelegate(_ChoiceLook(choices, palette, self.view))
        self.view.setMinimumHeight(_ROWS * OFFER_HEIGHT + 2 * self.view.frameWidth())
        self.view.setAccessibleName(tr("Choices"))
        self.view.setStyleSheet(
            f"QListView {{ background: {palette.paper.name()};"
            f" border: 1px solid {palette.line.name()}; outline: 0; }}"
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        # Else Enter would press it where there is nothing to choose.
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        for widget in (told, self.line, self.view, buttons):
            rows.addWidget(widget)
        self.resize(_WIDTH, self.sizeHint().height())
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._type)
        self.line.returnPressed.connect(self._enter)
        self.view.clicked.connect(self._take)
        choices.modelReset.connect(self._choose_first)
        choices.answered.connect(self._take_if_hurried)
        self._choose_first()

    def ask(self, choices: Choices, chosen: Callable[[Choice], None]) -> None:
        """Open with `choices`; `chosen` is called with the one that is taken, if any is."""
        self._chosen = chosen
        self._choices.choose_from(choices)
        self.open()
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go through the choices with the keys that a line of text has no use for."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            move = _MOVES.get(Qt.Key(event.key()))
            if move is not None:
                last = self._choices.rowCount() - 1
                row = min(max(self.view.currentIndex().row() + move, 0), last)
                self.view.setCurrentIndex(self._choices.index(row))
                return True
        return super().eventFilter(watched, event)

    def _choose_first(self) -> None:
        self.view.setCurrentIndex(self._choices.index(0))

    def _type(self, typed: str) -> None:
        self._hurried = False
        self._choices.type_words(typed)

    def _enter(self) -> None:
        """Take the choice, or where it is still to come, take it then: none that was shown
        for fewer letters."""
        if self._choices.up_to_date:
            self._take()
        else:
            self._hurried = bool(self.line.text())

    def _take_if_hurried(self) -> None:
        if self._hurried:
            self._hurried = False
            self._take()

    def _take(self) -> None:
        index = self.view.currentIndex()
        if index.isValid() and self._chosen is not None:
            choice, chosen = self._choices.offer(index.row()), self._chosen
            self._chosen = None
            self.accept()
            chosen(choice)


def _quotation(quoted: str) -> QLabel:
    """The words themselves, as they are set on the page."""
    words = " ".join(quoted.split())
    if len(words) > _LONGEST_QUOTE:
        words = f"{words[:_LONGEST_QUOTE].rpartition(' ')[0]}…"
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(_QUOTE.font())
    label.setWordWrap(True)
    return label
