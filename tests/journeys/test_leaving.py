"""Esc ends one thing at a time, and the filter last."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def at_the_page_of_macron(open_desk: OpenDesk, library: Path) -> Desk:
    """A desk where one has filtered and gone on to the page."""
    desk = open_desk(library)
    desk.type_filter("macron")
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Return)
    assert desk.window.page_pane.view.hasFocus()
    return desk


def find(desk: Desk, words: str) -> None:
    desk.press(Key.Key_F, CONTROL)
    QTest.keyClicks(desk.window.page_pane.find_bar.line, words)


def test_one_thing_after_the_other_is_ended(open_desk: OpenDesk, five: Path) -> None:
    desk = at_the_page_of_macron(open_desk, five)
    pane = desk.window.page_pane
    find(desk, "peace")
    desk.press(Key.Key_Backtab, SHIFT)
    assert pane.view.hasFocus()
    for key in (Key.Key_N, Key.Key_H, Key.Key_E):
        desk.press(key)

    def there() -> tuple[bool, bool, bool, str]:
        held = pane.view.standing_out is not None
        return pane.view.lit is not None, held, pane.find_bar.isVisible(), desk.filter_text

    seen = [there()]
    for _ in range(4):
        desk.press(Key.Key_Escape)
        seen.append(there())
    assert seen == [
        (True, True, True, "macron"),
        (False, True, True, "macron"),
        (False, False, True, "macron"),
        (False, False, False, "macron"),
        (False, False, False, ""),
    ]
    assert pane.view.hasFocus()


@pytest.mark.parametrize("tabs", [0, 1, 2, 3])
def test_what_asks_for_words_is_left_from_each_of_its_parts(
    open_desk: OpenDesk, five: Path, tabs: int
) -> None:
    desk = at_the_page_of_macron(open_desk, five)
    pane = desk.window.page_pane
    find(desk, "peace")
    for _ in range(tabs):
        desk.press(Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert pane.find_bar.isAncestorOf(focus)
    desk.press(Key.Key_Escape)
    assert (pane.find_bar.isVisible(), desk.filter_text) == (False, "macron")
    assert pane.view.hasFocus()
