"""Plain text and its paragraphs, whether a line is a whole paragraph or wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader.articles.article import Span
from reader.articles.opening import opening

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\u2028\u2029]")
_WORD = re.compile(r"\S+")
_HANGING = re.compile(r"\b(?:the|a|an|of|to|in|on|at|by|for|and|or|with|from|as|its|his|her)\Z")
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


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text` in order, trimmed, none empty, none overlapping.

    Blank lines separate them. So do single line ends, unless the text is wrapped by hand:
    then a paragraph begins where a line is indented, or where the line before had room
    left. A leading date line and front matter are in no paragraph.
    """
    blocks = list(_blocks(text, opening(text).end))
    wrapped = _Wrap.of(text, blocks)
    return [span for block in blocks for span in _of_block(text, block, wrapped)]


def _blocks(text: str, start: int) -> Iterator[list[_Line]]:
    """Lines that no blank line parts, from `start` on."""
    block: list[_Line] = []
    while start <= len(text):
        line_end = _LINE_END.search(text, start)
        stop = len(text) if line_end is None else line_end.start()
        words = text[start:stop]
        if bare := words.strip():
            indent = len(words) - len(words.lstrip())
            block.append(_Line(start + indent, start + indent + len(bare), indent))
        if block and (not bare or line_end is None or line_end[0] in _PARAGRAPH_END):
            yield block
            block = []
        if line_end is None:
            return
        start = line_end.end()


class _Wrap(NamedTuple):
    """How a text is wrapped by hand: its width, and the least indent of its lines."""

    width: int
    indent: int
    by_indent: bool

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
        wrap = _Wrap(width, indent, by_indent)
        going_on = sum(_goes_on(text, before, after) for before, after in breaks)
        full = sum(
            wrap.full(text, before, after) and not text[after.start].isdigit()
            for before, after in breaks
            if after.indent == indent and not _goes_on(text, before, after)
        )
        share = going_on / (going_on + full) if going_on else 0.0
        return wrap if width in WRAPS and share >= _WRAPPED_SHARE else None

    def full(self, text: str, before: _Line, after: _Line) -> bool:
        """Whether the next line's first word had no room left on the line before."""
        word = _WORD.match(text, after.start, after.end)
        used = max(before.indent, self.indent) + before.end - before.start
        return used + 1 + (word.end() - word.start() if word else 0) > self.width

    def parts(self, text: str, before: _Line, after: _Line) -> bool:
        """Whether a paragraph ends between two lines of a block."""
        if after.indent > self.indent:
            return True
        if _goes_on(text, before, after):
            return False
        full, ended = self.full(text, before, after), _ended(text, before)
        if _shouted(text, before) and (ended or not (full or _shouted(text, after))):
            return True
        return not full and (ended or not self.by_indent)


def _goes_on(text: str, before: _Line, after: _Line) -> bool:
    """Whether a sentence plainly runs over the end of a line."""
    if _HANGING.search(text, max(before.start, before.end - 8), before.end):
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
