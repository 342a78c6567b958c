"""The numbers of the articles that are found, in order, and where their days begin."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import neg
from typing import NamedTuple

from reader.library.ids import A_DAY, MOST_IN_A_DAY
from reader.library.states import Order

IN_HEX = "group_concat(printf('%016x', id), '')"
"""SQL that gives the numbers of a SELECT as one text, in C throughout.

Row by row Python would be asked for each, and would keep the window waiting meanwhile.
"""

_PIECE = 1 << 16  # hexadecimal digits read at a time, lest other threads wait
_USUAL_DAY = 16


class Numbers(NamedTuple):
    """Numbers in an order, and of each day its first article's place among them.

    The first `ranked` stand by how well they fit; those behind them are the older ones, newest
    first. Without an order by days there are no `firsts`.
    """

    ids: array[int]
    firsts: list[int]
    order: Order = Order.NEWEST
    ranked: int = 0


def read_hex(digits: str) -> array[int]:
    """The numbers that `IN_HEX` wrote, as an `array('q')`."""
    found = array("q")
    for start in range(0, len(digits), _PIECE):
        found.frombytes(bytes.fromhex(digits[start : start + _PIECE]))
    if array("H", b"\0\1")[0] != 1:
        found.byteswap()
    return found


def firsts_of_days(ids: Sequence[int], *, rising: bool = False) -> Iterator[int]:
    """The place of each day's first article in `ids`, which fall, or rise.

    A day's end is looked for in steps that double, then by halving: days of many articles
    cost hardly more than days of few.
    """
    row, end = 0, len(ids)
    while row < end:
        yield row
        day = ids[row] // A_DAY
        beyond = row + _USUAL_DAY
        while beyond < end and ids[beyond] // A_DAY == day:
            beyond += beyond - row
        highest = min(beyond, end)
        if rising:
            row = bisect_right(ids, day * A_DAY + MOST_IN_A_DAY, row, highest)
        else:
            row = bisect_right(ids, -day * A_DAY, row, highest, key=neg)
