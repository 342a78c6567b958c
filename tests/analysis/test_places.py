"""Which place is meant, and which countries an article concerns."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.concerns import countries
from reader.analysis.marks import Name, NameKind, Place
from reader.analysis.places import entries_of, places
from reader.articles.article import Span


def located(marked: str) -> tuple[str, list[Place]]:
    """A text without its square brackets, and the places whose names stood in them."""
    text = ""
    names = []
    for piece in re.split(r"(\[[^\]]*\])", marked):
        bare = piece.strip("[]")
        if piece.startswith("["):
            names.append(Name(Span(len(text), len(text) + len(bare)), NameKind.PLACE))
        text += bare
    return text, places(text, names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the [UK] and [Britain]", [("United Kingdom", "United Kingdom")]),
        ("in [Paris] on Monday", [("Paris", "France")]),
        (
            "in [Paris], [Texas], on Monday",
            [("Paris", "United States"), ("Texas", "United States")],
        ),
        ("in [Paris], [Tex.], on Monday", [("Paris", "United States"), ("Texas", "United States")]),
        ("in [Paris], [France]", [("Paris", "France"), ("France", "France")]),
        ("in [London], [Ontario]", [("London", "Canada"), ("Ontario", "Canada")]),
        ("from [Tbilisi] across [Georgia]", [("Tbilisi", "Georgia"), ("Georgia", "Georgia")]),
        (
            "from [Atlanta] across [Georgia]",
            [("Atlanta", "United States"), ("Georgia", "United States")],
        ),
        ("in [Washington] again", [("Washington", "United States")]),
        ("in [Crimea]", [("Crimea", "Ukraine")]),
        ("in [Wales]", [("Wales", "United Kingdom")]),
        ("in northern [Europe]", [("Europe", None)]),
        ("in [northern India]", [("India", "India")]),
        ("in [Lower Fumbling]", [("Lower Fumbling", None)]),
        ("at the [White House]", []),
    ],
)
def test_which_place_is_meant(text: str, expected: list[tuple[str, str | None]]) -> None:
    _, found = located(text)
    assert [(place.name, place.country) for place in found] == expected


def test_a_place_settled_once_stays_so() -> None:
    text, found = located("in [Paris], [Texas]. The people of [Paris] were glad.")
    assert [span.of(text) for span in found[0].mentions] == ["Paris", "Paris"]


def test_the_state_and_the_town() -> None:
    _, found = located("[Washington] state is not [Washington].")
    assert [place.key for place in found] == ["US.WA", "4140963"]


def test_an_unknown_place_has_a_name_and_no_more() -> None:
    _, (place,) = located("in [LOWER FUMBLING] and [Lower Fumbling]")
    assert (place.key, place.latitude, place.within) == ("name:lower fumbling", None, ())
    assert len(place.mentions) == 2


def test_the_places_around_come_nearest_first() -> None:
    _, (place,) = located("in [Houston]")
    assert place.within == ("US.TX", "US", "world/north-america")


def test_an_adjective_and_a_word_for_land() -> None:
    text = "the seizure of the Crimean peninsula and the Kerch bridge"
    (place,) = places(text, [])
    assert place.key == "world/crimea"
    assert [span.of(text) for span in place.mentions] == ["Crimean peninsula"]


def test_the_union_is_a_place_too() -> None:
    text = "the European Union and Siemens"
    names = [Name(Span(4, 18), NameKind.BODY), Name(Span(23, 30), NameKind.BODY)]
    assert [place.name for place in places(text, names)] == ["European Union"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russians on Ukrainian soil", ["Russia", "Ukraine"]),
        ("The Kremlin denied it; Moscow’s men, Russians all, left.", ["Russia"]),
        ("a fire in [Lyon], near [Marseille]", ["France"]),
        ("Latin American and North American firms", []),
        ("South Korean and West German cars", ["South Korea", "West Germany"]),
        ("the Indian Ocean", []),
        ("Downing Street and Scottish voters, Frenchmen", ["United Kingdom", "France"]),
        ("in [Hong Kong]", ["Hong Kong"]),
        ("polish the turkey and the china", []),
        ("Nobody’s business", []),
    ],
)
def test_countries(text: str, expected: list[str]) -> None:
    assert countries(*located(text)) == expected


def test_a_country_named_in_passing_is_no_concern() -> None:
    lead = "The Danish queen spoke to Danes in [Denmark]. "
    assert countries(*located(lead + "She flew from [Peru]."))[1:] == ["Peru"]
    assert countries(*located(lead + "So it went on. " * 40 + "She flew from [Peru].")) == [
        "Denmark"
    ]
    assert countries(*located("So it went on. " * 40 + "[Peru] and Danes.")) == ["Peru", "Denmark"]


@pytest.mark.parametrize(
    ("name", "key"),
    [("Calif.", "US.CA"), ("TX", "US.TX"), ("N.Y.", "US.NY"), ("Texas state", "US.TX")],
)
def test_states_in_short(name: str, key: str) -> None:
    assert entries_of(name)[0].key == key


@given(st.text(), st.integers(0, 5), st.integers(1, 5))
def test_every_mention_is_one_places(text: str, start: int, length: int) -> None:
    names = [
        Name(Span(at, at + length), NameKind.PLACE)
        for at in range(start, len(text) - length, length + 1)
    ]
    spans = sorted(span for place in places(text, names) for span in place.mentions)
    assert len(spans) == len(set(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
