"""Long lists of names cut short, so that all of their sections are seen at a look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import groupby

from reader.language.words import counted
from reader.models.names_list import Entry, RowKind

FEW = 6
_WORTH_A_ROW = 3
"""A row that says how many more there are stands for so many at least."""


def few(names: Sequence[Entry], whole: Set[str]) -> Iterator[Entry]:
    """The first names under each heading, and a row that stands for the others.

    The headings named in `whole` keep all.
    """
    heading = ""
    for is_listed, group in groupby(names, _is_listed):
        rows = list(group)
        if not is_listed:
            heading = rows[-1].name
        if not is_listed or heading in whole or len(rows) < FEW + _WORTH_A_ROW:
            yield from rows
            continue
        yield from rows[:FEW]
        others = sum(row.kind is RowKind.NAME for row in rows[FEW:])
        yield Entry(
            "", counted("Show {n} more", "Show {n} more", others), told=heading, kind=RowKind.MORE
        )


def _is_listed(entry: Entry) -> bool:
    return entry.kind in (RowKind.NAME, RowKind.REMARK)
