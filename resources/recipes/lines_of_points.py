"""Lines of points on the globe: simplified, set on a grid, measured."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]
"""Degrees east and north."""

GRID = 128
"""Points stand on a grid of so many to a degree, which leaves few digits to press."""


def unbroken(points: Iterable[Point]) -> list[Point]:
    """`points` without leaps across the date line: they go on beyond 180 degrees instead."""
    kept: list[Point] = []
    turns = 0
    for x, y in points:
        if kept:
            turns = round((kept[-1][0] - x) / 360)
        kept.append((x + 360 * turns, y))
    return kept


def holds(ring: Sequence[Point], point: Point) -> bool:
    """Whether `point` lies within `ring`."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            inside = not inside
    return inside


def area(points: Sequence[Point]) -> float:
    """The area within `points`, in square degrees as they are at the equator."""
    twice = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points))
    north, south = max(y for _, y in points), min(y for _, y in points)
    return abs(twice) / 2 * math.cos(math.radians((north + south) / 2))


def simplified(points: Sequence[Point], least: float) -> list[Point]:
    """`points` without the corners that span less than `least`; both ends stay.

    Of an arc that is a ring by itself four points stay at least.
    """
    last = len(points) - 1
    fewest = 4 if points[0] == points[-1] else 2
    before = list(range(-1, last))
    after = list(range(1, last + 2))
    spans = [math.inf] * len(points)

    def span(here: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = points[before[here]], points[here], points[after[here]]
        twice = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))
        return twice / 2 * math.cos(math.radians(by))

    for here in range(1, last):
        spans[here] = span(here)
    heap = [(spans[here], here) for here in range(1, last)]
    heapq.heapify(heap)
    left = len(points)
    gone = [False] * len(points)
    while heap and left > fewest:
        least_left, here = heapq.heappop(heap)
        if gone[here] or least_left != spans[here]:
            continue
        if least_left >= least:
            break
        gone[here] = True
        left -= 1
        back, on = before[here], after[here]
        after[back], before[on] = on, back
        for beside in (back, on):
            if 0 < beside < last:
                # Never less than what went before it, so that points go in a sound order.
                spans[beside] = max(span(beside), least_left)
                heapq.heappush(heap, (spans[beside], beside))
    return [point for point, went in zip(points, gone, strict=True) if not went]


def gridded(points: Iterable[Point]) -> list[Point]:
    """`points` on the grid, none twice in a row."""
    kept: list[Point] = []
    for x, y in points:
        point = round(x * GRID) / GRID, round(y * GRID) / GRID
        if not kept or kept[-1] != point:
            kept.append(point)
    return kept
