"""Cut the outline of the world, simplified, out of a TopoJSON file.

    python cut_world.py COUNTRIES_50M.json WORLD.outline

COUNTRIES_50M.json is `countries-50m.json` of the npm package world-atlas 2.0.2: Natural Earth
4.1.0 at 1:50,000,000 (public domain), whose countries share their borders as arcs. Each arc is
simplified once, by Visvalingam and Whyatt's method (Line generalisation by repeated elimination
of points, 1993), so that neighbours go on fitting together.

WORLD.outline holds two levels of detail, the coarse one first, each after the number of its
bytes and pressed by zlib. Unpressed, one is what Qt's QDataStream (Qt_6_0, single precision)
reads in C++: a number of countries and for each its key and a painter path of its rings; then a
number of borders and for each a flag (whether it is disputed) and a painter path. Points are
degrees east and north; a country across the date line goes on beyond 180.
"""

from __future__ import annotations

import json
import math
import struct
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.analysis.words.gazetteer import find
from resources.recipes.lines_of_points import Point, area, gridded, holds, simplified, unbroken

LEVELS = (0.08, 0.0041)
"""Square degrees of the equator: a corner of a coast that spans less is left out."""
SMALLEST = (0.3, 0.006)
"""Square degrees under which an island is left out, but for a country's largest."""
MOVE, LINE = 0, 1
ODD_EVEN = 0

IN_FULL = {
    "Is.": "Islands",
    "S.": "South",
    "St.": "Saint",
    "Rep.": "Republic",
    "Dem.": "Democratic",
    "Fr.": "French",
    "Eq.": "Equatorial",
    "W.": "Western",
    "N.": "Northern",
    "Herz.": "Herzegovina",
    "Barb.": "Barbuda",
    "U.S.": "United States",
    "Ter.": "Territory",
    "Br.": "British",
}
"""How Natural Earth shortens the names of countries."""
OTHERWISE = {
    "Dem. Rep. Congo": "CD",
    "S. Geo. and the Is.": "GS",
    "Faeroe Is.": "FO",
    "Fr. S. Antarctic Lands": "TF",
    "Wallis and Futuna Is.": "WF",
    "Pitcairn Is.": "PN",
    "Heard I. and McDonald Is.": "HM",
    "U.S. Virgin Is.": "VI",
    "St. Vin. and Gren.": "VC",
    "Indian Ocean Ter.": "AU",
    "Ashmore and Cartier Is.": "AU",
}
"""Keys of those whose names the gazetteer spells otherwise."""
PART_OF = {"N. Cyprus": "CY", "Somaliland": "SO"}
"""Drawn by Natural Earth as countries, though hardly any state takes them for ones."""
DISPUTED = (
    {"SO"},
    {"CY"},
    {"MA", "EH"},
    {"RS", "XK"},
    {"IL", "PS"},
    {"RU", "UA"},
    {"Siachen Glacier", "IN"},
    {"Siachen Glacier", "PK"},
)
"""Whose borders with each other are drawn so that they show as disputed; of Russia and Ukraine
only that of Crimea, which the General Assembly of the United Nations counts as Ukraine's
(resolution 68/262) and Natural Earth, which goes by who rules, as Russia's."""
CRIMEA = (34.1, 45.3)
HALF_ROUND = 180
NO_LAND = -89.9


class World(NamedTuple):
    """Countries by key, each as polygons of rings of arcs, as TopoJSON numbers these."""

    countries: dict[str, list[list[list[int]]]]
    arcs: list[list[Point]]
    crimea: frozenset[int]


def read(topology: Path) -> World:
    """What the TopoJSON file holds, in degrees."""
    held = json.loads(topology.read_text(encoding="utf-8"))
    (width, height), (left, bottom) = held["transform"]["scale"], held["transform"]["translate"]
    arcs = []
    for steps in held["arcs"]:
        x = y = 0
        points = []
        for across, up in steps:
            x, y = x + across, y + up
            points.append((x * width + left, y * height + bottom))
        arcs.append(unbroken(points))
    countries: dict[str, list[list[list[int]]]] = defaultdict(list)
    for shape in held["objects"]["countries"]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        # Antarctica's first ring is the pole alone, and its coast stands for a hole in it.
        countries[key_of(shape["properties"]["name"])] += [
            [ring for ring in polygon if joined(ring, arcs)[0][1] > NO_LAND] for polygon in polygons
        ]
    (of_crimea,) = (
        polygon for polygon in countries["RU"] if holds(joined(polygon[0], arcs), CRIMEA)
    )
    countries["RU"].remove(of_crimea)
    countries["UA"].append(of_crimea)
    crimea = frozenset(plain(arc) for arc in of_crimea[0])
    return World(countries, arcs, crimea)


