"""A reader at the window, as a program of its own that can be killed.

`python -m tests.torture.seat LIBRARY SETTINGS SEED [FOLDER…]` opens the window, takes the
folders in, then filters, opens, marks and corrects articles until it is killed; the numbers of
the corrections that the window lists, and what it has made of articles, are printed as lines of
JSON. With SEED 0 it only looks: it
opens the newest article, prints what the window tells at its foot and how many articles it
lists, and ends.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from random import Random

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.app import Desk
from reader.first_screen import FirstScreen, prepared_application
from reader.library.answers import Kept
from reader.library.corrections import Correction
from reader.library.faults import LibraryFault
from reader.library.ids import ArticleId
from reader.library.states import State
from reader.models.palette import Theme
from reader.window.remembered import Remembered
from tests.torture.by_the_reader import change_in, marking, marks

_PAUSE = 10  # ms
_LOOKS = 1_500  # ms that a window which only looks waits for what may still be told
_FILTERS = ("", "ferry", "person:dvorak", "place:oslo said:money", '"the quay', "date:2020", "xyz")


class Sitter:
    """Does one thing after the other at the desk, as chance has it."""

    def __init__(self, desk: Desk, remembered: Remembered, dice: Random) -> None:
        self._desk = desk
        self._remembered = remembered
        self._dice = dice
        self._timer = QTimer(desk)
        self._timer.timeout.connect(self._act)
        self._timer.start(_PAUSE)
        desk.correcting.history_changed.connect(self._tell)
        desk.marks.marking.states_changed.connect(self._tell_marks)

    def _act(self) -> None:
        reading = self._desk.reading
        match self._dice.randrange(5):
            case 0:
                reading.type_filter(self._dice.choice(_FILTERS))
            case 1:
                view = self._desk.window.list_pane.view
                if rows := view.model().rowCount():
                    view.choose(self._dice.randrange(rows))
            case 2:
                reading.choose_theme(self._dice.choice([Theme.DARK, Theme.LIGHT]))
                self._remembered.keep(theme=str(reading.theme))
            case 3 if reading.opened is not None:
                self._correct(reading.opened.kept)
            case 4 if reading.opened is not None:
                change = marking(self._dice)
                self._desk.marks.marking.mark([reading.opened.kept.id], change)

    def _correct(self, kept: Kept) -> None:
        change = change_in(kept, self._dice)
        if change is not None:
            self._desk.correcting.make(change, kept)

    def _tell(self) -> None:
        listed = [each.correction for each in self._desk.correcting.listed]
        _say({"numbers": [each.number for each in listed if isinstance(each, Correction)]})

    def _tell_marks(self, states: Mapping[ArticleId, State]) -> None:
        _say({"marks": {number: marks(state) for number, state in states.items()}})


def _say(value: object) -> None:
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


def _look(desk: Desk) -> None:
    said: list[str] = []

    def glance() -> None:
        told = desk.window.foot.told
        if told and told not in said:
            said.append(told)

    glancing = QTimer()
    glancing.timeout.connect(glance)
    glancing.start(_PAUSE)
    desk.settle()
    desk.window.list_pane.view.choose(0)
    desk.settle()
    ending = QTimer()
    ending.setSingleShot(True)
    ending.timeout.connect(QApplication.quit)
    ending.start(_LOOKS)
    QApplication.exec()
    desk.settle()
    glance()
    glancing.stop()
    _say({"told": said, "articles": desk.window.list_pane.view.model().rowCount()})
    desk.close()


def main() -> int:
    """Sit down; the exit status is 1 where the library can't be opened."""
    library, settings, seed, *folders = sys.argv[1:]
    application = prepared_application()
    remembered = Remembered(Path(settings))
    try:
        paths = [Path(folder) for folder in folders]
        desk = Desk(FirstScreen(Path(library), remembered, paths=paths))
    except LibraryFault as fault:
        _say({"refused": str(fault)})
        return 1
    desk.window.show()
    if seed == "0":
        _look(desk)
        return 0
    sitter = Sitter(desk, remembered, Random(seed))  # noqa: S311
    status = application.exec()
    del sitter
    return status


if __name__ == "__main__":
    sys.exit(main())
