"""Where a town or a house stands for a government, and where it is just a place."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import Name, NameKind
from reader.analysis.placing.metonyms import metonyms
from reader.analysis.placing.places import places
from reader.articles.article import Span


def standing(marked: str) -> list[tuple[str, str]]:
    """What stands for a country in a text whose places are in square brackets."""
    text = ""
    names = []
    for piece in re.split(r"(\[[^\]]*\])", marked):
        bare = piece.strip("[]")
        if piece.startswith("["):
            names.append(Name(Span(len(text), len(text) + len(bare)), NameKind.PLACE))
        text += bare
    return [(found.span.of(text), found.country) for found in metonyms(text, places(text, names))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Moscow]’s agreement to the truce came late.", ["Russia"]),
        ("[Moscow]'s long-held position did not change.", ["Russia"]),
        ("[Washington] has agreed to talks.", ["United States"]),
        ("[Beijing] warned that it would respond.", ["China"]),
        ("[Ottawa] has not yet decided.", ["Canada"]),
        ("[Tehran] is seeking a deal.", ["Iran"]),
        ("[London] is not yet ready to sign.", ["United Kingdom"]),
        ("[Paris] was accused of delay.", ["France"]),
        ("[Paris] and [London] are working on a plan.", ["France", "United Kingdom"]),
        ("[Moscow], [Beijing] and [Tehran] signed.", ["Russia", "China", "Iran"]),
        ("Relations between [Moscow] and [Kyiv] are poor.", ["Russia", "Ukraine"]),
        ("Sanctions on [Tehran] grew.", ["Iran"]),
        ("The Kremlin denied it; so did Downing Street.", ["Russia", "United Kingdom"]),
        ("Whitehall sources and the Élysée Palace agreed.", ["United Kingdom", "France"]),
        ("The Quai d’Orsay and Foggy Bottom objected.", ["France", "United States"]),
        ("[Jerusalem] rejected the plan.", ["Israel"]),
        ("She acted without influence from the White House.", ["United States"]),
        (
            "A letter from the Kremlin said so. The White House doctor left.",
            ["Russia", "United States"],
        ),
    ],
)
def test_a_name_stands_for_a_government(text: str, expected: list[str]) -> None:
    assert [country for _, country in standing(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He lives in [Moscow] and works in [London].",
        "She flew to [Paris] from [Washington].",
        "[Paris] is a town of two million. [Paris] was hit by rain.",
        "[Berlin]’s mayor spoke. [Berlin] slept.",
        "The people of [Paris] were glad.",
        "In [Moscow], the talks failed; at the Kremlin, tourists stood.",
        "Reed left Downing Street and walked through Whitehall.",
        "[Tokyo] shares fell.",
        "Crows sat on the White House’s North Lawn.",
        "They slept at the west gate of the White House, outside the US White House.",
        "He spoke at a White House ceremony. They walked from the Kremlin to the river.",
        "They live in Seattle’s Capitol Hill neighborhood.",
        "[Lyon] refused. [Chicago]’s policy is another.",
        "[Georgia] agreed.",
    ],
)
def test_a_place_is_just_a_place(text: str) -> None:
    assert standing(text) == []


def test_a_town_elsewhere_of_a_capitals_name_stands_for_nothing() -> None:
    assert standing("[Paris], [Texas]. [Paris] agreed to pay.") == []


def test_a_possessive_stays_outside() -> None:
    assert standing("The Kremlin’s offer stood.") == [("Kremlin", "Russia")]


def test_a_metonym_is_a_mention_of_the_town_as_well() -> None:
    text = "Moscow agreed."
    located = places(text, [Name(Span(0, 6), NameKind.PLACE)])
    assert located[0].mentions == (metonyms(text, located)[0].span,)


@given(st.lists(st.sampled_from(["Paris", "London", " and ", ", ", "’s ", "plan", " said ", "."])))
def test_each_lies_in_the_text_and_apart_from_the_next(pieces: list[str]) -> None:
    text = "".join(pieces)
    names = [
        Name(Span(*match.span()), NameKind.PLACE) for match in re.finditer("Paris|London", text)
    ]
    found = [each.span for each in metonyms(text, places(text, names))]
    assert found == sorted(found)
    assert all(not one.meets(other) for one, other in pairwise(found))
    assert all(0 <= span.start < span.end <= len(text) for span in found)
