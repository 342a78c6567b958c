"""How tall bars are: what they hold is seen, and none that fits towers over all there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.filter.dating import ANY_DAY
from reader.models.timeline_axis import axis
from reader.models.timeline_counts import DayCounts
from reader.models.timeline_scene import Scene, Shown, scene
from reader.window.timeline_painting import heights_of

ROOM = 37.0
COUNTS = st.tuples(st.integers(0, 900), st.integers(0, 900))


def drawn(every: list[int], fitting: list[int]) -> Scene:
    days = [20250301 + number for number in range(len(every))]
    all_days, fit = (DayCounts(list(zip(days, each, strict=True))) for each in (every, fitting))
    shown = Shown(all_days, fit, ANY_DAY, filtered=True)
    return scene(shown, axis(all_days.days(), 60), 620, lambda words: 6.0 * len(words))


@pytest.mark.parametrize(
    ("every", "fitting", "heights"),
    [
        ([11, 1], [1, 0], [(37, 3, 3), (3, 0, 0)]),
        ([11, 11], [4, 11], [(37, 13, 13), (37, 37, 37)]),
        ([40, 2], [4, 1], [(37, 4, 4), (4, 3, 3)]),  # that not all of it fits is seen
        ([713, 30], [9, 3], [(37, 22, 22), (3, 7, 7)]),
    ],
)
def test_heights(every: list[int], fitting: list[int], heights: list[tuple[int, int, int]]) -> None:
    seen = drawn(every, fitting)
    assert [heights_of(bar, seen, ROOM) for bar in seen.bars if bar.every] == heights


@given(st.lists(COUNTS, min_size=1, max_size=28))
def test_what_a_bar_holds_is_seen_and_nothing_is_higher_than_the_room(
    counts: list[tuple[int, int]],
) -> None:
    every, fitting = [max(each) for each in counts], [min(each) for each in counts]
    seen = drawn(every, fitting)
    for bar in seen.bars:
        for count, high in zip(bar[3:], heights_of(bar, seen, ROOM), strict=True):
            assert (high >= 3) if count else not high
            assert high <= ROOM + 1
