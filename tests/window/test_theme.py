"""Light and dark: which one is meant, and that the style sheet knows every colour it names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.models.palette import DARK, LIGHT, SEPIA, Palette, Theme
from reader.models.typography import BODY, READING_FAMILY, load_reading_faces
from reader.window.theme import dress, palette_for, style_sheet


@pytest.mark.parametrize(
    ("theme", "scheme", "palette"),
    [
        (Theme.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (Theme.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (Theme.SYSTEM, Qt.ColorScheme.Unknown, LIGHT),
        (Theme.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (Theme.SEPIA, Qt.ColorScheme.Dark, SEPIA),
        (Theme.DARK, Qt.ColorScheme.Light, DARK),
    ],
)
def test_which_palette(theme: Theme, scheme: Qt.ColorScheme, palette: Palette) -> None:
    assert palette_for(theme, scheme) is palette


@pytest.mark.parametrize("palette", [LIGHT, SEPIA, DARK])
def test_the_style_sheet_is_filled_in(palette: Palette) -> None:
    sheet = style_sheet(palette)
    assert "$" not in sheet
    assert palette.line.name() in sheet


def test_a_window_and_what_opens_over_it_are_dressed(qtbot: QtBot) -> None:
    for palette in (DARK, LIGHT):
        window = QWidget()
        qtbot.addWidget(window)
        dress(window, palette)
        dialog = QWidget()
        qtbot.addWidget(dialog)
        for widget in (window, dialog):
            assert widget.palette().color(QPalette.ColorRole.Base) == palette.paper
            assert widget.palette().color(QPalette.ColorRole.WindowText) == palette.ink


def test_the_reading_face_and_the_style_ship_with_the_program(qapp: QApplication) -> None:
    load_reading_faces()
    assert QFontInfo(BODY.font()).family() == READING_FAMILY
    assert qapp.style().name() == "fusion"
