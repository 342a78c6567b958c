"""An article's text set as a document, paragraph by paragraph, and nothing marked yet."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.articles.article import Article, Span
from reader.articles.plain import paragraphs
from reader.models.offsets import Offsets, Setting
from reader.models.palette import Palette
from reader.models.typography import BODY, CAPTION, DATELINE, HEADLINE, LEDE, QUIET, Style

SPACE_ABOVE = QTextBlockFormat.Property.UserProperty
"""Block property: the space above a paragraph that has no label, in pixels."""

_PAGE_TOP = 36
_PAGE_BOTTOM = 96
_BELOW_RULE = 34
_LONGEST_LEDE = 600
"""Characters above which a first paragraph is no lede but simply the text."""

_LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")


class Sheet(NamedTuple):
    """A document detached from any widget, and where each offset of the text stands in it.

    `starts` holds the position of each block; the first `header` blocks are not of the text.
    """

    document: QTextDocument
    offsets: Offsets
    starts: tuple[int, ...]
    header: int


class _Piece(NamedTuple):
    """A stretch of text in one style; `opens` is the paragraph it begins, if it does."""

    span: Span
    style: Style
    opens: Style | None


def sheet(article: Article, header: Iterable[str], palette: Palette, scale: float) -> Sheet:
    """`article` under the lines of `header`, everything `scale` times its usual size."""
    press = _Press(palette, scale)
    lines = 0
    for line in header:
        press.open_block(QUIET)
        press.put(line, QUIET)
        lines += 1
    setting = Setting(article.text)
    for piece in _pieces(article):
        if piece.opens is not None:
            press.open_block(piece.opens)
        press.put(setting.shown(piece.span, press.position), piece.style)
    return Sheet(press.finished(), setting.offsets(), tuple(press.starts), lines)


class _Press:
    """Sets words into a new document, one block after the other."""

    def __init__(self, palette: Palette, scale: float) -> None:
        self.starts: list[int] = []
        self._palette = palette
        self._scale = scale
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setDefaultFont(BODY.font(scale))
        self._cursor = QTextCursor(self._document)
        self._cursor.beginEditBlock()
        # A document drops the space above its first paragraph, but not a frame's margin.
        paper = self._document.rootFrame().frameFormat()
        paper.setTopMargin(_PAGE_TOP * scale)
        paper.setBottomMargin(_PAGE_BOTTOM * scale)
        self._document.rootFrame().setFrameFormat(paper)
        self._styled: dict[Style, tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._last: Style | None = None

    @property
    def position(self) -> int:
        """Where the next word goes."""
        return self._cursor.position()

    def open_block(self, style: Style) -> None:
        """Begin a paragraph."""
        block, letters = self._formats(style)
        block = QTextBlockFormat(block)
        above = self._space_above(style) * self._scale
        block.setTopMargin(above)
        block.setProperty(SPACE_ABOVE, above)
        if self._last is None:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(letters)
        else:
            self._cursor.insertBlock(block, letters)
        self.starts.append(self._cursor.position())
        self._last = style

    def put(self, words: str, style: Style) -> None:
        """Set `words` as they are; nothing in them is taken for markup."""
        self._cursor.insertText(words, self._formats(style)[1])

    def finished(self) -> QTextDocument:
        """The document as it is to stay."""
        self._cursor.endEditBlock()
        return self._document

    def _space_above(self, style: Style) -> int:
        if self._last is None:
            return 0
        if self._last is QUIET and style is not QUIET:
            return _BELOW_RULE
        # A dateline leads to its paragraph.
        return style.above // 4 if self._last is DATELINE else style.above

    def _formats(self, style: Style) -> tuple[QTextBlockFormat, QTextCharFormat]:
        made = self._styled.get(style)
        if made is None:
            font, leading = style.font(self._scale), style.leading * self._scale
            block = QTextBlockFormat()
            block.setLineHeight(leading, _line_height(font, leading).value)
            letters = QTextCharFormat()
            letters.setFont(font)
            letters.setForeground(self._palette.quiet if style.quiet else self._palette.ink)
            made = self._styled[style] = (block, letters)
        return made


def _line_height(font: QFont, leading: float) -> QTextBlockFormat.LineHeightTypes:
    """How lines of `font` come to stand `leading` apart.

    At least so far, since scripts with tall letters must not run into each other; but
    exactly, where the lines of a large font are to be closer than it asks for.
    """
    close = QFontMetricsF(font).height() > leading
    types = QTextBlockFormat.LineHeightTypes
    return types.FixedHeight if close else types.MinimumHeight


def _pieces(article: Article) -> Iterator[_Piece]:
    """The article cut into what is set differently, in the order of the text."""
    text = article.text
    cuts = [(span, CAPTION) for span in article.captions]
    if article.headline is not None:
        cuts.append((article.headline, HEADLINE))
    if article.dateline is not None:
        cuts.append((article.dateline, DATELINE))
    special = deque(sorted(cuts, key=lambda cut: cut[0]))
    first = LEDE if article.headline is None else BODY
    for paragraph in paragraphs(text):
        at = paragraph.start
        inline = False
        for span, style in _cuts_in(paragraph, special):
            plain = _trimmed(text, Span(at, max(at, span.start)))
            if plain is not None:
                yield _Piece(plain, BODY, BODY)
            at = min(span.end, paragraph.end)
            cut = Span(max(span.start, paragraph.start), at)
            # A dateline that its sentence follows on the same line stays in that line.
            inline = style is DATELINE and not _line_ends(text, at, paragraph.end)
            body = _body(first, paragraph)
            yield _Piece(cut, style, body if inline else style)
        plain = Span(at, paragraph.end) if inline else _trimmed(text, Span(at, paragraph.end))
        if plain is not None and plain.start < plain.end:
            body = _body(first, paragraph)
            yield _Piece(plain, body, None if inline else body)
            first = BODY


def _cuts_in(paragraph: Span, cuts: deque[tuple[Span, Style]]) -> list[tuple[Span, Style]]:
    """Those of `cuts` that meet `paragraph`; what lies before it is dropped from them.

    Both go by position, and each cut is looked at about once, however many there are.
    """
    while cuts and cuts[0][0].end <= paragraph.start:
        cuts.popleft()
    begun = takewhile(lambda cut: cut[0].start < paragraph.end, cuts)
    return [cut for cut in begun if cut[0].meets(paragraph)]


def _body(first: Style, span: Span) -> Style:
    return first if span.end - span.start <= _LONGEST_LEDE else BODY


def _line_ends(text: str, start: int, end: int) -> bool:
    """Whether nothing but blanks stands between `start` and the end of its line."""
    words = re.compile(r"\S").search(text, start, end)
    return words is None or _LINE_END.search(text, start, words.start()) is not None


def _trimmed(text: str, span: Span) -> Span | None:
    """`span` without the blanks around its words; None where it holds none."""
    words = span.of(text)
    bare = words.strip()
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(bare)) if bare else None
