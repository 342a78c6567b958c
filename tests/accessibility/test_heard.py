"""Whoever doesn't see the window hears what a key has done to an article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.accessibility.openings import answer
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key


def press(key: Qt.Key) -> Callable[[Desk], None]:
    return lambda desk: desk.press(key)


def tag(desk: Desk) -> None:
    desk.press(KEY.Key_T)
    answer(desk, "harbour")


@pytest.mark.parametrize(
    ("does", "said", "again"),
    [
        (press(KEY.Key_S), "Starred.", "Taken back: starring “"),
        (press(KEY.Key_U), "Marked as read.", "Taken back: marking “"),
        (tag, "Tagged “harbour”.", "Taken back: tagging “"),
    ],
)
def test_marks_are_heard_and_their_undoing(
    open_desk: OpenDesk,
    library: Path,
    heard: list[str],
    does: Callable[[Desk], None],
    said: str,
    again: str,
) -> None:
    desk = open_desk(library)
    heard.clear()
    does(desk)
    assert said in heard
    desk.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard[-1].startswith(again)
