"""Words and signs are far enough apart from their ground, in every theme."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from reader.models.dimming import contrast
from reader.models.palette import Palette
from tests.accessibility.contrast import PALETTES, TABLE, pairs, table


@pytest.mark.parametrize("theme", PALETTES)
def test_everything_has_the_contrast_it_needs(theme: str) -> None:
    short = {
        f"{pair.what} on {pair.where}": round(found, 2)
        for pair in pairs(PALETTES[theme])
        if (found := contrast(pair.ink, pair.ground)) < pair.least
    }
    assert not short


def test_every_colour_is_in_the_table() -> None:
    light = PALETTES["light"]
    told = {colour.name() for pair in pairs(light) for colour in (pair.ink, pair.ground)}
    left_out = {name for name, colour in _colours(light) if colour.name() not in told}
    assert left_out <= {"nobody.ink"}  # of words that no one said only the ground is marked


def test_the_table_is_of_these_colours() -> None:
    assert TABLE.read_text("utf-8") == table(), "python -m tests.accessibility.contrast"


def _colours(palette: Palette) -> list[tuple[str, QColor]]:
    found = []
    for field in fields(palette):
        value = getattr(palette, field.name)
        if isinstance(value, QColor):
            found.append((field.name, value))
        elif field.name == "speakers":
            for number, voice in enumerate(value):
                found += [(f"{number}.ink", voice.ink), (f"{number}.tint", voice.tint)]
        elif field.name != "dark":
            found += [(f"{field.name}.ink", value.ink), (f"{field.name}.tint", value.tint)]
    return found
