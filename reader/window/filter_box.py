"""The filter box: its line, the proposals under it, the count, and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from reader.language.words import number, tr
from reader.models.palette import LIGHT, Palette
from reader.models.tool_tip import tip
from reader.models.typography import QUIET
from reader.window.filter_line import FilterLine
from reader.window.one_line import OneLine

if TYPE_CHECKING:
    from reader.filter.terms import Fault
    from reader.models.completion_list import CompletionList
    from reader.window.completion_popup import CompletionPopup

_HEIGHT = 34
_ROUND = 6
_STAYS = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why the keys go elsewhere for a while and come back to the line."""


class FilterBox(QFrame):
    """Where the filter is typed.

    `typed` tells the text and the cursor in it, in code points, or -1 where nothing is being
    typed at it; `entered` that one wants to go on to the list, `left` that one is elsewhere, and
    `forgotten` that a filter used before isn't to be offered again.
    """

    typed = Signal(str, int)
    entered = Signal()
    left = Signal()
    forgotten = Signal(str)

    popup: CompletionPopup
    _proposals: CompletionList

    def __init__(self, window: QWidget) -> None:
        """Stands there at once; nothing can be typed before it has something to `offer`."""
        super().__init__(window)
        self._palette = LIGHT
        self._fresh = True
        self._hurried = self._recalling = self._offers = False
        self._drawn: Callable[[str, QColor], QIcon] | None = None
        self.line = FilterLine(self)
        self.count = QLabel(self)
        self.clear_button = QToolButton(self)
        self.clear_button.setAutoRaise(True)
        self.clear_button.setToolTip(tr("Clear the filter (Esc)"))
        self.clear_button.setAccessibleName(tr("Clear the filter"))
        self.clear_button.hide()
        self.setFixedHeight(_HEIGHT)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 1, 6, 1)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        row.addWidget(self.clear_button)

    def offer(self, proposals: CompletionList, popup: CompletionPopup) -> None:
        """Offer these proposals, in that popup, to whoever types from now on."""
        self._proposals = proposals
        self.popup = popup
        self._offers = True
        popup.wear(self._palette)
        self.line.installEventFilter(self)
        self.line.edited.connect(self._type)
        self.line.moved.connect(self._move)
        self.line.taken.connect(self._take)
        self.line.dropped.connect(self._drop)
        self.line.entered.connect(self._enter)
        self.line.escaped.connect(self.leave)
        self.clear_button.clicked.connect(self.clear)
        popup.taken.connect(self._complete)
        proposals.modelReset.connect(self._propose)
        proposals.answered.connect(self._take_if_hurried)

    def draw_icons(self, drawn: Callable[[str, QColor], QIcon]) -> None:
        """Show an icon when colours are taken on."""
        self._drawn = drawn

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self.line.wear(palette)
        if self._offers:
            self.popup.wear(palette)
        self.line.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: none; color: {palette.ink.name()};"
            f" selection-background-color: {palette.selection.name()};"
            f" selection-color: {palette.ink.name()};"
            f" placeholder-text-color: {palette.quiet.name()}; }}"
        )
        self.count.setStyleSheet(f"color: {palette.quiet.name()}; font-size: 12px;")
        if self._drawn is not None:
            self.clear_button.setIcon(self._drawn("clear", palette.quiet))
        self.update()

    def show_filter(self, text: str, faults: Sequence[Fault]) -> None:
        """Hold the filter `text`, of which `faults` can't be understood."""
        if text != self.line.text():
            self.line.hold(text)
        self.line.show_faults(faults)
        self.line.setToolTip(tip("\n".join(fault.sentence for fault in faults)))
        self.clear_button.setVisible(bool(text))

    def show_count(self, shown: int, total: int, *, filtered: bool) -> None:
        """Tell how many articles of how many are shown."""
        told = tr("{shown} of {total}").format(shown=number(shown), total=number(total))
        self.count.setText(told if filtered else "")

    def clear(self) -> None:
        """Empty the line, as if by hand."""
        self._proposals.clear()
        self.line.write("", 0)

    def leave(self) -> None:
        """Close the proposals; with none open clear the line; with that empty leave it."""
        if self.popup.isVisible():
            self._proposals.clear()
        elif self.line.text():
            self.clear()
        else:
            self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QFocusEvent):
            self._fresh = True
            self._recalling = False
            if event.lostFocus():
                self._proposals.clear()
                self.line.proposing = False  # also where nothing was there yet to be cleared
                if event.reason() not in _STAYS:
                    self.left.emit()
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        focused = self.line.hasFocus()
        edge = self._palette.accent if focused else self._palette.edge
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 2 if focused else 1))
            painter.setBrush(self._palette.paper)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND, _ROUND)

    def _type(self, text: str) -> None:
        cursor = -1 if self.line.beside else self.line.cursor_offset
        self._hurried = self._fresh = self._recalling = False
        self.typed.emit(text, cursor)
        self._proposals.propose(text, max(cursor, 0))
        self._propose()

    def _propose(self) -> None:
        self.popup.open_under(self)
        self.line.proposing = self.popup.isVisible() or not self._proposals.up_to_date
        self.line.picking = False

    def _move(self, rows: int) -> None:
        if self.popup.isVisible():
            self.popup.move_by(rows)
            self.line.picking = bool(self._proposals.used(self.popup.current_row))
        elif rows > 0 and not self._recalling and (self._fresh or not self.line.text()):
            self._recalling = True
            self._proposals.recall()
        elif rows > 0:
            self.entered.emit()

    def _take(self) -> None:
        """Take a proposal, or where the likeliest is still to come, take it then."""
        row = self.popup.current_row
        if row is not None or self._proposals.up_to_date:
            self._complete(row or 0)
        else:
            self._hurried = True

    def _drop(self) -> None:
        """Be rid of the filter used before that one went to."""
        row = self.popup.current_row
        if row is not None:
            self.forgotten.emit(self._proposals.used(row))
            self._proposals.drop(row)

    def _take_if_hurried(self) -> None:
        self._propose()
        if self._recalling:
            self._recalling = False
            if self.popup.isVisible():
                self._move(1)
            else:
                self.entered.emit()  # nothing was used before
        if self._hurried and self._proposals.rowCount():
            self._complete(0)
        self._hurried = False

    def _enter(self) -> None:
        row = self.popup.current_row if self.popup.isVisible() else None
        if row is not None:
            self._complete(row)
        elif self.popup.isVisible() and self._proposals.is_lone_value:
            self._complete(0)
        elif not self.line.go_to_fault():  # of which it is told under the box
            self._proposals.clear()
            self.entered.emit()

    def _complete(self, row: int) -> None:
        changed = self._proposals.completed(self.line.text(), row)
        whole = bool(self._proposals.used(row))
        self.line.write(changed.text, changed.cursor, beside=whole)
        if whole:
            self._proposals.clear()


class FilterSentence(OneLine):
    """One plain sentence under the filter box: what is shown, or what is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._faulty = False
        self.setFont(QUIET.font())

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self._colour()

    def say(self, words: str, *, faulty: bool) -> None:
        """Say `words`; `faulty` where they tell what can't be understood."""
        self._faulty = faulty
        self.write(words)
        self._colour()

    def _colour(self) -> None:
        palette = self._palette
        self.colour(palette.speakers[1].ink if self._faulty else palette.quiet)
