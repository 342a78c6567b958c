"""A speaker's line over time: one quotation of theirs, and the others on the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from reader.analysis.comparing.compared import compared
from reader.analysis.comparing.usual import RARE
from reader.library.answers import Saying
from reader.library.ids import day_of
from reader.models.set_against import UNCOMMON, weight_of

MOST_READ = 400
"""Quotations of one speaker that are looked through."""
MOST_SHOWN = 40

_SHORTEST = 4
"""Letters of a word that may tell what is spoken of."""
_LEAST = -log(RARE)
_ENDINGS = re.compile(r"(?<=\w{3})(?: s|ing|ies|es|ed|y|e|s)$")


class Pair(NamedTuple):
    """Two quotations of one speaker, the older first."""

    older: Saying
    newer: Saying


class TheirLine(NamedTuple):
    """A quotation, and the others of its speaker that are shown with it, by day."""

    anchor: Saying
    others: tuple[Saying, ...]

    def pair(self, which: int) -> Pair:
        """The quotation and the other of that number, the older first."""
        other = self.others[which]
        older, newer = sorted((self.anchor, other), key=when)
        return Pair(older, newer)

    @property
    def nearest(self) -> int:
        """The number of the last one of an earlier day, which is what was said before; or 0."""
        day = day_of(self.anchor.article)
        before = [n for n, each in enumerate(self.others) if day_of(each.article) < day]
        return before[-1] if before else 0


def when(saying: Saying) -> tuple[int, int]:
    """By what sayings go in the order of their days."""
    return saying.article, saying.place


def words_of(saying: Saying) -> str:
    """What is quoted, its paragraphs in one line."""
    return " ".join(" ".join(span.of(saying.text).split()) for span in saying.quoted)


def same(one: Saying, other: Saying) -> bool:
    """Whether both are one quotation in one article."""
    return (one.article, one.place) == (other.article, other.place)


def on_same_words(anchor: Saying, sayings: Iterable[Saying]) -> tuple[Saying, ...]:
    """Those of `sayings` that share uncommon words with `anchor`, by day; of many the likest.

    A word weighs the more the fewer quotations hold it (Spärck Jones, 1972), as far as that is
    known without a library; and what both share must weigh as much as one rare word.
    """
    mine = _terms(anchor)
    weighed = [
        (sum(mine[word] for word in mine.keys() & _terms(each).keys()), each)
        for each in sayings
        if not same(each, anchor)
    ]
    alike = [(weight, each) for weight, each in weighed if weight >= _LEAST]
    alike.sort(key=_weight, reverse=True)
    return by_day([each for _, each in alike[:MOST_SHOWN]])


def by_day(sayings: Sequence[Saying]) -> tuple[Saying, ...]:
    """The same, the oldest first."""
    return tuple(sorted(sayings, key=when))


def _terms(saying: Saying) -> dict[str, float]:
    """The uncommon words of a quotation, without the endings of number and tense: what each
    weighs."""
    found: dict[str, float] = {}
    for word in compared(words_of(saying)).words:
        weight = weight_of(word)
        if weight >= UNCOMMON and len(word) >= _SHORTEST:
            found[_ENDINGS.sub("", word)] = weight
    return found


def _weight(weighed: tuple[float, Saying]) -> float:
    return weighed[0]
