"""The article, shown again where the large map or a page of a person or place lies over it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reader.language.words import tr
from reader.models.reading import Reading
from reader.models.undoing import Deed, Undoing
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow
from reader.window.map_deeds import MapDeeds
from reader.window.page_pane import PagePane
from reader.window.portrait_deeds import PortraitDeeds

_ASKED = ("find", "next_match", "previous_match")
"""What is asked of the article, besides what its page tells when it has happened."""


class Uncovering(QObject):
    """Lets the reader see what is asked of the article, and ends one thing after the other."""

    def __init__(
        self,
        window: MainWindow,
        large_map: MapDeeds,
        portraits: PortraitDeeds,
        reading: Reading,
        undoing: Undoing,
    ) -> None:
        super().__init__(window)
        self._reading = reading
        self._undoing = undoing
        self._window = window
        self._map = large_map
        self._portraits = portraits
        actions = window.actions_by_name
        actions["clear_filter"].triggered.connect(dropping_checked(self.end_topmost))
        for name in _ASKED:
            actions[name].triggered.connect(dropping_checked(self.uncover))
        actions["also_in"].triggered.connect(dropping_checked(large_map.close))
        window.page_area.asked_instead.connect(large_map.close)
        actions["correct"].triggered.connect(dropping_checked(self._uncover_for_correction))
        self._follow(window.page_pane)
        window.page_area.second_opened.connect(self._follow)

    def uncover(self) -> None:
        """Show the article in hand, whatever lies over it; the keys stay where they can."""
        self._map.close()
        if self._is_first_in_hand:
            self._portraits.leave(focus=False)

    def end_topmost(self) -> None:
        """End what lies over the article, then what is lit, held or looked for on it, then let go
        of the second; at last show all articles."""
        area = self._window.page_area
        if self._map.leave() or self._leave_portrait():
            return
        view = area.in_hand.view
        if view.end_evidence() or view.let_go() or area.in_hand.close_find_bar():
            return
        if area.in_hand is area.second:
            area.left.emit()
        else:
            self._clear_filter()

    def _clear_filter(self) -> None:
        """Show all articles; one may have pressed Esc once more than one meant to."""
        text = self._reading.filter_text
        if not text:
            return
        self._window.header.box.clear()
        show, clear = partial(self._reading.type_filter, text), self._window.header.box.clear
        self._undoing.add(Deed(tr("filter cleared"), show, clear))
        self._window.foot.say(tr("All articles again. Ctrl+Z brings the filter back."))

    @property
    def _is_first_in_hand(self) -> bool:
        area = self._window.page_area
        return area.in_hand is area.first

    def _leave_portrait(self) -> bool:
        shown = self._portraits.is_shown and self._is_first_in_hand
        focus = QApplication.focusWidget()
        if shown:
            inside = focus is not None and self._window.page_pane.isAncestorOf(focus)
            self._portraits.leave(focus=inside)
        return shown

    def _follow(self, pane: PagePane) -> None:
        view = pane.view
        for told in (view.quotation_reached, view.evidence_told, view.speaker_held):
            told.connect(self._uncover_for)

    def _uncover_for(self, told: str) -> None:
        """Show what this is told of; with nothing told it has only ended."""
        if told:
            self.uncover()

    def _uncover_for_correction(self) -> None:
        if not self._window.names_panel.hasFocus():  # else a name there is corrected
            self._map.close()
