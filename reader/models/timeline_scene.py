"""A timeline as it is to be drawn: bars, labels and the dates that are set, in pixels.

Three things are told of each bar: how many articles there are, how many fit the filter whatever
its dates, and how many it finds. So one sees when something flared up, also outside the dates,
and that all else went on. While nothing is filtered all bars are alike.

All bars have one scale as long as the tallest of those that fit is a twelfth as tall as the
tallest of all: else their shape couldn't be seen (12 of 100,000 articles), and they have a scale
of their own. The two figures at the edge tell so, and as nine must not tower over seven hundred,
they then stay lower than all others, which go back to a faint ground.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from reader.filter.days import Days
from reader.models.timeline_axis import Axis, Unit
from reader.models.timeline_counts import DayCounts
from reader.models.timeline_labels import Label, labels

_ONE_SCALE = 1 / 12
_WIDEST = 72
"""Pixels of the widest bar; with few bars in a wide window the axis ends before its edge."""


class Shown(NamedTuple):
    """What a timeline is of: all articles, those that fit besides `days`, and the days asked for.

    `filtered` tells whether anything but days is asked for.
    """

    every: DayCounts
    fitting: DayCounts
    days: Days
    filtered: bool


class Bar(NamedTuple):
    """A bar's days and place, and how many articles there are, fit besides dates, are found."""

    first: date
    last: date
    x: float
    every: int
    fitting: int
    found: int


class Scene(NamedTuple):
    """What is drawn; `slot` is a bar's width with the gap behind it.

    `tallest` and `tallest_fitting` are the articles of the tallest bar, of all and of those that
    fit. `spanned` are the first and the last bar that the dates touch; None where none are set,
    or where they touch no bar.
    """

    unit: Unit
    slot: float
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]
    breaks: tuple[float, ...]
    tallest: int
    tallest_fitting: int
    spanned: tuple[int, int] | None

    @property
    def scale(self) -> int:
        """The articles of the tallest bar of those that fit, or of a bar of its height."""
        return max(1, self.tallest_fitting if self.has_own_scale else self.tallest)

    @property
    def has_own_scale(self) -> bool:
        """Whether what fits is drawn on another scale than all."""
        return 0 < self.tallest_fitting < self.tallest * _ONE_SCALE

    @property
    def right(self) -> float:
        """Where the last bar ends."""
        return self.bars[-1].x + self.slot if self.bars else 0.0

    def at(self, x: float) -> int | None:
        """The number of the bar nearest to `x`; None where there is no bar."""
        if not self.bars:
            return None
        return min(range(len(self.bars)), key=lambda at: abs(self.bars[at].x + self.slot / 2 - x))


def scene(shown: Shown, axis: Axis, width: float, measured: Callable[[str], float]) -> Scene:
    """What to draw in `width` pixels; `measured` gives the pixels that words take."""
    slot = min(_WIDEST, width / max(1, axis.length))
    first = shown.days.first or date.min
    last = shown.days.last or date.max
    bars = tuple(
        Bar(
            each.first,
            each.last,
            each.place * slot,
            shown.every.between(each.first, each.last),
            shown.fitting.between(each.first, each.last),
            shown.fitting.between(max(first, each.first), min(last, each.last)),
        )
        for each in axis.slots
    )
    touched = [at for at, bar in enumerate(bars) if bar.first <= last and first <= bar.last]
    set_at_all = shown.days != Days(None, None) and bool(touched)
    return Scene(
        axis.unit,
        slot,
        bars,
        labels(axis, slot, measured),
        tuple(
            after.place * slot
            for before, after in zip(axis.slots, axis.slots[1:], strict=False)
            if after.place > before.place + 1
        ),
        max((bar.every for bar in bars), default=0),
        max((bar.fitting for bar in bars), default=0),
        (touched[0], touched[-1]) if set_at_all else None,
    )
