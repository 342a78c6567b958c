"""The chain of evidence in words, and as places on the page."""

from __future__ import annotations

import pytest

from reader.analysis.marks import (
    Attribution,
    Examination,
    Quotation,
    Step,
    StepKind,
    StretchKind,
    Utterance,
)
from reader.analysis.speaking.routes import ROUTES
from reader.articles.article import Article, Span
from reader.library.corrections import ROUTE
from reader.models.article_page import article_page
from reader.models.certainty import SURE_FROM, certainty_in_words
from reader.models.evidence import chain_in_words, evidence_in_words, steps_of
from reader.models.galley import galley
from reader.models.lit import distance_in_words, lit
from reader.models.margin import said
from reader.models.palette import LIGHT
from reader.models.route_words import route_in_words

TEXT = (
    "Adam Reed 😀 of the dockers came in.\n\nMr Reed sat down. “No ship leaves before dawn,” he"
    " said. “Not one.”"
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


CUE = Step(span("said"), StepKind.CUE)
HE = Step(Span(TEXT.index(" he said") + 1, TEXT.index(" he said") + 3), StepKind.PRONOUN)
SHORT = Step(span("Mr Reed"), StepKind.NAME)
FULL = Step(span("Adam Reed"), StepKind.NAME)
EARLIER = Step(span("“No ship leaves before dawn,”"), StepKind.QUOTATION)


def given(
    *steps: Step, speaker: str = "Adam Reed", certainty: float = 0.97, route: str = ""
) -> Attribution:
    return Attribution(speaker, "reed", HE.span, CUE.span, certainty, route, steps)


@pytest.mark.parametrize(
    ("who", "chain"),
    [
        (given(CUE, HE, SHORT, FULL), "said ← he ← Mr Reed ← Adam Reed"),
        (given(CUE, SHORT), "said ← Mr Reed ← Adam Reed"),
        (given(CUE, CUE, FULL), "said ← Adam Reed"),
        (given(EARLIER, CUE, FULL), "“No ship leaves before dawn” ← said ← Adam Reed"),
        (given(), "said ← he ← Adam Reed"),
        (
            given(CUE, Step(span("the dockers"), StepKind.DESCRIPTION), speaker="the dockers"),
            "said ← the dockers",
        ),
        (Attribution("Adam Reed", "reed", None, None, 1.0), "Adam Reed"),
        (
            given(Step(Span(0, len(TEXT)), StepKind.DESCRIPTION)),
            "Adam Reed 😀 of the dockers came in. Mr Reed sat…",
        ),
    ],
)
def test_the_chain_in_words(who: Attribution, chain: str) -> None:
    assert chain_in_words(TEXT, who) == chain


def test_the_evidence_in_one_line() -> None:
    line = evidence_in_words(TEXT, given(CUE, HE, SHORT, FULL, route="behind"))
    assert line == "said ← he ← Mr Reed ← Adam Reed · right behind the words · 97% certain"


def test_what_the_reader_has_set_is_told_as_such() -> None:
    set_so = Attribution("Adam Reed", "reed", None, None, 1.0, ROUTE)
    assert evidence_in_words(TEXT, set_so) == "Adam Reed · set by you"
    quotation = Quotation(EARLIER.span, StretchKind.SPEECH, continues=False, attribution=set_so)
    assert said(TEXT, quotation, None, {}).note == "set by you"


def test_what_is_not_sure_is_likely() -> None:
    assert certainty_in_words(given(certainty=SURE_FROM)) == f"{SURE_FROM:.0%} certain"
    assert certainty_in_words(given(certainty=0.62)) == "likely, 62% certain"
    assert certainty_in_words(given(certainty=0.5)) == "likely, 50% certain"


def test_what_is_under_a_half_is_not_likely() -> None:
    assert certainty_in_words(given(certainty=0.49)) == "perhaps, 49% certain"


@pytest.mark.parametrize("route", [*(route.__name__ for route in ROUTES), ROUTE])
def test_every_rule_has_words(route: str) -> None:
    assert route_in_words(route)


def test_a_rule_that_is_not_known_is_not_told() -> None:
    assert route_in_words("by_crystal_ball") == ""


def test_steps_without_a_chain_are_the_cue_and_the_mention() -> None:
    assert [step.span for step in steps_of(given())] == [CUE.span, HE.span]


@pytest.mark.usefixtures("qapp")
def test_steps_stand_where_they_are_on_the_page() -> None:
    quotation = Quotation(
        EARLIER.span, StretchKind.SPEECH, continues=False, attribution=given(CUE, HE, SHORT, FULL)
    )
    denied = Utterance(span("of the dockers"), span("came"), None)
    article = Article(TEXT, "Dawn", Span(0, len(TEXT)))
    page = article_page(galley(article, Examination((quotation,), reported=(denied,))), LIGHT)
    (mark,) = page.quotations
    assert mark.said is not None
    shown = lit(page, mark.said)
    assert page.words(shown.first, shown.last) == "“No ship leaves before dawn,”"
    assert [(step.number, page.words(step.first, step.last)) for step in shown.steps] == [
        (1, "said"),
        (2, "he"),
        (3, "Mr Reed"),
        (4, "Adam Reed"),
    ]
    marked = [mark.said for marks in page.marks.values() for mark in marks]
    untold = next(said for said in marked if said is not None and said.reported)
    assert [page.words(step.first, step.last) for step in lit(page, untold).steps] == ["came"]


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [(-1, "1 paragraph above"), (12, "12 paragraphs below"), (0, "in the same paragraph")],
)
def test_how_far_off(paragraphs: int, told: str) -> None:
    assert distance_in_words(paragraphs) == told
