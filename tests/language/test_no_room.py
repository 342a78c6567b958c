"""In French and in long words, at 300 per cent too: what has no room is shortened or scrolls."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QSplitter,
    QWidget,
)

from reader.files.tongue import speak_tongue
from reader.language.words import Language, speak
from reader.window.low_screens import let_scroll
from tests.accessibility.conftest import Open, a_shelf, dressed, library, open_desk, open_it
from tests.accessibility.openings import OPENINGS, Opening
from tests.accessibility.shown import Shown
from tests.language.test_long_words import Longer, has_room

__all__ = ["a_shelf", "dressed", "library", "open_desk", "open_it"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SIZES = ((1000, 700), (480, 300), (333, 233))


SHORT = {"large map", "page of a person"}
"""What words longer than any here fill up on the smallest screen: a heading, and a head that
scrolls."""


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["long", "fr"])
@pytest.mark.parametrize("opening", OPENINGS, ids=str)
def test_nothing_is_squeezed(
    open_it: Open, opening: Opening, language: str, size: tuple[int, int]
) -> None:
    if language == "long":
        speak(Language(words=Longer()))
    else:
        speak_tongue(language)
    if opening.name in SHORT and language == "long" and size == SIZES[-1]:
        pytest.skip("cut short there")
    shown = open_it(opening, size=size)
    room = QSize(*size)
    for window in shown.windows():
        make_small(window, room)
    assert list(short_of_room(shown)) == []
    if shown.desk is not None:  # the others are as small as the screen
        assert shown.desk.window.size() == room


def make_small(window: QWidget, room: QSize) -> None:
    """As on a screen of that size."""
    if window.windowType() is Qt.WindowType.Popup:
        return
    for _ in range(6):  # each time less has to be kept
        if isinstance(window, QDialog):
            let_scroll(window, room)
            window.resize(window.size().boundedTo(room))
        elif window.size() != room:
            window.resize(room)
        QApplication.processEvents()


def short_of_room(shown: Shown) -> Iterator[str]:
    """What has less room than its words need and doesn't say them in a tool tip as well."""
    for widget in shown.widgets():
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if widget.toolTip() or is_folded(widget):
            continue
        if not has_room(widget) or widget.height() < lowest(widget):
            yield f"{widget.text()!r}: {widget.size()} of {widget.sizeHint()}"
        elif (clipping := clipped_by(widget)) is not None:
            yield f"{widget.text()!r}: beyond {clipping}"


def is_folded(widget: QWidget) -> bool:
    """Whether it stands in a part that another has taken the room of."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QSplitter):
        widget, parent = parent, None if parent.isWindow() else parent.parentWidget()
    return parent is not None and not parent.rect().intersects(widget.geometry())


def lowest(widget: QLabel | QAbstractButton) -> int:
    """The height of its words."""
    return 0 if isinstance(widget, QLabel) and widget.wordWrap() else widget.fontMetrics().height()


def clipped_by(widget: QWidget) -> QWidget | None:
    """What it reaches out of, other than by scrolling."""
    parent = widget.parentWidget()
    while parent is not None:
        inside = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        if not parent.rect().contains(inside):
            above = parent.parentWidget()
            scrolls = isinstance(above, QAbstractScrollArea) and above.viewport() is parent
            return None if scrolls else parent
        parent = None if parent.isWindow() else parent.parentWidget()
    return None
