"""The parts of the torture, and one lane of one of them done."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from tests.torture.filters import ask
from tests.torture.import_kills import kill_imports
from tests.torture.infirmary import Said, befall
from tests.torture.intruders import let_in
from tests.torture.mutants import mutate
from tests.torture.odd_files import KINDS, meet
from tests.torture.score import Plan, Score
from tests.torture.two_programs import meet_at_one_library
from tests.torture.window_kills import kill_windows

_ARTICLES = 90
"""Articles of an import that is killed: beyond 64 the workers begin."""

SICK = 60
"""Articles of the library that ails."""


class Tried(NamedTuple):
    """What came of a lane: its count, what was heard of faults, and how long it took."""

    score: Score
    heard: list[Said]
    seconds: float


class Part(NamedTuple):
    """A part: how many cases, what share of the time a lane of it has at most, what does it."""

    cases: int
    share: float
    do: Callable[[Plan, Path], tuple[Score, list[Said]] | Score]
    shared: bool = True


PARTS = {
    "faults": Part(60, 0.25, lambda plan, place: befall(plan, place, SICK)),
    "imports": Part(200, 0.36, lambda plan, place: kill_imports(plan, place, _ARTICLES)),
    "windows": Part(50, 0.2, lambda plan, place: kill_windows(plan, place, _ARTICLES)),
    "files": Part(10_000, 0.4, mutate),
    "filters": Part(10_000, 0.2, ask),
    "odd": Part(len(KINDS), 0.2, meet, shared=False),
    "harm": Part(1, 0.15, let_in, shared=False),
    "programs": Part(
        6, 0.15, lambda plan, place: meet_at_one_library(plan, place, _ARTICLES), shared=False
    ),
}


def try_lane(name: str, plan: Plan, seconds: float) -> Tried:
    """One lane of a part, for so many seconds at most."""
    began = monotonic()
    place = Path(tempfile.mkdtemp(prefix=f"dateline-torture-{name}-"))
    try:
        done = PARTS[name].do(replace(plan, until=min(plan.until, began + seconds)), place)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    score, heard = (done, []) if isinstance(done, Score) else done
    return Tried(score, heard, monotonic() - began)
