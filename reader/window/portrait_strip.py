"""The thin strip of when somebody is seen, as one looks at it and goes along it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.language.words import tr
from reader.models.palette import LIGHT, Palette
from reader.models.portrait_strip import Bin
from reader.models.tool_tip import tip
from reader.models.typography import NOTE

_BARS = 26
_FOOT = 17
_LOWEST = 3
"""Pixels of a bar that holds anything, however little beside the highest."""
_WIDEST = 22


class PortraitStrip(QWidget):
    """Bars of articles by time; a click, or Enter at one, tells its days by `time_chosen`."""

    time_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._bins: Sequence[Bin] = ()
        self._most = 1
        self._at = -1
        self._ends = ("", "")
        self._font = NOTE.font()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("When"))

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self.update()

    def show_bins(self, bins: Sequence[Bin], first: str, last: str) -> None:
        """Show these bars, and under them what is said of the first and of the last day."""
        if bins != self._bins:
            self._at = -1
        self._bins = bins
        self._most = max((each.articles for each in bins), default=1)
        self._ends = (first, last)
        self.setVisible(bool(bins))
        self._tell(aloud=False)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, _BARS + _FOOT)

    # What Qt calls

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            at = self._bin_at(event.pos())
            told = self._bins[at].told if at >= 0 else ""
            QToolTip.showText(event.globalPos(), tip(told), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        filled = [at for at, each in enumerate(self._bins) if each.articles]
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at >= 0:
            self._choose(self._at)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and filled:
            later = [at for at in filled if at > self._at]
            earlier = [at for at in filled if at < self._at]
            if key == Qt.Key.Key_Right:
                self._at = later[0] if later else filled[-1]
            else:
                self._at = earlier[-1] if earlier else filled[0]
            self._tell(aloud=True)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and filled:
            self._at = filled[0 if key == Qt.Key.Key_Home else -1]
            self._tell(aloud=True)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._bin_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and at >= 0 and self._bins[at].articles:
            self._at = at
            self._tell(aloud=False)
            self._choose(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._bin_at(event.position().toPoint())
        filled = at >= 0 and self._bins[at].articles
        self.setCursor(Qt.CursorShape.PointingHandCursor if filled else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._palette
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent if self.hasFocus() else colours.line)
            painter.drawRect(QRectF(0, _BARS - 1, self.width(), 1))
            for at, each in enumerate(self._bins):
                if each.articles:
                    own = at == self._at and self.hasFocus()
                    painter.setBrush(colours.ink if own else colours.accent)
                    painter.drawRect(self._bar(at, each.articles))
            painter.setFont(self._font)
            painter.setPen(colours.quiet)
            foot = QRectF(0, _BARS + 2, self.width(), _FOOT - 2)
            first, last = self._ends
            if self.hasFocus() and self._at >= 0:
                painter.setPen(colours.ink)
                painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._bins[self._at].told)
                return
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, first)
            metrics = QFontMetrics(self._font)
            both = metrics.horizontalAdvance(first) + metrics.horizontalAdvance(last) + 16
            if both <= self.width():
                painter.drawText(foot, Qt.AlignmentFlag.AlignRight, last)

    # Where bars stand

    def _bar(self, at: int, articles: int) -> QRectF:
        width = self._step
        high = max(_LOWEST, round((_BARS - 2) * articles / self._most))
        gap = 1 if width >= 4 else 0
        return QRectF(round(at * width), _BARS - 1 - high, max(1.0, round(width) - gap), high)

    @property
    def _step(self) -> float:
        return min(_WIDEST, self.width() / max(1, len(self._bins)))

    def _bin_at(self, point: QPoint) -> int:
        at = int(point.x() / self._step) if self._bins else -1
        return at if 0 <= at < len(self._bins) and point.y() <= _BARS else -1

    def _choose(self, at: int) -> None:
        first: date = self._bins[at].first
        self.time_chosen.emit(first, self._bins[at].last)

    def _tell(self, *, aloud: bool) -> None:
        told = self._bins[self._at].told if self._at >= 0 else ", ".join(filter(None, self._ends))
        self.setAccessibleDescription(told)
        if aloud and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self.update()
