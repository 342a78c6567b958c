"""What can be done with saved filters: call them by key, menu or click, keep and change them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from reader.filter.sentence import sentence
from reader.language.words import marked, tr
from reader.library.states import SavedFilter
from reader.models.reading import Reading
from reader.models.saved_filters import SavedFilters, built_in
from reader.models.undoing import Undoing
from reader.window.actions import dropping_checked
from reader.window.filter_strip import FilterStrip
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.window.filters_sheet import FiltersSheet

_NOTHING = marked("Type a filter first; then it can be kept.")
_BUILT_IN_NAMES = ("only_unread", "only_starred")


class FilterDeeds(QObject):
    """Shows the saved filters above the list and in their menu, and does what they stand for.

    One that holds already is left by the same key: all articles show again.
    """

    def __init__(
        self, window: MainWindow, reading: Reading, filters: SavedFilters, undoing: Undoing
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._filters = filters
        self._undoing = undoing
        self._sheet: FiltersSheet | None = None
        self._listed: list[QAction] = []
        self._is_empty = False
        self.strip = FilterStrip(window.above, window)
        window.show_filters(self.strip)
        self.strip.wear(window.colours)
        window.worn.connect(self.strip.wear)
        actions = window.actions_by_name
        for name, saved in zip(_BUILT_IN_NAMES, built_in(), strict=True):
            actions[name].setCheckable(True)
            actions[name].triggered.connect(partial(self._call, saved))
        actions["save_filter"].triggered.connect(dropping_checked(self.save))
        actions["manage_filters"].triggered.connect(dropping_checked(self.manage))
        actions["filters"].triggered.connect(self._place_strip)
        actions["go_to_filters"].triggered.connect(dropping_checked(self.go_along))
        self.strip.chosen.connect(self._call)
        self.strip.save_wanted.connect(self.save)
        filters.changed.connect(self._show_filters)
        filters.told.connect(window.foot.say)
        reading.filter_changed.connect(self._follow)
        undoing.changed.connect(self._follow_undo)
        self._show_filters()

    def save(self) -> None:
        """Ask for a name under which the present filter is to be kept."""
        text = self._reading.filter_text.strip()
        known = self._filters.asking_for(text)
        if not text or known in built_in():
            is_there = tr("“{filter}” is always there.").format(filter=text)
            self._window.foot.say(is_there if text else tr(_NOTHING))
        else:
            self._ask(text, known)

    def go_along(self) -> None:
        """Go to the saved filters above the list, wherever one is."""
        self._window.place_filters(shown=True)
        self.strip.go_to()

    def manage(self) -> None:
        """List the saved filters."""
        from reader.window.filters_sheet import FiltersSheet  # noqa: PLC0415  seldom needed

        sheet = self._sheet = FiltersSheet(self._window)
        sheet.show_filters(self._filters.filters)
        sheet.show_undo(self._undoing.undo_words)
        sheet.change_wanted.connect(self._change)
        sheet.delete_wanted.connect(self._filters.drop)
        sheet.undo_wanted.connect(self._undoing.undo)
        sheet.finished.connect(self._forget_sheet)
        sheet.open()

    def _ask(self, text: str, known: SavedFilter | None) -> None:
        from reader.window.save_filter_sheet import SaveFilterSheet  # noqa: PLC0415  seldom needed

        sheet = SaveFilterSheet(
            text,
            sentence(self._reading.meant_by(text).wanted),
            self._filters,
            self._window.colours,
            self._sheet or self._window,
            known,
        )
        sheet.kept.connect(self._filters.save)
        sheet.open()

    def _change(self, name: str) -> None:
        known = self._filters.named(name)
        if known is not None:
            self._ask(known.text, known)

    def _call(self, saved: SavedFilter, _checked: bool = False) -> None:
        """Filter so, or where that is so already, show all articles again."""
        holds = self._filters.asking_for(self._reading.filter_text) == saved
        self._reading.type_filter("" if holds else saved.text)
        self._follow()

    def _place_strip(self, shown: bool) -> None:
        self._window.place_filters(shown=shown)

    # What is shown

    def show_count(self, _shown: int, total: int) -> None:
        """Name the filters where the library, of `total` articles, holds any to be filtered."""
        if self._is_empty != (not total):
            self._is_empty = not total
            self._name_filters()

    def _name_filters(self) -> None:
        self.strip.show_filters(() if self._is_empty else self._filters.all)

    def _show_filters(self) -> None:
        self._name_filters()
        menu = self._menu
        for action in self._listed:
            menu.removeAction(action)
            self._window.removeAction(action)
            action.deleteLater()
        self._listed = [self._made(each) for each in self._filters.filters]
        for action in self._listed:
            menu.addAction(action)
            self._window.addAction(action)  # so that its key works while the menu bar is hidden
        if self._sheet is not None:
            self._sheet.show_filters(self._filters.filters)
        self._follow()

    def _made(self, saved: SavedFilter) -> QAction:
        action = QAction(saved.name.replace("&", "&&"), self)
        action.setCheckable(True)
        if saved.key:
            action.setShortcut(QKeySequence(saved.key))
        action.triggered.connect(partial(self._call, saved))
        return action

    def _follow(self, _text: str = "") -> None:
        """Mark the one that holds."""
        text = self._reading.filter_text
        held = self._filters.asking_for(text)
        faulty = bool(self._reading.meaning.faults)
        self.strip.show_active(held, can_save=bool(text.strip()) and held is None and not faulty)
        actions = (*(self._window.actions_by_name[name] for name in _BUILT_IN_NAMES), *self._listed)
        for action, saved in zip(actions, self._filters.all, strict=True):
            action.setChecked(saved == held)

    def _follow_undo(self) -> None:
        if self._sheet is not None:
            self._sheet.show_undo(self._undoing.undo_words)

    def _forget_sheet(self) -> None:
        self._sheet = None

    @property
    def _menu(self) -> QMenu:
        """The menu that the table of actions made for filters."""
        menu = self._window.actions_by_name["save_filter"].associatedObjects()
        return next(each for each in menu if isinstance(each, QMenu))
