from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.articles.article import DayOrigin, Span
from reader.library.ids import article_id
from reader.library.numbers import Numbers, firsts_of_days
from reader.library.rows import Row, Snippet
from reader.library.states import Order, State
from reader.library.wanted import EVERYTHING, Wanted, Word, Written
from reader.models.article_list import ArticleList
from reader.models.asking import Asking
from reader.models.palette import DARK, LIGHT, Palette
from reader.window.lines import Lines
from reader.window.list_row import RowLook, RowState
from reader.window.list_view import ArticleListView
from reader.window.theme import style_sheet
from tests.libraries import Many, Unhurried, row

MANY = 100_000


class Shown:
    """A list of very many articles in a view of 340 × 800."""

    def __init__(self, qtbot: QtBot, catalogue: Many) -> None:
        self.catalogue = catalogue
        self.asking = Asking(lambda: self.catalogue)
        self.articles = ArticleList(self.asking)
        self.view = ArticleListView(self.articles, RowLook(LIGHT))
        self.view.resize(340, 800)
        self.view.show()
        self.chosen: list[object] = []
        self.view.article_chosen.connect(self.chosen.append)
        self._qtbot = qtbot
        self.ask(Written(Word("council")))

    def ask(self, wanted: Wanted) -> None:
        self.articles.show_wanted(wanted)
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.asking.idle and not self.articles.fetching)
        self.view.grab()
        self._qtbot.waitUntil(lambda: self.asking.idle and not self.articles.fetching)

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        self.asking.close()


@pytest.fixture
def shown(dressed: QApplication, qtbot: QtBot) -> Iterator[Shown]:
    made = Shown(qtbot, Many(MANY))
    yield made
    made.close()


def test_of_very_many_only_what_shows_is_fetched(shown: Shown) -> None:
    asked = shown.catalogue.asked_for_rows
    shown.view.verticalScrollBar().setValue(shown.view.verticalScrollBar().maximum() // 2)
    shown.settle()
    assert shown.catalogue.asked_for_rows - asked <= 100
    middle = shown.view.indexAt(QPoint(100, 400))
    assert 40_000 < middle.row() < 60_000
    assert str(middle.data()).startswith("The council")


@pytest.mark.parametrize(
    ("key", "row"),
    [
        (Qt.Key.Key_Down, 11),
        (Qt.Key.Key_Up, 9),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, MANY - 1),
        (Qt.Key.Key_PageDown, 16),
        (Qt.Key.Key_PageUp, 4),
    ],
)
def test_keys_go_through_the_list(shown: Shown, key: Qt.Key, row: int) -> None:
    shown.view.choose(10)
    QTest.keyClick(shown.view, key)
    assert shown.view.currentIndex().row() == row
    assert shown.chosen[-1] == shown.articles.article_at(row)
    rect = shown.view.visualRect(shown.view.currentIndex())
    assert shown.view.viewport().rect().contains(rect)
    assert shown.view.selectionModel().selectedRows() == [shown.view.currentIndex()]


@pytest.mark.parametrize("apart", [-10, 0, 1, 5, 11, 40])
def test_one_line_at_most_parts_the_heading_on_top_from_the_next_day(
    shown: Shown, apart: int
) -> None:
    look = RowLook(LIGHT)
    following = 7 * look.article_height + look.heading_height  # the second day's heading
    shown.view.verticalScrollBar().setValue(following - look.heading_height - apart)
    shown.settle()
    picture = shown.view.viewport().grab().toImage()
    upper = range(look.heading_height + max(apart, 0))
    lines = [y for y in upper if picture.pixelColor(5, y) == LIGHT.line]
    expected = {-10: 0, 0: 0, 40: 2}  # at 40 the article itself shows between
    assert len(lines) == expected.get(apart, 1)


