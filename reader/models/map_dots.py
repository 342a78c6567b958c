"""Places as dots on a map: how large, how told, and which are close to which."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from reader.analysis.marks import Place
from reader.library.answers import PlaceCount
from reader.models.world_outline import World
from reader.models.world_view import Area, View, around

MOST = 200
"""So many dots are shown, those with the highest counts."""
_OVERLAP = 0.62
"""How near two dots may come, beside the sum of their radii."""
_ASIDE = 5.0  # px that a dot is moved aside at first
_TURNS, _TURNS_IN_A_CROWD = 40, 3
"""Places that are tried for a dot."""
_ROOMY = 16
"""So many dots are as large as they may be."""
_MANY = 4
"""The least count whose dot may be the largest: a place named once is no great one."""
_AROUND_TOWN = 2.5
_AROUND_COUNTRY = (8.0, 6.0)
_AROUND_LONE_COUNTRY = (26.0, 12.0)
"""Degrees of a country to each side of its dot that a map shows at most, beside others and alone:
an article on Kyiv and Russia needs no Siberia."""

_WIDE = frozenset(
    {
        "world/africa",
        "world/antarctica",
        "world/asia",
        "world/europe",
        "world/north-america",
        "world/south-america",
        "world/oceania",
        "world/european-union",
        "world/latin-america",
        "world/middle-east",
        "world/southeast-asia",
        "world/south-asia",
        "world/east-asia",
        "world/central-asia",
        "world/western-europe",
        "world/eastern-europe",
        "world/central-europe",
        "world/northern-europe",
        "world/southern-europe",
        "world/sub-saharan-africa",
        "world/west-africa",
        "world/east-africa",
        "world/north-africa",
        "world/southern-africa",
        "world/central-africa",
        "world/asia-pacific",
        "world/pacific",
        "world/atlantic",
        "world/indian-ocean",
        "world/arctic",
        "world/southern-ocean",
    }
)
"""Continents and oceans, whose dots stand for no one spot and don't decide what is shown."""


class Sort(Enum):
    """What a dot stands for."""

    TOWN = "town"
    COUNTRY = "country"
    AREA = "area"


class Dot(NamedTuple):
    """A place on a map; `counted` is what its size tells, in `unit`s (*article*, *mention*)."""

    key: str
    name: str
    country: str | None
    latitude: float
    longitude: float
    counted: int
    unit: str = "article"

    @property
    def sort(self) -> Sort:
        """What the place is, as its key tells."""
        if len(self.key) == 2:
            return Sort.COUNTRY
        if self.key.isdigit():
            return Sort.TOWN
        return Sort.AREA

    @property
    def told(self) -> str:
        """The dot in words: *Kyiv, Ukraine: 31 articles*."""
        named = self.name
        if self.country and self.country != named and not named.endswith(f", {self.country}"):
            named = f"{named}, {self.country}"
        return f"{named}: {self.counted:,} {self.unit}{'s' * (self.counted != 1)}"


class Placed(NamedTuple):
    """A dot where it is drawn, in pixels; `number` is its place among the dots."""

    number: int
    x: float
    y: float
    radius: float


def dots_of(places: Iterable[Place | PlaceCount]) -> tuple[Dot, ...]:
    """The dots of places, by mentions in an article or by articles of a filter, most first.

    None for those of which it isn't known where they lie.
    """
    found = (_dot(each) for each in places)
    known = (dot for dot in found if dot is not None)
    return tuple(sorted(known, key=lambda dot: -dot.counted)[:MOST])


def fitted(dots: Sequence[Dot], world: World, width: int, height: int) -> View:
    """The view that shows all `dots`, but for continents and oceans unless there is no other."""
    deciding = [dot for dot in dots if dot.key not in _WIDE] or list(dots)
    lone = len(deciding) == 1
    return around([_area(dot, world, lone=lone) for dot in deciding], width, height)


