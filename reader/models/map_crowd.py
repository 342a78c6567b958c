"""Where on a map dots are drawn and how large, in a crowd as well, and which one is pointed at."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.models.map_dots import Dot
from reader.models.world_view import View

_APART, _LEAST_APART, _CRESCENT = 0.62, 0.3, 2.9
"""How near two dots come, beside the sum of their radii, and where there is a crowd: but in
pixels no more than what is enough to point at."""
_UPON, _SHOWS, _TINY, _MOST_UPON = 0.6, 1.0, 0.35, 2
"""So small beside another, a dot may lie upon it, so many pixels away from its middle; a tiny one
in a crowd also over that. It bears so many, or it were not seen itself."""
_FARTHEST = 3.0
_ASIDE = (
    (0.0, 0.0),
    *((1.5 * math.cos(turn * 1.05), 1.5 * math.sin(turn * 1.05)) for turn in range(6)),
    *((_FARTHEST * math.cos(turn * 0.63), _FARTHEST * math.sin(turn * 0.63)) for turn in range(10)),
)
"""How far a dot is moved aside, in pixels: more would tell lies about where its place is."""
_INK = 0.03
"""The share of a map that all dots take together at most."""
_MANY = 4
"""The least count whose dot may be the largest: a place named once is no great one."""


class Placed(NamedTuple):
    """A dot where it is drawn, in pixels; `number` is its place among the dots."""

    number: int
    x: float
    y: float
    radius: float


def placed(
    dots: Sequence[Dot], view: View, smallest: float, largest: float, first: int | None = None
) -> list[Placed]:
    """Where dots are drawn, in their order, none quite upon another.

    One that would hide another is moved aside a little, so that each can be pointed at. Where
    that doesn't help the smaller is left out until one goes nearer, but never the dot numbered
    `first`. Radii run from `smallest` to `largest`; areas are as the counts, and together no more
    than a map can bear.
    """
    most = max(_MANY, *(dot.counted for dot in dots)) if dots else _MANY
    ink = math.pi * largest**2 * sum(dot.counted for dot in dots) / most
    largest *= min(1.0, math.sqrt(_INK * view.width * view.height / max(1.0, ink)))
    largest = max(smallest, largest)
    crowd = _Crowd(2 * largest + _FARTHEST)
    found = []
    order = sorted(range(len(dots)), key=lambda number: (number != first, number))
    for number in order:
        dot = dots[number]
        x, y = view.point(dot.longitude, dot.latitude)
        radius = max(smallest, largest * math.sqrt(dot.counted / most))
        if -radius <= x <= view.width + radius and -radius <= y <= view.height + radius:
            free = crowd.place(Placed(number, x, y, radius))
            if free is not None:
                found.append(free)
    found.sort()
    return found


def nearest(placed: Iterable[Placed], x: float, y: float, reach: float) -> Placed | None:
    """The dot at a point, or within `reach` pixels of it: the one that is nearest to it."""
    away = [(math.hypot(each.x - x, each.y - y), each) for each in placed]
    inside = [(off, each) for off, each in away if off <= each.radius]
    if inside:
        # The one on top; of those that lie half over each other the one whose middle is nearer.
        least = min(each.radius for _, each in inside)
        alike = [(off / each.radius, each) for off, each in inside if each.radius * _UPON < least]
        return min(alike)[1]
    near = [(off - each.radius, each) for off, each in away if off <= each.radius + reach]
    return min(near, default=(0.0, None), key=lambda each: each[0])[1]


class _Crowd:
    """Dots that have their places, by squares of the map, for others to keep clear of."""

    def __init__(self, square: float) -> None:
        self._square = square
        self._dots: dict[tuple[int, int], list[Placed]] = {}
        self._bears: Counter[int] = Counter()

    def place(self, dot: Placed) -> Placed | None:
        """The dot where it is seen, aside of others if it must be; None if it isn't."""
        near = self._around(dot)
        for apart, enough in ((_APART, math.inf), (_LEAST_APART, _CRESCENT)):
            for across, down in _ASIDE:
                free = dot._replace(x=dot.x + across, y=dot.y + down)
                if all(_are_apart(other, free, apart, enough) for other in near):
                    under = [other.number for other in near if _lie_upon_another(free, other)]
                    if any(self._bears[number] == _MOST_UPON for number in under):
                        continue
                    self._bears.update(under)
                    self._dots.setdefault(self._where(free), []).append(free)
                    return free
        return None

    def _around(self, dot: Placed) -> list[Placed]:
        """Those whose places touch that of the dot, or may once it is moved aside."""
        column, row = self._where(dot)
        reach = dot.radius + _FARTHEST
        return [
            other
            for i in (column - 1, column, column + 1)
            for j in (row - 1, row, row + 1)
            for other in self._dots.get((i, j), ())
            if math.hypot(other.x - dot.x, other.y - dot.y) < other.radius + reach
        ]

    def _where(self, dot: Placed) -> tuple[int, int]:
        return math.floor(dot.x / self._square), math.floor(dot.y / self._square)


def _lie_upon_another(one: Placed, other: Placed) -> bool:
    small, large = sorted((one.radius, other.radius))
    away = math.hypot(one.x - other.x, one.y - other.y)
    return small <= _UPON * large and away < large


def _are_apart(one: Placed, other: Placed, apart: float, enough: float) -> bool:
    away = math.hypot(one.x - other.x, one.y - other.y)
    small, large = sorted((one.radius, other.radius))
    if small <= _UPON * large:
        # The small one lies on top, where the middle of the other shows beside it if it can.
        return away >= (small + _SHOWS if small > _TINY * large else min(enough, small + _SHOWS))
    return away >= min(enough, apart * (small + large))
