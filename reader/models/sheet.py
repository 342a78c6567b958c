"""An article's text set paragraph by paragraph, without a document yet and nothing marked."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from reader.articles.article import Article, Span
from reader.articles.headlines import past_hashes
from reader.articles.plain import paragraphs
from reader.models.kicker import kept_together
from reader.models.offsets import Offsets, Setting
from reader.models.typography import (
    BODY,
    CAPTION,
    DATELINE,
    HEADLINE,
    LEDE,
    LONG_HEADLINE,
    QUIET,
    SUBHEAD,
    WHOLE_SENTENCES,
    Style,
)

_BELOW_RULE = 34
_LONGEST_LEDE = 600
"""Characters above which a first paragraph is no lede but simply the text."""

_LONGEST_HEADLINE, _LONGEST_LONG_HEADLINE = 100, 200
"""Characters above which a headline is set smaller."""

_LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")


class Paragraph(NamedTuple):
    """The words of a paragraph as a document is to hold them, and their style.

    `above` are the pixels between it and the one before, at the usual size. `lead` are words
    of a dateline that stand before the others in its line.
    """

    words: str
    style: Style
    above: int
    lead: str = ""


class Sheet(NamedTuple):
    """What a document is to hold, and where each offset of the text will stand in it.

    `starts` holds the position of each paragraph, in UTF-16 units, one between two of them;
    the first `header` paragraphs are not of the text.
    """

    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]
    offsets: Offsets
    header: int


class _Piece(NamedTuple):
    """A stretch of text in one style; `opens` is the paragraph it begins, if it does."""

    span: Span
    style: Style
    opens: Style | None


def sheet(article: Article, header: Iterable[str]) -> Sheet:
    """`article` under the lines of `header`."""
    setting = Setting(article.text)
    done: list[Paragraph] = []
    starts: list[int] = []
    position = 0
    for line in map(kept_together, header):
        told = Setting(line)
        done.append(Paragraph(told.shown(Span(0, len(line)), position), QUIET, 0))
        starts.append(position)
        position = told.position + 1
    lines = len(done)
    before: Style | None = QUIET if done else None
    for piece in _pieces(article):
        if piece.opens is None:
            words = setting.shown(piece.span, position - 1)
            done[-1] = done[-1]._replace(words=words)
        else:
            words = setting.shown(piece.span, position)
            above = _space_above(piece.opens, before)
            leads = piece.style is not piece.opens
            done.append(Paragraph("" if leads else words, piece.opens, above, words * leads))
            starts.append(position)
            before = piece.opens
        position = setting.position + 1
    return Sheet(tuple(done), tuple(starts), setting.offsets(), lines)


def _space_above(style: Style, before: Style | None) -> int:
    if before is None:
        return 0
    if before is QUIET and style is not QUIET:
        return _BELOW_RULE
    # Dateline and subhead lead to their paragraph, a little apart from it.
    return style.above * 5 // 8 if before in (DATELINE, SUBHEAD) else style.above


def _pieces(article: Article) -> Iterator[_Piece]:
    """The article cut into what is set differently, in the order of the text.

    The mark of a Markdown heading is in no piece, as a date line is in none.
    """
    text = article.text
    cuts = [(span, CAPTION) for span in article.captions]
    if article.headline is not None:
        cuts.append((article.headline, _headline(article.headline)))
    if article.dateline is not None:
        cuts.append((article.dateline, DATELINE))
    special = deque(sorted(cuts, key=lambda cut: cut[0]))
    first = LEDE if article.headline is None else BODY
    for paragraph in paragraphs(text):
        begin = at = past_hashes(text, paragraph)
        usual = _body(first, paragraph) if begin == paragraph.start else SUBHEAD
        inline = False
        for span, style in _cuts_in(paragraph, special):
            plain = _trimmed(text, Span(at, max(at, span.start)))
            if plain is not None:
                yield _Piece(plain, BODY, BODY)
            at = min(span.end, paragraph.end)
            cut = Span(max(span.start, begin), at)
            # A dateline that its sentence follows on the same line stays in that line.
            inline = style is DATELINE and not _line_ends(text, at, paragraph.end)
            yield _Piece(cut, style, usual if inline else style)
        plain = Span(at, paragraph.end) if inline else _trimmed(text, Span(at, paragraph.end))
        if plain is not None and plain.start < plain.end:
            yield _Piece(plain, usual, None if inline else usual)
            first = first if usual is SUBHEAD else BODY


def _headline(span: Span) -> Style:
    length = span.end - span.start
    if length <= _LONGEST_HEADLINE:
        return HEADLINE
    return LONG_HEADLINE if length <= _LONGEST_LONG_HEADLINE else WHOLE_SENTENCES


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
