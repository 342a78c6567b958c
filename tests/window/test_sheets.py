"""The small windows that list something: as tall as what they list, and as the menus write."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from reader.models.palette import LIGHT, Theme
from reader.window.actions import Actions
from reader.window.keys_told import keys_in_words
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
    listed = {words: keys for keys, words in keys_in_words()}
    for name, words in [("marks", "Marks"), ("open_folder", "Open Folder"), ("keys", "Keys")]:
        assert listed[words].split(" or ")[0] == actions[name].shortcut().toString()
    assert listed["Next Quotation"] == "N"


def test_no_key_is_cut_off_and_home_and_end_go_to_the_ends(window: QMainWindow) -> None:
    listed = [*keys_in_words()]
    sheet = TwoColumns("Keys", "By key.", ("Key", "Does"), listed, window, first_is_short=True)
    sheet.open()
    QApplication.processEvents()
    table = sheet.table
    for column in range(2):
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)
    assert sheet.focusWidget() is table
    for key, row in ((Qt.Key.Key_End, len(listed) - 1), (Qt.Key.Key_Home, 0)):
        QTest.keyClick(table, key)
        assert table.currentRow() == row


def test_papers_have_one_name_in_the_menu_and_on_the_sheet(window: QMainWindow) -> None:
    on_sheet = {
        theme: button.accessibleName() for theme, button in LookSheet(window).themes.items()
    }
    in_menu = {
        theme: action.text().replace("&", "") for theme, action in Actions(window).themes.items()
    }
    assert on_sheet == in_menu
    assert on_sheet[Theme.LIGHT] == "Paper"
