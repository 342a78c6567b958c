"""The pane on the right: names of the article or of the filter, and under them the map."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.models.names_list import NameRole
from reader.models.side import Side
from reader.window.side_switch import SideSwitch
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Held = Qt.Key, Qt.KeyboardModifier


def rows(desk: Desk) -> list[str]:
    """What the pane reads out, row by row."""
    model = desk.window.names_panel.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def speakers(desk: Desk) -> list[str]:
    return rows(desk)[1 : rows(desk).index("Heading: People")]


def side(desk: Desk) -> Side:
    buttons = desk.window.side_pane.switch.buttons
    (checked,) = [each for each, button in buttons.items() if button.isChecked()]
    return checked


def current(desk: Desk) -> str:
    return str(desk.window.names_panel.currentIndex().data())


def click(desk: Desk, chosen: Side) -> None:
    button = desk.window.side_pane.switch.buttons[chosen]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    desk.settle()


def click_row(desk: Desk, words: str) -> None:
    panel = desk.window.names_panel
    (row,) = [number for number, told in enumerate(rows(desk)) if words in told]
    index = panel.model().index(row, 0)
    panel.scrollTo(index)
    at = panel.visualRect(index).center()
    QTest.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=at)
    desk.settle()


def test_an_article_tells_who_is_quoted_at_what_length_and_who_is_only_talked_about(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    desk.type_filter("title:ferry ")
    desk.press(Key.Key_Return)
    assert rows(desk) == [
        "Heading: Who speaks",
        "Keir Starmer, 1 quotation, 5 words",
        "Heading: People",
        "Keir Starmer, 1 mention",
        "Heading: Places",
        "Oslo, 2 mentions",
    ]
    desk.press(Key.Key_Escape)
    desk.type_filter("title:bridge ")
    desk.press(Key.Key_Return)
    assert rows(desk)[:3] == [
        "Heading: People",
        "Heading: Only talked about",
        "Emmanuel Macron, 1 mention, only talked about",
    ]


def test_f_turns_to_the_filter_whose_names_follow_it_and_back(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    desk.press(Key.Key_Return)
    told = desk.told
    desk.press(Key.Key_F)
    assert (side(desk), desk.told) == (Side.FILTER, told)  # the switch itself tells
    assert "Keir Starmer, 1 quotation, 5 words" in speakers(desk)
    desk.type_filter("place:oslo ")
    assert speakers(desk) == ["Keir Starmer, 1 quotation, 5 words"]
    desk.press(Key.Key_Return)
    desk.press(Key.Key_F)
    assert (side(desk), desk.told) == (Side.ARTICLE, told)
    assert "Oslo, 2 mentions, in the filter" in rows(desk)


def test_the_filters_names_are_walked_and_taken_into_the_filter_by_key(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_F)
    desk.press(Key.Key_Tab)
    assert QApplication.focusWidget() is desk.window.side_pane.switch.buttons[Side.FILTER]
    desk.press(Key.Key_Tab)
    assert desk.window.names_panel.hasFocus()
    desk.press(Key.Key_Home)
    while current(desk) != "Keir Starmer":
        desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    assert desk.filter_text == 'speaker:"Keir Starmer"'
    # One stays with the name, and it is told apart.
    assert current(desk) == "Keir Starmer"
    assert rows(desk)[desk.window.names_panel.currentIndex().row()].endswith(", in the filter")
    desk.press(Key.Key_Return)
    assert desk.filter_text == ""
    assert current(desk) == "Keir Starmer"


def test_the_sides_are_turned_by_arrow_keys_and_by_mouse(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    article = rows(desk)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Right)
    assert side(desk) is Side.FILTER
    assert rows(desk) != article
    desk.press(Key.Key_Left)
    assert rows(desk) == article
    click(desk, Side.FILTER)
    assert desk.window.names_panel.accessibleName() == "Names in the filtered articles"
    desk.type_filter("oslo ")
    desk.click_name("place", "Oslo")
    assert desk.filter_text == "oslo place:Oslo"
    desk.press(Key.Key_Escape)
    click_row(desk, "more in Places")
    desk.click_name("place", "Oslo")
    assert desk.filter_text == "place:Oslo"
    assert desk.count == "1 of 5"
    assert [row for row in rows(desk) if "article" in row and "Oslo" not in row] == [
        "Keir Starmer, 1 article"
    ]
    click(desk, Side.ARTICLE)
    assert desk.window.names_panel.accessibleName() == "Names in this article"


def test_of_long_sections_all_is_shown_by_key(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_F)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_End)
    assert current(desk).startswith("Show ")
    row, count = desk.window.names_panel.currentIndex().row(), len(rows(desk))
    desk.press(Key.Key_Return)
    assert len(rows(desk)) > count
    assert desk.window.names_panel.currentIndex().row() == row  # the first of the others
    assert rows(desk)[row].endswith(" articles")
    assert desk.filter_text == ""


def test_a_filter_that_finds_nothing_names_nobody(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_F)
    desk.type_filter("zeppelin ")
    assert rows(desk) == []
    # Said as well where articles are found, but name nobody.
    assert "in what the filter finds" in desk.window.names_panel._remark
    desk.press(Key.Key_Escape)
    assert rows(desk) != []


def test_without_an_article_the_switch_names_the_filter_alone(
    dressed: QApplication, qtbot: QtBot
) -> None:
    switch = SideSwitch()
    qtbot.addWidget(switch)
    switch.show()
    switch.show_side(Side.FILTER, can_turn=False)
    assert [side for side, each in switch.buttons.items() if each.isVisible()] == [Side.FILTER]
    switch.show_side(Side.ARTICLE)
    assert all(each.isVisible() and each.isEnabled() for each in switch.buttons.values())


def test_while_there_are_no_articles_there_is_neither_switch_nor_map(
    open_desk: OpenDesk, empty: Path, tmp_path: Path
) -> None:
    desk = open_desk(empty)
    desk.window.resize(1440, 900)
    desk.settle()
    assert rows(desk) == []
    assert side(desk) is Side.FILTER
    pane = desk.window.side_pane
    assert pane.map is not None
    assert not any(button.isVisible() for button in pane.switch.buttons.values())
    assert not pane.map.isVisible()
    desk.window.list_pane.setFocus()
    desk.press(Key.Key_F)
    assert desk.told == "There are no articles yet."
    told = " date 2025-03-20 A quay\n\nAnn Reed met nobody in Oslo.\n"
    desk.take_in(written(tmp_path / "more", {"quay.txt": told}))
    assert all(button.isVisible() for button in pane.switch.buttons.values())
    assert pane.map.isVisible()
    assert side(desk) is Side.ARTICLE
    assert "Oslo, 1 mention" in rows(desk)


def test_the_filters_names_are_counted_again_when_articles_come(
    open_desk: OpenDesk, five: Path, tmp_path: Path
) -> None:
    desk = open_desk(five)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_F)
    told = " date 2025-03-20 A quay\n\n“We sail again,” said Ann Reed in Oslo.\n"
    desk.take_in(written(tmp_path / "more", {"quay.txt": told}))
    assert "Ann Reed, 1 quotation, 3 words" in rows(desk)
    click_row(desk, "more in Places")
    assert "Oslo, 2 articles" in rows(desk)


def test_f_shows_the_pane_where_it_is_hidden(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_F9)
    assert not desk.names_shown
    desk.press(Key.Key_F)
    assert desk.names_shown
    assert side(desk) is Side.FILTER
    desk.press(Key.Key_F9)
    desk.press(Key.Key_F)
    assert desk.names_shown
    assert side(desk) is Side.FILTER  # one sees first what there is


def test_the_side_is_remembered(open_desk: OpenDesk, five: Path, tmp_path: Path) -> None:
    kept = tmp_path / "window.ini"
    desk = open_desk(five, remembered=kept)
    desk.window.resize(1440, 900)
    desk.settle()
    desk.press(Key.Key_Return)
    desk.press(Key.Key_F)
    filtered = rows(desk)
    again = open_desk(five, remembered=kept)
    again.window.resize(1440, 900)  # the screen of the tests has no room for it
    again.settle()
    assert side(again) is Side.FILTER
    assert rows(again) == filtered


def test_the_map_under_the_names_is_hidden_by_key_and_where_there_is_no_room(
    open_desk: OpenDesk, five: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "window.ini"
    desk = open_desk(five, remembered=kept)
    desk.window.resize(1440, 900)
    desk.settle()
    names, small = desk.window.names_panel, desk.map.small
    assert small.isVisible()
    height = names.height()
    desk.press(Key.Key_F9, Held.ShiftModifier)
    assert not small.isVisible()
    assert names.height() > height
    desk.window.resize(1440, 480)
    desk.settle()
    desk.press(Key.Key_F9, Held.ShiftModifier)
    assert not small.isVisible()
    assert desk.told == "There is no room for the map in so low a window."
    desk.window.resize(1440, 900)
    desk.settle()
    assert small.isVisible()
    desk.press(Key.Key_F9, Held.ShiftModifier)
    again = open_desk(five, remembered=kept)
    again.window.resize(1440, 900)
    again.settle()
    assert again.names_shown
    assert not again.map.small.isVisible()


def test_a_name_of_another_article_holds_nobody_on_this_page(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_F)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Tab)
    panel = desk.window.names_panel
    desk.press(Key.Key_Home)
    while current(desk) != "Keir Starmer":
        desk.press(Key.Key_Down)
    assert not panel.currentIndex().data(NameRole.ENTRY).on_page
    desk.press(Key.Key_H)
    assert desk.window.page_pane.view.standing_out is None
    assert desk.told == "Keir Starmer isn’t quoted in this article."