def placed(
    dots: Sequence[Dot], view: View, smallest: float, largest: float, first: int | None = None
) -> list[Placed]:
    """Where dots are drawn, in their order, none quite upon another.

    One that would hide another is moved aside a little, so that each can be pointed at. In a
    crowd that would tell lies about where places are: there the smaller is left out until one
    goes nearer, but never the dot numbered `first`. Radii run from `smallest` to `largest`, by the
    root of the count, so that areas compare; where there are many dots the largest are less so.
    """
    most = max(_MANY, *(dot.counted for dot in dots)) if dots else _MANY
    roomy = min(1.0, _ROOMY / max(1, len(dots)))
    largest = smallest + (largest - smallest) * math.sqrt(roomy)
    turns = _TURNS if len(dots) <= 3 * _ROOMY else _TURNS_IN_A_CROWD
    crowd = _Crowd(2 * largest)
    found = []
    order = sorted(range(len(dots)), key=lambda number: (number != first, number))
    for number in order:
        dot = dots[number]
        x, y = view.point(dot.longitude, dot.latitude)
        radius = smallest + (largest - smallest) * math.sqrt(dot.counted / most)
        if -radius <= x <= view.width + radius and -radius <= y <= view.height + radius:
            free = crowd.place(Placed(number, x, y, radius), turns)
            if free is not None:
                found.append(free)
    found.sort()
    return found


def nearest(placed: Iterable[Placed], x: float, y: float, reach: float) -> Placed | None:
    """The dot at a point, or within `reach` pixels of it: the one that is nearest to it."""
    near = [
        (math.hypot(each.x - x, each.y - y) - each.radius, each)
        for each in placed
        if math.hypot(each.x - x, each.y - y) <= each.radius + reach
    ]
    # Within several, the smallest: it lies on top.
    inside = [each for off, each in near if off <= 0]
    if inside:
        return min(inside, key=lambda each: (each.radius, math.hypot(each.x - x, each.y - y)))
    return min(near, default=(0.0, None), key=lambda each: each[0])[1]


def _dot(place: Place | PlaceCount) -> Dot | None:
    key, name, country = place.key, place.name, place.country
    latitude, longitude = place.latitude, place.longitude
    if latitude is None or longitude is None:
        return None
    if isinstance(place, PlaceCount):
        return Dot(key, name, country, latitude, longitude, place.articles)
    return Dot(key, name, country, latitude, longitude, len(place.mentions), "mention")


def _area(dot: Dot, world: World, *, lone: bool) -> Area:
    """What of the world around a dot is to be seen with it."""
    x, y = dot.longitude, dot.latitude
    if dot.sort is not Sort.COUNTRY:
        wide = _AROUND_TOWN / max(0.2, math.cos(math.radians(y)))
        return Area(x - wide, y - _AROUND_TOWN, x + wide, y + _AROUND_TOWN)
    across, up = _AROUND_LONE_COUNTRY if lone else _AROUND_COUNTRY
    land = world.main_land(dot.key)
    if land.isEmpty():
        return Area(x - 2, y - 2, x + 2, y + 2)
    # The dot may lie a turn from where its land is drawn, or on another part of it.
    x += 360 * round((land.center().x() - x) / 360)
    return Area(
        min(x, max(x - across, land.left())),
        min(y, max(y - up, land.top())),
        max(x, min(x + across, land.right())),
        max(y, min(y + up, land.bottom())),
    )


class _Crowd:
    """Dots that have their places, by squares of the map, for others to keep clear of."""

    def __init__(self, square: float) -> None:
        self._square = square
        self._dots: dict[tuple[int, int], list[Placed]] = {}

    def place(self, dot: Placed, turns: int) -> Placed | None:
        """The dot where it is seen, moved aside in at most so many tries; None if it isn't."""
        for turn in range(turns):
            # In a spiral, by the golden angle.
            off, angle = _ASIDE * math.sqrt(turn), turn * 2.4
            x, y = dot.x + off * math.cos(angle), dot.y + off * math.sin(angle)
            column, row = self._where(x, y)
            near = (
                other
                for i in (column - 1, column, column + 1)
                for j in (row - 1, row, row + 1)
                for other in self._dots.get((i, j), ())
            )
            if all(_are_apart(other, x, y, dot.radius) for other in near):
                free = dot._replace(x=x, y=y)
                self._dots.setdefault((column, row), []).append(free)
                return free
        return None

    def _where(self, x: float, y: float) -> tuple[int, int]:
        return math.floor(x / self._square), math.floor(y / self._square)


def _are_apart(other: Placed, x: float, y: float, radius: float) -> bool:
    return math.hypot(other.x - x, other.y - y) >= _OVERLAP * (other.radius + radius)
