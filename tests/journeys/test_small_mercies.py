"""What was silent or went astray: articles that are gone, filters cleared, keys on a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from reader.library.connection import writing
from reader.library.ids import ArticleId
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def opened(desk: Desk) -> ArticleId:
    pane = desk.window.page_pane
    assert pane.opened is not None
    return pane.opened.kept.id


def test_back_to_an_article_that_is_gone_says_so_and_goes_on_from_there(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    first = opened(desk)
    desk.open(2)
    gone = opened(desk)
    desk.open(3)
    here = opened(desk)
    with writing(five) as connection:
        connection.execute("DELETE FROM articles WHERE id = ?", (gone,))
        connection.commit()
    desk.press(Key.Key_Left, ALT)
    assert desk.told == "That article is gone from the library."
    assert opened(desk) == here
    desk.press(Key.Key_Left, ALT)
    assert opened(desk) == first
    desk.press(Key.Key_Right, ALT)
    assert opened(desk) == here


def test_esc_that_clears_the_filter_says_how_it_comes_back(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.type_filter("place:oslo")
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Escape)
    assert (desk.filter_text, len(desk.titles)) == ("", 5)
    assert desk.told == "All articles again. Ctrl+Z brings the filter back."
    desk.press(Key.Key_Z, CONTROL)
    assert desk.filter_text == "place:oslo"
    assert len(desk.titles) == 1
    desk.press(Key.Key_Z, CONTROL | SHIFT)
    assert desk.filter_text == ""
    desk.press(Key.Key_Escape)
    assert desk.told != "All articles again. Ctrl+Z brings the filter back."


def test_keys_of_a_person_s_page_leave_the_hidden_article_alone(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    below = desk.window.page_pane.view.verticalScrollBar()
    below.setValue(40)
    assert below.value() == 40
    desk.window.names_panel.page_wanted.emit("person", "Keir Starmer")
    desk.settle()
    page = desk.window.page_pane.instead
    assert page is not None
    for _ in range(3):
        desk.press(Key.Key_N)
    desk.press(Key.Key_Home, CONTROL)
    assert below.value() == 40
    desk.press(Key.Key_Y, ALT | SHIFT)
    assert "ferry.txt" in QApplication.clipboard().text()
    assert desk.told == "Copied the article’s citation."


def test_saved_filters_are_spoken_without_markup(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    strip = [each for each in desk.window.findChildren(QPushButton) if "is:" in each.toolTip()]
    assert strip
    for button in strip:
        assert "<" not in button.accessibleDescription()
        assert "is:" in button.accessibleDescription()
