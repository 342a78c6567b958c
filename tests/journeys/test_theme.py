"""Light and dark, changed while the window is open."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from reader.models.palette import DARK, LIGHT
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


def grounds(desk: Desk, parts: Iterable[QWidget]) -> list[str]:
    """The colour of each part, two pixels from its lower right corner."""
    picture = desk.window.grab().toImage()
    corners = (part.mapTo(desk.window, QPoint(part.width(), part.height())) for part in parts)
    return [picture.pixelColor(corner - QPoint(3, 3)).name() for corner in corners]


def at_the_edge(desk: Desk, part: QWidget) -> set[str]:
    """The colours of the lowest pixels along the part's right edge."""
    picture = desk.window.grab().toImage()
    corner = part.mapTo(desk.window, QPoint(part.width(), part.height()))
    return {picture.pixelColor(corner - QPoint(3, up)).name() for up in range(3, 9)}


def test_every_part_of_the_window_takes_on_the_other_colours(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five, size=(1440, 480))
    window = desk.window
    listed, page = window.list_pane.view, window.page_pane.view
    # Both have a scroll bar, whose track is what shows in their corner.
    assert listed.verticalScrollBar().isVisible()
    assert page.verticalScrollBar().isVisible()
    desk.press(Qt.Key.Key_F, CONTROL)
    sides = [window.names_panel, window.foot, window.header, window.page_pane.find_bar]
    for palette in (LIGHT, DARK, LIGHT):
        if window.is_dark is not palette.dark:
            desk.press(Qt.Key.Key_D, CONTROL)
        assert set(grounds(desk, sides)) == {palette.side.name()}
        # The rows go on under the track, and the lines between them.
        assert {palette.side.name()} <= at_the_edge(desk, listed)
        assert at_the_edge(desk, listed) <= {palette.side.name(), palette.line.name()}
        assert grounds(desk, [page]) == [palette.paper.name()]


def test_the_proposals_and_the_ways_back_take_on_the_other_colours(
    open_desk: OpenDesk, five: Path
) -> None:
    desk = open_desk(five)
    desk.type_filter("lyon nosuchword speaker:mac")
    popup, nothing = desk.window.header.box.popup, desk.window.list_pane.nothing
    for palette in (LIGHT, DARK, LIGHT):
        if desk.window.is_dark is not palette.dark:
            desk.press(Qt.Key.Key_D, CONTROL)
        assert popup.isVisible()
        assert nothing.isVisible()
        picture = popup.grab().toImage()
        # Between the field and its name, where the second row has nothing to say.
        assert picture.pixelColor(popup.width() // 2, 8) == palette.paper
        assert grounds(desk, [nothing]) == [palette.side.name()]
