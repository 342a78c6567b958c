from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from reader.filter.counsel import counsel
from reader.filter.meaning import meaning
from reader.library.answers import Counted
from reader.library.wanted import Wanted

TODAY = date(2025, 3, 26)


def nothing(_wanted: Wanted) -> int:
    """Count the articles of a library that finds nothing of whatever is asked for."""
    return 0


class Named:
    """Knows some names."""

    def people_like(self, beginning: str, limit: int, /) -> Sequence[Counted]:
        known = [Counted("Emmanuel Macron", 7), Counted("Mary Macdonald", 2), Counted("Mac", 0)]
        return [each for each in known if beginning == "ma"][:limit]

    def places_like(self, beginning: str, limit: int, /) -> Sequence[Counted]:
        return [Counted("Île-de-France", 3), Counted("France", 9)] if beginning == "fr" else []

    speakers_like = sources_like = people_like

    def tags_like(self, beginning: str, limit: int, /) -> Sequence[Counted]:
        return [Counted("to check", 1)] if beginning == "ch" else []


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("person:makron", ['person:"Emmanuel Macron"']),
        ("place:franse", ["place:Île-de-France", "place:France"]),
        ("speaker:makron peace", ['speaker:"Emmanuel Macron" peace']),
        ("tag:chek", ['tag:"to check"']),
        ("person:xy", []),
        ("person:majestic", []),
        ("makron", []),
    ],
)
def test_names_spelled_alike_are_offered(typed: str, offered: list[str]) -> None:
    found = counsel(typed, meaning(typed, TODAY), nothing, Named())
    assert sorted(name.filter_text for name in found.names) == sorted(offered)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("is:starred", ["No article is starred yet: press S on one."]),
        ("is:unread", ["Every article has been read."]),
        ("is:read", ["No article has been read yet."]),
        ("tag:budget", ["No article has this tag."]),
        ("boat", []),
        ("boat quay", ["Nothing is found either where any one part is left out."]),
    ],
)
def test_what_is_to_be_said_besides(typed: str, said: list[str]) -> None:
    assert counsel(typed, meaning(typed, TODAY), nothing, Named()).remarks == said
