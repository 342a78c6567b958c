"""Finds what of a text the wanted words hit, with the index's own idea of a word.

The texts are indexed again, in memory, and SQLite's `highlight` says where the hits lie:
phrases, beginnings and nearness mean just what they mean in the search.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.articles.article import Span
from reader.library.indexes import TOKENS
from reader.library.rows import Snippet

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Marks around a hit; they are no characters, so no word can hold them."""

_MARK = re.compile(f"[{_OPEN}{_CLOSE}]")

_A_PAGE = 1 << 40
"""Row numbers from one page to the next, which leaves room for the start of each piece."""

_PIECE = 60_000
"""Characters looked at in one go: `highlight` takes time by the square of the length."""

_BEFORE, _AFTER = 60, 140


class Found(NamedTuple):
    """The hits in a title and in a text, in order, none meeting the next."""

    title: tuple[Span, ...]
    text: tuple[Span, ...]


class HitFinder:
    """Finds hits; one thread at a time."""

    def __init__(self) -> None:
        self._scratch = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._scratch.execute(
            f"CREATE VIRTUAL TABLE page USING fts5 (title, text, tokenize = '{TOKENS}')"
        )

    def close(self) -> None:
        """Let go of the memory."""
        self._scratch.close()

    def found(self, title: str, text: str, expressions: Sequence[str]) -> Found:
        """What full-text expressions over the columns `title` and `text` hit in them."""
        (found,) = self.found_in([(title, text)], expressions)
        return found

    def found_in(self, pages: Sequence[tuple[str, str]], expressions: Sequence[str]) -> list[Found]:
        """The same for each of several titles and texts, in a third of the time."""
        titles: list[list[Span]] = [[] for _ in pages]
        texts: list[list[Span]] = [[] for _ in pages]
        if expressions:
            # What is never committed is never sorted into the index, only looked up.
            self._scratch.execute("BEGIN")
            try:
                self._scratch.executemany(
                    "INSERT INTO page (rowid, title, text) VALUES (?, ?, ?)", _entries(pages)
                )
                for row, title, text in self._marked(expressions):
                    page, start = divmod(row - 1, _A_PAGE)
                    titles[page] += _spans(title, 0)
                    texts[page] += _spans(text, start)
            finally:
                self._scratch.execute("ROLLBACK")
        return [
            Found(joined(title), joined(text)) for title, text in zip(titles, texts, strict=True)
        ]

    def _marked(self, expressions: Sequence[str]) -> Iterator[tuple[int, str, str]]:
        for expression in expressions:
            yield from self._scratch.execute(
                "SELECT rowid, highlight(page, 0, ?1, ?2), highlight(page, 1, ?1, ?2)"
                " FROM page WHERE page MATCH ?3",
                (_OPEN, _CLOSE, expression),
            )


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that meet made one."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and span.start < whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)


def snippet(text: str, hits: Sequence[Span]) -> Snippet | None:
    """The text around the first hit on one line, about 200 characters; None without hits."""
    if not hits:
        return None
    first = hits[0]
    start = _word_start(text, max(0, first.start - _BEFORE), first.start)
    end = _word_end(text, min(len(text), max(first.end, first.start + _AFTER)), first.end)
    line = "…" if text[:start].strip() else ""
    marked: list[Span] = []
    at = start
    for hit in hits:
        if hit.start >= end:
            break
        line = _run_on(line, text[at : hit.start])
        begun = len(line)
        line = _run_on(line, text[hit.start : min(hit.end, end)])
        marked.append(Span(begun, len(line)))
        at = min(hit.end, end)
    line = _run_on(line, text[at:end]).rstrip()
    return Snippet(line + ("…" if text[end:].strip() else ""), tuple(marked))


def _run_on(line: str, piece: str) -> str:
    """`line` and `piece` with every run of blanks made one."""
    running = re.sub(r"\s+", " ", piece)
    if running.startswith(" ") and (not line or line[-1] in " …"):
        running = running[1:]
    return line + running


def _word_start(text: str, start: int, latest: int) -> int:
    while 0 < start < latest and not text[start - 1].isspace():
        start += 1
    return start


def _word_end(text: str, end: int, earliest: int) -> int:
    while earliest < end < len(text) and not text[end].isspace():
        end -= 1
    return end


def _entries(pages: Iterable[tuple[str, str]]) -> Iterator[tuple[int, str, str]]:
    """What is to be indexed of the pages: row number, title, text."""
    for number, (title, text) in enumerate(pages):
        for start, piece in _pieces(text):
            row = number * _A_PAGE + start + 1
            yield row, "" if start else _plain(title), _plain(piece)


def _plain(text: str) -> str:
    return text.replace("\0", " ").replace(_OPEN, " ").replace(_CLOSE, " ")


def _pieces(text: str) -> Iterable[tuple[int, str]]:
    """The text, or where it is very long its pieces between lines, with where they start."""
    start = 0
    while len(text) - start > _PIECE:
        end = text.rfind("\n", start, start + _PIECE) + 1 or start + _PIECE
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _spans(text: str, start: int) -> Iterable[Span]:
    """The spans between marks, counted as if the marks weren't there."""
    begun = 0
    for number, mark in enumerate(_MARK.finditer(text)):
        at = start + mark.start() - number
        if number % 2:
            yield Span(begun, at)
        else:
            begun = at
