from __future__ import annotations

from array import array
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.ids import ArticleId, first_of
from reader.library.states import Order
from reader.models.article_places import ArticlePlaces

NUMBERS = st.sets(st.integers(1, 200), max_size=60)


def places(numbers: set[int], order: Order, ranked: int = 0) -> ArticlePlaces:
    """The numbers in the order; by relevance the first of them as chance has it."""
    falling = sorted(numbers, reverse=True)
    if order is Order.OLDEST:
        falling.reverse()
    best = sorted(falling[:ranked], key=lambda number: number * 7919 % 101)
    return ArticlePlaces(array("q", [*best, *falling[ranked:]]), order, ranked)


@given(NUMBERS, st.sampled_from(Order), st.integers(0, 70))
def test_each_is_found_where_it_stands_and_no_other(
    numbers: set[int], order: Order, ranked: int
) -> None:
    found = places(numbers, order, ranked if order is Order.RELEVANCE else 0)
    for row, number in enumerate(found.ids):
        assert found.row_of(number) == row
    for other in set(range(1, 201)) - numbers:
        assert found.row_of(other) is None


@given(NUMBERS, NUMBERS, st.sampled_from(Order))
def test_what_stood_together_is_found_again_in_ranges(
    before: set[int], after: set[int], order: Order
) -> None:
    left = places(before, order)
    now = places(after, order)
    rows = [row for run in now.runs(left.ids) for row in run]
    assert rows == [row for row, number in enumerate(now.ids) if number in before]


def test_a_hundred_thousand_that_still_stand_together_are_one_range() -> None:
    now = ArticlePlaces(array("q", range(100_000, 0, -1)))
    assert now.runs(now.ids[:]) == [range(100_000)]
    grown = ArticlePlaces(array("q", [200_000, *range(100_000, 0, -1)]))
    assert grown.runs(now.ids) == [range(1, 100_001)]


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST])
def test_the_nearest_by_day_stands_for_one_that_is_not_there(order: Order) -> None:
    days = [date(2025, 3, 16), date(2025, 3, 26), date(2025, 4, 1)]
    found = places({first_of(day) + 1 for day in days}, order)

    def nearest(day: date) -> date:
        row = found.nearest_row(ArticleId(first_of(day) + 5))
        assert row is not None
        return days[row if order is Order.OLDEST else len(days) - 1 - row]

    assert nearest(date(2025, 3, 19)) == date(2025, 3, 16)
    assert nearest(date(2025, 3, 25)) == date(2025, 3, 26)
    assert nearest(date(2025, 3, 30)) == date(2025, 4, 1)
    assert nearest(date(2020, 1, 1)) == date(2025, 3, 16)
    assert nearest(date(2030, 1, 1)) == date(2025, 4, 1)


def test_by_relevance_nothing_is_near() -> None:
    found = places({5, 6, 7}, Order.RELEVANCE, 3)
    assert found.nearest_row(ArticleId(8)) is None
    assert found.nearest_row(ArticleId(6)) == found.row_of(6)


def test_of_the_first_it_is_known_what_lies_behind() -> None:
    assert places({5, 6}, Order.NEWEST).is_beyond(ArticleId(4))
    assert not places({5, 6}, Order.NEWEST).is_beyond(ArticleId(7))
    assert places({5, 6}, Order.OLDEST).is_beyond(ArticleId(7))
    assert not places({5, 6}, Order.OLDEST).is_beyond(ArticleId(4))
    assert places({5, 6}, Order.RELEVANCE, 2).is_beyond(ArticleId(7))
