"""How far words are dimmed, and by what speakers are told apart."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from reader.analysis.marks import Attribution
from reader.articles.article import Span
from reader.models.certainty import Standing
from reader.models.dimming import LEGIBLE, contrast, speaker_of, veil
from reader.models.margin import Said
from reader.models.palette import DARK, LIGHT, Palette


def covered(paper: QColor, colour: QColor) -> QColor:
    share = paper.alphaF()
    return QColor.fromRgbF(
        share * paper.redF() + (1 - share) * colour.redF(),
        share * paper.greenF() + (1 - share) * colour.greenF(),
        share * paper.blueF() + (1 - share) * colour.blueF(),
    )


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_dimmed_is_lighter_and_can_be_read(palette: Palette) -> None:
    voices = (*palette.speakers, palette.unnamed, palette.unknown)
    pairs = [(palette.ink, voice.tint) for voice in voices]
    pairs += [(voice.ink, palette.paper) for voice in voices]
    for ink, ground in (*pairs, (palette.quiet, palette.paper)):
        dimmed = veil(palette.paper, ink, ground)
        before = contrast(ink, ground)
        after = contrast(covered(dimmed, ink), covered(dimmed, ground))
        assert LEGIBLE - 0.1 <= after < before
    words = veil(palette.paper, palette.ink, palette.nobody.tint)
    assert words.alphaF() > 0.3  # it is seen at a glance


def said(speaker: str, person: str | None) -> Said:
    who = Attribution(speaker, person, None, None, 1.0)
    return Said(speaker, "", None, Standing.SURE, Span(0, 1), who)


def test_a_speaker_is_told_by_key_or_by_words() -> None:
    assert speaker_of(said("Ann Ek", "ann ek")) == speaker_of(said("Ann Maria Ek", "ann ek"))
    assert speaker_of(said("Officials", None)) == speaker_of(said("officials", None))
    assert speaker_of(said("Ann Ek", "ann ek")) != speaker_of(said("Bo Ek", "bo ek"))
    assert speaker_of(Said("unknown speaker", "", None, Standing.UNKNOWN, Span(0, 1))) is None
