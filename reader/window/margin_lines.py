"""Places labels beside paragraphs or in their lines, one after the other, line by line."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock

from reader.models.article_page import ArticlePage
from reader.models.carried import Carried
from reader.models.certainty import Standing
from reader.models.margin import Said
from reader.models.margin_words import MarginWords, margin_words
from reader.models.page_look import PageLook
from reader.models.run_in import name_font
from reader.models.typography import BADGE, LABEL, MURMUR, NOTE, Style
from reader.window.page_column import Column
from reader.window.page_lines import line_at, room_in_line

APART = 4
"""Paper between two labels, in pixels."""
_SIGN_LEFT = 1
"""Where a sign stands at the edge of a page whose names stand in the lines; in pixels."""


class Line(NamedTuple):
    """One line of a label: where it stands, its words and how they are set.

    `carried` is the quotation of which it says where else it stands, None where it says whose
    it is.
    """

    box: QRectF
    words: str
    style: Style
    said: Said
    carried: Carried | None = None

    def font(self, look: PageLook) -> QFont:
        """The font on a page of that look."""
        return name_font(look, self.style, self.said)


class MarginLines:
    """The lines of labels that are placed from some block on, block by block.

    Beside the text, a label that would touch the one above it takes the place of that one's
    note, and moves down if this isn't enough. Labels of words that are only reported give way
    to all others. Where else words stand is never left out. In the lines stand the names alone
    of those whose words are quoted, and at their edge a sign where others carry them too.
    """

    def __init__(self, page: ArticlePage, column: Column) -> None:
        self._page = page
        self._run_in = column.run_in
        self._left = column.gap / 2
        self._width = column.gutter - column.gap * 1.5
        self._metrics = {
            style: QFontMetricsF(page.look.font(style)) for style in (LABEL, NOTE, MURMUR, BADGE)
        }
        self._lines: list[Line] = []

    def go_on(self, lines: list[Line], number: int) -> None:
        """Place the labels of a block under `lines`: those of its stretch by now, or none."""
        self._lines = lines
        if self._run_in:
            self._place_run_in(self._page.document.findBlockByNumber(number))
        else:
            for words in margin_words(self._page, number):
                self._place_beside(words)

    def _parts(self, words: MarginWords) -> list[tuple[Style, str, Carried | None]]:
        """What a label says, and how each part is set."""
        said, carried = words.label.said, words.carried
        also = [] if carried is None else [(MURMUR, carried.label, carried)]
        if not words.named:
            return [*also]
        if said.standing is Standing.NOBODY:
            return [(NOTE, said.name, None)]
        name = MURMUR if said.reported else LABEL
        return [(name, said.label, None), *also, (NOTE, said.note, None)]

    def _place_beside(self, words_here: MarginWords) -> None:
        label = words_here.label
        bar = line_at(self._page.document, label.position)
        # On the baseline of the text it stands beside.
        name = self._metrics[LABEL]
        top: float = round(
            bar.baseline - name.ascent() - (self._leading(LABEL) - name.height()) / 2
        )
        if label.said.reported and self._bottom() > top:
            return
        while self._lines and self._may_go(self._lines[-1]) and self._bottom() > top:
            self._lines.pop()
        top = max(top, self._bottom())
        for style, told, carried in self._parts(words_here):
            for words in self._wrapped(told, style):
                box = QRectF(self._left, top, self._width, self._leading(style))
                self._lines.append(Line(box, words, style, label.said, carried))
                top = box.bottom()

    def _may_go(self, line: Line) -> bool:
        return line.style is not LABEL and line.carried is None

    def _place_run_in(self, block: QTextBlock) -> None:
        self._page.document.documentLayout().blockBoundingRect(block)  # lays it out
        lines = []
        for name in self._page.run_ins.of(block.blockNumber()):
            bar, metrics = room_in_line(block, name), self._metrics[LABEL]
            top = bar.baseline - metrics.ascent()
            box = QRectF(bar.left, top, name.width + 1, metrics.height())
            lines.append(Line(box, name.words, LABEL, name.said))
        metrics = self._metrics[BADGE]
        for words in margin_words(self._page, block.blockNumber()):
            if words.carried is not None:
                line = line_at(self._page.document, words.label.position)
                top = round(line.baseline - metrics.ascent())
                box = QRectF(_SIGN_LEFT, top, metrics.horizontalAdvance("00") + 1, metrics.height())
                said = words.label.said
                lines.append(Line(box, words.carried.sign, BADGE, said, words.carried))
        self._lines += sorted(lines, key=_top_of)

    def _wrapped(self, told: str, style: Style) -> list[str]:
        """`told` on one line or two, cut short where that isn't enough; none for nothing."""
        metrics = self._metrics[style]
        words = told.split()
        if words[-1:] == ["?"]:  # a sign of doubt stands alone on no line
            words[-2:] = [" ".join(words[-2:])]
        first = ""
        while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= self._width:
            first = f"{first} {words.pop(0)}".strip()
        lines = (first, " ".join(words))
        return [
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, self._width)
            for line in lines
            if line
        ]

    def _leading(self, style: Style) -> float:
        return self._page.look.leading(style)

    def _bottom(self) -> float:
        return self._lines[-1].box.bottom() + APART if self._lines else float("-inf")


def _top_of(line: Line) -> float:
    return line.box.top()
