"""Chips in the filter's line: closed and open, gone over, selected, removed; the text stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.filter.meaning import meaning
from reader.window.filter_line import FilterLine

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
TODAY = date(2025, 4, 1)


class Lined:
    """A line in a window, with the cursor where `|` stands in what it is given."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.resize(500, 60)
        self.line = FilterLine(self.window)
        self.line.setGeometry(0, 0, 500, 28)
        self.line.edited.connect(self._find_faults)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitActive(self.window)
        self.line.setFocus()

    def hold(self, text: str) -> None:
        at = text.index("|")
        self.line.setText(text.replace("|", ""))
        self.line.place_cursor(at)
        self._find_faults()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.line, key, modifier or Qt.KeyboardModifier.NoModifier)

    def click(self, offset: int, *, cross: bool = False) -> None:
        """Click on a letter, or on the cross of the chip that ends there."""
        setting = self.line.setting
        x = setting.x(offset) + (-12 if cross else 1)
        point = QPoint(round(self.line.left() + x), 14)
        none = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.line, Qt.MouseButton.LeftButton, none, point)

    @property
    def text(self) -> str:
        """The text with its cursor."""
        text, at = self.line.text(), self.line.cursor_offset
        return f"{text[:at]}|{text[at:]}"

    @property
    def closed(self) -> list[str]:
        return [chip.span.of(self.line.text()) for chip in self.line.setting.typed.closed]

    def _find_faults(self) -> None:
        self.line.show_faults(meaning(self.line.text(), TODAY).faults)


@pytest.fixture
def lined(dressed: QApplication, qtbot: QtBot) -> Iterator[Lined]:
    made = Lined(qtbot)
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.mark.parametrize(
    ("held", "closed"),
    [
        ('person:"Ann Reed" -place:Ely |', ['person:"Ann Reed"', "-place:Ely"]),
        ("person:ann pl|ace:Ely", ["person:ann"]),
        ("person:ann| place:Ely", ["place:Ely"]),
        ("|person:ann", []),
        ("persn:ann date:2020-13 place:Ely |", ["place:Ely"]),
        ("person:(ann OR bo) said:a w/5 b |", ["said:a w/5 b"]),
        ("ann “lasting peace” |", []),
    ],
)
def test_what_is_understood_is_closed_but_where_the_cursor_is(
    lined: Lined, held: str, closed: list[str]
) -> None:
    lined.hold(held)
    assert lined.closed == closed


def test_all_chips_are_closed_without_the_focus(lined: Lined) -> None:
    lined.hold("place:El|y")
    assert lined.closed == []
    lined.line.clearFocus()
    assert lined.closed == ["place:Ely"]


@pytest.mark.parametrize(
    ("held", "keys", "text", "closed"),
    [
        # An arrow steps into a chip, and letter by letter through it.
        ("place:Ely |", [(Key.Key_Left, None)], "place:Ely| ", []),
        ("place:Ely |", [(Key.Key_Left, None)] * 2, "place:El|y ", []),
        ("a| place:Ely", [(Key.Key_Right, None)] * 3, "a pl|ace:Ely", []),
        ("place:Ely |x", [(Key.Key_Home, None)], "|place:Ely x", []),
        ("x| place:Ely", [(Key.Key_End, None)], "x place:Ely|", []),
        # With Ctrl over it, to and fro.
        ('x person:"A B" |', [(Key.Key_Left, CTRL)], 'x |person:"A B" ', ['person:"A B"']),
        (
            'x| person:"A B" place:Ely',
            [(Key.Key_Right, CTRL)],
            'x person:"A B" |place:Ely',
            ['person:"A B"', "place:Ely"],
        ),
        ("x| place:Ely", [(Key.Key_Right, CTRL)], "x place:Ely|", ["place:Ely"]),
        # Backspace selects it first, then is rid of it; so does Delete from before.
        ("x place:Ely |", [(Key.Key_Backspace, None)], "x place:Ely |", ["place:Ely"]),
        ("x place:Ely |", [(Key.Key_Backspace, None)] * 2, "x |", []),
        ("x -place:Ely |y", [(Key.Key_Backspace, None)] * 2, "x |y", []),
        ("x| place:Ely", [(Key.Key_Delete, None)] * 2, "x|", []),
        ("place:Ely|", [(Key.Key_Backspace, None)], "place:El|", []),
        # What is typed beside one that stays closed is something new.
        (
            "x| place:Ely",
            [(Key.Key_Right, CTRL), (Key.Key_Y, None)],
            "x place:Ely y|",
            ["place:Ely"],
        ),
        (
            "x place:Ely |",
            [(Key.Key_Left, CTRL), (Key.Key_Y, None)],
            "x y| place:Ely ",
            ["place:Ely"],
        ),
    ],
)
def test_keys_beside_a_chip(
    lined: Lined,
    held: str,
    keys: list[tuple[Qt.Key, Qt.KeyboardModifier | None]],
    text: str,
    closed: list[str],
) -> None:
    lined.hold(held)
    for key, modifier in keys:
        lined.press(key, modifier)
    assert lined.text == text
    assert lined.closed == closed


