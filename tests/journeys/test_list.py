"""The list: its order, its place, several articles at once, and what helps where it is empty."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from reader.window.filter_strip import FilterStrip
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def article(number: int) -> str:
    """One of 280 articles, four a day; every third tells of a ferry, the oldest most of all."""
    ferry = "ferry " * (1 + (280 - number) // 20) if number % 3 == 0 else ""
    day = f"2025-{1 + number // 112:02d}-{1 + number % 112 // 4:02d}"
    return f" date {day} Number {number}\n\nOf a {ferry}boat.\n"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of 280 articles, more than the first screen's numbers."""
    folder = tmp_path_factory.mktemp("many")
    texts = {f"{number:03d}.txt": article(number) for number in range(280)}
    return library_of(folder, [written(folder / "logbook", texts)])


@pytest.fixture
def desk(many: Path, open_desk: OpenDesk, tmp_path: Path) -> Desk:
    """The window on them."""
    library = Path(shutil.copy(many, tmp_path))
    return open_desk(library, remembered=tmp_path / "window.ini")


def standing(desk: Desk) -> tuple[str, int]:
    """The chosen article, and how far below the list's upper edge it shows."""
    desk.settle()  # rows that came into view by now are fetched
    view = desk.window.list_pane.view
    return desk.chosen, view.visualRect(view.currentIndex()).top()


def numbers(desk: Desk) -> list[int]:
    """The numbers of the articles, from top to bottom."""
    return list(desk.window.list_pane.view.model().places.ids)  # type: ignore[attr-defined]


def heading_on_top(desk: Desk) -> bool:
    """Whether a day's heading stands at the top of the list, where no article can be met."""
    view = desk.window.list_pane.view
    return not view.indexAt(view.viewport().rect().topLeft()).isValid()


def go_down(desk: Desk, rows: int) -> None:
    """Press the arrow so often, by way of the list."""
    desk.window.list_pane.view.setFocus()
    for _ in range(rows):
        desk.press(Key.Key_Down)


