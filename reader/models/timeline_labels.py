"""The words along a timeline: days, months or years, as many as have room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from reader.articles.written_days import (
    day_and_month,
    day_of_month,
    month,
    month_and_year,
    short_day,
)
from reader.models.timeline_axis import Axis, Slot, Unit

_APART = 14
"""Pixels between two labels at least."""
_BESIDE = 96
"""Pixels at the right of the bars that words may run on into, above the figures there."""
_WEEKS = (1, 8, 15, 22)
_LAST_WEEK = 29
_YEAR = 4  # digits
_YEARS = (1, 5, 10, 50, 100, 500, 1000, 5000)


class Label(NamedTuple):
    """Words that begin at `x`."""

    x: float
    text: str


def labels(axis: Axis, slot: float, width: Callable[[str], float]) -> tuple[Label, ...]:
    """As many labels as have room where a bar takes `slot` pixels; `width` measures words."""
    right = axis.length * slot + _BESIDE
    for named in _steps(axis):
        found = _roomy(list(_marks(axis.slots, slot, named)), width)
        if all(_apart(before, after, width) for before, after in pairwise(found)):
            return tuple(each for each in found if each.x + width(each.text) <= right or not each.x)
    return ()


Named = Callable[[date, date | None], str]
"""What a bar is labelled that holds the day, after one that ends with the other; or nothing."""


def _steps(axis: Axis) -> Iterator[Named]:
    """What may be named along an axis, the most first."""
    unit = axis.unit
    if unit is Unit.DAY and axis.slots:
        yield from (partial(_day, end=axis.slots[-1].last, full=full) for full in (True, False))
    if unit <= Unit.MONTH:
        yield from (partial(_month, every=months) for months in (1, 3, 6))
    yield from (partial(_year, every=years) for years in _YEARS)


def _day(day: date, before: date | None, *, end: date, full: bool) -> str:
    if before is None:
        return short_day(day)
    if day.day == 1:
        return _month(day, before, every=1)
    # Anywhere but in the last month the next one's name follows too soon.
    ends = day.day == _LAST_WEEK and (day.year, day.month) == (end.year, end.month)
    if day.day not in _WEEKS and not ends:
        return ""
    return day_and_month(day) if full else day_of_month(day)


def _month(day: date, before: date | None, *, every: int) -> str:
    if before is None:
        return month_and_year(day)
    if day.year != before.year:
        return str(day.year)
    if day.month == before.month or (day.month - 1) % every:
        return ""
    return month(day)


def _year(day: date, before: date | None, *, every: int) -> str:
    if before is None:
        return str(day.year)
    return str(day.year // every * every) if day.year // every != before.year // every else ""


def _marks(slots: Sequence[Slot], width: float, named: Named) -> Iterator[Label]:
    before: Slot | None = None
    for each in slots:
        begins = before is None or each.place > before.place + 1
        # A week belongs to the month that it ends in, as its first days may be the old one's.
        day = each.last if (each.last - each.first).days == 6 else each.first
        if text := named(day, None if begins or before is None else before.last):
            yield Label(each.place * width, text)
        before = each


def _roomy(marks: list[Label], width: Callable[[str], float]) -> list[Label]:
    """The marks, where the first one has room: it tells the year, which months and days don't.

    Beside another year the first is its year alone, or gives way, since it may stand for the rest
    of one.
    """
    while len(marks) > 1 and not _apart(marks[0], marks[1], width):
        if len(marks[1].text) >= _YEAR and marks[1].text[-_YEAR:].isdigit():
            short = marks[0]._replace(text=marks[0].text[-_YEAR:])
            return [short, *marks[1:]] if _apart(short, marks[1], width) else marks[1:]
        del marks[1]
    return marks


def _apart(before: Label, after: Label, width: Callable[[str], float]) -> bool:
    return before.x + width(before.text) + _APART <= after.x
