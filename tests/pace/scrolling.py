"""How long each picture takes while the list is scrolled: line by line, by pages, and far away."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from tests.pace.figures import Figure, Unit, of_spread, spread
from tests.pace.made_vocabulary import dice
from tests.pace.typing_pace import SLOT
from tests.pace.watched_window import Watched


def figures(library: Path, frames: int) -> Iterator[Figure]:
    """Scroll the list in three ways, so many pictures of each, timed from the bar's move."""
    pictures: list[float] = []
    turns: list[float] = []
    filled: list[float] = []
    with Watched(library) as watched:
        bar = watched.window.list_pane.view.verticalScrollBar()
        falls = dice("scrolling")
        far = [falls.randrange(bar.maximum() + 1) for _ in range(frames)]
        by_line = [bar.singleStep() * at for at in range(1, frames + 1)]
        by_page = [bar.pageStep() * at for at in range(1, frames + 1)]
        for places in (by_line, by_page, far):
            for place in _other(places, bar.value(), bar.maximum()):
                move = partial(bar.setValue, place)
                pictures.append(watched.painted_after(move, watched.list_shown))
                turns.append(watched.longest_turn)
                if places is far:
                    begun = time.perf_counter()
                    watched.until(lambda: watched.desk.settled)
                    filled.append((time.perf_counter() - begun) * 1000)
    yield of_spread("scroll to painted list", pictures)
    yield Figure(
        "longest turn of the window’s thread in scrolling",
        max(turns),
        Unit.MILLISECONDS,
        f"{spread(turns)} ms (the longest of each picture)",
        SLOT,
        topic="longest turn in scrolling",
    )
    if filled:
        yield of_spread("from there to the rows after a leap", filled)


def _other(places: Iterable[int], at: int, last: int) -> Iterator[int]:
    """Those of the places that move the list."""
    for place in (min(each, last) for each in places):
        if place != at:
            yield place
        at = place
