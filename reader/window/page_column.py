"""How a page stands in the width it is given: the column of text and the margin beside it."""

from __future__ import annotations

from typing import NamedTuple

from reader.models.typography import MEASURE

_NARROW = 600
"""Width below which labels stand above the paragraphs, so that lines keep their length."""

_GUTTER = 176
_EDGE = 24
_GAP = 16


class Column(NamedTuple):
    """The parts of a page across its width, in pixels.

    `outside` is left free on the left. The document begins there with its `gutter`, in which
    the labels stand, `gap` away from the text and half as much from the edge; `measure` is the
    width of the lines. With `above` the gutter is only paper, and labels stand above the
    paragraphs.
    """

    outside: int
    gutter: int
    measure: int
    above: bool
    gap: int

    @staticmethod
    def within(width: int, scale: float) -> Column:
        """The column for a page `width` wide whose text is `scale` times its usual size.

        It stands in the middle, or further right where the margin needs the room.
        """
        above = width < _NARROW * scale
        gutter = _EDGE if above else round(_GUTTER * scale)
        measure = max(1, min(round(MEASURE * scale), width - gutter - _EDGE))
        left = max(gutter, (width - measure) // 2)
        return Column(left - gutter, gutter, measure, above, round(_GAP * scale))
