"""The program run as a person runs it: in a process of its own, on a library of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).parents[2]


class Done(NamedTuple):
    """How a run of the program ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """The JSON lines on standard output."""
        return [json.loads(line) for line in self.out.splitlines()]


Dateline = Callable[..., Done]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Where a library may be made that is not there yet."""
    return tmp_path / "kept" / "library.sqlite"


@pytest.fixture
def dateline(library: Path) -> Dateline:
    """Runs `dateline` with the words of a command line, on the test's own library.

    `given` is its standard input.
    """

    def run(*words: str | Path, given: bytes = b"") -> Done:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
        begin = [] if words[:1] == ("annotate",) else ["--library", str(library)]
        done = subprocess.run(
            [sys.executable, "-m", "reader", *begin, *map(str, words)],
            input=given,
            capture_output=True,
            env=environment,
        )
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