def test_a_click_chooses_an_article_and_a_heading_none(shown: Shown) -> None:
    viewport = shown.view.viewport()
    QTest.mouseClick(
        viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(100, 8)
    )
    shown.view.setFocus()
    assert not shown.chosen
    at = shown.view.visualRect(shown.articles.index(2)).center()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert shown.chosen == [shown.articles.article_at(2)]


def test_the_place_is_kept_when_the_same_is_found_again(shown: Shown) -> None:
    shown.view.choose(5_000)
    shown.view.verticalScrollBar().setValue(shown.view.verticalScrollBar().value() + 37)
    below = shown.view.visualRect(shown.view.currentIndex()).top()
    shown.articles.refresh()
    shown.settle()
    assert shown.view.currentIndex().row() == 5_000
    assert shown.view.visualRect(shown.view.currentIndex()).top() == below
    assert len(shown.chosen) == 1


class Every(Many):
    """Finds every second article where words are wanted, and the last of them late."""

    def numbers(
        self,
        wanted: Wanted = EVERYTHING,
        limit: int | None = None,
        order: Order = Order.NEWEST,
    ) -> Numbers:
        ids = self._ids if wanted == EVERYTHING else self._ids[::2]
        ids = (ids[::-1] if order is Order.OLDEST else ids)[:limit]
        return Numbers(ids, [*firsts_of_days(ids, rising=order is Order.OLDEST)], order)

    def count(self, wanted: Wanted = EVERYTHING) -> int:
        return len(self.numbers(wanted).ids)


@pytest.fixture
def filtered(dressed: QApplication, qtbot: QtBot) -> Iterator[Shown]:
    made = Shown(qtbot, Every(MANY))
    made.ask(EVERYTHING)
    yield made
    made.close()


def height(shown: Shown) -> int:
    return shown.view.visualRect(shown.view.currentIndex()).top()


@pytest.mark.parametrize("row", [0, 4, 70_000, MANY - 2])
def test_what_is_chosen_stays_at_its_height_wherever_it_stands(filtered: Shown, row: int) -> None:
    filtered.view.choose(row)
    filtered.settle()
    chosen, at = filtered.chosen[-1], height(filtered)
    filtered.ask(Written(Word("council")))
    assert filtered.view.currentIndex().row() == row // 2
    assert height(filtered) == at or row in (0, 4, MANY - 2)  # where the list ends
    filtered.ask(EVERYTHING)
    assert filtered.articles.article_at(filtered.view.currentIndex().row()) == chosen
    assert height(filtered) == at
    assert filtered.chosen == [chosen]


def test_where_it_is_not_found_the_nearest_by_day_stays(filtered: Shown) -> None:
    filtered.view.choose(70_001)
    filtered.settle()
    at = height(filtered)
    filtered.ask(Written(Word("council")))
    assert not filtered.view.currentIndex().isValid()
    beside = filtered.view.indexAt(QPoint(100, at + 50)).row()
    assert abs(beside - 35_000) <= 1
    filtered.ask(Written(Word("mayor")))
    assert filtered.view.indexAt(QPoint(100, at + 50)).row() == beside
    filtered.ask(EVERYTHING)
    assert filtered.view.currentIndex().row() == 70_001
    assert height(filtered) == at


def test_one_who_has_scrolled_comes_back_to_where_nothing_was_chosen(filtered: Shown) -> None:
    bar = filtered.view.verticalScrollBar()
    bar.setValue(500_000)
    filtered.ask(Written(Word("council")))
    bar.setValue(0)
    filtered.ask(EVERYTHING)
    assert bar.value() == 500_000


