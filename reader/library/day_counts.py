"""Counts how many of the articles that were found each day has, from the sets that they are in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import compress

from pyroaring import BitMap64

from reader.library.ids import A_DAY
from reader.library.kept_sets import Found
from reader.library.set_numbers import BEHIND, article_of, days_of, end_of_day
from reader.library.sets import bits


def day_counts(found: Found) -> list[tuple[int, int]]:
    """The days on which any of them appeared, oldest first: (yyyymmdd, articles)."""
    counts = dict(_few(found.quick))
    more = Counter(article // A_DAY for article in found.others)
    for day, count in _many(found.settled):
        more[day] += count
    if not more:
        return [*counts.items()]
    for day, count in more.items():
        counts[day] = counts.get(day, 0) + count
    return sorted(counts.items())


def _few(quick: BitMap64) -> Iterator[tuple[int, int]]:
    """Of each day the first 63, whose bits are one number."""
    for block, words in bits(quick):
        counts = [*map(int.bit_count, words)]
        yield from compress(zip(days_of(block), counts, strict=True), counts)


def _many(settled: BitMap64) -> Iterator[tuple[int, int]]:
    """Of each day those that come behind, told in one or two parts."""
    last = settled.max() if settled else 0
    following = BEHIND
    while following <= last:
        first = settled.next_set_bit(following)
        following = end_of_day(first)
        yield article_of(first) // A_DAY, settled.range_cardinality(first, following)
