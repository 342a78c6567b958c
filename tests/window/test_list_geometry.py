from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from reader.window.list_geometry import Geometry

ARTICLE, HEADING = 100, 30


def geometry(days: list[int]) -> Geometry:
    """Days of so many articles each."""
    return Geometry([0, *accumulate(days)][:-1] if days else [], sum(days), ARTICLE, HEADING)


DAYS = st.lists(st.integers(1, 9), max_size=30).map(geometry)


def test_articles_stand_under_their_headings() -> None:
    two_days = geometry([2, 1])
    assert [two_days.heading_top(day) for day in range(2)] == [0, 230]
    assert [two_days.top(row) for row in range(3)] == [30, 130, 260]
    assert two_days.height == 360
    at = {y: two_days.row_at(y) for y in (-1, 0, 29, 30, 129, 130, 229, 230, 259, 260, 359, 360)}
    assert at == {
        -1: None,
        0: None,
        29: None,
        30: 0,
        129: 0,
        130: 1,
        229: 1,
        230: None,
        259: None,
        260: 2,
        359: 2,
        360: None,
    }


def test_an_empty_list_has_nothing_anywhere() -> None:
    empty = geometry([])
    assert empty.height == 0
    assert empty.row_at(0) is None
    assert not empty.rows_between(0, 500)


@given(DAYS)
def test_every_article_is_found_where_it_stands(laid: Geometry) -> None:
    for row in range(laid.count):
        assert laid.row_at(laid.top(row)) == row
        assert laid.row_at(laid.top(row) + ARTICLE - 1) == row
        assert laid.row_at(laid.top(row) - 1) in (row - 1 if row else None, None)


@given(DAYS, st.integers(-50, 3_000), st.integers(0, 900))
def test_just_the_rows_that_show_are_painted(laid: Geometry, top: int, height: int) -> None:
    painted = laid.rows_between(top, top + height)
    for row in range(laid.count):
        shows = laid.top(row) < top + height and laid.top(row) + ARTICLE > top
        assert not shows or row in painted
    assert len(painted) <= height // ARTICLE + 2


@given(st.integers(0, 50), st.integers(-50, 3_000), st.integers(0, 900))
def test_without_headings_articles_stand_one_below_the_other(
    count: int, top: int, height: int
) -> None:
    plain = Geometry((), count, ARTICLE, 0)
    assert plain.height == count * ARTICLE
    for row in range(count):
        assert plain.top(row) == row * ARTICLE
        assert plain.row_at(plain.top(row)) == plain.row_at(plain.top(row) + ARTICLE - 1) == row
    painted = plain.rows_between(top, top + height)
    for row in range(count):
        shows = plain.top(row) < top + height and plain.top(row) + ARTICLE > top
        assert not shows or row in painted
