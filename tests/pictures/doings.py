"""What is done at the window before a picture of it is taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt

from tests.pictures.shelves import WIKINEWS
from tests.pictures.sitting import ALT, CONTROL, SHIFT, Sitting

Doing = Callable[[Sitting], None]

_ENOUGH: Final = 0.6
"""The share of an import at which its picture is taken."""
_SOME: Final = 2
_KEPT: Final = {
    "ferry OR harbour": "Harbours",
    "speaker:solbakken": "Solbakken",
    "is:unread has:quote": "To read",
}


def nothing(_at: Sitting) -> None:
    """Look, and do nothing."""


def filtered(words: str, title: str = "") -> Doing:
    """Filter by `words`, and go to the article whose title begins with `title`."""

    def do(at: Sitting) -> None:
        at.filter(words)
        if title:
            at.choose(title)

    return do


def chosen(title: str) -> Doing:
    """Go to the article whose title begins so."""

    def do(at: Sitting) -> None:
        at.choose(title)

    return do


def at_a_quotation(title: str, which: int) -> Doing:
    """Go to the article whose title begins so, on to its page, and to a quotation from 1."""

    def do(at: Sitting) -> None:
        at.choose(title)
        at.press(Qt.Key.Key_Return)
        at.press(Qt.Key.Key_N, times=which)

    return do


def import_wikinews(at: Sitting) -> None:
    """Take in the articles of Wikinews, and stop looking half-way."""
    at.choose("Night ferry")
    at.drop([WIKINEWS])
    at.wait_for_progress(_ENOUGH)


def go_far(at: Sitting) -> None:
    """Go far down a long list, and from there to an article with some quotations."""
    at.press(Qt.Key.Key_PageDown, times=12)
    while at.quotations < _SOME:
        at.press(Qt.Key.Key_K)


def propose(at: Sitting) -> None:
    """Type a filter, and stop within a name."""
    at.press(Qt.Key.Key_L, CONTROL)
    at.type("place:bergen person:ma")


def find(at: Sitting) -> None:
    """Find a word in an article."""
    at.choose("Night ferry")
    at.press(Qt.Key.Key_F, CONTROL)
    at.type("stavanger")


def choose_the_look(at: Sitting) -> None:
    """Open what the page's look is chosen on."""
    at.choose("Night ferry")
    at.press(Qt.Key.Key_F8)


def hold_a_speaker(at: Sitting) -> None:
    """Let one speaker stand out."""
    at.choose("Night ferry")
    at.press(Qt.Key.Key_Return)
    at.press(Qt.Key.Key_N, times=5)
    at.press(Qt.Key.Key_H)


def say_why(at: Sitting) -> None:
    """Ask why a quotation is this speaker's."""
    at.choose("Night ferry")
    at.press(Qt.Key.Key_Return)
    at.press(Qt.Key.Key_N, times=2)
    at.press(Qt.Key.Key_E)


def _work(at: Sitting) -> None:
    """Keep three filters, star and tag an article, read some more."""
    for words, name in _KEPT.items():
        at.filter(words)
        at.press(Qt.Key.Key_S, CONTROL | SHIFT)
        at.answer(name)
        at.press(Qt.Key.Key_Escape)
    at.press(Qt.Key.Key_L, CONTROL)
    at.press(Qt.Key.Key_Return)
    at.choose("Night ferry")
    at.press(Qt.Key.Key_S)
    at.press(Qt.Key.Key_T)
    at.answer("county")
    for _ in range(3):
        at.press(Qt.Key.Key_J)
        at.press(Qt.Key.Key_U)
    at.press(Qt.Key.Key_Home)


def read_the_day(at: Sitting) -> None:
    """Filter by days and quotations, and read."""
    _work(at)
    at.filter("since:2026-03-10 has:quote")
    at.choose("Night ferry")


def call_a_filter(at: Sitting) -> None:
    """Call a filter that was kept."""
    _work(at)
    at.press(Qt.Key.Key_1, ALT)


def choose_several(at: Sitting) -> None:
    """Choose several articles."""
    _work(at)
    at.press(Qt.Key.Key_Down, SHIFT, times=3)


def tag(at: Sitting) -> None:
    """Begin to tag an article."""
    _work(at)
    at.press(Qt.Key.Key_J)
    at.press(Qt.Key.Key_T)
    at.type("c")


def print_it(at: Sitting) -> None:
    """Save an article as a PDF."""
    at.choose("Macron says")
    at.press(Qt.Key.Key_P, CONTROL | SHIFT)
    at.answer(str(at.paper))


def choose_preferences(at: Sitting) -> None:
    """Open the preferences."""
    at.press(Qt.Key.Key_Comma, CONTROL)


def ask_for_keys(at: Sitting) -> None:
    """Open the list of keys, and look for some."""
    at.press(Qt.Key.Key_Question)
    at.type("copy")


def ask_the_guide(at: Sitting) -> None:
    """Open the guide where it tells of quotations."""
    at.choose("Night ferry")
    at.press(Qt.Key.Key_Return)
    at.press(Qt.Key.Key_F1)
    guide = at.desk.guide.guide
    if guide is not None:
        guide.move(at.window.x() + 200, at.window.y() + 60)
    at.settle()
