"""The labels beside the page: how each kind is set, and which give way to which."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from reader.analysis.marks import (
    Attribution,
    Examination,
    Quotation,
    StretchKind,
    Utterance,
)
from reader.articles.article import Article, Span
from reader.library.answers import Echo, EchoKind
from reader.library.ids import ArticleId
from reader.models.article_page import ArticlePage, article_page
from reader.models.carried import Carried, CarriedIn
from reader.models.galley import galley
from reader.models.page_look import USUAL, PageLook
from reader.models.page_marks import Label
from reader.models.palette import LIGHT
from reader.models.placing import Labels
from reader.models.typography import LABEL, MURMUR, NOTE
from reader.window.margin_lines import Line, MarginLines
from reader.window.page_column import Column
from reader.window.page_lines import bars
from reader.window.page_margin import Margin

pytestmark = pytest.mark.usefixtures("reading_faces")

WIDE, NARROW = Column(60, 176, 564, run_in=False, gap=16), Column(0, 24, 452, run_in=True, gap=16)


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
    set_for(shown, WIDE)
    return shown


def set_for(shown: ArticlePage, column: Column) -> None:
    shown.fit(column.gutter, column.measure, run_in=column.run_in)
    shown.document.setTextWidth(column.gutter + column.measure)


def lines(shown: ArticlePage, column: Column = WIDE) -> list[Line]:
    set_for(shown, column)
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
    assert (first.font(USUAL).bold(), first.font(USUAL).italic()) == (bold, italic)


def test_a_sign_of_doubt_stands_alone_on_no_line() -> None:
    name = "Ann Ek of the Harbours"
    shown = page("“Yes,” they said.", ("“Yes,”", name, 0.6))
    width = QFontMetricsF(USUAL.font(LABEL)).horizontalAdvance(name) + 2
    column = WIDE._replace(gutter=round(width + WIDE.gap * 1.5))
    told = words(Margin(shown, column).lines(0, 5000))
    assert told[:2] == ["Ann Ek of the", "Harbours ?"]


def test_nobodys_words_and_reported_ones_are_set_small() -> None:
    (nobody,) = lines(page("A “plan” it was.", ("“plan”", "-", 0.0)))
    assert (nobody.words, nobody.style) == ("nobody’s words", NOTE)
    (reported,) = lines(page("Ann Ek said no.", ("no", "Ann Ek", 0.9)))
    assert (reported.words, reported.style) == ("Ann Ek, reported", MURMUR)
    assert not reported.font(USUAL).bold()


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
    in_line = lines(long, NARROW)
    assert words(in_line) == ["Ann Ek", "Bo Lind", "Ann Ek"]
    assert in_line[0].box.bottom() < in_line[1].box.top()


def test_reported_words_give_way() -> None:
    text = "“Yes,” said Ann Ek. Bo Lind said no."
    both = page(text, ("“Yes,”", "Ann Ek", 0.9), ("no", "Bo Lind", 0.9))
    assert words(lines(both)) == ["Ann Ek"]
    text = "Bo Lind said no. “Yes,” said Ann Ek."
    both = page(text, ("“Yes,”", "Ann Ek", 0.9), ("no", "Bo Lind", 0.9))
    assert words(lines(both)) == ["Ann Ek"]


def test_in_the_lines_stand_only_those_who_are_quoted() -> None:
    text = "Bo Lind said no. “Yes,” said Ann Ek of her “plan”."
    quoted = ("“Yes,”", "Ann Ek", 0.9), ("“plan”", "-", 0.0), ("no", "Bo Lind", 0.9)
    assert words(lines(page(text, *quoted), NARROW)) == ["Ann Ek"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Yes,” said Ann Ek.", "“Yes,”"),
        ("It rained. “Yes,” said Ann Ek.", "“Yes,”"),
        ("It rained—“yes,” said Ann Ek.", "“yes,”"),
        ("It rained 😀 “yes,” said Ann Ek.", "“yes,”"),
    ],
)
def test_a_name_stands_in_the_line_before_the_words(text: str, quoted: str) -> None:
    shown = page(text, (quoted, "Ann Ek", 0.9))
    (name,) = lines(shown, NARROW)
    block = shown.document.findBlockByNumber(shown.header)
    first = shown.offsets.position(text.index(quoted))
    (said,) = bars(block, first, first + len(quoted))
    assert name.box.right() <= said.left
    assert said.left - name.box.right() < 14
    assert name.box.top() < said.baseline < name.box.bottom()
    if before := text[: text.index(quoted)].rstrip():
        start = block.position()
        (letters,) = bars(block, start, start + len(before.encode("utf-16-le")) // 2)
        assert letters.right <= name.box.left()


def test_words_that_end_before_a_name_are_not_marked_beneath_it() -> None:
    text = "Bo Lind “yes,” said Ann Ek."
    shown = page(text, ("“yes,”", "Ann Ek", 0.9))
    (name,) = lines(shown, NARROW)
    block = shown.document.findBlockByNumber(shown.header)
    start = block.position()
    (who,) = bars(block, start, start + len("Bo Lind"))
    assert who.right <= name.box.left()


@pytest.mark.parametrize("text", ["אמרה: “בחנו את זה” ביום שני.", "“בחנו את זה” אמרה."])
def test_where_words_run_to_the_left_a_name_stands_on_their_right(text: str) -> None:
    quoted = "“בחנו את זה”"
    shown = page(text, (quoted, "?", 0.0))
    (name,) = lines(shown, NARROW)
    block = shown.document.findBlockByNumber(shown.header)
    first = shown.offsets.position(text.index(quoted))
    said = list(bars(block, first, first + len(quoted)))
    assert max(bar.right for bar in said) <= name.box.left()
    if before := text.index(quoted):
        letters = list(bars(block, block.position(), block.position() + before - 1))
        assert name.box.right() <= min(bar.left for bar in letters)


def test_marks_reach_over_the_whole_of_a_justified_line() -> None:
    text = " ".join(["Word upon word was said about the lock."] * 20)  # too long for a lede
    article = Article(text, "At the lock", Span(0, len(text)))
    shown = article_page(galley(article, Examination()), LIGHT, PageLook(justified=True))
    set_for(shown, WIDE)
    block = shown.document.findBlockByNumber(shown.header)
    shown.document.documentLayout().blockBoundingRect(block)
    pieces = list(bars(block, block.position(), block.position() + len(text)))
    assert len(pieces) > 3
    edge = WIDE.gutter + WIDE.measure
    assert [round(bar.right) for bar in pieces[:-1]] == [edge] * (len(pieces) - 1)
    assert pieces[-1].right < edge


def whole_margin(shown: ArticlePage, column: Column) -> list[Line]:
    """All lines, each block's placed under all of those above."""
    set_for(shown, column)
    placing = MarginLines(shown, column)
    placed: list[Line] = []
    for number in range(shown.document.blockCount()):
        placing.go_on(placed, number)
    return placed


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(st.integers(0, 5), min_size=1, max_size=40),
    st.lists(st.tuples(st.floats(0, 1), st.integers(1, 900)), min_size=1, max_size=6),
    st.sampled_from((WIDE, NARROW)),
)
def test_a_label_stands_at_its_place_wherever_the_reader_comes_from(
    many: list[int], views: list[tuple[float, int]], column: Column
) -> None:
    names = ("Ann Ek", "Bo Lind van der Maas of the Upper Lock", "?", "-", "officials")
    parts, said = [], []
    for at, quoted in enumerate(many):
        words = [f"“Word {at} and {n},”" for n in range(quoted)]
        said += [(each, names[(at + n) % len(names)], 0.9) for n, each in enumerate(words)]
        said.append((f"nothing {at} more", "Ann Ek", 0.9))
        parts.append(" ".join(words) + f" It was said, and nothing {at} more." * (1 + at % 3))
    shown = page("\n\n".join(parts), *said)
    expected = whole_margin(shown, column)
    height = shown.document.documentLayout().documentSize().height()
    margin = Margin(shown, column)
    for share, tall in views:
        top = share * height
        assert margin.lines(top, top + tall) == [
            line for line in expected if line.box.bottom() >= top and line.box.top() < top + tall
        ]


