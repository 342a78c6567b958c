"""The look of a page: what is remembered of it, its steps, and that a measure is one."""

from __future__ import annotations

from dataclasses import replace
from statistics import mean
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QTextBlock

from reader.analysis.marks import Examination
from reader.articles.article import Article, Span
from reader.models.article_page import ArticlePage, article_page
from reader.models.galley import galley
from reader.models.page_look import (
    MEASURES,
    SIZES,
    SPACINGS,
    SYSTEM_SANS,
    SYSTEM_SERIF,
    USUAL,
    PageLook,
)
from reader.models.palette import LIGHT
from reader.models.typography import BODY, HEADLINE, LABEL, READING_FAMILY, load_reading_faces

LOOKS = st.builds(
    PageLook,
    size=st.sampled_from(SIZES),
    measure=st.sampled_from(MEASURES),
    spacing=st.sampled_from(SPACINGS),
    family=st.sampled_from((READING_FAMILY, SYSTEM_SERIF, SYSTEM_SANS, "Gone Grotesk")),
    justified=st.booleans(),
)

WATER = (
    "The water in the lock had stood for a week, and Ann Ek, who keeps it, looked at the gates "
    "each morning before she opened her book and wrote down how high it was. "
)


@pytest.fixture(scope="module", autouse=True)
def _faces(qapp: object) -> None:
    load_reading_faces()


def page(text: str, look: PageLook, measure: float = 0.0, *, headline: int = 0) -> ArticlePage:
    """`text` set, its first `headline` characters as one; as wide as the look has it."""
    head = Span(0, headline) if headline else None
    article = Article(text, "A title", Span(0, len(text)), headline=head)
    shown = article_page(galley(article, Examination()), LIGHT, look)
    measure = measure or look.line_width()
    shown.fit(0, measure)
    shown.document.setTextWidth(measure)
    shown.document.documentLayout().documentSize()  # lays it out
    return shown


def lengths(block: QTextBlock) -> list[int]:
    """How many characters each line of a paragraph holds."""
    layout = block.layout()
    return [layout.lineAt(number).textLength() for number in range(layout.lineCount())]


@given(LOOKS)
def test_a_look_is_remembered(look: PageLook) -> None:
    assert PageLook.recalled(look.told) == look
    assert PageLook.recalled({name: str(value) for name, value in look.told.items()}) == look


@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(
            USUAL.told, st.one_of(st.none(), st.text(), st.floats(), st.integers())
        ),
    )
)
def test_nonsense_that_was_remembered_makes_a_look_all_the_same(kept: dict[str, object]) -> None:
    look = PageLook.recalled(kept)
    assert look.size in SIZES
    assert look.measure in MEASURES
    assert look.spacing in SPACINGS
    assert look.family.strip()


def test_nothing_remembered_is_the_usual_look() -> None:
    assert PageLook.recalled({}) == USUAL
    assert PageLook.recalled({"scale": "large", "measure": "nan", "spacing": ""}) == USUAL
    assert PageLook.recalled({"scale": "1.2"}).size == 20  # as it was kept before there were looks


def test_sizes_go_up_and_down_by_the_same_steps_and_end() -> None:
    look, seen = PageLook(size=SIZES[0]), [SIZES[0]]
    while (larger := look.larger()) != look:
        assert larger.smaller() == look
        look = larger
        seen.append(look.size)
    assert tuple(seen) == SIZES
    assert PageLook(size=SIZES[0]).smaller().size == SIZES[0] <= 9
    assert SIZES[-1] >= 3 * BODY.size


@pytest.mark.parametrize("family", [READING_FAMILY, SYSTEM_SANS, "DejaVu Sans Mono", "Z003"])
@pytest.mark.parametrize("size", [9, 17, 51])
@pytest.mark.parametrize("measure", [45, 66, 90])
def test_a_line_holds_about_as_many_characters_as_it_says(
    family: str, size: int, measure: int
) -> None:
    shown = page(WATER * 40, PageLook(size=size, measure=measure, family=family))
    full = lengths(shown.document.lastBlock())[:-1]
    assert mean(full) - 1 == pytest.approx(measure, abs=3)  # the blank at its end isn't seen


def test_a_page_is_set_in_the_face_that_is_chosen() -> None:
    def family(chosen: str) -> str:
        return QFontInfo(replace(USUAL, family=chosen).font(BODY)).family()

    assert family(READING_FAMILY) == READING_FAMILY
    assert family("Gone Grotesk") == READING_FAMILY
    other = next(each for each in QFontDatabase.families() if "Mono" in each)
    assert family(other) == other
    serif, sans = QFont(), QFont()
    serif.setStyleHint(QFont.StyleHint.Serif)
    sans.setStyleHint(QFont.StyleHint.SansSerif)
    assert family(SYSTEM_SERIF) == QFontInfo(QFont(serif.defaultFamily())).family()
    assert family(SYSTEM_SANS) == QFontInfo(QFont(sans.defaultFamily())).family()


@given(LOOKS)
def test_lines_stand_whole_pixels_apart_and_clear_of_each_other(look: PageLook) -> None:
    assert look.leading(BODY) > look.size
    assert look.leading(HEADLINE) > look.font(HEADLINE).pixelSize()
    assert look.leading(LABEL) >= look.font(LABEL).pixelSize() >= 8


def test_large_text_leaves_labels_and_headlines_smaller_than_itself_would_have_them() -> None:
    large = PageLook(size=51)
    assert large.font(LABEL).pixelSize() < 3 * LABEL.size
    assert large.font(BODY).pixelSize() < large.font(HEADLINE).pixelSize() < 3 * HEADLINE.size


@pytest.mark.parametrize(
    ("look", "measure", "run_in", "justified"),
    [
        (PageLook(justified=True), 564, False, True),
        (PageLook(justified=True, measure=45), 0, False, True),
        (PageLook(justified=True), 564, True, False),
        (PageLook(justified=True), 300, False, False),
        (PageLook(), 564, False, False),
    ],
)
def test_lines_are_justified_where_their_blanks_need_not_gape(
    look: PageLook, measure: float, *, run_in: bool, justified: bool
) -> None:
    measure = measure or look.line_width()
    shown = page("A title\n\n" + WATER * 4, look, measure, headline=7)
    shown.fit(0, measure, run_in=run_in)
    shown.document.documentLayout().documentSize()
    layout = shown.document.lastBlock().layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount() - 1)]
    # The stubs don't tell that PySide gives the position back as well.
    ends = [
        cast(tuple[float, int], line.cursorToX(line.textStart() + line.textLength()))[0]
        for line in lines
    ]
    assert (min(ends) >= round(measure) - 1) is justified


def test_the_lines_of_a_headline_are_of_about_one_length() -> None:
    head = "The board of the upper harbour closes its eastern lock for the whole of the winter now"
    shown = page(f"{head}\n\n{WATER}", USUAL, headline=len(head))
    block = shown.document.findBlockByNumber(shown.header)
    held = lengths(block)
    assert len(held) == 3
    assert max(held) - min(held) < 12


@pytest.mark.parametrize(("words", "size"), [(8, 29), (20, 24), (50, 20)])
def test_the_longer_a_headline_is_the_smaller_it_is_set(words: int, size: int) -> None:
    head = " ".join(["Harbour"] * words)
    shown = page(f"{head}\n\n{WATER}", USUAL, headline=len(head))
    block = shown.document.findBlockByNumber(shown.header)
    assert block.charFormat().font().pixelSize() == size
    assert shown.galley.headline == {shown.header}
