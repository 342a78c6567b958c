"""The page on which an article is read: its document, what is marked, and the margin's words.

The document is built detached from any widget, with its formats as the text goes in. Marks
and labels are no part of it: they are positions, painted around text that never changes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.analysis.marks import Examination, Quotation
from reader.articles.article import Article, Span
from reader.models.margin import Said, said
from reader.models.offsets import Offsets
from reader.models.page_summary import counted, summary_of
from reader.models.palette import Palette, colours
from reader.models.remarks import FILE_GONE
from reader.models.sheet import SPACE_ABOVE, Sheet, sheet
from reader.models.typography import LABEL

_ALIKE = {"'": "['’‘]", '"': '["“”„«»]'}

_ROOM_FOR_LABELS = LABEL.leading + 6


class MarkKind(StrEnum):
    """What is marked."""

    SPEECH = "speech"
    NOBODY = "nobody's words"
    PERSON = "person"
    PLACE = "place"
    HIT = "hit"


class Mark(NamedTuple):
    """A marked stretch of one block, from document position `first` to before `last`.

    `colour` numbers the speaker of speech. `name` is the person's or the place's. `told`
    says in words what it is. What crosses paragraphs is a mark in each of them.
    """

    first: int
    last: int
    kind: MarkKind
    colour: int | None = None
    name: str = ""
    told: str = ""


class Label(NamedTuple):
    """What stands in the margin beside the line that holds `position`."""

    position: int
    said: Said


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article set for reading.

    `marks` and `labels` go by the number of the block they lie in, each in the order of the
    text. `quotations` are those that someone said, for going from one to the next. The first
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

    def make_room(self, gutter: float, *, above: bool) -> None:
        """Leave `gutter` pixels free on the left, and with `above` a line above each paragraph
        that has labels."""
        frame = self.document.rootFrame()
        margins = frame.frameFormat()
        if margins.leftMargin() != gutter:
            margins.setLeftMargin(gutter)
            frame.setFrameFormat(margins)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for number in self.labels:
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
    summary = summary_of(article, examination.quotations)
    file = " · ".join(words for words in (file_name, FILE_GONE if file_gone else "") if words)
    set_text = sheet(article, [line for line in (summary, file) if line], palette, scale)
    placing = _Placing(set_text)
    numbers = colours(examination.quotations)
    before: Quotation | None = None
    for quotation in examination.quotations:
        placing.quote(quotation.span, said(article.text, quotation, before, numbers))
        before = quotation
    for person in examination.people:
        told = f"{person.name} · {counted(len(person.mentions), 'mention')}"
        for span in person.mentions:
            placing.mark(span, MarkKind.PERSON, name=person.name, told=told)
    for place in examination.places:
        told = ", ".join(dict.fromkeys(part for part in (place.name, place.country) if part))
        for span in place.mentions:
            placing.mark(span, MarkKind.PLACE, name=place.name, told=told)
    for span in hits:
        placing.mark(span, MarkKind.HIT)
    return ArticlePage(
        article=article,
        document=set_text.document,
        offsets=set_text.offsets,
        header=set_text.header,
        summary=summary,
        palette=palette,
        scale=scale,
        marks={block: tuple(sorted(marks, key=_first)) for block, marks in placing.marks.items()},
        labels={block: tuple(labels) for block, labels in placing.labels.items()},
        quotations=tuple(placing.quotations),
    )


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


def within(marks: Sequence[Mark], first: int, last: int) -> Sequence[Mark]:
    """Those of `marks`, which go by position, that begin between two positions."""
    return marks[bisect_left(marks, first, key=_first) : bisect_left(marks, last, key=_first)]


class _Placing:
    """Carries spans of the text over to the blocks of its document."""

    def __init__(self, placed: Sheet) -> None:
        self.marks: dict[int, list[Mark]] = defaultdict(list)
        self.labels: dict[int, list[Label]] = defaultdict(list)
        self.quotations: list[Mark] = []
        self._offsets = placed.offsets
        self._starts = placed.starts

    def quote(self, span: Span, who: Said) -> None:
        """Mark a quotation and label it, once for each speaker in a paragraph."""
        kind = MarkKind.SPEECH if who.spoken else MarkKind.NOBODY
        first, last, block = self.mark(span, kind, colour=who.colour, told=who.told)
        if who.spoken:
            self.quotations.append(Mark(first, last, kind, who.colour, who.name, who.told))
        if all(label.said.name != who.name for label in self.labels[block]):
            self.labels[block].append(Label(first, who))

    def mark(
        self,
        span: Span,
        kind: MarkKind,
        *,
        colour: int | None = None,
        name: str = "",
        told: str = "",
    ) -> tuple[int, int, int]:
        """Mark `span` in every block it meets; its positions and its first block."""
        first = self._offsets.position(span.start)
        last = self._offsets.position(span.end)
        block = bisect_right(self._starts, first) - 1
        number, at = block, first
        while at < last:
            ends = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else last
            if at < ends:
                self.marks[number].append(Mark(at, min(last, ends), kind, colour, name, told))
            number += 1
            at = ends + 1
        return first, last, block


def _first(mark: Mark) -> int:
    return mark.first
