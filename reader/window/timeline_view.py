"""The timeline in hand: the filter's dates are dragged, clicked and set by key on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.filter.dating import ANY_DAY
from reader.filter.days import Days
from reader.language.words import tr
from reader.models.timeline import Timeline
from reader.models.timeline_scene import Bar
from reader.window.timeline_painting import ASIDE, ends
from reader.window.timeline_picture import HOW, TimelinePicture

_GRIP = 8
"""Pixels beside an end of the dates at which it is taken hold of."""
_PAGE = 12
"""Bars that PgUp and PgDn go over."""
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_Home: -(10**6),
    Qt.Key.Key_End: 10**6,
}


class TimelineView(TimelinePicture):
    """Tells which days are wanted.

    `dragged` tells days while they are being dragged, `chosen` days that are settled on (after a
    drag the same once more), `dropped` that what was dragged isn't wanted after all, `cleared`
    that no days are, and `left` that one wants to go back to where one was.
    """

    dragged = Signal(object)
    chosen = Signal(object)
    dropped = Signal()
    cleared = Signal()
    left = Signal()

    def __init__(self, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(timeline, parent)
        self._held: Bar | None = None
        self._by_end = False
        self._everywhere = QCoreApplication.instance() or self
        self._dragged: Days | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the list

    # By mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        self._dragged = None
        end = self._end_at(point)
        self._by_end = end is not None
        if end is not None:
            self._held = self._opposite(end)
            self._dragged = self._timeline.shown.days
        elif (at := self._bar_at(point)) is not None:
            self._held = self._bar(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._held is None:
            over_end = self._end_at(point) is not None
            shape = Qt.CursorShape.SplitHCursor if over_end else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self._point_to(point)
            return
        at = self.scene.at(point.x() - ASIDE)
        if at is None:
            return
        days = _from_to(self._held, self._bar(at))
        if self._dragged is None:
            still = self._timeline.shown.days if self._by_end else _from_to(self._held, self._held)
            if days == still:
                return  # it may be a click
        if days != self._dragged:
            if self._dragged is None:
                self._everywhere.installEventFilter(self)
            self._dragged = days
            self.dragged.emit(days)
        if (spanned := self.scene.spanned) is not None:
            self._show_tip(spanned, point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._held is None:
            return
        held, days = self._held, self._dragged
        self._let_go()
        if days is not None:
            self.chosen.emit(days)
        elif not self._by_end:
            self._choose(held, held)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._let_go()
            self.cleared.emit()

    # By key

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while the keys are here."""
        mine = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if mine and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of Esc wherever the keys are, while something is dragged."""
        escapes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escapes and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # the window's own Esc would clear the filter
            return True
        if escapes and event.type() is QEvent.Type.KeyPress:
            return self.drop()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.scene.bars:
            super().keyPressEvent(event)
        elif key in _STEPS:
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go(_STEPS[key], extends=extends)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (picked := self.picked) is not None:
                self._choose(self._bar(picked[0]), self._bar(picked[1]))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
            self.announce(self.in_words)
        elif event.text() in ("+", "=", "-"):
            self._look(closer=event.text() != "-")
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be at the last of the dates that are set, or else at the newest article."""
        super().focusInEvent(event)
        if self._at is None or self._at >= len(self.scene.bars):
            self._begin()
        self.announce(f"{self.in_words} {self._picked_words} {tr(HOW)}")
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._at = self._anchor = None
        QToolTip.hideText()
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.drop()  # the button is let go of where nobody hears of it

    def drop(self) -> bool:
        """Let go of what is being dragged; False where nothing is."""
        dragging = self._dragged is not None
        self._let_go()
        if dragging:
            self.dropped.emit()
        return dragging

    def _let_go(self) -> None:
        self._held = self._dragged = None
        self._everywhere.removeEventFilter(self)

    def _escape(self) -> None:
        if self._at != self._anchor:
            self._anchor = self._at
            self.announce(self._picked_words)
            self.update()
        else:
            self.left.emit()

    def _begin(self) -> None:
        bars = self.scene.bars
        if bars:
            filled = [at for at, bar in enumerate(bars) if bar.every]
            self._at = self._anchor = (self.scene.spanned or filled)[-1]

    def _look(self, *, closer: bool) -> None:
        """Show the dates from near, or where none are set what one went to; or else all."""
        bars = self.scene.spanned or self.picked
        if closer and bars is not None:
            near, asked = _from_to(*map(self._bar, bars)), self._timeline.shown.days
            self._timeline.look_at(Days(asked.first or near.first, asked.last or near.last))
        else:
            self._timeline.look_at(ANY_DAY)
        self._begin()
        self.announce(f"{self.in_words} {self._picked_words}")
        self.update()

    def _go(self, bars: int, *, extends: bool) -> None:
        last = len(self.scene.bars) - 1
        at = last if self._at is None else self._at
        self._at = min(max(at + bars, 0), last)
        if not extends or self._anchor is None:
            self._anchor = self._at
        self.announce(self._picked_words)
        self._tell_picked()
        self.update()

    @property
    def _picked_words(self) -> str:
        return "" if self.picked is None else self.words_of(self.picked)

    # What is wanted

    def _choose(self, first: Bar, last: Bar) -> None:
        """Want the days of these bars, or, where just they are asked for, none.

        Days without any article are not wanted.
        """
        days = _from_to(first, last)
        if not self._timeline.shown.every.between(first.first, last.last):
            return
        if days == self._timeline.shown.days:
            self.cleared.emit()
        else:
            self.chosen.emit(days)
        self.announce(self.in_words)

    def _end_at(self, point: QPoint) -> int | None:
        """Which end of the dates is under the pointer: 0 the first, 1 the last."""
        if self.scene.spanned is None:
            return None
        away = [abs(point.x() - ASIDE - x) for x in ends(self.scene)]
        return away.index(min(away)) if min(away) <= _GRIP else None

    def _opposite(self, end: int) -> Bar:
        """The bar at the other end of the dates."""
        spanned = self.scene.spanned or (0, 0)
        return self._bar(spanned[1 - end])


def _from_to(one: Bar, other: Bar) -> Days:
    return Days(min(one.first, other.first), max(one.last, other.last))
