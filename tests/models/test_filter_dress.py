from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from reader.filter.meaning import meaning
from reader.models.filter_dress import chips
from reader.models.filter_face import Face
from reader.models.utf16 import offset_at, units_before
from tests.filter.test_parsing import filters


@pytest.mark.parametrize(
    ("text", "dressed"),
    [
        ("", []),
        ("peace talks", []),
        ("person:solberg peace", [("person:solberg", "person:", "solberg")]),
        ('peace place:"New York"', [('place:"New York"', "place:", "New York")]),
        ("Place:“New York”", [("Place:“New York”", "Place:", "New York")]),
        (
            "-place:oslo OR (said:yes)",
            [("-place:oslo", "place:", "oslo"), ("said:yes", "said:", "yes")],
        ),
        ("NOT place:oslo", [("NOT place:oslo", "place:", "oslo")]),
        ("-(place:oslo)", [("place:oslo", "place:", "oslo")]),
        ("person:(solberg OR keller)", []),
        ("person:(person OR a:b)", []),
        ("persn:solberg", []),
        ("said:fair w/5 trade", [("said:fair w/5 trade", "said:", "fair w/5 trade")]),
        ('said:"fair trade"~5', [('said:"fair trade"~5', "said:", '"fair trade"~5')]),
    ],
)
def test_a_field_and_its_value_are_dressed(text: str, dressed: list[tuple[str, ...]]) -> None:
    found = [tuple(span.of(text) for span in chip[:3]) for chip in chips(text)]
    assert found == dressed


def test_only_what_is_negated_says_so() -> None:
    assert [chip.negated for chip in chips("-a:b -place:oslo NOT said:x -(title:y) text:z")] == [
        *(True, True, False, False)
    ]


def test_what_is_at_fault_is_not_dressed_as_understood() -> None:
    text = "date:2020-13 place:oslo"
    faults = meaning(text, date(2025, 4, 1)).faults
    assert [chip.span.of(text) for chip in chips(text, faults)] == ["place:oslo"]


def test_a_chip_shows_its_parts_and_no_colon_or_marks() -> None:
    text = 'x -place:"New York" y'
    face = Face(text, chips(text))
    shown = face.chips[0]
    parts = (shown.sign, shown.field, shown.value, shown.cross)
    assert [part.of(face.text) for part in parts] == ["not", "place", "New York", "✕"]
    assert face.text.startswith("x ")
    assert face.text.endswith(" y")


@given(filters)
def test_each_place_of_the_text_is_shown_in_order_and_found_again(text: str) -> None:
    closed = chips(text)
    face = Face(text, closed)
    shown = [face.shown_at(offset) for offset in range(len(text) + 1)]
    assert shown == sorted(shown)
    assert shown[-1] == len(face.text)
    for offset, place in enumerate(shown):
        if not any(chip.span.start < offset < chip.span.end for chip in closed):
            found = face.offset_at(place)
            assert found == offset or any(chip.span.start == offset for chip in closed)
    for place in range(len(face.text) + 1):
        assert 0 <= face.offset_at(place) <= len(text)


@pytest.mark.parametrize(
    ("text", "offset", "units"), [("abc", 2, 2), ("a😀b", 2, 3), ("é😀", 1, 1)]
)
def test_places_are_the_same_for_python_and_for_qt(text: str, offset: int, units: int) -> None:
    assert units_before(text, offset) == units
    assert offset_at(text, units) == offset
