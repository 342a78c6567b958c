"""Has a long page laid out in slices, so that no turn of the window's thread is a long one.

Qt lays out what is in view at once and the rest bit by bit from a timer, in steps that double
up to 200,000 characters: 30 ms and more. Here its timer's turns are taken over while there is
something to lay out, and each takes a step of the same, small length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, QTimerEvent
from PySide6.QtGui import QTextDocument

SLICE = 25_000
"""Characters laid out in one turn: some 5 ms."""


def _nothing(_position: int) -> None:
    """Do nothing."""


class PageSlices(QObject):
    """Lays one document out at a time, from the timer of its layout."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self._before: Callable[[int], None] = _nothing

    def follow(self, document: QTextDocument, before: Callable[[int], None] = _nothing) -> None:
        """Lay out this document, which must live on until another is followed.

        `before` is called before each step, with the position to which it is to go.
        """
        self._before = before
        if self._document is not None:
            self._document.documentLayout().removeEventFilter(self)
        self._document = document
        document.documentLayout().installEventFilter(self)

    def eventFilter(self, layout: QObject, event: QEvent) -> bool:
        """Take a step in Qt's place, where there is one to take."""
        if self._document is None or not isinstance(event, QTimerEvent):
            return False
        return _lays_out(layout, event) and _laid_further(self._document, self._before)


def _lays_out(layout: QObject, event: QTimerEvent) -> bool:
    """Whether the timer is the one that lays out; the other tells of a new size, at once."""
    timers = QAbstractEventDispatcher.instance().registeredTimers(layout)
    return any(each.timerId == event.timerId() and each.interval > 0 for each in timers)


def _laid_further(document: QTextDocument, before: Callable[[int], None]) -> bool:
    """Lay out one slice; False where so little is left that Qt may do it."""
    numbers = range(document.blockCount())
    first = bisect_left(numbers, 1, key=lambda number: _bare(document, number))
    if first == len(numbers):
        return False
    beyond = document.findBlock(document.findBlockByNumber(first).position() + SLICE)
    if not beyond.isValid():
        beyond = document.lastBlock()
    before(beyond.position())
    document.documentLayout().blockBoundingRect(beyond)
    return True


def _bare(document: QTextDocument, number: int) -> bool:
    """Whether a block hasn't been laid out."""
    return document.findBlockByNumber(number).layout().lineCount() == 0
