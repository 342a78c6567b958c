"""The kinds of names that articles are counted by, and the sets of articles that each has.

An entry (a person, a speaker, a place) has several sets (see sets.py). How often the articles
of a filter mention it is a sum that is taken from sets alone: of each binary digit there is a
set of the articles in whose count the digit is 1, and what the filter shares with it counts for
what the digit does (O'Neil and Quass, “Improved query performance with variant indexes”, 1997).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

_SLOTS, _KINDS = 64, 4
_COUNTED, _BARE, _FIRST, _SECOND = 0, 1, 2, 32
"""The slots of an entry's sets: where its first count is not 0, where it is, the digits of the
first count less one, and those of the second count. Most first counts are 1 and need no digit."""

EVERY = 0
"""The address of the set of all articles; those of entries come behind it."""


Measure = frozenset[int]
"""Something that is counted: the slots whose sets add up to it."""

NAMED: Measure = frozenset((_COUNTED,))
HELD: Measure = frozenset((_COUNTED, _BARE))
TIMES: Measure = frozenset((_COUNTED, *range(_FIRST, _SECOND)))
OTHERS: Measure = frozenset(range(_SECOND, _SLOTS))
ALL: Measure = frozenset(range(_SLOTS))

WEIGHTS = (1, 1, *(1 << bit for bit in range(_SECOND - _FIRST)), *(1 << bit for bit in range(32)))
"""What a member of each slot's set counts for."""


class Entries(NamedTuple):
    """A kind of entry, the tables that know of it, and what is counted of each.

    `table` says what an article holds of the entry in `column`, and `counts` are its counts
    there; `sums` is SQL for what the rows of an entry come to, as `totals` of the entries' own
    table has it for all articles, and `measures` is the same taken from sets. The first of them
    counts articles, the others are sums. The first of `order` is what ranks entries, the second
    parts those of equal rank.
    """

    mark: int
    names: str
    table: str
    column: str
    counts: tuple[str, ...]
    sums: tuple[str, ...]
    totals: tuple[str, ...]
    measures: tuple[Measure, ...]
    order: tuple[int, int]

    def first(self, number: int) -> int:
        """Where the sets of an entry begin; an address is this and a slot."""
        return number * _KINDS * _SLOTS + self.mark * _SLOTS

    def parts(self, address: int) -> tuple[int, int]:
        """The entry and the slot of an address."""
        return address // (_KINDS * _SLOTS), address % _SLOTS

    def rank(self, counts: Sequence[int]) -> tuple[int, ...]:
        """What comes first of two entries has the lower rank."""
        return tuple(-counts[place] for place in self.order)


PEOPLE = Entries(
    1,
    "people",
    "people_in",
    "person",
    ("mentions", "quotations"),
    ("count(*)", "sum(mentions)", "sum(quotations)"),
    ("articles", "mentions", "quotations"),
    (HELD, TIMES, OTHERS),
    (0, 1),
)
SPEAKERS = Entries(
    2,
    "speakers",
    "speakers_in",
    "speaker",
    ("quotations", "words"),
    ("count(*) FILTER (WHERE quotations)", "sum(quotations)", "sum(words)"),
    ("articles", "quotations", "words"),
    (NAMED, TIMES, OTHERS),
    (1, 0),
)
PLACES = Entries(
    3,
    "places",
    "places_in",
    "place",
    ("mentions",),
    ("count(*) FILTER (WHERE mentions)", "sum(mentions)", "count(*)"),
    ("articles", "mentions", "within"),
    (NAMED, TIMES, HELD),
    (0, 1),
)
ALL_ENTRIES = (PEOPLE, SPEAKERS, PLACES)


def amount(measure: Measure, shared: Iterable[tuple[int, int]]) -> int:
    """What the measure comes to, given slots and how much the set of each shares with a filter."""
    return sum(WEIGHTS[slot] * count for slot, count in shared if slot in measure)


@lru_cache(4096)
def slots(first: int, second: int = 0) -> tuple[int, ...]:
    """The slots of an entry in whose sets an article with those counts is."""
    return (
        _COUNTED if first else _BARE,
        *(_FIRST + bit for bit in _digits(max(first - 1, 0))),
        *(_SECOND + bit for bit in _digits(second)),
    )


def _digits(number: int) -> list[int]:
    return [bit for bit in range(number.bit_length()) if number >> bit & 1]
