"""What the wheel shows of a timeline: the bar under the pointer stays, and the end is all."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.filter.dating import ANY_DAY
from reader.filter.days import Days
from reader.models.timeline_axis import axis
from reader.models.timeline_counts import DayCounts
from reader.models.timeline_scene import Scene, Shown, scene
from reader.models.timeline_zoom import zoomed

FIRST, LAST = date(1985, 1, 1), date(2024, 12, 31)
ALL = Days(FIRST, LAST)


def seen(first: date, last: date) -> Scene:
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    counts = DayCounts([(int(f"{day:%Y%m%d}"), 1) for day in days])
    shown = Shown(counts, counts, ANY_DAY, filtered=False)
    return scene(shown, axis(days, 300), 1200, lambda words: 6.0 * len(words))


def test_nearer_shows_fewer_days_around_the_bar_and_farther_more_until_all() -> None:
    view = seen(date(2000, 1, 1), date(2009, 12, 31))
    near = zoomed(view, len(view.bars) // 2, ALL, closer=True)
    assert near.first is not None
    assert near.last is not None
    assert date(2000, 1, 1) < near.first < date(2005, 1, 1) < near.last < date(2009, 12, 31)
    far = zoomed(view, len(view.bars) // 2, ALL, closer=False)
    assert far.first is not None
    assert far.first < date(2000, 1, 1)
    assert zoomed(seen(date(1988, 1, 1), LAST), 0, ALL, closer=False) == ANY_DAY


def test_few_days_are_shown_from_no_nearer() -> None:
    view = seen(date(2025, 3, 1), date(2025, 3, 31))
    assert zoomed(view, 3, ALL, closer=True) == Days(date(2025, 3, 1), date(2025, 3, 31))


@given(st.dates(FIRST, LAST), st.integers(30, 3_000), st.floats(0, 1), st.booleans())
def test_days_are_in_order_and_no_farther_than_all(
    first: date, days: int, share: float, closer: bool
) -> None:
    view = seen(first, min(LAST, first + timedelta(days=days)))
    found = zoomed(view, round(share * (len(view.bars) - 1)), ALL, closer=closer)
    if found != ANY_DAY:
        assert found.first is not None
        assert found.last is not None
        assert found.first <= found.last
        assert closer or FIRST <= found.first <= found.last <= LAST
