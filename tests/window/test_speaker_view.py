"""A speaker who stands out: everyone else’s words are dimmed, by pointer and by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.analysis.marks import Attribution, Examination, Quotation, StretchKind
from reader.articles.article import Article, Span
from reader.models.article_page import ArticlePage, article_page
from reader.models.dimming import contrast
from reader.models.galley import galley
from reader.models.palette import DARK, LIGHT, Palette
from reader.window.article_view import ArticleView
from reader.window.page_lines import bars

TEXT = (
    "The mill\n\n“We grind at dawn,” said Ann Ek.\n\n“We bake at noon,” said Bo Lind.\n\n"
    "“We sweep at dusk,” said Ann Ek.\n\n“Who sold the mill?”\n"
)
ANN, BO, ANN_AGAIN, NO_ONE = (
    "“We grind at dawn,”",
    "“We bake at noon,”",
    "“We sweep at dusk,”",
    "“Who sold the mill?”",
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quotation(words: str, speaker: str | None) -> Quotation:
    who = None if speaker is None else Attribution(speaker, speaker.lower(), None, None, 1.0)
    return Quotation(span(words), StretchKind.SPEECH, continues=False, attribution=who)


FOUND = Examination(
    (
        quotation(ANN, "Ann Ek"),
        quotation(BO, "Bo Lind"),
        quotation(ANN_AGAIN, "Ann Ek"),
        quotation(NO_ONE, None),
    )
)


def page(palette: Palette = LIGHT, text: str = TEXT) -> ArticlePage:
    article = Article(text, "The mill", Span(0, len(text)), headline=Span(0, 8))
    return article_page(galley(article, FOUND if text is TEXT else Examination()), palette)


def box(view: ArticleView, words: str) -> QRect:
    """Where `words` stand in the viewport."""
    assert view.page is not None
    position = view.page.offsets.position(TEXT.index(words))
    block = view.document().findBlock(position)
    bar = next(bars(block, position, position + len(words)))
    top = QPointF(bar.left, bar.top).toPoint()
    return QRect(top, QPointF(bar.right, bar.bottom).toPoint())


def strongest(view: ArticleView, words: str) -> float:
    """The contrast with the paper of the strongest ink in `words`."""
    image: QImage = view.viewport().grab(box(view, words)).toImage()
    assert view.page is not None
    return max(
        contrast(view.page.palette.paper, QColor(image.pixelColor(x, y)))
        for x in range(image.width())
        for y in range(image.height())
    )


def label_of(view: ArticleView, name: str) -> QPoint:
    for y in range(0, view.viewport().height(), 4):
        for x in range(0, view.viewport().width(), 8):
            said = view.said_at(QPoint(x, y))
            if said is not None and said.name == name and view.mark_at(QPoint(x, y)) is None:
                return QPoint(x, y)
    raise AssertionError(name)


@pytest.fixture
def view(blank_view: ArticleView) -> ArticleView:
    blank_view.show_page(page())
    return blank_view


def faint(view: ArticleView) -> set[str]:
    """Which of the quotations are dimmed."""
    return {words for words in (ANN, BO, ANN_AGAIN, NO_ONE) if strongest(view, words) < 6}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_over_a_quotation_all_others_words_are_dimmed(
    blank_view: ArticleView, qtbot: QtBot, palette: Palette
) -> None:
    view = blank_view
    view.show_page(page(palette))
    assert faint(view) == set()
    QTest.mouseMove(view.viewport(), box(view, "grind").center())
    assert faint(view) == set()  # not before the pointer has come to rest
    qtbot.waitUntil(lambda: view.standing_out is not None)
    assert faint(view) == {BO, NO_ONE}
    assert strongest(view, BO) >= 4.5
    assert strongest(view, "said Bo Lind") >= 5  # the narrator’s words stay
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    qtbot.waitUntil(lambda: view.standing_out is None)
    assert faint(view) == set()


def test_over_a_label_as_well(view: ArticleView, qtbot: QtBot) -> None:
    QTest.mouseMove(view.viewport(), label_of(view, "Bo Lind"))
    qtbot.waitUntil(lambda: view.standing_out is not None)
    assert faint(view) == {ANN, ANN_AGAIN, NO_ONE}


def test_on_its_way_over_the_page_the_pointer_dims_nothing(view: ArticleView, qtbot: QtBot) -> None:
    for point in [box(view, "grind").center(), QPoint(3, 3)] * 8:
        QTest.mouseMove(view.viewport(), point)
        QApplication.processEvents()
        assert view.standing_out is None


def test_who_is_held_stays_until_let_go_and_not_with_another_text(view: ArticleView) -> None:
    held: list[str] = []
    view.speaker_held.connect(held.append)
    assert view.next_quotation()
    said = view.current_words()
    assert said is not None
    assert view.hold_speaker(said)
    assert faint(view) == {BO, NO_ONE}
    view.show_page(page(DARK))
    assert faint(view) == {BO, NO_ONE}
    view.show_marks(shown=False)
    assert faint(view) == set()  # nothing marked, nothing dimmed
    view.show_marks(shown=True)
    assert view.let_go()
    assert not view.let_go()
    assert faint(view) == set()
    assert view.hold_speaker(said)
    view.show_page(page(text="Another.\n"))
    assert view.standing_out is None
    assert held == ["Ann Ek", "", "Ann Ek", ""]


def test_nobody_is_held_for_words_of_no_known_speaker(view: ArticleView) -> None:
    for _ in range(4):
        view.next_quotation()
    said = view.current_words()
    assert said is not None
    assert not view.hold_speaker(said)
    assert view.standing_out is None
