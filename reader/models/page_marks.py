"""What is marked on a page and what stands beside it, as places in its document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.models.margin import Said


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


def within(marks: Sequence[Mark], first: int, last: int) -> Sequence[Mark]:
    """Those of `marks`, which go by position, that begin between two positions."""
    return marks[bisect_left(marks, first, key=first_of) : bisect_left(marks, last, key=first_of)]


def first_of(mark: Mark) -> int:
    """Where a mark begins."""
    return mark.first


def last_of(mark: Mark) -> int:
    """Where a mark ends."""
    return mark.last
