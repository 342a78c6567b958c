"""The page on which an article is read: its document, what is marked, and the margin's words.

The document is printed detached from any widget. Marks and labels are no part of it: they are
positions, painted around text that never changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.articles.article import Article, Span
from reader.models.galley import Galley
from reader.models.offsets import Offsets
from reader.models.page_marks import Mark, MarkKind
from reader.models.palette import Palette
from reader.models.placing import Labels, Marks, Wholes
from reader.models.press import printed, set_apart
from reader.models.typography import LABEL

_ALIKE = {"'": "['’‘]", '"': '["“”„«»]'}

_ROOM_FOR_LABELS = LABEL.leading + 6


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article set for reading: its galley, and the document printed from it."""

    galley: Galley
    document: QTextDocument
    palette: Palette
    scale: float

    @property
    def article(self) -> Article:
        """What is read."""
        return self.galley.article

    @property
    def offsets(self) -> Offsets:
        """Where in the document each offset of the text stands."""
        return self.galley.sheet.offsets

    @property
    def header(self) -> int:
        """So many blocks come before the article's text."""
        return self.galley.sheet.header

    @property
    def summary(self) -> str:
        """The line that tells its day, its length and its quotations."""
        return self.galley.summary

    @property
    def marks(self) -> Marks:
        """What is marked in each block."""
        return self.galley.marks

    @property
    def labels(self) -> Labels:
        """What stands beside each block."""
        return self.galley.labels

    @property
    def quotations(self) -> Sequence[Mark]:
        """What can be gone through, in order."""
        return self.galley.quotations

    def words(self, first: int, last: int) -> str:
        """What is shown between two positions, as it stands in the text itself."""
        start = self.document.findBlockByNumber(self.header).position()
        above = ""
        if first < start:
            cursor = QTextCursor(self.document)
            cursor.setPosition(first)
            cursor.setPosition(min(last, start), QTextCursor.MoveMode.KeepAnchor)
            above = cursor.selectedText().replace("\u2029", "\n")
        if last <= start:
            return above
        span = Span(self.offsets.offset(max(first, start)), self.offsets.offset(last))
        return above + span.of(self.article.text)

    def told(self, mark: Mark) -> str:
        """What is marked, in words: of words that somebody said, who says so and how it shows."""
        return mark.told if mark.said is None else mark.said.told(self.article.text)

    def make_room(self, gutter: float, *, above: bool) -> None:
        """Leave `gutter` pixels free on the left, and with `above` a line above each paragraph
        that has labels of more than reported words."""
        frame = self.document.rootFrame()
        margins = frame.frameFormat()
        if margins.leftMargin() != gutter:
            margins.setLeftMargin(gutter)
            frame.setFrameFormat(margins)
        numbers = range(len(self.galley.sheet.starts))
        spoken = (number for number in numbers if self.labels.quoted_in(number))
        room = _ROOM_FOR_LABELS * self.scale if above else 0.0
        set_apart(self.document, self.galley.sheet, spoken, self.scale, room)


def article_page(galley: Galley, palette: Palette, scale: float = 1.0) -> ArticlePage:
    """The page of `galley`, everything `scale` times as large as the sizes of `typography`.

    Needs a QGuiApplication for its fonts.
    """
    return ArticlePage(galley, printed(galley.sheet, palette, scale), palette, scale)


def found(page: ArticlePage, words: str) -> Sequence[Mark]:
    """Where `words` stand on the page, in any case, and whether or not a line ends in them.

    Straight quotation marks and apostrophes find the curly ones as well.
    """
    parts = [
        "".join(_ALIKE.get(letter, re.escape(letter)) for letter in word) for word in words.split()
    ]
    if not parts:
        return ()
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
    start = page.offsets.starts[0] if page.offsets.starts else 0
    spans = [Span(*match.span()) for match in pattern.finditer(page.article.text, start)]
    return Wholes(spans, lambda _: Mark(0, 0, MarkKind.HIT), page.offsets)
