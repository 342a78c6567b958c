"""Words a third longer than the English ones, as other languages have them, are seen whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QLabel

from reader.language.words import Language, Said, speak
from reader.window.one_line import OneLine
from tests.accessibility.conftest import Open, a_shelf, dressed, library, open_desk, open_it
from tests.accessibility.openings import OPENINGS, Opening
from tests.accessibility.shown import Shown, place

__all__ = ["a_shelf", "dressed", "library", "open_desk", "open_it"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LONGER = 0.35
SMALL = 1000, 700


class Longer(Mapping[Said, tuple[str, ...]]):
    """Translates whatever it is asked for into as much and a third."""

    def __getitem__(self, said: Said) -> tuple[str, ...]:
        more = round(len(said[0]) * LONGER)
        return (said[0] + "nein"[: more % 4] + "nein" * (more // 4),)

    def __iter__(self) -> Iterator[Said]:
        return iter(())

    def __len__(self) -> int:
        return 1


@pytest.mark.parametrize("opening", OPENINGS, ids=str)
def test_long_words_are_seen_whole(open_it: Open, opening: Opening) -> None:
    speak(Language(words=Longer()))
    shown = open_it(opening, size=SMALL)
    assert list(cut_off(shown)) == []


def cut_off(shown: Shown) -> Iterator[str]:
    """What has less room than its words need, or doesn't lie in its window."""
    for widget in shown.widgets():
        if isinstance(widget, QAbstractButton | QLabel) and widget.text():
            if not has_room(widget) or not widget.window().rect().contains(place(widget)):
                yield widget.text()
        elif isinstance(widget, QHeaderView):
            for column in range(widget.count()):
                if widget.sectionSize(column) < widget.sectionSizeHint(column):
                    yield str(widget.model().headerData(column, widget.orientation()))


def has_room(widget: QAbstractButton | QLabel) -> bool:
    """Whether its words have the room they need; some lines are cut short by intent."""
    if isinstance(widget, OneLine):
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    return widget.width() >= widget.sizeHint().width()
