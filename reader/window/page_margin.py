"""Where a page's labels stand, in the margin or in the lines, and their painting."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter

from reader.models.article_page import ArticlePage
from reader.models.carried import Carried
from reader.models.margin import Said
from reader.models.typography import LABEL, MURMUR, NOTE
from reader.window.margin_lines import APART, Line, MarginLines
from reader.window.page_column import Column
from reader.window.page_lines import block_at

_TALLEST = 2 * LABEL.leading + 2 * MURMUR.leading + 2 * NOTE.leading
"""Height of a label whose name, note and what tells where else its words stand take two lines
each, in pixels at the usual size."""


class Margin:
    """The labels of one page at one width, placed for what is in view.

    A label's place depends on those above it alone, so it is the same wherever the reader
    comes from. They are placed in stretches: a stretch begins with a paragraph that no label
    above can reach, however tall all of them were, so that far down nothing needs to be
    placed from the top on.
    """

    def __init__(self, page: ArticlePage, column: Column) -> None:
        self._page = page
        self._run_in = column.run_in
        self._placing = MarginLines(page, column)
        self._begins: list[int] = []  # for each block, the one with which its stretch begins
        self._reach = float("-inf")  # of the labels of all those blocks
        self._placed: dict[int, int] = {}  # up to which block, for each stretch
        self._lines: dict[int, list[Line]] = {}

    def told_anew(self, page: ArticlePage, column: Column) -> Margin:
        """The same for `page`, of which only other things are told beside the same lines."""
        anew = Margin(page, column)
        # Whatever is told, no stretch begins elsewhere: all that may be told was counted in.
        anew._begins, anew._reach = self._begins, self._reach
        return anew

    def lines(self, top: float, bottom: float) -> list[Line]:
        """The lines between two heights of the document."""
        first = block_at(self._page.document, top).blockNumber()
        # The next block's label may stand above it, or take the place of a note.
        after = block_at(self._page.document, bottom).blockNumber() + 2
        after = min(after, self._page.document.blockCount())
        for number in range(len(self._begins), after):
            self._begins.append(self._beginning(number))
        shown = dict.fromkeys(self._begins[first:after])
        for begin in shown:
            self._place(begin, after)
        lines = list(chain.from_iterable(self._lines[begin] for begin in shown))
        return lines[
            bisect_left(lines, top, key=_bottom_of) : bisect_left(lines, bottom, key=_top_of)
        ]

    def said_at(self, x: float, y: float) -> Said | None:
        """What the label at a point says."""
        lines = self.lines(y, y + 1)
        return next((line.said for line in lines if line.box.contains(x, y)), None)

    def carried_at(self, x: float, y: float) -> Carried | None:
        """The quotation of which the line at a point tells where else it stands."""
        lines = self.lines(y, y + 1)
        return next((line.carried for line in lines if line.box.contains(x, y)), None)

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint the labels between two heights: names in colour, all the rest quiet."""
        self.paint_lines(painter, self.lines(top, bottom))

    def labels_from(self, top: float, bottom: float) -> list[Line]:
        """The lines of the labels that begin between two heights, to the end of each label."""
        beginning, before = False, None
        lines: list[Line] = []
        reach = _TALLEST * self._page.look.small
        for line in self.lines(top - reach, bottom + reach):
            if before is None or line.said is not before.said:
                beginning = top <= line.box.center().y() < bottom
            before = line
            if beginning:
                lines.append(line)
        return lines

    def paint_lines(self, painter: QPainter, lines: Iterable[Line]) -> None:
        """Paint these lines of labels."""
        side = Qt.AlignmentFlag.AlignLeft if self._run_in else Qt.AlignmentFlag.AlignRight
        for line in lines:
            painter.setFont(line.font(self._page.look))
            painter.setPen(self._ink(line))
            painter.drawText(line.box, side | Qt.AlignmentFlag.AlignVCenter, line.words)

    def _ink(self, line: Line) -> QColor:
        palette = self._page.palette
        if line.carried is not None:
            return palette.quiet
        known = line.style is not NOTE and line.said.who is not None
        return palette.speaker(line.said.colour).ink if known else palette.quiet

    def _beginning(self, number: int) -> int:
        """The block with which the stretch of a block begins; blocks are asked for in order."""
        if self._run_in:
            return number
        document, scale = self._page.document, self._page.look.small
        box = document.documentLayout().blockBoundingRect(document.findBlockByNumber(number))
        begins = not number or self._reach <= box.top() - LABEL.leading * scale
        if many := self._page.labels.at_most(number):
            tallest = _TALLEST * scale + APART
            self._reach = max(self._reach, box.bottom()) + many * tallest
        return number if begins else self._begins[-1]

    def _place(self, begin: int, after: int) -> None:
        """Place the labels of a stretch as far as the block before `after`."""
        lines = self._lines.setdefault(begin, [])
        number = self._placed.get(begin, begin)
        while number < after and self._begins[number] == begin:
            self._placing.go_on(lines, number)
            number += 1
        self._placed[begin] = number


def _top_of(line: Line) -> float:
    return line.box.top()


def _bottom_of(line: Line) -> float:
    return line.box.bottom()
