"""What stands on what in the window, how far the colours are apart, and how far they have to be.

`python -m tests.accessibility.contrast` writes the table of it to docs/contrast.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QColor

from reader.models.dimming import contrast, veil
from reader.models.palette import (
    DARK,
    LIGHT,
    QUOTED_LINE,
    REPORTED_LINE,
    SEPIA,
    Palette,
    Voice,
)
from reader.window.map_painting import mixed
from reader.window.timeline_painting import fitting_ink

TABLE: Final = Path(__file__).parents[2] / "docs" / "contrast.md"
PALETTES: Final = {"light": LIGHT, "sepia": SEPIA, "dark": DARK}
WORDS, LINES, BESIDES = 4.5, 3.0, 1.0
"""The least for words, for lines and signs that tell something, and for what words tell as well."""

_HEAD: Final = """\
# Contrast

How far words and signs are apart from the ground they stand on, by WCAG 2, in each of the themes.
Words have 4.5 to 1 or more, and lines and signs that tell something 3 to 1. What is only for the
eye, and told in words as well, may have less. `python -m tests.accessibility.contrast` writes this
table from the colours of `reader/models/palette.py`; a test holds it to them.

| what stands | on what | least | light | sepia | dark |
|---|---|---|---|---|---|
"""


class Pair(NamedTuple):
    """Something on its ground, and the contrast that it is to have at least."""

    what: str
    where: str
    ink: QColor
    ground: QColor
    least: float


def pairs(of: Palette) -> Iterator[Pair]:
    """Everything that stands on something, in a palette."""
    grounds = {
        "the page": of.paper,
        "the window": of.side,
        "what is chosen, pointed at, or a chip": of.chosen,
    }
    for where, ground in (*grounds.items(), ("what is selected", of.selection)):
        yield Pair("words", where, of.ink, ground, WORDS)
    for where, ground in grounds.items():
        yield Pair("quiet and disabled words", where, of.quiet, ground, WORDS)
        yield Pair("accented words and what has the keys", where, of.accent, ground, WORDS)
        yield Pair("lines around controls", where, of.edge, ground, LINES)
    yield Pair("words", "places of words looked for", of.ink, of.hit.tint, WORDS)
    yield Pair("frames of words looked for", "the page", of.hit.ink, of.paper, BESIDES)
    yield Pair("words", "lines pointed at", of.ink, of.line, WORDS)
    yield Pair("names on the map", "their edge of land", of.ink, of.land, WORDS)
    yield Pair("names on the map", "water", of.ink, of.water, WORDS)
    yield Pair("dots of the map", "land", of.dot, of.land, LINES)
    yield Pair("dots of the map", "water", of.dot, of.water, LINES)
    yield Pair("coasts and borders", "land", of.border, of.land, BESIDES)
    yield Pair("dotted lines under people", "the page", of.person, of.paper, LINES)
    yield Pair("dotted lines under places", "the page", of.place, of.paper, LINES)
    yield Pair("bars of people beside the page", "the window", of.person, of.side, LINES)
    yield Pair("bars of places beside the page", "the window", of.place, of.side, LINES)
    yield Pair("bars of what is found, on the timeline", "the page", of.accent, of.paper, LINES)
    fitting = fitting_ink(of)
    yield Pair("bars of what is found on other days", "the page", fitting, of.paper, BESIDES)
    yield Pair(
        "what can’t be understood of a filter", "the page", of.speakers[1].ink, of.paper, WORDS
    )
    yield Pair(
        "what can’t be understood of a filter", "the window", of.speakers[1].ink, of.side, WORDS
    )
    yield Pair("words", "nobody’s words", of.ink, of.nobody.tint, WORDS)
    yield from _veiled(of)
    voices = {f"speaker {number}": voice for number, voice in enumerate(of.speakers, 1)}
    voices |= {"speakers without a name": of.unnamed, "unknown speakers": of.unknown}
    for name, voice in voices.items():
        yield from _of_voice(name, voice, of)


def _of_voice(name: str, voice: Voice, of: Palette) -> Iterator[Pair]:
    yield Pair(f"{name}: the name", "the page", voice.ink, of.paper, WORDS)
    yield Pair(f"{name}: the name", "the window", voice.ink, of.side, WORDS)
    yield Pair(f"{name}: a step of the evidence", "their tint", voice.ink, voice.tint, WORDS)
    yield Pair("words", f"the tint of {name}", of.ink, voice.tint, WORDS)
    for what, share in (("line under words", QUOTED_LINE), ("line, reported", REPORTED_LINE)):
        line = mixed(voice.ink, of.paper, share)
        yield Pair(f"{name}: {what}", "the page", line, of.paper, LINES)


def _veiled(of: Palette) -> Iterator[Pair]:
    """Words of others, while one speaker is held."""
    over = veil(of.paper, of.ink, of.nobody.tint)
    share = over.alphaF()
    for what, ink, least in (("words of others", of.ink, WORDS), ("captions", of.quiet, BESIDES)):
        ground = mixed(of.paper, of.nobody.tint, share)
        words = mixed(of.paper, ink, share)
        yield Pair(f"{what} while a speaker is held", "their veil", words, ground, least)


def table() -> str:
    """The page that shows all of it."""
    rows = []
    for each in zip(*(pairs(palette) for palette in PALETTES.values()), strict=True):
        first = each[0]
        least = f"{first.least:g}" if first.least > BESIDES else "–"
        ratios = (f"{contrast(pair.ink, pair.ground):.1f}" for pair in each)
        rows.append(f"| {first.what} | {first.where} | {least} | {' | '.join(ratios)} |\n")
    return _HEAD + "".join(rows)


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
