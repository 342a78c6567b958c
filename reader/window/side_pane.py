"""What stands on the right: the names of the article or of the filter, and under them the map."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.models.names_list import NamesList
from reader.models.palette import Palette
from reader.window.names_panel import NARROWEST, NamesPanel
from reader.window.side_switch import SideSwitch

MAP_HEIGHT = 190
"""Pixels at the foot of the pane for a map with its heading."""
LEAST_FOR_NAMES = 240
"""Pixels that the names keep above the map: where there is less, it goes."""


class SidePane(QWidget):
    """A switch, the names, and the map where there is room for it and it is wanted.

    `came_and_went` tells that all of it is shown or hidden.
    """

    came_and_went = Signal()

    def __init__(self, names: NamesList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = SideSwitch()
        self.names_panel = NamesPanel(names)
        self.map: QWidget | None = None
        self._above_map = QFrame()
        self._above_map.setFixedHeight(1)
        self._above_map.hide()
        self._map_wanted = True
        self._is_empty = False
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.switch)
        self._rows.addWidget(self.names_panel, 1)
        self.setMinimumWidth(NARROWEST)
        self.setAutoFillBackground(True)

    def put_map(self, view: QWidget) -> None:
        """Have the map stand under the names; it takes on its colours by itself."""
        self.map = view
        self._rows.addWidget(self._above_map)
        view.setFixedHeight(MAP_HEIGHT)
        self._rows.addWidget(view)
        self.setTabOrder(self.names_panel, view)
        self._place_map()

    def show_map(self, shown: bool) -> None:
        """Show the map where there is room for it, or not."""
        self._map_wanted = shown
        self._place_map()

    def be_empty(self, *, empty: bool) -> None:
        """Show the ground alone while there are no articles whose names could be shown."""
        if empty != self._is_empty:
            self._is_empty = empty
            self.switch.show_words(not empty)
            self._place_map()

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self.switch.wear(palette)
        self.names_panel.wear(palette)
        self._above_map.setStyleSheet(f"background: {palette.line.name()};")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the map go where the names would have no room beside it."""
        super().resizeEvent(event)
        self._place_map()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that there is something to look at."""
        super().showEvent(event)
        self.came_and_went.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that nobody sees it any more."""
        super().hideEvent(event)
        self.came_and_went.emit()

    @property
    def has_room_for_map(self) -> bool:
        """Whether the names have enough room above a map."""
        return self.height() - self.switch.height() - MAP_HEIGHT >= LEAST_FOR_NAMES

    def _place_map(self) -> None:
        if self.map is not None:
            shown = self._map_wanted and self.has_room_for_map and not self._is_empty
            self.map.setVisible(shown)
            self._above_map.setVisible(shown)
