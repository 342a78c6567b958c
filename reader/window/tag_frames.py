"""The tags of the open article, each in a frame as in the list; all of them are one button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.language.words import counted, tr
from reader.models.palette import LIGHT, Palette
from reader.models.tool_tip import tip
from reader.window.list_foot import FOOT

_ASIDE = 6
"""Pixels between a frame and its words, as in the list."""
_GAP = 6
_FRAME = FOOT.leading + 1
_ROUND = 3


class _Frame(NamedTuple):
    words: str
    left: int
    width: int


class TagFrames(QAbstractButton):
    """Shows as many tags as there is room for, then how many more there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._tags: Sequence[str] = ()
        self._frames: list[_Frame] = []
        self._more = ""
        self.setFont(FOOT.font())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def shown(self) -> Sequence[str]:
        """What stands there, from left to right."""
        return [*(frame.words for frame in self._frames), *([self._more] if self._more else [])]

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self.update()

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these, once there is room for them."""
        self._tags = tags
        self.setVisible(bool(tags))
        listed = ", ".join(tags)
        self.setAccessibleName(tr("Tags: {tags}").format(tags=listed))
        changes = tr("T changes the tags.")
        self.setToolTip(tip(f"{listed}\n{changes}"))

    def fit(self, room: int) -> None:
        """Take up no more than `room` pixels; the first tag is cut short where it must be."""
        metrics = self.fontMetrics()
        self._frames, self._more = [], ""
        left = 0
        for number, tag in enumerate(self._tags):
            after = len(self._tags) - number - 1
            end = room - (_width_of_more(metrics, after) if after else 0)
            words = tag
            if left + metrics.horizontalAdvance(tag) + 2 * _ASIDE > end:
                if number:
                    self._more = _more(after + 1)
                    break
                inside = max(end - 2 * _ASIDE, 0)
                words = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, inside)
            width = metrics.horizontalAdvance(words) + 2 * _ASIDE
            self._frames.append(_Frame(words, left, width))
            left += width + _GAP
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as what stands there."""
        width = max((frame.left + frame.width for frame in self._frames), default=0)
        if self._more:
            width += _GAP + self.fontMetrics().horizontalAdvance(self._more)
        return QSize(width + 1, _FRAME + 2)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked on."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Be quiet again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frames and their words."""
        palette = self._palette
        top = (self.height() - _FRAME) // 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for words, left, width in self._frames:
                painter.setPen(palette.accent if self.underMouse() else palette.line)
                box = QRectF(left + 0.5, top + 0.5, width - 1, _FRAME - 1)
                painter.drawRoundedRect(box, _ROUND, _ROUND)
                painter.setPen(palette.ink)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            if self._more:
                right = self.rect().adjusted(0, 0, -1, 0)
                painter.setPen(palette.quiet)
                sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(right, sides, self._more)


def _more(tags: int) -> str:
    return counted("{n} more", "{n} more", tags)


def _width_of_more(metrics: QFontMetrics, tags: int) -> int:
    return _GAP + metrics.horizontalAdvance(_more(tags))
