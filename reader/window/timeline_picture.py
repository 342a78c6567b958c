"""The timeline as it is seen: drawn anew as the filter changes, and told in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.language.words import marked, tr
from reader.models.palette import LIGHT, Palette
from reader.models.timeline import Timeline
from reader.models.timeline_scene import Bar, Scene, scene
from reader.models.timeline_words import axis_in_words, bar_in_words, joined, scale_in_words
from reader.models.timeline_zoom import zoomed
from reader.models.tool_tip import tip
from reader.window.main_window import TIMELINE_HEIGHT
from reader.window.timeline_painting import ASIDE, EDGE, Look, label_font, paint

_A_NOTCH = 120  # of the mouse's wheel
HOW = marked(
    "Arrow keys go along it, Enter filters, Delete clears the dates, plus shows them"
    " from near, minus all, Escape goes back."
)
"""What whoever comes to it by key is told."""
_NARROWEST = 4
"""Pixels of the narrowest bar, with the gap behind it."""


class TimelinePicture(QWidget):
    """Draws what `timeline` shows, in as many bars as have room."""

    def __init__(self, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._palette = LIGHT
        self._scene: Scene | None = None
        self._pointed: int | None = None
        self._rolled = 0
        self._anchor: int | None = None
        self._at: int | None = None
        self.setFixedHeight(TIMELINE_HEIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Timeline"))
        timeline.changed.connect(self._follow)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self.update()

    @property
    def scene(self) -> Scene:
        """What is drawn."""
        if self._scene is None:
            room = max(1, self.width() - ASIDE - EDGE)
            bars = self._timeline.axis(room // _NARROWEST)
            measured = QFontMetricsF(label_font()).horizontalAdvance
            self._scene = scene(self._timeline.shown, bars, room, measured)
        return self._scene

    @property
    def picked(self) -> tuple[int, int] | None:
        """The first and the last of the bars that one went to by key."""
        if self._at is None or self._anchor is None or not self.scene.bars:
            return None
        ends = sorted(min(each, len(self.scene.bars) - 1) for each in (self._anchor, self._at))
        return ends[0], ends[1]

    def rect_of(self, at: int) -> QRect:
        """Where the bar of that number stands, from the words above it to its foot."""
        left, right = (round(self.scene.bars[at].x + more) for more in (0.0, self.scene.slot))
        return QRect(ASIDE + left, 0, right - left, self.height())

    def words_of(self, bars: tuple[int, int]) -> str:
        """What is told of the bars from the first to the last."""
        first, last = bars
        return bar_in_words(joined(self.scene.bars[first : last + 1]), self._timeline.shown)

    def announce(self, words: str) -> None:
        """Tell those who do not see it."""
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def in_words(self) -> str:
        """What all of it is of."""
        return axis_in_words(self.scene, self._timeline.shown)

    def _point_to(self, point: QPoint) -> None:
        """Tell of the bar under the pointer, or of the figures beside the bars."""
        at = self._bar_at(point)
        if at != self._pointed:
            self._pointed = at
            self.update()
        if not self.scene.bars:
            return
        if at is not None:
            self._show_tip((at, at), point)
        elif point.x() > self.width() - EDGE:
            QToolTip.showText(self._under(point), tip(scale_in_words(self.scene)), self)
        else:
            QToolTip.hideText()

    def _show_tip(self, bars: tuple[int, int], point: QPoint) -> None:
        QToolTip.showText(self._under(point), tip(self.words_of(bars)), self)

    def _tell_picked(self) -> None:
        """Tell under the bar that one is at what was gone to by key."""
        if self.picked is not None and self._at is not None:
            self._show_tip(self.picked, self.rect_of(self._at).center())

    def _under(self, point: QPoint) -> QPoint:
        return self.mapToGlobal(QPoint(point.x(), self.height() - 14))

    def _bar_at(self, point: QPoint) -> int | None:
        """The bar whose column holds the point; None beside them and in a break."""
        at = self.scene.at(point.x() - ASIDE)
        return at if at is not None and self.rect_of(at).contains(point) else None

    def _bar(self, at: int) -> Bar:
        return self.scene.bars[at]

    def _follow(self) -> None:
        self._scene = None
        if self._at is None:
            self.setAccessibleDescription(self.in_words)
        self.update()

    # What Qt calls

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look(self._palette, self._pointed, self.picked, self.hasFocus())
        with QPainter(self) as painter:
            paint(painter, self.scene, look, self.width(), self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Show fewer days from nearer, or more of them, around the bar under the pointer."""
        self._rolled += event.angleDelta().y()
        at = self.scene.at(event.position().x() - ASIDE)
        if abs(self._rolled) >= _A_NOTCH and at is not None:
            days = zoomed(self.scene, at, self._timeline.extent, closer=self._rolled > 0)
            self._rolled = 0
            if self._timeline.shown.every.between(days.first or date.min, days.last or date.max):
                self._timeline.look_at(days)
            self._point_to(event.position().toPoint())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scene = None

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointed = None
        self.update()
