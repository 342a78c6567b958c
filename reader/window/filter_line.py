"""The line that the filter is typed in, and what its keys mean to the rest of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.language.words import tr
from reader.window.pointed_line import PointedLine

_CTRL_E = Qt.Modifier.CTRL | Qt.Key.Key_E
_KEYS_OF_PROPOSALS = {
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_PageDown: "down",
    Qt.Key.Key_PageUp: "up",
}
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class FilterLine(PointedLine):
    """One line of text; everything else about it is dress, painted around the letters.

    Keys that mean something to the proposals or to the list are told by signals and taken
    by whoever is there: `moved` by how many proposals, `taken` to take one, `dropped` to be
    rid of one, `entered` to go to the list, `escaped` to leave what is open.
    """

    moved = Signal(int)
    taken = Signal()
    dropped = Signal()
    entered = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proposing = False
        """Whether proposals are open, so that Tab takes one instead of going on."""
        self.picking = False
        """Whether one went to a proposal that Del is rid of."""
        self.joining = False
        """Whether what is held takes the place of what was held before, as in a drag."""
        self._held = False
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, on=False)
        self.setPlaceholderText(tr("Filter by words, person:, place:, speaker:, said:, date: …"))
        self.setAccessibleName(tr("Filter"))

    def hold(self, text: str) -> None:
        """Hold what was set elsewhere; like what is typed it can be undone.

        While `joining`, one undoing takes back all that was held since.
        """
        with QSignalBlocker(self):  # whoever set it knows
            if self.joining and self._held:
                self.undo()
            self._held = text != self.text()
            for end in (0, len(self.text())):  # Qt takes what was typed just before for the same
                self.setCursorPosition(end)
            self.write(text, len(text), beside=True)
        self.dress()

    def go_to_end(self) -> None:
        """Put the cursor behind everything, to type something new there."""
        self.place_cursor(len(self.text()), beside=True)

    def go_to_fault(self) -> bool:
        """Have the cursor at something that can't be understood; False where there is none."""
        at, spans = self.cursor_offset, [fault.span for fault in self._faults]
        if spans and not any(span.start <= at <= span.end for span in spans):
            self.place_cursor(spans[0].end)
        return bool(spans)

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
        elif key == Qt.Key.Key_Delete and self.picking:
            self.dropped.emit()
        elif key in _HELD:
            super().keyPressEvent(event)
        elif not self.text() or not self._stepped(event):
            self.beside = False
            self.dress()
            super().keyPressEvent(event)

    def _stepped(self, event: QKeyEvent) -> bool:
        # The first painting, of an empty line, waits for no grammar.
        from reader.window.chip_keys import stepped  # noqa: PLC0415

        return stepped(self, event)
