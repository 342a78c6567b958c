"""Two quotations set against each other: what of either is to be marked."""

from __future__ import annotations

from enum import StrEnum
from math import log
from typing import NamedTuple

from reader.analysis.comparing.changed_words import changed_words
from reader.analysis.comparing.compared import Compared, compared
from reader.analysis.comparing.usual import RARE, SHARES
from reader.articles.article import Span
from reader.language.words import marked

UNCOMMON = log(60)
"""What a word weighs that stands in one of sixty quotations; see `weight_of`."""
_UNLIKE, _EITHER = 0.55, 0.25
"""Share of all words, and of those of either, above which not what differs is marked, but what
is the same: of words that are only trimmed, the shorter has nothing of its own."""


class Marking(StrEnum):
    """What the marks in two quotations stand for, in a sentence that is said by `tr`."""

    CHANGED = marked("Framed words are not in the other.")
    SHARED = marked("Little is the same: underlined words are in both.")
    UNLIKE = marked("They have only everyday words in common.")
    NONE = marked("Word for word the same.")


class SetAgainst(NamedTuple):
    """What of two texts is marked: stretches of the one and of the other."""

    marking: Marking
    one: tuple[Span, ...]
    other: tuple[Span, ...]


def set_against(one: str, other: str) -> SetAgainst:
    """What of each the other has not; of two that have little in common, what they share."""
    changed, there = changed_words(one, other)
    if not changed and not there:
        return SetAgainst(Marking.NONE, (), ())
    mine, theirs = _counted(one, changed), _counted(other, there)
    whole, differing = mine[0] + theirs[0], mine[1] + theirs[1]
    alike = any(its <= _EITHER * all_of_it for all_of_it, its in (mine, theirs))
    if alike or differing <= _UNLIKE * whole:
        return SetAgainst(Marking.CHANGED, changed, there)
    here, elsewhere = compared(one), compared(other)
    both = {word for word in here.words if weight_of(word) >= UNCOMMON} & {*elsewhere.words}
    if not both:
        return SetAgainst(Marking.UNLIKE, (), ())
    return SetAgainst(Marking.SHARED, _those(here, both), _those(elsewhere, both))


def weight_of(word: str) -> float:
    """How much it tells that a quotation holds this word, folded: the more, the rarer it is."""
    return -log(SHARES.get(word, RARE))


def _counted(text: str, changed: tuple[Span, ...]) -> tuple[int, int]:
    """How many words it has, and how many of them are changed."""
    words = sum(len(compared(span.of(text)).words) for span in changed)
    return len(compared(text).words), words


def _those(text: Compared, words: set[str]) -> tuple[Span, ...]:
    """Where these words stand in the text."""
    each = zip(text.words, text.spans, strict=True)
    return tuple(span for word, span in each if word in words)
