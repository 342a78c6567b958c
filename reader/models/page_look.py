"""How a page is set by the reader's choice: size, length of lines, spacing, face, right edge."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtGui import QFont, QFontMetricsF

from reader.models.typography import (
    BODY,
    LEDE,
    READING_FAMILY,
    Style,
)

N = TypeVar("N", int, float)

SYSTEM_SERIF, SYSTEM_SANS = "serif", "sans-serif"
"""Stand for the faces that the system itself reads in, whatever they are called there."""

SIZES = (9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 29, 32, 36, 40, 45, 51)
"""Sizes of the body in pixels, in steps that the eye takes for even ones."""

MEASURES = tuple(range(45, 91, 3))
"""Lengths of a line in characters."""

SPACINGS = tuple(range(80, 151, 5))
"""Distances from line to line, in per cent of the usual one."""

_LOST = 4
"""Characters by which a line falls short of the column: a blank, and half a word left over."""

_OF_ALL_SORTS = (
    "The committee said on Monday that it would look at the plan again, and Ms Hale, who leads "
    "it, “asked for time” until the costs of 2024 are known to both towns. "
)
"""Letters, capitals, figures and signs in about the shares that news has of them."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """How a page is set; every value is one that a page can be read in.

    `size` is the body's, in pixels, and `measure` the characters that a line holds on average
    at that size in that face. `spacing` is the distance of the lines in per cent of the usual
    one. `family` is a family of fonts, `SYSTEM_SERIF` or `SYSTEM_SANS`; where there is none of
    that name, the page is set in the serif that ships with the program.
    """

    size: int = BODY.size
    measure: int = 66
    spacing: int = 100
    family: str = READING_FAMILY
    justified: bool = False

    @classmethod
    def recalled(cls, kept: Mapping[str, object]) -> PageLook:
        """The look that `kept` told, as `told` puts it; what makes no sense there is as usual."""
        usual = cls()
        scale = _number(kept.get("scale"), 1.0)
        family = kept.get("family")
        return cls(
            size=nearest(SIZES, round(BODY.size * min(9.0, max(0.0, scale)))),
            measure=nearest(MEASURES, round(_number(kept.get("measure"), usual.measure))),
            spacing=nearest(SPACINGS, round(_number(kept.get("spacing"), usual.spacing))),
            family=family if isinstance(family, str) and family.strip() else usual.family,
            justified=str(kept.get("justified")).lower() == "true",
        )

    @property
    def told(self) -> dict[str, str | float | bool]:
        """It in plain values, each under its name."""
        return {
            "scale": self.scale,
            "measure": self.measure,
            "spacing": self.spacing,
            "family": self.family,
            "justified": self.justified,
        }

    @property
    def scale(self) -> float:
        """So many times as large as it was drawn is the text."""
        return round(self.size / BODY.size, 3)

    @property
    def small(self) -> float:
        """So many times as large as it was drawn is all that is small beside the text.

        It grows and shrinks less than the text: labels must stay legible, and fit beside it.
        """
        return _softened(self.scale, larger=0.6, smaller=0.35)

    def larger(self) -> PageLook:
        """With the text one step larger, where it goes larger."""
        return replace(self, size=SIZES[min(len(SIZES) - 1, bisect_right(SIZES, self.size))])

    def smaller(self) -> PageLook:
        """With the text one step smaller, where it goes smaller."""
        return replace(self, size=SIZES[max(0, bisect_left(SIZES, self.size) - 1)])

    def font(self, style: Style) -> QFont:
        """The font of `style` on a page of this look."""
        font = style.font(self._scale_of(style))
        if style.serif:
            families = [self.family, READING_FAMILY]
            if self.family in (SYSTEM_SERIF, SYSTEM_SANS):
                serif = self.family == SYSTEM_SERIF
                hint = QFont.StyleHint.Serif if serif else QFont.StyleHint.SansSerif
                font.setStyleHint(hint)
                families.insert(0, font.defaultFamily())
            font.setFamilies(families)
        return font

    def leading(self, style: Style) -> int:
        """The distance from line to line of `style`, in whole pixels so that all are alike."""
        share = self.spacing / 100 if style.serif else 1.0
        if style.bold:  # lines so large need less of a change
            share = 1 + (share - 1) / 2
        return max(1, round(style.leading * self._scale_of(style) * share))

    def line_width(self) -> float:
        """The width of the column, in pixels: room for `measure` characters of the body.

        Needs a QGuiApplication for its fonts.
        """
        advance = QFontMetricsF(self.font(BODY)).horizontalAdvance(_OF_ALL_SORTS)
        return advance / len(_OF_ALL_SORTS) * (self.measure + _LOST)

    def _scale_of(self, style: Style) -> float:
        if not style.serif:
            return self.small
        if style.size > BODY.size:
            # Three times as large a headline would stand a word to a line.
            share = 0.7 if style.bold else 0.85 if style is LEDE else 1.0
            return _softened(self.scale, larger=share, smaller=1.0)
        return self.scale


USUAL = PageLook()


def nearest(steps: tuple[N, ...], value: N) -> N:
    """That of `steps`, which rise, that is next to `value`."""
    return min(steps, key=lambda step: abs(step - value))


def _softened(scale: float, *, larger: float, smaller: float) -> float:
    return 1 + (scale - 1) * (larger if scale > 1 else smaller)


def _number(value: object, default: float) -> float:
    try:
        number = float(str(value))
    except ValueError:
        return default
    return number if abs(number) < 1e6 else default  # "nan" and "inf" are numbers too
