"""The window's keys wherever one is: they do what the menu says, and are typed where one types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.models.side import Side
from reader.window.actions import MENUS
from reader.window.filter_strip import FilterStrip
from reader.window.timeline_view import TimelineView
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Held = Qt.Key, Qt.KeyboardModifier

TYPED = [
    key
    for deeds in MENUS.values()
    for deed in deeds
    for key in (() if deed is None else deed.keys)
    if len(key.removeprefix("Shift+")) == 1 or key.endswith("Space")
]
"""The keys that write something in a line of text."""

GOING_TO: dict[str, Callable[[Desk], QWidget]] = {
    "list": lambda desk: desk.window.list_pane.view,
    "page": lambda desk: desk.window.page_pane.view,
    "names": lambda desk: desk.window.names_panel,
    "order": lambda desk: desk.window.list_pane.head.order,
}


def press(key: str) -> None:
    where = QApplication.focusWidget()
    assert where is not None
    QTest.keySequence(where, QKeySequence(key))


def only_told(desk: Desk) -> list[str]:
    """Has every deed of the menus do nothing but tell here that it was to be done."""
    told: list[str] = []

    def teller(name: str) -> Callable[[bool], None]:
        return lambda _checked: told.append(name)

    for deeds in MENUS.values():
        for deed in deeds:
            if deed is not None:
                action = desk.window.actions_by_name[deed.name]
                action.setEnabled(True)  # as if there were something to undo
                action.triggered.disconnect()
                action.triggered.connect(teller(deed.name))
    return told


@pytest.mark.parametrize("place", GOING_TO)
def test_every_key_does_its_deed(open_desk: OpenDesk, five: Path, place: str) -> None:
    desk = open_desk(five)
    told = only_told(desk)
    at = GOING_TO[place](desk)
    wanted = [
        (key, deed.name)
        for deeds in MENUS.values()
        for deed in deeds
        if deed is not None and (place in {"list", "page"} or not deed.near)
        for key in deed.keys
    ]
    done = []
    for key, _ in wanted:
        at.setFocus()
        told.clear()
        press(key)
        done += [(key, name) for name in told]
    assert done == wanted


def test_where_one_types_letters_are_typed(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    told = only_told(desk)
    finding = desk.window.page_pane.find_bar
    finding.open()
    for line in (desk.window.header.box.line, finding.line):
        line.setFocus()
        for key in TYPED:
            press(key)
        letters = [" " if "Space" in key else key[-1] for key in TYPED]
        assert line.text().casefold() == "".join(letters).casefold()
    assert not told


def test_tab_goes_on_as_one_reads(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.press(Key.Key_L, Held.ControlModifier)
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) not in seen:
        assert focus is not None
        seen.append(focus)
        desk.press(Key.Key_Tab)
    assert focus is seen[0]
    window = desk.window
    strip = window.findChild(FilterStrip)
    assert strip is not None
    after = seen[seen.index(window.header.last_button) + 1 :]
    assert after.pop(0) is window.findChild(TimelineView)
    assert strip.isAncestorOf(after.pop(0))
    assert after == [
        window.list_pane.head.order,
        window.list_pane.view,
        window.page_pane.view,
        window.side_pane.switch.buttons[Side.ARTICLE],
        window.names_panel,
        desk.map.small.button,
        desk.map.small.view,
    ]
