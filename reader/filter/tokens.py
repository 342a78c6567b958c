"""Cuts typed text into its pieces: words, phrases, fields, brackets and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.articles.article import Span

MARKS = '"“”„‟«»＂'
FARTHEST = 100
"""Words; a larger number after `~` or `w/` means as many."""

_BLANK = re.compile(r"\s+")
_FIELD = re.compile(r"([^\W\d_]+):")
_PHRASE = re.compile(rf"[{MARKS}]([^{MARKS}]*)([{MARKS}]?)(?:~(\d+))?")
_WORD = re.compile(rf"[^\s(){MARKS}]+")
_NEAR = re.compile(r"w/(\d+)", re.IGNORECASE)


class Token(NamedTuple):
    """A piece of the typed text; `kind` is one of ( ) - field phrase word w/ AND OR NOT.

    `near` is the number after `~` or `w/`; `closed` tells that a phrase has its second mark.
    """

    kind: str
    span: Span
    text: str = ""
    near: int | None = None
    closed: bool = True


def tokens(text: str) -> Iterator[Token]:
    """The pieces of `text` in order, blanks left out."""
    at = 0
    after_field = False
    while at < len(text):
        if blank := _BLANK.match(text, at):
            at, after_field = blank.end(), False
            continue
        token = _token(text, at, after_field=after_field)
        after_field = token.kind == "field"
        at = token.span.end
        yield token


def _token(text: str, at: int, *, after_field: bool) -> Token:
    sign = text[at]
    if sign in "()":
        return Token(sign, Span(at, at + 1))
    if sign in MARKS:
        phrase = _PHRASE.match(text, at)
        if phrase is None:
            raise AssertionError("a mark always opens a phrase")
        near = phrase[3] and min(int(phrase[3][:4]), FARTHEST)
        span = Span(at, phrase.end())
        return Token("phrase", span, phrase[1], near or None, bool(phrase[2]))
    if not after_field:
        if sign == "-" and at + 1 < len(text) and not text[at + 1].isspace():
            return Token("-", Span(at, at + 1))
        if field := _FIELD.match(text, at):
            return Token("field", Span(at, field.end()), field[1].casefold())
    word = _WORD.match(text, at)
    if word is None:
        raise AssertionError("what is no blank, bracket or mark is a word")
    span = Span(at, word.end())
    if not after_field:
        if word[0] in ("AND", "OR", "NOT"):
            return Token(word[0], span)
        if near_sign := _NEAR.fullmatch(word[0]):
            return Token("w/", span, near=min(int(near_sign[1][:4]), FARTHEST))
    return Token("word", span, word[0])
