"""Undo and redo, which tell in the menu what they would take back or do again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.language.words import tr
from reader.models.undoing import Undoing
from reader.window.actions import dropping_checked
from reader.window.main_window import MainWindow

_LONGEST = 60
"""Characters of a deed that the menu shows."""


class UndoMenu(QObject):
    """Takes back what was done last in the window, whatever it was, and does it again."""

    def __init__(self, window: MainWindow, undoing: Undoing) -> None:
        super().__init__(window)
        self._undoing = undoing
        self._undo, self._redo = (window.actions_by_name[name] for name in ("undo", "redo"))
        self._undo.triggered.connect(dropping_checked(undoing.undo))
        self._redo.triggered.connect(dropping_checked(undoing.redo))
        undoing.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        for action, deed, telling, words in (
            (self._undo, tr("&Undo"), tr("&Undo: {deed}"), self._undoing.undo_words),
            (self._redo, tr("&Redo"), tr("&Redo: {deed}"), self._undoing.redo_words),
        ):
            shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
            told = telling.format(deed=shown.replace("&", "&&"))
            action.setText(told if words else deed)
            action.setEnabled(bool(words))
