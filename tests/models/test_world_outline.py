"""The outline that ships: sound, small, and the countries where the gazetteer has them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from reader.analysis.words.gazetteer import find
from reader.files.folders import shipped
from reader.models.world_outline import COARSE, FINE, Outline, World, read

LIMIT = 300_000
"""Bytes that the file may have."""

INLAND = {
    "FR": "Paris",
    "DE": "Berlin",
    "ES": "Madrid",
    "UA": "Kyiv",
    "RU": "Moscow",
    "PL": "Warsaw",
    "CZ": "Prague",
    "HU": "Budapest",
    "CN": "Beijing",
    "IN": "Delhi",
    "MN": "Ulaanbaatar",
    "IR": "Tehran",
    "TR": "Ankara",
    "KZ": "Astana",
    "ET": "Addis Ababa",
    "CD": "Kinshasa",
    "ZA": "Pretoria",
    "LS": "Maseru",
    "BR": "Brasilia",
    "BO": "La Paz",
    "CA": "Ottawa",
    "MX": "Mexico City",
    "AU": "Canberra",
    "SD": "Khartoum",
    "CF": "Bangui",
    "XK": "Pristina",
}
"""Capitals that lie well within their countries."""


@pytest.fixture(scope="module", params=[COARSE, FINE])
def world(request: pytest.FixtureRequest) -> Outline:
    """The world at each level of detail."""
    return read(request.param)


def points(path: object) -> list[tuple[float, float]]:
    elements = (path.elementAt(n) for n in range(path.elementCount()))  # type: ignore[attr-defined]
    return [(element.x, element.y) for element in elements]


def test_the_file_is_small() -> None:
    assert (shipped("resources") / "world.outline").stat().st_size < LIMIT


def test_all_land_lies_on_the_world(world: Outline) -> None:
    for country in world.countries:
        assert country.land.elementCount() >= 4, country.key
        for x, y in points(country.land):
            assert -200 <= x <= 200, country.key  # beyond the date line land goes on
            assert -90 <= y <= 84, country.key


def test_rings_are_closed_and_never_leap_across_the_world(world: Outline) -> None:
    for country in world.countries:
        for ring in country.land.toSubpathPolygons():
            assert ring.isClosed(), country.key
            if country.key != "AQ":  # which goes round, and is closed along the pole
                assert all(
                    abs(ring.at(n + 1).x() - ring.at(n).x()) < 30 for n in range(ring.size() - 1)
                ), country.key


@pytest.mark.parametrize(("key", "capital"), INLAND.items())
def test_a_capital_lies_in_its_own_country_alone(world: Outline, key: str, capital: str) -> None:
    place = next(each for each in find(capital) if each.kind == "city")
    assert place.longitude is not None
    assert place.latitude is not None
    there = QPointF(place.longitude, place.latitude)
    assert [each.key for each in world.countries if each.land.contains(there)] == [key]


@pytest.mark.parametrize(
    ("what", "longitude", "latitude", "keys"),
    [
        ("the middle of the Pacific", -150.0, 10.0, []),
        ("the Caspian Sea", 50.5, 41.5, []),
        ("Simferopol", 34.1, 44.95, ["UA"]),
        ("Hargeisa", 44.06, 9.56, ["SO"]),
        ("Chukotka, across the date line", 184.5, 67.0, ["RU"]),
        ("Lesotho, a hole in South Africa", 28.2, -29.6, ["LS"]),
        ("the South Pole", 0.0, -89.5, ["AQ"]),
    ],
)
def test_what_lies_where(
    world: Outline, what: str, longitude: float, latitude: float, keys: list[str]
) -> None:
    there = QPointF(longitude, latitude)
    found = [each.key for each in world.countries if each.land.contains(there)]
    assert found == keys, what


def test_the_borders_of_crimea_are_disputed_and_those_of_france_are_not(world: Outline) -> None:
    def is_near(x: float, y: float, *, disputed: bool) -> bool:
        return any(
            abs(a - x) < 0.6 and abs(b - y) < 0.6
            for border in world.borders
            if border.disputed == disputed
            for a, b in points(border.line)
        )

    assert is_near(33.7, 46.2, disputed=True)
    assert not is_near(33.7, 46.2, disputed=False)
    assert is_near(8.0, 49.0, disputed=False)


def test_every_country_of_the_gazetteer_that_is_large_is_drawn_by_its_key(world: Outline) -> None:
    keys = {each.key for each in world.countries}
    for name in ("France", "South Sudan", "Bosnia and Herzegovina", "Fiji", "Samoa", "Greenland"):
        assert find(name)[0].key in keys, name
    assert [key for key in keys if len(key) != 2] == ["Siachen Glacier"]


def test_the_fine_outline_comes_a_moment_after_it_is_asked_for(qtbot: QtBot) -> None:
    world = World()
    refined = QSignalSpy(world.refined)
    first = world.outline(FINE)
    assert first is world.outline(COARSE)
    qtbot.waitUntil(lambda: refined.count() == 1)
    fine = world.outline(FINE)
    assert fine is not first
    assert sum(each.land.elementCount() for each in fine.countries) > 3 * sum(
        each.land.elementCount() for each in first.countries
    )


def test_the_main_land_of_a_country_leaves_out_what_lies_overseas() -> None:
    world = World()
    france = world.main_land("FR")
    assert -6 < france.left() < france.right() < 10
    assert world.main_land("nowhere").isEmpty()
