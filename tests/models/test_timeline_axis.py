"""The axis of a timeline: its unit, its bars, and the empty times that it leaves out."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.models.timeline_axis import BREAK, Unit, axis

MARCH = [date(2025, 3, 2) + timedelta(days=number) for number in range(20)]


def since(first: date, days: int, step: int = 1) -> list[date]:
    return [first + timedelta(days=number) for number in range(0, days, step)]


@pytest.mark.parametrize(
    ("days", "unit", "bars"),
    [
        ([date(2025, 3, 16)], Unit.DAY, 31),
        ([date(2025, 3, 30), date(2025, 4, 2)], Unit.DAY, 61),
        (since(date(2025, 1, 5), 90), Unit.DAY, 90),
        (since(date(2024, 1, 1), 366), Unit.WEEK, 53),
        (since(date(2020, 1, 1), 5 * 365), Unit.WEEK, 261),
        (since(date(2015, 1, 1), 10 * 365), Unit.MONTH, 120),
        (since(date(1985, 1, 1), 40 * 365), Unit.QUARTER, 160),
        (since(date(1900, 1, 1), 124 * 365, 100), Unit.YEAR, 124),
        (since(date(1000, 1, 1), 1000 * 365, 100), Unit.DECADE, 100),
    ],
)
def test_the_unit_is_the_finest_that_has_room(days: list[date], unit: Unit, bars: int) -> None:
    cut = axis(days, 300)
    assert cut.unit is unit
    assert len(cut.slots) == cut.length == bars


@pytest.mark.parametrize(
    ("old", "breaks"),
    [
        ([date(1850, 5, 3)], 1),
        ([date(2015, 1, 1)], 1),
        ([date(1700, 1, 1), date(1850, 5, 3)], 2),
        ([date(2025, 2, 20)], 0),  # there is room for every day
    ],
)
def test_one_old_article_doesnt_press_all_others_together(old: list[date], breaks: int) -> None:
    cut = axis([*old, *MARCH], 300)
    assert cut.unit is Unit.DAY
    assert cut.slots[0].first == old[0] if breaks else date(2025, 2, 1)
    left_out = [after.place - before.place for before, after in pairwise(cut.slots)]
    assert left_out.count(BREAK + 1) == breaks
    assert cut.slots[-1].first >= MARCH[-1]


def test_an_empty_time_that_tells_something_stays() -> None:
    days = since(date(2001, 1, 1), 1400) + since(date(2015, 1, 1), 3600)
    cut = axis(days, 300)
    assert cut.length == len(cut.slots)
    assert axis([date(2022, 1, 1), date(2025, 1, 1)], 300).length == 158


def test_what_is_no_longer_than_all_else_together_is_never_left_out() -> None:
    days = [date(1990, 1, 10), date(1990, 1, 20), *(date(1998, 2, day) for day in (19, 27, 28))]
    cut = axis([*days, date(1998, 3, 1)], 20)
    places = [slot.place for slot in cut.slots]
    assert [after - before for before, after in pairwise(places)].count(BREAK + 1) == 1
    assert cut.unit is Unit.WEEK


def test_nothing_has_no_bars() -> None:
    assert axis([], 300).slots == ()


def test_the_ends_of_the_calendar_are_bars_too() -> None:
    cut = axis([date.min, date(2025, 3, 1), date.max], 300)
    assert cut.slots[0].first == date.min
    assert cut.slots[-1].last == date.max


@given(
    st.sets(st.dates(), min_size=1, max_size=40),
    st.sampled_from([20, 90, 300, 640]),
)
def test_every_day_has_one_bar(days: set[date], most: int) -> None:
    cut = axis(sorted(days), most)
    for day in days:
        assert sum(slot.first <= day <= slot.last for slot in cut.slots) == 1
    for before, after in pairwise(cut.slots):
        assert before.first <= before.last < after.first
        assert after.place > before.place
    assert cut.length <= most or cut.unit in (Unit.DAY, Unit.DECADE)


@given(st.dates(), st.sampled_from(Unit))
def test_a_unit_holds_its_days(day: date, unit: Unit) -> None:
    number = unit.number(day)
    assert unit.first(number) <= day <= unit.last(number)
    assert unit.number(unit.first(number)) == number == unit.number(unit.last(number))
