"""How soon days and names are counted under a filter, as the catalogue answers.

Each filter's articles are counted first, as the window does, so that it is known how many they are;
for days, people and the others each they are then gathered anew.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path

from reader.filter.meaning import meaning
from reader.library.catalogue import Catalogue
from reader.library.wanted import EVERYTHING, Wanted
from tests.pace.figures import Figure, of_spread
from tests.pace.typing_pace import typed

TODAY = date(2025, 3, 26)


def figures(library: Path, limit: float) -> Iterator[Figure]:
    """The counts of each kind under every beginning of the filters that are typed."""
    wanted = [*dict.fromkeys(_wanted())]
    with closing(Catalogue(library)) as catalogue:
        for name, counted in (
            ("days", catalogue.days),
            ("people", catalogue.people),
            ("people who are only talked about", partial(catalogue.people, only_talked_about=True)),
            ("places", catalogue.places),
            ("speakers", catalogue.speakers),
        ):
            times = []
            for each in [EVERYTHING, *wanted]:
                catalogue.count(each)
                times.append(_milliseconds(counted, each))
            yield of_spread(f"{name} counted under a filter", times[1:], limit)


def _wanted() -> Iterator[Wanted]:
    """What each letter that is typed makes of the filters."""
    for each in typed():
        for end in range(1, len(each.text) + 1):
            yield meaning(each.text[:end], TODAY, end).wanted


def _milliseconds(counted: Callable[[Wanted], object], wanted: Wanted) -> float:
    begun = time.perf_counter()
    counted(wanted)
    return (time.perf_counter() - begun) * 1000
