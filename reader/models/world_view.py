"""Which part of the world a map shows, and where on it a place lies.

The projection is the equidistant cylindrical one: degrees stay straight, so that outlines are
drawn by a transformation alone. Its standard parallel is that of the part that is shown, where
forms and directions are then nearly right.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from PySide6.QtGui import QTransform

ROUND = 360.0
_WIDEST_SQUEEZE, _NARROWEST_SQUEEZE = 0.85, 0.637
"""The squeezes between which the whole world is shown: on a wider map its poles are cut off.
At the narrower one the standard parallels are at 50½°, where the continents are truest to their
forms all together (Ronald Miller's, 1949)."""
_LEAST_SQUEEZE = 0.55
_SQUEEZED_FROM, _SQUEEZED_TO = 0.6, 0.8
"""From such a share of the world on it is squeezed to be seen all round."""
_INHABITED = (-58.0, 80.0)
"""Degrees north between which nearly all of the news is: a whole world ends there."""
_TALLEST = 180.0
"""Degrees of latitude that a map shows at most."""
CLOSEST = 10.0
"""Degrees of latitude that fitting shows at least: one town with its country around it."""
_SHARP_TO = 40.0
"""Pixels to a degree from which the outline would show its corners."""
_CLOSEST_BY_HAND = 1.5
_AIR = 0.16
"""Share of the map that is left free around the places, at both sides together."""
_WORLD_MIDDLE = 12.0
"""Degrees east: so the world is cut in two at the Bering Strait, as one knows it."""
_BEYOND = 4.0
"""Degrees that a whole world goes on beyond what lies near a pole."""
_WORLD_FROM = 200.0
"""Degrees of longitude from which it is shown whole, though less would do."""
_NORTH, _SOUTH = 90.0, -90.0
_NEVER = range(0)


class Area(NamedTuple):
    """A part of the world in degrees; `east` may lie beyond 180, never west of `west`."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True)
class View:
    """A map of `width` by `height` pixels, its middle, and the pixels to a degree of latitude."""

    longitude: float
    latitude: float
    scale: float
    width: int
    height: int

    @cached_property
    def squeeze(self) -> float:
        """How long a degree of longitude is beside one of latitude: the mean of what is shown,
        unless so much would have to be shown twice, or nearly all round the world is shown."""
        mean = _mean_cosine(self.south, self.north)
        all_round = self.width / (ROUND * self.scale)
        if all_round >= mean:
            return all_round
        share = (all_round / mean - _SQUEEZED_FROM) / (_SQUEEZED_TO - _SQUEEZED_FROM)
        squeezed = min(mean, max(all_round, _LEAST_SQUEEZE))
        return mean + (squeezed - mean) * min(1.0, max(0.0, share))

    @cached_property
    def north(self) -> float:
        """The latitude of the upper edge, or the pole where that is lower."""
        return min(_NORTH, self.latitude + self.height / 2 / self.scale)

    @cached_property
    def south(self) -> float:
        """The latitude of the lower edge, or the pole where that is higher."""
        return max(_SOUTH, self.latitude - self.height / 2 / self.scale)

    @cached_property
    def west(self) -> float:
        """The longitude of the left edge; may lie beyond -180."""
        return self.longitude - self.width / 2 / (self.scale * self.squeeze)

    @cached_property
    def east(self) -> float:
        """The longitude of the right edge; may lie beyond 180."""
        return self.longitude + self.width / 2 / (self.scale * self.squeeze)

    def point(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Where on the map a place lies, in pixels; beyond its edges where it isn't shown."""
        across = math.remainder(longitude - self.longitude, ROUND)
        return (
            self.width / 2 + across * self.scale * self.squeeze,
            self.height / 2 - (latitude - self.latitude) * self.scale,
        )

    def place(self, x: float, y: float) -> tuple[float, float]:
        """The longitude, from -180 to 180, and the latitude at a point of the map."""
        across = (x - self.width / 2) / (self.scale * self.squeeze)
        latitude = self.latitude - (y - self.height / 2) / self.scale
        return math.remainder(self.longitude + across, ROUND), latitude

    def transform(self, turn: int = 0) -> QTransform:
        """From degrees east and north to pixels, of what is shifted by so many turns."""
        across = self.scale * self.squeeze
        return QTransform(
            across,
            0,
            0,
            -self.scale,
            self.width / 2 + (turn * ROUND - self.longitude) * across,
            self.height / 2 + self.latitude * self.scale,
        )

    def turns(self, area: Area) -> range:
        """By how many turns of the world what lies in `area` is shifted to be seen, if at all."""
        if area.south > self.north or area.north < self.south:
            return _NEVER
        first = math.ceil((self.west - area.east) / ROUND)
        last = math.floor((self.east - area.west) / ROUND)
        return range(first, last + 1)

    # Other views

    def moved(self, across: float, up: float) -> View:
        """The view when the map is pushed by so many pixels to the right and upwards."""
        return kept_within(
            self.longitude - across / (self.scale * self.squeeze),
            self.latitude - up / self.scale,
            self.scale,
            self.width,
            self.height,
        )

    def zoomed(self, times: float, x: float, y: float) -> View:
        """The view `times` as close; what lies at a point of the map stays there."""
        longitude, latitude = self.place(x, y)
        closer = kept_within(
            self.longitude, self.latitude, self.scale * times, self.width, self.height
        )
        there_x, there_y = closer.point(longitude, latitude)
        return closer.moved(x - there_x, there_y - y)

    def resized(self, width: int, height: int) -> View:
        """The same part of the world, as far as that goes, on a map of another size."""
        share = min(width / self.width, height / self.height)
        return kept_within(self.longitude, self.latitude, self.scale * share, width, height)


def kept_within(longitude: float, latitude: float, scale: float, width: int, height: int) -> View:
    """The view that is nearest to what is asked for and shows neither too much nor too little."""
    width, height = max(1, width), max(1, height)
    least = max(height / _TALLEST, width / (ROUND * _WIDEST_SQUEEZE))
    scale = min(max(scale, least), max(least, height / _CLOSEST_BY_HAND))
    half = height / 2 / scale
    low, high = _SOUTH + half, _NORTH - half
    latitude = min(max(latitude, low), high) if low < high else (low + high) / 2
    return View(math.remainder(longitude, ROUND), latitude, scale, width, height)


def whole_world(width: int, height: int, areas: Sequence[Area] = ()) -> View:
    """The view all round the world, as far towards the poles as there is much to see.

    With `areas` as far as these lie, where that is farther.
    """
    south = min([_INHABITED[0], *(area.south - _BEYOND for area in areas)])
    north = max([_INHABITED[1], *(area.north + _BEYOND for area in areas)])
    scale = min(height / (north - south), width / (ROUND * _NARROWEST_SQUEEZE))
    return kept_within(_WORLD_MIDDLE, (north + south) / 2, scale, width, height)


def around(areas: Sequence[Area], width: int, height: int, air: float = _AIR) -> View:
    """The view that shows all of `areas` with air around them, and the world for none."""
    if not areas:
        return whole_world(width, height)
    west, east = _span(areas)
    south, north = min(each.south for each in areas), max(each.north for each in areas)
    if east - west > _WORLD_FROM:
        return whole_world(width, height, areas)
    tall = max(north - south, max(CLOSEST, height / _SHARP_TO) * (1 - air))
    longitude, latitude = (west + east) / 2, (north + south) / 2
    scale = height * (1 - air) / tall
    for _ in range(12):  # each scale has a squeeze of its own; halfway each time, it settles
        view = kept_within(longitude, latitude, scale, width, height)
        fitting = width * (1 - air) / (max(east - west, 0.1) * view.squeeze)
        scale = (scale + min(height * (1 - air) / tall, fitting)) / 2
    return kept_within(longitude, latitude, scale, width, height)


def _span(areas: Sequence[Area]) -> tuple[float, float]:
    """The least stretch of longitudes that holds all; it begins where the widest gap ends."""
    start = _start(areas)
    spans = [((each.west - start) % ROUND + start, each.east - each.west) for each in areas]
    return min(west for west, _ in spans), max(west + wide for west, wide in spans)


def _start(areas: Iterable[Area]) -> float:
    """The longitude at which the widest gap between areas ends."""
    spans = sorted((each.west % ROUND, each.west % ROUND + each.east - each.west) for each in areas)
    reached = max(end for _, end in spans) - ROUND  # by those that go round
    widest, start = -1.0, 0.0
    for west, east in spans:
        if west - reached > widest:
            widest, start = west - reached, west
        reached = max(reached, east)
    return start


def _mean_cosine(south: float, north: float) -> float:
    low, high = math.radians(south), math.radians(north)
    if high - low < 1e-9:
        return max(0.05, math.cos(low))
    return max(0.05, (math.sin(high) - math.sin(low)) / (high - low))
