"""The program as a process of its own, as a person starts it, at home in a folder of ours."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0
"""Seconds after which a program counts as hanging."""

NO_PERSON_SHOULD_SEE = ("Traceback (most recent call last)", "Fatal Python error")


class Ended(NamedTuple):
    """How a program ended and what it said."""

    status: int
    out: str
    err: str

    @property
    def crash(self) -> str | None:
        """In what way it ended as no program should; None where it ended well."""
        if self.status < 0:
            return f"ended by {signal.Signals(-self.status).name}: {self.err[-300:]}"
        for words in NO_PERSON_SHOULD_SEE:
            if words in self.err:
                return self.err[-600:]
        return None


def at_home(folder: Path) -> dict[str, str]:
    """An environment in which everything the program keeps for itself lies in `folder`."""
    runtime = folder / "run"
    runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
    here = {
        "HOME": folder,
        "XDG_DATA_HOME": folder / "data",
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_CACHE_HOME": folder / "cache",
        "XDG_STATE_HOME": folder / "state",
        "XDG_RUNTIME_DIR": runtime,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": ROOT,
    }
    left = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"}
    kept = {name: value for name, value in os.environ.items() if name not in left}
    return {**kept, **{name: str(value) for name, value in here.items()}}


def dateline(
    *words: str | Path,
    home: Mapping[str, str],
    within: Sequence[str] = (),
    given: bytes = b"",
    patience: float = PATIENCE,
) -> Ended:
    """Run `dateline` with the words of a command line; `within` is a program that starts it."""
    return run((sys.executable, "-m", "reader", *map(str, words)), home, within, given, patience)


def run(
    command: Sequence[str],
    home: Mapping[str, str],
    within: Sequence[str] = (),
    given: bytes = b"",
    patience: float = PATIENCE,
) -> Ended:
    """Run a command to its end; one that hangs is ended and counts as killed."""
    with subprocess.Popen(
        [*within, *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=dict(home),
        start_new_session=True,
    ) as process:
        try:
            out, err = process.communicate(given, patience)
        except subprocess.TimeoutExpired:
            kill_all(process.pid)
            out, err = process.communicate()
            err += f"\n(it hung for {patience:.0f} s)".encode()
    return Ended(process.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))


def kill_all(group: int) -> None:
    """`kill -9` every process of a group that was started here."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)


def remaining(group: int, patience: float) -> bool:
    """Whether processes of the group still run after so many seconds."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        if _all_dead(group):
            return False
        time.sleep(0.02)
    return True


def _all_dead(group: int) -> bool:
    """Whether all that is left of a group are processes that nobody has waited for."""
    found = subprocess.run(["ps", "-o", "stat=", "-g", str(group)], capture_output=True, text=True)
    return all(state.startswith("Z") for state in found.stdout.split())
