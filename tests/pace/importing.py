"""What an import takes: with all analysis and without, again; and its memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Final, NamedTuple

from reader.library.connection import open_library
from tests.pace.figures import Figure, Unit
from tests.pace.machine import children, memory
from tests.pace.made_library import written
from tests.pace.watched_window import Watched

PROJECT: Final = Path(__file__).parents[2]
_GLANCE: Final = 0.2
"""Seconds between two looks at the memory of a program."""

_HARDLY: Final = 1.1
"""Times what it was that memory may become and is flat still."""

_FLAT: Final = 40
"""Looks at a program's memory from which on it can be told whether it grows."""


class Run(NamedTuple):
    """A program's run: how long it took, and the memory of it and of each worker.

    Seconds by the clock and of all processors together; megabytes at every look, of the
    worker that had most.
    """

    seconds: float
    processors: float
    itself: list[float]
    workers: list[float]


def figures(folder: Path, count: int) -> Iterator[Figure]:
    """Take in so many made articles, written as files below `folder`."""
    articles, library = articles_of(folder, count), folder / f"imported-{count}.sqlite"
    text = written(articles, count)
    remove(library)
    first = run(import_command(library, articles))
    size = library.stat().st_size
    again = run(import_command(library, articles))
    remove(library)
    off = run([sys.executable, "-m", "tests.pace.unexamined", str(library), str(articles)])
    remove(library)
    yield Figure(
        "import with all analysis",
        first.seconds,
        Unit.SECONDS,
        f"{first.seconds:.1f} s ({count / first.seconds:,.0f} articles a second)",
        topic="import with all analysis, s",
    )
    yield Figure(
        "import with analysis off",
        off.seconds,
        Unit.SECONDS,
        f"{off.seconds:.1f} s ({off.seconds / first.seconds:.2f} × of that with all analysis)",
        topic="import with analysis off, s",
    )
    share = again.seconds / first.seconds * 100
    yield Figure(
        "import of the same again, beside the first",
        share,
        Unit.PER_CENT,
        f"{share:.1f} % ({again.seconds:.2f} s)",
        5.0,
        topic="import of the same again, % of the first",
    )
    ratio = size / text
    yield Figure(
        "library file beside the text",
        ratio,
        Unit.TIMES,
        f"{ratio:.2f} × ({size / 1e6:,.0f} MB of {text / 1e6:,.1f} MB)",
        3.0,
        topic="library file after an import, × the text",
    )
    yield from _memory(first)
    yield first_readable(folder, articles)


def first_readable(folder: Path, articles: Path) -> Figure:
    """From a chosen folder to an article of it on the page, in a library that is empty."""
    library = folder / "first.sqlite"
    remove(library)
    open_library(library)
    with Watched(library) as watched:
        took = watched.painted_after(
            lambda: watched.desk._deeds.paths_chosen.emit([articles]),
            watched.page_shown,
            lambda: watched.desk.reading.opened is not None,
        )
    remove(library)
    return Figure(
        "folder chosen to first article on the page",
        took / 1000,
        Unit.SECONDS,
        limit=1.0,
        topic="folder chosen to first article on the page, s",
    )


def articles_of(folder: Path, count: int) -> Path:
    """Where in `folder` so many articles lie as files."""
    return folder / f"articles-{count}"


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end, with an eye on the memory of it and of what it starts."""
    itself: list[float] = []
    workers: list[float] = []
    before, begun = _ended(), time.perf_counter()
    # A pipe that nobody reads from would stop a program that says much.
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said,
        subprocess.Popen(
            command,
            cwd=PROJECT,
            env=environment or os.environ,
            stdout=subprocess.DEVNULL,
            stderr=said,
        ) as program,
    ):
        while True:
            try:
                program.wait(_GLANCE)
                break
            except subprocess.TimeoutExpired:
                itself += [found.whole for found in [memory(program.pid)] if found]
                found = [memory(child) for child in children(program.pid)]
                workers += [max((each.whole for each in found if each), default=0.0)]
        seconds = time.perf_counter() - begun
        said.seek(0)
        told = said.read()
    if program.returncode:
        raise RuntimeError(told or f"{command[0]} ended with {program.returncode}")
    return Run(seconds, _ended() - before, itself, [each for each in workers if each])


def _ended() -> float:
    """The time of processors that programs have taken which this one started and saw end."""
    taken = resource.getrusage(resource.RUSAGE_CHILDREN)
    return taken.ru_utime + taken.ru_stime


def import_command(library: Path, articles: Path) -> list[str]:
    """The command that takes the articles in."""
    program = [sys.executable, "-m", "reader", "import", "--progress"]
    return [*program, "--library", str(library), "--", str(articles)]


def _memory(first: Run) -> Iterator[Figure]:
    for name, looks in (("a worker", first.workers), ("the program that imports", first.itself)):
        if not looks:
            continue
        yield Figure(
            f"memory of {name}",
            max(looks),
            Unit.MEGABYTES,
            f"{max(looks):.0f} MB at most",
            120.0,
            topic=f"memory of {name}, MB",
        )
        if len(looks) >= _FLAT:
            quarter = len(looks) // 4
            early, late = mean(looks[quarter : 2 * quarter]), mean(looks[-quarter:])
            yield Figure(
                f"memory of {name} in the last quarter of the time, beside the second",
                late / early,
                Unit.TIMES,
                f"{late / early:.2f} × ({early:.0f} MB, {late:.0f} MB)",
                _HARDLY,
            )


def remove(library: Path) -> None:
    """Take away a library with all that lies beside it, which would have it made again."""
    for beside in library.parent.glob(f"{library.stem}.*"):
        beside.unlink()
