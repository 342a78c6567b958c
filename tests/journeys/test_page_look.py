"""The page's look, chosen by keys alone: live on the page, kept until the next time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.models.page_look import MEASURES, SYSTEM_SANS, SYSTEM_SERIF, USUAL, PageLook
from reader.models.palette import DARK, SEPIA, Theme
from reader.window.font_box import FontBox
from reader.window.look_sheet import LookSheet
from reader.window.remembered import Remembered
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def look(desk: Desk) -> PageLook:
    """How the page that is shown is set."""
    page = desk.window.page_pane.view.page
    assert page is not None
    return page.look


@pytest.fixture
def reopened(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Path], Desk]]:
    """Opens a window that remembers what the one before did."""
    desks: list[Desk] = []

    def opened(library: Path) -> Desk:
        if desks:
            desks.pop().close()
        desks.append(Desk(qtbot, library, remembered=tmp_path / "window.ini"))
        return desks[-1]

    yield opened
    for desk in desks:
        desk.close()


def test_everything_is_chosen_by_key_seen_at_once_and_kept(
    reopened: Callable[[Path], Desk], five: Path
) -> None:
    desk = reopened(five)
    assert look(desk) == USUAL
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_Right)
    assert look(desk).size == 18
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Left)
    assert look(desk).measure == 63
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_PageUp)
    assert look(desk).spacing == 115
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Down)
    assert look(desk).family == SYSTEM_SERIF
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Right)
    assert look(desk).justified
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Left)
    assert desk.window.theme is Theme.SEPIA
    page = desk.window.page_pane.view.page
    assert page is not None
    assert page.palette is SEPIA
    desk.press(Qt.Key.Key_Escape)
    chosen = PageLook(size=18, measure=63, spacing=115, family=SYSTEM_SERIF, justified=True)
    again = reopened(five)
    assert look(again) == chosen
    assert again.window.theme is Theme.SEPIA
    again.press(Qt.Key.Key_F8)
    for _ in range(6):
        again.press(Qt.Key.Key_Tab)
    again.press(Qt.Key.Key_Space)  # Usual
    assert look(again) == USUAL
    again.press(Qt.Key.Key_Escape)
    assert look(reopened(five)) == USUAL


def test_what_is_chosen_outlives_a_window_that_is_killed(
    qtbot: QtBot, reopened: Callable[[Path], Desk], five: Path, tmp_path: Path
) -> None:
    desk, file = reopened(five), tmp_path / "window.ini"
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: Remembered(file).look.size == 18, timeout=1000)
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: Remembered(file).theme is Theme.DARK, timeout=1000)


def test_the_sheet_comes_and_goes_by_key_and_gives_the_focus_back(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    desk.type_filter("quay")
    listed = desk.window.list_pane.view
    desk.press(Qt.Key.Key_Return)
    assert listed.hasFocus()
    for leave in (Qt.Key.Key_Escape, Qt.Key.Key_F8):
        desk.press(Qt.Key.Key_F8)
        assert not listed.hasFocus()
        desk.press(leave)
        assert listed.hasFocus()
    assert desk.filter_text == "quay"  # which Esc would have cleared


def test_the_sheet_tells_where_a_line_cannot_be_as_long(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five, size=(1300, 700))
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_Tab)
    sheet = desk.window.findChild(LookSheet)
    assert sheet is not None
    desk.press(Qt.Key.Key_Home)
    assert sheet.measure.told.text() == f"{MEASURES[0]} characters"
    desk.press(Qt.Key.Key_End)
    longest, fitting = sheet.measure.told.text().splitlines()
    assert longest == "90 characters"
    found = re.fullmatch(r"(\d+) fit here", fitting)
    assert found is not None
    assert 42 <= int(found[1]) < 90
    assert sheet.measure.slider.accessibleName().endswith(f"90 characters; {fitting}")
    desk.window.resize(1800, 700)
    desk.settle()
    assert sheet.measure.told.text() == "90 characters"


def test_the_windows_keys_work_while_the_sheet_is_open(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_Plus, CONTROL)
    assert look(desk).size == 18
    desk.press(Qt.Key.Key_Minus, CONTROL)
    desk.press(Qt.Key.Key_Minus, CONTROL)
    assert look(desk).size == 16
    desk.press(Qt.Key.Key_Right)  # the sheet goes on from there
    assert look(desk).size == 17
    desk.press(Qt.Key.Key_Plus, CONTROL)
    desk.press(Qt.Key.Key_0, CONTROL)
    assert look(desk) == USUAL


def test_letters_typed_at_the_font_are_no_keys_of_the_window(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    reading = desk.window.page_pane.view
    desk.press(Qt.Key.Key_F8)
    for _ in range(3):
        desk.press(Qt.Key.Key_Tab)
    box = QApplication.focusWidget()
    assert isinstance(box, FontBox)
    for key in (Qt.Key.Key_T, Qt.Key.Key_H, Qt.Key.Key_E):
        desk.press(key)  # as the names of the system's own begin
    assert box.family in (SYSTEM_SERIF, SYSTEM_SANS)
    assert desk.window.look.family == box.family
    assert (reading.lit, reading.standing_out) == (None, None)
    assert box.hasFocus()


def test_the_reader_stays_at_the_same_line(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five, size=(1200, 420))
    desk.open(1)
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Space)
    view = desk.window.page_pane.view
    assert view.verticalScrollBar().value() > 0
    at = view.position_at_top()

    def is_there() -> bool:
        """Whether what was the first line in view begins in the first one by now."""
        block = view.document().findBlock(view.position_at_top())
        held = block.layout().lineForTextPosition(view.position_at_top() - block.position())
        start = block.position() + held.textStart()
        return start <= at < start + held.textLength()

    desk.press(Qt.Key.Key_Plus, CONTROL)
    assert is_there()
    desk.press(Qt.Key.Key_Minus, CONTROL)
    assert is_there()
    desk.press(Qt.Key.Key_D, CONTROL)
    assert is_there()


def test_the_window_turns_dark_and_back_to_the_paper_that_it_had(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    desk.press(Qt.Key.Key_F8)
    for _ in range(5):
        desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Escape)
    for palette in (DARK, SEPIA, DARK):
        desk.press(Qt.Key.Key_D, CONTROL)
        assert desk.window.colours is palette


def test_speakers_stand_in_the_lines_of_a_narrow_window(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five, size=(760, 700))
    desk.open(1)
    page = desk.window.page_pane.view.page
    assert page is not None
    names = [each.words for number in range(40) for each in page.run_ins.of(number)]
    assert "Emmanuel Macron" in names
    desk.window.resize(1300, 700)
    desk.settle()
    assert not any(page.run_ins.of(number) for number in range(40))
