"""What is marked on a page and what stands beside it, as places in its document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from reader.articles.article import Span
from reader.models.margin import Said
from reader.models.offsets import Offsets


class MarkKind(StrEnum):
    """What is marked."""

    SPEECH = "speech"
    NOBODY = "nobody's words"
    REPORTED = "reported speech"
    PERSON = "person"
    PLACE = "place"
    METONYM = "metonym"
    DATE = "date"
    HIT = "hit"


SPEECHES = (MarkKind.SPEECH, MarkKind.REPORTED, MarkKind.NOBODY)
"""Words that are, or look as if they were, somebody's."""

_NEAR = 400
"""Characters, some six lines, over which a label is still seen beside other words."""

NAMES = (MarkKind.PERSON, MarkKind.PLACE)
"""What can be filtered by."""

TOLD_FIRST = (MarkKind.METONYM, *NAMES, MarkKind.DATE)
"""What a hover tells rather than whose the words around it are."""


class Mark(NamedTuple):
    """A marked stretch of one block, from document position `first` to before `last`.

    `said` tells whose the words are where somebody's are marked. `name` is the person's or
    the place's. `told` says in words what it is; speech is told by `ArticlePage.told`. What
    crosses paragraphs is a mark in each of them.
    """

    first: int
    last: int
    kind: MarkKind
    name: str = ""
    told: str = ""
    said: Said | None = None


class Label(NamedTuple):
    """What stands in the margin beside the line that holds `position`."""

    position: int
    said: Said


class Placing:
    """Carries spans of a text over to the blocks of its document.

    `starts` holds the position of each block.
    """

    def __init__(self, offsets: Offsets, starts: Sequence[int]) -> None:
        self._marks: dict[int, list[Mark]] = defaultdict(list)
        self._labels: dict[int, list[Label]] = defaultdict(list)
        self._named: dict[tuple[int, str], list[int]] = defaultdict(list)  # where, in order
        self._offsets = offsets
        self._starts = starts

    def marked(self) -> Iterator[tuple[int, tuple[Mark, ...]]]:
        """The marks of each block, by its number."""
        return ((block, tuple(sorted(each, key=first_of))) for block, each in self._marks.items())

    def labelled(self) -> Iterator[tuple[int, tuple[Label, ...]]]:
        """The labels of each block, by its number."""
        return (
            (block, tuple(sorted(each, key=attrgetter("position"))))
            for block, each in self._labels.items()
        )

    def speech(self, span: Span, who: Said) -> Mark:
        """Mark words and label them, unless the speaker's label stands near in the paragraph.

        Reported words that nobody is known to have said have no label. The mark of all the
        words, whatever paragraphs they cross.
        """
        kind = MarkKind.SPEECH if who.spoken else MarkKind.NOBODY
        whole = self.mark(Mark(0, 0, MarkKind.REPORTED if who.reported else kind, said=who), span)
        if who.reported and who.who is None:
            return whole
        block = bisect_right(self._starts, whole.first) - 1
        named = self._named[block, who.name]
        at = bisect_left(named, whole.first)
        if all(abs(whole.first - other) >= _NEAR for other in named[max(0, at - 1) : at + 1]):
            named.insert(at, whole.first)
            self._labels[block].append(Label(whole.first, who))
        return whole

    def mark(self, mark: Mark, span: Span) -> Mark:
        """Put `mark` on `span` in every block that it meets; the mark of the whole."""
        rest = mark[2:]  # not by `_replace`, which takes longer than all the rest of this
        first = self._offsets.position(span.start)
        last = self._offsets.position(span.end)
        number, at = bisect_right(self._starts, first) - 1, first
        while at < last:
            ends = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else last
            if at < ends:
                self._marks[number].append(Mark(at, min(last, ends), *rest))
            number += 1
            at = ends + 1
        return Mark(first, last, *rest)


def within(marks: Sequence[Mark], first: int, last: int) -> Sequence[Mark]:
    """Those of `marks`, which go by position, that begin between two positions."""
    return marks[bisect_left(marks, first, key=first_of) : bisect_left(marks, last, key=first_of)]


def first_of(mark: Mark) -> int:
    """Where a mark begins."""
    return mark.first


def last_of(mark: Mark) -> int:
    """Where a mark ends."""
    return mark.last
