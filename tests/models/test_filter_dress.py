from __future__ import annotations

import pytest

from reader.models.filter_dress import chips
from reader.models.utf16 import offset_at, units_before


@pytest.mark.parametrize(
    ("text", "dressed"),
    [
        ("", []),
        ("peace talks", []),
        ("person:solberg peace", [("person:solberg", "person:")]),
        ('peace place:"New York"', [('place:"New York"', "place:")]),
        ("-place:oslo OR (said:yes)", [("place:oslo", "place:"), ("said:yes", "said:")]),
        ("person:(solberg OR keller)", []),
        ("persn:solberg", []),
        ("said:fair w/5 trade", [("said:fair", "said:")]),
    ],
)
def test_a_field_and_its_value_are_dressed(text: str, dressed: list[tuple[str, str]]) -> None:
    found = [(chip.span.of(text), chip.field.of(text)) for chip in chips(text)]
    assert found == dressed


@pytest.mark.parametrize(
    ("text", "offset", "units"), [("abc", 2, 2), ("a😀b", 2, 3), ("é😀", 1, 1)]
)
def test_places_are_the_same_for_python_and_for_qt(text: str, offset: int, units: int) -> None:
    assert units_before(text, offset) == units
    assert offset_at(text, units) == offset
