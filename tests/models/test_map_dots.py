"""Dots and their names: how large, where, and what is told of them."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from reader.analysis.marks import Place
from reader.articles.article import Span
from reader.library.answers import PlaceCount
from reader.models.map_crowd import nearest, placed
from reader.models.map_dots import MOST, Dot, Sort, dots_of, fitted
from reader.models.map_labels import labels
from reader.models.world_outline import World
from reader.models.world_view import View, whole_world

PLACES = st.lists(
    st.tuples(st.floats(-170, 170), st.floats(-60, 75), st.integers(1, 500)), max_size=60
)


def dot(key: str, east: float, north: float, counted: int = 1) -> Dot:
    return Dot(key, key, None, north, east, counted)


def of(places: list[tuple[float, float, int]]) -> list[Dot]:
    by_count = sorted(places, key=lambda each: -each[2])
    return [dot(str(n), x, y, count) for n, (x, y, count) in enumerate(by_count)]


def test_a_map_needs_no_words_to_tell_a_town_from_its_namesakes() -> None:
    towns = [
        Dot(key, name, "Spain", 39.5, -0.4, 2)
        for key, name in (("2509954", "Valencia, Valencian Community"), ("VU", "Isles, Far"))
    ]
    assert [each.short for each in towns] == ["Valencia", "Isles, Far"]
    view = whole_world(600, 400)
    (label,) = labels(
        towns[:1],
        placed(towns[:1], view, 3, 12),
        view,
        lambda words: 6.0 * len(words),
        14,
        first=None,
        most=4,
    )
    assert label.words == "Valencia"
    assert towns[0].told == "Valencia, Valencian Community, Spain: 2 articles"


@pytest.mark.parametrize(
    ("key", "sort"),
    [
        ("FR", Sort.COUNTRY),
        ("2988507", Sort.TOWN),
        ("US.TX", Sort.AREA),
        ("world/crimea", Sort.AREA),
    ],
)
def test_the_key_tells_what_a_dot_stands_for(key: str, sort: Sort) -> None:
    assert dot(key, 0, 0).sort is sort


def test_an_articles_places_count_by_mentions_and_a_filters_by_articles() -> None:
    spans = (Span(0, 4), Span(9, 13))
    lyon = Place("Lyon", "2996944", spans, "France", 45.75, 4.85)
    nowhere = Place("Nowhere", "nowhere", spans)
    assert [each.told for each in dots_of((nowhere, lyon))] == ["Lyon, France: 2 mentions"]
    counted = [
        PlaceCount("FR", "France", "France", 47.0, 2.9, 1, 8, 40),
        PlaceCount("2996944", "Lyon", "France", 45.75, 4.85, 1_234, 9, 1_234),
        PlaceCount("odd", "Odd", None, None, None, 9, 9, 9),
    ]
    assert [each.told for each in dots_of(counted)] == [
        "Lyon, France: 1,234 articles",
        "France: 1 article",
    ]


def test_so_many_dots_and_no_more() -> None:
    many = [PlaceCount(str(n), str(n), None, 1.0, 1.0, n, n, n) for n in range(5_000)]
    found = dots_of(many)
    assert (len(found), found[0].counted) == (MOST, 4_999)


@given(PLACES)
def test_each_dot_that_is_drawn_can_be_pointed_at(places: list[tuple[float, float, int]]) -> None:
    drawn = placed(of(places), whole_world(600, 400), 3, 12)
    for each in drawn:
        rims = [each.radius * 0.9 * math.cos(turn / 4) for turn in range(25)]
        points = [(0.0, 0.0), *zip(rims, rims[6:] + rims[:6], strict=True)]
        assert each in [nearest(drawn, each.x + x, each.y + y, 4) for x, y in points]


@given(PLACES)
def test_no_dot_is_far_from_its_place_or_hidden(places: list[tuple[float, float, int]]) -> None:
    dots, view = of(places), whole_world(600, 400)
    drawn = placed(dots, view, 3, 12)
    for each in drawn:
        x, y = view.point(dots[each.number].longitude, dots[each.number].latitude)
        assert math.hypot(each.x - x, each.y - y) <= 3.01
    for one, other in combinations(drawn, 2):
        small, large = sorted((one.radius, other.radius))
        away = math.hypot(one.x - other.x, one.y - other.y)
        assert away >= min(2.9, 0.3 * (small + large)) - 0.01


def test_a_hundred_articles_are_seen_as_more_than_three_among_many_dots() -> None:
    many = [dot(str(n), 2.0 * n - 170, 10 * math.sin(n), 3) for n in range(170)]
    drawn = placed([dot("US", -100, 40, 100), *many], whole_world(880, 560), 3, 16)
    assert drawn[0].radius == 16
    assert drawn[-1].radius == 3


def test_a_large_dot_is_not_hidden_by_small_ones() -> None:
    states = [dot(str(n), n % 12 * 2.0 - 111, n // 12 * 2.0 + 33, 2) for n in range(96)]
    country, *around = placed([dot("US", -100, 40, 150), *states], whole_world(248, 144), 2.5, 9)
    upon = [each for each in around if math.hypot(each.x - country.x, each.y - country.y) < 9]
    assert len(upon) == 2
    assert len(around) > 10


def test_the_area_of_a_dot_is_as_its_count() -> None:
    large, small = placed([dot("a", 0, 0, 90), dot("b", 90, 0, 40)], whole_world(600, 400), 3, 12)
    assert (large.radius / small.radius) ** 2 == pytest.approx(90 / 40)


def test_many_that_are_alike_leave_the_map_to_be_seen() -> None:
    many = [dot(str(n), n % 10 * 6.0, n // 10 * 6.0, 9) for n in range(60)]
    drawn = placed(many, fitted(many, World(), 250, 145), 2.5, 9)
    assert sum(math.pi * each.radius**2 for each in drawn) < 0.04 * 250 * 145
    assert all(each.radius >= 2.5 for each in drawn)


@given(PLACES)
def test_more_is_never_smaller_and_the_first_is_always_there(
    places: list[tuple[float, float, int]],
) -> None:
    dots = of(places)
    drawn = placed(dots, whole_world(600, 400), 3, 12, first=len(dots) - 1 if dots else None)
    radii = [each.radius for each in drawn]
    assert radii == sorted(radii, reverse=True)
    assert all(3 <= radius <= 12 for radius in radii)
    assert not dots or drawn[-1].number == len(dots) - 1


@given(PLACES, st.integers(0, 40))
def test_names_stand_inside_the_map_and_over_no_other_name(
    places: list[tuple[float, float, int]], most: int
) -> None:
    dots, view = of(places), whole_world(600, 400)
    drawn = placed(dots, view, 3, 12)
    found = labels(dots, drawn, view, lambda words: 30.0, 14, first=None, most=most)
    rooms = [QRectF(each.left, each.top, each.width, each.height) for each in found]
    assert len(found) <= most
    assert all(QRectF(0, 0, 600, 400).contains(room) for room in rooms)
    assert not any(one.intersects(other) for one, other in combinations(rooms, 2))


def test_a_name_gives_way_to_a_dot_and_stands_elsewhere() -> None:
    dots = [dot("a", 10, 10, 9), dot("b", 24, 10, 1)]
    view = View(10, 10, 4, 600, 400)
    drawn = placed(dots, view, 3, 12)
    (first, _) = labels(dots, drawn, view, lambda words: 60.0, 14, first=None, most=4)
    assert first.left + first.width < drawn[0].x  # not to the right, where the other is


def test_continents_do_not_decide_what_is_shown_unless_there_is_nothing_else() -> None:
    world = World()
    asia, lyon = dot("world/asia", 100, 34), dot("2996944", 4.85, 45.75)
    alone, both = fitted([lyon], world, 250, 168), fitted([asia, lyon], world, 250, 168)
    assert both == alone
    assert fitted([asia], world, 250, 168).longitude == pytest.approx(100)


def test_a_lone_country_is_shown_whole_and_one_of_two_no_more_than_needed() -> None:
    world = World()
    france = dot("FR", 2.9, 47.15)
    view = fitted([france], world, 250, 168)
    assert view.south < 42.4
    assert view.north > 51
    russia = dot("RU", 52.44, 54.35)
    together = fitted([russia, dot("703448", 30.5, 50.45)], world, 250, 168)
    assert together.east < 90  # without Siberia


def test_fiji_and_samoa_are_neighbours_across_the_date_line() -> None:
    dots = [dot("FJ", 178.4, -17.8, 3), dot("WS", -172.1, -13.8, 2)]
    view = fitted(dots, World(), 250, 168)
    fiji, samoa = placed(dots, view, 3, 9)
    assert 0 < samoa.x - fiji.x < 200
    assert view.east - view.west < 40


def test_of_forty_towns_none_is_left_out_though_some_lie_close_together() -> None:
    pairs = [(2.0 * n, 40 + 1.2 * (n % 9)) for n in range(20)]
    dots = [dot(f"{x} {y} {off}", x + off, y, 9) for x, y in pairs for off in (0.0, 0.3)]
    view = fitted(dots, World(), 800, 640)
    assert len(placed(dots, view, 3.5, 16)) == 40


def test_who_is_named_most_has_a_name_though_small_dots_lie_all_around() -> None:
    large = [dot(f"large {n}", 60.0 * n - 90, 10, 90 - n) for n in range(4)]
    small = [dot(str(n), n % 60 * 5.0 - 150, n // 60 * 5.0 - 15, 1) for n in range(600)]
    view = whole_world(600, 400)
    drawn = placed([*large, *small], view, 3, 12)
    found = labels([*large, *small], drawn, view, lambda words: 50.0, 14, first=None, most=6)
    assert [each.words for each in found][:4] == [each.name for each in large]
