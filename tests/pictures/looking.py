"""What is done at the window before a picture of when, where or who is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt

from reader.models.names_list import NameRole
from tests.pictures.doings import Doing, filtered
from tests.pictures.sitting import SHIFT, Sitting


def page_of(name: str, words: str = "") -> Doing:
    """Open the page of a person or a place that the articles found by `words` name."""

    def do(at: Sitting) -> None:
        at.filter(words)
        at.press(Qt.Key.Key_F)
        _go_to_name(at, name)
        at.press(Qt.Key.Key_W)

    return do


def of_the_filter(words: str, title: str = "") -> Doing:
    """Filter by `words`, and show the names of all that was found beside the page."""

    def do(at: Sitting) -> None:
        filtered(words, title)(at)
        at.press(Qt.Key.Key_F)

    return do


def on_the_large_map(words: str = "") -> Doing:
    """Show where all takes place that is found by `words`, as large as the page."""

    def do(at: Sitting) -> None:
        of_the_filter(words)(at)
        at.press(Qt.Key.Key_G, times=2)

    return do


def beside(first: str, second: str, shared: int) -> Doing:
    """Open two articles side by side, at a quotation that both carry, counted from 1."""

    def do(at: Sitting) -> None:
        at.choose(second)
        at.press(Qt.Key.Key_B)
        at.choose(first)
        at.press(Qt.Key.Key_N, SHIFT, times=shared)

    return do


def also_in(title: str, quotation: int) -> Doing:
    """Ask which other articles carry a quotation, counted from 1."""
    return _asked_of(title, quotation, Qt.Key.Key_A)


def their_line(title: str, quotation: int) -> Doing:
    """Ask what the speaker of a quotation, counted from 1, said before and after."""
    return _asked_of(title, quotation, Qt.Key.Key_L)


def _asked_of(title: str, quotation: int, key: Qt.Key) -> Doing:
    def do(at: Sitting) -> None:
        at.choose(title)
        at.press(Qt.Key.Key_N, times=quotation)
        at.press(key)

    return do


def _go_to_name(at: Sitting, name: str) -> None:
    """Go down the names beside the page to that one; an error where it isn't there."""
    names = at.window.names_panel
    names.setFocus()
    at.press(Qt.Key.Key_Home)
    for _ in range(names.model().rowCount()):
        entry = names.currentIndex().data(NameRole.ENTRY)
        if entry is not None and entry.name == name:
            return
        at.press(Qt.Key.Key_Down)
    raise LookupError(f"nobody and nothing is called {name!r} there")
