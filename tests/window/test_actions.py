"""Keys and the letters of menus: none means two things at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.models.saved_filters import KEYS
from reader.window.actions import MENUS, Actions
from reader.window.look_sheet import LookSheet


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    Actions(made)
    return made


def letters(texts: Iterator[str]) -> list[str]:
    """The letters that the texts are chosen by, in their order."""
    found = (re.search("&([^&])", text.replace("&&", "")) for text in texts)
    return [each[1].casefold() for each in found if each is not None]


def twice(keys: list[str]) -> list[str]:
    return [key for key, count in Counter(keys).items() if count > 1]


def keys_with_alt() -> list[str]:
    """The keys that some deed of the window or some saved filter has together with Alt."""
    deeds = (deed for menu in MENUS.values() for deed in menu if deed is not None)
    every = [*(key for deed in deeds for key in deed.keys), *KEYS]
    return [key.removeprefix("Alt+").casefold() for key in every if key.startswith("Alt+")]


def test_no_key_is_given_twice() -> None:
    deeds = [deed for menu in MENUS.values() for deed in menu if deed is not None]
    assert not twice([*(key.casefold() for deed in deeds for key in deed.keys), *KEYS])


def test_in_each_menu_every_letter_leads_to_one_row(window: QMainWindow) -> None:
    for menu in window.findChildren(QMenu):
        if menu.title():
            assert not twice(letters(each.text() for each in menu.actions())), menu.title()


def test_the_sheet_over_the_page_takes_no_key_of_the_window(window: QMainWindow) -> None:
    sheet = LookSheet(window)
    parts: list[QWidget] = [*sheet.findChildren(QAbstractButton), *sheet.findChildren(QLabel)]
    chosen_by = letters(part.text() for part in parts if isinstance(part, QAbstractButton | QLabel))
    menus = letters(each.text() for each in window.menuBar().actions())
    assert len(chosen_by) > 5
    assert not twice([*chosen_by, *menus, *keys_with_alt()])
