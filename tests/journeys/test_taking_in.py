"""Taking in: the first start, a folder with a bad file, a stop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.conftest import OpenDesk
from tests.libraries import written


def test_the_first_start_opens_on_the_articles_that_ship(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = open_desk(tmp_path / "new" / "library.sqlite")
    assert len(desk.titles) == 2
    assert desk.chosen == desk.titles[0]
    assert desk.window.windowTitle().startswith("French President")


def test_an_empty_library_says_what_to_do(open_desk: OpenDesk, empty: Path) -> None:
    desk = open_desk(empty)
    assert desk.titles == []
    assert desk.window.page_pane.welcome.isVisible()
    assert desk.window.page_pane.welcome.folder_button.isVisible()


def test_a_folder_is_taken_in_while_one_reads(
    open_desk: OpenDesk, two: Path, tmp_path: Path
) -> None:
    desk = open_desk(two)
    desk.open(2)
    title = desk.window.windowTitle()
    place = desk.window.list_pane.view.visualRect(desk.window.list_pane.view.currentIndex()).top()
    folder = written(
        tmp_path / "folder",
        {
            **{
                f"{day:02}.txt": f" date 2025-03-{day} The lamp on pier {day} is lit\n\nAgain.\n"
                for day in range(10, 31)
            },
            "empty.txt": "",
        },
    )
    desk.take_in(folder)
    assert len(desk.titles) == 23
    assert desk.window.windowTitle() == title
    assert desk.chosen == title.removesuffix(" — Dateline")
    view = desk.window.list_pane.view
    assert view.visualRect(view.currentIndex()).top() == place
    assert "21 articles taken in" in desk.told
    desk.click("1 left out")
    ((path, reason),) = desk.sheet("Files left out")
    assert path.endswith("empty.txt")
    assert reason


def test_a_list_that_nobody_touched_shows_the_newest(
    open_desk: OpenDesk, empty: Path, tmp_path: Path
) -> None:
    desk = open_desk(empty)
    for month in ("01", "02"):
        lamps = {
            f"{day}.txt": f" date 2025-{month}-{day} The lamp on pier {day} is lit\n\nAgain.\n"
            for day in range(10, 29)
        }
        desk.take_in(written(tmp_path / month, lamps))
    # Which one was opened is a matter of how many came first.
    assert desk.window.windowTitle().startswith("The lamp on pier")
    assert desk.titles[0].startswith("The lamp on pier 28")
    assert desk.window.list_pane.view.verticalScrollBar().value() == 0


def test_the_window_remembers_how_it_was(open_desk: OpenDesk, two: Path, tmp_path: Path) -> None:
    kept = tmp_path / "window.ini"
    desk = open_desk(two, remembered=kept)
    desk.window.resize(1300, 700)
    desk.type_filter("person:macron")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.is_dark
    desk.window.resize(760, 640)  # the screen of the tests is no larger than 800
    desk = open_desk(two, remembered=kept)
    assert (desk.window.width(), desk.window.height()) == (760, 640)
    assert desk.window.is_dark
    assert "macron" not in kept.read_text("utf-8").casefold()
    desk.window.resize(1300, 700)
    desk.settle()
    assert not desk.names_shown


def test_the_names_go_where_there_is_no_room_for_them(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    assert desk.names_shown
    desk.window.resize(1000, 700)
    desk.settle()
    assert not desk.names_shown
    desk.press(Qt.Key.Key_F9)
    assert desk.names_shown
    desk.window.resize(1400, 700)
    desk.settle()
    assert desk.names_shown


def test_the_filter_box_stands_over_the_page(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    for width in (1440, 1200, 1000, 800):
        desk.window.resize(width, 700)
        desk.settle()
        box, page = desk.shows(desk.window.header.box), desk.shows(desk.window.page_pane)
        assert box.left() == page.left()
        assert box.right() <= page.right()
