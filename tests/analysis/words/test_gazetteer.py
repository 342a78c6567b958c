"""The table of places: names in any spelling, what lies in what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.words.gazetteer import (
    around,
    country,
    entry,
    find,
    folded,
    full_name,
    gazetteer,
    nations,
    spellings,
)


@pytest.mark.parametrize(
    ("names", "key"),
    [
        ("UK|U.K.|uk|Britain|Great Britain|United Kingdom|the United Kingdom", "GB"),
        ("US|U.S.|USA|U.S.A.|America|United States|the United States of America", "US"),
        ("France|FRANCE|france", "FR"),
        ("Ivory Coast|Côte d'Ivoire|Cote d’Ivoire|cote d'ivoire", "CI"),
        ("Netherlands|The Netherlands|Holland", "NL"),
        ("North Korea|DPRK|N. Korea|Democratic People's Republic of Korea", "KP"),
        ("Czech Republic|Czechia", "CZ"),
        ("Myanmar|Burma", "MM"),
        ("Crimea|Crimean peninsula", "world/crimea"),
        ("European Union|EU|E.U.", "world/european-union"),
        ("Soviet Union|USSR|U.S.S.R.", "world/soviet-union"),
        ("West Germany", "world/west-germany"),
        ("England", "world/england"),
        ("Gaza|Gaza Strip", "world/gaza-strip"),
    ],
)
def test_names_lead_to_one_place(names: str, key: str) -> None:
    for name in names.split("|"):
        assert [place.key for place in find(name)][:1] == [key], name


@pytest.mark.parametrize(
    ("names", "spelled"),
    [
        ("Kyiv|Kiev", "Kyiv"),
        ("Beijing|Peking", "Beijing"),
        ("Mumbai|Bombay", "Mumbai"),
        ("Zurich|Zürich|Zuerich", "Zürich"),
        ("Sao Paulo|São Paulo", "São Paulo"),
        ("Washington|D.C.|Washington, D.C.|Washington DC", "Washington"),
        ("New York|NYC|New York City", "New York City"),
        ("Saint Petersburg|St. Petersburg|St Petersburg|Leningrad", "Saint Petersburg"),
        ("Cologne|Köln", "Cologne"),
        ("Seville|Sevilla", "Seville"),
        ("The Hague|Den Haag", "The Hague"),
        ("Mecca|Makkah", "Mecca"),
        ("Kozhikode|Calicut", "Kozhikode"),
        ("Nuku‘alofa|Nuku'alofa|Nukuʻalofa", "Nuku‘alofa"),
    ],
)
def test_towns_have_several_names(names: str, spelled: str) -> None:
    found = {find(name)[0].key for name in names.split("|")}
    assert len(found) == 1
    assert find(names.split("|")[0])[0].name == spelled


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Paris", "France"),
        ("Crimea", "Ukraine"),
        ("Crimea", "Europe"),
        ("Kyiv", "Ukraine"),
        ("England", "United Kingdom"),
        ("Scotland", "UK"),
        ("Wales", "Europe"),
        ("Manchester", "England"),
        ("Texas", "United States"),
        ("Berkshire", "England"),
        ("Bedfordshire", "United Kingdom"),
        ("County Tyrone", "Northern Ireland"),
        ("Easter Island", "Chile"),
        ("Java Sea", "Asia"),
        ("Lake Baikal", "Russia"),
        ("Yosemite", "California"),
        ("Houston", "Texas"),
        ("Gaza Strip", "Palestine"),
        ("West Germany", "Germany"),
        ("Munich", "Bavaria"),
        ("Tokyo", "Asia"),
    ],
)
def test_places_lie_in_places(inner: str, outer: str) -> None:
    assert find(outer)[0].key in around(find(inner)[0].key)


def test_the_larger_place_comes_first_and_countries_before_all() -> None:
    people = [place.population for place in find("Springfield")]
    assert people == sorted(people, reverse=True)
    assert [place.kind for place in find("Georgia")][:2] == ["country", "region"]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Paris", ["Paris", "Paris, Texas"]),
        ("Georgia", ["Georgia", "Georgia (state)"]),
        ("Washington", ["Washington", "Washington (state)"]),
        # none of the largest is the one usually meant
        ("Springfield", ["Springfield, Missouri", "Springfield, Massachusetts"]),
        ("Niger", ["Niger", "Niger, Nigeria"]),
        ("New York", ["New York City", "New York"]),
        ("Birmingham", ["Birmingham", "Birmingham (county), England"]),
    ],
)
def test_a_full_name_tells_a_place_from_its_namesakes(name: str, called: list[str]) -> None:
    assert [full_name(place) for place in find(name)][:2] == called


@pytest.mark.parametrize("name", ["Plymouth", "York", "Belfast", "Liverpool", "Edinburgh"])
def test_a_british_town_comes_before_its_county(name: str) -> None:
    assert (find(name)[0].kind, find(name)[0].name) == ("city", name)


def test_a_place_has_its_degrees() -> None:
    paris = find("Paris")[0]
    assert paris.latitude == pytest.approx(48.85, abs=0.1)
    assert paris.longitude == pytest.approx(2.35, abs=0.1)
    sydney = find("Sydney")[0]
    assert sydney.latitude is not None
    assert sydney.latitude < 0


def test_every_line_can_be_read_and_every_parent_is_there() -> None:
    for key in gazetteer().by_key:
        place = entry(key)
        assert place is not None
        assert place.key == key
        assert not place.parent or entry(place.parent) is not None, place
        assert key not in around(key)
        assert -90 <= (place.latitude or 0) <= 90
        assert -180 <= (place.longitude or 0) <= 180


def test_countries_are_found_from_within() -> None:
    assert country(find("Lyon")[0].key) == find("France")[0]
    assert country(find("France")[0].key) == find("France")[0]
    assert country("world/pacific") is None
    assert country("no such key") is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Russians", "RU"),
        ("Ukrainian", "UA"),
        ("Briton", "GB"),
        ("Scottish", "GB"),
        ("South Korean", "KR"),
        ("Dutch", "NL"),
        ("Filipinos", "PH"),
    ],
)
def test_peoples_belong_to_countries(word: str, code: str) -> None:
    assert nations().people[folded(word)] == code


def test_seats_stand_for_countries() -> None:
    assert nations().seats[folded("the Kremlin")] == "RU"
    assert nations().seats[folded("Downing Street")] == "GB"


def test_a_government_sits_in_towns_and_houses() -> None:
    assert nations().towns[find("Moscow")[0].key] == "RU"
    assert find("Paris, Texas") == ()
    assert find("Paris")[1].key not in nations().towns
    assert nations().houses[folded("Élysée Palace")] == "FR"
    assert nations().houses.keys() <= nations().seats.keys()


def test_every_people_and_seat_has_a_place() -> None:
    for key in {*nations().people.values(), *nations().seats.values(), *nations().towns}:
        assert entry(key) is not None, key


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(st.text())
def test_any_text_may_be_looked_up(name: str) -> None:
    assert isinstance(find(name), tuple)


def test_every_spelling_of_a_place_finds_it() -> None:
    assert "french republic" in spellings("FR")
    for spelling in spellings("FR"):
        assert "FR" in [place.key for place in find(spelling)]
    assert spellings("no such place") == []
