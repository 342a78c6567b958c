"""A speaker's line over time: one quotation of theirs, and the others on the same words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.library.answers import Saying
from reader.library.asked_sayings import Asked
from reader.library.ids import A_QUOTATION, day_of
from reader.library.wanted import Quoted, Words

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue

MOST_READ = 400
"""Quotations of one speaker with words that are typed, the newest."""


class Pair(NamedTuple):
    """Two quotations of one speaker, the older first."""

    older: Saying
    newer: Saying


class TheirLine(NamedTuple):
    """A quotation, and the others of its speaker that are shown with it, by day.

    `alike` tells how much each of these shares with it, as far as that is known.
    """

    anchor: Saying
    others: tuple[Saying, ...]
    alike: tuple[float, ...] = ()

    def pair(self, which: int) -> Pair:
        """The quotation and the other of that number, the older first."""
        other = self.others[which]
        older, newer = sorted((self.anchor, other), key=when)
        return Pair(older, newer)

    @property
    def first_shown(self) -> int:
        """The number of what was said before on an earlier day: the likest, else the last; or 0."""
        day = day_of(self.anchor.article)
        before = [n for n, each in enumerate(self.others) if day_of(each.article) < day]
        if not before:
            return 0
        return max(before, key=lambda n: (self.alike[n], n)) if self.alike else before[-1]


def when(saying: Saying) -> tuple[int, int]:
    """By what sayings go in the order of their days."""
    return saying.article, saying.place


def words_of(saying: Saying) -> str:
    """What is quoted, its paragraphs in one line."""
    return " ".join(" ".join(span.of(saying.text).split()) for span in saying.quoted)


def same(one: Saying, other: Saying) -> bool:
    """Whether both are one quotation in one article."""
    return (one.article, one.place) == (other.article, other.place)


def on_same_words(catalogue: Catalogue, anchor: Saying) -> TheirLine:
    """What its speaker said on the same words, over all that they said."""
    if anchor.speaker is None:
        return TheirLine(anchor, ())
    with catalogue.one_state():
        turns = catalogue.echoes.line(anchor.article, anchor.place)
        shared = {turn.article * A_QUOTATION + turn.place: turn.shared for turn in turns}
        asked = Asked(Quoted(anchor.speaker))
        return _line(anchor, catalogue.sayings.read(asked, sorted(shared)), shared)


def with_words(catalogue: Catalogue, anchor: Saying, words: Sequence[Words]) -> TheirLine:
    """What its speaker said with all of these words."""
    found = catalogue.sayings.of(Quoted(anchor.speaker, said=tuple(words)), 0, MOST_READ)
    numbered = {
        each.article * A_QUOTATION + each.place: each
        for each in found
        if each.speaker == anchor.speaker
    }
    return _line(anchor, numbered, {})


def _line(anchor: Saying, found: Mapping[int, Saying], shared: Mapping[int, float]) -> TheirLine:
    numbers = [number for number in sorted(found) if not same(found[number], anchor)]
    alike = tuple(shared[number] for number in numbers) if shared else ()
    return TheirLine(anchor, tuple(found[number] for number in numbers), alike)
