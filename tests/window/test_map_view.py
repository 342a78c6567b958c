"""The map: what it shows, what one does on it by mouse and by key, what is told of it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.models.map_dots import Dot
from reader.models.map_steps import Way, step
from reader.models.palette import DARK, LIGHT, SEPIA, Palette
from reader.models.world_outline import World
from reader.window.map_view import MapView

DOTS = (
    Dot("UA", "Ukraine", "Ukraine", 49.0, 32.6, 17),
    Dot("703448", "Kyiv", "Ukraine", 50.45, 30.52, 9),
    Dot("2988507", "Paris", "France", 48.85, 2.35, 4),
    Dot("2643743", "London", "United Kingdom", 51.5, -0.13, 1),
)


@pytest.fixture
def view(qtbot: QtBot) -> MapView:
    made = MapView(World())
    qtbot.addWidget(made)
    made.resize(250, 168)
    made.show_dots(DOTS)
    made.show()
    QApplication.processEvents()
    return made


def spot(view: MapView, name: str) -> QPoint:
    """Where a place's dot is."""
    at = next(each for each in view.placed if view.dots[each.number].name == name)
    return QPoint(round(at.x), round(at.y))


def until_drawn(view: MapView) -> int:
    """How many turns of the event loop it takes until all is drawn."""
    for turns in range(50):
        if view.is_drawn:
            return turns
        QApplication.processEvents()
    raise AssertionError("the map is never drawn")


def click(view: MapView, at: QPoint) -> None:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def current(view: MapView) -> str:
    return "" if view.current is None else view.current.name


def test_every_dot_can_be_clicked(view: MapView) -> None:
    chosen = QSignalSpy(view.place_chosen)
    for dot in DOTS:
        click(view, spot(view, dot.name))
    assert [chosen.at(n)[0] for n in range(chosen.count())] == [dot.name for dot in DOTS]


def test_of_dots_on_one_spot_each_that_is_seen_can_be_clicked(view: MapView) -> None:
    heap = [Dot(str(n), f"Quay {n}", None, 50.0, 10.0, 5) for n in range(12)]
    view.show_dots(heap)
    seen = [view.dots[each.number].name for each in view.placed]
    assert len(seen) > 1
    chosen = QSignalSpy(view.place_chosen)
    for name in seen:
        click(view, spot(view, name))
    assert [chosen.at(n)[0] for n in range(chosen.count())] == seen


def test_of_dots_on_one_spot_each_can_be_gone_to_by_key(view: MapView) -> None:
    heap = [Dot(str(n), f"Quay {n}", None, 50.0, 10.0, 5) for n in range(12)]
    view.show_dots(heap)
    for dot in heap:
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        assert current(view) == dot.name
        assert spot(view, dot.name)


def test_other_places_are_drawn_in_turns_between_which_a_key_is_heard(view: MapView) -> None:
    until_drawn(view)
    before = view.grab().toImage()
    view.show_dots(DOTS[1:])
    assert not view.is_drawn
    assert view.grab().toImage() == before  # until the other is there
    assert until_drawn(view) >= 3
    assert view.grab().toImage() != before


def test_a_map_is_seen_to_move_while_it_is_dragged(view: MapView) -> None:
    until_drawn(view)
    view.look_at(view.view.zoomed(2, 100, 80))
    seen = []
    for _ in range(8):
        view.look_at(view.view.moved(3, 2))
        QApplication.processEvents()
        seen.append(view.is_drawn)
    assert any(seen)


def test_water_is_no_place(view: MapView) -> None:
    chosen = QSignalSpy(view.place_chosen)
    click(view, QPoint(3, 3))
    assert chosen.count() == 0


def test_dragging_pans_and_is_no_click(view: MapView) -> None:
    chosen = QSignalSpy(view.place_chosen)
    start = spot(view, "Kyiv")
    before = spot(view, "Paris")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view, start + QPoint(10, 0))
    QTest.mouseMove(view, start + QPoint(20, 0))
    end = start + QPoint(20, 0)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    moved = spot(view, "Paris") - before
    assert chosen.count() == 0
    assert (abs(moved.x() - 20) <= 1, abs(moved.y()) <= 1) == (True, True)
    nowhere = QPoint(240, 160)
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(view, button, none, nowhere)
    assert spot(view, "Paris") == before


def test_arrows_go_to_the_next_dot_that_way(view: MapView) -> None:
    view.setFocus()
    assert current(view) == "Ukraine"
    told = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(view, key)
        told.append(view.told)
    assert told == [
        "Kyiv, Ukraine: 9 articles, 2 of 4",
        "Paris, France: 4 articles, 3 of 4",
        "London, United Kingdom: 1 article, 4 of 4",
        "London, United Kingdom: 1 article, 4 of 4",
    ]
    assert view.accessibleDescription() == told[-1]


