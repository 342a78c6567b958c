"""The numbers of the articles that are found, newest first, and where their days begin."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import neg
from typing import NamedTuple

from reader.library.ids import A_DAY

IN_HEX = "group_concat(printf('%016x', id), '')"
"""SQL that gives the numbers of a SELECT as one text, in C throughout.

Row by row Python would be asked for each, and would keep the window waiting meanwhile.
"""

_PIECE = 1 << 16  # hexadecimal digits read at a time, lest other threads wait
_USUAL_DAY = 16


class Numbers(NamedTuple):
    """Numbers, newest first, and of each day its first article's place among them."""

    ids: array[int]
    firsts: list[int]


def read_hex(digits: str) -> array[int]:
    """The numbers that `IN_HEX` wrote, as an `array('q')`."""
    found = array("q")
    for start in range(0, len(digits), _PIECE):
        found.frombytes(bytes.fromhex(digits[start : start + _PIECE]))
    if array("H", b"\0\1")[0] != 1:
        found.byteswap()
    return found


def firsts_of_days(ids: Sequence[int]) -> Iterator[int]:
    """The place of each day's first article in `ids`, which fall.

    A day's end is looked for in steps that double, then by halving: days of many articles
    cost hardly more than days of few.
    """
    row, end = 0, len(ids)
    while row < end:
        yield row
        lowest = ids[row] // A_DAY * A_DAY
        beyond = row + _USUAL_DAY
        while beyond < end and ids[beyond] >= lowest:
            beyond += beyond - row
        row = bisect_right(ids, -lowest, row, min(beyond, end), key=neg)
