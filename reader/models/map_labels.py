"""Which dots of a map have their names beside them, and where: none over another, or a dot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from reader.models.map_dots import Dot, Placed
from reader.models.world_view import View

_GAP = 3.0
_GAP_OF_FIRST = 6.5  # there is a ring around it
_EDGE = 2.0
_ABOVE_ALL, _IN_THE_WAY = 0.1, 12
"""Such a share of the names come before dots, but for so many of the largest of these."""


class Label(NamedTuple):
    """The name of a dot and the room that it is written in, in pixels."""

    number: int
    words: str
    room: QRectF


def labels(
    dots: Sequence[Dot],
    placed: Sequence[Placed],
    view: View,
    width_of: Callable[[str], float],
    height: float,
    *,
    first: int | None,
    most: int,
) -> list[Label]:
    """The labels of the largest dots, where they have room; at most `most`.

    `width_of` and `height` are of the letters. The dot numbered `first` comes before all.
    """
    taken = [
        QRectF(each.x - each.radius, each.y - each.radius, 2 * each.radius, 2 * each.radius)
        for each in placed
    ]
    leading = sorted(range(len(placed)), key=lambda n: placed[n].number)[:_IN_THE_WAY]
    in_the_way = [taken[n] for n in leading]
    whole = QRectF(0, 0, view.width, view.height).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    found: list[Label] = []
    by_count = sorted(placed, key=lambda each: (each.number != first, each.number))
    # Those further down are small; where many found no room, few more would.
    for each in by_count[: 3 * most]:
        if len(found) == most:
            break
        words = dots[each.number].name
        gap = _GAP_OF_FIRST if each.number == first else _GAP
        for room in _rooms(each, width_of(words), height, gap):
            # The names of the largest may lie over small dots, or in a crowd they had no room.
            others = in_the_way if len(found) < int(_ABOVE_ALL * most) else taken
            if whole.contains(room) and not any(room.intersects(other) for other in others):
                found.append(Label(each.number, words, room))
                taken.append(room)
                in_the_way.append(room)
                break
    return found


def _rooms(dot: Placed, width: float, height: float, gap: float) -> tuple[QRectF, ...]:
    """Where a label may stand, the best first: right, left, above, below."""
    off = dot.radius + gap
    middle = dot.y - height / 2
    return (
        QRectF(dot.x + off, middle, width, height),
        QRectF(dot.x - off - width, middle, width, height),
        QRectF(dot.x - width / 2, dot.y - off - height + 2, width, height),
        QRectF(dot.x - width / 2, dot.y + off - 2, width, height),
    )
