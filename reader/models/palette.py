"""The colours of the page and the window, light, sepia and dark, as values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from reader.analysis.marks import Attribution, Quotation, Utterance

SPEAKERS = 8
"""So many speakers of a page are told apart by colour."""

QUOTED_LINE, REPORTED_LINE = 0.82, 0.74
"""How much of an ink is in the line under words that are quoted, and under those only reported:
never so little that it has less than 3 to 1 on the paper."""


class Theme(StrEnum):
    """How the window is to look."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"


class Voice(NamedTuple):
    """A colour to mark words with: `ink` for names and lines, `tint` to lie beneath text."""

    ink: QColor
    tint: QColor


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour that the window uses.

    `speakers` are told apart by colour-blind eyes as well (by lightness where not by hue),
    and each ink reads on the paper with a contrast of at least 4.5. `unnamed` marks words
    whose speaker has no name, `unknown` those whose speaker isn't known, `nobody` those that
    no one said. `line` parts one thing from another, `edge` goes round what can be pressed or
    typed in. `water`, `land`, `border` and `dot` are the map's.
    """

    dark: bool
    paper: QColor
    side: QColor
    ink: QColor
    quiet: QColor
    line: QColor
    edge: QColor
    accent: QColor
    chosen: QColor
    selection: QColor
    person: QColor
    place: QColor
    water: QColor
    land: QColor
    border: QColor
    dot: QColor
    hit: Voice
    unnamed: Voice
    unknown: Voice
    nobody: Voice
    speakers: tuple[Voice, ...]

    def speaker(self, colour: int | None) -> Voice:
        """The voice of a speaker by `colour`, below `SPEAKERS`; None is one without a name."""
        return self.unnamed if colour is None else self.speakers[colour]


def colours(quotations: Iterable[Quotation], reported: Iterable[Utterance] = ()) -> dict[str, int]:
    """A colour for each person who speaks, by key, in the order in which they first do.

    The page and the lists beside it colour a speaker by `Palette.speaker(colour)`. Who is
    `reported` alone comes after all who are quoted, and changes no colour of theirs. Where
    more speak than there are colours, a colour serves again, the one that has served least
    and is of nobody who speaks right before or after.
    """
    quoted = _persons(each.attribution for each in quotations)
    given = _given(quoted, {})
    return _given(_persons(each.attribution for each in reported), given)


def _persons(attributions: Iterable[Attribution | None]) -> list[str]:
    return [who.person for who in attributions if who is not None and who.person]


def _given(speaking: list[str], before: dict[str, int]) -> dict[str, int]:
    """`before`, and a colour for each of `speaking` who has none yet."""
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in pairwise(speaking):
        beside[one].add(other)
        beside[other].add(one)
    given = dict(before)
    served = [0] * SPEAKERS
    for colour in given.values():
        served[colour] += 1
    for person in dict.fromkeys(speaking):
        if person in given:
            continue
        taken = {given.get(other) for other in beside[person]}
        colour = min(range(SPEAKERS), key=lambda each: (each in taken, served[each], each))
        given[person] = colour
        served[colour] += 1
    return given


def _voice(ink: str, tint: str) -> Voice:
    return Voice(QColor(ink), QColor(tint))


LIGHT = Palette(
    dark=False,
    paper=QColor("#fbfaf7"),
    side=QColor("#f2f0ea"),
    ink=QColor("#1f1d1a"),
    quiet=QColor("#6a645d"),
    line=QColor("#ddd8ce"),
    edge=QColor("#87817a"),
    accent=QColor("#2f5aa8"),
    chosen=QColor("#e3e7f0"),
    selection=QColor("#bcd0f2"),
    person=QColor("#5f7fbd"),
    place=QColor("#5f9468"),
    water=QColor("#e3eaf1"),
    land=QColor("#f8f6f1"),
    border=QColor("#c4bcae"),
    dot=QColor("#b0532b"),
    hit=_voice("#b98a00", "#fdeaa0"),
    unnamed=_voice("#4d4842", "#eae6dd"),
    unknown=_voice("#6a645d", "#f2efe9"),
    nobody=_voice("#6a645d", "#eeebe4"),
    speakers=(
        _voice("#2f5aa8", "#e3ebf8"),
        _voice("#a3491f", "#f9e8df"),
        _voice("#397642", "#e4f1e5"),
        _voice("#5a1f8f", "#ece4f6"),
        _voice("#06505f", "#dcf0f2"),
        _voice("#6b1430", "#f8e3ea"),
        _voice("#5e4300", "#f4ecd4"),
        _voice("#5b6166", "#e6eaed"),
    ),
)

SEPIA = Palette(
    dark=False,
    paper=QColor("#f5ebd7"),
    side=QColor("#ece0c8"),
    ink=QColor("#33271a"),
    quiet=QColor("#675540"),
    line=QColor("#d8c8aa"),
    edge=QColor("#82735b"),
    accent=QColor("#7a4a16"),
    chosen=QColor("#e2d0ac"),
    selection=QColor("#e0c795"),
    person=QColor("#6a7fa2"),
    place=QColor("#678756"),
    water=QColor("#d6dcd3"),
    land=QColor("#f3e8d0"),
    border=QColor("#c4ae86"),
    dot=QColor("#a8401a"),
    hit=_voice("#a87a00", "#fbdf8a"),
    unnamed=_voice("#524636", "#e5d8bd"),
    unknown=_voice("#675540", "#ecdfc6"),
    nobody=_voice("#675540", "#e9dcc2"),
    speakers=(
        _voice("#27549c", "#dde3e6"),
        _voice("#9a3f16", "#f5d9c2"),
        _voice("#33703b", "#dde5c8"),
        _voice("#561c88", "#e6d9e2"),
        _voice("#064b58", "#d3e3da"),
        _voice("#69122e", "#f1d5cd"),
        _voice("#584000", "#ece0ad"),
        _voice("#53595e", "#e0dfd4"),
    ),
)

DARK = Palette(
    dark=True,
    paper=QColor("#1c1b1a"),
    side=QColor("#242322"),
    ink=QColor("#e6e1d8"),
    quiet=QColor("#a39c91"),
    line=QColor("#3a3835"),
    edge=QColor("#837c73"),
    accent=QColor("#7ea6ea"),
    chosen=QColor("#2b3240"),
    selection=QColor("#2f4769"),
    person=QColor("#6d8cc4"),
    place=QColor("#6a9b72"),
    water=QColor("#1b2026"),
    land=QColor("#302f2d"),
    border=QColor("#55504a"),
    dot=QColor("#dd9068"),
    hit=_voice("#c9a53a", "#514210"),
    unnamed=_voice("#c9c1b4", "#3b3834"),
    unknown=_voice("#a39c91", "#2c2a28"),
    nobody=_voice("#a39c91", "#34322f"),
    speakers=(
        _voice("#9dbdf2", "#26344c"),
        _voice("#eda884", "#4a2f22"),
        _voice("#93cf9b", "#233a27"),
        _voice("#a58bec", "#352a4f"),
        _voice("#5dadb8", "#173a40"),
        _voice("#e87684", "#4b2029"),
        _voice("#c9a227", "#40340f"),
        _voice("#d3dce2", "#3a3f43"),
    ),
)
