"""A thin strip of when somebody is seen: articles by day, month or year, as many as fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from reader.language.words import tr
from reader.models.amounts import articles
from reader.models.written_span import heading_span

_MOST = 120
"""So many bars at most: thinner ones would be hard to hit."""


class Bin(NamedTuple):
    """A stretch of days, both included, and how many articles there are."""

    first: date
    last: date
    articles: int

    @property
    def told(self) -> str:
        """The stretch and its articles in words."""
        days = heading_span(self.first, self.last)
        if not self.articles:
            return tr("{days}: none").format(days=days)
        return tr("{days}: {articles}").format(days=days, articles=articles(self.articles))


def strip(days: Sequence[tuple[int, int]]) -> tuple[Bin, ...]:
    """Bins without gaps for (yyyymmdd, articles), oldest first; none where nothing is seen."""
    if not days:
        return ()
    counts = [(_day(day), articles) for day, articles in days]
    first, last = counts[0][0], counts[-1][0]
    ends = list(_ends(first, last))
    articles = [0] * len(ends)
    at = 0
    for day, count in counts:
        while day > ends[at][1]:
            at += 1
        articles[at] += count
    return tuple(Bin(*end, count) for end, count in zip(ends, articles, strict=True))


def _ends(first: date, last: date) -> Iterator[tuple[date, date]]:
    """The first and last days of the bins from one day to another."""
    if (last - first).days < _MOST:
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            yield date.fromordinal(ordinal), date.fromordinal(ordinal)
        return
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    if months <= _MOST:
        for month in range(12 * first.year + first.month - 1, 12 * last.year + last.month):
            begun = date(month // 12, month % 12 + 1, 1)
            yield begun, _before(month + 1)
        return
    years = -(-(last.year - first.year + 1) // _MOST)
    for year in range(first.year, last.year + 1, years):
        yield date(year, 1, 1), date(min(year + years - 1, date.max.year), 12, 31)


def _before(month: int) -> date:
    """The last day before a month, which is counted from the year 0."""
    if month // 12 > date.max.year:
        return date.max
    return date(month // 12, month % 12 + 1, 1) - timedelta(1)


def _day(number: int) -> date:
    return date(number // 10_000, number // 100 % 100, number % 100)