class Noted(Labels):
    """Labels that note for which blocks they were asked."""

    def __init__(self, labels: Labels) -> None:
        self.__dict__.update(labels.__dict__)
        self.asked: set[int] = set()

    def __getitem__(self, number: int) -> tuple[Label, ...]:
        self.asked.add(number)
        return super().__getitem__(number)


def test_far_down_nothing_is_placed_from_the_top_on() -> None:
    rain = "It rained on. " * 40
    text = "\n\n".join(f"“Word {n},” said Ann Ek.\n\n{rain}" for n in range(60))
    shown = page(text, *((f"“Word {n},”", "Ann Ek", 0.9) for n in range(60)))
    height = shown.document.documentLayout().documentSize().height()
    noted = Noted(shown.labels)
    Margin(replace(shown, galley=replace(shown.galley, labels=noted)), WIDE).lines(
        height - 400, height
    )
    assert noted.asked
    assert min(noted.asked) > 100


def echo(number: int) -> Echo:
    article = ArticleId(20250101_000000 + number)
    return Echo(article, "At the quay", "Post", 1, "“No.”", (), "Ann Ek", EchoKind.SAME)


def carried(shown: ArticlePage, said: str, *others: int) -> Carried:
    span = Span(shown.article.text.index(said), shown.article.text.index(said) + len(said))
    return Carried(1, (span,), said, tuple(echo(number) for number in others))


