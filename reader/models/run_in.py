"""Names that stand in the text's own lines, where there is no margin for them beside it.

The words of the page stay as they are: the letter before a quotation is followed by so much
paper as the name takes, or its paragraph is indented by it, and there the name is painted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextCursor, QTextDocument

from reader.models.margin import Said
from reader.models.page_look import PageLook
from reader.models.placing import Labels
from reader.models.typography import LABEL

HAS_NAMES = 1
"""The state of a block in whose lines names stand."""

_LARGEST_SHARE = 0.6
"""How much of a line a name may take before it is cut short."""

_BEFORE, _AFTER = 5, 7
"""Paper on both sides of a name, in pixels at the usual size."""


_BACK = QTextCursor.MoveOperation.PreviousCharacter


class RunIn(NamedTuple):
    """A name in a line: before the words at `position` it has `room` pixels to itself.

    `behind` is the position of the letter that the paper follows, None where the paragraph is
    indented. `words` are what is shown of the name: `width` pixels of it, after `before` pixels.
    """

    position: int
    behind: int | None
    words: str
    said: Said
    before: float
    width: float
    room: float


class RunIns:
    """The names that stand in the lines of one document, by the number of the block."""

    def __init__(
        self, document: QTextDocument, labels: Labels, headline: Collection[int], look: PageLook
    ) -> None:
        self._document = document
        self._labels = labels
        self._headline = headline
        self._look = look
        self._measure = 0.0
        self._set: dict[int, list[RunIn]] = {}

    def of(self, number: int) -> list[RunIn]:
        """The names in the block of that number."""
        return self._set.get(number, [])

    def set_in(self, measure: float) -> None:
        """Give names their paper, in lines of `measure` pixels; with 0 take all of it back."""
        if measure == self._measure:
            return
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for each in (each for names in self._set.values() for each in names):
            self._give_room(cursor, each, 0)
        self._measure, self._set = measure, {}
        if measure:
            for number in self._speaking():
                block = self._document.findBlockByNumber(number)
                names = list(self._names_in(block))
                for each in names:
                    self._give_room(cursor, each, each.room)
                block.setUserState(HAS_NAMES)
                self._set[number] = names
        cursor.endEditBlock()

    def _speaking(self) -> Iterator[int]:
        blocks = range(self._document.blockCount())
        return (
            number
            for number in blocks
            if number not in self._headline and self._labels.quoted_in(number)
        )

    def _names_in(self, block: QTextBlock) -> Iterator[RunIn]:
        metrics = QFontMetricsF(self._look.font(LABEL))
        after = _AFTER * self._look.small
        widest = self._measure * _LARGEST_SHARE
        for label in self._labels.get(block.blockNumber(), ()):
            if label.said.reported or not label.said.spoken:
                continue
            words = metrics.elidedText(label.said.label, Qt.TextElideMode.ElideRight, widest)
            behind = self._letter_before(block, label.position)
            before = 0.0 if behind is None else _BEFORE * self._look.small
            width = metrics.horizontalAdvance(words)
            room = before + width + after
            yield RunIn(label.position, behind, words, label.said, before, width, room)

    def _letter_before(self, block: QTextBlock, position: int) -> int | None:
        """The last letter before `position` in its paragraph that is no blank."""
        letter = position - 1
        # A blank at a line's end hangs out of the column, and paper behind it would as well.
        while letter >= block.position() and self._document.characterAt(letter).isspace():
            letter -= 1
        return letter if letter >= block.position() else None

    def _give_room(self, cursor: QTextCursor, name: RunIn, room: float) -> None:
        if name.behind is None:
            cursor.setPosition(name.position)
            block = cursor.blockFormat()
            block.setTextIndent(room)
            cursor.setBlockFormat(block)
            return
        cursor.setPosition(name.behind + 1)
        # Whole letters alone: half of one can't be set.
        cursor.movePosition(_BACK, QTextCursor.MoveMode.KeepAnchor)
        letter = cursor.charFormat()
        letter.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        letter.setFontLetterSpacing(room)
        cursor.setCharFormat(letter)
