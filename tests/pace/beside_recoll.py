"""An import beside `recollindex`, which indexes the same files and examines nothing."""

from __future__ import annotations

import gzip
import json
import os
import random
import shutil
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from tests.pace.figures import Figure, Unit
from tests.pace.importing import PROJECT, Run, import_command, remove, run

_STORIES: Final = PROJECT.parent / "shared" / "corpus" / "reuters-21578.jsonl.gz"
"""News stories of 1987, a JSON object a line; not every checkout has them beside it."""

_FIRST_DAY, _DAYS = date(1985, 1, 1), 40 * 365
_A_FOLDER = 1_000

_MODES: Final = (("with all analysis", 2.0), ("with analysis off", 0.5))


def figures(folder: Path, made: Path, most: int) -> Iterator[Figure]:
    """The ratios on `most` of the stories, or without them on the articles `made`.

    Nothing where recoll is not installed.
    """
    recollindex = shutil.which("recollindex")
    if recollindex is None:
        return
    articles, told = made, "made articles"
    if _STORIES.exists():
        articles = folder / f"stories-{most}"
        told = f"{stories(articles, most):,} news stories"
    home = folder / "recoll"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    (home / "recoll.conf").write_text(f"topdirs = {articles}\n", "utf-8")
    theirs = run([recollindex, "-c", str(home)], {**os.environ, "HOME": str(home)})
    shutil.rmtree(home)
    library = folder / "beside-recoll.sqlite"
    unexamined = [sys.executable, "-m", "tests.pace.unexamined", str(library), str(articles)]
    commands = (import_command(library, articles), unexamined)
    for (mode, limit), command in zip(_MODES, commands, strict=True):
        remove(library)
        yield _beside(mode, limit, told, run(command), theirs)
    remove(library)


def stories(folder: Path, most: int) -> int:
    """Write stories as files in the seeds' form, where they are not there yet; how many."""
    dice = random.Random(5)  # noqa: S311  every run is to have the same days
    written = 0
    with gzip.open(_STORIES, "rt", encoding="utf-8") as lines:
        for written, line in enumerate(lines, start=1):
            file = folder / f"{written // _A_FOLDER:03}" / f"{written}.txt"
            day = _FIRST_DAY + timedelta(days=dice.randrange(_DAYS))
            if not file.exists():
                story = json.loads(line)
                file.parent.mkdir(parents=True, exist_ok=True)
                text = f" date {day} {story['title'] or ''}\n\nStory {written}. {story['body']}\n"
                file.write_text(text, "utf-8")
            if written == most:
                break
    return written


def _beside(mode: str, limit: float, told: str, ours: Run, theirs: Run) -> Figure:
    ratio = ours.seconds / theirs.seconds
    return Figure(
        f"import {mode}, beside recollindex",
        ratio,
        Unit.TIMES,
        f"{ratio:.2f} × ({told}: {ours.seconds:.1f} s, recollindex {theirs.seconds:.1f} s; in time"
        f" of the processors {ours.processors:.1f} s and {theirs.processors:.1f} s)",
        limit,
    )
