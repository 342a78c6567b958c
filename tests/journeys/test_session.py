"""The window, found again as it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.library.connection import writing
from reader.library.session_file import Session, keep_session, kept_session, session_path
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def opened(desk: Desk) -> str:
    """The title of the article that is open."""
    pane = desk.window.page_pane
    return "" if pane.opened is None else pane.opened.kept.article.title


def test_filter_and_article_are_as_they_were_left(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    desk = open_desk(five, remembered=settings)
    desk.type_filter("place:lyon OR place:oslo")
    desk.open(2)
    assert (desk.chosen, opened(desk)) == ("The ferry to Oslo stays in port",) * 2
    desk = open_desk(five, remembered=settings)
    assert desk.filter_text == "place:lyon OR place:oslo"
    assert desk.titles == ["A quay is mended", "The ferry to Oslo stays in port"]
    assert (desk.chosen, opened(desk)) == ("The ferry to Oslo stays in port",) * 2
    assert desk.window.header.box.line.placeholderText()
    desk.press(Key.Key_Escape)
    assert (desk.filter_text, len(desk.titles)) == ("", 5)


def test_an_article_that_the_filter_does_not_find_is_open_again(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    desk = open_desk(five, remembered=settings)
    desk.open(5)
    before = opened(desk)
    desk.type_filter("place:oslo")
    assert opened(desk) == before
    desk = open_desk(five, remembered=settings)
    assert desk.titles == ["The ferry to Oslo stays in port"]
    assert (opened(desk), desk.chosen) == (before, "")


def test_what_is_brought_is_not_hidden_by_the_filter_that_was_left(
    open_desk: OpenDesk, five: Path, settings: Path, tmp_path: Path
) -> None:
    desk = open_desk(five, remembered=settings)
    desk.type_filter("place:oslo")
    desk.open(1)
    before = opened(desk)
    text = " date 2025-03-29 A bell is hung\n\nHAMAR\n\nThe bell hangs.\n"
    brought = written(tmp_path / "brought", {"bell.txt": text})
    desk = open_desk(five, remembered=settings, paths=[brought])
    assert (desk.filter_text, "A bell is hung" in desk.titles) == ("", True)
    assert opened(desk) == before


def test_it_is_kept_while_one_reads_for_a_program_that_is_killed(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    desk = open_desk(five, remembered=settings)
    desk.type_filter("place:oslo")
    # The word may still go on, and stands for all that begin so.
    desk.wait_until(lambda: kept_session(five).filter == "place:oslo*")
    desk.open(1)
    desk.wait_until(lambda: bool(kept_session(five).article))


def test_an_article_that_is_gone_is_told_of_once(
    open_desk: OpenDesk, five: Path, settings: Path, heard: list[str]
) -> None:
    keep_session(five, Session(article=20250320000077))
    desk = open_desk(five, remembered=settings)
    gone = "That article is gone from the library."
    assert (desk.told, [each for each in heard if "gone" in each]) == (gone, [gone])
    assert opened(desk) == desk.titles[0] == desk.chosen


def test_a_new_library_in_the_place_of_another_is_not_filtered_as_that_was(
    open_desk: OpenDesk, tmp_path: Path, settings: Path
) -> None:
    library = tmp_path / "library.sqlite"
    keep_session(library, Session(filter="xylophone", article=20250320000077))
    desk = open_desk(library, remembered=settings)
    assert (desk.filter_text, len(desk.titles)) == ("", 2)
    assert opened(desk) == desk.titles[0]


def test_a_filter_that_finds_nothing_now_offers_its_ways_back(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    keep_session(five, Session(filter="place:oslo xylophone"))
    desk = open_desk(five, remembered=settings)
    assert (desk.filter_text, desk.titles) == ("place:oslo xylophone", [])
    assert desk.ways_back
    desk.wait_until(desk.window.actions_by_name["timeline"].isChecked)


def test_the_page_of_a_person_and_a_second_article_are_there_again(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    desk = open_desk(five, remembered=settings)
    desk.open(1)
    desk.press(Key.Key_B)
    desk.open(2)
    first, second = opened(desk), desk.window.page_area.second
    assert second is not None
    assert second.opened is not None
    beside = second.opened.kept.article.title
    desk = open_desk(five, remembered=settings)
    second = desk.window.page_area.second
    assert second is not None
    assert second.opened is not None
    assert (opened(desk), second.opened.kept.article.title) == (first, beside)
    desk.press(Key.Key_B)
    desk.window.names_panel.page_wanted.emit("person", "Emmanuel Macron")
    desk.settle()
    title = desk.window.windowTitle()
    assert title == "Emmanuel Macron — Dateline"
    desk = open_desk(five, remembered=settings)
    assert desk.window.windowTitle() == title
    assert desk.window.page_pane.instead is not None
    desk.press(Key.Key_Escape)
    assert opened(desk) == first
    assert not desk.window.windowTitle().startswith("Emmanuel")


def test_the_list_stands_where_it_stood(
    open_desk: OpenDesk, tmp_path: Path, settings: Path
) -> None:
    days = {
        f"{number}.txt": f" date 2025-01-{1 + number % 28:02d} Pier {number} is painted\n\nIt is"
        f" {'red' if number % 2 else 'blue'} now.\n"
        for number in range(200)
    }
    library = library_of(tmp_path, [written(tmp_path / "articles", days)])
    for text in ("", "red"):
        desk = open_desk(library, remembered=settings)
        desk.press(Key.Key_Escape)
        if text:
            desk.type_filter(text)
        desk.open(60)
        view = desk.window.list_pane.view
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 33)
        row = view.currentIndex().row()
        height, chosen = view.visualRect(view.currentIndex()).top(), desk.chosen
        desk = open_desk(library, remembered=settings)
        view = desk.window.list_pane.view
        assert (view.currentIndex().row(), desk.chosen) == (row, chosen)
        assert view.visualRect(view.currentIndex()).top() == height


def test_without_the_wish_nothing_is_kept(open_desk: OpenDesk, five: Path, settings: Path) -> None:
    settings.write_text("[General]\nsession=false\n", "utf-8")
    keep_session(five, Session(filter="place:oslo"))
    desk = open_desk(five, remembered=settings)
    assert (desk.filter_text, len(desk.titles)) == ("", 5)
    assert not session_path(five).exists()
    desk.type_filter("place:lyon")
    desk = open_desk(five, remembered=settings)
    assert desk.filter_text == ""
    assert not session_path(five).exists()


def test_once_is_once_though_it_is_not_usual(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    settings.write_text("[General]\nsession=false\n", "utf-8")
    keep_session(five, Session(filter="place:oslo", once=True))
    assert open_desk(five, remembered=settings).filter_text == "place:oslo"
    assert open_desk(five, remembered=settings).filter_text == ""


def test_a_picture_restores_nothing_and_keeps_nothing(open_desk: OpenDesk, five: Path) -> None:
    keep_session(five, Session(filter="place:oslo"))
    desk = open_desk(five)  # which remembers nothing, as a picture
    assert desk.filter_text == ""
    desk.type_filter("place:lyon")
    assert open_desk(five).filter_text == ""
    assert kept_session(five).filter == "place:oslo"


def test_a_library_that_cannot_be_written_beside_is_read_all_the_same(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    session_path(five).mkdir()
    desk = open_desk(five, remembered=settings)
    desk.type_filter("place:lyon")
    with writing(five) as connection:  # nothing of the library itself is in the way
        connection.execute("SELECT 1")
    assert open_desk(five, remembered=settings).filter_text == ""


def test_a_desktop_that_is_left_has_it_at_once(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    desk = open_desk(five, remembered=settings)
    desk.open(3)
    desk._desk.session._leave_desktop(None)  # what Qt hands over nobody else can make
    assert kept_session(five).article


def test_a_window_of_a_screen_that_is_gone_comes_back_on_another(
    open_desk: OpenDesk, two: Path, settings: Path
) -> None:
    desk = open_desk(two, remembered=settings)
    desk.window.move(9_000, 7_000)
    desk = open_desk(two, remembered=settings)
    screen = desk.window.screen().availableGeometry()
    assert screen.intersects(desk.window.frameGeometry())
    assert screen.contains(desk.window.geometry().center())


def test_light_and_dark_are_followed_as_the_system_turns(
    open_desk: OpenDesk, qtbot: QtBot, two: Path
) -> None:
    desk = open_desk(two)
    with qtbot.waitSignal(desk.window.worn):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
