"""Light and dark, changed while the window is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from reader.models.palette import DARK, LIGHT
from tests.journeys.conftest import OpenDesk


def test_every_part_of_the_window_takes_on_the_other_colours(
    open_desk: OpenDesk, shelf: Path
) -> None:
    desk = open_desk(shelf / "five" / "library.sqlite")
    window = desk.window
    grounds = {
        "panel": (window.names_panel, "side"),
        "list": (window.list_pane.view, "side"),
        "page": (window.page_pane.view, "paper"),
        "foot": (window.foot, "side"),
        "header": (window.header, "side"),
    }

    def shown() -> dict[str, str]:
        picture = window.grab().toImage()
        found = {}
        for name, (part, _) in grounds.items():
            # Two pixels from the lower right corner: ground, or the scroll bar's, or a gap.
            at = part.mapTo(window, QPoint(part.width() - 3, part.height() - 3))
            found[name] = QColor(picture.pixelColor(at)).name()
        return found

    for palette in (LIGHT, DARK, LIGHT):
        if window.is_dark is not palette.dark:
            desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        expected = {name: getattr(palette, ground).name() for name, (_, ground) in grounds.items()}
        assert shown() == expected
