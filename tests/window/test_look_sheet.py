"""The sheet for the page's look: every control tells what it is, and what is chosen on it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMainWindow,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.models.page_look import MEASURES, SIZES, SYSTEM_SANS, USUAL, PageLook
from reader.models.palette import Theme
from reader.window.look_sheet import LookSheet
from reader.window.stepper import Stepper


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    shown = QMainWindow()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown


@pytest.fixture
def sheet(window: QMainWindow) -> LookSheet:
    made = LookSheet(window)
    # As the window's models do, it is told what it has chosen.
    made.look_chosen.connect(made.show_look)
    made.theme_chosen.connect(made.show_theme)
    made.show_look(USUAL)
    made.show_theme(Theme.SYSTEM)
    made.open_under(window)
    return made


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def test_tab_goes_to_every_control_from_the_top_down(sheet: LookSheet) -> None:
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) not in seen:
        assert focus is not None
        seen.append(focus)
        press(Qt.Key.Key_Tab)
    assert seen == [
        sheet.size_of_text.slider,
        sheet.measure.slider,
        sheet.spacing.slider,
        sheet.faces,
        sheet.ragged,
        sheet.themes[Theme.SYSTEM],
    ]
    heights = [each.mapTo(sheet, each.rect().center()).y() for each in seen]
    assert all(above < below for above, below in pairwise(heights))


def test_every_control_has_a_name(sheet: LookSheet) -> None:
    kinds = (QAbstractButton, QComboBox, QSlider)
    controls = [each for kind in kinds for each in sheet.findChildren(kind)]
    assert len(controls) == 6 + 7 + 1 + 3  # less and more, choices, the font, sliders
    for control in controls:
        assert control.accessibleName() or getattr(control, "text", str)()


def test_what_is_shown_is_not_chosen(qtbot: QtBot, sheet: LookSheet) -> None:
    other = PageLook(size=24, measure=90, spacing=80, family=SYSTEM_SANS, justified=True)
    with (
        qtbot.assertNotEmitted(sheet.look_chosen),
        qtbot.assertNotEmitted(sheet.theme_chosen),
    ):
        sheet.show_look(other)
        sheet.show_theme(Theme.SEPIA)
    assert sheet.size_of_text.told.text() == "24 px"
    assert sheet.measure.told.text() == "90 characters"
    assert sheet.spacing.told.text() == "80 %"
    assert sheet.faces.currentText() == "The system’s sans"
    assert sheet.justified.isChecked()
    assert sheet.themes[Theme.SEPIA].isChecked()


def test_a_font_that_is_gone_is_still_shown(sheet: LookSheet) -> None:
    sheet.show_look(PageLook(family="Gone Grotesk"))
    assert sheet.faces.currentText() == "Gone Grotesk"


def test_only_what_is_changed_changes(sheet: LookSheet) -> None:
    chosen: list[object] = []
    sheet.look_chosen.connect(chosen.append)
    press(Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Home)
    assert chosen == [PageLook(size=18), PageLook(size=18, measure=45)]
    press(Qt.Key.Key_End)
    assert chosen[-1] == PageLook(size=18, measure=MEASURES[-1])
    sheet.size_of_text.setFocus()
    press(Qt.Key.Key_End, Qt.Key.Key_Right)
    assert chosen[-1] == PageLook(size=SIZES[-1], measure=MEASURES[-1])


def test_the_usual_look_is_offered_where_another_is_chosen(sheet: LookSheet) -> None:
    assert not sheet.usual.isEnabled()
    chosen: list[object] = []
    press(Qt.Key.Key_Right)
    sheet.look_chosen.connect(chosen.append)
    sheet.usual.setFocus()
    press(Qt.Key.Key_Space)
    assert chosen == [USUAL]
    assert not sheet.usual.isEnabled()
    assert sheet.isVisible()


def test_it_goes_when_one_goes_on_elsewhere(window: QMainWindow, sheet: LookSheet) -> None:
    other = QWidget(window)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    other.setFocus()
    assert not sheet.isVisible()
    assert other.hasFocus()


def test_less_and_more_step_by_the_pointer(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    stepper = Stepper("Size", (9, 12, 20), " px", row)
    less, more = stepper.findChildren(QAbstractButton)
    told: list[int] = []
    stepper.stepped.connect(told.append)
    for button in (more, more, more, less):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [12, 20, 12]
    assert stepper.slider.accessibleName() == "Size, 12 px"
