"""Reading: a filter is typed, articles are opened, names are clicked on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.conftest import OpenDesk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_person_is_typed_the_second_article_opened_and_all_is_cleared(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    assert len(desk.titles) == 5
    assert desk.window.windowTitle() == f"{desk.titles[0]} — Dateline"
    desk.type_filter("person:zelensky")
    assert desk.count == "2 of 5"
    assert desk.sentence.startswith("Articles that mention the person “zelensky")
    desk.press(Qt.Key.Key_Return)
    desk.open(2)
    assert desk.window.windowTitle() == f"{desk.titles[1]} — Dateline"
    assert desk.chosen == desk.titles[1]
    assert "Emmanuel Macron" in desk.speakers_in_the_margin
    desk.press(Qt.Key.Key_Escape)
    assert desk.filter_text == ""
    assert len(desk.titles) == 5
    assert desk.chosen.startswith("Macron says")


def test_enter_right_behind_the_last_letter_opens_what_is_found(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    desk.open(1)
    desk.press(Qt.Key.Key_L, CONTROL)
    line = desk.window.header.box.line
    QTest.keyClicks(line, "quay")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.list_pane.view.hasFocus()
    assert desk.chosen == "A quay is mended"
    assert desk.window.windowTitle() == "A quay is mended — Dateline"


def test_a_name_is_completed_by_key(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.type_filter("speaker:mac")
    assert desk.proposals[0] == "speaker:Emmanuel Macron"
    desk.press(Qt.Key.Key_Tab)
    assert desk.filter_text.rstrip() == 'speaker:"Emmanuel Macron"'
    assert desk.proposals == []
    assert desk.count == "2 of 5"
    desk.type_filter("titl")
    assert desk.proposals == ["title:"]
    desk.press(Qt.Key.Key_Escape)
    assert desk.proposals == []
    assert desk.filter_text.endswith("titl")
    desk.press(Qt.Key.Key_Escape)
    assert desk.filter_text == ""


def test_a_tab_right_behind_the_last_letter_takes_what_fits_it(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    for typed, expected in (
        ("speaker:star", 'speaker:"Keir Starmer" '),
        ("place:lon", "place:London "),
        ("speaker:xyz", "speaker:xyz"),
    ):
        desk.press(Qt.Key.Key_L, CONTROL)
        line = desk.window.header.box.line
        QTest.keyClicks(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Tab)
        assert line.hasFocus()
        desk.settle()
        assert desk.filter_text == expected
        desk.window.header.box.clear()
        desk.settle()


def test_a_name_beside_the_page_filters_and_no_longer(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.click_name("speaker", "Emmanuel Macron")
    assert desk.filter_text == 'speaker:"Emmanuel Macron"'
    assert desk.count == "2 of 5"
    desk.click_name("place", "Paris")
    assert desk.filter_text == 'speaker:"Emmanuel Macron" place:Paris'
    desk.click_name("speaker", "Emmanuel Macron")
    assert desk.filter_text == "place:Paris"
    desk.press(Qt.Key.Key_Escape)
    assert desk.count == ""


def test_the_names_are_reached_and_chosen_by_key(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.page_pane.view.hasFocus()
    desk.press(Qt.Key.Key_Tab)  # to the choice between the article's names and the filter's
    desk.press(Qt.Key.Key_Tab)
    assert desk.window.names_panel.hasFocus()
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Return)
    assert desk.filter_text == 'speaker:"Emmanuel Macron"'
    for _ in range(3):
        desk.press(Qt.Key.Key_Down)  # past the next heading
    desk.press(Qt.Key.Key_Return)
    assert desk.filter_text.endswith(' person:"Emmanuel Macron"')


def test_where_nothing_fits_the_ways_back_are_offered(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.type_filter("place:lyon person:zelensky ")
    assert desk.titles == []
    assert desk.ways_back == [
        "Without “place:lyon”: 2 articles",
        "Without “person:zelensky”: 1 article",
        "Show all articles",
    ]
    desk.click("Without “place:lyon”")
    assert desk.filter_text == "person:zelensky"
    assert len(desk.titles) == 2
    desk.type_filter(" nosuchword norsuch")
    assert desk.ways_back == ["Show all articles"]
    desk.click("Show all articles")
    assert len(desk.titles) == 5


def test_a_fault_is_said_and_the_rest_goes_on_filtering(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.type_filter("persn:macron quay")
    assert desk.titles == ["A quay is mended"]
    assert desk.sentence.startswith("There is no field “persn:”")


def test_the_words_that_are_looked_for_are_gone_to_by_key(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.open(1)
    keys = "N next quotation  ·  ? all keys"
    assert desk.keys_named == f"/ filter  ·  {keys}"
    desk.press(Qt.Key.Key_F3)
    assert desk.told == "The filter looks for no words in this article."
    desk.type_filter("ukraine")
    desk.press(Qt.Key.Key_Return)
    assert desk.keys_named == f"/ filter  ·  F3 next match  ·  {keys}"
    view = desk.window.page_pane.view
    desk.press(Qt.Key.Key_F3)
    assert view.textCursor().selectedText().casefold() == "ukraine"
    first, told = view.textCursor().position(), desk.told
    assert told.startswith("Match 1 of ")
    desk.press(Qt.Key.Key_F3)
    assert view.textCursor().position() > first
    desk.press(Qt.Key.Key_F3, SHIFT)
    assert (view.textCursor().position(), desk.told) == (first, told)
    desk.press(Qt.Key.Key_F, CONTROL)
    for letter in "force":
        desk.press(Qt.Key(ord(letter.upper())))
    desk.press(Qt.Key.Key_F3)  # what is typed there goes before the filter
    assert view.textCursor().selectedText().casefold() == "force"


def test_everything_goes_by_key(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    first, second = desk.titles[:2]
    desk.press(Qt.Key.Key_Down)
    assert desk.chosen == second
    desk.press(Qt.Key.Key_K)
    assert desk.chosen == first
    desk.press(Qt.Key.Key_End)
    assert desk.chosen == desk.titles[-1]
    desk.press(Qt.Key.Key_Home)
    assert desk.chosen == first
    view = desk.window.page_pane.view
    desk.press(Qt.Key.Key_N)
    assert view.textCursor().position() > 0
    desk.press(Qt.Key.Key_M)
    assert not view.marks_shown
    desk.press(Qt.Key.Key_F, CONTROL)
    for letter in "force":
        desk.press(Qt.Key(ord(letter.upper())))
    assert view.textCursor().selectedText() == "force"
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.page_pane.find_bar.isVisible()
    for _ in range(30):
        desk.press(Qt.Key.Key_Space)
    assert desk.chosen != first
    desk.press(Qt.Key.Key_Question)
    assert ["M", "Marks"] in desk.sheet("Keys")
