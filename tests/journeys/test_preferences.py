"""Preferences, the list of keys, About: opened by key, each choice held at once."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QPushButton

from reader.library.session_file import kept_session, session_path
from reader.models.motion import Motion
from reader.models.palette import Theme
from reader.window.about import AboutSheet
from reader.window.keys_sheet import KeysSheet
from reader.window.preferences import PreferencesSheet
from reader.window.remembered import Remembered
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

S = TypeVar("S", bound=QDialog)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def sheet(desk: Desk, kind: type[S]) -> S:
    """The small window of that kind which is open."""
    (found,) = (each for each in desk.window.findChildren(kind) if each.isVisible())
    return found


def is_closed(desk: Desk, kind: type[S]) -> bool:
    return not any(each.isVisible() for each in desk.window.findChildren(kind))


def preferences(desk: Desk) -> PreferencesSheet:
    desk.press(Key.Key_Comma, CONTROL)
    return sheet(desk, PreferencesSheet)


def choose(desk: Desk, box: QComboBox, value: object) -> None:
    """Go to a box by Tab, and along it by key, as far as the value."""
    for _ in range(20):
        if QApplication.focusWidget() is box:
            break
        desk.press(Key.Key_Tab)
    desk.press(Key.Key_Home)
    for _ in range(box.count()):
        if box.currentData() == value:
            return
        desk.press(Key.Key_Down)
    raise AssertionError(f"{value} can’t be chosen")


def test_all_is_chosen_by_key_and_there_the_next_time(
    open_desk: OpenDesk, two: Path, settings: Path
) -> None:
    desk = open_desk(two, remembered=settings)
    open_now = preferences(desk)
    assert not open_now.restart_button.isEnabled()
    choose(desk, open_now.language, "fr")
    choose(desk, open_now.size_of_all, 150)
    assert open_now.restart_button.isEnabled()
    choose(desk, open_now.theme, "dark")
    assert desk.window.is_dark
    choose(desk, open_now.motion, "less")
    assert QApplication.cursorFlashTime() == 0
    open_now.session.setFocus()
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Escape)
    assert is_closed(desk, PreferencesSheet)
    desk = open_desk(two, remembered=settings)
    kept = Remembered(settings)
    assert (kept.language, kept.theme, kept.motion) == ("fr", Theme.DARK, Motion.LESS)
    assert kept.number("size_of_all", default=100) == 150
    assert not kept.keeps_session
    assert not session_path(two).exists()
    again = preferences(desk)
    assert again.wishes.language == "fr"
    again.usual.click()
    desk.settle()
    assert (again.wishes.language, again.wishes.size, again.session.isChecked()) == ("", 100, True)
    assert not desk.window.is_dark
    assert QApplication.cursorFlashTime() > 0
    again.close()


@pytest.mark.parametrize("kept", ["nan", "inf", "1e400", "-125", "110", "small"])
def test_a_size_that_none_can_be_is_the_usual_one(
    open_desk: OpenDesk, two: Path, settings: Path, kept: str
) -> None:
    settings.write_text(f"[General]\nsize_of_all={kept}\n")
    opened = preferences(open_desk(two, remembered=settings))
    assert opened.wishes.size == 100
    assert not opened.restart_button.isEnabled()


def test_the_session_is_forgotten_at_once_and_kept_again(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    desk = open_desk(five, remembered=settings)
    desk.open(2)
    desk.wait_until(lambda: session_path(five).exists())
    open_now = preferences(desk)
    open_now.session.click()
    assert not session_path(five).exists()
    open_now.session.click()
    desk.wait_until(lambda: session_path(five).exists())
    assert kept_session(five).article
    open_now.close()


def test_parts_are_those_of_the_menu(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    open_now = preferences(desk)
    timeline = next(part for part in open_now.parts if part.text() == "&Timeline")
    assert timeline.isChecked()
    timeline.click()
    desk.settle()
    action = desk.window.actions_by_name["timeline"]
    assert not action.isChecked()
    action.trigger()
    assert timeline.isChecked()
    open_now.close()


def test_each_part_has_a_letter_of_its_own(open_desk: OpenDesk, two: Path) -> None:
    open_now = preferences(open_desk(two))
    labels = [each.text() for each in open_now.findChildren(QLabel)]
    labels += [each.text() for each in open_now.findChildren(QAbstractButton)]
    letters = [each.partition("&")[2][:1].lower() for each in labels if "&" in each]
    assert all(part.text().count("&") == 1 for part in open_now.parts)
    assert len(letters) == len(set(letters)) > len(open_now.parts)
    assert not [
        part.text() for part in open_now.parts if part.text()[2:].lower() != part.text()[2:]
    ]
    open_now.close()


def test_enter_presses_the_button_that_has_the_keys(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    open_now = preferences(desk)
    choose(desk, open_now.size_of_all, 150)
    open_now.usual.setFocus()
    desk.press(Key.Key_Return)
    assert open_now.wishes.size == 100
    assert open_now.isVisible()
    open_now.size_of_all.setFocus()
    desk.press(Key.Key_Return)
    assert is_closed(desk, PreferencesSheet)


def test_enter_restarts(open_desk: OpenDesk, two: Path, settings: Path) -> None:
    desk = open_desk(two, remembered=settings)
    open_now = preferences(desk)
    choose(desk, open_now.language, "fr")
    open_now.restart_button.setFocus()
    desk.press(Key.Key_Return)
    assert desk.wants_restart


def test_the_look_of_the_page_is_where_it_always_is(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    open_now = preferences(desk)
    open_now.look_button.click()
    desk.settle()
    assert is_closed(desk, PreferencesSheet)
    focus = desk.window.focusWidget()
    assert focus.accessibleName().startswith("Size of the text")


def test_restarting_keeps_what_is_not_kept_usually(
    open_desk: OpenDesk, five: Path, settings: Path
) -> None:
    settings.write_text("[General]\nsession=false\n", "utf-8")
    desk = open_desk(five, remembered=settings)
    desk.type_filter("place:lyon ")
    open_now = preferences(desk)
    choose(desk, open_now.size_of_all, 150)
    assert not desk.wants_other_language
    choose(desk, open_now.language, "fr")
    assert desk.wants_other_language
    open_now.restart_button.click()
    assert desk.wants_restart
    assert not desk.window.isVisible()
    desk = open_desk(five, remembered=settings)
    assert desk.filter_text.strip() == "place:lyon"
    assert not desk.wants_restart
    assert not session_path(five).exists()


def test_keys_are_found_by_typing(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    desk.press(Key.Key_Question)
    listed = sheet(desk, KeysSheet)
    assert ("M", "Marks") in listed.listed
    assert listed.width() <= 1000
    QTest.keyClicks(listed.line, "quotation next")
    assert [does for _, does in listed.listed] == [
        "Next Quotation",
        "Next Quotation Others Carry",
    ]
    listed.line.clear()
    QTest.keyClicks(listed.line, "f9")
    assert {keys for keys, _ in listed.listed} == {"F9", "Shift+F9"}
    listed.line.clear()
    QTest.keyClicks(listed.line, "xylophone")
    assert (listed.listed, listed.told) == ([], "No key has these words.")
    desk.press(Key.Key_Escape)
    assert is_closed(desk, KeysSheet)


def test_about_tells_what_a_report_needs(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    desk.window.actions_by_name["about"].trigger()
    told = sheet(desk, AboutSheet)
    told.copy_button.click()
    copied = QApplication.clipboard().text()
    assert copied == told.told.text().replace("\u200b", "")
    for part in ("Qt 6.", "PySide6", str(two)):
        assert part in copied
    close = next(each for each in told.findChildren(QPushButton) if each.isDefault())
    close.click()
    assert is_closed(desk, AboutSheet)


def test_ctrl_w_closes_the_window(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two)
    QTest.keyClick(desk.window, Key.Key_W, CONTROL)
    assert not desk.window.isVisible()
