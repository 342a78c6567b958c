"""Stories that go through all parts of the window, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

# Dialogs come to the front; without a screen there is none.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
FERRY = "The ferry to Oslo stays in port"


def answer(desk: Desk, words: str) -> None:
    """Type into the small window that asks for something, and Enter."""
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, words)
    desk.press(KEY.Key_Return)
    desk.window.activateWindow()  # as a desktop would
    desk.settle()


def test_a_story_is_found_quoted_marked_and_there_the_next_day(
    open_desk: OpenDesk, five: Path, tmp_path: Path
) -> None:
    remembered = tmp_path / "window.ini"
    desk = open_desk(five, remembered=remembered)
    # Found: a filter typed, the list, the page, the quotation.
    desk.type_filter("place:oslo said:sail")
    desk.press(KEY.Key_Return)
    assert desk.titles == [FERRY]
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_N)
    # Quoted: as text, with who said it, where it stands, and of what day.
    desk.press(KEY.Key_Y)
    copied = QApplication.clipboard().text()
    for part in ("We sail when we sail", "Keir Starmer", "2025"):
        assert part in copied
    # Marked: starred, tagged, and the filter kept.
    desk.press(KEY.Key_S)
    desk.press(KEY.Key_T)
    answer(desk, "harbour")
    desk.press(KEY.Key_S, CONTROL | SHIFT)
    answer(desk, "Oslo")
    desk.press(KEY.Key_D, CONTROL)
    was_dark = desk.window.is_dark
    # And there the next day, under the key that it was given.
    desk = open_desk(five, remembered=remembered)
    assert desk.window.is_dark is was_dark
    assert (desk.titles, desk.chosen) == ([FERRY], FERRY)  # as it was left
    desk.press(KEY.Key_Escape)
    assert len(desk.titles) == 5
    desk.press(KEY.Key_1, ALT)
    assert desk.filter_text == "place:oslo said:sail"
    assert desk.titles == [FERRY]
    for words in ("is:starred", "tag:harbour", "is:starred tag:harbour ferry"):
        desk.press(KEY.Key_Escape)
        desk.type_filter(words)
        assert desk.titles == [FERRY], words
        desk.press(KEY.Key_Return)


def test_what_is_left_unread_is_gone_through_by_one_key(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    titles = desk.titles
    desk.press(KEY.Key_U)  # the newest is done with
    desk.press(KEY.Key_U, ALT)
    assert desk.titles == titles[1:]
    seen = [desk.chosen]
    for _ in range(40):
        desk.press(KEY.Key_Space)
        if desk.chosen != seen[-1]:
            seen.append(desk.chosen)
    assert seen[-4:] == titles[1:]
    desk.press(KEY.Key_Escape)
    assert desk.titles == titles
