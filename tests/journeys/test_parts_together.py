"""Parts that meet: the second article, pages of people, the map, the timeline, each with each."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.window.timeline_view import TimelineView
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

SHARED = "“The quay will hold for a hundred years if the sea is kind to it,” said Marit Solberg."
ARTICLES = {
    "quay.txt": " date 2025-03-26 A quay is built in Bergen\n\n"
    f"{SHARED}\n\nThe masons of Lyon came for the day.\n",
    "boats.txt": " date 2025-03-27 Boats wait outside Oslo\n\n"
    "“Nobody told us when the tide would turn,” said Jonas Berg.\n",
    "paint.txt": " date 2025-03-28 A ferry is painted in Oslo\n\n"
    "“It was time,” said Eva Dahl.\n\n“Blue is a good colour for a boat,” said Jonas Berg.\n",
}
LATER = {"opened.txt": f" date 2025-04-02 The quay is opened\n\nBERGEN\n\n{SHARED}\n"}


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> Desk:
    return open_desk(library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)]))


def title(desk: Desk) -> str:
    return desk.window.windowTitle().removesuffix(" — Dateline")


def open_a_page(desk: Desk) -> str:
    """Open the page of the current quotation's speaker, whose name it gives."""
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_W)
    assert desk.window.page_pane.instead is not None
    return title(desk)


def test_while_another_is_to_be_chosen_the_keys_go_to_what_is_seen(desk: Desk) -> None:
    """The first shows a hint then: nothing is found, read or gone to in what it hides."""
    desk.press(Qt.Key.Key_B)
    second = desk.window.page_area.second
    assert second is not None
    desk.press(Qt.Key.Key_N)
    assert desk.told.startswith("Eva Dahl")
    desk.press(Qt.Key.Key_H)
    assert desk.told == "All but Eva Dahl dimmed; H or Esc lets go."
    assert second.view.standing_out is not None
    desk.press(Qt.Key.Key_H)
    desk.press(Qt.Key.Key_F, CONTROL)
    assert second.find_bar.isVisible()
    QTest.keyClicks(QApplication.focusWidget() or desk.window, "blue")
    desk.settle()
    assert second.find_bar.line.text() == "blue"
    desk.press(Qt.Key.Key_Escape)
    desk.window.list_pane.view.setFocus()
    desk.press(Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert focus is second.view


def test_esc_in_the_filter_lets_nobody_go_who_is_held(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B)
    desk.type_filter("bergen")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Escape)
    assert desk.filter_text == ""
    assert desk.window.page_area.second is not None


def test_a_filter_typed_over_a_page_adds_nothing_to_what_was_visited(desk: Desk) -> None:
    """The article under it is read again for its hits, and isn't gone to by that."""
    name = open_a_page(desk)
    desk.type_filter("ferry")
    assert title(desk) == name
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_Left, ALT)
    assert desk.window.page_pane.instead is None
    assert title(desk) == "A ferry is painted in Oslo"
    desk.press(Qt.Key.Key_Right, ALT)
    assert title(desk) == name


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_G])
def test_whoever_came_from_what_is_gone_goes_back_to_something(desk: Desk, key: Qt.Key) -> None:
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_Down)
    desk.window.resize(2400, 900)
    desk.settle()
    second = desk.window.page_area.second
    assert second is not None
    second.view.setFocus()
    desk.press(key)
    desk.window.page_area.left.emit()
    desk.settle()
    desk.press(Qt.Key.Key_Escape)
    focus = QApplication.focusWidget()
    assert focus in (desk.window.page_pane.view, desk.window.list_pane.view)


def test_whoever_came_from_the_large_map_goes_back_to_the_list(desk: Desk) -> None:
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_D)
    desk.map.close()
    desk.settle()
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.window.list_pane.view


def test_articles_that_come_may_carry_what_the_open_one_quotes(desk: Desk, tmp_path: Path) -> None:
    desk.press(Qt.Key.Key_End)
    view = desk.window.page_pane.view
    assert view.page is not None
    assert not view.page.carried
    desk.take_in(written(tmp_path / "later", LATER))
    assert [each.told for each in view.page.carried] != []


