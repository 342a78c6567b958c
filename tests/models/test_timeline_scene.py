"""What of a timeline is drawn: bars, scales, dates, labels; and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import pairwise

import pytest

from reader.filter.days import Days
from reader.models.timeline_axis import Unit, axis
from reader.models.timeline_counts import DayCounts
from reader.models.timeline_labels import labels
from reader.models.timeline_scene import Scene, Shown, scene
from reader.models.timeline_words import (
    axis_in_words,
    bar_in_words,
    figures_in_words,
    joined,
    scale_in_words,
)

ALL = {20250301: 4, 20250302: 10, 20250310: 1, 20250331: 2}
ANY = Days(None, None)


def shown(
    every: Mapping[int, int] = ALL, fitting: Mapping[int, int] | None = None, days: Days = ANY
) -> Shown:
    counts = DayCounts([*every.items()])
    if fitting is None:
        return Shown(counts, counts, days, filtered=False)
    return Shown(counts, DayCounts([*fitting.items()]), days, filtered=True)


def wide(words: str) -> float:
    return 6.0 * len(words)


def drawn(of: Shown, width: int = 620) -> Scene:
    return scene(of, axis(of.every.days(), width // 4), width, wide)


def test_a_bar_tells_all_that_fit_and_that_are_found() -> None:
    of = shown(fitting={20250302: 3, 20250331: 2}, days=Days(None, date(2025, 3, 15)))
    told = {bar.first.day: bar[3:] for bar in drawn(of).bars if bar.every}
    assert told == {1: (4, 0, 0), 2: (10, 3, 3), 10: (1, 0, 0), 31: (2, 2, 0)}


def test_a_bar_is_found_in_part_where_the_dates_cut_it() -> None:
    every = {19850101: 1, 20200110: 5, 20200120: 7, 20241231: 1}
    of = shown(every, days=Days(date(2020, 1, 15), date(2020, 2, 1)))
    (bar,) = [bar for bar in drawn(of).bars if bar.found]
    assert (bar.every, bar.fitting, bar.found) == (12, 12, 7)


@pytest.mark.parametrize(
    ("days", "spanned"),
    [
        (ANY, None),
        (Days(date(2025, 3, 2), date(2025, 3, 4)), (1, 3)),
        (Days(date(2025, 3, 30), None), (29, 30)),
        (Days(None, date(2025, 3, 2)), (0, 1)),
        (Days(date(2026, 3, 30), None), None),
        (Days(date(2025, 3, 4), date(2025, 3, 2)), None),
    ],
)
def test_the_dates_span_the_bars_that_they_touch(
    days: Days, spanned: tuple[int, int] | None
) -> None:
    assert drawn(shown(days=days)).spanned == spanned


@pytest.mark.parametrize(
    ("fitting", "scale", "words"),
    [
        ({20250302: 2}, 20, "The tallest bar is 20 articles in a day."),
        (
            {20250301: 1, 20250302: 1},
            1,
            "The tallest bar in colour is 1 article in a day, the tallest of all 20.",
        ),
        ({}, 20, "The tallest bar is 20 articles in a day."),
    ],
)
def test_few_have_a_scale_of_their_own(fitting: dict[int, int], scale: int, words: str) -> None:
    seen = drawn(shown({**ALL, 20250302: 20}, fitting))
    assert seen.scale == scale
    assert scale_in_words(seen) == words


@pytest.mark.parametrize(
    ("most", "fitting", "figures"),
    [
        (1, None, []),
        (11, None, ["11 a day"]),
        (11, {20250301: 1}, ["11 a day"]),
        (713, {20250302: 9}, ["filter: 9 a day", "all: 713 a day"]),
    ],
)
def test_the_figures_tell_what_the_tallest_bars_stand_for(
    most: int, fitting: dict[int, int] | None, figures: list[str]
) -> None:
    every = {20250301: 1, 20250302: most, 20250310: 1}
    assert figures_in_words(drawn(shown(every, fitting))) == figures


@pytest.mark.parametrize(
    ("fitting", "days", "words"),
    [
        (None, ANY, "Sunday 2 March 2025: 10 articles"),
        ({20250302: 3}, ANY, "Sunday 2 March 2025: 3 of 10 articles"),
        (None, Days(date(2025, 3, 3), None), "Sunday 2 March 2025: 10 articles, outside the dates"),
        (
            {20250302: 3},
            Days(None, date(2025, 3, 1)),
            "Sunday 2 March 2025: 3 of 10 articles, outside the dates",
        ),
    ],
)
def test_a_bar_in_words(fitting: dict[int, int] | None, days: Days, words: str) -> None:
    of = shown(fitting=fitting, days=days)
    assert bar_in_words(drawn(of).bars[1], of) == words


def test_several_bars_in_words() -> None:
    of = shown(days=Days(date(2025, 3, 2), date(2025, 3, 2)))
    bars = drawn(of).bars
    assert (
        bar_in_words(joined(bars[:5]), of) == "1 to 5 March 2025: 14 articles, 10 within the dates"
    )
    assert bar_in_words(joined(bars[4:6]), of) == "5 to 6 March 2025: no articles"
    assert axis_in_words(drawn(of), of) == "By day, March 2025; the dates are Sunday 2 March 2025."
    assert axis_in_words(drawn(shown({})), shown({})) == "No articles yet."


@pytest.mark.parametrize(
    ("first", "days", "width", "expected"),
    [
        ("2025-03-01", 31, 1300, ["1 March 2025", "8 March", "15 March", "22 March", "29 March"]),
        ("2025-03-01", 31, 200, ["1 March 2025", "15", "22", "29"]),
        ("2025-02-20", 31, 500, ["20 February 2025", "March", "8 March", "15 March"]),
        ("2025-03-20", 31, 900, ["20 March 2025", "April", "8 April", "15 April"]),
        ("2024-01-01", 366, 1300, ["January 2024", "February", "March", "April"]),
        ("2022-03-01", 1096, 1300, ["March 2022", "July", "October", "2023", "April"]),
        ("1985-01-01", 14_600, 1300, ["1985", "1990", "1995", "2000"]),
        ("1989-11-01", 14_600, 1300, ["1990", "1995", "2000"]),
        ("1985-01-01", 14_600, 300, ["1990", "2000", "2010", "2020"]),
    ],
)
def test_labels_name_what_has_room(first: str, days: int, width: int, expected: list[str]) -> None:
    begin = date.fromisoformat(first)
    cut = axis([begin + timedelta(days=number) for number in range(days)], width // 4)
    found = labels(cut, width / cut.length, wide)
    assert [label.text for label in found][: len(expected)] == expected


def test_what_stands_behind_a_break_is_named_though_it_ends_the_axis() -> None:
    begin = date(2019, 1, 1)
    days = [begin + timedelta(days=number) for number in range(0, 800, 5)]
    cut = axis([*days, date(2027, 3, 20)], 160)
    assert labels(cut, 8.0, wide)[-1].text == "March 2027"


@pytest.mark.parametrize("width", [90, 200, 333, 720, 1440, 2560])
@pytest.mark.parametrize("days", [1, 9, 40, 400, 4_000, 40_000, 400_000])
def test_labels_never_meet(days: int, width: int) -> None:
    begin = date(900, 11, 5)
    cut = axis([begin, begin + timedelta(days=days)], width // 4)
    found = labels(cut, width / cut.length, wide)
    for before, after in pairwise(found):
        assert before.x + wide(before.text) < after.x


def test_the_nearest_bar_is_hit_beside_all_of_them_as_well() -> None:
    seen = drawn(shown())
    hits: Callable[[float], int | None] = seen.at
    assert [hits(x) for x in (-50, 0, seen.slot + 1, 10_000)] == [0, 0, 1, 30]
    assert drawn(shown({})).at(4) is None


def test_few_bars_are_no_wider_than_bars() -> None:
    assert drawn(shown(), 10_000).right < 3_000


def test_a_break_stands_between_its_bars() -> None:
    seen = drawn(shown({18500503: 1, **ALL}))
    assert seen.unit is Unit.DAY
    (gap,) = seen.breaks
    assert gap == seen.bars[1].x > seen.bars[0].x + 3 * seen.slot


@pytest.mark.parametrize(("width", "named"), [(900, "3 May 1850"), (400, "1850")])
def test_what_stands_before_a_break_is_named(width: int, named: str) -> None:
    seen = drawn(shown({18500503: 1, **ALL}), width)
    assert seen.labels[0].text == named
