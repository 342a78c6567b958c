"""The torture: `make torture`, or `python -m tests.torture [--seed N] [PART …] [--case N]`.

Kills, faults, mutated files, filters, harm, odd files and several programs at once, each by
chance from one seed, within the minutes given. What a person is told of each fault is kept as
docs/faults.md; at the end stands a table: tried, crashed, lost. The exit status is 1 where
anything crashed or was lost; the case that it happened in is named, to be run again alone.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic, strftime
from typing import NamedTuple

from tests.torture.ailments import AILMENTS
from tests.torture.filters import ask
from tests.torture.import_kills import kill_imports
from tests.torture.infirmary import befall, sentences
from tests.torture.intruders import let_in
from tests.torture.mutants import mutate
from tests.torture.odd_files import meet
from tests.torture.recording import page
from tests.torture.score import Plan, Score, table
from tests.torture.two_programs import meet_at_one_library
from tests.torture.window_kills import kill_windows

_FAULTS = Path(__file__).resolve().parents[2] / "docs" / "faults.md"
"""Where what is said of each fault is kept, if each was tried."""

_ARTICLES = 110
"""Articles of an import that is killed: beyond 64 the workers begin."""


class Part(NamedTuple):
    """A part by name: how many cases, what share of the time at most, and what does it."""

    name: str
    cases: int
    share: float
    do: Callable[[Plan, Path], Score]


_SICK = 60
"""Articles of the library that ails."""


def _faults(plan: Plan, place: Path) -> Score:
    score, heard = befall(plan, place, _SICK)
    _say(f"\nWhat a person is told of each fault:\n\n{sentences(heard, place)}\n")
    if len(heard) == len(AILMENTS):
        _FAULTS.write_text(page(heard, place, _SICK), "utf-8")
    return score


PARTS = (
    Part("imports", 200, 0.35, lambda plan, place: kill_imports(plan, place, _ARTICLES)),
    Part("windows", 50, 0.18, lambda plan, place: kill_windows(plan, place, _ARTICLES)),
    Part("faults", 40, 0.15, _faults),
    Part("files", 10_000, 0.35, mutate),
    Part("filters", 10_000, 0.1, ask),
    Part("harm", 1, 0.1, let_in),
    Part("odd", 13, 0.2, meet),
    Part("programs", 6, 0.1, lambda plan, place: meet_at_one_library(plan, place, _ARTICLES)),
)


def main() -> int:
    """Do what the command line asks for; 0 where nothing crashed and nothing was lost."""
    asked = _asked()
    end = monotonic() + asked.minutes * 60
    scores = []
    for part in PARTS:
        if asked.parts and part.name not in asked.parts:
            continue
        place = Path(tempfile.mkdtemp(prefix=f"dateline-torture-{part.name}-"))
        cases = max(1, round(part.cases * asked.scale))
        alone = asked.parts or asked.case is not None
        until = end if alone else min(end, monotonic() + asked.minutes * 60 * part.share)
        began = monotonic()
        try:
            score = part.do(Plan(asked.seed, cases, until, asked.case), place)
        finally:
            shutil.rmtree(place, ignore_errors=True)
        scores.append(score)
        _say(f"{strftime('%H:%M:%S')}  {part.name}: {monotonic() - began:.0f} s")
        for note in score.notes:
            _say(f"          {note}")
        if not score.fine:
            _say(score.told())
            _say(f"To try a case again: make torture SEED={asked.seed} ARGS='{part.name} --case N'")
    _say(f"\nSeed {asked.seed}\n{table(scores)}")
    return 0 if all(score.fine for score in scores) else 1


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(p.name for p in PARTS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", type=int, help="this case alone, of one part")
    parser.add_argument("--minutes", type=float, default=20.0, help="at most (20)")
    parser.add_argument("--scale", type=float, default=1.0, help="times as many cases (1)")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - {part.name for part in PARTS}:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    return asked


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
