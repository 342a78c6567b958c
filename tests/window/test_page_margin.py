"""The labels beside the page: how each kind is set, and which give way to which."""

from __future__ import annotations

import pytest

from reader.analysis.marks import (
    Attribution,
    Examination,
    Quotation,
    StretchKind,
    Utterance,
)
from reader.articles.article import Article, Span
from reader.models.article_page import ArticlePage, article_page
from reader.models.galley import galley
from reader.models.palette import LIGHT
from reader.models.typography import LABEL, MURMUR, NOTE
from reader.window.page_column import Column
from reader.window.page_margin import Line, Margin

pytestmark = pytest.mark.usefixtures("reading_faces")

WIDE, NARROW = Column.within(1000, 1.0), Column.within(500, 1.0)


def page(text: str, *said: tuple[str, str, float]) -> ArticlePage:
    """`text` with words, who says them and how surely.

    Capitals tell a name; nobody is "?" and a scare quote’s is "-". Words without marks are
    only reported.
    """
    quotations, reported = [], []
    for words, name, certainty in said:
        span = Span(text.index(words), text.index(words) + len(words))
        key = name.lower() if name.istitle() else None
        who = Attribution(name, key, None, None, certainty) if name not in "?-" else None
        kind = StretchKind.SCARE if name == "-" else StretchKind.SPEECH
        if words.startswith("“"):
            quotations.append(Quotation(span, kind, continues=False, attribution=who))
        else:
            reported.append(Utterance(span, Span(0, 1), who))
    article = Article(text, "At the lock", Span(0, len(text)))
    shown = article_page(
        galley(article, Examination(tuple(quotations), reported=tuple(reported))), LIGHT
    )
    column = WIDE
    shown.make_room(column.gutter, above=False)
    shown.document.setTextWidth(column.gutter + column.measure)
    return shown


def lines(shown: ArticlePage, column: Column = WIDE) -> list[Line]:
    return Margin(shown, column).lines(0, 5000)


def words(placed: list[Line]) -> list[str]:
    return [line.words for line in placed]


@pytest.mark.parametrize(
    ("name", "certainty", "label", "bold", "italic"),
    [
        ("Ann Ek", 0.97, "Ann Ek", True, False),
        ("Ann Ek", 0.6, "Ann Ek ?", True, False),
        ("officials", 0.97, "officials", False, True),
        ("officials", 0.6, "officials ?", False, True),
        ("?", 0.0, "unknown speaker", False, False),
    ],
)
def test_each_kind_of_speaker_is_set_differently(
    name: str, certainty: float, label: str, *, bold: bool, italic: bool
) -> None:
    first = lines(page("“Yes,” they said.", ("“Yes,”", name, certainty)))[0]
    assert (first.words, first.style) == (label, LABEL)
    assert (first.font(1.0).bold(), first.font(1.0).italic()) == (bold, italic)


def test_nobodys_words_and_reported_ones_are_set_small() -> None:
    (nobody,) = lines(page("A “plan” it was.", ("“plan”", "-", 0.0)))
    assert (nobody.words, nobody.style) == ("nobody’s words", NOTE)
    (reported,) = lines(page("Ann Ek said no.", ("no", "Ann Ek", 0.9)))
    assert (reported.words, reported.style) == ("Ann Ek, reported", MURMUR)
    assert not reported.font(1.0).bold()


def test_a_speaker_who_is_quoted_in_the_paragraph_is_named_once() -> None:
    both = page("“Yes,” said Ann Ek. It was so.", ("“Yes,”", "Ann Ek", 0.9), ("so", "Ann Ek", 0.9))
    assert words(lines(both)) == ["Ann Ek"]


def test_who_speaks_again_far_down_a_paragraph_is_named_again_there() -> None:
    between = "It rained on and on at the lock. " * 20
    text = f"“Yes,” said Ann Ek. {between}“No,” said Bo Lind. “Go,” said Ann Ek. “On,” said she."
    by = [("“Yes,”", "Ann Ek"), ("“No,”", "Bo Lind"), ("“Go,”", "Ann Ek"), ("“On,”", "Ann Ek")]
    long = page(text, *((quoted, name, 0.9) for quoted, name in by))
    placed = lines(long)
    assert words(placed) == ["Ann Ek", "Bo Lind", "Ann Ek"]
    assert placed[0].box.bottom() < placed[1].box.top() < placed[2].box.top()
    assert words(lines(long, NARROW)) == ["Ann Ek", "Bo Lind"]  # all at the top


def test_reported_words_give_way() -> None:
    text = "“Yes,” said Ann Ek. Bo Lind said no."
    both = page(text, ("“Yes,”", "Ann Ek", 0.9), ("no", "Bo Lind", 0.9))
    assert words(lines(both)) == ["Ann Ek"]
    text = "Bo Lind said no. “Yes,” said Ann Ek."
    both = page(text, ("“Yes,”", "Ann Ek", 0.9), ("no", "Bo Lind", 0.9))
    assert words(lines(both)) == ["Ann Ek"]


def test_above_a_paragraph_reported_words_have_no_label_alone() -> None:
    alone = page("Ann Ek said no.", ("no", "Ann Ek", 0.9))
    assert lines(alone, NARROW) == []
    text = "Bo Lind said no. “Yes,” said Ann Ek."
    beside = page(text, ("“Yes,”", "Ann Ek", 0.9), ("no", "Bo Lind", 0.9))
    assert words(lines(beside, NARROW)) == ["Bo Lind, reported", "Ann Ek"]
