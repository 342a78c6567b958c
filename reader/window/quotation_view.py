"""The page gone through by quotation, with the evidence for each."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtGui import QCursor, QTextCursor
from PySide6.QtWidgets import QWidget

from reader.language.words import tr
from reader.models.heard import quotation_heard
from reader.models.margin import Said
from reader.models.page_marks import SPEECHES, Mark, MarkKind, first_of, last_of
from reader.models.quotation_count import place_told
from reader.window.page_lines import position_at
from reader.window.speaker_view import SpeakerView

_EYE_LEVEL = 0.3
"""Share of the view's height at which a place stands that the reader is taken to."""


class QuotationView(SpeakerView):
    """Takes the reader from quotation to quotation, and knows which of them is the current one."""

    quotation_reached = Signal(str)
    """The reader was taken to a quotation; whose it is, and which of how many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outside = False

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
        said = self.current_words()
        if said is None and not self._is_outside:
            said = self._reported_in_view()
        if said is None:
            return False
        self.light_up(said)
        return True

    def words_in_hand(self) -> Said | None:
        """What the pointer is over where the reader has selected nothing and was taken nowhere
        in view; else the current words."""
        led = self._here_in_view or self._is_outside or self._selected() is not None
        if not led and self.viewport().underMouse():
            said = self.said_at(self.viewport().mapFromGlobal(QCursor.pos()))
            if said is not None:
                return said
        return self.current_words()

    def current_words(self) -> Said | None:
        """The words of which something is selected, else the current quotation.

        From now on it is the one that the reader was taken to. None where there is none in
        view, or where finding has taken the reader to words outside of all.
        """
        mark = self._selected()
        if mark is None and not self._is_outside:
            mark = self._here if self._here_in_view else self._first_in_view()
        if mark is None or mark.said is None:
            return None
        if mark != self._here:
            self._here = mark
            self.viewport().update()
        return mark.said

    @property
    def none_told(self) -> str:
        """Why there are no current words, in a sentence."""
        outside = tr("What was found here is in no quotation.")
        return outside if self._is_outside else tr("No quotation is in view.")

    # Where things are

    def _be_at_selection(self) -> None:
        """Let the words of which something is selected be the current ones; in none, none are."""
        here = self._selected()
        self._outside = here is None
        if here != self._here:
            self.end_evidence()
        self._here = here
        self.viewport().update()

    @property
    def _is_outside(self) -> bool:
        """Whether finding took the reader to words in no quotation, which are still in view."""
        cursor = self.textCursor()
        return self._outside and cursor.hasSelection() and self.in_view(cursor.selectionStart())

    def _selected(self) -> Mark | None:
        """The words in which the selection begins, else the first quotation that it touches."""
        cursor = self.textCursor()
        if self._page is None or not cursor.hasSelection():
            return None
        at = cursor.selectionStart()
        block = self.document().findBlock(at).blockNumber()
        around = [m for m in self._page.marks.get(block, ()) if m.first <= at < m.last]
        if (said := next((m for m in around if m.kind in SPEECHES), None)) is not None:
            return said
        quotations = self._page.quotations
        near = bisect_left(quotations, at + 1, key=last_of)
        touched = quotations[near : near + 1]
        return next((each for each in touched if each.first < cursor.selectionEnd()), None)

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
        """Go to the quotation after the place last gone to, or after the top of the view."""
        if self._page is None:
            return False
        quotations = self._page.quotations
        if self._is_outside:
            at = self.textCursor().selectionStart()
        elif self._here is not None and self._here_in_view:
            at = self._here.first + forward  # what is reported isn't among them
        else:
            at = self.position_at_top()
        which = bisect_left(quotations, at, key=first_of) - (not forward)
        if not 0 <= which < len(quotations):
            return False
        self.go_to_quotation(which)
        return True

    def go_to_quotation(self, which: int) -> None:
        """Take the reader to the quotation of that number, from 0, and tell whose it is."""
        if self._page is None:
            return
        here = self._page.quotations[which]
        self._here, self._outside = here, False
        cursor = self.textCursor()
        cursor.setPosition(here.first)
        self._take_to(cursor)
        place = f"({place_told(self._page.galley.numbered, which)})"
        also = self._also_told(here)
        told = " · ".join(part for part in (f"{self._page.told(here)} {place}", also) if part)
        whole = tr("{summary}. Quotation: {told}").format(summary=self._page.summary, told=told)
        self.setAccessibleDescription(whole)
        said = here.said
        label = place if said is None else f"{said.label} {place}"
        self.quotation_reached.emit(" · ".join(part for part in (label, also) if part))
        if self._lit_by_key and said is not None:
            self.light_up(said)
        else:
            words = self._page.words(here.first, here.last)
            place_here = place_told(self._page.galley.numbered, which)
            heard = quotation_heard(said, place_here, words)
            self.announce(" · ".join(part for part in (heard, also) if part))

    def _also_told(self, _mark: Mark) -> str:
        """What else is to be told of a quotation that the reader is taken to."""
        return ""

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
