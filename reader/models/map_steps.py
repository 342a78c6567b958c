"""Which dot of a map lies next to one in a direction."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum

from reader.models.map_dots import Dot

_ASIDE = 2.0
"""How much farther a dot seems for each degree that it lies aside of the direction."""


class Way(Enum):
    """A direction on a map, as degrees east and north."""

    LEFT = (-1.0, 0.0)
    RIGHT = (1.0, 0.0)
    UP = (0.0, 1.0)
    DOWN = (0.0, -1.0)


def step(dots: Sequence[Dot], start: int, way: Way) -> int | None:
    """The number of the dot that one comes to from another; None where that way is none.

    One that lies nearer to the direction than aside of it goes before all others.
    """
    here = dots[start]
    squeeze = max(0.2, math.cos(math.radians(here.latitude)))
    best: tuple[bool, float, int] | None = None
    east, north = way.value
    for number, dot in enumerate(dots):
        across = math.remainder(dot.longitude - here.longitude, 360) * squeeze
        up = dot.latitude - here.latitude
        along = across * east + up * north
        aside = abs(across * north) + abs(up * east)
        if number == start or along <= 0:
            continue
        found = (aside > along, along + _ASIDE * aside, number)
        if best is None or found < best:
            best = found
    return None if best is None else best[2]
