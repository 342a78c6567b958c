"""The star and the tags of the article that stands beside the open one."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.library.states import UNTOUCHED
from reader.models.beside import Beside
from reader.models.marking import Marking, States
from reader.models.palette import Palette
from reader.models.reading import Opened
from reader.models.state_changes import star_turned
from reader.window.main_window import MainWindow
from reader.window.page_corner import PageCorner
from reader.window.page_pane import PagePane


class SecondCorner(QObject):
    """Shows in the second page's corner what its article is marked as; a click stars it."""

    def __init__(self, window: MainWindow, beside: Beside, marking: Marking) -> None:
        super().__init__(window)
        self._window = window
        self._beside = beside
        self._marking = marking
        self._corner: PageCorner | None = None
        self._state = UNTOUCHED
        window.page_area.second_opened.connect(self._furnish)
        window.worn.connect(self._wear)
        beside.article_opened.connect(self._show)
        beside.let_go.connect(self._let_go)
        marking.states_changed.connect(self._show_states)

    def _furnish(self, pane: PagePane) -> None:
        self._corner = corner = PageCorner(pane.view)
        corner.wear(self._window.colours)
        corner.star_turned.connect(self._turn_star)

    def _show(self, opened: Opened) -> None:
        self._state = opened.kept.state
        if self._corner is not None:
            self._corner.show_state(self._state)

    def _show_states(self, states: States) -> None:
        opened = self._beside.opened
        if opened is not None and opened.kept.id in states and self._corner is not None:
            self._state = states[opened.kept.id]
            self._corner.show_state(self._state)

    def _turn_star(self) -> None:
        opened = self._beside.opened
        if opened is not None:
            change = star_turned((self._state,))
            self._marking.mark([opened.kept.id], change, opened.kept.article.title)

    def _wear(self, palette: Palette) -> None:
        if self._corner is not None:
            self._corner.wear(palette)

    def _let_go(self) -> None:
        self._corner = None  # it goes with the page
