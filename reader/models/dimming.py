"""How far words are dimmed that are another's than the speaker one looks at."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from reader.models.margin import Said

LEGIBLE = 4.5
"""The contrast that dimmed words still have to what lies beneath them, at least."""

_FURTHEST = 0.62
"""How much of the paper is in what is dimmed the furthest."""
_STEPS = 32


def speaker_of(said: Said) -> str | None:
    """By what one speaker is told from others on a page; None where nobody is known to speak."""
    if said.who is None:
        return None
    return speaker_by(said.who.person, said.who.speaker)


def speaker_by(person: str | None, name: str) -> str:
    """The same of a person's key, or of the words that stand for one without a name."""
    return person or name.casefold()


def veil(paper: QColor, ink: QColor, ground: QColor) -> QColor:
    """The paper as thick as words in `ink` on `ground` may be covered with, and stay legible."""
    colour = QColor(paper)
    colour.setAlphaF(_thickness(paper.rgb(), ink.rgb(), ground.rgb()))
    return colour


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of contrast of two colours, from 1 to 21, as WCAG 2 reckons it."""
    lights = sorted((_luminance(one), _luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@lru_cache(maxsize=128)  # it is asked for with each painting, of the same few colours
def _thickness(paper: int, ink: int, ground: int) -> float:
    over, words, beneath = QColor(paper), QColor(ink), QColor(ground)
    thick = 0.0
    for step in range(1, _STEPS + 1):
        share = _FURTHEST * step / _STEPS
        if contrast(_mixed(over, words, share), _mixed(over, beneath, share)) < LEGIBLE:
            break
        thick = share
    return thick


def _mixed(paper: QColor, colour: QColor, share: float) -> QColor:
    pairs = zip(_parts(paper), _parts(colour), strict=True)
    return QColor.fromRgbF(*(share * above + (1 - share) * below for above, below in pairs))


def _luminance(colour: QColor) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return sum(weight * part for weight, part in zip(weights, linear, strict=True))


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
