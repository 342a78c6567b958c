"""Which letters of a proposed name are typed already."""

from __future__ import annotations

import pytest

from reader.models.proposal import typed_in


@pytest.mark.parametrize(
    ("name", "beginning", "letters"),
    [
        ("Ann Reed", "re", ["Re"]),
        ("Ann Reed", "ann re", ["Ann", "Re"]),
        ("Ann Reed", "", []),
        ("Ann Reed", "ed", []),
        ("Ann-Marie Reed", "ann-m", ["Ann", "M"]),
        ("Zoë Åstrand", "ZOE as", ["Zoë", "Ås"]),
        ("Zoe\u0308 Reed", "zoe", ["Zoe\u0308"]),
        ("Zoe\u0308n Reed", "zoen", ["Zoe\u0308n"]),
        ("Straße am See", "strass", ["Straß"]),
        ("U.N. Habitat", "un", ["U.N"]),
        ("😀 Lyon", "ly", ["Ly"]),
        ("محمد علي", "مح", ["مح"]),
        ("2025-03", "2025-0", ["2025", "0"]),
    ],
)
def test_letters_typed_are_found_in_the_name_as_folded(
    name: str, beginning: str, letters: list[str]
) -> None:
    assert [span.of(name) for span in typed_in(name, beginning)] == letters
