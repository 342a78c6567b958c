"""The article on its page, and what a reader can do with it."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from reader.models.article_page import Mark, MarkKind, found
from reader.models.tool_tip import tip
from reader.window.page_lines import bars, block_at
from reader.window.page_text import PageText

_EYE_LEVEL = 0.3
"""Share of the view's height at which a place stands that the reader is taken to."""


class ArticleView(PageText):
    """Shows one `ArticlePage` at a time, to be read, searched and gone through by quotation."""

    person_chosen = Signal(str)
    """A person was clicked on; with the name."""

    place_chosen = Signal(str)
    """A place was clicked on; with the name."""

    quotation_reached = Signal(str)
    """The reader was taken to a quotation; whose it is, and which of how many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self.viewport().setMouseTracking(True)

    def next_quotation(self) -> bool:
        """Go to the next quotation; False where there is none."""
        return self._go(forward=True)

    def previous_quotation(self) -> bool:
        """Go to the quotation before; False where there is none."""
        return self._go(forward=False)

    def scroll_page(self) -> bool:
        """Scroll on by what is in view, less two lines to go on from; False at the end."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + bar.pageStep() - 2 * self.cursorRect().height())
        return bar.value() != before

    def find_text(self, words: str, *, backward: bool = False) -> tuple[int, int]:
        """Mark every occurrence of `words` and select the next; which it is, of how many.

        Goes on from the selection, or from the top of the view, and round at the end. With
        no words nothing is marked any more. (0, 0) where nothing is found.
        """
        if self._page is None:
            return 0, 0
        cursor = self.textCursor()
        at = cursor.selectionStart() if cursor.hasSelection() else self.position_at_top() - 1
        self._found = found(self._page, words)
        self.viewport().update()
        if not self._found:
            return 0, 0
        firsts = [mark.first for mark in self._found]
        which = bisect_left(firsts, at) - 1 if backward else bisect_left(firsts, at + 1)
        which %= len(firsts)
        mark = self._found[which]
        cursor.setPosition(mark.first)
        cursor.setPosition(mark.last, QTextCursor.MoveMode.KeepAnchor)
        self._take_to(cursor)
        return which + 1, len(firsts)

    def told_at(self, point: QPoint) -> str:
        """What is under a point of the viewport, in words: a name, a quotation or a label."""
        if self._margin is not None and self._marked:
            said = self._margin.said_at(point.x(), point.y() + self.verticalScrollBar().value())
            if said is not None:
                return said.told
        mark = self._mark_at(point, MarkKind.PERSON, MarkKind.PLACE) or self._mark_at(
            point, MarkKind.SPEECH, MarkKind.NOBODY
        )
        return "" if mark is None else mark.told

    # What Qt calls

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.told_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be chosen."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            point = event.position().toPoint()
            over_name = self._mark_at(point, MarkKind.PERSON, MarkKind.PLACE) is not None
            beside = point.x() < self._column.gutter
            if over_name:
                shape = Qt.CursorShape.PointingHandCursor
            else:
                shape = Qt.CursorShape.ArrowCursor if beside else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a name that was clicked on; a drag only selects."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        point = event.position().toPoint()
        dragged = (point - pressed).manhattanLength() >= QApplication.startDragDistance()
        if dragged or self.textCursor().hasSelection():
            return
        mark = self._mark_at(point, MarkKind.PERSON, MarkKind.PLACE)
        if mark is not None:
            chosen = self.person_chosen if mark.kind is MarkKind.PERSON else self.place_chosen
            chosen.emit(mark.name)

    # Where things are

    def _mark_at(self, point: QPoint, *kinds: MarkKind) -> Mark | None:
        """The mark of one of `kinds` under a point of the viewport."""
        if self._page is None or not self._marked:
            return None
        y = point.y() + self.verticalScrollBar().value()
        block = block_at(self.document(), y)
        for mark in self._page.marks.get(block.blockNumber(), ()):
            if mark.kind in kinds and any(
                bar.holds(point.x(), y) for bar in bars(block, mark.first, mark.last)
            ):
                return mark
        return None

    def _go(self, *, forward: bool) -> bool:
        """Go to the quotation after the one last gone to, or after the top of the view."""
        if self._page is None:
            return False
        quotations = self._page.quotations
        firsts = [mark.first for mark in quotations]
        if self._here is not None and self.in_view(self._here.first):
            which = firsts.index(self._here.first) + (1 if forward else -1)
        else:
            which = bisect_left(firsts, self.position_at_top()) - (0 if forward else 1)
        if not 0 <= which < len(quotations):
            return False
        self._here = quotations[which]
        cursor = self.textCursor()
        cursor.setPosition(self._here.first)
        self._take_to(cursor)
        told = f"{self._here.told} ({which + 1:,} of {len(quotations):,})"
        self.quotation_reached.emit(told)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        return True

    def _take_to(self, cursor: QTextCursor) -> None:
        """Make `cursor` the text's, and bring its place to eye level unless it is in view."""
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        # Qt would have scrolled just so far that the line shows.
        self.verticalScrollBar().setValue(value)
        if not self.in_view(cursor.selectionStart()):
            above = _EYE_LEVEL * self.viewport().height()
            self.scroll_to(cursor.selectionStart(), above=above)
        self.viewport().update()