def key_of(name: str) -> str:
    """The gazetteer's key of a country, or its name where it has none there."""
    known = PART_OF.get(name) or OTHERWISE.get(name)
    if known is not None:
        return known
    in_full = " ".join(IN_FULL.get(word, word) for word in name.split())
    return next((each.key for each in find(in_full) if each.kind == "country"), name)


def plain(arc: int) -> int:
    """The number of an arc, whichever way it is walked."""
    return arc if arc >= 0 else ~arc


def joined(ring: Iterable[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """The points of a ring of arcs; the last is the first.

    One that goes round a pole is closed along it.
    """
    points: list[Point] = []
    for arc in ring:
        walked = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += walked[1:] if points else walked
    points = unbroken(points)
    (first, _), (last, _) = points[0], points[-1]
    if abs(last - first) > HALF_ROUND:
        pole = math.copysign(90, points[0][1])
        points += [(last, pole), (first, pole), points[0]]
    return points


def kept_rings(
    polygons: list[list[list[int]]], arcs: list[list[Point]], exact: list[list[Point]], least: float
) -> list[list[Point]]:
    """The rings of a country that are large enough to be drawn, its largest in any case."""
    areas = [area(joined(polygon[0], exact)) for polygon in polygons]
    largest = max(range(len(polygons)), key=areas.__getitem__)
    rings = []
    for number, polygon in enumerate(polygons):
        if number != largest and areas[number] < least:
            continue
        for place, ring in enumerate(polygon):
            if place and area(joined(ring, exact)) < least:
                continue
            points = gridded(joined(ring, arcs))
            if len(points) >= 4:
                rings.append(points)
            elif number == largest and not place:
                rings.append(gridded(joined(ring, exact)))
    return rings


def borders(world: World) -> dict[tuple[frozenset[str], bool], list[int]]:
    """The arcs between two countries, or two parts of one, and whether they are disputed."""
    beside: dict[int, list[str]] = defaultdict(list)
    for key, polygons in world.countries.items():
        for polygon in polygons:
            for ring in polygon:
                for arc in ring:
                    beside[plain(arc)].append(key)
    found: dict[tuple[frozenset[str], bool], list[int]] = defaultdict(list)
    for arc, keys in beside.items():
        if len(keys) < 2:
            continue
        pair = frozenset(keys)
        crimea = arc in world.crimea
        if len(pair) == 1 and not crimea and pair not in DISPUTED:
            continue
        found[pair, crimea or (pair in DISPUTED and pair != {"RU", "UA"})].append(arc)
    return found


def path(lines: Sequence[Sequence[Point]]) -> bytes:
    """Lines as QDataStream writes a QPainterPath."""
    elements = [
        struct.pack(">iff", MOVE if first == 0 else LINE, *point)
        for line in lines
        for first, point in enumerate(line)
    ]
    return struct.pack(">i", len(elements)) + b"".join(elements) + struct.pack(">ii", 0, ODD_EVEN)


def word(text: str) -> bytes:
    """A word as QDataStream writes a QString."""
    letters = text.encode("utf-16-be")
    return struct.pack(">I", len(letters)) + letters


def level(world: World, corner: float, island: float) -> bytes:
    """One level of detail."""
    arcs = [simplified(arc, corner) for arc in world.arcs]
    written = [struct.pack(">i", len(world.countries))]
    for key, polygons in sorted(world.countries.items()):
        written += [word(key), path(kept_rings(polygons, arcs, world.arcs, island))]
    between = sorted(borders(world).items(), key=lambda each: (sorted(each[0][0]), each[0][1]))
    written.append(struct.pack(">i", len(between)))
    for (_, disputed), numbers in between:
        lines = [gridded(arcs[number]) for number in numbers]
        written += [struct.pack(">i", disputed), path(lines)]
    return b"".join(written)


def cut(topology: Path, outline: Path) -> None:
    """Write the outline of the world."""
    world = read(topology)
    levels = [level(world, *measures) for measures in zip(LEVELS, SMALLEST, strict=True)]
    pressed = [zlib.compress(each, 9) for each in levels]
    outline.write_bytes(b"".join(struct.pack(">I", len(each)) + each for each in pressed))


if __name__ == "__main__":
    cut(*(Path(argument) for argument in sys.argv[1:3]))
