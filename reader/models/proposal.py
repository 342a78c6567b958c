"""What is proposed under the filter box: a way to go on, or a filter that was used before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import combining

from reader.articles.article import Span
from reader.filter.completion import Choice
from reader.library.folding import words

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f]|\.(?=[^\W_]))*")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A way to go on; `articles` is how many it would find, None where nothing counts them.

    Whoever is known by indirect speech alone isn't counted: `speaker:` alone would find none.
    `note` says who or what it is: a role, a country, what a field wants.
    """

    choice: Choice
    articles: int | None = None
    note: str = ""

    @property
    def words(self) -> str:
        """What one would type."""
        return f"{self.choice.field}:{self.choice.value}"


@dataclass(frozen=True, slots=True)
class Used:
    """A filter that was used before, and what it finds now, None while that is counted."""

    words: str
    articles: int | None = None
    note: str = ""


def typed_in(name: str, beginning: str) -> Iterator[Span]:
    """The letters of `name` that are typed already, in code points: its words begin with them.

    Case, accents and points within initials are folded, as where the name was found.
    """
    parts = words(beginning)
    for word in _WORD.finditer(name):
        own = words(word[0])
        begun = max((len(part) for part in parts if own and own[0].startswith(part)), default=0)
        if begun:
            yield Span(word.start(), word.start() + _letters(word[0], begun))


def _letters(word: str, folded: int) -> int:
    """How many letters of `word` make up so many of its folded ones."""
    count = 0
    for letters in range(1, len(word) + 1):
        count += sum(map(len, words(word[letters - 1])))
        if count >= folded and not combining(word[letters : letters + 1] or " "):
            return letters
    return len(word)
