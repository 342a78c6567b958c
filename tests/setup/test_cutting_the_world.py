"""How the recipe of the world’s outline simplifies lines."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.recipes.lines_of_points import Point, area, gridded, simplified, unbroken

LINES = st.lists(st.tuples(st.floats(-179, 179), st.floats(-80, 80)), min_size=2, max_size=40)


@given(LINES, st.floats(0, 100))
def test_a_simplified_line_keeps_its_ends_and_only_its_own_points(
    line: list[Point], least: float
) -> None:
    left = simplified(line, least)
    assert (left[0], left[-1]) == (line[0], line[-1])
    rest = iter(line)
    assert all(point in rest for point in left)  # in their order


def test_a_small_corner_goes_and_a_large_one_stays() -> None:
    line = [(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (3.0, 4.0), (4.0, 0.0)]
    assert simplified(line, 0.1) == [(0.0, 0.0), (2.0, 0.0), (3.0, 4.0), (4.0, 0.0)]
    assert simplified(line, 0.0) == line


def test_a_line_across_the_date_line_goes_on() -> None:
    assert unbroken([(179.0, 0.0), (-179.0, 1.0), (178.0, 2.0)]) == [
        (179.0, 0.0),
        (181.0, 1.0),
        (178.0, 2.0),
    ]


@pytest.mark.parametrize(("north", "share"), [(0.0, 1.0), (60.0, 0.5)])
def test_areas_are_measured_as_on_the_globe(north: float, share: float) -> None:
    square = [(0.0, north - 1), (2.0, north - 1), (2.0, north + 1), (0.0, north + 1)]
    assert area([*square, square[0]]) == pytest.approx(4 * share, rel=0.01)


@given(LINES)
def test_points_stand_on_the_grid_and_near_where_they_were(line: list[Point]) -> None:
    for x, y in gridded(line):
        assert (x * 128).is_integer()
        assert min(math.hypot(x - a, y - b) for a, b in line) < 0.01
