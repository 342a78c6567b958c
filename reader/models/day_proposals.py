"""How a day that is being typed may go on: in words, and the years and months that there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate

from reader.filter.changing import condition
from reader.filter.completion import Choice, Completing, known_choices
from reader.filter.meaning import meaning
from reader.library.wanted import Published
from reader.models.proposal import Proposal

COUNTED = ("date", "since", "after", "until", "before")
"""Fields of the day of publication; what days are spoken of isn't counted."""
_MOST = 12
_YEAR = 4  # digits


class PublishedDays:
    """How many articles each day has: `days` are (yyyymmdd, articles), oldest first."""

    def __init__(self, days: Sequence[tuple[int, int]]) -> None:
        self._days = [day for day, _ in days]
        self._before = [0, *accumulate(articles for _, articles in days)]

    def like(self, typed: Completing, today: date) -> list[Proposal]:
        """Days in words, then years or the months of a year, newest first, as typed so far.

        Whatever finds nothing comes last.
        """
        values = [choice.value for choice in known_choices(typed)]
        values += self._of_calendar(typed.beginning)
        found = [
            Proposal(Choice(typed.field, value), self._articles(typed.field, value, today))
            for value in values
        ]
        return sorted(found, key=lambda each: not each.articles)[:_MOST]

    def _of_calendar(self, beginning: str) -> Iterator[str]:
        """The years that begin so; once a year is typed, its months."""
        if beginning and not beginning.replace("-", "").isdigit():
            return
        written = (f"{day // 10_000:04}-{day // 100 % 100:02}" for day in reversed(self._days))
        length = _YEAR if len(beginning) < _YEAR else len("2025-03")
        values = dict.fromkeys(month[:length] for month in written)
        yield from (value for value in values if value.startswith(beginning))

    def _articles(self, field: str, value: str, today: date) -> int | None:
        """How many articles the field with that value finds."""
        wanted = meaning(condition(field, value), today).wanted
        if not isinstance(wanted, Published):
            return None
        first, last = wanted.first, wanted.last
        start = bisect_left(self._days, _number(first)) if first else 0
        end = bisect_right(self._days, _number(last)) if last else len(self._days)
        return self._before[max(start, end)] - self._before[start]


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day
