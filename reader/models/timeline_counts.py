"""How many articles each day has, so that those of any span are told at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import accumulate


class DayCounts:
    """Articles by day: `days` are (yyyymmdd, articles), oldest first."""

    __slots__ = ("_before", "_days")

    def __init__(self, days: Sequence[tuple[int, int]] = ()) -> None:
        self._days = [day for day, _ in days]
        self._before = [0, *accumulate(articles for _, articles in days)]

    @property
    def total(self) -> int:
        """The articles of all days."""
        return self._before[-1]

    def days(self) -> list[date]:
        """The days that have an article, oldest first."""
        return [date(day // 10_000, day // 100 % 100, day % 100) for day in self._days]

    def between(self, first: date, last: date) -> int:
        """The articles of the days from `first` to `last`; none where they are turned round."""
        start = bisect_left(self._days, _number(first))
        end = bisect_right(self._days, _number(last))
        return self._before[max(start, end)] - self._before[start]


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
