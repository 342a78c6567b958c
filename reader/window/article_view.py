"""The article on its page, and what a reader can do with it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from reader.models.article_page import found
from reader.models.margin import Said
from reader.models.page_marks import NAMES, SPEECHES, TOLD_FIRST, Mark, MarkKind, first_of, last_of
from reader.models.tool_tip import tip
from reader.window.evidence_view import EvidenceView
from reader.window.page_lines import position_at

_EYE_LEVEL = 0.3
"""Share of the view's height at which a place stands that the reader is taken to."""


class ArticleView(EvidenceView):
    """Shows one `ArticlePage` at a time, to be read, searched and gone through by quotation."""

    person_chosen = Signal(str)
    """A person was clicked on; with the name."""

    place_chosen = Signal(str)
    """A place was clicked on; with the name."""

    speaker_chosen = Signal(str)
    """A speaker's label was clicked on; with the name."""

    quotation_reached = Signal(str)
    """The reader was taken to a quotation; whose it is, and which of how many."""

    menu_wanted = Signal(QPoint, object, object)
    """A menu was asked for at a point of the screen; with the name's mark and the words
    there, whichever there are."""

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

    def show_evidence(self) -> bool:
        """Light up the evidence for the current quotation, or end it where it is lit.

        The current one is that which the reader was last taken to, else the first in view,
        else the first words in view that are reported. False where there is none.
        """
        if self.end_evidence():
            return True
        said = self.current_words() or self._reported_in_view()
        if said is None:
            return False
        self.light_up(said)
        return True

    def current_words(self) -> Said | None:
        """The words in which something is selected, as finding selects; else the current
        quotation, which is from now on the one that the reader was taken to."""
        if (said := self._selected_words()) is not None:
            return said
        mark = self._here if self._here_in_view else self._first_in_view()
        if mark is None or mark.said is None:
            return None
        self._here = mark
        return mark.said

    def told_at(self, point: QPoint) -> str:
        """What is under a point of the viewport, in words: a name, a quotation or a label."""
        mark = self.mark_at(point, *TOLD_FIRST)
        if self._page is None or mark is not None:
            return "" if mark is None else mark.told
        said = self.said_at(point)
        return "" if said is None else said.told(self._page.article.text)

    # What Qt calls

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is under the pointer, and light up the evidence for it."""
        if isinstance(event, QHelpEvent):
            self.hover(event.pos())
            QToolTip.showText(event.globalPos(), tip(self.told_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu of what can be done with what is there; by key, with the current words."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            said = self.current_words()
            at = self.cursorRect().bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at), None, said)
        else:
            mark, said = self.mark_at(event.pos(), *NAMES), self.said_at(event.pos())
            self.menu_wanted.emit(event.globalPos(), mark, said)
        event.accept()

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
            beside = point.x() < self._column.gutter
            if self.mark_at(point, *NAMES) is not None or self._label_at(point) is not None:
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
        label = self._label_at(point)
        mark = self.mark_at(point, *NAMES)
        if label is not None:
            self.speaker_chosen.emit(label.name)
        elif mark is not None:
            chosen = self.person_chosen if mark.kind is MarkKind.PERSON else self.place_chosen
            chosen.emit(mark.name)

    # Where things are

    def _label_at(self, point: QPoint) -> Said | None:
        """The label of a speaker with a name under a point of the viewport."""
        said = self.said_at(point) if self.mark_at(point, *SPEECHES) is None else None
        return said if said is not None and said.named and not said.reported else None

    def _selected_words(self) -> Said | None:
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        at = cursor.selectionStart()
        block = self.document().findBlock(at).blockNumber()
        around = (m for m in self._page.marks.get(block, ()) if m.first <= at < m.last)
        return next((m.said for m in around if m.kind in SPEECHES), None)

    @property
    def _here_in_view(self) -> bool:
        return self._here is not None and self.in_view(self._here.first)

    def _first_in_view(self) -> Mark | None:
        """The first quotation of which something is in view, rather one that someone said."""
        if self._page is None:
            return None
        quotations = self._page.quotations
        at = bisect_left(quotations, self.position_at_top(), key=last_of)
        shown = quotations[at : bisect_left(quotations, self._position_at_foot(), key=first_of)]
        spoken = (mark for mark in shown if mark.kind is MarkKind.SPEECH)
        return next(spoken, shown[0] if shown else None)

    def _reported_in_view(self) -> Said | None:
        """The first words in view that are only reported."""
        top = self.verticalScrollBar().value()
        blocks = self._blocks(top, top + self.viewport().height())
        marks = {} if self._page is None else self._page.marks
        for mark in chain.from_iterable(marks.get(block.blockNumber(), ()) for block in blocks):
            if mark.kind is MarkKind.REPORTED and self.in_view(mark.first):
                return mark.said
        return None

    def _position_at_foot(self) -> int:
        """The document position of the first line out of view below, or the text's end."""
        foot = self.verticalScrollBar().value() + self.viewport().height()
        position = position_at(self.document(), foot)
        ends = position == self.document().lastBlock().position()
        return self.document().characterCount() if ends else position

    def _go(self, *, forward: bool) -> bool:
        """Go to the quotation after the one last gone to, or after the top of the view."""
        if self._page is None:
            return False
        quotations = self._page.quotations
        firsts = [mark.first for mark in quotations]
        if self._here is not None and self._here_in_view:
            which = firsts.index(self._here.first) + (1 if forward else -1)
        else:
            which = bisect_left(firsts, self.position_at_top()) - (0 if forward else 1)
        if not 0 <= which < len(quotations):
            return False
        self._here = quotations[which]
        cursor = self.textCursor()
        cursor.setPosition(self._here.first)
        self._take_to(cursor)
        place = f"({which + 1:,} of {len(quotations):,})"
        told = f"{self._page.told(self._here)} {place}"
        self.setAccessibleDescription(f"{self._page.summary}. Quotation: {told}")
        said = self._here.said
        self.quotation_reached.emit(place if said is None else f"{said.label} {place}")
        if self._lit_by_key and said is not None:
            self.light_up(said)
        else:
            self.announce(told)
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
