"""How large the window and its columns are: at first, and as they were left."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtWidgets import QSplitter, QWidget

from reader.window.remembered import Remembered
from reader.window.whole_size import NAME, SIZES, USUAL

_SIZE = (1440, 900)
_FRAME = (16, 48)
"""Pixels that the frame around a window may take up, which is known only once it is there."""
_WIDTHS = (340, 820, 280)


def first_size(available: QSize, percent: int = USUAL) -> QSize:
    """How large the window is at first on a screen with so much room, its frame besides.

    The frame doesn't grow with the window: where all is so large, it takes up less of its pixels.
    """
    frame = QSize(*(-(-each * USUAL // percent) for each in _FRAME))
    return QSize(*_SIZE).boundedTo(available - frame)


def on_screen(place: QRect, available: QRect, percent: int = USUAL) -> QRect:
    """`place`, or where that is beyond the screen the nearest on it, its frame besides."""
    if available.contains(place):
        return place
    size = place.size().boundedTo(first_size(available.size(), percent))
    least, most = available.topLeft(), available.bottomRight()
    left = min(place.left(), most.x() + 1 - size.width())
    top = min(place.top(), most.y() + 1 - size.height())
    return QRect(max(left, least.x()), max(top, least.y()), size.width(), size.height())


class KeptSizes:
    """Place and widths are kept for each size of the whole window by themselves.

    A screen has room for less where all is larger; what was squeezed there isn't to stay so.
    """

    def __init__(self, remembered: Remembered) -> None:
        self._remembered = remembered
        # As it is now: another that is chosen holds from the next start on.
        size = remembered.number(NAME, default=USUAL)
        self._percent = int(size) if size in SIZES else USUAL
        at = "" if self._percent == USUAL else f"_at_{self._percent}"
        self._place, self._widths = "geometry" + at, "widths" + at

    def recall_place(self, window: QWidget) -> None:
        """Put the window where it was left, as far as that is on the screen."""
        available = window.screen().availableGeometry()
        if not window.restoreGeometry(self._remembered.bytes_of(self._place)):
            window.resize(first_size(available.size(), self._percent))
        elif not (window.isMaximized() or window.isFullScreen()):
            available = window.screen().availableGeometry()  # it may be another now
            window.setGeometry(on_screen(window.geometry(), available, self._percent))

    def recall_widths(self, columns: QSplitter) -> None:
        """Make the columns as wide as they were left."""
        if not columns.restoreState(self._remembered.bytes_of(self._widths)):
            columns.setSizes(_WIDTHS)
        columns.setHandleWidth(1)  # the kept state holds one as well

    def told(self, window: QWidget, columns: QSplitter | None) -> dict[str, QByteArray]:
        """What is to be kept; of no columns where they don't stand side by side."""
        told = {self._place: window.saveGeometry()}
        return told if columns is None else {**told, self._widths: columns.saveState()}
