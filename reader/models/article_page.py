"""The page on which an article is read: its document, what is marked, and the margin's words.

The document is built detached from any widget, with its formats as the text goes in. Marks
and labels are no part of it: they are positions, painted around text that never changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.analysis.marks import Examination, Quotation
from reader.articles.article import Article, Span
from reader.models.margin import reported, said
from reader.models.offsets import Offsets
from reader.models.page_marks import Label, Mark, MarkKind, Placing
from reader.models.page_summary import summary_of
from reader.models.palette import Palette, colours
from reader.models.remarks import FILE_GONE
from reader.models.sheet import SPACE_ABOVE, sheet
from reader.models.told import days_told, metonym_told, person_told, place_told
from reader.models.typography import LABEL

_ALIKE = {"'": "['’‘]", '"': '["“”„«»]'}

_ROOM_FOR_LABELS = LABEL.leading + 6


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article set for reading.

    `marks` and `labels` go by the number of the block they lie in, each in the order of the
    text. `quotations` are whatever stands in quotation marks, nobody's words as well, for going
    from one to the next: what is wrongly nobody's must be reached to be corrected. The first
    `header` blocks of the document are not of the article's text. `summary` is the line
    that tells its day, its length and its quotations.
    """

    article: Article
    document: QTextDocument
    offsets: Offsets
    header: int
    summary: str
    palette: Palette
    scale: float
    marks: dict[int, tuple[Mark, ...]]
    labels: dict[int, tuple[Label, ...]]
    quotations: tuple[Mark, ...]

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
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for number, labels in self.labels.items():
            if all(label.said.reported for label in labels):
                continue
            block = self.document.findBlockByNumber(number)
            form = block.blockFormat()
            room = form.doubleProperty(SPACE_ABOVE) + _ROOM_FOR_LABELS * self.scale * above
            if form.topMargin() != room:
                form.setTopMargin(room)
                cursor.setPosition(block.position())
                cursor.setBlockFormat(form)
        cursor.endEditBlock()


def article_page(
    article: Article,
    examination: Examination,
    palette: Palette,
    *,
    hits: Iterable[Span] = (),
    file_name: str = "",
    file_gone: bool = False,
    scale: float = 1.0,
) -> ArticlePage:
    """The page of `article`, with what was found in it and the filter's `hits` marked.

    Spans index `article.text`. Everything is set `scale` times as large as the sizes of
    `typography`. `file_name`, and that the file is gone, is told above it. Needs a
    QGuiApplication for its fonts.
    """
    summary = summary_of(article, examination)
    file = " · ".join(words for words in (file_name, FILE_GONE if file_gone else "") if words)
    set_text = sheet(article, [line for line in (summary, file) if line], palette, scale)
    placing = Placing(set_text.offsets, set_text.starts)
    quotations = _place_speech(placing, article.text, examination)
    _place_names(placing, article.text, examination)
    for span in hits:
        placing.mark(Mark(0, 0, MarkKind.HIT), span)
    return ArticlePage(
        article=article,
        document=set_text.document,
        offsets=set_text.offsets,
        header=set_text.header,
        summary=summary,
        palette=palette,
        scale=scale,
        marks=dict(placing.marked()),
        labels=dict(placing.labelled()),
        quotations=tuple(quotations),
    )


def _place_speech(placing: Placing, text: str, examination: Examination) -> list[Mark]:
    """Mark and label whatever is said; the marks of the quotations."""
    numbers = colours(examination.quotations, examination.reported)
    quotations = []
    before: Quotation | None = None
    for quotation in examination.quotations:
        whose = said(text, quotation, before, numbers)
        quotations.append(placing.speech(quotation.span, whose))
        before = quotation
    for utterance in examination.reported:
        placing.speech(utterance.span, reported(utterance, numbers))
    return quotations


def _place_names(placing: Placing, text: str, examination: Examination) -> None:
    """Mark the people, places, governments and days that are spoken of."""
    for person in examination.people:
        mark = Mark(0, 0, MarkKind.PERSON, person.name, person_told(person))
        for span in person.mentions:
            placing.mark(mark, span)
    for place in examination.places:
        mark = Mark(0, 0, MarkKind.PLACE, place.name, place_told(place))
        for span in place.mentions:
            placing.mark(mark, span)
    for metonym in examination.metonyms:
        told = metonym_told(text, metonym)
        placing.mark(Mark(0, 0, MarkKind.METONYM, metonym.country, told), metonym.span)
    for mention in examination.dates:
        placing.mark(Mark(0, 0, MarkKind.DATE, told=days_told(mention)), mention.span)


def found(page: ArticlePage, words: str) -> list[Mark]:
    """Where `words` stand on the page, in any case, and whether or not a line ends in them.

    Straight quotation marks and apostrophes find the curly ones as well.
    """
    parts = [
        "".join(_ALIKE.get(letter, re.escape(letter)) for letter in word) for word in words.split()
    ]
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(parts), re.IGNORECASE)
    start = page.offsets.starts[0] if page.offsets.starts else 0
    spans = (match.span() for match in pattern.finditer(page.article.text, start))
    position = page.offsets.position
    return [Mark(position(start), position(end), MarkKind.HIT) for start, end in spans]
