"""Evidence on the page: what lights up, by key and by pointer, and when it goes out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.analysis.marks import (
    Attribution,
    DateMention,
    Examination,
    Metonym,
    Person,
    Place,
    Quotation,
    Step,
    StepKind,
    StretchKind,
    Utterance,
)
from reader.articles.article import Article, Span
from reader.library.corrections import ROUTE
from reader.models.article_page import ArticlePage, article_page
from reader.models.galley import galley
from reader.models.palette import DARK, LIGHT, Palette
from reader.window.article_view import ArticleView
from reader.window.page_lines import bars

FILLER = "\n\n".join(f"Nothing was said in hour {n}, and nobody minded." for n in range(60))
TEXT = (
    "Adam 😀 Reed came to the lock in Porto on Thursday.\n\n"
    "“It will hold,” he said. “Maybe,” officials answered. “Never” stood on a “wall”.\n\n"
    "Moscow agreed. Ann Ek denied that the lock was closed. “Yes,” she may have said.\n\n"
    f"{FILLER}\n\n“Still it holds,” Mr Reed repeated."
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def word(words: str, inside: str) -> Span:
    """Where the one of several `words` stands that is `inside` others."""
    start = TEXT.index(inside) + inside.index(words)
    return Span(start, start + len(words))


FULL = Step(span("Adam 😀 Reed"), StepKind.NAME)
HE = Step(word("he", "he said"), StepKind.PRONOUN)
SAID = Step(word("said", "he said"), StepKind.CUE)
SHORT = Step(word("Mr Reed", "Mr Reed repeated"), StepKind.NAME)
REED, EK = "Adam 😀 Reed", "Ann Ek"


def speech(
    words: str, who: Attribution | None, kind: StretchKind = StretchKind.SPEECH
) -> Quotation:
    return Quotation(span(words), kind, continues=False, attribution=who)


def by(name: str, key: str | None, certainty: float, *steps: Step) -> Attribution:
    return Attribution(name, key, None, None, certainty, "behind", steps)


EXAMINATION = Examination(
    quotations=(
        speech("“It will hold,”", by(REED, "reed", 0.97, SAID, HE, FULL)),
        speech("“Maybe,”", by("officials", None, 0.9, Step(span("officials"), StepKind.NAME))),
        speech("“Never”", None),
        speech("“wall”", None, StretchKind.SCARE),
        speech("“Yes,”", by(EK, "ek", 0.4, Step(span(EK), StepKind.NAME))),
        speech("“Still it holds,”", by(REED, "reed", 0.97, SHORT, FULL)),
    ),
    people=(Person(REED, "reed", (FULL.span,)), Person(EK, "ek", (span(EK),))),
    places=(Place("Moscow", "moscow", (span("Moscow"),), "Russia"),),
    reported=(
        Utterance(
            span("that the lock was closed"),
            span("denied"),
            by(EK, "ek", 0.9, Step(span("denied"), StepKind.CUE), Step(span(EK), StepKind.NAME)),
        ),
    ),
    dates=(DateMention(span("Thursday"), date(2025, 3, 27), date(2025, 3, 27)),),
    metonyms=(Metonym(span("Moscow"), "Russia"),),
)


def page(palette: Palette = LIGHT) -> ArticlePage:
    return article_page(
        galley(Article(TEXT, "At the lock", Span(0, len(TEXT))), EXAMINATION), palette
    )


@pytest.fixture
def view(blank_view: ArticleView) -> ArticleView:
    blank_view.show_page(page())
    return blank_view


def place_of(view: ArticleView, where: Span) -> QPoint:
    """The middle of these words in the viewport, or of their first line."""
    assert view.page is not None
    first = view.page.offsets.position(where.start)
    block = view.document().findBlock(first)
    bar = next(bars(block, first, view.page.offsets.position(where.end)))
    y = bar.baseline - 4 - view.verticalScrollBar().value()
    return QPointF((bar.left + bar.right) / 2, y).toPoint()


def hover(view: ArticleView, point: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    QToolTip.hideText()


def move_away(view: ArticleView) -> None:
    """Move the pointer to where nothing is marked; by two steps, since one may be none."""
    for words in ("came to", "Nothing was"):
        QTest.mouseMove(view.viewport(), place_of(view, span(words)))


def lit_words(view: ArticleView) -> list[str]:
    """The steps that are lit, in their order."""
    assert view.page is not None
    steps = [] if view.lit is None else view.lit.steps
    return [view.page.words(step.first, step.last) for step in steps]


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def painted(image: QImage, ink: QColor, around: QPoint, reach: int = 14) -> int:
    """How many pixels near a point are of `ink`."""
    return sum(
        image.pixelColor(x, y) == ink
        for x in range(around.x() - 3 * reach, around.x() + 3 * reach)
        for y in range(around.y() - reach, around.y() + reach)
    )


def test_the_key_lights_up_each_step_and_again_ends_it(view: ArticleView) -> None:
    told: list[str] = []
    view.evidence_told.connect(told.append)
    before = picture(view)
    assert view.show_evidence()
    assert lit_words(view) == ["said", "he", REED]
    assert told == [f"said ← he ← {REED} · right behind the words · 97% certain"]
    lit = picture(view)
    ink = LIGHT.speakers[0].ink
    for step in (SAID, HE, FULL):
        around = place_of(view, step.span)
        assert painted(lit, ink, around) > painted(before, ink, around) + 20
    assert view.show_evidence()
    assert view.lit is None
    assert told[1:] == [""]
    assert not view.end_evidence()


def test_each_step_has_its_number_above_its_first_letter(view: ArticleView) -> None:
    view.show_evidence()
    image = picture(view)
    assert view.page is not None
    for step in (SAID, HE, FULL):
        first = view.page.offsets.position(step.span.start)
        bar = next(bars(view.document().findBlock(first), first, first + 1))
        beside = image.pixelColor(round(bar.left) - 5, round(bar.top))
        assert beside == LIGHT.speakers[0].ink


def test_evidence_never_lays_the_text_out_again(view: ArticleView, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(view.document().contentsChange),
        qtbot.assertNotEmitted(view.document().documentLayout().documentSizeChanged),
    ):
        view.show_evidence()
        picture(view)
        view.end_evidence()


def test_evidence_goes_with_the_reader_from_quotation_to_quotation(view: ArticleView) -> None:
    view.next_quotation()
    assert view.lit is None
    view.show_evidence()
    view.next_quotation()
    assert lit_words(view) == ["officials"]
    view.next_quotation()
    assert view.lit is not None
    assert (view.lit.line, view.lit.steps) == ("unknown speaker", ())


def test_of_no_quotation_in_view_there_is_no_evidence(view: ArticleView) -> None:
    view.scroll_to(view.document().findBlockByNumber(20).position(), above=0)
    assert not view.show_evidence()
    view.show_page(article_page(galley(Article("None.", "None", Span(0, 5)), Examination()), LIGHT))
    assert not view.show_evidence()


def test_where_nobody_is_quoted_the_reported_words_have_evidence(view: ArticleView) -> None:
    article = Article(TEXT, "At the lock", Span(0, len(TEXT)))
    told = Examination(people=EXAMINATION.people, reported=EXAMINATION.reported)
    view.show_page(article_page(galley(article, told), LIGHT))
    assert view.show_evidence()
    assert lit_words(view) == ["denied", EK]
    assert not view.next_quotation()


def test_how_far_off_a_step_stands_is_told(view: ArticleView) -> None:
    told: list[str] = []
    view.evidence_told.connect(told.append)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.document().documentLayout().documentSize()
    bar.setValue(bar.maximum())
    assert view.show_evidence()
    assert lit_words(view) == ["Mr Reed", REED]
    assert told[0].endswith(" · 2 stands 63 paragraphs above")
    assert view.lit is not None
    assert view.in_view(view.lit.first)


def test_a_step_out_of_view_is_brought_near(view: ArticleView) -> None:
    view.resize(1000, 300)
    view.next_quotation()
    assert view.page is not None
    view.verticalScrollBar().setValue(125)
    full = view.page.offsets.position(FULL.span.start)
    assert not view.in_view(full)
    view.show_evidence()
    assert view.lit is not None
    assert view.in_view(full)
    assert view.in_view(view.lit.first)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_hover_lights_up_what_it_is_over(view: ArticleView) -> None:
    hover(view, place_of(view, span("“It will hold,”")))
    assert lit_words(view) == ["said", "he", REED]
    QTest.mouseMove(view.viewport(), place_of(view, span("will")))
    assert view.lit is not None
    move_away(view)
    assert view.lit is None
    hover(view, place_of(view, span("the lock was closed")))
    assert lit_words(view) == ["denied", EK]
    view.verticalScrollBar().setValue(30)
    assert view.lit is None


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_hover_over_a_label_lights_up_its_quotation(view: ArticleView) -> None:
    picture(view)
    hover(view, QPoint(150, place_of(view, span("“It will hold,”")).y()))
    assert lit_words(view) == ["said", "he", REED]
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.lit is None


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_hover_over_a_name_lights_up_nothing(view: ArticleView) -> None:
    text = "“Ann Ek is late,” he said."
    quoted = Quotation(
        Span(0, text.index(" he")),
        StretchKind.SPEECH,
        continues=False,
        attribution=by("he", None, 0.9, Step(Span(len(text) - 8, len(text) - 6), StepKind.PRONOUN)),
    )
    people = (Person(EK, "ek", (Span(1, 7),)),)
    article = Article(text, "Late", Span(0, len(text)))
    view.show_page(article_page(galley(article, Examination((quoted,), people)), LIGHT))
    block = view.document().lastBlock()
    for at, lit in ((2, False), (12, True)):
        bar = next(bars(block, block.position() + at, block.position() + at + 2))
        hover(view, QPointF(bar.left + 2, bar.baseline - 4).toPoint())
        assert (view.lit is not None) is lit


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_what_the_key_lit_a_hover_leaves_alone(view: ArticleView) -> None:
    view.show_evidence()
    hover(view, place_of(view, span("“Maybe,”")))
    move_away(view)
    view.verticalScrollBar().setValue(20)
    assert lit_words(view) == ["said", "he", REED]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_days_are_unmarked_until_the_pointer_is_over_them(view: ArticleView) -> None:
    point = place_of(view, span("Thursday"))
    before = picture(view)
    hover(view, point)
    assert picture(view) != before
    move_away(view)
    assert picture(view) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Thursday", "Thursday 27 March 2025"),
        ("Moscow", "Moscow — stands for Russia’s government"),
        ("“Never”", "unknown speaker"),
        ("“wall”", "nobody’s words"),
        ("“Maybe,”", "officials · right behind the words · 90% certain"),
        ("“Yes,”", "Ann Ek · right behind the words · perhaps, 40% certain"),
        ("was closed", "reported · denied ← Ann Ek · right behind the words · 90% certain"),
    ],
)
def test_what_a_hover_tells(view: ArticleView, words: str, told: str) -> None:
    assert view.told_at(place_of(view, span(words))) == told


def test_the_four_kinds_look_different_without_colour(view: ArticleView) -> None:
    """By the line beneath the words: unbroken, broken, in dots, none."""
    image = picture(view)
    runs = {}
    for words in ("“It will hold,”", "“Yes,”", "“Never”", "“wall”"):
        assert view.page is not None
        first = view.page.offsets.position(span(words).start)
        block = view.document().findBlock(first)
        bar = next(bars(block, first, view.page.offsets.position(span(words).end)))
        y = round(bar.bottom)
        row = [image.pixelColor(x, y).lightness() for x in range(int(bar.left), int(bar.right))]
        dark = [value < 215 for value in row]
        starts = sum(now and not was for was, now in zip([False, *dark], dark, strict=False))
        runs[words] = starts and len(dark) / starts
    sure, likely, unknown, nobody = runs.values()
    assert sure > 100  # pixels from piece to piece
    assert 10 < likely < 30
    assert 3 < unknown < 9
    assert nobody == 0


def test_a_click_on_a_label_chooses_the_speaker(view: ArticleView) -> None:
    picture(view)
    chosen: list[str] = []
    view.speaker_chosen.connect(chosen.append)
    click = QPoint(150, place_of(view, span("“It will hold,”")).y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=click)
    assert chosen == [REED]
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, span("will hold"))
    )
    assert chosen == [REED]


def test_reported_words_come_and_go_with_the_marks(view: ArticleView) -> None:
    point = place_of(view, span("was closed"))
    marked = picture(view)
    view.show_marks(shown=False)
    assert view.told_at(point) == ""
    assert picture(view) != marked
    for _ in EXAMINATION.quotations[:3]:
        view.next_quotation()
    view.show_marks(shown=True)
    assert "reported" in view.told_at(point)


def test_all_quotations_are_gone_through_but_no_reported_words(view: ArticleView) -> None:
    reached: list[str] = []
    view.quotation_reached.connect(reached.append)
    while view.next_quotation():
        pass
    assert reached == [
        f"{REED} (1 of 5)",
        "officials (2 of 5)",
        "unknown speaker (3 of 5)",
        "nobody’s words (1 of 1)",
        f"{EK} ? (4 of 5)",
        f"{REED} (5 of 5)",
    ]


def test_of_two_in_view_the_one_that_someone_said_is_current(view: ArticleView) -> None:
    text = "A “wall”. “Yes,” said Ann Ek."
    spans = (Span(2, 8), Span(10, 16))
    both = Examination(
        (
            Quotation(spans[0], StretchKind.SCARE, continues=False, attribution=None),
            Quotation(spans[1], StretchKind.SPEECH, continues=False, attribution=None),
        )
    )
    for found, expected in ((both, spans[1]), (Examination(both.quotations[:1]), spans[0])):
        view.show_page(article_page(galley(Article("A", text, Span(0, len(text))), found), LIGHT))
        current = view.current_words()
        assert current is not None
        assert current.quoted == expected


def test_the_current_quotation_is_told_to_those_who_do_not_see_it(view: ArticleView) -> None:
    view.next_quotation()
    described = view.accessibleDescription()
    assert described.startswith("no date · 3 min · 5 quotes by 3 speakers, 1 unattributed")
    assert described.endswith(f"{REED} · right behind the words · 97% certain (1 of 5)")


def test_evidence_stays_lit_in_other_colours_and_goes_with_the_article(view: ArticleView) -> None:
    view.show_evidence()
    view.show_page(page(DARK))
    assert lit_words(view) == ["said", "he", REED]
    picture(view)
    view.show_page(article_page(galley(Article("None.", "None", Span(0, 5)), Examination()), LIGHT))
    assert view.lit is None


def test_evidence_goes_out_where_the_words_are_given_to_another(view: ArticleView) -> None:
    view.show_evidence()
    assert lit_words(view)
    corrected = tuple(
        each._replace(attribution=Attribution("Berta Holt", None, None, None, 1.0, ROUTE))
        for each in EXAMINATION.quotations
    )
    article = Article(TEXT, "At the lock", Span(0, len(TEXT)))
    found = replace(EXAMINATION, quotations=corrected)
    view.show_page(article_page(galley(article, found), LIGHT))
    assert view.lit is None


def test_reported_words_in_a_headline_are_not_lined_but_still_told(view: ArticleView) -> None:
    headline = "Officials say the lock is closed"
    text = f"{headline}\n\nOfficials say it is so."
    article = Article(text, headline, Span(0, len(text)), headline=Span(0, len(headline)))
    start = len("Officials say ")
    told = Utterance(
        Span(start, len(headline)),
        Span(10, 13),
        by("Officials", None, 0.9, SAID._replace(span=Span(10, 13))),
    )
    below = told._replace(span=Span(text.index("it is"), len(text) - 1))

    def shown(*reported: Utterance) -> tuple[QImage, QImage]:
        """The headline and what stands below it."""
        view.show_page(article_page(galley(article, Examination(reported=reported)), LIGHT))
        block = view.document().findBlockByNumber(1)
        box = view.document().documentLayout().blockBoundingRect(block).toAlignedRect()
        image = picture(view)
        return image.copy(box), image.copy(box.translated(0, box.height()))

    bare, lined = shown(), shown(told, below)
    assert lined[0] == bare[0]
    assert lined[1] != bare[1]
    position = view.page.offsets.position(start) if view.page else 0
    bar = next(bars(view.document().findBlock(position), position, position + 3))
    point = QPointF(bar.left + 4, bar.baseline - 4).toPoint()
    said = view.said_at(point)
    assert said is not None
    assert said.reported
    view.hover(point)
    assert view.lit is not None