def test_day_headings_stay_on_top_and_can_be_turned_off(
    desk: Desk, many: Path, open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk.press(Key.Key_PageDown)
    desk.press(Key.Key_PageDown)
    assert heading_on_top(desk)
    before = standing(desk)
    desk.press(Key.Key_F6)
    assert not heading_on_top(desk)
    assert standing(desk) == before
    again = open_desk(many, remembered=tmp_path / "window.ini")
    assert not heading_on_top(again)
    again.press(Key.Key_F6)
    assert heading_on_top(again)


BY_DAY = "The list’s order: Newest first, for the filter looks for no words"


def test_the_order_is_turned_and_remembered(
    desk: Desk, many: Path, open_desk: OpenDesk, tmp_path: Path
) -> None:
    head = desk.window.list_pane.head
    assert (head.accessibleName(), head.order.text()) == ("280 articles", "Newest first")
    newest = numbers(desk)
    desk.press(Key.Key_O)
    assert head.order.text() == "Oldest first"
    assert numbers(desk) == newest[::-1]
    desk.press(Key.Key_O)
    assert head.order.text() == "Newest first"
    assert desk.told.startswith("By relevance once the filter looks for words")
    assert head.order.toolTip() == head.order.accessibleName() == BY_DAY
    assert numbers(desk) == newest
    desk.type_filter("ferry")
    assert head.order.text() == "Relevance"
    assert head.accessibleName() == "94 of 280 articles"
    assert desk.titles[0] in {"Number 0", "Number 3", "Number 6", "Number 9", "Number 12"}
    assert not heading_on_top(desk)
    again = open_desk(many, remembered=tmp_path / "window.ini")
    assert again.window.list_pane.head.order.toolTip() == BY_DAY


def test_the_order_is_chosen_at_the_head_of_the_list(desk: Desk) -> None:
    head = desk.window.list_pane.head
    desk.window.list_pane.view.setFocus()
    for _ in range(40):
        if head.order.hasFocus():
            break
        desk.press(Key.Key_Backtab, SHIFT)
    assert head.order.hasFocus()
    assert [action.text().replace("&", "") for action in head.order.menu().actions()] == [
        "Newest First",
        "Oldest First",
        "Relevance",
    ]
    head.order.menu().setActiveAction(head.order.menu().actions()[1])
    head.order.menu().activeAction().trigger()
    desk.settle()
    assert desk.titles[0] == "Number 0"


def test_what_was_chosen_keeps_its_place_while_one_filters(desk: Desk) -> None:
    go_down(desk, 7)
    before = standing(desk)
    assert before[0] == "Number 272"
    desk.type_filter("boat")
    assert standing(desk) == before


def test_a_filter_that_is_taken_back_leads_back(desk: Desk) -> None:
    desk.window.list_pane.view.setFocus()
    desk.press(Key.Key_End)
    for _ in range(9):
        desk.press(Key.Key_Up)
    before = standing(desk)
    value = desk.window.list_pane.view.verticalScrollBar().value()
    desk.type_filter("date:2025-03-20")  # where that article is not
    assert desk.chosen == ""
    desk.press(Key.Key_Escape)
    assert standing(desk) == before
    assert desk.window.list_pane.view.verticalScrollBar().value() == value


def test_far_down_it_stays_beyond_the_first_numbers(desk: Desk) -> None:
    desk.window.list_pane.view.setFocus()
    desk.press(Key.Key_End)
    for _ in range(9):
        desk.press(Key.Key_Up)
    before = standing(desk)
    desk.type_filter("boat")
    assert standing(desk) == before


def test_another_article_that_is_chosen_meanwhile_is_stayed_with(desk: Desk) -> None:
    desk.type_filter("ferry")
    desk.press(Key.Key_Return)
    for _ in range(12):
        desk.press(Key.Key_Down)
    before = standing(desk)
    desk.press(Key.Key_Escape)
    assert standing(desk) == before


def test_several_articles_are_selected_counted_and_copied(desk: Desk) -> None:
    pane = desk.window.list_pane
    go_down(desk, 1)
    opened = desk.window.windowTitle()
    desk.press(Key.Key_Down, SHIFT)
    desk.press(Key.Key_Down, SHIFT)
    assert len(pane.view.chosen_articles()) == 3
    assert pane.selected.isVisible()
    assert pane.selected.text() == "3 articles selected"
    assert desk.window.windowTitle() == opened  # what is selected with others is not opened
    for _ in range(2):
        desk.press(Key.Key_Down, CONTROL | SHIFT)
    desk.press(Key.Key_Space, CONTROL)
    assert pane.selected.text() == "4 articles selected"
    desk.press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().split("\n") == [
        "Number 278 — 14 March 2025 — logbook",
        "Number 277 — 14 March 2025 — logbook",
        "Number 276 — 14 March 2025 — logbook",
        "Number 274 — 13 March 2025 — logbook",
    ]
    assert desk.told == "Copied: 4 lines."
    desk.press(Key.Key_A, CONTROL)
    assert pane.selected.text() == "280 articles selected"
    desk.press(Key.Key_Down)
    assert not pane.selected.isVisible()
    QGuiApplication.clipboard().clear()


def test_the_selection_outlives_what_is_taken_in_meanwhile(desk: Desk, tmp_path: Path) -> None:
    pane = desk.window.list_pane
    go_down(desk, 1)
    for _ in range(4):
        desk.press(Key.Key_Down, SHIFT)
    before = list(pane.view.chosen_articles())
    newer = {
        "new.txt": " date 2025-05-01 A new one\n\nOf a boat.\n",
        "old.txt": " date 2025-03-13 One between\n\nOf a boat.\n",
    }
    desk.take_in(written(tmp_path / "newer", newer))
    assert len(desk.titles) == 282
    assert list(pane.view.chosen_articles()) == before


def test_where_nothing_is_found_it_is_said_what_helps(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    nothing = desk.window.list_pane.nothing
    desk.type_filter("is:starred")
    assert "No article is starred yet: press S on one." in nothing.told
    assert "The page keeps the article that was open." in nothing.told
    desk.press(Key.Key_Escape)
    desk.type_filter("person:makron ")
    assert desk.ways_back[0] == 'Try person:"Emmanuel Macron": 3 articles'
    desk.press(Key.Key_Return)  # from the filter to what stands in the list's place
    desk.press(Key.Key_Space)
    assert desk.filter_text.rstrip() == 'person:"Emmanuel Macron"'
    assert len(desk.titles) == 3
    desk.press(Key.Key_Escape)
    desk.type_filter("nosuchword norsuch")
    assert "Nothing is found either where any one part is left out." in nothing.told


def filters_named(desk: Desk) -> list[str]:
    """The saved filters that are named above the list."""
    strip = desk.window.findChild(FilterStrip)
    assert strip is not None
    return [each.text() for each in strip.findChildren(QPushButton) if each.isVisible()]


def test_beside_an_empty_list_keys_go_to_the_welcome_and_back_once_it_is_filled(
    open_desk: OpenDesk, empty: Path, tmp_path: Path
) -> None:
    desk = open_desk(empty)
    pane, button = desk.window.list_pane, desk.window.page_pane.welcome.folder_button
    assert [label.text() for label in pane.empty.findChildren(QLabel)] == ["No articles yet."]
    assert not pane.head.isVisible()
    assert button.hasFocus()
    assert (desk.sentence, filters_named(desk)) == ("", [])
    ground = desk.window.header.height(), pane.y()
    desk.window.header.box.line.setFocus()
    desk.press(Key.Key_Return)
    assert button.hasFocus()
    desk.take_in_at_once([])
    assert pane.shown.currentWidget() is pane.empty
    assert button.hasFocus()
    desk.take_in(written(tmp_path / "first", {"1.txt": article(1), "2.txt": article(2)}))
    assert pane.view.hasFocus()
    assert (desk.sentence, filters_named(desk)) == ("All articles.", ["Unread", "Starred"])
    assert (desk.window.header.height(), pane.y()) == ground
    desk.press(Key.Key_Down)
    assert len(desk.titles) == 2
