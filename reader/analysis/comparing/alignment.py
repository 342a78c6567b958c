"""Which words of two texts are the same ones, in the same order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final

AT_ONCE: Final = 1_500
"""So many words of each are compared all with all; beyond, texts are cut first."""

_DEEPEST: Final = 6
"""So often what was cut is cut again at words that stand once in it."""


def aligned(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of places that hold the same word, rising in both: as many as can be.

    That is the longest common subsequence, found by bits (Hyyrö, “Bit-parallel LCS-length
    computation revisited”, 2004) up to `AT_ONCE` words of each. Longer texts are first cut
    where a word stands once in either (“patience”, Bram Cohen), and a stretch that is still
    longer into pieces of that length, each compared with its counterpart only: so the time
    is in proportion to the length, and what was moved far in a long text counts as changed.
    """
    pairs: list[tuple[int, int]] = []
    stretches = [((0, len(one), 0, len(other)), 0)]
    while stretches:
        (first, last, start, end), deep = stretches.pop()
        while first < last and start < end and one[first] == other[start]:
            pairs.append((first, start))
            first, start = first + 1, start + 1
        while first < last and start < end and one[last - 1] == other[end - 1]:
            last, end = last - 1, end - 1
            pairs.append((last, end))
        if first == last or start == end:
            continue
        if last - first <= AT_ONCE and end - start <= AT_ONCE:
            found = _longest(one[first:last], other[start:end])
            pairs += [(first + a, start + b) for a, b in found]
            continue
        rest = first, last, start, end
        cut = (_at_anchors(one, other, rest) if deep < _DEEPEST else []) or _in_pieces(rest)
        stretches += [(each, deep + 1) for each in cut]
    pairs.sort()
    return pairs


_Stretch = tuple[int, int, int, int]


def _in_pieces(whole: _Stretch) -> list[_Stretch]:
    """Stretches short enough; what the longer has beyond the shorter is in none."""
    first, last, start, end = whole
    pieces = zip(range(first, last, AT_ONCE), range(start, end, AT_ONCE), strict=False)
    return [(a, min(a + AT_ONCE, last), b, min(b + AT_ONCE, end)) for a, b in pieces]


def _at_anchors(one: Sequence[str], other: Sequence[str], whole: _Stretch) -> list[_Stretch]:
    """The stretches between the words that both have once; none where there are no such."""
    first, last, start, end = whole
    cuts = [(first + a, start + b) for a, b in _anchors(one[first:last], other[start:end])]
    if not cuts:
        return []
    # An anchor stands at the head of its stretch and is taken as the first that both share.
    heads = [(first, start), *cuts]
    tails = [*cuts, (last, end)]
    return [(a, c, b, d) for (a, b), (c, d) in zip(heads, tails, strict=True)]


def _anchors(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The most of the words that stand once in either, rising in both."""
    often, there_too = Counter(one), Counter(other)
    places = {word: at for at, word in enumerate(other) if there_too[word] == 1}
    met = [(at, places[word]) for at, word in enumerate(one) if often[word] == 1 and word in places]
    ends: list[int] = []
    chosen: list[int] = []
    before: list[int] = []
    for number, (_, at) in enumerate(met):
        length = bisect_left(ends, at)
        before.append(chosen[length - 1] if length else -1)
        if length == len(ends):
            ends.append(at)
            chosen.append(number)
        else:
            ends[length] = at
            chosen[length] = number
    found: list[tuple[int, int]] = []
    number = chosen[-1] if chosen else -1
    while number >= 0:
        found.append(met[number])
        number = before[number]
    return found[::-1]


def _longest(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The longest common subsequence of two that are short enough."""
    where: dict[str, int] = {}
    for at, word in enumerate(one):
        where[word] = where.get(word, 0) | 1 << at
    every = (1 << len(one)) - 1
    row = every
    rows: list[int] = []
    for word in other:
        met = row & where.get(word, 0)
        row = ((row + met) | (row - met)) & every
        rows.append(row)
    found: list[tuple[int, int]] = []
    column, line = len(one), len(other)
    while column and line:
        bit = 1 << (column - 1)
        if rows[line - 1] & bit:
            column -= 1
        else:
            line -= 1
            if not line or rows[line - 1] & bit:
                column -= 1
                found.append((column, line))
    return found[::-1]
