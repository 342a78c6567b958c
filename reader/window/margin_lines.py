"""Places labels beside or above paragraphs, one after the other, line by line."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from reader.models.article_page import ArticlePage
from reader.models.certainty import Standing
from reader.models.margin import Said
from reader.models.page_marks import Label
from reader.models.typography import LABEL, MURMUR, NOTE, Style
from reader.window.page_column import Column
from reader.window.page_lines import line_at

APART = 4
"""Paper between two labels, in pixels."""

_ABOVE_TEXT = 1
"""Paper between a label and the paragraph under it."""

_SMALLEST = 48
"""Width below which a name isn't worth beginning."""


class Line(NamedTuple):
    """One line of a label: where it stands, its words and how they are set."""

    box: QRectF
    words: str
    style: Style
    said: Said

    def font(self, scale: float) -> QFont:
        """The font, everything `scale` times as large."""
        font = self.style.font(scale)
        # Not by colour alone: a name is bold, and who has none is told in words that lean.
        unnamed = self.said.who is not None and not self.said.named
        font.setBold(self.style.bold and self.said.named)
        font.setItalic(self.style is not NOTE and unnamed)
        return font


class MarginLines:
    """The lines of labels that are placed from some block on, block by block.

    Beside the text, a label that would touch the one above it takes the place of that one's
    note, and moves down if this isn't enough. Labels of words that are only reported give way
    to all others, and stand above a paragraph only where there is room for others.
    """

    def __init__(self, page: ArticlePage, column: Column) -> None:
        self._page = page
        self._above = column.above
        self._left: float = column.gutter if column.above else column.gap / 2
        beside = column.gutter - column.gap * 1.5
        self._width: float = column.measure if column.above else beside
        self._metrics = {
            style: QFontMetricsF(style.font(page.scale)) for style in (LABEL, NOTE, MURMUR)
        }
        self._lines: list[Line] = []

    def go_on(self, lines: list[Line], number: int) -> None:
        """Place the labels of a block under `lines`: those of its stretch by now, or none."""
        self._lines = lines
        labels = self._page.labels.get(number, ())
        if self._above:
            self._place_above(labels)
        else:
            for label in labels:
                self._place_beside(label)

    def _parts(self, label: Label) -> list[tuple[Style, str]]:
        """What a label says, and how each part is set."""
        said = label.said
        if said.standing is Standing.NOBODY:
            return [(NOTE, said.name)]
        name = MURMUR if said.reported else LABEL
        return [(name, said.label), (NOTE, said.note)]

    def _place_beside(self, label: Label) -> None:
        bar = line_at(self._page.document, label.position)
        # On the baseline of the text it stands beside.
        name = self._metrics[LABEL]
        top: float = round(
            bar.baseline - name.ascent() - (self._leading(LABEL) - name.height()) / 2
        )
        if label.said.reported and self._bottom() > top:
            return
        while self._lines and self._lines[-1].style is not LABEL and self._bottom() > top:
            self._lines.pop()
        top = max(top, self._bottom())
        for style, told in self._parts(label):
            for words in self._wrapped(told, style):
                box = QRectF(self._left, top, self._width, self._leading(style))
                self._lines.append(Line(box, words, style, label.said))
                top = box.bottom()

    def _place_above(self, labels: tuple[Label, ...]) -> None:
        if all(label.said.reported for label in labels):
            return
        block = self._page.document.findBlock(labels[0].position)
        self._page.document.documentLayout().blockBoundingRect(block)  # lays it out
        top = block.layout().position().y() - self._leading(LABEL) - _ABOVE_TEXT
        once: dict[str, Label] = {}
        for label in labels:
            once.setdefault(label.said.name, label)
        parts = [
            (words, style, label.said)
            for label in once.values()
            for style, words in self._parts(label)
            if words
        ]
        if sum(self._advance(words, style) for words, style, _ in parts) > self._width:
            parts = [part for part in parts if part[1] is LABEL] or parts
        left, right = self._left, self._left + self._width
        for words, style, who in parts:
            if right - left < _SMALLEST:
                return
            metrics = self._metrics[style]
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, right - left)
            width = min(metrics.horizontalAdvance(shown) + 1, right - left)
            self._lines.append(
                Line(QRectF(left, top, width, self._leading(LABEL)), shown, style, who)
            )
            left += self._advance(shown, style)

    def _wrapped(self, told: str, style: Style) -> list[str]:
        """`told` on one line or two, cut short where that isn't enough; none for nothing."""
        metrics = self._metrics[style]
        words = told.split()
        first = ""
        while words and metrics.horizontalAdvance(f"{first} {words[0]}") <= self._width:
            first = f"{first} {words.pop(0)}".strip()
        lines = (first, " ".join(words))
        return [
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, self._width)
            for line in lines
            if line
        ]

    def _advance(self, words: str, style: Style) -> float:
        gap = (14 if style is NOTE else 8) * self._page.scale
        return self._metrics[style].horizontalAdvance(words) + gap

    def _leading(self, style: Style) -> float:
        return style.leading * self._page.scale

    def _bottom(self) -> float:
        return self._lines[-1].box.bottom() + APART if self._lines else float("-inf")
