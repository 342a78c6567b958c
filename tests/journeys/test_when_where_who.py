"""When, where and who together: the timeline, the map, the counts and a person's page."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.models.names_list import NameRole
from reader.models.side import Side
from reader.window.map_view import MapView
from reader.window.portrait_page import PortraitPage
from reader.window.timeline_view import TimelineView
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Held = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton

ARTICLES = {
    "kiln.txt": " date 2025-03-03 The kiln of Faro is lit again\n\n"
    "“It had been cold for eleven years,” said Rita Amaral, who fires it. Porto sent the clay.\n",
    "tiles.txt": " date 2025-03-05 Tiles for a station\n\nThe station of Porto gets new tiles from"
    " Faro.\n\n“They are blue, as they were,” said Rita Amaral. “I counted them twice.”\n",
    "clay.txt": " date 2025-03-12 Clay runs short\n\nIn Lyon nobody sells clay any more.\n\n"
    "“We dig where we may,” said Henri Vasseur, the quarryman. He named Rita Amaral as his last"
    " customer.\n",
    "strike.txt": " date 2025-03-20 Quarrymen stop work\n\nThe quarries of Lyon stand still.\n\n"
    "“Not one stone,” said Henri Vasseur.\n",
    "end.txt": " date 2025-03-21 A stone moves\n\nWork goes on in Lyon and in Porto.\n\n"
    "“One stone, then,” said Henri Vasseur. Dora Lind, who wrote of him, was not there.\n",
}


@pytest.fixture(scope="module")
def taken_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kiln")
    return library_of(folder, [written(folder / "articles", ARTICLES)])


@pytest.fixture
def desk(open_desk: OpenDesk, taken_in: Path, tmp_path: Path) -> Desk:
    """A desk on five articles of one month."""
    return open_desk(Path(shutil.copy(taken_in, tmp_path)))


def timeline(desk: Desk) -> TimelineView:
    (found,) = desk.window.findChildren(TimelineView)
    return found


def found_on(desk: Desk) -> list[int]:
    """The days of March whose bars show articles that the filter finds."""
    return [bar.first.day for bar in timeline(desk).scene.bars if bar.found]


def bar_of(desk: Desk, day: int) -> QPoint:
    view = timeline(desk)
    bars = enumerate(view.scene.bars)
    return next(view.rect_of(at).center() for at, bar in bars if bar.first.day == day)


def drag(desk: Desk, first: int, last: int) -> tuple[list[str], set[str]]:
    """Drag over the timeline from one day of March to another.

    Tells what list and map show before it is let go.
    """
    view, start, end = timeline(desk), bar_of(desk, first), bar_of(desk, last)
    QTest.mousePress(view, LEFT, Held.NoModifier, start)
    for step in range(1, 5):
        QTest.mouseMove(view, start + (end - start) * step / 4)
        QApplication.processEvents()
    desk.settle()
    meanwhile = desk.titles, on_the_map(desk)
    QTest.mouseRelease(view, LEFT, Held.NoModifier, end)
    desk.settle()
    return meanwhile


def on_the_map(desk: Desk) -> set[str]:
    return {dot.name for dot in desk.map.small.view.dots}


def click_dot(desk: Desk, name: str) -> None:
    view: MapView = desk.map.small.view
    at = next(each for each in view.placed if view.dots[each.number].name == name)
    QTest.mouseClick(view, LEFT, Held.NoModifier, QPoint(round(at.x), round(at.y)))
    desk.settle()


def speakers(desk: Desk) -> list[str]:
    """Who speaks, as the pane beside the page reads it out."""
    model = desk.window.names_panel.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]
    return rows[1 : rows.index("Heading: People")] if "Heading: Who speaks" in rows else []


def show_the_filters_names(desk: Desk) -> None:
    """By mouse."""
    button = desk.window.side_pane.switch.buttons[Side.FILTER]
    QTest.mouseClick(button, LEFT, pos=button.rect().center())
    desk.settle()


def person(desk: Desk) -> PortraitPage | None:
    """The page of a person, where one stands in the place of the article."""
    shown = desk.window.page_pane.instead
    assert shown is None or isinstance(shown, PortraitPage)
    return shown


def opened(desk: Desk) -> str:
    page = desk.window.page_pane.view.page
    return page.article.title if page is not None and person(desk) is None else ""


def go_to_name(desk: Desk, name: str) -> None:
    """Go down the names beside the page, once the keys go there."""
    panel = desk.window.names_panel
    assert panel.hasFocus()
    desk.press(Key.Key_Home)
    for _ in range(panel.model().rowCount()):
        entry = panel.currentIndex().data(NameRole.ENTRY)
        if entry is not None and entry.name == name:
            return
        desk.press(Key.Key_Down)
    raise AssertionError(f"{name} is not beside the page")


def test_list_map_and_counts_follow_what_is_dragged(desk: Desk) -> None:
    show_the_filters_names(desk)
    assert on_the_map(desk) == {"Faro", "Porto", "Lyon"}
    meanwhile = drag(desk, 3, 6)
    assert desk.titles == ["Tiles for a station", "The kiln of Faro is lit again"]
    assert meanwhile == (desk.titles, on_the_map(desk))
    assert (desk.count, on_the_map(desk)) == ("2 of 5", {"Faro", "Porto"})
    assert speakers(desk) == ["Rita Amaral, 3 quotations, 17 words"]
    drag(desk, 12, 20)
    assert desk.titles == ["Quarrymen stop work", "Clay runs short"]
    assert on_the_map(desk) == {"Lyon"}
    assert speakers(desk) == ["Henri Vasseur, 2 quotations, 8 words"]
    at = bar_of(desk, 28)
    QTest.mouseDClick(timeline(desk), LEFT, Held.NoModifier, at)
    desk.settle()
    assert (desk.filter_text, len(desk.titles)) == ("", 5)
    assert on_the_map(desk) == {"Faro", "Porto", "Lyon"}


def test_a_dot_that_is_clicked_narrows_the_dates_that_were_dragged(desk: Desk) -> None:
    show_the_filters_names(desk)
    drag(desk, 1, 20)
    assert found_on(desk) == [3, 5, 12, 20]
    click_dot(desk, "Porto")
    assert desk.titles == ["Tiles for a station", "The kiln of Faro is lit again"]
    assert found_on(desk) == [3, 5]
    # What the dates alone leave out is shown as well, paler.
    assert [bar.first.day for bar in timeline(desk).scene.bars if bar.fitting] == [3, 5, 21]
    click_dot(desk, "Porto")
    assert found_on(desk) == [3, 5, 12, 20]
    assert desk.filter_text == "date:2025-03-01..2025-03-20"


def test_to_a_person_from_there_to_a_quotation_and_back(desk: Desk) -> None:
    show_the_filters_names(desk)
    drag(desk, 3, 6)
    before = opened(desk)
    panel = desk.window.names_panel
    desk.click_name("speaker", "Rita Amaral")
    assert desk.filter_text.endswith('speaker:"Rita Amaral"')
    panel.setFocus()
    go_to_name(desk, "Rita Amaral")
    desk.press(Key.Key_W)
    page = person(desk)
    assert page is not None
    assert page.head.name.text() == "Rita Amaral"
    view = page.view
    row = next(
        row
        for row in range(view.model().rowCount())
        if "cold" in str(view.model().index(row, 0).data())
    )
    at = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, Held.NoModifier, at)
    desk.settle()
    assert opened(desk) == desk.chosen == "The kiln of Faro is lit again"
    desk.press(Key.Key_Left, Held.AltModifier)
    page = person(desk)
    assert page is not None
    assert page.head.name.text() == "Rita Amaral"
    desk.press(Key.Key_Left, Held.AltModifier)
    assert opened(desk) == before


def test_when_where_and_who_by_keys_alone(desk: Desk) -> None:
    desk.press(Key.Key_F)
    desk.press(Key.Key_D)
    desk.press(Key.Key_Home)
    while "3 March" not in timeline(desk).accessibleDescription():
        desk.press(Key.Key_Right)
    desk.press(Key.Key_Right, Held.ShiftModifier)
    desk.press(Key.Key_Right, Held.ShiftModifier)
    desk.press(Key.Key_Return)
    assert desk.filter_text == "date:2025-03-03..2025-03-05"
    assert (desk.count, on_the_map(desk)) == ("2 of 5", {"Faro", "Porto"})

    desk.press(Key.Key_G)
    view = desk.map.small.view
    assert view.hasFocus()
    while "Porto" not in view.told:
        desk.press(Key.Key_PageDown)
    desk.press(Key.Key_Return)
    assert desk.filter_text == "date:2025-03-03..2025-03-05 place:Porto"
    desk.press(Key.Key_Escape)

    desk.press(Key.Key_K)
    desk.press(Key.Key_J)
    assert desk.chosen == "The kiln of Faro is lit again"
    desk.press(Key.Key_N)
    desk.press(Key.Key_W)
    page = person(desk)
    assert page is not None
    assert page.head.name.text() == "Rita Amaral"
    desk.press(Key.Key_Home)  # the newest
    assert "They are blue" in str(page.view.currentIndex().data())
    desk.press(Key.Key_Return)
    assert opened(desk) == "Tiles for a station"
    desk.press(Key.Key_Left, Held.AltModifier)
    assert person(desk) is not None
    desk.press(Key.Key_Left, Held.AltModifier)
    assert opened(desk) == "The kiln of Faro is lit again"

    desk.type_filter("")
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Escape)
    assert (desk.filter_text, desk.count) == ("", "")
    assert on_the_map(desk) == {"Faro", "Porto", "Lyon"}
    assert found_on(desk) == [3, 5, 12, 20, 21]