def test_page_keys_go_by_count_and_enter_filters(view: MapView) -> None:
    view.setFocus()
    chosen = QSignalSpy(view.place_chosen)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    assert (chosen.at(0)[0], current(view)) == ("Paris", "London")
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert current(view) == "Ukraine"


def test_keys_zoom_pan_and_fit(view: MapView) -> None:
    view.setFocus()
    whole = view.view
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.view.scale == pytest.approx(whole.scale * 1.5)
    nearer = view.view
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert view.view.longitude < nearer.longitude
    assert view.view.scale == nearer.scale
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.view == whole


def test_a_dot_out_of_view_comes_into_view_when_one_goes_to_it(view: MapView) -> None:
    view.setFocus()
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert "London" not in [view.dots[each.number].name for each in view.placed]
    QTest.keyClick(view, Qt.Key.Key_End)
    at = spot(view, "London")
    assert view.rect().contains(at)


def test_the_place_in_the_filter_is_told_apart(view: MapView) -> None:
    view.setFocus()
    view.wear(LIGHT)
    before = view.grab().toImage().pixelColor(spot(view, "Paris"))
    view.show_filter("peace place:Paris")
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.told == "Paris, France: 4 articles, 3 of 4, in the filter"
    assert before == LIGHT.dot
    until_drawn(view)
    assert view.grab().toImage().pixelColor(spot(view, "Paris")) == LIGHT.accent


def test_whoever_is_at_a_place_stays_there_when_other_articles_are_found(view: MapView) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    view.show_dots((DOTS[3], DOTS[0]))
    assert current(view) == "London"
    view.show_dots((DOTS[1],))
    assert current(view) == ""


def test_whoever_has_gone_nearer_to_a_place_keeps_the_view_while_it_is_there(view: MapView) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    near = view.view
    view.show_dots((DOTS[3], DOTS[0]))
    assert view.view == near
    view.show_dots((DOTS[0],))
    assert view.view != near
    QTest.keyClick(view, Qt.Key.Key_Home)
    view.show_dots((DOTS[0], DOTS[2]))
    fitted = view.view
    view.show_dots((DOTS[0], DOTS[3], DOTS[2]))
    assert view.view != fitted


def test_what_a_dot_stands_for_is_told_at_the_pointer(view: MapView) -> None:
    assert view.words_at(QPointF(spot(view, "Kyiv"))) == "Kyiv, Ukraine: 9 articles"
    assert view.words_at(QPointF(spot(view, "London"))) == "London, United Kingdom: 1 article"
    assert view.words_at(QPointF(3, 3)) == ""


def test_a_small_map_shows_the_first_of_many_places_and_says_so(view: MapView) -> None:
    many = [Dot(str(n), f"Quay {n}", None, n / 2, n / 2, 90 - n) for n in range(80)]
    view.show_dots(many)
    assert view.told.startswith("60 of 80 places on the map; Quay 0: 90 articles, Quay 1: ")
    assert len(view.dots) == 60


def test_no_places_are_told_as_none(view: MapView) -> None:
    view.show_dots(())
    assert view.told == "No places"
    view.show_none("No places in this article")
    assert view.accessibleDescription() == "No places in this article"
    assert view.labels == []
    view.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Plus):
        QTest.keyClick(view, key)
    assert view.dot_at(QPointF(100, 80)) is None


@pytest.mark.parametrize("palette", [LIGHT, SEPIA, DARK])
def test_names_and_dots_read_on_land_and_water(palette: Palette) -> None:
    for ground in (palette.land, palette.water):
        for words in (palette.ink, palette.accent):
            assert contrast(words, ground) >= 4.5
        assert contrast(palette.dot, ground) >= 3


def contrast(one: QColor, other: QColor) -> float:
    """By WCAG 2."""

    def light(colour: QColor) -> float:
        shares = (colour.redF(), colour.greenF(), colour.blueF())
        r, g, b = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


PLACES = st.tuples(st.floats(-180, 180), st.floats(-80, 80))


@given(st.lists(PLACES, min_size=2, max_size=12, unique=True), st.sampled_from(Way))
def test_a_step_leads_the_way_it_is_made(places: list[tuple[float, float]], way: Way) -> None:
    dots = [Dot(str(n), str(n), None, y, x, 1) for n, (x, y) in enumerate(places)]
    there = step(dots, 0, way)
    if there is None:
        return
    up = dots[there].latitude - dots[0].latitude
    across = math.remainder(dots[there].longitude - dots[0].longitude, 360)
    half_round = abs(across) == 180  # which is both ways
    assert half_round or across * way.value[0] + up * way.value[1] >= 0
    assert there != 0
