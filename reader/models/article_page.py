"""The page on which an article is read: its document, what is marked, and the margin's words.

The document is printed detached from any widget. Marks and labels are no part of it: they are
positions, painted around text that never changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument, QTextLayout

from reader.articles.article import Article, Span
from reader.models.carried import NOTHING, CarriedIn
from reader.models.galley import Galley
from reader.models.kicker import as_written, hide_hanging_dots
from reader.models.offsets import Offsets
from reader.models.page_look import USUAL, PageLook
from reader.models.page_marks import Mark, MarkKind
from reader.models.palette import Palette
from reader.models.placing import Labels, Marks, Wholes
from reader.models.press import printed
from reader.models.run_in import RunIns

_ALIKE = {"'": "['’‘]", '"': '["“”„«»]'}

_RAGGED = Qt.AlignmentFlag.AlignLeft

_MOST_BALANCED = 12
"""Lines above which a headline isn't balanced any more."""

_FEWEST_JUSTIFIED = 40
"""Characters to a line below which nothing is justified: its blanks would gape."""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article set for reading: its galley, and the document printed from it.

    `run_ins` are the names that stand in the lines themselves, where `fit` was told to have
    them there. `carried` is what of it other articles carry, as far as that is known.
    """

    galley: Galley
    document: QTextDocument
    palette: Palette
    look: PageLook
    run_ins: RunIns
    carried: CarriedIn = NOTHING

    @property
    def article(self) -> Article:
        """What is read."""
        return self.galley.article

    @property
    def scale(self) -> float:
        """So many times as large as it was drawn is the text."""
        return self.look.scale

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
            above = as_written(cursor.selectedText()).replace("\u2029", "\n")
        if last <= start:
            return above
        span = Span(self.offsets.offset(max(first, start)), self.offsets.offset(last))
        return above + span.of(self.article.text)

    def told(self, mark: Mark) -> str:
        """What is marked, in words: of words that somebody said, who says so and how it shows."""
        return mark.told if mark.said is None else mark.said.told(self.article.text)

    def fit(self, gutter: float, measure: float, *, run_in: bool = False) -> None:
        """Set the page for lines `measure` pixels wide, with `gutter` pixels free on their left.

        With `run_in` the names of speakers have room in the lines, which then are ragged:
        blanks that stretch beside names that don't would gape. The document's own width,
        gutter and lines together, is the caller's to set; it is laid out anew then.
        """
        frame = self.document.rootFrame()
        margins = frame.frameFormat()
        if margins.leftMargin() != gutter:
            margins.setLeftMargin(gutter)
            frame.setFrameFormat(margins)
        self._align(measure, justified=self.look.justified and not run_in)
        self._balance_headline(measure)
        hide_hanging_dots(self.document, self.header, measure)
        self.run_ins.set_in(measure if run_in else 0)

    def _align(self, measure: float, *, justified: bool) -> None:
        look = self.look
        wide = measure >= look.line_width() * min(1.0, _FEWEST_JUSTIFIED / look.measure)
        edge = Qt.AlignmentFlag.AlignJustify if justified and wide else _RAGGED
        option = self.document.defaultTextOption()
        if option.alignment() != edge:
            option.setAlignment(edge)
            self.document.setDefaultTextOption(option)

    def _balance_headline(self, measure: float) -> None:
        """Let the lines of a headline be of about one length, and none hold but a last word."""
        cursor = QTextCursor(self.document)
        for number in self.galley.headline:
            block = self.document.findBlockByNumber(number)
            words = QTextLayout(block.text(), block.charFormat().font())
            words.setTextOption(self.document.defaultTextOption())
            spare = measure - _narrowest(words, measure)
            form = block.blockFormat()
            turned = block.textDirection() is Qt.LayoutDirection.RightToLeft
            if spare != (form.leftMargin() if turned else form.rightMargin()):
                form.setLeftMargin(spare if turned else 0)
                form.setRightMargin(0 if turned else spare)
                cursor.setPosition(block.position())
                cursor.setBlockFormat(form)


def article_page(galley: Galley, palette: Palette, look: PageLook = USUAL) -> ArticlePage:
    """The page of `galley` in the colours of `palette`, set as `look` says.

    It knows of no widget, and so serves the screen and the printer alike. To draw it anywhere:
    `page.fit(gutter, measure)`, then `page.document.setTextWidth(gutter + measure)`; what is
    marked lies at positions of that document (`page.marks`), and `window.page_margin.Margin`
    paints the names into the gutter. A document for another width or size is another page;
    `replace(look, size=…)` gives the look for it, and `look.line_width()` its usual measure.

    Needs a QGuiApplication for its fonts.
    """
    document = printed(galley.sheet, palette, look)
    names = RunIns(document, galley.labels, galley.headline, look)
    return ArticlePage(galley, document, palette, look, names)


def _narrowest(words: QTextLayout, measure: float) -> float:
    """The width, up to `measure`, in which `words` take no more lines than in all of it."""

    def lines(width: float) -> int:
        words.beginLayout()
        count = 0
        while (line := words.createLine()).isValid():
            line.setLineWidth(width)
            count += 1
        words.endLayout()
        return count

    fewest = lines(measure)
    if not 1 < fewest <= _MOST_BALANCED:
        return measure
    low, high = measure / 2, measure
    while high - low > 4:
        middle = (low + high) / 2
        low, high = (low, middle) if lines(middle) == fewest else (middle, high)
    return high


def found(page: ArticlePage, words: str) -> Sequence[Mark]:
    """Where `words` stand on the page, in any case, and whether or not a line ends in them.

    Straight quotation marks and apostrophes find the curly ones as well. What isn't shown, as
    the mark of a Markdown heading, isn't found.
    """
    parts = [
        "".join(_ALIKE.get(letter, re.escape(letter)) for letter in word) for word in words.split()
    ]
    if not parts:
        return ()
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
    start = page.offsets.starts[0] if page.offsets.starts else 0
    at = page.offsets.position
    matches = pattern.finditer(page.article.text, start)
    spans = [Span(*each.span()) for each in matches if at(each.start()) < at(each.end())]
    return Wholes(spans, lambda _: Mark(0, 0, MarkKind.HIT), page.offsets)
