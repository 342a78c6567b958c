"""Text set in a few lines, the last one cut short with an ellipsis, with hits marked."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from reader.articles.article import Span
from reader.models.palette import Voice
from reader.models.unseen import UNSEEN
from reader.models.utf16 import offset_at, units_before

_SHOWN_AS = {
    **dict.fromkeys(map(ord, "\t\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " "),
    **dict.fromkeys(UNSEEN, "\N{WORD JOINER}"),  # which has no width, and keeps hits in place
}
_LESS = 8
_ENOUGH = 12
"""So much of a long hit must show."""


class Lines:
    """`text` broken into at most `most` lines of `width` pixels, `leading` apart.

    `hits` index `text` in code points; what is cut off of them isn't shown. Control
    characters show as nothing.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: int,
        leading: int,
        most: int,
        hits: Sequence[Span] = (),
    ) -> None:
        text = text.translate(_SHOWN_AS)
        self._leading = leading
        self._hits = [(units_before(text, hit.start), units_before(text, hit.end)) for hit in hits]
        self.shows_hit = True
        """Whether the first hit is among what is shown, or its beginning if it is long."""
        self._layout = _laid(text, font, width, leading, most)
        self.count = min(most, self._layout.lineCount())
        if self._layout.lineCount() > most:
            last = self._layout.lineAt(most - 1).textStart()
            kept = text[: offset_at(text, last)]
            # A line's worth and a little more is enough to know where it is to be cut.
            rest = text[len(kept) : len(kept) + 400]
            room = width
            while self._layout.lineCount() > most and room > 0:
                cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, room)
                self._layout = _laid(kept + cut, font, width, leading, most)
                room -= _LESS  # Arabic is set wider by a layout than it is measured
            shown = units_before(kept + cut, len(kept + cut)) - 1
            if self._hits:
                first, last = self._hits[0]
                self.shows_hit = min(last, first + _ENOUGH) <= shown
            self._hits = [(first, min(last, shown)) for first, last in self._hits if first < shown]

    @property
    def text(self) -> str:
        """What is shown of the text."""
        return self._layout.text()

    @property
    def widths(self) -> list[float]:
        """How wide each line is, in pixels."""
        return [self._layout.lineAt(at).naturalTextWidth() for at in range(self.count)]

    @property
    def height(self) -> int:
        """Of all lines together, in pixels."""
        return self.count * self._leading

    def paint(self, painter: QPainter, x: int, y: int, ink: QColor, hit: Voice) -> None:
        """Paint the lines with their upper left corner at `x`, `y`, and hits as `hit` says."""
        painter.setPen(ink)
        marks = []
        for first, last in self._hits:
            mark = QTextLayout.FormatRange()
            mark.start, mark.length = first, last - first
            mark.format = QTextCharFormat()
            mark.format.setForeground(hit.ink)
            mark.format.setBackground(hit.tint)
            marks.append(mark)
        self._layout.draw(painter, QPointF(x, y), marks)


def _laid(text: str, font: QFont, width: int, leading: int, most: int) -> QTextLayout:
    """The layout of `text`, of at most one line more than `most`."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if from_the_right(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    for number in range(most + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * leading + (leading - line.height()) / 2))
    layout.endLayout()
    return layout


def from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    kinds = (bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"