def test_where_else_words_stand_is_told_under_their_speaker() -> None:
    shown = page("“We wait,” said Ann Ek.", ("“We wait,”", "Ann Ek", 0.97))
    also = replace(shown, carried=CarriedIn([carried(shown, "“We wait,”", 1, 2, 2)]))
    placed = lines(also)
    assert words(placed) == ["Ann Ek", "also in 2"]
    assert [line.carried is not None for line in placed] == [False, True]
    margin, box = Margin(also, WIDE), placed[1].box.center()
    found = margin.carried_at(box.x(), box.y())
    assert found is not None
    assert found.place == 1


def test_it_is_told_where_the_name_stands_near_already_and_moves_no_line() -> None:
    text = "“We wait,” said Ann Ek. “We go on,” she said."
    shown = page(text, ("“We wait,”", "Ann Ek", 0.97), ("“We go on,”", "Ann Ek", 0.97))
    before = shown.document.size()
    also = replace(shown, carried=CarriedIn([carried(shown, "“We go on,”", 1)]))
    assert words(lines(also)) == ["Ann Ek", "also in 1"]
    assert also.document.size() == before


def test_in_narrow_lines_a_sign_stands_at_the_edge() -> None:
    shown = page("Nobody “asks us,” said Ann Ek.", ("“asks us,”", "Ann Ek", 0.97))
    also = replace(shown, carried=CarriedIn([carried(shown, "“asks us,”", 1, 2)]))
    placed = lines(also, NARROW)
    assert sorted(words(placed)) == ["+2", "Ann Ek"]
    sign = next(line for line in placed if line.carried is not None)
    assert sign.box.right() <= NARROW.gutter


def test_where_else_words_stand_gives_way_to_no_name() -> None:
    text = "“We wait,” said Ann Ek. Nobody there had thought that they would. “We go,” said Bo Ås."
    shown = page(text, ("“We wait,”", "Ann Ek", 0.97), ("“We go,”", "Bo Ås", 0.97))
    also = replace(shown, carried=CarriedIn([carried(shown, "“We wait,”", 1)]))
    placed = lines(also)
    assert words(placed) == ["Ann Ek", "also in 1", "Bo Ås"]
    assert placed[1].box.bottom() <= placed[2].box.top()
