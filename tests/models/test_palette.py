"""The colours: readable on their ground, and apart for every pair of eyes."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from reader.analysis.marks import Attribution, Quotation, StretchKind, Utterance
from reader.articles.article import Span
from reader.models.palette import (
    DARK,
    LIGHT,
    QUOTED_LINE,
    REPORTED_LINE,
    SEPIA,
    SPEAKERS,
    Palette,
    colours,
)

Light = tuple[float, float, float]

# Machado, Oliveira and Fernandes (2009), full dichromacy, on linear RGB.
EYES = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red cone": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green cone": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue cone": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

JUST_SEEN = 0.02
"""Distance in OKLab from which two colours side by side are told apart."""


def linear(colour: QColor) -> Light:
    def straight(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return straight(colour.redF()), straight(colour.greenF()), straight(colour.blueF())


def seen(light: Light, eyes: str) -> Light:
    """`light` as these eyes see it, in OKLab."""
    r, g, b = (
        min(1.0, max(0.0, sum(share * part for share, part in zip(row, light, strict=True))))
        for row in EYES[eyes]
    )
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's ratio of contrast."""
    values = [
        0.2126 * red + 0.7152 * green + 0.0722 * blue
        for red, green, blue in (linear(one), linear(other))
    ]
    return (max(values) + 0.05) / (min(values) + 0.05)


every = pytest.mark.parametrize("palette", [LIGHT, SEPIA, DARK], ids=["light", "sepia", "dark"])


@every
@pytest.mark.parametrize("eyes", EYES)
def test_speakers_stay_apart(palette: Palette, eyes: str) -> None:
    assert len(palette.speakers) == SPEAKERS
    for one, other in combinations(palette.speakers, 2):
        apart = math.dist(seen(linear(one.ink), eyes), seen(linear(other.ink), eyes))
        assert apart > JUST_SEEN, (one.ink.name(), other.ink.name())


@every
def test_every_ink_reads_on_its_ground(palette: Palette) -> None:
    voices = (*palette.speakers, palette.unnamed, palette.unknown, palette.nobody, palette.hit)
    for voice in voices:
        assert contrast(palette.ink, voice.tint) >= 7
    for voice in (*palette.speakers, palette.unnamed, palette.unknown):
        # Names in the margin, and a step's number: paper on ink.
        assert contrast(voice.ink, palette.paper) >= 4.5
    for voice in (*palette.speakers, palette.unnamed):
        assert contrast(voice.ink, voice.tint) >= 4.5
    for ground in (palette.paper, palette.side, palette.chosen, palette.selection):
        assert contrast(palette.ink, ground) >= 7
    for ground in (palette.paper, palette.side, palette.chosen):
        assert contrast(palette.quiet, ground) >= 4.5
    assert contrast(palette.accent, palette.paper) >= 4.5


@every
@pytest.mark.parametrize("share", [QUOTED_LINE, REPORTED_LINE])
def test_the_breaks_of_a_line_are_seen(palette: Palette, share: float) -> None:
    """A line that marks words has the contrast that WCAG asks of graphics."""
    for voice in (*palette.speakers, palette.unnamed, palette.unknown):
        mixed = zip(voice.ink.getRgbF()[:3], palette.paper.getRgbF()[:3], strict=True)  # type: ignore[index]
        line = QColor.fromRgbF(*(share * ink + (1 - share) * paper for ink, paper in mixed))
        assert contrast(line, palette.paper) >= 3


def said_by(*speakers: str | None) -> list[Quotation]:
    """A quotation of each; "" stands for somebody without a name, None for nobody."""
    return [
        Quotation(
            Span(at, at + 1),
            StretchKind.SPEECH,
            continues=False,
            attribution=None
            if who is None
            else Attribution(who or "officials", who or None, None, None, 1.0),
        )
        for at, who in enumerate(speakers)
    ]


def test_speakers_have_colours_as_they_first_speak() -> None:
    assert colours(said_by("bo lind", None, "", "ann ek", "bo lind")) == {"bo lind": 0, "ann ek": 1}


def test_a_ninth_speaker_has_a_colour_of_nobody_beside() -> None:
    have = colours(said_by(*"abcdefgh", "a", "i", "b", "i"))
    assert [have[who] for who in "abcdefgh"] == list(range(SPEAKERS))
    assert have["i"] == have["c"]


@given(st.lists(st.sampled_from("abcdefghijkl"), max_size=60))
def test_colours_are_shared_only_where_there_are_not_enough(speakers: list[str]) -> None:
    have = colours(said_by(*speakers))
    assert set(have) == set(speakers)
    assert set(have.values()) == set(range(min(len(have), SPEAKERS)))


def test_who_is_only_reported_has_a_colour_after_all_who_are_quoted() -> None:
    quoted = said_by("bo lind", "ann ek")
    reported = [
        Utterance(Span(9, 10), Span(10, 11), each.attribution)
        for each in said_by("cy fox", None, "bo lind")
    ]
    assert colours(quoted, reported) == {"bo lind": 0, "ann ek": 1, "cy fox": 2}


def test_no_name_is_grey_and_no_speaker_another() -> None:
    for palette in (LIGHT, SEPIA, DARK):
        assert palette.speaker(None) == palette.unnamed
        assert palette.unnamed.ink != palette.unknown.ink
