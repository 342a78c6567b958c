"""The town in the name of a public body."""

from __future__ import annotations

import pytest

from reader.analysis.marks import Name, NameKind
from reader.analysis.placing.seats import seat
from reader.articles.article import Span


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Boston Police Department", "Boston"),
        ("Wayne County Sheriff’s Office", "Wayne County"),
        ("Texas Department of Transportation", "Texas"),
        ("Boise City Council", "Boise"),
        ("San Diego Superior Court", "San Diego"),
        ("Oakland Raiders", None),
        ("University of Texas", None),
        ("Boston Times", None),
        ("Wayne County", None),
        ("Kansas City", None),
        ("Central High School", None),
        ("France State Museum", None),
        ("Oakland", None),
    ],
)
def test_seats(name: str, town: str | None) -> None:
    found = seat(name, Name(Span(0, len(name)), NameKind.BODY))
    assert (found.of(name) if found else None) == town


def test_a_person_has_none() -> None:
    name = "Boston Police"
    assert seat(name, Name(Span(0, len(name)), NameKind.PERSON)) is None
