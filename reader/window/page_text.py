"""Shows one page at a time: its column, its text, and what is painted beneath and beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from reader.language.words import tr
from reader.models.article_page import ArticlePage
from reader.models.page_look import USUAL
from reader.models.page_marks import Mark, first_of, within
from reader.models.palette import LIGHT, Palette
from reader.window.focus_edge import FocusEdge
from reader.window.page_column import Column
from reader.window.page_lines import block_at, in_lines, line_at, position_at
from reader.window.page_margin import Margin
from reader.window.page_marks import paint_marks, paint_rule, paint_selection, point_out
from reader.window.page_place import TOP, PagePlace, scroll_to
from reader.window.page_slices import PageSlices


class PageText(QTextEdit):
    """The text of a page, read only, in a column that keeps its measure.

    Marks and labels are painted beneath the text and beside it, for the visible part alone;
    the document stays as it was set.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: ArticlePage | None = None
        self._margin: Margin | None = None
        self._slices = PageSlices(self)
        self._column = Column.within(self.paper_width(), USUAL)
        self._marked = True
        self._here: Mark | None = None
        self._found: Sequence[Mark] = ()
        self._place = PagePlace(self)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        # All of it is painted here: Qt needn't paint the grounds that lie beneath.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        FocusEdge(self)
        self.setAccessibleName(tr("Article", "the page"))
        self._wear(LIGHT)

    @property
    def page(self) -> ArticlePage | None:
        """The page shown."""
        return self._page

    @property
    def marks_shown(self) -> bool:
        """Whether marks and labels are shown."""
        return self._marked

    def show_page(self, page: ArticlePage) -> None:
        """Show `page` from its top, or where it is the same text set anew, where the reader is."""
        old = self._page
        again = old is not None and (old.article.text, old.header) == (
            page.article.text,
            page.header,
        )
        place = self._place.of(old) if again else TOP
        if not again:
            self._here, self._found = None, ()
        elif self._here is not None and old is not None:
            self._here = _same(old, self._here, page)
        self._page = page
        self._wear(page.palette)
        self._column = Column.within(self.paper_width(), page.look)
        self._fit(page)
        # Qt lays a document out as soon as it is shown: not first in lines without an end.
        page.document.setTextWidth(self._line_end)
        # Qt takes over no document: `old` keeps the last one alive until this is done.
        self.setDocument(page.document)
        self._slices.follow(page.document, page.run_ins.reach)
        self._lay_out(page)
        self.setAccessibleName(page.article.title)
        self.setAccessibleDescription(page.summary)
        self._place.return_to(self._page, place)

    def show_marks(self, shown: bool) -> None:
        """Show marks and labels, or hide them all; the reader stays at the same line."""
        self._marked = shown
        if self._page is not None and self._column.run_in:
            place = self._place.of(self._page)
            self._fit(self._page)
            self._lay_out(self._page)
            self._place.return_to(self._page, place)
        self.viewport().update()

    def position_at_top(self) -> int:
        """The document position of the first line in view."""
        return position_at(self.document(), self.verticalScrollBar().value())

    def in_view(self, position: int) -> bool:
        """Whether the line that holds `position` is in view, all of it."""
        bar = line_at(self.document(), position)
        top = self.verticalScrollBar().value()
        return top <= bar.top and bar.bottom <= top + self.viewport().height()

    def scroll_to(self, position: int, *, above: float) -> None:
        """Scroll until `above` pixels of the view are above the line that holds `position`."""
        if self._page is not None:
            scroll_to(self, self._page, position, above=above)

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies beneath the text, then the text, and the names beside or in it."""
        scrolled = self.verticalScrollBar().value()
        area = QRectF(event.rect().translated(0, scrolled))
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.palette().base())
            if self._page is not None:
                painter.translate(0, -scrolled)
                self._paint(painter, self._page, area.top(), area.bottom())
        super().paintEvent(event)
        if self._page is not None and self.textCursor().hasSelection():
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -scrolled)
                blocks = self._blocks(area.top(), area.bottom())
                paint_selection(painter, self._page, blocks, self.textCursor())
        if self._marked and self._margin is not None:
            # Over the text, since what is selected covers the paper for names in the lines too.
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -scrolled)
                self._margin.paint(painter, area.top(), area.bottom())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's measure, and the line the reader is at."""
        super().resizeEvent(event)
        page, old = self._page, self._column
        column = Column.within(self.paper_width(), USUAL if page is None else page.look)
        if column == old:
            return
        place = self._place.of(self._page)
        self._column = column
        if column._replace(outside=old.outside) == old or page is None:
            self._place_column()
        else:
            self._fit(page)
            self._lay_out(page)
            self._place.return_to(self._page, place)

    def event(self, event: QEvent) -> bool:
        """Scroll with the wheel beside the column as well."""
        if isinstance(event, QWheelEvent) and not event.modifiers():
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave Ctrl and the wheel to the window: sizes are the page's matter."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words as they stand in the text, without any format."""
        data = QMimeData()
        if self._page is not None:
            cursor = self.textCursor()
            data.setText(self._page.words(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    # The column

    def paper_width(self) -> int:
        """The width there is, with room for the scroll bar whether it is there or not."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _fit(self, page: ArticlePage) -> None:
        column = self._column
        page.fit(column.gutter, column.measure, run_in=column.run_in and self._marked)

    def _lay_out(self, page: ArticlePage) -> None:
        """Make the lines as long as the column is wide, and forget where labels stood."""
        self._place_column()
        if self.lineWrapColumnOrWidth() != self._line_end:  # Qt would lay out again regardless
            self.setLineWrapColumnOrWidth(self._line_end)
        self._margin = Margin(page, self._column)
        self.viewport().update()

    @property
    def _line_end(self) -> int:
        return self._column.gutter + self._column.measure

    def _place_column(self) -> None:
        self.setViewportMargins(self._column.outside, 0, 0, 0)

    def _wear(self, colours: Palette) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colours.paper)
        palette.setColor(QPalette.ColorRole.Base, colours.paper)
        palette.setColor(QPalette.ColorRole.Text, colours.ink)
        palette.setColor(QPalette.ColorRole.Highlight, colours.selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, colours.ink)
        self.setPalette(palette)

    # Painting

    def _blocks(self, top: float, bottom: float) -> Iterator[QTextBlock]:
        """The blocks of the document between two heights, laid out."""
        layout = self.document().documentLayout()
        block = block_at(self.document(), top)
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def _paint(self, painter: QPainter, page: ArticlePage, top: float, bottom: float) -> None:
        for block in self._blocks(top, bottom):
            number = block.blockNumber()
            if number == page.header - 1:
                paint_rule(painter, page, block, self._column.gutter, self._column.measure)
            marks = page.marks.get(number, ()) if self._marked else ()
            found = within(self._found, block.position(), block.position() + block.length())
            shown = in_lines(block, chain(marks, found), top, bottom)
            paint_marks(painter, page, block, shown)
            self._paint_beneath(painter, page, block)

    def _paint_beneath(self, painter: QPainter, page: ArticlePage, block: QTextBlock) -> None:
        """Paint what is to lie beneath the words of `block`, over their marks."""
        here = self._here
        if here is not None and here.said is not None and self._marked:
            point_out(painter, page, block, here.first, here.last, here.said)


def _same(old: ArticlePage, here: Mark, page: ArticlePage) -> Mark | None:
    """The quotation on `page` that `here` was on the old one, if it still is one."""
    first = page.offsets.position(old.offsets.offset(here.first))
    near = bisect_left(page.quotations, first, key=first_of)
    return next((mark for mark in page.quotations[near : near + 1] if mark.first == first), None)
