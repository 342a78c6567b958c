"""The small windows that list something: as tall as what they list, and as the menus write."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from reader.models.palette import LIGHT, Theme
from reader.window.actions import Actions
from reader.window.keys_sheet import KeysSheet
from reader.window.keys_told import keys_by_group
from reader.window.look_sheet import LookSheet
from reader.window.sheets import TwoColumns
from reader.window.theme import dress


@pytest.fixture
def window(dressed: QApplication, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    dress(made, LIGHT)
    made.show()
    return made


def listing(rows: int, window: QMainWindow) -> TwoColumns:
    pairs = [(f"{row}", "What it does") for row in range(rows)]
    sheet = TwoColumns("Keys", "By key.", ("Key", "What it does"), pairs, window)
    sheet.open()
    QApplication.processEvents()
    return sheet


@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.7])
def test_all_rows_show_where_the_screen_has_room(window: QMainWindow, share: float) -> None:
    room = window.screen().availableGeometry().height()
    sheet = listing(int(room * share / 30), window)
    assert sheet.table.verticalScrollBar().maximum() == 0
    assert sheet.height() < room


def test_very_many_rows_scroll_on_the_screen(window: QMainWindow) -> None:
    sheet = listing(500, window)
    assert sheet.table.verticalScrollBar().maximum() > 0
    assert sheet.height() < window.screen().availableGeometry().height()


def test_keys_are_written_as_in_the_menus(window: QMainWindow) -> None:
    actions = Actions(window)
    listed = {words: keys for group in keys_by_group(actions) for keys, words in group.keys}
    for name, words in [("marks", "Marks"), ("open_folder", "Open Folder"), ("keys", "Keys")]:
        assert listed[words].split(" or ")[0] == actions[name].shortcut().toString()
    assert listed["Next Quotation"] == "N"


def test_no_key_is_cut_off_and_arrows_go_through_the_list(window: QMainWindow) -> None:
    sheet = KeysSheet(keys_by_group(Actions(window)), window)
    sheet.open()
    QApplication.processEvents()
    table = sheet.table
    keys = (table.item(row, 0) for row in range(table.rowCount()) if table.columnSpan(row, 0) == 1)
    widest = max(
        table.fontMetrics().horizontalAdvance(key.text()) for key in keys if key is not None
    )
    assert table.columnWidth(0) >= widest + 28  # what the style sheet leaves beside
    assert table.horizontalScrollBar().maximum() == 0
    assert sheet.focusWidget() is sheet.line
    for _ in range(3):
        QTest.keyClick(sheet.line, Qt.Key.Key_Down)
    assert table.currentRow() > 0
    assert sheet.focusWidget() is sheet.line


def test_papers_have_one_name_in_the_menu_and_on_the_sheet(window: QMainWindow) -> None:
    on_sheet = {
        theme: button.accessibleName() for theme, button in LookSheet(window).themes.items()
    }
    in_menu = {
        theme: action.text().replace("&", "") for theme, action in Actions(window).themes.items()
    }
    assert on_sheet == in_menu
    assert on_sheet[Theme.LIGHT] == "Paper"
