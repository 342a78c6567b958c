"""How much a map shows where it is small, and where it is large."""

from __future__ import annotations

from typing import NamedTuple

from reader.models.typography import Style


class MapSize(NamedTuple):
    """How much a map shows: dots at most, their radii, names beside them, and their letters.

    All lengths are pixels. `corner` is the radius of the map's own corners; where it is not 0 the
    map has a line around it. `legend` tells whether its signs are explained.
    """

    dots: int
    smallest: float
    largest: float
    labels: int
    letters: Style
    corner: float
    legend: bool


SMALL = MapSize(
    60, 2.5, 9.0, 6, Style(size=11, leading=14, above=0, serif=False), 5.0, legend=False
)
LARGE = MapSize(
    200, 3.0, 16.0, 40, Style(size=12, leading=15, above=0, serif=False), 0.0, legend=True
)
