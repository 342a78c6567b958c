"""Where words of a page stand on its lines, in the document's pixels."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextLine

from reader.models.page_marks import Mark
from reader.models.run_in import HAS_NAMES, RunIn

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Bar(NamedTuple):
    """A piece of one line: from `left` to `right`, its letters on `baseline`.

    `ascent` and `descent` are those of the letters, so that lines set wide apart leave
    paper between their bars.
    """

    left: float
    right: float
    baseline: float
    ascent: float
    descent: float

    @property
    def top(self) -> float:
        """Where its letters begin."""
        return self.baseline - self.ascent

    @property
    def bottom(self) -> float:
        """Where its letters end."""
        return self.baseline + self.descent

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on its letters."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def bars(block: QTextBlock, first: int, last: int) -> Iterator[Bar]:
    """The pieces of lines that the positions from `first` to `last` of `block` take up."""
    start, end = first - block.position(), last - block.position()
    layout = block.layout()
    origin = layout.position()
    turned = _is_turned(block.text())
    justified = bool(layout.textOption().alignment() & Qt.AlignmentFlag.AlignJustify)
    has_names = block.userState() == HAS_NAMES
    row = layout.lineForTextPosition(start).lineNumber() if start > 0 else 0
    for number in range(max(row, 0), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            return
        begin = max(start, line.textStart())
        stop = min(end, line.textStart() + line.textLength())
        if turned:
            pieces = _turned(line, begin, stop, _rooms(block, line) if has_names else {})
        else:
            # Blanks at a line's end hang out of the column; no mark follows them there.
            edge = line.x() + (line.width() if justified else line.naturalTextWidth())
            right = min(_x(line, stop), edge)
            if has_names:
                right -= _rooms(block, line).get(round(right), 0.0)
            pieces = iter([(_x(line, begin), right)])
        baseline = origin.y() + line.y() + line.ascent()
        for left, right in pieces:
            if right > left:
                yield Bar(
                    origin.x() + left, origin.x() + right, baseline, line.ascent(), line.descent()
                )


def lines_from(block: QTextBlock, top: float, bottom: float) -> range:
    """The numbers of the lines of `block`, laid out, that begin from one height to another."""
    layout = block.layout()
    numbers = range(layout.lineCount())
    above = layout.position().y()

    def begins(number: int) -> float:
        return above + layout.lineAt(number).y()

    return numbers[bisect_left(numbers, top, key=begins) : bisect_left(numbers, bottom, key=begins)]


def in_lines(block: QTextBlock, marks: Iterable[Mark], top: float, bottom: float) -> list[Mark]:
    """Those of `marks`, which lie in `block`, that reach into its lines between two heights.

    A paragraph may be as long as an article, and a view shows but some lines of it.
    """
    layout = block.layout()
    if not layout.lineCount():
        return []
    shown = lines_from(block, top, bottom)
    first = layout.lineAt(max(0, shown.start - 1)).textStart() + block.position()
    if shown.stop == layout.lineCount():
        return [mark for mark in marks if mark.last > first]
    last = layout.lineAt(shown.stop).textStart() + block.position()
    return [mark for mark in marks if mark.last > first and mark.first < last]


def block_at(document: QTextDocument, height: float) -> QTextBlock:
    """The last block that begins above `height`, or the first of all, laid out.

    Qt's own `hitTest` isn't asked: blocks that haven't been laid out yet lie at 0 for it and
    so may be hit. For the same reason the search begins at the top, in steps that double:
    whatever it looks at is laid out down to there.
    """

    def top(number: int) -> float:
        block = document.findBlockByNumber(number)
        return document.documentLayout().blockBoundingRect(block).top()

    beyond = 1
    while beyond < document.blockCount() and top(beyond) < height:
        beyond *= 2
    near = range(beyond // 2, min(beyond, document.blockCount()))
    found = near.start + bisect_left(near, height, key=top)
    return document.findBlockByNumber(max(0, found - 1))


def position_at(document: QTextDocument, height: float) -> int:
    """The position at which the first line begins that ends below `height`."""
    block = block_at(document, height)
    layout = block.layout()
    near = lines_from(block, float("-inf"), height)
    for number in range(max(0, near.stop - 1), layout.lineCount()):
        line = layout.lineAt(number)
        if layout.position().y() + line.y() + line.height() > height:
            return block.position() + line.textStart()
    after = block.next()
    return after.position() if after.isValid() else block.position()


def line_at(document: QTextDocument, position: int) -> Bar:
    """The whole line that holds `position`."""
    block = document.findBlock(position)
    document.documentLayout().blockBoundingRect(block)  # lays it out if it wasn't
    layout = block.layout()
    line = layout.lineForTextPosition(position - block.position())
    origin = layout.position()
    box = line.naturalTextRect().translated(origin)
    baseline = origin.y() + line.y() + line.ascent()
    return Bar(box.left(), box.right(), baseline, line.ascent(), line.descent())


def room_in_line(block: QTextBlock, name: RunIn) -> Bar:
    """Where in its line the words of `name` stand."""
    layout = block.layout()
    origin = layout.position()
    at = (name.position if name.beside is None else name.beside) - block.position()
    line = layout.lineForTextPosition(at)
    if name.beside is None:
        left = line.x() - name.room
    else:
        # The paper is on the right of its letter, whichever way the words run.
        right = max(_x(line, at), _x(line, at + 1))
        turned = block.textDirection() is Qt.LayoutDirection.RightToLeft
        left = right - name.before - name.width if turned else right - name.room + name.before
    left += origin.x()
    baseline = origin.y() + line.y() + line.ascent()
    return Bar(left, left + name.width, baseline, line.ascent(), line.descent())


@lru_cache(maxsize=16)
def _is_turned(text: str) -> bool:
    """Whether words in it run from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def _rooms(block: QTextBlock, line: QTextLine) -> dict[int, float]:
    """The paper for names in a line of `block`, by the whole pixel where it ends."""
    absolute = QFont.SpacingType.AbsoluteSpacing
    first, after = line.textStart(), line.textStart() + line.textLength()
    return {
        round(max(_x(line, run.start), _x(line, run.start + run.length))): (
            run.format.fontLetterSpacing()
        )
        for run in block.textFormats()
        if first <= run.start < after and run.format.fontLetterSpacingType() is absolute
    }


def _turned(
    line: QTextLine, begin: int, stop: int, names: dict[int, float]
) -> Iterator[tuple[float, float]]:
    """The pieces of a line where words run from right to left and a range may fall apart."""
    runs = (run.boundingRect() for run in line.glyphRuns(begin, stop - begin))
    boxes = sorted(runs, key=QRectF.left)
    left = right = float("-inf")
    for box in boxes:
        if box.left() > right + 1:
            yield left, right
            left = box.left()
        right = max(right, box.right() - names.get(round(box.right() - line.x()), 0.0))
    yield left, right


def _x(line: QTextLine, position: int) -> float:
    # The stubs don't tell that PySide gives the position back as well.
    return cast(tuple[float, int], line.cursorToX(position))[0]
