"""How fast Dateline is: `make bench`, or `make bench COUNT=1000000`.

Makes libraries of 1,000 articles and of ten times as many up to COUNT, drives the window on
each, takes made articles in as files, prints every figure as it comes, and writes
docs/performance.md at the end. Nothing here passes or fails: figures are read.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.pace.machine import busy, machine
from tests.pace.measuring import measured
from tests.pace.performance_page import PAGE, written

IMPORTED: Final = 20_000
"""So many articles are taken in as files; a hundred thousand take a quarter of an hour."""


def main(arguments: Sequence[str]) -> int:
    """Measure, print, write the page; the exit status."""
    parser = argparse.ArgumentParser(prog="tests.pace", description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, help="articles in the largest library")
    parser.add_argument("--imported", type=int, default=IMPORTED, help="articles taken in as files")
    parser.add_argument("--folder", type=Path, help="where what is made stays for the next run")
    parser.add_argument("--page", type=Path, default=PAGE, help="the page to write")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as scratch:
        _live_in(Path(scratch) / "home")
        folder = asked.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        told = f"{machine()}; load {busy()}"
        _say(told)
        found = measured(asked.count, min(asked.imported, asked.count), folder, _say)
    before = asked.page.read_text("utf-8") if asked.page.exists() else ""
    asked.page.write_text(written(before, asked.count, told, found.at_most, found.growth), "utf-8")
    return 0


def _live_in(home: Path) -> None:
    """Let nothing that is started here touch what is the reader's own, or a screen.

    Modules are kept compiled, as they are in an installed program, whatever the environment
    says: without that a start takes three times as long, and an import's first articles too.
    """
    home.mkdir()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.update(
        XDG_DATA_HOME=str(home / "data"),
        XDG_CONFIG_HOME=str(home / "config"),
        XDG_CACHE_HOME=str(home / "cache"),
        QT_QPA_PLATFORM="offscreen",
        QT_LOGGING_RULES="default.warning=false",  # said of every window drawn unseen
    )


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
