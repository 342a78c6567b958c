"""Prints what each package takes on the disk and in memory, and how soon its window is there.

    python -m tests.packages.starts [ROUNDS]

From the start of the program to its window on a virtual X screen, with the two articles that ship
in the library; the middle of some starts, the first left out. All of them start in turn, so that
their ratios hold on a machine that is busy otherwise. Needs Xvfb and xdotool.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.packages.conftest import DIST, ROOT
from tests.packages.screens import screen, window_within

_LONGEST = 30.0


class Start(NamedTuple):
    """Seconds to the window, and megabytes that the program holds when all of it has come."""

    seconds: float
    megabytes: float


def started(command: tuple[str, ...], display: str, home: Path) -> Start:
    """How `command` starts. Raises RuntimeError where no window comes."""
    kept = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment = {**kept, "DISPLAY": display, "HOME": str(home), "LC_ALL": "C.UTF-8"}
    begun = time.perf_counter()
    with subprocess.Popen(command, env=environment, cwd=ROOT) as program:
        came = window_within(display, _LONGEST)
        took = time.perf_counter() - begun
        time.sleep(2)  # for the rest of it to be loaded
        held = _megabytes(program.pid) if came else 0.0
        program.terminate()
    if not came:
        raise RuntimeError(f"{command[0]} shows no window")
    return Start(took, held)


def _megabytes(process: int) -> float:
    """What a process has of the machine's memory, what it shares with others included."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    (kibibytes,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(kibibytes) * 1024 / 1e6


def size(path: Path) -> int:
    """Bytes that a file, or all files of a folder, hold."""
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    return sum(each.stat().st_size for each in files if not each.is_symlink())


def lines(rounds: int) -> Iterator[str]:
    """A line for each that was built, and one for the checkout."""
    for pattern in ("*.whl", "dateline", "*.deb"):
        for built in DIST.glob(pattern):
            yield f"{built.name}: {size(built) / 1e6:.0f} MB"
    commands = {
        "make run": (str(ROOT / ".venv/bin/python"), "-m", "reader"),
        "installed from the wheel": (str(ROOT / "build/packaging/bin/dateline"),),
        "the program’s folder": (str(DIST / "dateline/dateline"),),
    }
    with tempfile.TemporaryDirectory() as home, screen() as display:
        taken: dict[str, list[Start]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, command in commands.items():
                taken[name].append(started(command, display, Path(home)))
    against = median(start.seconds for start in taken["make run"][1:])
    for name, starts in taken.items():
        kept = sorted(start.seconds for start in starts[1:])
        middle = median(kept)
        yield (
            f"{name}: {middle:.2f} s ({kept[0]:.2f} to {kept[-1]:.2f}), {middle / against:.2f} × "
            f"the checkout, {median(start.megabytes for start in starts[1:]):.0f} MB"
        )


if __name__ == "__main__":
    for line in lines(int(sys.argv[1]) if len(sys.argv) > 1 else 7):
        print(line)  # noqa: T201  what was asked for
