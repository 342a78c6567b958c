from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.library.wanted import Word, Written
from reader.models.article_list import ArticleList
from reader.models.asking import Asking
from reader.window.list_pane import ListPane
from tests.libraries import Unhurried


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
