from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.filter.meaning import meaning
from reader.library.catalogue import Catalogue
from reader.models.asking import Asking
from reader.models.completion_list import CompletionList
from reader.models.palette import DARK, LIGHT, Palette
from reader.window.completion_popup import CompletionPopup
from reader.window.filter_box import FilterBox
from reader.window.icons import icon

TODAY = date(2025, 4, 1)


class Boxed:
    """A filter box in a window, and what it has told."""

    def __init__(self, qtbot: QtBot, library: Path) -> None:
        self.asking = Asking(lambda: Catalogue(library))
        self.window = QWidget()
        self.window.resize(600, 400)
        proposals = CompletionList(self.asking, self.asking)
        self.box = FilterBox(self.window)
        self.box.offer(proposals, CompletionPopup(proposals, self.window))
        self.box.draw_icons(icon)
        self.box.setFixedWidth(600)
        self.box.wear(LIGHT)
        self.typed: list[tuple[str, int]] = []
        self.entered: list[None] = []
        self.box.typed.connect(lambda text, cursor: self.typed.append((text, cursor)))
        self.box.entered.connect(lambda: self.entered.append(None))
        self.window.show()
        self.window.activateWindow()
        qtbot.waitActive(self.window)
        self.box.line.setFocus()
        self._qtbot = qtbot

    def type(self, text: str) -> None:
        QTest.keyClicks(self.box.line, text)
        self.settle()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.box.line, key)
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: self.asking.idle)

    def show(self, text: str) -> set[str]:
        """The colours that the line has with `text` in it."""
        self.box.show_filter(text, meaning(text, TODAY).faults)
        drawn = self.box.grab().toImage()
        return {
            drawn.pixelColor(x, y).name()
            for x in range(drawn.width() * 2 // 3)
            for y in range(6, drawn.height() - 6)
        }

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.asking.close()


@pytest.fixture
def boxed(dressed: QApplication, qtbot: QtBot, seeds: Path) -> Iterator[Boxed]:
    made = Boxed(qtbot, seeds)
    yield made
    made.close()


def test_each_letter_is_told_with_the_cursor_in_code_points(boxed: Boxed) -> None:
    boxed.box.show_filter("😀", ())
    boxed.type("ab")
    assert boxed.typed == [("😀a", 2), ("😀ab", 3)]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_field_is_tinted_and_a_fault_underlined(boxed: Boxed, palette: Palette) -> None:
    boxed.box.wear(palette)
    tint, wrong = palette.chosen.name(), palette.speakers[1].ink
    assert tint in boxed.show("person:macron")
    plain = boxed.show("macron")
    assert tint not in plain
    assert not any(_is_near(QColor(name), wrong) for name in plain)
    assert any(_is_near(QColor(name), wrong) for name in boxed.show("persn:macron"))


def _is_near(one: QColor, other: QColor) -> bool:
    return abs(one.hue() - other.hue()) < 12 and one.saturation() > other.saturation() / 2


def test_escape_leaves_what_is_open_and_at_last_the_box(boxed: Boxed) -> None:
    boxed.type("macr")
    assert boxed.box.popup.isVisible()
    boxed.press(Qt.Key.Key_Escape)
    assert not boxed.box.popup.isVisible()
    assert boxed.box.line.text() == "macr"
    boxed.press(Qt.Key.Key_Escape)
    assert boxed.typed[-1] == ("", 0)
    assert not boxed.entered
    boxed.press(Qt.Key.Key_Escape)
    assert boxed.entered


def test_enter_takes_a_proposal_only_where_one_went_to_it(boxed: Boxed) -> None:
    boxed.type("macr")
    boxed.press(Qt.Key.Key_Return)
    assert boxed.entered
    assert boxed.box.line.text() == "macr"
    boxed.box.clear()
    boxed.type("macr")
    boxed.press(Qt.Key.Key_Down)
    boxed.press(Qt.Key.Key_Return)
    assert boxed.box.line.text() == 'person:"Emmanuel Macron" '
    assert boxed.typed[-1] == ('person:"Emmanuel Macron" ', 25)


def test_the_count_and_the_cross_are_there_while_something_is_typed(boxed: Boxed) -> None:
    boxed.show("macron")
    boxed.box.show_count(2, 1_295, filtered=True)
    assert boxed.box.count.text() == "2 of 1,295"
    assert boxed.box.clear_button.isVisible()
    boxed.box.clear_button.click()
    boxed.box.show_filter("", ())
    boxed.box.show_count(1_295, 1_295, filtered=False)
    assert boxed.box.count.text() == ""
    assert not boxed.box.clear_button.isVisible()
