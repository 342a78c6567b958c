"""How soon the list is painted and what memory the window takes, beside an empty window's."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from tests.pace.figures import Figure, Unit, spread
from tests.pace.machine import Memory, memory

PROJECT: Final = Path(__file__).parents[2]


class Start(NamedTuple):
    """A window's start: milliseconds until it was painted, those of the processor's time, and
    memory once it had settled.
    """

    painted: float
    worked: float
    memory: Memory | None


def figures(
    library: Path, rounds: int, time_limit: float, memory_limit: float = 1.6
) -> Iterator[Figure]:
    """Starts of both windows in turn, so that what else the machine does meets both."""
    pairs = [(start(), start(library)) for _ in range(rounds + 1)][1:]  # the first warms the disk
    empty = [each.painted for each, _ in pairs]
    ours = [each.painted for _, each in pairs]
    ratio = median(ours) / median(empty)
    yield Figure(
        "start to the first painted list, beside an empty window",
        ratio,
        Unit.TIMES,
        f"{ratio:.2f} × ({spread(ours)} ms; empty {spread(empty)} ms)",
        time_limit,
        topic="start, × an empty window",
    )
    worked = [median(start.worked for start in starts) for starts in zip(*pairs, strict=True)]
    yield Figure(
        "the same in time of the processor, which no other program lengthens",
        worked[1] / worked[0],
        Unit.TIMES,
        f"{worked[1] / worked[0]:.2f} × ({worked[1]:.0f} ms; empty {worked[0]:.0f} ms)",
        topic="start in time of the processor, × an empty window",
    )
    taken = [(a.memory, b.memory) for a, b in pairs if a.memory and b.memory]
    if taken:
        whole = median(b.whole for _, b in taken) / median(a.whole for a, _ in taken)
        own = median(b.own for _, b in taken)
        yield Figure(
            "memory of the window, beside an empty window’s",
            whole,
            Unit.TIMES,
            f"{whole:.2f} × ({median(b.whole for _, b in taken):.0f} MB, of no file {own:.0f} MB;"
            f" empty {median(a.whole for a, _ in taken):.0f} MB,"
            f" of no file {median(a.own for a, _ in taken):.0f} MB)",
            memory_limit,
            topic="memory of the window, × an empty one’s",
        )


def start(library: Path | None = None) -> Start:
    """Start a window in a process of its own: Dateline on `library`, or an empty one."""
    named = [] if library is None else [str(library)]
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.pace.first_paint", *named],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        told = window.stdout.readline()
        painted = (time.perf_counter() - begun) * 1000
        settled = window.stdout.readline()
        found = memory(window.pid)
        assert window.stdin is not None
        window.stdin.close()
    word, _, worked = told.partition(" ")
    if (word, settled) != ("painted", "settled\n"):
        raise RuntimeError("the window ended before it was painted")
    return Start(painted, float(worked) * 1000, found)
