"""The page with evidence on it: lights up why words are given to their speaker."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
)
from PySide6.QtWidgets import QWidget

from reader.language.words import tr
from reader.models.article_page import ArticlePage
from reader.models.lit import Lit, LitStep, distance_in_words, lit
from reader.models.margin import Said
from reader.models.page_marks import SPEECHES, TOLD_FIRST, Mark, MarkKind
from reader.window.announcing import announce
from reader.window.page_evidence import paint_numbers, paint_steps
from reader.window.page_lines import bars, block_at, in_lines, line_at
from reader.window.page_marks import point_at, point_out
from reader.window.page_text import PageText

_AROUND = 24
"""Paper above the first and below the last step that is scrolled into view, in pixels."""

_FAR = 40
"""Paragraphs from the words beyond which a step isn't scrolled to: far off, it would have Qt
lay out all that lies between."""


class EvidenceView(PageText):
    """Lights up evidence while the pointer is over words, or until it is ended by key."""

    evidence_told = Signal(str)
    """Evidence was lit by key; what it is, in one line. Empty when it went out again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit: Lit | None = None
        self._lit_by_key = False
        self._pointed: Mark | None = None
        self.verticalScrollBar().valueChanged.connect(self._end_hover)

    @property
    def lit(self) -> Lit | None:
        """What is lit up."""
        return self._lit

    def show_page(self, page: ArticlePage) -> None:
        """Show `page`; evidence stays lit where it is the same text set anew.

        It goes out where the words are by now another's: they have been corrected.
        """
        super().show_page(page)
        if self._here is None or self._is_told_otherwise(self._here):
            self.end_evidence()

    def _is_told_otherwise(self, here: Mark) -> bool:
        """Whether the quotation that one is at is lit as another speaker's."""
        if here.said is None or self._lit is None:
            return False
        now, lit_as = here.said, self._lit.said
        return now.quoted == lit_as.quoted and now.who != lit_as.who

    def light_up(self, said: Said) -> None:
        """Light up the evidence for `said` until it is ended, and tell it.

        The steps nearest to the words are brought into view; how far off the others stand is
        told.
        """
        if self._page is None:
            return
        self._lit, self._lit_by_key = lit(self._page, said), True
        self._bring_near(self._lit)
        line = " · ".join((self._lit.line, *self._far_off(self._lit)))
        self.viewport().update()
        self.evidence_told.emit(line)
        self.announce(line)

    def end_evidence(self) -> bool:
        """Let the evidence go out; False where none was lit by key."""
        by_key = self._lit_by_key
        if self._lit is not None or self._pointed is not None:
            self._lit, self._lit_by_key, self._pointed = None, False, None
            self.viewport().update()
        if by_key:
            self.evidence_told.emit("")
        return by_key

    def announce(self, words: str) -> None:
        """Tell those who do not see the page."""
        announce(self, words)

    # What is under the pointer

    def said_at(self, point: QPoint) -> Said | None:
        """Whose words, or whose label, are under a point of the viewport."""
        if self._margin is None or not self._marked:
            return None
        beside = self._margin.said_at(point.x(), point.y() + self.verticalScrollBar().value())
        if beside is not None:
            return beside
        mark = self.mark_at(point, *SPEECHES)
        return None if mark is None else mark.said

    def mark_at(self, point: QPoint, *kinds: MarkKind) -> Mark | None:
        """The mark of the first of `kinds` that there is under a point of the viewport."""
        if self._page is None or not self._marked:
            return None
        y = point.y() + self.verticalScrollBar().value()
        block = block_at(self.document(), y)
        near = in_lines(block, self._page.marks.get(block.blockNumber(), ()), y, y + 1)
        under = [
            mark
            for mark in near
            if mark.kind in kinds
            and any(bar.holds(point.x(), y) for bar in bars(block, mark.first, mark.last))
        ]
        return min(under, key=lambda mark: kinds.index(mark.kind), default=None)

    def hover(self, point: QPoint) -> None:
        """Light up the evidence for what is under a point of the viewport, or the days there."""
        if self._lit_by_key or self._page is None:
            return
        named = self.mark_at(point, *TOLD_FIRST)
        said = self.said_at(point) if named is None else None
        self._pointed = named if named is not None and named.kind is MarkKind.DATE else None
        self._lit = None if said is None or said.who is None else lit(self._page, said)
        self.viewport().update()

    # What Qt calls

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let evidence go out when the pointer leaves the words."""
        super().mouseMoveEvent(event)
        if self._lit is None and self._pointed is None:
            return
        point = event.position().toPoint()
        said = None if self._lit is None else self._lit.said
        days = None if self._pointed is None else self.mark_at(point, MarkKind.DATE)
        if self.said_at(point) != said or days != self._pointed:
            self._end_hover()

    def leaveEvent(self, event: QEvent) -> None:
        """Let evidence go out when the pointer leaves the page."""
        super().leaveEvent(event)
        self._end_hover()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and the numbers of steps over it."""
        super().paintEvent(event)
        if self._page is not None and self._lit is not None:
            scrolled = self.verticalScrollBar().value()
            # A number reaches above its line.
            area = event.rect().translated(0, scrolled).adjusted(0, 0, 0, _AROUND)
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.translate(0, -scrolled)
                for block in self._blocks(area.top(), area.bottom()):
                    paint_numbers(painter, self._page, block, self._lit)

    def _paint_beneath(self, painter: QPainter, page: ArticlePage, block: QTextBlock) -> None:
        super()._paint_beneath(painter, page, block)
        if self._pointed is not None:
            point_at(painter, page, block, self._pointed)
        if self._lit is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_steps(painter, page, block, self._lit)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            point_out(painter, page, block, self._lit.first, self._lit.last, self._lit.said)

    def _end_hover(self) -> None:
        if not self._lit_by_key:
            self.end_evidence()

    # Where steps stand

    def _bring_near(self, shown: Lit) -> None:
        """Scroll no further than needed to show the words and the steps nearest to them."""
        room = self.viewport().height() - 2 * _AROUND
        top, bottom = self._lines(shown.first, shown.last)
        bottom = min(bottom, top + room)
        home = self._paragraph(shown.first)
        near = [s for s in shown.steps if abs(self._paragraph(s.first) - home) <= _FAR]
        reaches = [self._lines(step.first, step.first) for step in near]
        for above, below in sorted(reaches, key=lambda lines: abs(lines[0] - top)):
            if max(bottom, below) - min(top, above) <= room:
                top, bottom = min(top, above), max(bottom, below)
        value, height = self.verticalScrollBar().value(), self.viewport().height()
        if top < value:
            self.verticalScrollBar().setValue(round(top) - _AROUND)
        elif bottom > value + height:
            self.verticalScrollBar().setValue(round(bottom) + _AROUND - height)

    def _far_off(self, shown: Lit) -> list[str]:
        """How far off those steps stand that are out of view: `2 stands 3 paragraphs above`."""
        home = self._paragraph(shown.first)
        return [
            tr("{step} stands {distance}", "a number on the page, and how far off it is").format(
                step=step.number, distance=distance_in_words(self._paragraph(step.first) - home)
            )
            for step in shown.steps
            if not self._shows(step, home)
        ]

    def _shows(self, step: LitStep, home: int) -> bool:
        return abs(self._paragraph(step.first) - home) <= _FAR and self.in_view(step.first)

    def _lines(self, first: int, last: int) -> tuple[float, float]:
        """The height of the first line and of the end of the last that two positions are on."""
        return line_at(self.document(), first).top, line_at(self.document(), last).bottom

    def _paragraph(self, position: int) -> int:
        return self.document().findBlock(position).blockNumber()
