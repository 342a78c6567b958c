"""Filters kept under names: saved, called, changed and deleted by key, and kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton

from reader.library.catalogue import Catalogue
from reader.library.states import SavedFilter
from reader.window.filter_strip import FilterStrip
from reader.window.filters_sheet import FiltersSheet
from reader.window.save_filter_sheet import SaveFilterSheet
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of

# Dialogs come to the front; without a screen there is none.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def kept(library: Path) -> list[SavedFilter]:
    catalogue = Catalogue(library)
    try:
        return catalogue.saved_filters()
    finally:
        catalogue.close()


def strip(desk: Desk) -> FilterStrip:
    (found,) = desk.window.findChildren(FilterStrip)
    return found


def named(desk: Desk) -> list[str]:
    """What the line above the list names, from left to right."""
    buttons = [each for each in strip(desk).findChildren(QPushButton) if each.isVisible()]
    return [each.text() for each in sorted(buttons, key=QPushButton.x)]


def marked(desk: Desk) -> list[str]:
    return [each.text() for each in strip(desk).findChildren(QPushButton) if each.isChecked()]


def asked(desk: Desk) -> SaveFilterSheet:
    for sheet in desk.window.findChildren(SaveFilterSheet):
        if sheet.isVisible():
            return sheet
    raise AssertionError("nothing is asked")


def listed(desk: Desk) -> FiltersSheet:
    for sheet in desk.window.findChildren(FiltersSheet):
        if sheet.isVisible():
            return sheet
    raise AssertionError("nothing is listed")


def answer(desk: Desk, name: str, key: str | None = None) -> None:
    """Type a name, choose a key by its letters, and press Enter."""
    sheet = asked(desk)
    sheet.name.selectAll()
    QTest.keyClicks(sheet.name, name)
    if key is not None:
        sheet.key.setFocus()
        QTest.keyClicks(sheet.key, key)
    QTest.keyClick(sheet.name, Qt.Key.Key_Return)
    back(desk)


def back(desk: Desk) -> None:
    """Be at the window again, as a desktop would have it once the small ones are gone."""
    desk.settle()
    if not any(sheet.isVisible() for sheet in desk.window.findChildren(QDialog)):
        desk.window.activateWindow()
        desk.settle()


def save(desk: Desk, text: str, name: str, key: str | None = None) -> None:
    """Type a filter and keep it, by key."""
    desk.press(Qt.Key.Key_Escape)
    desk.type_filter(text)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_S, CONTROL | SHIFT)
    answer(desk, name, key)


def test_a_filter_is_kept_called_and_left_by_key(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    assert named(desk) == ["Unread", "Starred"]
    save(desk, "place:lyon", "Lyon")
    assert desk.told == "Kept as “Lyon”. Alt+1 calls it."
    assert kept(five) == [SavedFilter("Lyon", "place:lyon", "Alt+1")]
    assert named(desk) == ["Unread", "Starred", "Lyon"]
    assert marked(desk) == ["Lyon"]
    desk.press(Qt.Key.Key_1, ALT)
    assert desk.filter_text == ""
    assert marked(desk) == []
    save(desk, "ferry OR quay", "By the sea", "Alt+7")
    desk = open_desk(five)  # and after a new start
    assert named(desk) == ["Unread", "Starred", "Lyon", "By the sea"]
    desk.press(Qt.Key.Key_7, ALT)
    assert desk.filter_text == "ferry OR quay"
    assert len(desk.titles) == 2
    assert marked(desk) == ["By the sea"]
    desk.press(Qt.Key.Key_1, ALT)
    assert desk.filter_text == "place:lyon"


def test_unread_and_starred_are_always_there(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    desk.press(Qt.Key.Key_S)
    desk.press(Qt.Key.Key_S, ALT)
    assert desk.filter_text == "is:starred"
    assert len(desk.titles) == 1
    assert marked(desk) == ["Starred"]
    desk.press(Qt.Key.Key_U, ALT)
    assert desk.filter_text == "is:unread"
    desk.press(Qt.Key.Key_U, ALT)
    assert desk.filter_text == ""
    desk.press(Qt.Key.Key_S, CONTROL | SHIFT)
    assert desk.told == "Type a filter first; then it can be kept."


def test_the_line_is_gone_along_by_key_and_hidden(
    open_desk: OpenDesk, five: Path, tmp_path: Path
) -> None:
    desk = open_desk(five, remembered=tmp_path / "window.ini")
    save(desk, "quay", "Quay")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_L, ALT)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        desk.press(key)
    assert desk.filter_text == "quay"
    top = desk.shows(desk.window.list_pane).top()
    desk.press(Qt.Key.Key_F7)
    assert not strip(desk).isVisible()
    assert desk.shows(desk.window.list_pane).top() < top
    desk = open_desk(five, remembered=tmp_path / "window.ini")
    assert not strip(desk).isVisible()
    desk.press(Qt.Key.Key_F7)
    assert desk.shows(desk.window.list_pane).top() == top


def test_filters_are_changed_deleted_and_brought_back(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    save(desk, "quay", "Quay")
    save(desk, "ferry", "Ferry")
    save(desk, "bridge", "Bridge", "Alt+2")  # which had that key until now
    assert [(each.name, each.key) for each in kept(five)] == [
        ("Quay", "Alt+1"),
        ("Ferry", ""),
        ("Bridge", "Alt+2"),
    ]
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert [(each.name, each.key) for each in kept(five)] == [("Quay", "Alt+1"), ("Ferry", "Alt+2")]
    desk.window.actions_by_name["manage_filters"].trigger()
    QTest.keyClick(listed(desk).table, Qt.Key.Key_Down)
    QTest.keyClick(listed(desk).table, Qt.Key.Key_Return)
    answer(desk, "To Oslo")
    assert [each.name for each in kept(five)] == ["Quay", "To Oslo"]
    assert named(desk) == ["Unread", "Starred", "Quay", "To Oslo", "+"]
    QTest.keyClick(listed(desk).table, Qt.Key.Key_Up)
    QTest.keyClick(listed(desk).table, Qt.Key.Key_Delete)
    back(desk)
    assert [each.name for each in kept(five)] == ["To Oslo"]
    assert listed(desk).table.rowCount() == 1
    listed(desk).close()
    back(desk)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert [each.name for each in kept(five)] == ["Quay", "To Oslo"]
    desk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert [each.name for each in kept(five)] == ["To Oslo"]


def test_twenty_filters_have_room_and_the_one_that_holds_is_named(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    filters = desk._desk.marks.filters
    for number in range(1, 21):
        filters.save(SavedFilter(f"Number {number}", f"quay {number}"))
    desk.settle()
    assert named(desk)[:3] == ["Unread", "Starred", "Number 1"]
    assert named(desk)[-1].endswith(" more")
    desk.press(Qt.Key.Key_L, ALT)
    desk.press(Qt.Key.Key_Left)  # round to the last, which is the menu
    desk.press(Qt.Key.Key_Return)
    (menu,) = strip(desk).findChildren(QMenu)
    assert menu.isVisible()
    assert menu.actions()[-1].text() == "Number 20"
    menu.actions()[-1].trigger()
    menu.close()
    back(desk)
    assert marked(desk) == ["Number 20"]
    desk.press(Qt.Key.Key_Escape)
    desk.type_filter("quay 17")
    assert marked(desk) == ["Number 17"]
    assert "Number 17" in named(desk)
    stops = [
        each.text()
        for each in strip(desk).findChildren(QPushButton)
        if each.isVisible() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    assert stops == ["Number 17"]  # one for the Tab key, not twenty
    right = max(each.geometry().right() for each in strip(desk).findChildren(QPushButton))
    assert right <= strip(desk).width()


def test_a_name_that_is_taken_is_told(open_desk: OpenDesk, five: Path) -> None:
    desk = open_desk(five)
    save(desk, "quay", "Quay")
    desk.press(Qt.Key.Key_Escape)
    desk.type_filter("ferry")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_S, CONTROL | SHIFT)
    sheet = asked(desk)
    assert not sheet.keep_button.isEnabled()
    QTest.keyClicks(sheet.name, "quay")
    assert sheet.told == "It takes the place of the filter “Quay”."
    sheet.name.clear()
    QTest.keyClicks(sheet.name, "starred")
    assert sheet.told == "“starred” is always there; choose another name."
    assert not sheet.keep_button.isEnabled()
    QTest.keyClick(sheet.name, Qt.Key.Key_Escape)
    back(desk)
    assert [each.name for each in kept(five)] == ["Quay"]
    assert QApplication.focusWidget() is desk.window.list_pane.view


def test_filters_come_back_with_a_library_made_anew(
    open_desk: OpenDesk, five: Path, empty: Path, shelf: Path
) -> None:
    desk = open_desk(five)
    save(desk, "quay", "Quay", "Alt+4")
    open_desk(empty)  # which closes this one
    for file in (five, *five.parent.glob(f"{five.name}-*")):
        file.unlink()
    library_of(five.parent, [shelf / "articles"])
    desk = open_desk(five)
    desk.press(Qt.Key.Key_4, ALT)
    assert desk.titles == ["A quay is mended"]
