"""What stands on the right: the names of the article or of the filter, and under them the map."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.models.names_list import NamesList
from reader.models.palette import LIGHT, Palette
from reader.window.names_panel import NARROWEST, NamesPanel
from reader.window.side_switch import SideSwitch

MAP_HEIGHT = 168
"""Pixels at the foot of the pane, where there is a map."""
LEAST_FOR_NAMES = 240
"""Pixels that the names keep above the map: where there is less, it goes."""


class Worn(Protocol):
    """What takes on the window's colours."""

    def wear(self, palette: Palette) -> None: ...


class SidePane(QWidget):
    """A switch, the names, and the map where there is room for it and it is wanted."""

    def __init__(self, names: NamesList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = SideSwitch()
        self.switch.hide()
        self.names_panel = NamesPanel(names)
        self.map: QWidget | None = None
        self._map_wanted = True
        self._palette = LIGHT
        self._worn: list[Worn] = [self.switch, self.names_panel]
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.switch)
        self._rows.addWidget(self.names_panel, 1)
        self.setMinimumWidth(NARROWEST)
        self.setAutoFillBackground(True)

    def put_map(self, view: QWidget) -> None:
        """Have `view`, which takes on colours by `wear`, stand under the names."""
        self.map = view
        view.setFixedHeight(MAP_HEIGHT)
        self._rows.addWidget(view)
        self.setTabOrder(self.names_panel, view)
        self._place_map()

    def show_map(self, shown: bool) -> None:
        """Show the map where there is room for it, or not."""
        self._map_wanted = shown
        self._place_map()

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        for part in self._worn:
            part.wear(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the map go where the names would have no room beside it."""
        super().resizeEvent(event)
        self._place_map()

    def _place_map(self) -> None:
        if self.map is not None:
            room = self.height() - self.switch.height() - MAP_HEIGHT
            self.map.setVisible(self._map_wanted and room >= LEAST_FOR_NAMES)
