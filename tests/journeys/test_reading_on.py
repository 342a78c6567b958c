"""Reading on and back by one key, from article to article."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

SHIFT = Qt.KeyboardModifier.ShiftModifier

SHORT = " date {} The mill stops\n\nNobody grinds any more.\n"
LONG = " date {} The road is open\n\n" + "\n\n".join(
    f"Nobody came by on day {n}, and the mill stood still. " * 6 for n in range(30)
)


def desk_of(open_desk: OpenDesk, folder: Path, *articles: str) -> Desk:
    """A desk on these articles, the first of which is the newest."""
    days = range(28, 0, -1)
    files = {
        f"{day}.txt": text.format(f"2025-03-{day:02}")
        for day, text in zip(days, articles, strict=False)
    }
    return open_desk(library_of(folder, [written(folder / "articles", files)]))


def test_reading_back_goes_to_the_end_of_the_article_before(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = desk_of(open_desk, tmp_path, SHORT, LONG)
    scroll = desk.window.page_pane.view.verticalScrollBar()
    first, second = desk.titles
    for _ in range(2):  # the first is short
        if desk.chosen == first:
            desk.press(Qt.Key.Key_Space)
    assert desk.chosen == second
    assert scroll.value() == 0
    pressed = 0
    while scroll.value() < scroll.maximum():
        desk.press(Qt.Key.Key_Space)
        pressed += 1
    assert pressed > 2
    for _ in range(pressed):
        desk.press(Qt.Key.Key_Space, SHIFT)
    assert (desk.chosen, scroll.value()) == (second, 0)
    desk.press(Qt.Key.Key_Space, SHIFT)
    assert desk.chosen == first
    desk.press(Qt.Key.Key_Space, SHIFT)
    assert desk.chosen == first  # there is none before it
    desk.press(Qt.Key.Key_Space)
    assert (desk.chosen, scroll.value()) == (second, 0)


def test_reading_back_from_a_short_article_shows_the_end_of_a_long_one(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = desk_of(open_desk, tmp_path, LONG, SHORT)
    scroll = desk.window.page_pane.view.verticalScrollBar()
    desk.press(Qt.Key.Key_Down)
    assert desk.chosen == "The mill stops"
    desk.press(Qt.Key.Key_Space, SHIFT)
    assert desk.chosen == "The road is open"
    assert scroll.value() == scroll.maximum() > 0


def test_reading_back_goes_to_the_end_wherever_one_had_stopped(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = desk_of(open_desk, tmp_path, LONG, SHORT)
    scroll = desk.window.page_pane.view.verticalScrollBar()
    assert desk.chosen == "The road is open"
    desk.press(Qt.Key.Key_Space)
    assert 0 < scroll.value() < scroll.maximum()
    desk.press(Qt.Key.Key_J)
    assert desk.chosen == "The mill stops"
    desk.press(Qt.Key.Key_Space, SHIFT)
    assert desk.chosen == "The road is open"
    assert scroll.value() == scroll.maximum() > 0


def test_only_the_article_that_one_reads_back_to_shows_its_end(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = desk_of(open_desk, tmp_path, SHORT, LONG)
    scroll = desk.window.page_pane.view.verticalScrollBar()
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Down, SHIFT)  # selects the second without opening it
    assert desk.chosen == "The road is open"
    desk.press(Qt.Key.Key_Space, SHIFT)
    assert desk.chosen == "The mill stops"
    desk.press(Qt.Key.Key_J)
    assert (desk.chosen, scroll.value()) == ("The road is open", 0)
