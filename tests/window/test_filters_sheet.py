"""The saved filters by key: Enter on a button is that button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.library.states import SavedFilter
from reader.window.filters_sheet import FiltersSheet

# Dialogs come to the front; without a screen there is none.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("words", ["Change", "Delete", "Undo"])
def test_enter_on_a_button_does_what_it_says(qtbot: QtBot, words: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = FiltersSheet(window)
    sheet.show_filters([SavedFilter("Quay", "quay", "Alt+1")])
    sheet.show()
    told: list[str] = []
    sheet.change_wanted.connect(lambda _name: told.append("Change"))
    sheet.delete_wanted.connect(lambda _name: told.append("Delete"))
    sheet.undo_wanted.connect(lambda: told.append("Undo"))
    (button,) = [
        each for each in sheet.findChildren(QPushButton) if words in each.text().replace("&", "")
    ]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert told == [words]
    assert sheet.isVisible()
