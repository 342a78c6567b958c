"""Places as dots on a map: what they stand for, how they are told, what is shown for them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from reader.analysis.marks import Place
from reader.language.words import tr
from reader.library.answers import PlaceCount
from reader.models.amounts import amount
from reader.models.world_outline import World
from reader.models.world_view import Area, View, around

MOST = 200
"""So many dots are shown, those with the highest counts."""
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
    def short(self) -> str:
        """The name without what tells it from its namesakes: a map itself shows where it lies."""
        return self.name.split(", ")[0] if self.sort is Sort.TOWN else self.name

    @property
    def told(self) -> str:
        """The dot in words: *Kyiv, Ukraine: 31 articles*."""
        named = self.name
        if self.country and self.country != named and not named.endswith(f", {self.country}"):
            named = f"{named}, {self.country}"
        return tr("{place}: {amount}").format(place=named, amount=amount(self.counted, self.unit))


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
