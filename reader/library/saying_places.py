"""Takes single sayings out of an article: quotations, reported words, and where a name stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from reader.analysis.marks import Attribution, Examination
from reader.articles.article import Span
from reader.library.answers import SayingKind
from reader.library.kept_page import PageText
from reader.library.quoted import speeches

Read = tuple[int, tuple[Span, ...], Attribution | None, SayingKind]
Reader = Callable[[PageText, Examination, Collection[int]], Iterable[Read]]
"""Gives of an article the sayings at some places: the place, its spans, and whose they are."""


def quotations(_: PageText, found: Examination, places: Collection[int]) -> Iterable[Read]:
    """The quotations at those places."""
    for place, speech in enumerate(speeches(found.quotations), start=1):
        if place in places:
            yield place, speech.spans, speech.attribution, SayingKind.QUOTED


def reports(_: PageText, found: Examination, places: Collection[int]) -> Iterable[Read]:
    """The reported words at those places."""
    for place, utterance in enumerate(found.reported, start=1):
        if place in places:
            yield place, (utterance.span,), utterance.attribution, SayingKind.REPORTED


def naming_person(keys: frozenset[str]) -> Reader:
    """Gives where an article names one of these people, at place 0."""

    def reader(page: PageText, found: Examination, _: Collection[int]) -> Iterable[Read]:
        named = [span for each in found.people if each.key in keys for span in each.mentions]
        yield 0, _first_named(page, named), None, SayingKind.NAMED

    return reader


def naming_place(keys: frozenset[str]) -> Reader:
    """Gives where an article names one of these places or one inside them, at place 0."""

    def reader(page: PageText, found: Examination, _: Collection[int]) -> Iterable[Read]:
        places = [each for each in found.places if not keys.isdisjoint((each.key, *each.within))]
        named = [span for each in places for span in each.mentions]
        yield 0, _first_named(page, named), None, SayingKind.NAMED

    return reader


def _first_named(page: PageText, named: list[Span]) -> tuple[Span, ...]:
    """The first of these names in the article's body, else its first; none where there is none."""
    named.sort()
    in_body = (span for span in named if span.start >= page.body.start)
    first = next(in_body, named[0] if named else None)
    return () if first is None else (first,)
