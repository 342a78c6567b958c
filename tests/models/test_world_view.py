"""What part of the world a map shows, and where on it places lie."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from reader.models.world_view import CLOSEST, Area, View, around, kept_within, whole_world

SIZES = st.tuples(st.integers(60, 2000), st.integers(60, 1400))
LONGITUDES = st.floats(-180, 180)
LATITUDES = st.floats(-85, 85)


@st.composite
def views(draw: st.DrawFn) -> View:
    width, height = draw(SIZES)
    scale = draw(st.floats(0.1, 200))
    return kept_within(draw(LONGITUDES), draw(st.floats(-90, 90)), scale, width, height)


@given(views(), st.floats(0, 1), st.floats(0, 1))
def test_a_point_of_the_map_is_a_place_that_lies_at_that_point(
    view: View, across: float, down: float
) -> None:
    x, y = view.width * (0.01 + 0.98 * across), view.height * down
    assert view.point(*view.place(x, y)) == pytest.approx((x, y), abs=0.01)


@given(views())
def test_nothing_is_shown_twice_and_nothing_beyond_the_poles(view: View) -> None:
    assert view.east - view.west <= 360.01
    assert view.latitude + view.height / 2 / view.scale <= 90.01 or view.north == 90
    assert view.height / view.scale <= 180.01


@given(views(), LONGITUDES, LATITUDES)
def test_the_transformation_of_outlines_agrees_with_the_dots(
    view: View, longitude: float, latitude: float
) -> None:
    x, y = view.point(longitude, latitude)
    drawn = [view.transform().map(QPointF(longitude + 360 * turn, latitude)) for turn in (-1, 0, 1)]
    assert min(abs(each.x() - x) for each in drawn) < 0.01
    assert drawn[0].y() == pytest.approx(y, abs=0.01)


@given(st.lists(st.tuples(LONGITUDES, LATITUDES), min_size=1, max_size=12), SIZES)
def test_all_that_is_fitted_is_in_view(
    places: list[tuple[float, float]], size: tuple[int, int]
) -> None:
    view = around([Area(x, y, x, y) for x, y in places], *size)
    fits = view.height / view.scale < 160 and view.east - view.west < 300
    for place in places:
        x, y = view.point(*place)
        assert not fits or (-0.01 <= x <= size[0] + 0.01 and -0.01 <= y <= size[1] + 0.01)


def test_places_on_both_sides_of_the_date_line_are_near_each_other() -> None:
    fiji, samoa = Area(178, -18, 178, -18), Area(-172, -14, -172, -14)
    view = around([fiji, samoa], 250, 168)
    assert view.point(-172, -14)[0] - view.point(178, -18)[0] > 0
    assert abs(math.remainder(view.longitude - 183, 360)) < 0.5
    assert view.east - view.west < 40


def test_a_lone_town_has_its_country_around_it() -> None:
    view = around([Area(4.8, 45.8, 4.8, 45.8)], 250, 168)
    assert view.north - view.south == pytest.approx(CLOSEST)
    tall = around([Area(4.8, 45.8, 4.8, 45.8)], 700, 800)
    assert tall.north - tall.south == pytest.approx(20)  # or the coast were all corners


def test_what_lies_all_round_the_world_is_shown_as_one_knows_it() -> None:
    everywhere = [Area(x, 0, x, 0) for x in (-150, -100, 0, 80, 140, 178)]
    view = around(everywhere, 500, 300)
    xs = [view.point(each.west, 0)[0] for each in everywhere]
    assert xs == sorted(xs)
    assert 0 <= xs[0] < xs[-1] <= 500
    assert around([], 500, 300) == whole_world(500, 300)
    assert whole_world(250, 168).east - whole_world(250, 168).west > 350


@pytest.mark.parametrize(("width", "height"), [(248, 144), (880, 560), (1100, 700), (1000, 640)])
def test_a_whole_world_has_no_antarctica_unless_something_lies_there(
    width: int, height: int
) -> None:
    view = whole_world(width, height)
    assert view.south > -75
    assert view.north >= 80
    assert view.east - view.west > 350
    everywhere = [Area(x, 40, x, 40) for x in (-150, -100, 0, 80, 140, 178)]
    assert around(everywhere, width, height) == view
    pole = Area(0, -84, 0, -84)
    assert around([*everywhere, pole], width, height).south < -84


def test_also_on_a_map_as_high_as_wide_the_world_is_seen_nearly_all_round() -> None:
    view = whole_world(820, 700)
    assert view.east - view.west > 355


@given(views(), st.floats(0.2, 5), st.floats(0.2, 0.8), st.floats(0.45, 0.55))
def test_what_is_zoomed_at_stays_where_it_is(
    view: View, times: float, across: float, down: float
) -> None:
    x, y = view.width * across, view.height * down
    longitude, latitude = view.place(x, y)
    nearer = view.zoomed(times, x, y)
    there = nearer.point(longitude, latitude)
    at_a_pole = abs(nearer.latitude) + nearer.height / 2 / nearer.scale > 89.9
    if not at_a_pole:
        # The squeeze changes with the latitudes in view, so it stays nearly.
        assert there == pytest.approx((x, y), abs=max(3.0, view.width * 0.02))


@given(views(), st.floats(-200, 200))
def test_a_map_that_is_pushed_to_the_side_goes_with_the_pointer(view: View, across: float) -> None:
    longitude, latitude = view.place(view.width / 2, view.height / 2)
    x, _ = view.moved(across, 0).point(longitude, latitude)
    assert math.isclose(x, view.width / 2 + across, abs_tol=0.5) or abs(across) > view.width / 2
