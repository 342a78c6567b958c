"""The line that the filter is typed in: fields in a tint, what is at fault underlined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.models.palette import LIGHT, Palette
from reader.models.typography import Style
from reader.models.utf16 import offset_at, units_before

if TYPE_CHECKING:
    from reader.filter.terms import Fault
    from reader.models.filter_dress import Chip

_CURSOR_MARGIN = 5  # px that QLineEdit's cursor rectangle reaches out left of the cursor
_CTRL_E = Qt.Modifier.CTRL | Qt.Key.Key_E
_KEYS_OF_PROPOSALS = {
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_PageDown: "down",
    Qt.Key.Key_PageUp: "up",
}


_TYPED = Style(size=14, leading=20, above=0, serif=False)
_AROUND = 1  # px of tint beside a chip's words, less than half a blank: neighbours don't touch


class FilterLine(QLineEdit):
    """One line of text; everything else about it is dress, painted around the letters.

    Keys that mean something to the proposals or to the list are told by signals and taken
    by whoever is there: `moved` by how many proposals, `taken` to take one, `entered` to
    go to the list, `escaped` to leave what is open.
    """

    moved = Signal(int)
    taken = Signal()
    entered = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._faults: Sequence[Fault] = ()
        self._composing = False
        self.proposing = False
        """Whether proposals are open, so that Tab takes one instead of going on."""
        self.setFont(_TYPED.font())
        self.setFrame(False)
        self.setTextMargins(4, 0, 4, 0)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, on=False)
        self.setPlaceholderText("Filter by words, person:, place:, speaker:, said:, date: …")
        self.setAccessibleName("Filter")
        self.textChanged.connect(self._dress)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self._dress()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Underline what can't be understood."""
        if [*faults] != [*self._faults]:
            self._faults = faults
            self._dress()

    @property
    def cursor_offset(self) -> int:
        """Where the cursor stands, in code points."""
        return offset_at(self.text(), self.cursorPosition())

    def write(self, text: str, cursor: int) -> None:
        """Hold `text` instead, with the cursor before its code point number `cursor`."""
        self.setText(text)
        self.setCursorPosition(units_before(text, cursor))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            # The window's own Escape must wait until this line has nothing left to leave.
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            # On X11 a line takes it for “to the end”, and the window's own would never come.
            if event.type() == QEvent.Type.ShortcutOverride and event.keyCombination() == _CTRL_E:
                event.ignore()
                return False
            tab = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
            if tab and self.proposing:
                self.taken.emit()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in _KEYS_OF_PROPOSALS:
            self.moved.emit(1 if _KEYS_OF_PROPOSALS[Qt.Key(key)] == "down" else -1)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._composing:
            self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_chips()
        super().paintEvent(event)

    def _paint_chips(self) -> None:
        text = self.text()
        found = _chips(text)
        if not found or self._composing:
            return
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        cursor = self.cursorRect()
        left = cursor.x() + _CURSOR_MARGIN - _x(line, self.cursorPosition())
        top, height = cursor.top() - 2, cursor.height() + 4
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._palette.speakers[0].tint)
            for chip in found:
                first = left + _x(line, units_before(text, chip.span.start))
                last = left + _x(line, units_before(text, chip.span.end))
                words = QRectF(first, top, last - first, height)
                painter.drawRoundedRect(words.adjusted(-_AROUND, 0, _AROUND, 0), 3, 3)

    def _dress(self) -> None:
        """Colour fields and underline faults, by the only way a QLineEdit has for that."""
        if self._composing:
            return
        form = QTextCharFormat()
        form.setForeground(self._palette.accent)
        text = self.text()
        formats = [(chip.field, form) for chip in _chips(text)]
        wrong = QTextCharFormat()
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wrong.setUnderlineColor(self._palette.speakers[1].ink)
        formats += [(fault.span, wrong) for fault in self._faults]
        at = self.cursorPosition()
        attributes = []
        for span, form in formats:
            first, last = units_before(text, span.start), units_before(text, span.end)
            attributes.append(
                QInputMethodEvent.Attribute(
                    QInputMethodEvent.AttributeType.TextFormat, first - at, last - first, form
                )
            )
        super().inputMethodEvent(QInputMethodEvent("", attributes))
        self.update()


def _chips(text: str) -> list[Chip]:
    if not text:
        return []
    # The first painting, of an empty line, waits for no grammar.
    from reader.models.filter_dress import chips  # noqa: PLC0415

    return chips(text)


def _x(line: QTextLine, units: int) -> float:
    """How far from the line's beginning the letter after so many UTF-16 units begins."""
    at = line.cursorToX(units)
    # PySide gives the place back beside it; its stubs know nothing of that.
    return float(at[0] if isinstance(at, tuple) else at)  # type: ignore[arg-type]
