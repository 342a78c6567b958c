"""The program run as a person runs it, on a library of its own."""

from __future__ import annotations

import gc
import json
import shutil
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reader.__main__ import main
from reader.files.folders import shipped
from reader.library.connection import open_library
from reader.library.intake import take_in

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


@pytest.fixture(scope="session")
def _seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seeded") / "library.sqlite"
    open_library(path)
    take_in([shipped("seeds")], path, workers=0)
    return path


@pytest.fixture
def seeded(library: Path, _seeded: Path) -> Path:
    """A library that holds the two articles that ship."""
    shutil.copytree(_seeded.parent, library.parent)
    return library


@pytest.fixture
def dateline(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Dateline:
    """Runs `dateline` with the words of a command line, on the test's own library.

    `given` is its standard input.
    """

    def run(*words: str | Path, given: bytes = b"") -> Done:
        capsys.readouterr()
        begin = [] if words[:1] == ("annotate",) else ["--library", str(library)]
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(given), "utf-8"))
        limits = gc.get_threshold()
        try:
            status = main([*begin, *map(str, words)])
        except SystemExit as end:  # as argparse ends it
            status = int(end.code or 0)
        finally:
            gc.set_threshold(*limits)  # a process of its own would not leave its own behind
        out, err = capsys.readouterr()
        return Done(status, out, err)

    return run
