from __future__ import annotations

from array import array

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.numbers import Numbers
from reader.library.states import Order
from reader.library.wanted import Word, Written
from reader.models.article_list import ArticleList
from reader.models.asking import Asking
from reader.models.finding import Found
from reader.models.palette import LIGHT
from reader.window.list_pane import NARROWEST, ListPane
from tests.libraries import Many, Unhurried


def test_after_nothing_the_first_articles_show_before_they_are_counted(qtbot: QtBot) -> None:
    catalogue = Unhurried(1_000)
    asking = Asking(lambda: catalogue)
    articles = ArticleList(asking, asking)
    pane = ListPane(articles)
    qtbot.addWidget(pane)
    pane.show_count(0, 1_000)
    assert pane.shown.currentWidget() is pane.nothing
    with qtbot.waitSignal(articles.modelReset):
        articles.show_wanted(Written(Word("council")))
    assert pane.shown.currentWidget() is pane.view
    catalogue.may_go_on.set()
    qtbot.waitUntil(lambda: asking.idle and not articles.fetching)
    asking.close()


def test_a_long_order_leaves_the_list_as_narrow_as_it_is(
    dressed: QApplication, qtbot: QtBot
) -> None:
    asking = Asking(lambda: Many(0))
    articles = ArticleList(asking, asking)
    pane = ListPane(articles)
    qtbot.addWidget(pane)
    pane.wear(LIGHT)
    pane.show()
    ids = array("q", range(100_000, 0, -1))
    numbers = Numbers(ids, [], Order.RELEVANCE, 20_000)
    articles.begin_with(Found(numbers, [], 100_000), Order.RELEVANCE)
    pane.show_count(85_604, 100_000)
    pane.resize(NARROWEST, 400)
    QApplication.processEvents()
    assert pane.width() == NARROWEST
    assert pane.head.order.text() == "Best of newest 20,000"
    assert pane.head.order.width() >= pane.head.order.sizeHint().width()
    assert NARROWEST - 18 <= pane.head.order.geometry().right() < NARROWEST - 14
    asking.close()
