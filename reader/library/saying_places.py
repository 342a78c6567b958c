"""Takes single sayings out of an article: quotations, reported words, and where a name stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from reader.analysis.marks import Attribution, Examination
from reader.articles.article import Span
from reader.library.answers import SayingKind
from reader.library.kept_page import PageText
from reader.library.quoted import speeches
from reader.library.surroundings import ends_sentence

Read = tuple[int, tuple[Span, ...], Attribution | None, SayingKind]
Reader = Callable[[PageText, Examination, Collection[int]], Iterable[Read]]
"""Gives of an article the sayings at some places: the place, its spans, and whose they are."""


_SHORT = 60
"""Characters up to which a line that ends no sentence is a dateline, a heading or a signature."""


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
    """The first of these names that stands in a sentence of the article's body, else the first
    in that, such as a dateline, else the first; none where there is none."""
    named.sort()
    in_body = [span for span in named if span.start >= page.body.start]
    first = next(_in_sentences(page.text, in_body), None)
    return (first,) if first is not None else tuple(in_body[:1] or named[:1])


def _in_sentences(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Those of `spans`, which go by where they begin, whose line is one of a sentence.

    A line that is wrapped by hand may end in the midst of one; then it isn't short.
    """
    end, is_one = -1, False
    for span in spans:
        if span.end > end:
            found = text.find("\n", span.end)
            end = len(text) if found < 0 else found
            line = text[text.rfind("\n", 0, span.start) + 1 : end].strip()
            is_one = len(line) > _SHORT or ends_sentence(line)
        if is_one:
            yield span
