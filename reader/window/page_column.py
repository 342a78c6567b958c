"""How a page stands in the width it is given: the column of text and the margin beside it."""

from __future__ import annotations

from typing import NamedTuple

from reader.models.page_look import PageLook

_FEWEST = 42
"""Characters to a line below which names stand in the lines, so that these keep their length."""

_GUTTER, _NARROWEST = 176, 152
"""Pixels for the labels; where the lines would be short of their measure, down to the second."""

_EDGE = 24
_GAP = 16


class Column(NamedTuple):
    """The parts of a page across its width, in pixels.

    `outside` is left free on the left. The document begins there with its `gutter`, in which
    the labels stand, `gap` away from the text and half as much from the edge; `measure` is the
    width of the lines. With `run_in` the gutter is only paper, and labels stand in the lines.
    """

    outside: int
    gutter: int
    measure: int
    run_in: bool
    gap: int

    @staticmethod
    def within(width: int, look: PageLook) -> Column:
        """The column for a page `width` wide that is set as `look` says.

        It stands in the middle, or further right where the margin needs the room.
        """
        wanted = round(look.line_width())
        fewest = wanted * min(1.0, _FEWEST / look.measure)
        narrowest, widest = (round(each * look.small) for each in (_NARROWEST, _GUTTER))
        beside = min(widest, max(narrowest, width - wanted - _EDGE))
        run_in = width - beside - _EDGE < fewest
        gutter = _EDGE if run_in else beside
        measure = max(1, min(wanted, width - gutter - _EDGE))
        left = max(gutter, (width - measure) // 2)
        return Column(left - gutter, gutter, measure, run_in, round(_GAP * look.small))

    def characters(self, look: PageLook) -> int:
        """How many characters of that look fit in a line."""
        return min(look.measure, round(look.measure * self.measure / look.line_width()))
