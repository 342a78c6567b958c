"""A line of typed text, dressed: its chips, its faults, its cursor.

A QLineEdit keeps the text, the cursor, the selection, what can be undone, the clipboard and what
an input method does, and tells assistive programs the plain text. All that is seen is set and
painted here: by formats alone a QLineEdit cannot show other letters than it holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBasicTimer, QPointF, QRect, QRectF, Qt, QTimerEvent, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.articles.article import Span
from reader.models.palette import LIGHT, Palette
from reader.models.typography import Style
from reader.models.utf16 import offset_at, units_before

if TYPE_CHECKING:
    from reader.filter.terms import Fault
    from reader.models.filter_dress import Chip
    from reader.window.filter_setting import FilterSetting

_TYPED = Style(size=14, leading=20, above=0, serif=False)
_MARGIN = 4  # px at both ends
_HEIGHT = 28
_CURSOR = 1.5  # px


class DressedLine(QLineEdit):
    """Shows what is understood as chips, closed but where the cursor is; faults underlined.

    Places count code points. `beside` tells that the cursor stands beside chips that stay closed.
    """

    edited = Signal(str)
    """The text was changed by hand, or as if so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._faults: Sequence[Fault] = ()
        self._setting: FilterSetting | None = None
        self._composed = ("", 0)
        self._writing = False
        self._scrolled = 0.0
        self._blinking = QBasicTimer()
        self._cursor_shown = True
        self.beside = False
        self.setFont(_TYPED.font())
        self.setFrame(False)
        self.setFixedHeight(_HEIGHT)
        self.setTextMargins(_MARGIN, 0, _MARGIN, 0)
        self.textChanged.connect(self.dress)
        self.cursorPositionChanged.connect(self.dress)
        self.selectionChanged.connect(self.dress)
        self.textEdited.connect(self._tell)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self.dress()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Underline what can't be understood."""
        if [*faults] != [*self._faults]:
            self._faults = faults
            self.dress()

    def dress(self) -> None:
        """Set the line anew before it is painted."""
        self._setting = None
        self._cursor_shown = True
        self.update()

    @property
    def cursor_offset(self) -> int:
        """Where the cursor stands."""
        return offset_at(self.text(), self.cursorPosition())

    @property
    def selected(self) -> Span | None:
        """What is selected."""
        if not self.hasSelectedText():
            return None
        text, start = self.text(), self.selectionStart()
        return Span(offset_at(text, start), offset_at(text, start + self.selectionLength()))

    @property
    def setting(self) -> FilterSetting:
        """The text as it is set."""
        if self._setting is None:
            # The first painting, of an empty line, waits for no grammar.
            from reader.models.filter_dress import chips, opened  # noqa: PLC0415
            from reader.window import filter_setting  # noqa: PLC0415

            text, cursor = self.text(), self.cursor_offset
            found = chips(text, self._faults)
            here = opened(found, cursor, self.selected, beside=self.beside)
            composed = filter_setting.Composed(cursor, *self._composed)
            typed = filter_setting.Typed(
                text, found, here if self.hasFocus() else [], self._faults, composed
            )
            self._setting = filter_setting.FilterSetting(typed, self.font(), self._palette)
            self._keep_in_view(self._setting)
        return self._setting

    def place_cursor(self, offset: int, *, beside: bool = False, extend: bool = False) -> None:
        """Put the cursor there, `extend` the selection with it; chips `beside` it stay closed."""
        units = units_before(self.text(), offset)
        if extend:
            at, first = self.cursorPosition(), self.selectionStart()
            anchor = at if first < 0 else first + (self.selectionLength() if first == at else 0)
            self.setSelection(anchor, units - anchor)
        else:
            self.setCursorPosition(units)
            self.deselect()
        self.beside = beside
        self.dress()

    def select(self, span: Span) -> None:
        """Select that, with the cursor at its end."""
        first, last = (units_before(self.text(), end) for end in span)
        self.setSelection(first, last - first)

    def write(self, text: str, cursor: int, *, beside: bool = False) -> None:
        """Hold `text` instead, as if by hand, so that it can be undone."""
        before = self.text()
        if text != before:
            from reader.filter.changing import difference  # noqa: PLC0415  as above

            change = difference(before, text)
            self._writing = True
            self.select(Span(change.start, len(before) - (len(text) - change.end)))
            if new := change.of(text):
                self.insert(new)
            else:
                self.del_()
            self._writing = False
        self.place_cursor(cursor, beside=beside)
        self.edited.emit(text)

    def remove(self, chip: Chip) -> None:
        """Take a chip out of the text, as if by hand."""
        from reader.filter.changing import removed  # noqa: PLC0415  not for the first painting

        text = removed(self.text(), chip.span)
        self.write(text, min(chip.span.start, len(text)), beside=True)

    def rect_of_cursor(self) -> QRect:
        """Where the cursor is painted."""
        line = self._line()
        x = self.left() + (self.setting.x(self.cursor_offset) if self.has_letters() else 0.0)
        return QRectF(x, line.top(), _CURSOR, line.height()).toAlignedRect()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # type: ignore[override]
        if query == Qt.InputMethodQuery.ImCursorRectangle:
            return self.rect_of_cursor()
        return super().inputMethodQuery(query)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        cursor = len(event.preeditString())
        for each in event.attributes():
            if each.type == QInputMethodEvent.AttributeType.Cursor:
                cursor = each.start
        self._composed = (event.preeditString(), cursor)
        self.beside = False
        super().inputMethodEvent(event)
        self.dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.has_letters():
            super().paintEvent(event)  # what one can type here, and the cursor
            return
        line, setting = self._line(), self.setting
        corner = QPointF(self.left(), line.top())
        with QPainter(self) as painter:
            setting.paint(painter, corner, self.selected)
            if self.hasFocus() and self._cursor_shown:
                x = corner.x() + setting.x(self.cursor_offset)
                cursor = QRectF(x, line.top() + 1, _CURSOR, line.height() - 2)
                painter.fillRect(cursor, self._palette.accent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._blink()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blinking.stop()
        self._composed = ("", 0)
        self.dress()

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._blinking.timerId():
            self._cursor_shown = not self._cursor_shown
            self.update()
        else:
            super().timerEvent(event)

    def _tell(self, text: str) -> None:
        if not self._writing:
            self.edited.emit(text)

    def has_letters(self) -> bool:
        return bool(self.text() or self._composed[0])

    def _line(self) -> QRectF:
        """The rows of pixels in which the letters stand."""
        height = self.fontMetrics().height()
        return QRectF(0, (self.height() - height) // 2, self.width(), height)

    def _room(self) -> float:
        return self.width() - 2 * _MARGIN - _CURSOR

    def left(self) -> float:
        """Where the letters begin; those from right to left end at the line's other end."""
        setting = self.setting
        spare = self._room() - setting.width
        return _MARGIN + (spare if setting.backwards and spare > 0 else -self._scrolled)

    def _keep_in_view(self, setting: FilterSetting) -> None:
        """Scroll so far that the cursor is seen, and no room is left empty."""
        room, width = self._room(), setting.width
        x = width if setting.backwards else 0.0
        if self.hasFocus():
            x = setting.x(self.cursor_offset)
        most = max(0.0, width - room)
        self._scrolled = min(max(self._scrolled, x - room, 0.0), x, most)

    def _blink(self) -> None:
        whole = QGuiApplication.styleHints().cursorFlashTime()
        if whole > 0:
            self._blinking.start(whole // 2, self)
        self.dress()
