"""The sayings of a page as one works with them, by key and by mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.language.words import tr
from reader.library.answers import Saying
from reader.models.portrait_list import PortraitList, PortraitPlace
from reader.window.portrait_layout import PortraitLayout

_Key = Qt.Key
_Move = QAbstractItemView.CursorAction
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_STEPS = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_OWN = (_Key.Key_O, _Key.Key_Space)
"""Keys that do something else where one is on this page than elsewhere in the window."""


class PortraitView(PortraitLayout):
    """The sayings; `chosen` tells the one that is to be seen in its article.

    `left` tells that one goes back to the article, `order_turned` that the other order is
    wanted, `words_wanted` that one looks for words.
    """

    chosen = Signal(object)
    menu_wanted = Signal(QPoint, object)
    left = Signal()
    order_turned = Signal()
    words_wanted = Signal()

    def __init__(self, sayings: PortraitList, parent: QWidget | None = None) -> None:
        super().__init__(sayings, parent)
        self._pressed = -1
        self._following = False
        self._was: PortraitPlace | None = None
        sayings.modelAboutToBeReset.connect(self._remember)
        self.setAccessibleName(tr("Sayings"))

    @property
    def saying(self) -> Saying | None:
        """The saying that one is at; None where there is none."""
        return self._sayings.saying(self.currentIndex().row())

    @property
    def place(self) -> PortraitPlace | None:
        """Where one is; None where there is nothing."""
        view = self._in_view()
        if not view:
            return None
        row = self.currentIndex().row()
        current = self._sayings.number(row) if row >= 0 else None
        return PortraitPlace(current, self._sayings.number(view[0][0]), -view[0][1])

    def place_before(self) -> PortraitPlace | None:
        """Where one was before other sayings came, told once; None where none have come."""
        was, self._was = self._was, None
        return was

    def return_to(self, place: PortraitPlace) -> None:
        """Be there again, as far as it is still on the page."""
        top = self._sayings.row_of(place.top)
        if place.current is not None and (row := self._sayings.row_of(place.current)) is not None:
            self.setCurrentIndex(self._sayings.index(row))
        if top is not None:
            self._following = False
            for _ in range(3):  # as rows in view are measured
                self.verticalScrollBar().setValue(self._heights.top(top) + place.hidden)

    def go_to_row(self, row: int) -> None:
        """Be at that row, which comes to stand at the top."""
        if 0 <= row < self._sayings.rowCount():
            self._following = True
            self.setCurrentIndex(self._sayings.index(row))
            self.scrollTo(self._sayings.index(row), QAbstractItemView.ScrollHint.PositionAtTop)

    def step(self, by: int) -> bool:
        """Go on by so many sayings, back where `by` is below 0; False at the end."""
        row = self.currentIndex().row()
        self._go(row + by)
        return self.currentIndex().row() != row

    def turn(self, *, up: bool) -> None:
        """Go on by a page, or back."""
        self._go(self._a_page_on(self.currentIndex().row(), up=up))

    # Qt tells what has happened.

    def event(self, event: QEvent) -> bool:
        """Some of the window's keys are this page's own while one is here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & _HELD
            if plain and (event.key() in _OWN or event.key() == _Key.Key_Escape):
                event.accept()
                return True
            if event.key() == _Key.Key_F and event.modifiers() & _HELD == _HELD_CONTROL:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & _HELD
        if held == _HELD_CONTROL and key == _Key.Key_F:
            self.words_wanted.emit()
        elif held:
            event.ignore()
        elif key in (_Key.Key_Return, _Key.Key_Enter):
            self._choose()
        elif key == _Key.Key_O:
            self.order_turned.emit()
        elif key == _Key.Key_Escape:
            self.left.emit()
        elif not self._moved(key, back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)):
            event.ignore()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are the window's keys; Qt would fetch every row to look for a word."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Not Qt's way, which would go to the first row of all.
        QWidget.focusInEvent(self, event)
        if not self.currentIndex().isValid() and (view := self._in_view()):
            self.setCurrentIndex(self._sayings.index(view[0][0]))
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if (saying := self._sayings.saying(index.row())) is not None:
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at), saying)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = self._row_under(event.position().toPoint())
        if self._pressed >= 0:
            self._following = False
            self.setCurrentIndex(self._sayings.index(self._pressed))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointed = self._row_under(event.position().toPoint())
        if pointed != self._pointed:
            self._pointed = pointed
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(hand if pointed >= 0 else arrow)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row, self._pressed = self._pressed, -1
        left = event.button() is Qt.MouseButton.LeftButton
        if left and row >= 0 and row == self._row_under(event.position().toPoint()):
            self._choose()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """One click has done it."""
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointed = -1
        self.viewport().update()

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: object = ()) -> None:  # type: ignore[override]
        super().dataChanged(first, last, roles)
        if self._following:
            self.scrollTo(self.currentIndex())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.viewport().update()

    # Going about

    def _remember(self) -> None:
        self._was = self.place

    def _moved(self, key: int, *, back: bool) -> bool:
        """Go on from the current saying as the key says; False where it says nothing."""
        if key in _STEPS:
            self.step(_STEPS[_Key(key)])
        elif key in (_Key.Key_Home, _Key.Key_End):
            self._go(0 if key == _Key.Key_Home else self._sayings.rowCount() - 1)
        elif key in (_Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Space):
            self.turn(up=key == _Key.Key_PageUp or (key == _Key.Key_Space and back))
        else:
            return False
        return True

    def _go(self, to: int) -> None:
        last = self._sayings.rowCount() - 1
        if last >= 0:
            self._following = True
            self.setCurrentIndex(self._sayings.index(max(0, min(last, to))))
            self.scrollTo(self.currentIndex())

    def _a_page_on(self, row: int, *, up: bool) -> int:
        """The row that comes to stand where this one does, once one has turned a page."""
        bar = self.verticalScrollBar()
        at = self._heights.top(max(0, row)) + (-bar.pageStep() if up else bar.pageStep())
        to = self._heights.row_at(max(0, at))
        return min(to, row - 1) if up else max(to, row + 1)

    def _row_under(self, point: QPoint) -> int:
        """The row whose words are under a point of the viewport; -1 in the margins."""
        column = self._row.column
        left = self._row.left - column.gap
        inside = left <= point.x() <= self._row.left + column.measure + column.gap
        return self.indexAt(point).row() if inside else -1

    def _choose(self) -> None:
        if (saying := self.saying) is not None:
            self.chosen.emit(saying)


_HELD_CONTROL = Qt.KeyboardModifier.ControlModifier
