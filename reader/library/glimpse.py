"""The first articles of what the index would gather all of before it gave the first.

The index knows beginnings of two letters, in the order of the articles. Of one of three it
puts together every article that holds a word so begun: 32 ms for 84,000, ten times that for ten
times as many. Among the newest with the first two letters there mostly are enough with all three.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.library.rows import Row
from reader.library.wanted import (
    AboutPerson,
    AboutPlace,
    Both,
    FromSource,
    HasQuotation,
    HasReported,
    IsRead,
    IsStarred,
    Published,
    Tagged,
    Wanted,
    Word,
    Written,
)

GLANCES = 4
"""So many times the rows that are wanted are looked at, then the index is asked after all."""
_LETTERS = 3
_WITHOUT_HITS = (
    *(AboutPerson, AboutPlace, FromSource, Published, HasQuotation, HasReported),
    *(IsRead, IsStarred, Tagged),
)
"""What may be wanted beside the three letters: nothing of it is a hit in a row."""


def widened(wanted: Wanted) -> Wanted | None:
    """What is wanted without the last of three letters; None where it is anything else."""
    match wanted:
        case Written(words=Word(text=text, prefix=True)) if len(text) == _LETTERS:
            if text.isascii() and text.isalnum():
                return replace(wanted, words=Word(text[:-1], prefix=True))
        case Both(parts=parts):
            begun = [each for each in parts if not isinstance(each, _WITHOUT_HITS)]
            if len(begun) == 1 and (wider := widened(begun[0])) is not None:
                return Both(tuple(wider if each is begun[0] else each for each in parts))
    return None


def fitting(ids: Sequence[int], most: int, rows: Callable[[Sequence[int]], list[Row]]) -> list[Row]:
    """The first `most` of the rows that hold a hit; none where there are fewer."""
    found: list[Row] = []
    for start in range(0, len(ids), most):
        found += [row for row in rows(ids[start : start + most]) if row.snippet or row.title_hits]
        if len(found) >= most:
            return found[:most]
    return []
