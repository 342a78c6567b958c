"""Places in the window: what shows in them, and when."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from reader.window.place import Place, rows


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A widget that is shown, for places to be in."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_a_part_shows_where_it_is_wanted_and_has_room(parent: QWidget) -> None:
    action = QAction(parent)
    action.setCheckable(True)
    place = Place(QPalette.ColorRole.Base, action, wanted=True)
    rows(parent, place.part)
    told = []
    for room in (True, False, True):
        place.make_room(has_room=room)
        told.append((place.part.isVisible(), action.isChecked()))
    assert told == [(True, True), (False, False), (True, True)]
    place.want(shown=False)
    place.make_room(has_room=False)
    place.make_room(has_room=True)
    assert not place.part.isVisible()
    assert not place.wanted


def test_one_who_asks_for_a_part_has_it_in_the_smallest_window(parent: QWidget) -> None:
    place = Place(QPalette.ColorRole.Base, QAction(parent), wanted=False)
    rows(parent, place.part)
    place.make_room(has_room=False)
    place.want(shown=True)
    assert place.part.isVisible()


@pytest.mark.parametrize("wanted", [True, False])
def test_a_part_comes_as_its_ground_stood(parent: QWidget, wanted: bool) -> None:
    place = Place(QPalette.ColorRole.Base, QAction(parent), wanted=wanted)
    layout = rows(parent, QWidget(), place.part, QWidget())
    place.make_room(has_room=True)
    part, ground = QWidget(), place.part
    place.take(part, layout)
    assert place.part is part
    assert ground.isHidden()
    assert layout.indexOf(part) == 1
    assert part.isVisible() is wanted


def test_a_part_takes_its_place_between_others(parent: QWidget) -> None:
    splitter = QSplitter(parent)
    place = Place(QPalette.ColorRole.Base, QAction(parent), wanted=True)
    for each in (QWidget(), place.part, QWidget()):
        splitter.addWidget(each)
    place.make_room(has_room=True)
    part = QWidget()
    place.take(part, splitter)
    assert splitter.indexOf(part) == 1
    assert splitter.count() == 3