def test_esc_closes_the_map_then_leaves_the_page_then_clears(desk: Desk) -> None:
    desk.type_filter("oslo")
    name = open_a_page(desk)
    desk.window.list_pane.view.setFocus()
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_G)
    assert desk.map.large is not None
    desk.window.list_pane.view.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.map.large is None
    assert title(desk) == name
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.page_pane.instead is None
    assert desk.filter_text == "oslo"
    desk.press(Qt.Key.Key_Escape)
    assert desk.filter_text == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_E])
def test_what_is_asked_of_the_article_is_not_hidden_by_the_map(desk: Desk, key: Qt.Key) -> None:
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_G)
    assert desk.map.large is not None
    desk.press(key)
    assert desk.map.large is None


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_E])
def test_what_is_asked_of_a_page_is_not_hidden_by_the_map(desk: Desk, key: Qt.Key) -> None:
    open_a_page(desk)
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_G)
    assert desk.map.large is not None
    desk.press(key)
    assert desk.map.large is None
    assert desk.window.page_pane.instead is not None


def test_a_low_window_grows_no_higher_for_what_comes_into_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F9)
    desk.window.resize(760, 480)
    desk.press(Qt.Key.Key_F4)
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_Down)
    assert desk.window.page_area.orientation() is Qt.Orientation.Vertical
    assert desk.window.height() == 480
    desk.press(Qt.Key.Key_B)
    open_a_page(desk)
    assert desk.window.height() == 480


def test_tab_goes_on_from_the_filter_that_was_left_before_an_answer(desk: Desk) -> None:
    desk.press(Qt.Key.Key_L, CONTROL)
    line = desk.window.header.box.line
    QTest.keyClicks(line, "zq")
    desk.window.list_pane.view.setFocus()
    desk.settle()
    line.setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not line


def test_whoever_came_from_what_is_hidden_goes_back_to_the_list(desk: Desk) -> None:
    desk.press(Qt.Key.Key_L, ALT)
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_F7)
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.window.list_pane.view


def test_a_drag_on_the_timeline_ends_as_it_is_hidden(desk: Desk) -> None:
    view = next(iter(desk.window.findChildren(TimelineView)))
    left, right = (view.rect_of(at).center() for at in (0, len(view.scene.bars) - 1))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, left)
    QTest.mouseMove(view, right)
    desk.settle()
    assert desk.filter_text.startswith("date:")
    desk.press(Qt.Key.Key_F4)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, right)
    assert desk.filter_text == ""
    desk.type_filter("ferry")
    desk.window.list_pane.view.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.filter_text == ""


def test_the_large_map_follows_the_filter_where_the_names_are_hidden(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F)
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_G)
    large = desk.map.large
    assert large is not None
    assert {dot.name for dot in large.view.dots} == {"Bergen", "Oslo"}
    desk.type_filter("place:oslo")
    desk.press(Qt.Key.Key_Return)
    assert {dot.name for dot in large.view.dots} == {"Oslo"}


def test_esc_leaves_a_page_on_which_there_is_nothing(desk: Desk, tmp_path: Path) -> None:
    """Whoever is named in what is read may be named nowhere by now."""
    told = " date 2025-05-01 The ferry is grey again\n\nNo word of it.\n"
    desk.take_in(written(tmp_path / "articles", {"paint.txt": told}))
    assert open_a_page(desk) == "Eva Dahl"
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.page_pane.instead is None


def test_what_is_done_in_the_second_leaves_a_page_in_the_first_alone(desk: Desk) -> None:
    desk.press(Qt.Key.Key_B)
    desk.press(Qt.Key.Key_Down)
    name = open_a_page(desk)
    second = desk.window.page_area.second
    assert second is not None
    second.view.setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_E, Qt.Key.Key_Escape, Qt.Key.Key_Escape):
        desk.press(key)
        assert title(desk) == name
    assert desk.window.page_area.second is None
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.page_pane.instead is None
