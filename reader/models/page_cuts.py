"""Where a long column of lines is cut into the pages of a book: never through a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_AT_LEAST = 0.6
"""Share of a page that is filled before a better place for its end is given up."""


class Row(NamedTuple):
    """A line of text from `top` to `bottom`, in any unit.

    It `opens` and `closes` a paragraph as its first or last line; one that `leads` stands
    above what it belongs to: a headline, or what is told above the article.
    """

    top: float
    bottom: float
    opens: bool
    closes: bool
    leads: bool = False


class Cut(NamedTuple):
    """The rows of a page, from number `first` to before `after`, and where they lie."""

    first: int
    after: int
    top: float
    bottom: float


def cuts(
    rows: Sequence[Row], height: float, runs_on: Callable[[float, float], bool] | None = None
) -> Iterator[Cut]:
    """The pages that `rows` fill, each at most `height` high unless one row is higher.

    No page ends in a row that leads, or with the first line of a paragraph alone, and none
    begins with the last one alone, as long as it would be filled well enough. Nor does one
    end where `runs_on` tells, of the heights between which a cut lies, that something beside
    the text runs across them.
    """
    first = 0
    while first < len(rows):
        most = first + 1
        while most < len(rows) and rows[most].bottom - rows[first].top <= height:
            most += 1
        after = most if most == len(rows) else _end(rows, first, most, height, runs_on)
        yield Cut(first, after, rows[first].top, rows[after - 1].bottom)
        first = after


def _end(
    rows: Sequence[Row],
    first: int,
    most: int,
    height: float,
    runs_on: Callable[[float, float], bool] | None,
) -> int:
    """Before which row the page that begins with `first` ends best, `most` at the latest."""
    least = rows[first].top + _AT_LEAST * height
    possible = [
        after
        for after in range(most, first, -1)
        if rows[after - 1].bottom >= least and _parts_well(rows, after)
    ]
    for after in possible:
        if runs_on is None or not runs_on(rows[after - 1].bottom, rows[after].top):
            return after
    return possible[0] if possible else most


def _parts_well(rows: Sequence[Row], after: int) -> bool:
    above, below = rows[after - 1], rows[after]
    alone_above = above.opens and not above.closes
    alone_below = below.closes and not below.opens
    return not (above.leads or alone_above or alone_below)
