"""Prints tables, as wide as the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from reader.cli.printing import emphasised, on_one_line, print_line, terminal_width

_FIRST = 500  # rows that a table's widths are made from, so that the first come at once
_LEAST = 12  # cells that a column is never cut below
_GAP = "  "


class Column(NamedTuple):
    """A column of a table; one that `yields` is cut short where the terminal is narrow."""

    heading: str
    right: bool = False
    yields: bool = False


def print_table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> int:
    """Print a table on standard output as its rows come; gives their number.

    On a terminal it keeps to the width there is; elsewhere nothing is cut.
    """
    coming = iter(rows)
    first = [_cleaned(row) for row in islice(coming, _FIRST)]
    if not first:
        return 0
    headings = [column.heading for column in columns]
    widths = [max(cell_len(row[at]) for row in (headings, *first)) for at in range(len(columns))]
    room = terminal_width(sys.stdout)
    if room:
        widths = _narrowed(widths, columns, room)
    print_line(emphasised(_line(headings, columns, widths, cut=bool(room))))
    printed = 0
    for row in chain(first, map(_cleaned, coming)):
        print_line(_line(row, columns, widths, cut=bool(room)))
        printed += 1
    return printed


def _cleaned(row: Sequence[str]) -> list[str]:
    return [on_one_line(cell) for cell in row]


def _narrowed(widths: Sequence[int], columns: Sequence[Column], room: int) -> list[int]:
    """The widths with the widest yielding columns cut until they fit into `room`, if they can."""
    narrowed = list(widths)
    excess = sum(widths) + len(_GAP) * (len(widths) - 1) - room
    while excess > 0:
        yielding = [
            at for at, column in enumerate(columns) if column.yields and narrowed[at] > _LEAST
        ]
        if not yielding:
            break
        narrowed[max(yielding, key=narrowed.__getitem__)] -= 1
        excess -= 1
    return narrowed


def _line(
    row: Sequence[str], columns: Sequence[Column], widths: Sequence[int], *, cut: bool
) -> str:
    return _GAP.join(_cells(row, columns, widths, cut=cut)).rstrip()


def _cells(
    row: Sequence[str], columns: Sequence[Column], widths: Sequence[int], *, cut: bool
) -> Iterator[str]:
    for cell, column, width in zip(row, columns, widths, strict=True):
        missing = width - cell_len(cell)
        if missing < 0 and cut:
            yield set_cell_size(cell, width - 1) + "…"
        else:
            yield " " * missing + cell if column.right else cell + " " * missing
