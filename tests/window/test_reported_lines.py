"""The lines under words that are only reported: quiet, told apart by form, and alone."""

from __future__ import annotations

from itertools import groupby

import pytest
from PySide6.QtGui import QColor, QImage

from reader.analysis.marks import (
    Attribution,
    Examination,
    Person,
    Place,
    Quotation,
    StretchKind,
    Utterance,
)
from reader.articles.article import Article, Span
from reader.models.article_page import article_page
from reader.models.dimming import contrast
from reader.models.galley import galley
from reader.models.palette import DARK, LIGHT, SEPIA, Palette
from reader.window.article_view import ArticleView
from reader.window.page_lines import room_in_line

TEXT = "Bo Lind said Bergen in the far west “held” on."

every = pytest.mark.parametrize("palette", [LIGHT, SEPIA, DARK], ids=["light", "sepia", "dark"])


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def by(certainty: float) -> Attribution:
    return Attribution("Bo Lind", "bo lind", span("Bo Lind"), span("said"), certainty)


def drawn(view: ArticleView, palette: Palette, found: Examination) -> QImage:
    """What is seen of the words of a page with nothing but `found` on it."""
    made = galley(Article(TEXT, TEXT, Span(0, len(TEXT))), found)
    view.show_page(article_page(made, palette))
    first = view.document().findBlockByNumber(made.sheet.header)
    box = view.document().documentLayout().blockBoundingRect(first).toRect()
    return view.viewport().grab(box.adjusted(-4, 0, 4, 4)).toImage()


def reported(words: str, who: Attribution | None) -> Examination:
    return Examination((), reported=(Utterance(span(words), span("said"), who),))


def lines(seen: QImage, bare: QImage) -> dict[int, list[int]]:
    """Where `seen` has what `bare` has not: the columns, by row; text alone is of both."""
    return {
        y: found
        for y in range(seen.height())
        if (found := [x for x in range(seen.width()) if seen.pixel(x, y) != bare.pixel(x, y)])
    }


def runs(columns: list[int]) -> list[int]:
    """How long each unbroken piece of a row is."""
    pieces = groupby(enumerate(columns), lambda each: each[1] - each[0])
    return [len(list(piece)) for _, piece in pieces]


@every
def test_the_three_are_told_apart_by_form_and_are_quieter_than_quotations(
    blank_view: ArticleView, palette: Palette
) -> None:
    words = "in the far west"
    bare = drawn(blank_view, palette, Examination())
    share, longest, strength = {}, {}, {}
    for name, who in {"sure": by(0.97), "likely": by(0.6), "unknown": None}.items():
        seen = drawn(blank_view, palette, reported(words, who))
        found = lines(seen, bare)
        assert len(found) == 1, name  # one pixel
        ((y, columns),) = found.items()
        share[name] = len(columns) / (columns[-1] - columns[0] + 1)
        longest[name] = max(runs(columns))
        strength[name] = contrast(QColor(seen.pixel(columns[0], y)), palette.paper)
    assert share["sure"] == 1
    assert share["likely"] <= 0.45
    assert share["unknown"] <= 0.3
    assert longest["unknown"] <= 2
    assert longest["unknown"] < longest["likely"] < longest["sure"]
    # Where its breaks tell something, a line has what WCAG asks of graphics.
    assert strength["likely"] >= 3
    assert strength["unknown"] >= 3
    assert strength["sure"] >= 3
    quotation = Quotation(span(words), StretchKind.SPEECH, continues=False, attribution=by(0.97))
    quoted = drawn(blank_view, palette, Examination((quotation,)))
    y = max(lines(quoted, bare))
    columns = lines(quoted, bare)[y]
    assert contrast(QColor(quoted.pixel(columns[9], y)), palette.paper) > strength["sure"] * 1.15


def test_no_line_runs_under_a_name_or_a_quotation(blank_view: ArticleView) -> None:
    bergen = Place("Bergen", "bergen", (span("Bergen"),))
    lind = Person("Bo Lind", "bo lind", (span("Bo Lind"),))
    words = "Bergen in the far west “held” on"
    hold = Quotation(span("“held”"), StretchKind.SPEECH, continues=False, attribution=by(0.97))
    names = Examination((hold,), people=(lind,), places=(bergen,))
    bare = drawn(blank_view, LIGHT, names)
    both = Examination(
        names.quotations, names.people, names.places, reported=reported(words, by(0.97)).reported
    )
    plain = drawn(blank_view, LIGHT, Examination())
    others = {x for row in lines(bare, plain).values() for x in row}
    line = {x for row in lines(drawn(blank_view, LIGHT, both), bare).values() for x in row}
    assert len(line) > 100
    assert not line & others


def test_what_is_reported_within_reported_words_keeps_its_own_line(
    blank_view: ArticleView,
) -> None:
    outer, inner = "in the far west", "far west"
    bare = drawn(blank_view, LIGHT, Examination())
    alone = lines(drawn(blank_view, LIGHT, reported(inner, None)), bare)
    both = Examination(
        (), reported=(*reported(outer, by(0.97)).reported, *reported(inner, None).reported)
    )
    ((y, columns),) = lines(drawn(blank_view, LIGHT, both), bare).items()
    within = [x for x in columns if alone[y][0] <= x <= alone[y][-1]]
    assert within == alone[y]


def test_no_line_runs_under_a_speaker_in_the_line(blank_view: ArticleView) -> None:
    blank_view.resize(548, 700)
    hold = Quotation(span("“held”"), StretchKind.SPEECH, continues=False, attribution=by(0.97))
    bare = drawn(blank_view, LIGHT, Examination((hold,)))
    page = blank_view.page
    assert page is not None
    block = page.document.findBlockByNumber(page.header)
    (name,) = page.run_ins.of(page.header)
    room = room_in_line(block, name)
    corner = page.document.documentLayout().blockBoundingRect(block).toRect()
    words = reported("Bergen in the far west “held” on", by(0.97))
    seen = drawn(blank_view, LIGHT, Examination((hold,), reported=words.reported))
    under = [
        x + corner.left() - 4
        for y, row in lines(seen, bare).items()
        for x in row
        if abs(y + corner.top() - room.bottom) < 12
    ]
    assert min(under) < room.left
    assert not [x for x in under if room.left <= x <= room.right]
