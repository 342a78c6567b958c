"""Names that stand in the text's own lines, where there is no margin for them beside it.

The words of the page stay as they are: the letter before a quotation is followed by so much
paper as the name takes, or its paragraph is indented by it, and there the name is painted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextCursor, QTextDocument

from reader.models.margin import Said
from reader.models.page_look import PageLook
from reader.models.placing import Labels
from reader.models.typography import LABEL, NOTE, Style

HAS_NAMES = 1
"""The state of a block in whose lines names stand."""

_AT_FIRST = 12_000
"""Characters from the top that get their names at once: more than any view shows."""

_LARGEST_SHARE = 0.6
"""How much of a line a name may take before it is cut short."""

_BEFORE, _AFTER, _BEFORE_BLANK = 6, 7, 2
"""Paper on both sides of a name, in pixels at the usual size; a blank behind it is paper too."""


_BACK = QTextCursor.MoveOperation.PreviousCharacter


class RunIn(NamedTuple):
    """A name in a line: before the words at `position` it has `room` pixels to itself.

    `beside` is the position of the letter on whose right the paper is, None where the paragraph
    is indented: the letter before the words, or the first of them where they run to the left.
    `words` are what is shown of the name: `width` pixels of it, after `before` pixels.
    """

    position: int
    beside: int | None
    words: str
    said: Said
    before: float
    width: float
    room: float


def name_font(look: PageLook, style: Style, said: Said) -> QFont:
    """The font of a part of a label in `style`, on a page of that look."""
    font = look.font(style)
    # Not by colour alone: a name is bold, and who has none is told in words that lean.
    unnamed = said.who is not None and not said.named
    font.setBold(style.bold and said.named)
    font.setItalic(style is not NOTE and unnamed)
    return font


class RunIns:
    """The names that stand in the lines of one document, by the number of the block.

    They get their paper from the top of the document down as far as it is laid out, which must
    be asked for first (`reach`): a long one may hold thousands.
    """

    def __init__(
        self, document: QTextDocument, labels: Labels, headline: Collection[int], look: PageLook
    ) -> None:
        self._document = document
        self._labels = labels
        self._headline = headline
        self._look = look
        self._measure = 0.0
        self._set: dict[int, list[RunIn]] = {}
        self._next = 0  # the block from which on none has its paper yet

    def of(self, number: int) -> list[RunIn]:
        """The names in the block of that number."""
        return self._set.get(number, [])

    def set_in(self, measure: float) -> None:
        """Give names their paper, in lines of `measure` pixels; with 0 take all of it back."""
        if measure == self._measure:
            return
        if self._set:
            cursor = QTextCursor(self._document)
            cursor.beginEditBlock()
            for each in chain.from_iterable(self._set.values()):
                self._give_room(cursor, each, 0)
            cursor.endEditBlock()
        self._measure, self._set, self._next = measure, {}, 0
        self.reach(_AT_FIRST)

    def reach(self, position: int) -> None:
        """Give names their paper down to the paragraph that holds `position`, and in it."""
        last = self._document.findBlock(position)
        after = last.blockNumber() + 1 if last.isValid() else self._document.blockCount()
        if not self._measure or after <= self._next:
            return
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number in range(self._next, after):
            if number not in self._headline and self._labels.quoted_in(number):
                self._set_in(cursor, self._document.findBlockByNumber(number))
        self._next = after
        cursor.endEditBlock()

    def _set_in(self, cursor: QTextCursor, block: QTextBlock) -> None:
        names = list(self._names_in(block))
        for each in names:
            self._give_room(cursor, each, each.room)
        block.setUserState(HAS_NAMES)
        self._set[block.blockNumber()] = names

    def _names_in(self, block: QTextBlock) -> Iterator[RunIn]:
        widest = self._measure * _LARGEST_SHARE
        for label in self._labels.get(block.blockNumber(), ()):
            if label.said.reported or not label.said.spoken:
                continue
            metrics = QFontMetricsF(name_font(self._look, LABEL, label.said))
            words = metrics.elidedText(label.said.label, Qt.TextElideMode.ElideRight, widest)
            beside = self._letter_beside(block, label.position)
            before, after = self._paper(beside, label.position)
            width = metrics.horizontalAdvance(words)
            room = before + width + after
            yield RunIn(label.position, beside, words, label.said, before, width, room)

    def _paper(self, beside: int | None, position: int) -> tuple[float, float]:
        """The paper before and after a name that stands before `position`."""
        small = self._look.small
        if beside is None:
            return 0.0, _AFTER * small
        return _BEFORE * small, (_BEFORE_BLANK if beside + 1 < position else _AFTER) * small

    def _letter_beside(self, block: QTextBlock, position: int) -> int | None:
        """The letter beside which there is to be paper for a name before `position`."""
        if block.textDirection() is Qt.LayoutDirection.RightToLeft:
            return position
        # A blank at a line's end hangs out of the column, and paper behind it would as well.
        letter = position - 1
        while letter >= block.position() and self._document.characterAt(letter).isspace():
            letter -= 1
        return letter if letter >= block.position() else None

    def _give_room(self, cursor: QTextCursor, name: RunIn, room: float) -> None:
        if name.beside is None:
            cursor.setPosition(name.position)
            block = cursor.blockFormat()
            block.setTextIndent(room)
            cursor.setBlockFormat(block)
            return
        cursor.setPosition(name.beside + 1)
        # Whole letters alone: half of one can't be set.
        cursor.movePosition(_BACK, QTextCursor.MoveMode.KeepAnchor)
        letter = cursor.charFormat()
        letter.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        letter.setFontLetterSpacing(room)
        cursor.setCharFormat(letter)
