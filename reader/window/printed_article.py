"""One article laid out on paper as it stands on the page: cut into sheets, and painted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QTextBlock,
)

from reader.models.article_page import ArticlePage
from reader.models.margin import CONTINUES
from reader.models.page_cuts import Cut, Row, cuts
from reader.models.page_marks import Mark, MarkKind
from reader.models.typography import LABEL, NOTE
from reader.window.margin_lines import Line
from reader.window.page_column import Column
from reader.window.page_lines import block_at, in_lines, line_at, lines_from
from reader.window.page_margin import Margin
from reader.window.page_marks import paint_marks, paint_rule
from reader.window.paper import Paper

_SLICE = 10_000
"""Characters that are laid out in one turn: some 3 ms."""

_UNDER_LINE = 3.5
"""Pixels under a line's letters that the line under a quotation may take up, at the usual size:
less than stand between the letters of two lines."""


class PrintedArticle:
    """An article on sheets of paper; `marked` with all its marks, or with none.

    Places on a sheet are in a page's pixels from the paper's left upper corner.
    """

    def __init__(self, page: ArticlePage, paper: Paper, *, marked: bool) -> None:
        self._page = page
        self._paper = paper
        self._marked = marked
        self._column = Column.within(round(paper.text.width()), page.look)
        page.document.setUseDesignMetrics(True)  # the paper's letters, not the screen's
        page.fit(self._column.gutter, self._column.measure, run_in=self._column.run_in and marked)
        page.document.setTextWidth(self._column.gutter + self._column.measure)
        self._margin = Margin(page, self._column)
        self.sheets: list[Cut] = []
        """What of the document is on which sheet, once it is laid out."""

    def lay_out(self) -> Iterator[float]:
        """Lay the article out bit by bit; each time, the share that is done."""
        rows: list[Row] = []
        length = max(1, self._page.document.characterCount())
        told = 0
        block = self._page.document.begin()
        while block.isValid():
            rows += self._rows(block)
            if block.position() - told >= _SLICE:
                told = block.position()
                yield told / length
            block = block.next()
        runs_on = self._runs_on if self._marked else None
        for cut in cuts(rows, self._paper.text.height(), runs_on):
            self.sheets.append(cut)
            yield 1.0

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint the sheet of that number, from 0, with a painter at the paper's corner."""
        cut = self.sheets[number]
        painter.save()
        painter.translate(self._left, self._paper.text.top() - cut.top)
        if self._marked:
            self._paint_marks(painter, cut)
        self._paint_rule(painter, cut)
        self._paint_text(painter, cut)
        if self._marked:
            # After the text, since whoever copies from a PDF gets it in this order.
            self._paint_labels(painter, cut)
        painter.restore()

    @property
    def text_edges(self) -> tuple[float, float]:
        """Where the lines of text begin and end across the paper."""
        return self._left + self._column.gutter, self._left + self._line_end

    # Laying out

    def _rows(self, block: QTextBlock) -> Iterator[Row]:
        box = self._page.document.documentLayout().blockBoundingRect(block)  # lays it out
        layout = block.layout()
        number, top = block.blockNumber(), layout.position().y()
        leads = number < self._page.header or number in self._page.galley.headline
        count = layout.lineCount()
        for each in range(count):
            line = layout.lineAt(each)
            above = top + line.y()
            bottom = box.bottom() if each == count - 1 else above + line.height()
            yield Row(above, bottom, each == 0, each == count - 1, leads)

    def _runs_on(self, above: float, below: float) -> bool:
        """Whether a label runs across a cut between two heights."""
        near = self._margin.lines(above - 60, below + 60)
        return any(
            one.box.top() < above and other.box.bottom() > above
            for one, other in (*pairwise(near), *((line, line) for line in near))
            if one.said is other.said and other.box.top() <= one.box.bottom() + 1
        )

    # Painting

    @property
    def _line_end(self) -> int:
        return self._column.gutter + self._column.measure

    @property
    def _left(self) -> float:
        return (self._paper.width - self._line_end) / 2

    def _blocks(self, cut: Cut) -> Iterator[QTextBlock]:
        layout = self._page.document.documentLayout()
        block = block_at(self._page.document, cut.top + 1)
        while block.isValid() and layout.blockBoundingRect(block).top() < cut.bottom - 1:
            yield block
            block = block.next()

    def _paint_marks(self, painter: QPainter, cut: Cut) -> None:
        painter.save()
        # What crosses a cut is marked on both sheets, on each its own lines.
        height = cut.bottom - cut.top + _UNDER_LINE * self._page.scale
        painter.setClipRect(QRectF(0, cut.top, self._line_end + self._column.gap, height))
        for block in self._blocks(cut):
            marks = self._page.marks.get(block.blockNumber(), ())
            shown = in_lines(block, marks, cut.top, cut.bottom)
            paint_marks(painter, self._page, block, shown)
        painter.restore()

    def _paint_labels(self, painter: QPainter, cut: Cut) -> None:
        self._margin.paint_lines(painter, self._lines(cut))
        going_on = self._going_on(cut)
        if going_on is None or self._column.run_in or going_on.said is None:
            return
        position = self._first_position(cut)
        baseline = line_at(self._page.document, position).baseline
        look = self._page.look
        # As `MarginLines` has it: on the baseline of the text it stands beside.
        name = QFontMetricsF(look.font(LABEL))
        top: float = round(baseline - name.ascent() - (look.leading(LABEL) - name.height()) / 2)
        height = look.leading(LABEL) + look.leading(NOTE)
        if any(line.box.top() < top + height for line in self._lines(cut)):
            return  # there is a name already
        width = self._column.gutter - self._column.gap * 1.5
        colour = self._page.palette.speaker(going_on.said.colour).ink
        for style, words, ink in (
            (LABEL, going_on.said.label, colour),
            (NOTE, CONTINUES, self._page.palette.quiet),
        ):
            box = QRectF(self._column.gap / 2, top, width, look.leading(style))
            line = Line(box, words, style, going_on.said)
            self._paint_line(painter, line, ink)
            top = box.bottom()

    def _paint_line(self, painter: QPainter, line: Line, ink: QColor) -> None:
        painter.setFont(line.font(self._page.look))
        painter.setPen(ink)
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        words = painter.fontMetrics().elidedText(
            line.words, Qt.TextElideMode.ElideRight, int(line.box.width())
        )
        painter.drawText(line.box, aligned, words)

    def _lines(self, cut: Cut) -> list[Line]:
        # A label beside the last line may go on below it, where its sheet is the only one to
        # show the rest.
        return self._margin.labels_from(cut.top, cut.bottom)

    def _going_on(self, cut: Cut) -> Mark | None:
        """The quotation that began on a sheet before, where the sheet begins in its midst."""
        position = self._first_position(cut)
        block = self._page.document.findBlock(position)
        for mark in self._page.marks.get(block.blockNumber(), ()):
            if mark.kind is MarkKind.SPEECH and mark.first < position < mark.last:
                return mark if mark.said is not None and mark.said.who is not None else None
        return None

    def _first_position(self, cut: Cut) -> int:
        block = block_at(self._page.document, cut.top + 1)
        inside = lines_from(block, cut.top - 1, cut.bottom)
        return block.position() + (block.layout().lineAt(inside[0]).textStart() if inside else 0)

    def _paint_rule(self, painter: QPainter, cut: Cut) -> None:
        if cut is self.sheets[0] and self._page.header:
            block = self._page.document.findBlockByNumber(self._page.header - 1)
            paint_rule(painter, self._page, block, self._column.gutter, self._column.measure)

    def _paint_text(self, painter: QPainter, cut: Cut) -> None:
        # Not by the document, which draws the line above its clip as well: whoever copies
        # from the PDF would get it twice.
        painter.setPen(self._page.palette.ink)
        for block in self._blocks(cut):
            layout = block.layout()
            for number in lines_from(block, cut.top - 1, cut.bottom - 1):
                layout.lineAt(number).draw(painter, layout.position())
