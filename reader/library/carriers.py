"""Where in a library a quotation may stand once more: places that are worth a closer look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from reader.analysis.comparing.compared import Compared
from reader.library.ids import A_QUOTATION
from reader.library.rarity import Rarity

LOOKED_FOR: Final = 400
"""Words of a quotation that are looked for, from its beginning."""

_RAREST: Final = 8
"""Single words that are looked for: the rarest."""

_SIDE_BY_SIDE: Final = 3
_AMONG: Final = 4
"""Of so many runs of words that begin one after the other, the one that tells most is taken."""

_HELD_BY: Final = 200
"""A run of words is looked up in the newest quotations that hold it, up to so many."""

_OF_ONE: Final = 4
"""Rows of one article that are taken: one that says it hundreds of times hides no others."""

_A_SHARE: Final = 0.35
"""Of what the words looked for tell, so much must be met where no run of words is."""


def carriers(
    quotation: Compared, rarity: Rarity, enough: float, most: int, besides: int = 0
) -> list[int]:
    """So many rows of `said` that share much with the quotation, what shares most first.

    The article `besides` is left out, which may say it hundreds of times itself.

    Two kinds are found: what has three words side by side that were chosen so that any six
    in a row hold such a run (winnowing: Schleimer, Wilkerson and Aiken, 2003), whatever else
    was trimmed; and what has several of the rarest words, in any order.
    """
    words = quotation.words[:LOOKED_FOR]
    worth = {word: rarity.bits(word) for word in dict.fromkeys(words)}
    numbers = {word: number for number, word in enumerate(worth)}
    met: dict[int, int] = {}
    rarest = sorted(worth, key=lambda word: -worth[word])[:_RAREST]
    for word in rarest:
        bit = 1 << numbers[word]
        for row in rarity.rows(word):
            if row // A_QUOTATION == besides:
                continue
            met[row] = met.get(row, 0) | bit
    in_a_row: set[int] = set()
    for start in _chosen([worth[word] for word in words]):
        run = words[start : start + _SIDE_BY_SIDE]
        bits = 0
        for word in run:
            bits |= 1 << numbers[word]
        for row in _holding(" ".join(run), rarity, besides):
            met[row] = met.get(row, 0) | bits
            in_a_row.add(row)
    least = max(enough / 2, _A_SHARE * sum(worth[word] for word in rarest))
    by_number = list(worth.values())
    known: dict[int, float] = {}
    found: list[tuple[float, int]] = []
    for row, bits in met.items():
        if bits not in known:
            known[bits] = sum(by_number[number] for number in _set_bits(bits))
        if row in in_a_row or known[bits] >= least:
            found.append((known[bits], row))
    found.sort(reverse=True)
    of_each = Counter[int]()
    chosen: list[int] = []
    for _, row in found:
        of_each[row // A_QUOTATION] += 1
        if of_each[row // A_QUOTATION] <= _OF_ONE:
            chosen.append(row)
    return chosen[:most]


def _holding(run: str, rarity: Rarity, besides: int) -> list[int]:
    rows = rarity.holding(run, _HELD_BY + 1, besides=besides)
    if len(rows) <= _HELD_BY:
        return rows
    return rarity.holding(run, _HELD_BY, newest=True, besides=besides)


def _chosen(worth: Sequence[float]) -> list[int]:
    """Where the runs of words begin that are looked for."""
    last = len(worth) - _SIDE_BY_SIDE
    if last < 0:
        return [0] if worth else []
    runs = [sum(worth[start : start + _SIDE_BY_SIDE]) for start in range(last + 1)]
    windows = range(max(1, len(runs) - _AMONG + 1))
    return sorted(
        {max(range(at, min(at + _AMONG, len(runs))), key=runs.__getitem__) for at in windows}
    )


def _set_bits(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
