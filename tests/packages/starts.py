"""Prints what each package takes on the disk and how soon its window is there.

    python -m tests.packages.starts [ROUNDS]

From the start of the program to its window on a virtual X screen, with the two articles that ship
in the library; the middle of some starts, the first left out. Needs Xvfb and xdotool.
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

from tests.packages.conftest import DIST, ROOT
from tests.packages.screens import screen, window_within

_LONGEST = 30.0


def seconds_to_window(command: tuple[str, ...], display: str, home: Path) -> float:
    """From the start of `command` to its window. Raises RuntimeError where none comes."""
    kept = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment = {**kept, "DISPLAY": display, "HOME": str(home), "LC_ALL": "C.UTF-8"}
    begun = time.perf_counter()
    with subprocess.Popen(command, env=environment, cwd=ROOT) as program:
        came = window_within(display, _LONGEST)
        took = time.perf_counter() - begun
        time.sleep(2)  # that it may end in peace, and the next has the machine to itself
        program.terminate()
    if not came:
        raise RuntimeError(f"{command[0]} shows no window")
    return took


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
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, command in commands.items():
                taken[name].append(seconds_to_window(command, display, Path(home)))
    for name, starts in taken.items():
        kept = sorted(starts[1:])
        yield f"{name}: {median(kept):.2f} s ({kept[0]:.2f} to {kept[-1]:.2f})"


if __name__ == "__main__":
    for line in lines(int(sys.argv[1]) if len(sys.argv) > 1 else 7):
        print(line)  # noqa: T201  what was asked for
