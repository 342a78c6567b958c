"""What is found in each block when it is asked for, beside what carrying all over at once gives."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from operator import attrgetter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.analysis.marks import (
    Attribution,
    DateMention,
    Examination,
    Metonym,
    Person,
    Place,
    Quotation,
    StretchKind,
    Utterance,
)
from reader.articles.article import Article, Span
from reader.models.galley import Galley, galley
from reader.models.margin import Said, Voices
from reader.models.page_marks import Label, Mark, MarkKind, first_of
from reader.models.placing import Layer
from reader.models.told import days_told, metonym_told, person_told, place_told

_NEAR = 400
_LETTERS = "ab 😀\u0301\t\u202e\x00\n\r“”.𝔸"


class AllAtOnce:
    """Carries every span over to its blocks, one after the other, and keeps what comes of it."""

    def __init__(self, shown: Galley, article: Article, found: Examination) -> None:
        self.marks: dict[int, list[Mark]] = defaultdict(list)
        self.labels: dict[int, list[Label]] = defaultdict(list)
        self._named: dict[tuple[int, str], list[int]] = defaultdict(list)
        self._shown = shown
        self._starts = shown.sheet.starts
        voices = Voices(article.text, found)
        self.quotations = [
            self._speech(each.span, voices.quotation(number))
            for number, each in enumerate(found.quotations)
        ]
        for number, utterance in enumerate(found.reported):
            self._speech(utterance.span, voices.utterance(number))
        for mark, span in _named(article.text, found):
            self._mark(mark, span)

    def of(self, kept: dict[int, list[Mark]]) -> dict[int, tuple[Mark, ...]]:
        """The marks of each block in order."""
        return {number: tuple(sorted(each, key=first_of)) for number, each in kept.items()}

    def named(self) -> dict[int, tuple[Label, ...]]:
        """The labels of each block in order."""
        at = attrgetter("position")
        return {number: tuple(sorted(each, key=at)) for number, each in self.labels.items()}

    def _speech(self, span: Span, said: Said) -> Mark:
        kind = MarkKind.SPEECH if said.spoken else MarkKind.NOBODY
        whole = self._mark(
            Mark(0, 0, MarkKind.REPORTED if said.reported else kind, said=said), span
        )
        number = bisect_right(self._starts, whole.first) - 1
        if said.reported and (said.who is None or number in self._shown.headline):
            return whole
        near = self._named[number, said.name]
        if all(abs(whole.first - other) >= _NEAR for other in near):
            near.append(whole.first)
            self.labels[number].append(Label(whole.first, said))
        return whole

    def _mark(self, mark: Mark, span: Span) -> Mark:
        position = self._shown.sheet.offsets.position
        whole = mark._replace(first=position(span.start), last=position(span.end))
        ends = [*(after - 1 for after in self._starts[1:]), whole.last]
        for number, (start, end) in enumerate(zip(self._starts, ends, strict=True)):
            first, last = max(start, whole.first), min(end, whole.last)
            if first < last:
                self.marks[number].append(mark._replace(first=first, last=last))
        return whole


def _named(text: str, found: Examination) -> Iterator[tuple[Mark, Span]]:
    for person in found.people:
        for span in person.mentions:
            yield Mark(0, 0, MarkKind.PERSON, person.name, person_told(person)), span
    for place in found.places:
        for span in place.mentions:
            yield Mark(0, 0, MarkKind.PLACE, place.name, place_told(place)), span
    for metonym in found.metonyms:
        told = metonym_told(text, metonym)
        yield Mark(0, 0, MarkKind.METONYM, metonym.country, told), metonym.span
    for mention in found.dates:
        yield Mark(0, 0, MarkKind.DATE, told=days_told(mention)), mention.span


@st.composite
def _articles(draw: st.DrawFn) -> tuple[Article, Examination, tuple[Span, ...]]:
    """An article of any letters, and spans anywhere in it, in order or not, nested or not."""
    text = draw(st.text(alphabet=_LETTERS, max_size=60)) * draw(st.sampled_from((1, 1, 30)))
    ends = st.integers(0, len(text))
    spans = st.builds(lambda a, b: Span(min(a, b), max(a, b)), ends, ends)

    def many(of: Callable[[Span], object], most: int = 6) -> st.SearchStrategy[list[object]]:
        return st.lists(spans.map(of), max_size=most)

    names = st.sampled_from(("Ann 𝔸k", "Bo Lind", None))
    whose = [draw(names) for _ in range(12)]

    def who(number: int) -> Attribution | None:
        name = whose[number % len(whose)]
        return None if name is None else Attribution(name, name.lower(), None, None, 0.9)

    cuts = sorted(draw(st.lists(ends, max_size=12)))
    quoted = [Span(a, b) for a, b in pairwise(cuts)]
    quotations = tuple(
        Quotation(
            span,
            StretchKind.SPEECH if number % 3 else StretchKind.SCARE,
            continues=False,
            attribution=who(number),
        )
        for number, span in enumerate(quoted)
    )
    reported = draw(st.lists(spans, max_size=6))
    mentions = draw(st.lists(st.lists(spans, max_size=4), max_size=4))
    found = Examination(
        quotations=quotations,
        people=tuple(Person(f"Person {n}", str(n), tuple(each)) for n, each in enumerate(mentions)),
        places=tuple(
            Place("Porto", "porto", (each,)) for each in draw(st.lists(spans, max_size=3))
        ),
        reported=tuple(
            Utterance(span, Span(0, 0), who(number + 5)) for number, span in enumerate(reported)
        ),
        dates=tuple(
            DateMention(each, date(2024, 2, 8), date(2024, 2, 9))
            for each in draw(st.lists(spans, max_size=3))
        ),
        metonyms=tuple(Metonym(each, "Russia") for each in draw(st.lists(spans, max_size=3))),
    )
    article = Article(
        text,
        "A title",
        Span(0, len(text)),
        headline=draw(st.none() | spans),
        dateline=draw(st.none() | spans),
    )
    return article, found, tuple(draw(st.lists(spans, max_size=4)))


@settings(max_examples=300)
@given(_articles())
def test_each_block_holds_what_carrying_all_over_at_once_puts_there(
    made: tuple[Article, Examination, tuple[Span, ...]],
) -> None:
    article, found, hits = made
    shown = galley(article, found, hits=hits)
    assume(shown.sheet.offsets.starts)  # nothing is found in a text that shows nothing
    expected = AllAtOnce(shown, article, found)
    # From the end, since nothing may depend on what was asked for before.
    for number in reversed(range(len(shown.sheet.starts))):
        marked = tuple(m for m in shown.marks.get(number, ()) if m.kind is not MarkKind.HIT)
        assert marked == expected.of(expected.marks).get(number, ())
        assert shown.labels.get(number, ()) == expected.named().get(number, ())
        labelled = any(not label.said.reported for label in expected.labels[number])
        assert shown.labels.quoted_in(number) == labelled
    assert list(shown.quotations) == expected.quotations
    assert dict(shown.marks).keys() >= set(expected.marks)


@given(_articles())
def test_hits_alone_are_those_among_the_marks(
    made: tuple[Article, Examination, tuple[Span, ...]],
) -> None:
    article, found, hits = made
    shown = galley(article, found, hits=hits)
    among = {
        number: only
        for number, marks in shown.marks.items()
        if (only := tuple(mark for mark in marks if mark.kind is MarkKind.HIT))
    }
    assert dict(shown.hits) == among


def some(spans: Sequence[tuple[int, int]]) -> Layer:
    return Layer([Span(*each) for each in spans], lambda _: Mark(0, 0, MarkKind.HIT))


@pytest.mark.parametrize(
    ("first", "last", "numbers"),
    [
        (0, 100, [0, 1, 2, 3]),
        (25, 26, [1]),  # only the long one reaches there
        (0, 4, []),
        (5, 5, [1]),
        (12, 14, [0, 1]),
        (91, 99, []),
    ],
)
def test_what_reaches_into_a_stretch(first: int, last: int, numbers: list[int]) -> None:
    layer = some([(12, 14), (5, 80), (40, 41), (85, 90)])
    reaching = [each for each in layer.meeting(first, last) if layer.spans[each].end >= first]
    assert reaching == numbers


def test_far_down_nothing_is_looked_at_that_ended_before() -> None:
    layer = some([(at, at + 3) for at in range(0, 90_000, 9)])
    assert layer.meeting(45_000, 45_020) == [5000, 5001, 5002]
    assert layer.beginning(45_000, 45_009) == [5000, 5001]


def test_quotations_are_counted_from_either_end() -> None:
    text = "“One.” “Two.” “Three.”"
    spans = [Span(0, 6), Span(7, 13), Span(14, 22)]
    found = Examination(
        tuple(
            Quotation(span, StretchKind.SPEECH, continues=False, attribution=None) for span in spans
        )
    )
    quotations = galley(Article(text, "A title", Span(0, len(text))), found).quotations
    assert (quotations[-3], quotations[-1]) == (quotations[0], quotations[2])
    assert quotations[1:] == (quotations[1], quotations[2])
    with pytest.raises(IndexError):
        quotations[3]
