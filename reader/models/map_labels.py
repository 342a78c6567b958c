"""Which dots of a map have their names beside them, and where: none over another, or a dot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from typing import NamedTuple

from reader.models.map_crowd import Placed
from reader.models.map_dots import Dot
from reader.models.world_view import View

_GAP = 3.0
_GAP_AT_A_RING = 6.5
_EDGE = 2.0
_ABOVE_ALL, _FEWEST_ABOVE, _IN_THE_WAY = 0.2, 4, 2
"""Such a share of the names, or so many, come before dots, but for so many of the largest."""
_CELL = 3.0  # px of the squares by which is told what is free


class Label(NamedTuple):
    """The name of a dot and the room that it is written in, in pixels."""

    number: int
    words: str
    left: float
    top: float
    width: float
    height: float


def labels(
    dots: Sequence[Dot],
    placed: Sequence[Placed],
    view: View,
    width_of: Callable[[str], float],
    height: float,
    *,
    first: int | None,
    ringed: Set[int] = frozenset(),
    most: int,
) -> list[Label]:
    """The labels of the largest dots, where they have room; at most `most`.

    `width_of` and `height` are of the letters. The dot numbered `first` comes before all; around
    that and those numbered in `ringed` there is a ring.
    """
    largest, all_dots = _Taken(), _Taken()
    for place, dot in enumerate(placed):
        own = (dot.x - dot.radius, dot.y - dot.radius, 2 * dot.radius, 2 * dot.radius)
        all_dots.take(*own)
        if place < _IN_THE_WAY:
            largest.take(*own)
    by_count = sorted(placed, key=lambda each: (each.number != first, each.number))
    found: list[Label] = []
    # Those further down are small; where many found no room, few more would.
    for each in by_count[: 3 * most]:
        if len(found) == most:
            break
        words = dots[each.number].short
        gap = _GAP_AT_A_RING if each.number == first or each.number in ringed else _GAP
        rooms = _rooms(each, width_of(words), height, gap)
        inside = [room for room in rooms if _is_inside(view, *room)]
        room = next((room for room in inside if not all_dots.covered(*room)), None)
        if room is None and len(found) < max(_FEWEST_ABOVE, int(_ABOVE_ALL * most)):
            # The names of the largest may lie over small dots, or in a crowd they had no room.
            over = [room for room in inside if not largest.covered(*room)]
            room = min(over, key=lambda room: all_dots.covered(*room), default=None)
        if room is not None:
            found.append(Label(each.number, words, *room))
            all_dots.take(*room)
            largest.take(*room)
    return found


class _Taken:
    """What of a map is taken: for each row of small squares a number, whose bits are its squares.

    So it is told in a few steps whether a room is free, however many others there are.
    """

    def __init__(self) -> None:
        self._rows: defaultdict[int, int] = defaultdict(int)

    def take(self, left: float, top: float, width: float, height: float) -> None:
        """Let nobody else have this room."""
        for row, squares in _squares(left, top, width, height):
            self._rows[row] |= squares

    def covered(self, left: float, top: float, width: float, height: float) -> int:
        """How many squares of this room others have."""
        rows = self._rows
        return sum(
            (rows.get(row, 0) & squares).bit_count()
            for row, squares in _squares(left, top, width, height)
        )


def _squares(left: float, top: float, width: float, height: float) -> Iterator[tuple[int, int]]:
    begin, end = max(0, int(left / _CELL)), max(0, int((left + width) / _CELL) + 1)
    squares = (1 << end) - (1 << begin)
    for row in range(int(top / _CELL), int((top + height) / _CELL) + 1):
        yield row, squares


def _is_inside(view: View, left: float, top: float, width: float, height: float) -> bool:
    return (
        left >= _EDGE
        and top >= _EDGE
        and left + width <= view.width - _EDGE
        and top + height <= view.height - _EDGE
    )


def _rooms(
    dot: Placed, width: float, height: float, gap: float
) -> tuple[tuple[float, float, float, float], ...]:
    """Where a label may stand, the best first: right, left, above, below, and aslant."""
    off = dot.radius + gap
    right, left = dot.x + off, dot.x - off - width
    above, below = dot.y - off - height + 2, dot.y + off - 2
    centre, middle = dot.x - width / 2, dot.y - height / 2
    aslant = off * 0.7
    places = (
        (right, middle),
        (left, middle),
        (centre, above),
        (centre, below),
        (dot.x + aslant, dot.y - aslant - height + 3),
        (dot.x + aslant, dot.y + aslant - 3),
        (dot.x - aslant - width, dot.y - aslant - height + 3),
        (dot.x - aslant - width, dot.y + aslant - 3),
    )
    return tuple((x, y, width, height) for x, y in places)
