from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QIdentityProxyModel, Qt
from pytestqt.qtbot import QtBot

from reader.library.catalogue import Catalogue
from reader.library.ids import A_DAY, ArticleId
from reader.library.intake import take_in
from reader.library.numbers import firsts_of_days
from reader.library.rows import Row
from reader.library.states import Order, State
from reader.library.wanted import EVERYTHING, AboutPerson, Wanted, Word, Written
from reader.models.article_list import ArticleList
from reader.models.asking import Asking, Kind
from tests.libraries import Many, Unhurried, row, seeds_library, written

MANY = 100_000
Opened = Callable[[], Catalogue]


@pytest.fixture
def listed(qtbot: QtBot) -> Iterator[Callable[[Opened], ArticleList]]:
    started: list[Asking] = []

    def start(opened: Opened) -> ArticleList:
        asking = Asking(opened)
        started.append(asking)
        return ArticleList(asking, asking)

    yield start
    for asking in started:
        asking.close()


def settle(qtbot: QtBot, articles: ArticleList) -> None:
    asking = articles.parent()
    assert isinstance(asking, Asking)
    qtbot.waitUntil(lambda: asking.idle and not articles.fetching)


@given(st.lists(st.integers(1, 40), max_size=60))
def test_each_day_begins_where_the_number_changes(days: list[int]) -> None:
    ids = sorted((day * A_DAY + at for at, day in enumerate(days, 1)), reverse=True)
    firsts = [*firsts_of_days(ids)]
    assert [ids[first] // A_DAY for first in firsts] == sorted(set(days), reverse=True)


def test_the_newest_come_first_under_their_days(
    qtbot: QtBot, seeds: Path, listed: Callable[[Opened], ArticleList]
) -> None:
    articles = listed(lambda: Catalogue(seeds))
    with qtbot.waitSignal(articles.counted) as told:
        articles.show_wanted(Written(Word("macron")))
    assert told.args == [2, 2]
    assert [articles.day_at(day) for day in range(2)] == [date(2025, 3, 26), date(2025, 3, 16)]
    first = articles.article(0)
    assert first is not None
    assert first.title.startswith("French President")
    assert articles.row_of(articles.article_at(1)) == 1
    spoken = articles.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Wednesday 26 March 2025" in spoken


def test_another_question_shows_other_articles(
    qtbot: QtBot, seeds: Path, listed: Callable[[Opened], ArticleList]
) -> None:
    articles = listed(lambda: Catalogue(seeds))
    articles.show_wanted(AboutPerson("witkoff"))
    settle(qtbot, articles)
    assert articles.rowCount() == 1
    articles.show_wanted(Written(Word("nowhere")))
    settle(qtbot, articles)
    assert articles.rowCount() == 0
    assert articles.places.nearest_row(ArticleId(1)) is None


def test_what_is_taken_in_meanwhile_comes_with_a_refresh(
    qtbot: QtBot, tmp_path: Path, listed: Callable[[Opened], ArticleList]
) -> None:
    library = seeds_library(tmp_path)
    articles = listed(lambda: Catalogue(library))
    articles.show_wanted(Written(Word("the")))
    settle(qtbot, articles)
    middle = articles.article_at(1)
    new = " date 2025-03-20 The ferry stayed in port\n\nNobody knew why.\n"
    take_in([written(tmp_path / "more", {"ferry.txt": new})], library, workers=0)
    articles.refresh()
    settle(qtbot, articles)
    assert articles.rowCount() == 3
    assert articles.row_of(middle) == 2
    assert articles.places.nearest_row(ArticleId(20250319 * A_DAY)) == 1
    assert articles.places.nearest_row(ArticleId(20250317 * A_DAY)) == 2


class Retitled(Unhurried):
    """Gives its articles other titles once it has changed."""

    has_changed = False

    def rows(self, ids: Sequence[int], wanted: Wanted = EVERYTHING) -> list[Row]:
        title = "Closed" if self.has_changed else "Open"
        return [row(ArticleId(number), title) for number in ids]


def test_what_changes_behind_the_first_screen_is_found_anew(
    qtbot: QtBot, listed: Callable[[Opened], ArticleList]
) -> None:
    catalogue = Retitled(MANY)
    articles = listed(lambda: catalogue)
    with qtbot.waitSignal(articles.modelReset):
        articles.show_wanted(Written(Word("council")))
    catalogue.has_changed = True
    articles.refresh()
    qtbot.waitUntil(lambda: not articles.fetching)
    catalogue.may_go_on.set()
    settle(qtbot, articles)
    first = articles.article(0)
    assert first is not None
    assert first.title == "Closed"


def test_no_old_row_stays_where_the_order_changes_as_the_same_is_found_anew(
    qtbot: QtBot, listed: Callable[[Opened], ArticleList]
) -> None:
    few = 30  # which all come with the first, some of them without their rows
    catalogue = Retitled(few)
    catalogue.may_go_on.set()
    articles = listed(lambda: catalogue)
    articles.show_wanted(EVERYTHING)
    settle(qtbot, articles)

    def titles() -> set[str]:
        """What all rows show, once they are fetched."""
        for at in range(few):
            articles.article(at)
        settle(qtbot, articles)
        return {found.title for at in range(few) if (found := articles.article(at)) is not None}

    assert titles() == {"Open"}
    catalogue.has_changed = True
    articles.refresh()
    articles.sort_by(Order.OLDEST)
    settle(qtbot, articles)
    assert articles.order is Order.OLDEST
    assert titles() == {"Closed"}


def test_a_hundred_thousand_articles_are_there_at_once_and_rows_only_where_they_show(
    qtbot: QtBot, listed: Callable[[Opened], ArticleList]
) -> None:
    catalogue = Many(MANY)
    articles = listed(lambda: catalogue)
    articles.show_wanted(Written(Word("council")))
    settle(qtbot, articles)
    assert articles.rowCount() == MANY
    at_first = catalogue.asked_for_rows
    assert at_first <= 200
    assert articles.article(70_000) is None
    with qtbot.waitSignal(articles.dataChanged):
        pass
    fetched = articles.article(70_000)
    assert fetched is not None
    assert fetched.id == articles.article_at(70_000)
    assert catalogue.asked_for_rows - at_first <= 60


def test_qt_may_ask_a_hundred_thousand_times(
    qtbot: QtBot, listed: Callable[[Opened], ArticleList]
) -> None:
    """PySide6 6.12 with Python 3.11 loses a None at each of these calls, and dies of it."""
    articles = listed(lambda: Many(100))
    articles.show_wanted(Written(Word("council")))
    settle(qtbot, articles)
    through_qt = QIdentityProxyModel()
    through_qt.setSourceModel(articles)
    index = through_qt.index(0, 0)
    roles = (Qt.ItemDataRole.FontRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole)
    for at in range(100_000):
        through_qt.data(index, roles[at % 3])
    assert through_qt.data(index, Qt.ItemDataRole.FontRole) is None
    assert str(through_qt.data(index)).startswith("The council")


def test_an_article_that_is_gone_is_not_asked_for_again(
    qtbot: QtBot, listed: Callable[[Opened], ArticleList]
) -> None:
    class Forgetful(Many):
        def rows(self, ids: object, wanted: object = None) -> list[object]:  # type: ignore[override]
            self.asked_for_rows += 1
            return []

    catalogue = Forgetful(3)
    articles = listed(lambda: catalogue)
    articles.show_wanted(Written(Word("council")))
    settle(qtbot, articles)
    assert articles.article(0) is None
    settle(qtbot, articles)
    asked = catalogue.asked_for_rows
    assert articles.article(0) is None
    settle(qtbot, articles)
    assert catalogue.asked_for_rows == asked
    assert articles.index(0).data() == ""


def test_no_more_rows_come_at_first_than_there_is_room_for(
    qtbot: QtBot, listed: Callable[[Opened], ArticleList]
) -> None:
    catalogue = Unhurried(1_000)
    articles = listed(lambda: catalogue)
    articles.make_room_for(9)
    with qtbot.waitSignal(articles.modelReset):
        articles.show_wanted(Written(Word("council")))
    assert catalogue.asked_for_rows == 9
    assert articles.article(8) is not None
    catalogue.may_go_on.set()
    settle(qtbot, articles)
    assert articles.article(9) is not None


def test_the_first_articles_are_there_before_they_are_counted(
    qtbot: QtBot, listed: Callable[[Opened], ArticleList]
) -> None:
    catalogue = Unhurried(1_000)
    articles = listed(lambda: catalogue)
    counts: list[tuple[int, int]] = []
    articles.counted.connect(lambda *told: counts.append(told))
    with qtbot.waitSignal(articles.modelReset):
        articles.show_wanted(Written(Word("council")))
    first = articles.article(0)
    assert first is not None
    assert first.id == articles.article_at(0)
    assert 0 < articles.rowCount() < 1_000
    assert counts == []
    asking = articles.parent()
    assert isinstance(asking, Asking)
    assert [*asking._latest] == [Kind.COUNT]  # lest it break off later what is less urgent
    catalogue.may_go_on.set()
    settle(qtbot, articles)
    assert articles.rowCount() == 1_000
    assert set(counts) == {(1_000, 1_000)}


def test_a_state_shows_at_once_and_stays_until_the_library_tells_it(
    qtbot: QtBot, listed: Callable[[Opened], ArticleList]
) -> None:
    catalogue = Many(300)
    articles = listed(lambda: catalogue)
    articles.show_wanted(Written(Word("council")))
    settle(qtbot, articles)
    asked = catalogue.asked_for_rows
    changed = [articles.article_at(row) for row in (1, 290)]
    with qtbot.waitSignal(articles.dataChanged):
        articles.show_states(dict.fromkeys(changed, State(read=True, starred=True)))
    assert catalogue.asked_for_rows == asked
    assert articles.article(1) == replace(row(changed[0]), state=State(read=True, starred=True))
    spoken = articles.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "starred" in spoken
    assert "unread" not in spoken
    articles.article(290)  # not fetched yet, and nobody has told the catalogue
    settle(qtbot, articles)
    assert articles.article(290) == replace(row(changed[1]), state=State(read=True, starred=True))
    articles.refresh()
    settle(qtbot, articles)
    assert articles.article(1) == row(changed[0])


def test_the_order_is_asked_for_and_told(
    qtbot: QtBot, seeds: Path, listed: Callable[[Opened], ArticleList]
) -> None:
    articles = listed(lambda: Catalogue(seeds))
    articles.show_wanted(Written(Word("macron")))
    articles.sort_by(Order.OLDEST)
    settle(qtbot, articles)
    told = [articles.order]
    assert [articles.day_at(day) for day in range(2)] == [date(2025, 3, 16), date(2025, 3, 26)]
    articles.sort_by(Order.RELEVANCE)
    settle(qtbot, articles)
    told.append(articles.order)
    assert not articles.firsts
    articles.show_wanted(EVERYTHING)
    settle(qtbot, articles)
    told += [articles.order, articles.asked_order]
    assert told == [Order.OLDEST, Order.RELEVANCE, Order.NEWEST, Order.RELEVANCE]
    assert len(articles.firsts) == 2
