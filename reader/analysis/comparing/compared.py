"""A text as words to compare: case, accents, punctuation and kinds of marks don't count."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from reader.articles.article import Span

# A letter in brackets that begins a word (“[T]he”) belongs to it; signs inside a word (“don’t”,
# “1,000”) do as well, a hyphen doesn't: of such parts a word has few, or one of 30,000 would
# take an index seconds to look up. What a letter bears may stand behind it as a sign.
_LETTERS = r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"
_WORD = re.compile(
    rf"(?:\[[^\W_]\])?{_LETTERS}(?:['’ʼ]{_LETTERS}|(?<=\d)[.,](?=\d){_LETTERS}){{0,8}}"
)
_SIGNS = re.compile(r"\W+")
_ADDED = re.compile(r"\[[^\[\]]{1,200}\]|\([^()]{1,200}\)")


class Compared(NamedTuple):
    """The words of a text in order: folded, and where each stands in it.

    `added` are the places of words in brackets, which in a quotation nobody said.
    """

    words: tuple[str, ...]
    spans: tuple[Span, ...]
    added: frozenset[int] = frozenset()

    @property
    def spoken(self) -> tuple[str, ...]:
        """The words that are not in brackets."""
        if not self.added:
            return self.words
        return tuple(word for at, word in enumerate(self.words) if at not in self.added)


def compared(text: str) -> Compared:
    """The words of `text`; of any length, in time in proportion to it."""
    found = [match.span() for match in _WORD.finditer(text)]
    spans = tuple(Span(*each) for each in found)
    added: frozenset[int] = frozenset()
    if "[" in text or "(" in text:
        inside = [match.span() for match in _ADDED.finditer(text)]
        added = frozenset(_within(found, inside))
    return Compared(tuple(folded(text[start:end]) for start, end in found), spans, added)


def folded(word: str) -> str:
    """A word without case, accents and brackets; other signs inside it are blanks.

    What is nothing but an accent (the half-width sound marks of kana are) stays as it is: no
    word is empty.
    """
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign) and sign not in "[]")
    return _SIGNS.sub(" ", bare).strip() or word.lower()


def _within(words: list[tuple[int, int]], stretches: list[tuple[int, int]]) -> list[int]:
    """The places of those words that lie inside one of the stretches; both in order."""
    places: list[int] = []
    at = 0
    for start, end in stretches:
        while at < len(words) and words[at][0] < start:
            at += 1
        while at < len(words) and words[at][1] <= end:
            places.append(at)
            at += 1
    return places
