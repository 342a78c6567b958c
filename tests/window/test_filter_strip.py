"""Which names of saved filters have a place in the line above the list."""

from __future__ import annotations

import pytest

from reader.window.filter_strip import _fitting

_MORE = 40


@pytest.mark.parametrize(
    ("widths", "room", "held", "named"),
    [
        ([40, 40, 40], 148, None, {0: 40, 1: 40, 2: 40}),  # all, without a word of more
        ([40, 40, 40], 147, None, {0: 40}),
        ([40, 40, 200], 202, None, {0: 40, 1: 40, 2: 40}),  # cut short
        ([40, 40, 200], 201, None, {0: 40, 1: 40}),
        ([40, 200, 20, 200], 164, None, {0: 40, 1: 56}),
        ([40, 200, 20, 200], 147, None, {0: 40, 2: 20}),  # the next has no room
        ([40, 40, 200, 50], 250, 3, {0: 40, 1: 40, 3: 50}),
    ],
)
def test_names_fill_the_room_there_is(
    widths: list[int], room: int, held: int | None, named: dict[int, int]
) -> None:
    fitting = _fitting(widths, room, held, lambda _left: _MORE)
    assert fitting == named
    whole = sum(fitting.values()) + 14 * (len(fitting) - 1)
    assert whole + (len(fitting) < len(widths)) * (_MORE + 14) <= room
