"""Questions that find a list's articles: the first screen, all of them, all of them anew."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

from reader.library.numbers import Numbers, firsts_of_days
from reader.library.rows import Row
from reader.library.states import Order
from reader.library.wanted import EVERYTHING, Wanted

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue

AT_FIRST = 200
"""So many are shown before the rest of the numbers is there."""
IN_VIEW = 16
"""So many of their rows come with them, as long as no view has told how many it has room for:
as many as a large window shows."""
A_PAGE = 40
"""So many rows are fetched around those that show."""


class Sought(NamedTuple):
    """What a list is to show, and in what order."""

    wanted: Wanted = EVERYTHING
    order: Order = Order.NEWEST


class Found(NamedTuple):
    """The numbers of the articles found, in order, and some rows of the first of them.

    `total` is how many articles the library holds; None where it isn't known yet, for these
    are not all.
    """

    numbers: Numbers
    rows: list[Row]
    total: int | None


def first_found(catalogue: Catalogue, sought: Sought, in_view: int = IN_VIEW) -> Found:
    """The first of what is sought, with the rows that one sees of it."""
    wanted, order = sought
    with catalogue.one_state():
        if rows := catalogue.glimpse(wanted, in_view, order):
            ids = array("q", [row.id for row in rows])
            firsts = [*firsts_of_days(ids, rising=order is Order.OLDEST)]
            return Found(Numbers(ids, firsts, order), rows, None)
        found = catalogue.numbers(wanted, AT_FIRST, order)
        rows = catalogue.rows(found.ids[:in_view], wanted)
        return Found(found, rows, catalogue.count() if len(found.ids) < AT_FIRST else None)


def found_anew(catalogue: Catalogue, sought: Sought) -> Found:
    """All that is sought in a library that has changed."""
    found = catalogue.numbers(sought.wanted, None, sought.order)
    rows = catalogue.rows(found.ids[:A_PAGE], sought.wanted)
    return Found(found, rows, _total(catalogue, sought.wanted, found))


def all_found(catalogue: Catalogue, sought: Sought, in_view: int = IN_VIEW) -> Found:
    """All that is sought, and the rows after those that came with the first of it."""
    found = catalogue.numbers(sought.wanted, None, sought.order)
    rows = catalogue.rows(found.ids[in_view:A_PAGE], sought.wanted)
    return Found(found, rows, _total(catalogue, sought.wanted, found))


def counted(catalogue: Catalogue, wanted: Wanted) -> tuple[int, int]:
    """How many are wanted of how many, which is known long before all their numbers are."""
    total = catalogue.count()
    return (total if wanted == EVERYTHING else catalogue.count(wanted)), total


def _total(catalogue: Catalogue, wanted: Wanted, found: Numbers) -> int:
    return len(found.ids) if wanted == EVERYTHING else catalogue.count()
