"""The stretch of time that a timeline shows, cut into days, weeks, months, quarters or years.

One old article must not press a month of news into one bar, so a long empty time may be left
out: the axis then has a break. It is left out only where it is longer than all else together,
and where at least twice as many bars then hold articles. Any other empty time stays as long as
it was, since it tells something.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

BREAK = 3
"""Bars whose room a break takes."""
_MOST_BREAKS = 6
_FEW = 28
"""Days below which whole months are shown, so that bars are not as wide as doors."""


class Unit(IntEnum):
    """How much time a bar stands for, the finest first."""

    DAY = 0
    WEEK = 1
    MONTH = 2
    QUARTER = 3
    YEAR = 4
    DECADE = 5

    def number(self, day: date) -> int:
        """The number of the unit that holds `day`; they are numbered without a gap."""
        if self is Unit.DAY:
            return day.toordinal()
        if self is Unit.WEEK:
            return (day.toordinal() - 1) // 7  # the first day of the calendar is a Monday
        if self is Unit.MONTH:
            return day.year * 12 + day.month - 1
        if self is Unit.QUARTER:
            return day.year * 4 + (day.month - 1) // 3
        return day.year if self is Unit.YEAR else day.year // 10

    def first(self, number: int) -> date:
        """The first day of the unit so numbered, as far as there is a calendar."""
        try:
            if self is Unit.DAY:
                return date.fromordinal(number)
            if self is Unit.WEEK:
                return date.fromordinal(number * 7 + 1)
            if self is Unit.MONTH:
                return date(number // 12, number % 12 + 1, 1)
            if self is Unit.QUARTER:
                return date(number // 4, number % 4 * 3 + 1, 1)
            return date(number if self is Unit.YEAR else max(1, number * 10), 1, 1)
        except (ValueError, OverflowError):
            return date.max

    def last(self, number: int) -> date:
        """The last day of the unit so numbered."""
        following = self.first(number + 1)
        return following if following == date.max else following - timedelta(days=1)


class Slot(NamedTuple):
    """The days of one bar, and how many bars and breaks stand before it, in widths of a bar."""

    first: date
    last: date
    place: int


class Axis(NamedTuple):
    """The bars in order, what each stands for, and how many there would be without a break."""

    unit: Unit
    slots: tuple[Slot, ...]
    length: int


def axis(days: Sequence[date], most: int) -> Axis:
    """The axis for articles of `days`, in order and each once, in the room of `most` bars.

    The unit is the finest that has room. Without days there is no slot.
    """
    if not days:
        return Axis(Unit.DAY, (), 0)
    best = _cut(days, (), most)
    filled = _filled(best, days) * 2 if (breaks := list(_breaks(days))) else 0
    for count in range(1, len(breaks) + 1):
        cut = _cut(days, sorted(breaks[:count]), most)
        if (fills := _filled(cut, days)) >= filled:
            best, filled = cut, fills + 1
    return best


def _breaks(days: Sequence[date]) -> Iterator[int]:
    """Before which of `days` a time ends that is longer than all that is left, longest first."""
    stretches = [(0, len(days) - 1)]
    left = days[-1].toordinal() - days[0].toordinal()
    for _ in range(_MOST_BREAKS):
        found = max((_around_the_middle(days, *each), each) for each in stretches)
        (gap, at), (first, last) = found
        if gap * 2 <= left:
            return
        left -= gap
        stretches.remove((first, last))
        stretches += [(first, at - 1), (at, last)]
        yield at


def _around_the_middle(days: Sequence[date], first: int, last: int) -> tuple[int, int]:
    """The empty time there and its end: one longer than half of all must lie around it."""
    if first == last:
        return 0, last
    middle = (days[first].toordinal() + days[last].toordinal()) // 2
    at = bisect_right(days, date.fromordinal(middle), first, last)
    return days[at].toordinal() - days[at - 1].toordinal(), at


def _cut(days: Sequence[date], breaks: Sequence[int], most: int) -> Axis:
    edges = [0, *breaks, len(days)]
    stretches = [(days[start], days[end - 1]) for start, end in pairwise(edges)]
    room = most - BREAK * len(breaks)
    unit = next((unit for unit in Unit if _length(unit, stretches) <= room), Unit.DECADE)
    if unit is Unit.DAY and not breaks and _length(unit, stretches) < _FEW:
        first, last = stretches[0]
        month = Unit.MONTH
        stretches = [(month.first(month.number(first)), month.last(month.number(last)))]
    slots: list[Slot] = []
    place = 0
    for first, last in stretches:
        for number in range(unit.number(first), unit.number(last) + 1):
            slots.append(Slot(unit.first(number), unit.last(number), place))
            place += 1
        place += BREAK
    return Axis(unit, tuple(slots), place - BREAK)


def _length(unit: Unit, stretches: Sequence[tuple[date, date]]) -> int:
    return sum(unit.number(last) - unit.number(first) + 1 for first, last in stretches)


def _filled(cut: Axis, days: Sequence[date]) -> int:
    """How many bars would hold an article."""
    return sum(bisect_left(days, each.first) < bisect_right(days, each.last) for each in cut.slots)
