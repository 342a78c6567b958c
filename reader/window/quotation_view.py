"""The page gone through by quotation, with the evidence for each."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtGui import QCursor, QTextCursor

from reader.models.margin import Said
from reader.models.page_marks import SPEECHES, Mark, MarkKind, first_of, last_of
from reader.window.page_lines import position_at
from reader.window.speaker_view import SpeakerView

_EYE_LEVEL = 0.3
"""Share of the view's height at which a place stands that the reader is taken to."""


class QuotationView(SpeakerView):
    """Takes the reader from quotation to quotation, and knows which of them is the current one."""

    quotation_reached = Signal(str)
    """The reader was taken to a quotation; whose it is, and which of how many."""

    def next_quotation(self) -> bool:
        """Go to the next quotation; False where there is none."""
        return self._go(forward=True)

    def previous_quotation(self) -> bool:
        """Go to the quotation before; False where there is none."""
        return self._go(forward=False)

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

    def words_in_hand(self) -> Said | None:
        """The words that the selection touches, else the quotation that the reader was last
        taken to, else what the pointer is over, else the current quotation."""
        if (said := self._selected_words() or self._touched_words()) is not None:
            return said
        if not self._here_in_view and self.viewport().underMouse():
            said = self.said_at(self.viewport().mapFromGlobal(QCursor.pos()))
        return said or self.current_words()

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

    # Where things are

    def _selected_words(self) -> Said | None:
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        at = cursor.selectionStart()
        block = self.document().findBlock(at).blockNumber()
        around = (m for m in self._page.marks.get(block, ()) if m.first <= at < m.last)
        return next((m.said for m in around if m.kind in SPEECHES), None)

    def _touched_words(self) -> Said | None:
        """The first quotation of which something is selected."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        quotations = self._page.quotations
        near = bisect_left(quotations, cursor.selectionStart() + 1, key=last_of)
        touched = quotations[near : near + 1]
        return next((each.said for each in touched if each.first < cursor.selectionEnd()), None)

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
        if self._here is not None and self._here_in_view:
            here = bisect_left(quotations, self._here.first, key=first_of)
            which = here + (1 if forward else -1)
        else:
            here = bisect_left(quotations, self.position_at_top(), key=first_of)
            which = here - (0 if forward else 1)
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