def test_what_is_chosen_is_whole_once_a_filter_is_taken_off(filtered: Shown) -> None:
    filtered.ask(Written(Word("council")))
    filtered.view.choose(20_000)
    bar, shown = filtered.view.verticalScrollBar(), filtered.view.viewport().rect()
    row = filtered.view.visualRect(filtered.view.currentIndex())
    bar.setValue(bar.value() - (shown.height() - row.top() - row.height() // 2))
    assert not shown.contains(filtered.view.visualRect(filtered.view.currentIndex()))
    filtered.ask(EVERYTHING)
    assert filtered.view.currentIndex().row() == 40_000
    row = filtered.view.visualRect(filtered.view.currentIndex())
    assert row.bottom() == shown.bottom()


def test_another_order_begins_at_the_top(filtered: Shown) -> None:
    filtered.view.choose(70_000)
    filtered.articles.sort_by(Order.OLDEST)
    filtered.settle()
    assert filtered.view.verticalScrollBar().value() == 0
    assert filtered.view.currentIndex().row() == MANY - 1 - 70_000


def test_a_hundred_thousand_are_selected_at_once_and_stay_so(shown: Shown) -> None:
    shown.view.choose(5)
    told: list[int] = []
    shown.view.selection_told.connect(told.append)
    asked = shown.catalogue.asked_for_rows
    QTest.keyClick(shown.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert told[-1] == MANY
    assert len(shown.view.selected_articles) == MANY
    assert shown.view.selectionModel().selection().size() == 1
    shown.settle()
    assert shown.catalogue.asked_for_rows == asked
    shown.articles.refresh()
    shown.settle()
    assert told[-1] == MANY
    assert shown.view.selectionModel().selection().size() == 1
    assert shown.view.currentIndex().row() == 5
    assert len(shown.chosen) == 1


def test_all_are_selected_however_early_one_asks(dressed: QApplication, qtbot: QtBot) -> None:
    catalogue = Unhurried(1_000)
    catalogue.may_go_on.set()
    shown = Shown(qtbot, catalogue)
    catalogue.may_go_on.clear()
    with qtbot.waitSignal(shown.articles.modelReset):
        shown.articles.show_wanted(Written(Word("mayor")))
    QTest.keyClick(shown.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(shown.view.selected_articles) < 1_000
    catalogue.may_go_on.set()
    shown.settle()
    assert len(shown.view.selected_articles) == 1_000
    shown.close()


def test_shift_and_control_select_with_the_mouse(shown: Shown) -> None:
    def click(row: int, held: Qt.KeyboardModifier) -> None:
        at = shown.view.visualRect(shown.articles.index(row)).center()
        QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, held, at)

    click(1, Qt.KeyboardModifier.NoModifier)
    click(3, Qt.KeyboardModifier.ShiftModifier)
    click(5, Qt.KeyboardModifier.ControlModifier)
    click(2, Qt.KeyboardModifier.ControlModifier)
    assert [shown.articles.row_of(each) for each in shown.view.chosen_articles()] == [1, 3, 5]
    assert shown.chosen == [shown.articles.article_at(1)]
    click(4, Qt.KeyboardModifier.NoModifier)
    assert shown.view.chosen_articles() == [shown.articles.article_at(4)]


def test_what_is_selected_and_what_keys_go_on_from_look_apart(shown: Shown) -> None:
    shown.view.setFocus()
    shown.view.choose(1)
    QTest.keyClick(shown.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    picture = shown.view.viewport().grab().toImage()

    def edge_and_ground(row: int) -> tuple[QColor, QColor]:
        middle = shown.view.visualRect(shown.articles.index(row)).center().y()
        return picture.pixelColor(1, middle), picture.pixelColor(310, middle)

    assert edge_and_ground(1) == (LIGHT.chosen, LIGHT.chosen)
    assert edge_and_ground(2)[1] == LIGHT.chosen
    assert edge_and_ground(2)[0] not in (LIGHT.chosen, LIGHT.side)
    assert edge_and_ground(3) == (LIGHT.side, LIGHT.side)
    QTest.keyClick(shown.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    picture = shown.view.viewport().grab().toImage()
    assert edge_and_ground(2)[1] == LIGHT.side  # let go of
    assert edge_and_ground(2)[0] not in (LIGHT.chosen, LIGHT.side)


def test_grounds_and_lines_go_on_under_the_scroll_bar(shown: Shown) -> None:
    shown.view.setStyleSheet(style_sheet(LIGHT))
    shown.view.choose(1)
    assert shown.view.verticalScrollBar().isVisible()
    picture = shown.view.grab().toImage()
    chosen = shown.view.visualRect(shown.articles.index(1))
    edge = picture.width() - 1
    assert chosen.right() == edge
    assert picture.pixelColor(edge, chosen.center().y()) == LIGHT.chosen
    assert picture.pixelColor(edge, chosen.bottom()) == LIGHT.line


def test_the_list_can_be_heard(shown: Shown) -> None:
    shown.view.choose(3)
    heard = QAccessible.queryAccessibleInterface(shown.view)
    assert heard.role() == QAccessible.Role.List
    assert heard.childCount() == MANY
    assert "Tuesday 31 December 2024" in heard.child(3).text(QAccessible.Text.Name)


FONT_SIZE = 14


def font() -> QFont:
    made = QFont()
    made.setPixelSize(FONT_SIZE)
    return made


@pytest.mark.parametrize("text", ["", "Short", "One two three four five " * 20, "😀" * 300])
def test_lines_are_never_more_nor_wider_than_allowed(dressed: QApplication, text: str) -> None:
    for most in (1, 2, 3):
        lines = Lines(text, font(), 200, 19, most)
        assert lines.count <= most
        assert lines.height == lines.count * 19
        assert all(width <= 200 for width in lines.widths)


def test_what_is_cut_off_ends_in_an_ellipsis(dressed: QApplication) -> None:
    text = "The harbour master of the old port gave no reason at all for what he did"
    assert Lines(text, font(), 150, 19, 2).text.endswith("…")
    assert Lines(text, font(), 2_000, 19, 2).text == text


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_hits_are_painted_in_the_row(dressed: QApplication, palette: Palette) -> None:
    look = RowLook(palette)
    picture = QImage(340, look.article_height, QImage.Format.Format_RGB32)
    article = row(article_id("20250326-1"), "A quay is mended")

    def drawn(hits: tuple[Span, ...]) -> set[str]:
        painter = QPainter(picture)
        look.paint_ground(painter, picture.rect())
        shown = replace(article, title_hits=hits)
        rect = QRect(0, 0, picture.width(), picture.height())
        look.paint_article(painter, rect, shown, RowState(), with_day=False)
        painter.end()
        return {picture.pixelColor(x, 18).name() for x in range(picture.width())}

    assert palette.hit.tint.name() in drawn((Span(2, 6),))
    assert palette.hit.tint.name() not in drawn(())


@pytest.mark.parametrize(
    ("text", "from_the_right"),
    [
        ("The gate", False),
        ("הנמל נסגר", True),
        ("“هنا” 12", True),
        ("12 — “A הנמל", False),
        ("", False),
    ],
)
def test_words_that_run_from_the_right_begin_there(
    dressed: QApplication, text: str, from_the_right: bool
) -> None:
    picture = QImage(300, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        Lines(text, font(), 300, 19, 1).paint(painter, 0, 0, LIGHT.ink, LIGHT.hit)
    white = QColor(Qt.GlobalColor.white)
    inked = [x for x in range(300) if any(picture.pixelColor(x, y) != white for y in range(20))]
    assert not inked or (min(inked) > 150) is from_the_right


@pytest.mark.parametrize("unseen", ["\x1b", "\a", "\0", "\x7f", "\x9b", "\u202e", "\ufffe"])
def test_control_characters_show_as_nothing_in_a_line(dressed: QApplication, unseen: str) -> None:
    def drawn(text: str) -> QImage:
        picture = QImage(200, 20, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        with QPainter(picture) as painter:
            lines = Lines(text, font(), 200, 19, 1, [Span(len(text) - 4, len(text))])
            lines.paint(painter, 0, 0, LIGHT.ink, LIGHT.hit)
        return picture

    assert drawn(f"The{unseen} {unseen}gate") == drawn("The gate")


LONG = "The council of the lower river valley, after eleven hours of debate, " * 3 + "met the mayor"
HIT = LONG.index("mayor")
WIDE = "港" * 80 + "和平" + "港" * 80


@pytest.mark.parametrize("width", [280, 340, 500])
@pytest.mark.parametrize(
    "change",
    [
        {"title": LONG, "title_hits": (Span(HIT, HIT + 5),)},
        {"title": LONG, "snippet": Snippet(LONG, (Span(HIT, HIT + 5),))},
        {"title": "Short", "snippet": Snippet(WIDE, (Span(80, 82),))},
        {"title": "Short", "snippet": Snippet("x" * 300 + " mayor", (Span(301, 306),))},
    ],
)
def test_a_hit_shows_however_narrow_the_list(
    dressed: QApplication, width: int, change: dict[str, Any]
) -> None:
    assert LIGHT.hit.tint.name() in colours_of(replace(row(ANY), **change), width)


def painted(article: Row, width: int = 340) -> QImage:
    """The article's row, painted on the list's ground."""
    look = RowLook(LIGHT)
    picture = QImage(width, look.article_height, QImage.Format.Format_RGB32)
    with QPainter(picture) as painter:
        look.paint_ground(painter, picture.rect())
        look.paint_article(painter, picture.rect(), article, RowState(), with_day=False)
    return picture


def colours_of(article: Row, width: int = 340) -> set[str]:
    """The name of every colour of the article's row."""
    picture = painted(article, width)
    every = range(picture.height())
    return {picture.pixelColor(x, y).name() for x in range(width) for y in every}


ANY = article_id("20250326-1")


def test_unread_and_starred_have_their_marks_and_what_is_read_none(dressed: QApplication) -> None:
    plain = replace(row(ANY), quotations=0)
    assert LIGHT.accent.name() not in colours_of(replace(plain, state=State(read=True)))
    bare = replace(plain, origin=DayOrigin.DATE_LINE, places=(), state=State(read=True))
    assert LIGHT.accent.name() not in colours_of(bare)
    assert LIGHT.accent.name() in colours_of(plain)
    assert LIGHT.accent.name() in colours_of(replace(plain, state=State(read=True, starred=True)))
    assert LIGHT.ink.name() in colours_of(plain)
    assert LIGHT.ink.name() not in colours_of(replace(plain, state=State(read=True)))
    assert LIGHT.ink.name() in colours_of(replace(plain, state=State(read=True, tags=("budget",))))


def test_the_star_stands_in_the_last_line_beside_the_quotations(dressed: QApplication) -> None:
    article = replace(row(ANY), quotations=8, state=State(read=True, starred=True))
    for width in (280, 340, 500):
        for quotations in (0, 8):
            picture = painted(replace(article, quotations=quotations), width)
            inked = [
                (x, y)
                for x in range(width)
                for y in range(picture.height())
                if picture.pixelColor(x, y) == LIGHT.accent
            ]
            assert min(x for x, _ in inked) > width / 2
            assert min(y for _, y in inked) > picture.height() * 2 / 3
            assert (max(x for x, _ in inked) > width - 30) is (quotations == 0)


def test_an_opening_goes_on_where_the_title_breaks_off(dressed: QApplication) -> None:
    for title, opening, same_as in (
        ("It took three…", "more winters", "…more winters"),
        ("It took three", "more winters", "more winters"),
        ("It took three…", "", ""),
    ):
        shown = replace(row(ANY, title), opening=opening)
        told = Snippet(same_as, ())
        assert painted(shown) == painted(replace(shown, snippet=told))
        assert painted(shown) != painted(replace(shown, snippet=Snippet(f"{same_as}.", ())))
