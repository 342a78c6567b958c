"""What keys do beside chips: go over one, select one to be rid of it, type something new."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.articles.article import Span
from reader.models.filter_dress import Chip
from reader.window.dressed_line import DressedLine

_Key = QKeySequence.StandardKey
_OVER = {
    _Key.MoveToPreviousWord: (-1, False),
    _Key.MoveToNextWord: (1, False),
    _Key.SelectPreviousWord: (-1, True),
    _Key.SelectNextWord: (1, True),
}
_BACK = (_Key.DeleteStartOfWord, _Key.Backspace)
_AHEAD = (_Key.DeleteEndOfWord, _Key.Delete)


def stepped(line: DressedLine, event: QKeyEvent) -> bool:
    """Whether the key meant a closed chip beside the cursor, and was heeded."""
    for key, (direction, extend) in _OVER.items():
        if event.matches(key):
            return _went_over(line, direction, extend=extend)
    if line.selected is not None:
        return False
    if any(event.matches(key) for key in _BACK) or _is_backspace(event):
        return _selected(line, _before(line), ahead=False)
    if any(event.matches(key) for key in _AHEAD):
        return _selected(line, _after(line), ahead=True)
    if event.text().isprintable() and event.text().strip():
        _part(line)
    return False


def _is_backspace(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return event.key() == Qt.Key.Key_Backspace and plain


def _went_over(line: DressedLine, direction: int, *, extend: bool) -> bool:
    """Go to the other side of the chip, and of the blanks that follow it."""
    text, at = line.text(), line.cursor_offset
    if direction < 0:
        chip = _before(line, farther=True)
        if chip is None:
            return False
        line.place_cursor(chip.span.start, beside=True, extend=extend)
        return True
    chip = _after(line, farther=True)
    if chip is None:
        return False
    at = chip.span.end
    while text[at : at + 1].isspace():
        at += 1
    line.place_cursor(at, beside=True, extend=extend)
    return True


def _selected(line: DressedLine, chip: Chip | None, *, ahead: bool) -> bool:
    """Select the chip with the blank between, so that the same key again is rid of both."""
    if chip is None:
        return False
    at = line.cursor_offset
    line.select(Span(at, chip.span.end) if ahead else Span(chip.span.start, at))
    return True


def _before(line: DressedLine, *, farther: bool = False) -> Chip | None:
    """The closed chip right before the cursor, a blank between or, `farther`, any number."""
    text, at = line.text(), line.cursor_offset
    blanks = at - len(text[:at].rstrip())
    for chip in line.setting.typed.closed:
        if chip.span.end == at - blanks and (farther or blanks < 2):
            return chip
    return None


def _after(line: DressedLine, *, farther: bool = False) -> Chip | None:
    """The closed chip right after the cursor, as above."""
    text, at = line.text(), line.cursor_offset
    blanks = len(text) - at - len(text[at:].lstrip())
    for chip in line.setting.typed.closed:
        if chip.span.start == at + blanks and (farther or blanks < 2):
            return chip
    return None


def _part(line: DressedLine) -> None:
    """Keep what is typed right beside a closed chip apart from it by a blank."""
    at = line.cursor_offset
    for chip in line.setting.typed.closed:
        if chip.span.end == at:
            line.insert(" ")
        elif chip.span.start == at:
            line.insert(" ")
            line.place_cursor(at)
