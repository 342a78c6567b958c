"""The star and the tags stand above the page's head, wherever that is, and cover no word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.library.states import State, StateChange
from reader.models.palette import DARK
from reader.window.page_corner import PageCorner
from tests.journeys.desk import Desk
from tests.libraries import seeds_library

MANY = tuple(f"a tag that is number {number}" for number in range(30))


@pytest.fixture
def desk(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, seeds_library(tmp_path))
    yield made
    made.close()


def corner_of(desk: Desk) -> PageCorner:
    (corner,) = desk.window.page_pane.view.findChildren(PageCorner)
    return corner


@pytest.mark.parametrize("tags", [(), ("oslo",), MANY], ids=len)
@pytest.mark.parametrize("width", [700, 1000, 1440, 2200])
def test_it_covers_no_word_and_ends_with_the_column(
    desk: Desk, width: int, tags: tuple[str, ...]
) -> None:
    view, corner = desk.window.page_pane.view, corner_of(desk)
    desk.window.resize(width, 700)
    corner.show_state(State(starred=True, tags=tags))
    desk.settle()
    head = view.document().documentLayout().blockBoundingRect(view.document().firstBlock())
    place = corner.geometry()
    assert 0 <= place.top() < place.bottom() < head.top()
    assert head.left() - 1 <= place.left()
    assert abs(place.right() - view.lineWrapColumnOrWidth()) <= 6
    assert corner.tags.isVisible() is bool(tags)
    if tags == MANY:
        count = len(corner.tags.shown) - 1
        assert list(corner.tags.shown) == [*MANY[:count], f"{len(MANY) - count} more"]
    else:
        assert list(corner.tags.shown) == list(tags)


def test_one_tag_longer_than_the_page_is_wide_is_cut_short(desk: Desk) -> None:
    corner = corner_of(desk)
    corner.show_state(State(tags=("by the sea " * 30,)))
    desk.settle()
    (shown,) = corner.tags.shown
    assert shown.endswith("…")
    corner.show_state(State(tags=("by the sea " * 30, "harbour of oslo")))
    desk.settle()
    shown, more = corner.tags.shown
    assert shown.endswith("…")
    assert more == "1 more"


def test_it_goes_with_the_page(desk: Desk) -> None:
    view, corner = desk.window.page_pane.view, corner_of(desk)
    before = corner.y()
    view.verticalScrollBar().setValue(10)
    assert corner.y() == before - 10
    view.verticalScrollBar().setValue(400)
    assert not corner.geometry().intersects(view.viewport().rect())


def test_it_tells_what_the_article_is_marked_as(desk: Desk) -> None:
    corner = corner_of(desk)
    assert not corner.star.isChecked()
    desk.press(Qt.Key.Key_S)
    assert corner.star.isChecked()
    QTest.mouseClick(corner.star, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.told == "The star is off."
    assert not corner.star.isChecked()
    opened = desk.window.list_pane.view.chosen_articles()
    desk._desk.marks.marking.mark(opened, StateChange(tagged=("oslo", "R&D")))
    desk.settle()
    assert list(corner.tags.shown) == ["oslo", "R&D"]
    assert corner.tags.accessibleName() == "Tags: oslo, R&D"
    desk.press(Qt.Key.Key_J)
    assert not corner.tags.isVisible()


def test_a_star_is_filled_where_the_article_is_starred(desk: Desk) -> None:
    corner = corner_of(desk)
    corner.wear(DARK)
    for starred, expected in ((True, DARK.accent), (False, DARK.paper)):
        corner.show_state(State(starred=starred))
        image = corner.star.grab().toImage()
        middle = QPoint(image.width() // 2, image.height() // 2 + 1)
        assert (image.pixelColor(middle) == DARK.accent) is (expected == DARK.accent)
