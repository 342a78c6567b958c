"""The torture: `make torture`, or `python -m tests.torture [--seed N] [PART …] [--case N]`.

Kills, faults, mutated files, filters, harm, odd files and several programs at once, each by
chance from one seed, within the minutes given. Large parts are shared by as many lanes as there
are processors. What a person is told of each fault is kept as docs/faults.md; at the end stands
a table: tried, crashed, lost. The exit status is 1 where anything crashed or was lost; the case
that it happened in is named, to be run again alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from time import monotonic, strftime

from reader.files.system import processors
from tests.torture.ailments import AILMENTS
from tests.torture.infirmary import Said
from tests.torture.parts import PARTS, SICK, Tried, try_lane
from tests.torture.recording import page, spoken
from tests.torture.score import Plan, Score, table

_FAULTS = Path(__file__).resolve().parents[2] / "docs" / "faults.md"
"""Where what is said of each fault is kept, if each was tried."""

_MOST_LANES = 4
"""Beyond these, windows and imports would wait for the disk and not for each other."""


def main() -> int:
    """Do what the command line asks for; 0 where nothing crashed and nothing was lost."""
    asked = _asked()
    began = monotonic()
    scores: dict[str, Score] = {}
    heard: list[Said] = []
    for name, tried in _tried(asked):
        _say(f"{strftime('%H:%M:%S')}  {name}: {tried.score.tried:,} in {tried.seconds:.0f} s")
        heard += tried.heard
        if name in scores:
            scores[name].add(tried.score)
        else:
            scores[name] = tried.score
    if heard:
        names = [ailment.name for ailment in AILMENTS]
        heard.sort(key=lambda said: names.index(said.ailment))
        _say(f"\nWhat a person is told of each fault:\n{spoken(heard)}")
    if len(heard) == len(AILMENTS):
        _FAULTS.write_text(page(heard, SICK), "utf-8")
    for name, score in scores.items():
        for note in [*score.notes, *(f"{n:,} {what}" for what, n in sorted(score.seen.items()))]:
            _say(f"{name}: {note}")
        if not score.fine:
            _say(score.told())
            _say(f"To try a case again: make torture SEED={asked.seed} ARGS='{name} --case N'")
    minutes = (monotonic() - began) / 60
    ended = table(scores[name] for name in PARTS if name in scores)
    _say(f"\nSeed {asked.seed}, {minutes:.1f} minutes\n{ended}")
    return 0 if all(score.fine for score in scores.values()) else 1


def _tried(asked: argparse.Namespace) -> Iterator[tuple[str, Tried]]:
    """What came of each lane of each part, as soon as it is known."""
    end = monotonic() + asked.minutes * 60
    lanes = min(processors(), _MOST_LANES) if asked.case is None else 1
    with ProcessPoolExecutor(lanes, get_context("spawn")) as pool:
        doing: dict[Future[Tried], str] = {}
        for name, part in PARTS.items():
            if asked.parts and name not in asked.parts:
                continue
            cases = max(1, round(part.cases * asked.scale)) if part.shared else part.cases
            share = 1.0 if asked.parts or asked.case is not None else part.share
            shares = lanes if part.shared else 1
            for lane in range(shares):
                plan = Plan(asked.seed, cases, end, asked.case, lane, shares)
                doing[pool.submit(try_lane, name, plan, share * asked.minutes * 60)] = name
        for done in as_completed(doing):
            yield doing[done], done.result()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", type=int, help="this case alone, of one part")
    parser.add_argument("--minutes", type=float, default=20.0, help="at most (20)")
    parser.add_argument("--scale", type=float, default=1.0, help="times as many cases (1)")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    return asked


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
