"""The page with what other articles carry of it: told beside quotations, and gone through."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QPainter, QTextBlock, QTextCursor

from reader.articles.article import Span
from reader.models.article_page import ArticlePage
from reader.models.carried import Carried, CarriedIn
from reader.models.margin import Said
from reader.models.page_marks import Mark, first_of
from reader.window.changed_marks import paint_changed
from reader.window.page_lines import bars, line_at
from reader.window.quotation_view import QuotationView


class CarriedView(QuotationView):
    """Tells beside quotations where else they stand, and marks what differs from them there."""

    carried_wanted = Signal(object)
    """What tells where else a quotation stands was clicked on; with the `Carried`."""

    laid_out = Signal()
    """The page has lines of another length, or is another one."""

    def show_carried(self, carried: CarriedIn) -> None:
        """Tell this beside the quotations; no line of the text moves."""
        page, margin = self._page, self._margin
        if page is None or margin is None or carried is page.carried:
            return
        self._page = page = replace(page, carried=carried)
        self._margin = margin.told_anew(page, self._column)
        self.viewport().update()

    def show_page(self, page: ArticlePage) -> None:
        """Show `page`; what others carry of it is known further on of the same text alone."""
        if self._page is not None and self._page.article.text == page.article.text:
            page = replace(page, carried=self._page.carried)
        super().show_page(page)

    def carried_words(self) -> Carried | None:
        """What others carry of the current words; None where they don't."""
        said = self.current_words()
        return None if said is None else self.carried_of(said)

    def carried_of(self, said: Said) -> Carried | None:
        """What others carry of these words; None where they don't."""
        return None if self._page is None else self._page.carried.of(said.quoted)

    def carried_at(self, point: QPoint) -> Carried | None:
        """The quotation of which it is told at a point of the viewport where else it stands."""
        if self._margin is None or not self._marked:
            return None
        y = point.y() + self.verticalScrollBar().value()
        return self._margin.carried_at(point.x(), y)

    def next_carried(self, *, backward: bool = False) -> Carried | None:
        """Go to the next quotation that others carry too; None where there is none."""
        if self._page is None:
            return None
        all_ = list(self._page.carried)
        here = self._here if self._here is not None and self.in_view(self._here.first) else None
        at = self.position_at_top() if here is None else here.first + (not backward)
        firsts = [self._page.offsets.position(each.spans[0].start) for each in all_]
        which = bisect_left(firsts, at) - backward
        if not 0 <= which < len(all_):
            return None
        self.go_to_quoted(all_[which].spans[0])
        return all_[which]

    def go_to_quoted(self, span: Span) -> None:
        """Take the reader to the quotation that begins as `span` of the article's text does."""
        if self._page is not None:
            position = self._page.offsets.position(span.start)
            which = bisect_left(self._page.quotations, position, key=first_of)
            if which < len(self._page.quotations):
                self.go_to_quotation(which)

    @property
    def height_of_current(self) -> float | None:
        """Pixels from the view's top to the line in which the current quotation begins.

        None where there is no such quotation.
        """
        if self._here is None:
            return None
        line = line_at(self.document(), self._here.first)
        return line.top - self.verticalScrollBar().value()

    def bring_current_to(self, height: float) -> None:
        """Let the current quotation begin so far below the view's top, as near as it can be."""
        if self._here is not None:
            self.scroll_to(self._here.first, above=height)

    def go_to_words(self, span: Span) -> None:
        """Take the reader to these words of the article's text, and select them."""
        if self._page is None:
            return
        position = self._page.offsets.position
        cursor = self.textCursor()
        cursor.setPosition(position(span.start))
        cursor.setPosition(position(span.end), QTextCursor.MoveMode.KeepAnchor)
        self._take_to(cursor)
        self._be_at_selection()

    def _lay_out(self, page: ArticlePage) -> None:
        super()._lay_out(page)
        self.laid_out.emit()

    def _also_told(self, mark: Mark) -> str:
        """Where else the quotation stands, for whoever hears of it."""
        carried = None if mark.said is None else self.carried_of(mark.said)
        return "" if carried is None else carried.told

    def _paint_beneath(self, painter: QPainter, page: ArticlePage, block: QTextBlock) -> None:
        super()._paint_beneath(painter, page, block)
        if not self._marked or not page.carried.changed:
            return
        start, end = block.position(), block.position() + block.length() - 1
        offset, position = page.offsets.offset, page.offsets.position
        for span in page.carried.changed_between(offset(start), offset(end)):
            first, last = max(start, position(span.start)), min(end, position(span.end))
            if first < last:
                for bar in bars(block, first, last):
                    paint_changed(painter, bar, page.palette)
