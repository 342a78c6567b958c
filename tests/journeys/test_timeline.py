"""The timeline: seen, dragged, clicked and keyed, and the list that follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from reader.models.timeline_axis import Unit
from reader.window.timeline_view import TimelineView
from tests.journeys.conftest import OpenDesk
from tests.journeys.desk import Desk
from tests.libraries import library_of, written

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def month(tmp_path: Path) -> Path:
    """A library of articles on the first ten days of a month, the odd ones about a lighthouse."""
    days = [date(2025, 3, 1) + timedelta(days=number) for number in range(10)]
    return library(tmp_path, days)


def library(folder: Path, days: list[date]) -> Path:
    articles = {
        f"{day}.txt": f" date {day} Story of day {day.day}\n\n"
        + ("The lighthouse is lit." if day.day % 2 else "The harbour is shut.")
        + "\n"
        for day in days
    }
    return library_of(folder, [written(folder / "articles", articles)])


def timeline(desk: Desk) -> TimelineView:
    (found,) = desk.window.findChildren(TimelineView)
    return found


def told(desk: Desk) -> str:
    return timeline(desk).accessibleDescription()


def middle(view: TimelineView, day: date) -> QPoint:
    """The middle of the bar that holds the day."""
    (at,) = [at for at, bar in enumerate(view.scene.bars) if bar.first <= day <= bar.last]
    return view.rect_of(at).center()


def drag(
    desk: Desk, first: QPoint, last: QPoint, *, drop: Callable[[], None] | None = None
) -> None:
    """Drag from point to point, and let go there, or first do something else."""
    view = timeline(desk)
    QTest.mousePress(view, LEFT, NONE, first)
    for step in range(1, 9):
        QTest.mouseMove(view, first + (last - first) * step / 8)
        QApplication.processEvents()
    if drop is not None:
        drop()
    QTest.mouseRelease(view, LEFT, NONE, last)
    desk.settle()


def test_the_list_follows_what_is_dragged(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    view = timeline(desk)
    seen: list[str] = []
    view.dragged.connect(lambda _days: seen.append(desk.filter_text))
    drag(desk, middle(view, date(2025, 3, 3)), middle(view, date(2025, 3, 5)))
    assert desk.filter_text == "date:2025-03-03..2025-03-05"
    assert desk.titles == ["Story of day 5", "Story of day 4", "Story of day 3"]
    assert "date:2025-03-03..2025-03-04" in seen  # also on the way
    assert view.scene.spanned == (2, 4)


def test_what_was_dragged_is_taken_back_at_once(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    desk.type_filter("lighthouse ")
    view = timeline(desk)
    drag(desk, middle(view, date(2025, 3, 3)), middle(view, date(2025, 3, 8)))
    assert desk.filter_text == "lighthouse date:2025-03-03..2025-03-08"
    desk.window.header.box.line.setFocus()
    desk.press(Key.Key_Z, CONTROL)
    assert desk.filter_text == "lighthouse "
    assert len(desk.titles) == 5


def test_a_word_that_is_being_typed_stays_a_beginning(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    desk.type_filter("lightho")
    view = timeline(desk)
    QTest.mouseClick(view, LEFT, NONE, middle(view, date(2025, 3, 5)))
    desk.settle()
    assert desk.filter_text == "lightho* date:2025-03-05"
    assert desk.titles == ["Story of day 5"]


def test_an_end_of_the_dates_is_dragged(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    desk.type_filter("date:2025-03-03..2025-03-05")
    view = timeline(desk)
    end = view.rect_of(4).topRight() + QPoint(1, 30)
    drag(desk, end, middle(view, date(2025, 3, 8)))
    assert desk.filter_text == "date:2025-03-03..2025-03-08"
    drag(desk, view.rect_of(2).topLeft() + QPoint(0, 30), middle(view, date(2025, 3, 6)))
    assert desk.filter_text == "date:2025-03-06..2025-03-08"


def test_escape_ends_a_drag(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    desk.type_filter("harbour ")
    view = timeline(desk)

    def escape() -> None:
        assert "date:" in desk.filter_text
        QTest.keyClick(desk.window.windowHandle(), Key.Key_Escape)

    drag(desk, middle(view, date(2025, 3, 3)), middle(view, date(2025, 3, 8)), drop=escape)
    assert desk.filter_text == "harbour "


def test_a_click_sets_a_bar_and_another_clears_it(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    view = timeline(desk)
    for expected in ("date:2025-03-04", "", "date:2025-03-04"):
        QTest.mouseClick(view, LEFT, NONE, middle(view, date(2025, 3, 4)))
        desk.settle()
        assert desk.filter_text == expected
    assert desk.titles == ["Story of day 4"]


def test_days_without_articles_are_not_asked_for(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    view = timeline(desk)
    QTest.mouseClick(view, LEFT, NONE, middle(view, date(2025, 3, 20)))
    desk.settle()
    desk.press(Key.Key_D)
    desk.press(Key.Key_End)
    desk.press(Key.Key_Return)
    assert desk.filter_text == ""


def test_a_double_click_clears_the_dates_alone(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    desk.type_filter("lighthouse since:2025-03-03")
    view = timeline(desk)
    at = middle(view, date(2025, 3, 7))
    QTest.mouseClick(view, LEFT, NONE, at)
    QTest.mouseDClick(view, LEFT, NONE, at)
    desk.settle()
    assert desk.filter_text == "lighthouse"


def test_all_of_it_is_done_by_key(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    before = QApplication.focusWidget()
    desk.press(Key.Key_D)
    assert timeline(desk).hasFocus()
    assert "By day, March 2025" in told(desk)
    assert "10 March 2025: 1 article" in told(desk)  # the newest
    desk.press(Key.Key_Left)
    assert told(desk) == "Sunday 9 March 2025: 1 article"
    assert told(desk) in QToolTip.text()
    desk.press(Key.Key_Left, SHIFT)
    desk.press(Key.Key_Left, SHIFT)
    assert told(desk) == "7 to 9 March 2025: 3 articles"
    desk.press(Key.Key_Return)
    assert desk.filter_text == "date:2025-03-07..2025-03-09"
    assert desk.titles == ["Story of day 9", "Story of day 8", "Story of day 7"]
    assert told(desk) == "By day, March 2025; the dates are 7 to 9 March 2025."
    desk.press(Key.Key_Home)
    assert told(desk) == "Saturday 1 March 2025: 1 article, outside the dates"
    desk.press(Key.Key_Delete)
    assert desk.filter_text == ""
    desk.press(Key.Key_End)
    assert told(desk) == "Monday 31 March 2025: no articles"
    desk.press(Key.Key_Escape)
    assert QApplication.focusWidget() is before


def roll(view: TimelineView, at: QPoint, notches: int) -> None:
    """Turn the wheel, away from oneself where `notches` are positive."""
    there, held = QPointF(at), Qt.MouseButton.NoButton
    turned, phase = QPoint(0, 120 * notches), Qt.ScrollPhase.NoScrollPhase
    is_inverted = False
    QApplication.sendEvent(
        view, QWheelEvent(there, there, QPoint(), turned, held, NONE, phase, is_inverted)
    )


def test_dates_are_seen_from_near(open_desk: OpenDesk, tmp_path: Path) -> None:
    days = [date(2000, 1, 1) + timedelta(days=100 * number) for number in range(80)]
    desk = open_desk(library(tmp_path, [*days, *(days[40] + timedelta(days=n) for n in (2, 5))]))
    view = timeline(desk)
    units = [view.scene.unit]
    QTest.mouseClick(view, LEFT, NONE, middle(view, days[40]))
    desk.settle()
    desk.press(Key.Key_D)
    for key in (Key.Key_Plus, Key.Key_Minus, Key.Key_Plus):
        desk.press(key)
        units.append(view.scene.unit)
    assert told(desk).startswith("By week, ")
    assert desk.filter_text == f"date:{days[40].year}"
    assert sum(bar.every for bar in view.scene.bars) == len(desk.titles)
    desk.press(Key.Key_Delete)  # and all of the time comes back with all of the articles
    assert [*units, view.scene.unit] == [
        *(Unit.YEAR, Unit.WEEK, Unit.YEAR, Unit.WEEK, Unit.YEAR),
    ]


def test_the_wheel_shows_the_days_under_the_pointer_from_nearer_and_all_again(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    days = [date(2000, 1, 1) + timedelta(days=100 * number) for number in range(80)]
    desk = open_desk(library(tmp_path, days))
    view = timeline(desk)
    whole = view.in_words
    for _ in range(3):
        roll(view, middle(view, days[40]), 1)
    near = view.scene.bars
    assert near[0].first > days[20]
    assert near[0].first <= days[40] <= near[-1].last < days[60]
    assert desk.filter_text == ""
    for _ in range(3):
        roll(view, middle(view, days[40]), -1)
    assert view.in_words == whole


def test_the_filter_is_told_beside_all(open_desk: OpenDesk, month: Path) -> None:
    desk = open_desk(month)
    desk.type_filter("lighthouse")
    desk.press(Key.Key_Return)
    bars = [bar for bar in timeline(desk).scene.bars if bar.every]
    assert [(bar.every, bar.found) for bar in bars] == [(1, 1), (1, 0)] * 5
    desk.press(Key.Key_D)
    desk.press(Key.Key_Home)
    assert told(desk) == "Saturday 1 March 2025: 1 of 1 article"
    desk.press(Key.Key_Right)
    assert told(desk) == "Sunday 2 March 2025: 0 of 1 article"


def test_it_is_hidden_and_stays_so(open_desk: OpenDesk, two: Path, tmp_path: Path) -> None:
    remembered = tmp_path / "window.ini"
    desk = open_desk(two, remembered=remembered)
    height = desk.shows(desk.window.list_pane).height()
    assert timeline(desk).isVisible()
    desk.press(Key.Key_F4)
    assert not timeline(desk).isVisible()
    assert desk.shows(desk.window.list_pane).height() > height
    desk = open_desk(two, remembered=remembered)
    assert not timeline(desk).isVisible()
    desk.press(Key.Key_D)  # whoever goes there wants it
    assert timeline(desk).isVisible()
    assert timeline(desk).hasFocus()


def test_a_low_window_keeps_its_room_for_the_list(open_desk: OpenDesk, two: Path) -> None:
    desk = open_desk(two, size=(720, 480))
    assert not timeline(desk).isVisible()
    desk.window.resize(1000, 700)
    desk.settle()
    assert timeline(desk).isVisible()


def test_articles_that_come_are_shown(open_desk: OpenDesk, empty: Path, tmp_path: Path) -> None:
    desk = open_desk(empty)
    assert not timeline(desk).isVisible()
    desk.press(Key.Key_D)
    desk.press(Key.Key_Left)  # nothing to go along
    desk.press(Key.Key_F4)
    folder = written(tmp_path / "new", {"one.txt": " date 2025-03-04 One\n\nThe only one.\n"})
    desk.take_in(folder)
    assert not timeline(desk).isVisible()  # it was hidden by hand
    desk.press(Key.Key_F4)
    assert timeline(desk).isVisible()
    assert [bar.first for bar in timeline(desk).scene.bars if bar.every] == [date(2025, 3, 4)]


def test_it_comes_with_the_first_article(open_desk: OpenDesk, empty: Path, tmp_path: Path) -> None:
    desk = open_desk(empty)
    assert not timeline(desk).isVisible()
    desk.take_in(written(tmp_path / "new", {"one.txt": " date 2025-03-04 One\n\nThe one.\n"}))
    assert timeline(desk).isVisible()
    desk.type_filter("nothing of the kind")
    assert desk.titles == []
    assert timeline(desk).isVisible()


@pytest.mark.parametrize(
    ("first", "step", "unit"),
    [
        (date(2025, 3, 1), timedelta(days=1), Unit.DAY),
        (date(2024, 1, 3), timedelta(days=11), Unit.WEEK),
        (date(1985, 2, 3), timedelta(days=400), Unit.YEAR),
    ],
)
def test_a_month_a_year_and_forty_years(
    open_desk: OpenDesk, tmp_path: Path, first: date, step: timedelta, unit: Unit
) -> None:
    days = [first + step * number for number in range(36)]
    desk = open_desk(library(tmp_path, days), size=(1000, 700))
    view = timeline(desk)
    assert view.scene.unit is unit
    assert view.scene.bars[0].first <= days[0]
    assert view.scene.bars[-1].last >= days[-1]
    assert view.scene.labels[0].text.endswith(str(first.year))
    at = middle(view, days[20])
    QTest.mouseClick(view, LEFT, NONE, at)
    desk.settle()
    assert f"Story of day {days[20].day}" in desk.titles