def test_a_chip_is_edited_letter_by_letter_and_closes_behind_one(lined: Lined) -> None:
    lined.hold("place:Ely |")
    lined.press(Key.Key_Left)
    lined.press(Key.Key_Backspace)
    QTest.keyClicks(lined.line, "m")
    assert lined.text == "place:Elm| "
    lined.press(Key.Key_Right)
    assert lined.closed == ["place:Elm"]


def test_what_was_removed_can_be_had_again(lined: Lined) -> None:
    lined.hold("x OR place:Ely |")
    lined.line.remove(lined.line.setting.typed.closed[0])
    assert lined.text == "x|"
    lined.press(Key.Key_Z, CTRL)
    assert lined.line.text() == "x OR place:Ely "


def test_selecting_and_the_clipboard_have_the_plain_text(lined: Lined) -> None:
    lined.hold('x person:"A B" |')
    lined.press(Key.Key_Left, CTRL | SHIFT)
    assert lined.line.selectedText() == 'person:"A B" '
    assert lined.closed == ['person:"A B"']
    lined.press(Key.Key_X, CTRL)
    assert lined.text == "x |"
    lined.press(Key.Key_V, CTRL)
    assert lined.text == 'x person:"A B" |'
    lined.press(Key.Key_A, CTRL)
    lined.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == 'x person:"A B" '
    QGuiApplication.clipboard().clear()


def test_a_click_goes_into_a_chip_and_on_its_cross_removes_it(lined: Lined) -> None:
    lined.hold("place:Ely -person:ann x |")
    lined.click(9, cross=True)
    assert lined.line.text() == "-person:ann x"
    place = lined.line.setting._face.chips[0].value.start + 1
    units = lined.line.setting._x(place)
    point = QPoint(round(lined.line.left() + units), 14)
    QTest.mouseClick(lined.line, Qt.MouseButton.LeftButton, pos=point)
    assert lined.text == "-person:a|nn x"
    assert lined.closed == []


def test_a_click_behind_the_last_letter_of_a_chip_opens_it_too(lined: Lined) -> None:
    lined.hold("place:Ely x|")
    setting = lined.line.setting
    end = setting._face.chips[0].value.end
    x = lined.line.left() + setting._x(setting._units(end)) - 1
    QTest.mouseClick(lined.line, Qt.MouseButton.LeftButton, pos=QPoint(round(x), 14))
    assert lined.text == "place:Ely| x"
    assert lined.closed == []


def test_the_cursor_is_always_in_view(lined: Lined) -> None:
    lined.hold(" ".join(f"place:Ely{number}" for number in range(30)) + " |")
    for key in (Key.Key_End, Key.Key_Home, Key.Key_End):
        lined.press(key)
        assert lined.line.rect().contains(lined.line.rect_of_cursor())


def test_an_input_method_composes_at_the_cursor(lined: Lined) -> None:
    lined.hold("place:Ely x|")
    before = lined.line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    composing = QInputMethodEvent("日本", [])
    QApplication.sendEvent(lined.line, composing)
    after = lined.line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert after.left() > before.left()
    assert lined.line.text() == "place:Ely x"
    assert lined.line.setting.x(0) == 0
    committed = QInputMethodEvent("", [])
    committed.setCommitString("日本")
    QApplication.sendEvent(lined.line, committed)
    assert lined.text == "place:Ely x日本|"
    assert lined.closed == ["place:Ely"]


def test_chips_make_room_for_what_is_composed_before_them(lined: Lined) -> None:
    lined.hold("x| place:Ely y")
    before = lined.line.setting.x(13)
    QApplication.sendEvent(lined.line, QInputMethodEvent("日本", []))
    wide = lined.line.setting.x(13) - before
    assert wide > 10
    assert lined.line.setting.offset_at(lined.line.setting.x(13)) == 13
    assert lined.closed == ["place:Ely"]
    QApplication.sendEvent(lined.line, QInputMethodEvent("", []))
    assert lined.line.setting.x(13) == before


def test_what_is_read_aloud_is_the_plain_text(lined: Lined) -> None:
    lined.hold('-person:"A B" |x')
    told = QAccessible.queryAccessibleInterface(lined.line)
    assert told.text(QAccessible.Text.Value) == '-person:"A B" x'


@pytest.mark.parametrize("text", ["شرق place:القاهرة x", "place:القاهرة x", "a😀 place:😀b😀 c"])
def test_each_place_is_shown_where_a_click_finds_it(lined: Lined, text: str) -> None:
    lined.hold(f"{text}|")
    lined.line.beside = True
    setting = lined.line.setting
    chip = setting.typed.closed[0]
    for offset in range(len(text) + 1):
        if not chip.span.start <= offset <= chip.span.end:
            found = setting.offset_at(setting.x(offset))
            assert setting.x(found) == setting.x(offset)
