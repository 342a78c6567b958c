"""The map: the places of an article or of the filter, filtered by from there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.window.map_view import MapView
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

CONTROL = Qt.KeyboardModifier.ControlModifier

ARTICLES = {
    "ferry.txt": " date 2025-04-03 A ferry across the date line\n\nThe ferry from Suva in Fiji to"
    " Apia in Samoa sails again. Fiji pays half. In Fiji that was a surprise.\n",
    "train.txt": " date 2025-04-02 A train at night\n\nIn Lyon the mayor wants the night train. The"
    " station of Lyon is ready. In Marseille and in Turin they wait.\n",
    "bread.txt": " date 2025-04-01 Bread is dearer\n\nThe baker gave no reason.\n",
}


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A library of three articles, two of which name places."""
    return library_of(tmp_path, [written(tmp_path / "articles", ARTICLES)])


def small(desk: Desk) -> MapView:
    return desk.map.small.view


def large(desk: Desk) -> MapView | None:
    return None if desk.map.large is None else desk.map.large.view


def names(view: MapView | None) -> list[str]:
    """The places on a map, those with the highest counts first."""
    return [] if view is None else [dot.name for dot in view.dots]


def click(desk: Desk, view: MapView, name: str) -> None:
    at = next(each for each in view.placed if view.dots[each.number].name == name)
    point = QPoint(round(at.x), round(at.y))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    desk.settle()


def test_the_map_shows_the_open_articles_places(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    desk.open(1)
    assert names(small(desk)) == ["Fiji", "Suva", "Apia", "Samoa"]
    desk.open(2)
    assert names(small(desk))[:1] == ["Lyon"]
    desk.open(3)
    assert small(desk).told == "No places in this article"


def test_a_dot_that_is_clicked_filters_and_once_more_lets_go(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    desk.open(2)
    click(desk, small(desk), "Lyon")
    assert (desk.filter_text, desk.count) == ("place:Lyon", "1 of 3")
    assert small(desk).told.endswith("in the filter")
    click(desk, small(desk), "Lyon")
    assert desk.filter_text == ""


def test_all_of_it_by_key(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    desk.open(2)
    desk.press(Qt.Key.Key_G)
    assert small(desk).told == "Lyon, France: 2 mentions, 1 of 3"
    desk.press(Qt.Key.Key_Right)
    assert small(desk).told == "Turin, Italy: 1 mention, 3 of 3"
    desk.press(Qt.Key.Key_Return)
    assert desk.filter_text == "place:Turin"
    desk.press(Qt.Key.Key_G)
    view = large(desk)
    assert view is not None
    assert view.hasFocus()
    assert view.told == "Turin, Italy: 1 mention, 3 of 3, in the filter"
    desk.press(Qt.Key.Key_Return)
    assert desk.filter_text == ""
    desk.press(Qt.Key.Key_Plus)
    desk.press(Qt.Key.Key_Left, CONTROL)
    desk.press(Qt.Key.Key_0)
    desk.press(Qt.Key.Key_Home)
    assert view.told == "Lyon, France: 2 mentions, 1 of 3"
    desk.press(Qt.Key.Key_Escape)
    assert large(desk) is None
    assert small(desk).hasFocus()
    assert small(desk).told == "Lyon, France: 2 mentions, 1 of 3"
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.list_pane.view.hasFocus()


def test_the_large_map_lies_over_the_page_and_follows_the_filter(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three)
    desk.press(Qt.Key.Key_F)
    assert sorted(names(small(desk))) == sorted(
        ["Fiji", "Suva", "Apia", "Samoa", "Lyon", "Marseille", "Turin"]
    )
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_G)
    assert desk.map.large is not None
    assert desk.map.large.title.text() == "On the map: places in all articles"
    assert desk.shows(desk.map.large) == desk.shows(desk.window.page_area)
    desk.window.resize(1300, 820)
    desk.settle()
    assert desk.shows(desk.map.large) == desk.shows(desk.window.page_area)
    desk.type_filter("train")
    assert sorted(names(large(desk))) == ["Lyon", "Marseille", "Turin"]
    assert desk.map.large.title.text() == "On the map: places in the filtered articles"
    assert names(small(desk)) == names(large(desk))


def test_going_to_the_page_closes_the_large_map(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_G)
    assert large(desk) is not None
    desk.window.list_pane.view.setFocus()
    assert large(desk) is not None
    desk.press(Qt.Key.Key_Return)
    assert large(desk) is None
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_G)
    desk.open(2)
    assert large(desk) is None


def test_where_there_is_no_room_for_a_small_map_the_large_one_is_gone_to(
    open_desk: OpenDesk, three: Path
) -> None:
    desk = open_desk(three, size=(900, 700))
    assert not desk.names_shown
    desk.press(Qt.Key.Key_G)
    assert names(large(desk)) == ["Fiji", "Suva", "Apia", "Samoa"]
    desk.press(Qt.Key.Key_Escape)
    assert large(desk) is None
    assert desk.window.list_pane.view.hasFocus()


def test_the_page_of_a_place_opens_from_the_map(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    desk.open(2)
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_G)
    desk.press(Qt.Key.Key_W)
    assert large(desk) is None
    focus = QApplication.focusWidget()
    assert focus is not None
    assert desk.window.page_area.isAncestorOf(focus)


def test_the_map_is_hidden_and_shown_by_key(open_desk: OpenDesk, three: Path) -> None:
    desk = open_desk(three)
    assert desk.map.small.isVisible()
    desk.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert not desk.map.small.isVisible()
    desk.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert desk.map.small.isVisible()
