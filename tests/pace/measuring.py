"""Runs every measurement, at one size after the other, and gathers the figures for the page."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from tests.pace import (
    beside_recoll,
    carried,
    counting,
    examining,
    following,
    importing,
    opening,
    scrolling,
    starting,
    typing_pace,
)
from tests.pace.figures import Figure, Unit
from tests.pace.machine import busy
from tests.pace.made_library import Filled, filled, library_of

LARGE: Final = 100_000
"""From ten times so many articles on, the issue asks for less."""


class Limits(NamedTuple):
    """What is asked: a start in times of an empty window's, a key's list in ms."""

    start: float
    key: float


class Effort(NamedTuple):
    """How much is measured: the size to begin with, how often starts, openings and pictures
    are repeated, and the seconds from key to key.
    """

    smallest: int
    starts: int
    openings: int
    pictures: int
    pace: float


FULL: Final = Effort(smallest=1_000, starts=11, openings=5, pictures=120, pace=0.12)
SMOKE: Final = Effort(smallest=10, starts=1, openings=1, pictures=3, pace=0.0)


class Bench(NamedTuple):
    """All that was measured: at the largest size, and at every size for the table of growth."""

    at_most: list[Figure]
    growth: dict[int, list[Figure]]


def measured(
    count: int, imported: int, folder: Path, say: Callable[[str], None], effort: Effort = FULL
) -> Bench:
    """Measure with `count` articles at most in a library, `imported` at most taken in as files.

    With 0 as `imported` nothing is. What is made lies in `folder` and serves the next run
    there. `say` hears every figure.
    """
    growth: dict[int, list[Figure]] = {}
    for library in filled(folder, sizes(count, effort.smallest), say):
        say(f"\n{library.articles:,} articles, load {busy()}")
        growth[library.articles] = _told(_at(library, effort), say)
    say(f"\narticles of two lengths, load {busy()}")
    at_most = [*growth[count], *_told(opening.figures(folder, effort.openings), say)]
    if imported:
        for size in sizes(imported, effort.smallest):
            say(f"\nimport of {size:,}, load {busy()}")
            taken = _told(importing.figures(folder, size), say)
            growth.setdefault(size, []).extend(taken)
        at_most += taken
        made = importing.articles_of(folder, imported)
        at_most += _told(beside_recoll.figures(folder, made, imported), say)
        at_most += _told(examining.figures(made), say)
        at_most += _told(_under_intake(folder, count, imported, effort), say)
    return Bench(at_most, growth)


def sizes(count: int, smallest: int) -> list[int]:
    """`smallest` and ten times as many up to `count`, which is the last."""
    found = []
    while smallest < count:
        found.append(smallest)
        smallest *= 10
    return [*found, count]


def _under_intake(folder: Path, count: int, imported: int, effort: Effort) -> list[Figure]:
    """What one types at while what was made as files comes into the largest library."""
    under = folder / "under-import.sqlite"
    importing.remove(under)
    shutil.copyfile(library_of(folder, count), under)
    articles = importing.articles_of(folder, imported)
    found = [*typing_pace.figures_under_intake(under, articles, effort.pace)]
    importing.remove(under)
    return found


def limits(count: int) -> Limits:
    """What is asked of a library of so many articles."""
    return Limits(1.5, 16.0) if count <= LARGE else Limits(1.8, 50.0)


def _at(library: Filled, effort: Effort) -> Iterator[Figure]:
    """What the window does on one library."""
    wanted = limits(library.articles)
    yield Figure(
        "library file beside the text, filled without the analysis",
        library.path.stat().st_size / library.text,
        Unit.TIMES,
        limit=3.0,
        topic="library file, × the text",
    )
    yield from starting.figures(library.path, effort.starts, wanted.start)
    yield from typing_pace.figures(library.path, wanted.key, effort.pace)
    yield from following.figures(library.path, wanted.key, effort.pace)
    yield from counting.figures(library.path, wanted.key)
    yield from carried.figures(library.path)
    yield from scrolling.figures(library.path, effort.pictures)


def _told(figures: Iterable[Figure], say: Callable[[str], None]) -> list[Figure]:
    found = []
    for figure in figures:
        say(f"{figure.name}: {figure.reads}  {figure.asked} {figure.outcome}")
        found.append(figure)
    return found
