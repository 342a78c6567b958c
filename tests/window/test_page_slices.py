"""A long page is laid out bit by bit, each bit a small one, down to its end."""

from __future__ import annotations

import re
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from reader.analysis.marks import Attribution, Examination, Quotation, StretchKind
from reader.articles.article import Article, Span
from reader.models.article_page import ArticlePage, article_page
from reader.models.galley import galley
from reader.models.palette import DARK, LIGHT, Palette
from reader.window.article_view import ArticleView
from reader.window.page_slices import SLICE

PARAGRAPH = "The water in the lock stood still and nobody minded. " * 12
LONGEST = len(PARAGRAPH) + 1


def page(paragraphs: int, palette: Palette = LIGHT) -> ArticlePage:
    text = "\n\n".join([PARAGRAPH] * paragraphs)
    return article_page(galley(Article(text, "A lock", Span(0, len(text))), Examination()), palette)


def laid_out(document: QTextDocument) -> int:
    """Characters in the blocks that have lines by now."""
    block, found = document.begin(), 0
    while block.isValid():
        found += block.length() * (block.layout().lineCount() > 0)
        block = block.next()
    return found


class Watch(QObject):
    """Notes how much is laid out whenever a timer of the layout comes."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__()
        self._document = document
        self.noted = [laid_out(document)]
        document.documentLayout().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Timer:
            self.noted.append(laid_out(self._document))
        return False


def settle(qtbot: QtBot, shown: ArticlePage) -> list[int]:
    """What was laid out from turn to turn until all was."""
    watch = Watch(shown.document)
    whole = shown.document.characterCount()
    qtbot.waitUntil(lambda: laid_out(shown.document) == whole, timeout=30_000)
    return [*watch.noted, whole]


def test_names_stand_in_the_lines_of_all_that_is_laid_out(
    blank_view: ArticleView, qtbot: QtBot
) -> None:
    text = "\n\n".join([f"“Yes.” {PARAGRAPH}"] * 400)
    at = [match.start() for match in re.finditer("“", text)]
    who = Attribution("Ann Ek", "ann ek", None, None, 0.9)
    said = [Quotation(Span(each, each + 6), StretchKind.SPEECH, False, who) for each in at]  # noqa: FBT003
    article = Article(text, "A lock", Span(0, len(text)))
    shown = article_page(galley(article, Examination(tuple(said))), LIGHT)
    blank_view.resize(500, 700)
    blank_view.show_page(shown)
    middle = shown.document.findBlockByNumber(200)
    blank_view.scroll_to(middle.position(), above=0)
    assert shown.run_ins.of(200)
    assert blank_view.position_at_top() == middle.position()
    assert not shown.run_ins.of(399)
    settle(qtbot, shown)
    assert all(shown.run_ins.of(number) for number in range(shown.header, 400))


def test_no_turn_lays_out_more_than_a_slice(blank_view: ArticleView, qtbot: QtBot) -> None:
    shown = page(600)
    blank_view.show_page(shown)
    noted = settle(qtbot, shown)
    assert noted[0] < SLICE  # what shows comes first
    assert max(after - before for before, after in pairwise(noted)) <= SLICE + 4 * LONGEST


def test_a_page_set_anew_is_laid_out_in_slices_as_well(
    blank_view: ArticleView, qtbot: QtBot
) -> None:
    blank_view.show_page(page(600))
    blank_view.show_page(again := page(600, DARK))
    blank_view.resize(400, 500)  # narrower: every line is another
    noted = settle(qtbot, again)
    assert max(after - before for before, after in pairwise(noted)) <= SLICE + 4 * LONGEST


def test_the_scroll_bar_reaches_the_end(blank_view: ArticleView, qtbot: QtBot) -> None:
    shown = page(300)
    blank_view.show_page(shown)
    settle(qtbot, shown)
    bar = blank_view.verticalScrollBar()
    height = shown.document.documentLayout().documentSize().height()
    qtbot.waitUntil(lambda: abs(bar.maximum() + blank_view.viewport().height() - height) <= 2)
