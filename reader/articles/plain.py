"""Plain text and its paragraphs, whether a line is a whole paragraph or wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from reader.articles.article import Span
from reader.articles.opening import opening

_LINE_END = re.compile(r"(\r\n|[\n\r\x0b\x0c\u2028\u2029])")
_WORD = re.compile(r"\S+")
HASHES = re.compile(r"#{1,6}[ \t]+(?=[^\s#])")
"""What marks a line as a heading in Markdown."""
_HANGS = (
    *("the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "and", "or", "with", "from"),
    *("as", "its", "his", "her"),
)
_HANGING = re.compile(rf"\b(?:{'|'.join(_HANGS)})\Z")
_PARAGRAPH_END = "\x0c\u2029"
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*\Z")

WRAPS = range(40, 131)
"""Columns at which people and programs wrap; beyond them a line is a paragraph."""

_WRAPPED_SHARE = 0.25
"""Share of full lines whose sentence goes on in lower case, from which a text is wrapped by
hand. In wrapped prose seven of ten do; where a line is a paragraph or a table's row, hardly one."""


class _Line(NamedTuple):
    """A line's words (trimmed), how far they are indented and how wide they reach."""

    start: int
    end: int
    indent: int


@lru_cache(maxsize=2)  # every step of an analysis asks for those of one and the same text
def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs of `text` in order, trimmed, none empty, none overlapping.

    Blank lines separate them. So do single line ends, unless the text is wrapped by hand:
    then a paragraph begins where a line is indented, or where the line before had room
    left. A leading date line and front matter are in no paragraph.
    """
    blocks = list(_blocks(text, opening(text).end))
    wrapped = _Wrap.of(text, blocks)
    return tuple(chain.from_iterable(_of_block(text, block, wrapped) for block in blocks))


def _blocks(text: str, start: int) -> Iterator[list[_Line]]:
    """Lines that no blank line parts, from `start` on."""
    block: list[_Line] = []
    # Lines and what ends them by turns; nothing ends the last.
    pieces = iter(_LINE_END.split(text[start:] if start else text))
    for words in pieces:
        line_end = next(pieces, "")
        if bare := words.strip():
            indent = words.index(bare[0])
            block.append(_Line(start + indent, start + indent + len(bare), indent))
        if block and (not bare or not line_end or line_end in _PARAGRAPH_END):
            yield block
            block = []
        start += len(words) + len(line_end)


class _Wrap(NamedTuple):
    """How a text is wrapped by hand: its width, and the least indent of its lines.

    `going_on` are the ends of lines over which a sentence plainly runs.
    """

    width: int
    indent: int
    by_indent: bool
    going_on: frozenset[int]

    @staticmethod
    def of(text: str, blocks: list[list[_Line]]) -> _Wrap | None:
        """None where a line is a paragraph."""
        breaks = [two for block in blocks for two in pairwise(block)]
        widths = sorted(
            line.indent + line.end - line.start
            for block in blocks
            for line in block
            if " " in text[line.start : line.end]
        )
        if not breaks or not widths:
            return None
        # A long headline or a table's row among wrapped lines doesn't make them any wider.
        width = widths[len(widths) * 9 // 10]
        indent = min(after.indent for _, after in breaks)
        by_indent = any(after.indent > indent for _, after in breaks)
        if width not in WRAPS:
            return None
        going_on = frozenset(
            before.end for before, after in breaks if _goes_on(text, before, after)
        )
        wrap = _Wrap(width, indent, by_indent, going_on)
        full = sum(
            wrap.full(text, before, after) and not text[after.start].isdigit()
            for before, after in breaks
            if after.indent == indent and before.end not in going_on
        )
        share = len(going_on) / (len(going_on) + full) if going_on else 0.0
        return wrap if share >= _WRAPPED_SHARE else None

    def full(self, text: str, before: _Line, after: _Line) -> bool:
        """Whether the next line's first word had no room left on the line before."""
        word = _WORD.match(text, after.start, after.end)
        used = max(before.indent, self.indent) + before.end - before.start
        return used + 1 + (word.end() - word.start() if word else 0) > self.width

    def parts(self, text: str, before: _Line, after: _Line) -> bool:
        """Whether a paragraph ends between two lines of a block."""
        if any(HASHES.match(text, line.start, line.end) for line in (before, after)):
            return True
        if after.indent > self.indent:
            return True
        if before.end in self.going_on:
            return False
        full, ended = self.full(text, before, after), _ended(text, before)
        if _shouted(text, before) and (ended or not (full or _shouted(text, after))):
            return True
        return not full and (ended or not self.by_indent)


def _goes_on(text: str, before: _Line, after: _Line) -> bool:
    """Whether a sentence plainly runs over the end of a line."""
    start = max(before.start, before.end - 8)
    if text.endswith(_HANGS, start, before.end) and _HANGING.search(text, start, before.end):
        return True
    return text[after.start].islower() and not _ended(text, before)


def _ended(text: str, line: _Line) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(text, max(line.start, line.end - 8), line.end) is not None


def _shouted(text: str, line: _Line) -> bool:
    """Whether a line is set in capitals, as headlines and places in a dateline are."""
    return text[line.start : line.end].isupper()


def _of_block(text: str, block: list[_Line], wrapped: _Wrap | None) -> Iterator[Span]:
    start = block[0].start
    for before, after in pairwise(block):
        if wrapped is None or wrapped.parts(text, before, after):
            yield Span(start, before.end)
            start = after.start
    yield Span(start, block[-1].end)
