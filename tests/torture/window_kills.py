"""Kills the window at random moments and looks whether anything was lost by it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from random import Random
from threading import Timer
from typing import NamedTuple

from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.corrections_file import CorrectionsFile
from reader.library.faults import LibraryFault
from reader.library.ids import ArticleId
from reader.library.intake import take_in
from reader.library.state_lines import KeptLine
from reader.library.states import SavedFilter
from reader.library.states_file import StatesFile
from reader.library.whose_file import companions
from tests.torture.by_the_reader import correct_some, marks
from tests.torture.clippings import folder_of
from tests.torture.likeness import content, corrections, stated
from tests.torture.program import ROOT, at_home, kill_all, remaining
from tests.torture.score import Plan, Score
from tests.torture.wholeness import wounds

_EARLIEST, _LATEST = 0.3, 6.0  # s after which a window is killed
_ORPHANS = 20.0  # s
_CORRECTIONS = 6


def kill_windows(plan: Plan, place: Path, articles: int) -> Score:
    """Kill the window in every case of the plan, while it takes articles in and is used."""
    score = Score("window killed")
    folder = folder_of(place / "clippings", plan.dice("window"), articles // 2)
    before = place / "before.sqlite"
    open_library(before)
    take_in([folder], before, workers=0)
    correct_some(before, plan.dice("window corrections"), _CORRECTIONS)
    folder_of(folder, plan.dice("window more"), articles - articles // 2, first=articles // 2)
    due = place / "undisturbed.sqlite"
    shutil.copy(before, due)
    take_in([folder], due, workers=0)
    expected = {str(path): row[1] for path, row in content(due).tables["files"].items()}
    for number in plan.numbers(score):
        dice = plan.dice(score.part, number)
        library = place / "case" / "library.sqlite"
        shutil.rmtree(library.parent, ignore_errors=True)
        library.parent.mkdir(parents=True)
        shutil.copy(before, library)
        for mine, theirs in zip(companions(before), companions(library), strict=True):
            shutil.copy(mine, theirs)
        home = at_home(library.parent / "home")
        known = _killed(library, folder, dice, home)
        if known is None:
            score.crash(number, f"what it had started still ran after {_ORPHANS:.0f} s")
            continue
        for what, done in zip(("corrections", "articles’ marks"), known, strict=True):
            score.seen[f"{what} had been confirmed before the window was killed"] += len(done)
        known.corrections.update(corrections(before))
        if "Traceback" in (said := library.with_name("said").read_text("utf-8", "replace")):
            score.crash(number, said[-600:])
        try:
            for what in _losses(library, folder, known, expected, stated(before)):
                score.lose(number, what)
        except (LibraryFault, sqlite3.Error) as fault:
            score.crash(number, f"{type(fault).__name__}: {fault}")
    return score


class Known(NamedTuple):
    """What a window had called done: corrections by number, and what stood on an article's row.

    The marks are by the article's number, with `read` and `starred` where they were set, and
    the tags.
    """

    corrections: set[int]
    marks: dict[str, list[str]]


def _killed(library: Path, folder: Path, dice: Random, home: Mapping[str, str]) -> Known | None:
    """Kill a window; what it had called done.

    None where the import that it had started did not end as well.
    """
    settings = library.with_name("window.ini")
    seed = str(dice.randrange(1, 1 << 30))
    command = [sys.executable, "-m", "tests.torture.seat", str(library), str(settings), seed]
    with (
        library.with_name("said").open("wb") as said,
        subprocess.Popen(
            [*command, str(folder)],
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            cwd=ROOT,
            env=dict(home),
            start_new_session=True,
        ) as process,
    ):
        killing = Timer(dice.uniform(_EARLIEST, _LATEST), process.kill)
        killing.start()
        assert process.stdout
        known = Known(set(), {})
        for line in process.stdout:
            if line.endswith("\n"):
                told = json.loads(line)
                known.corrections.update(told.get("numbers", ()))
                known.marks.update(told.get("marks", {}))
        process.wait()
        killing.join()
        ended = not remaining(process.pid, _ORPHANS)
        kill_all(process.pid)
    return known if ended else None


def _losses(
    library: Path,
    folder: Path,
    known: Known,
    expected: Mapping[str, object],
    before: Counter[KeptLine],
) -> list[str]:
    found = []
    open_library(library)
    found += wounds(library)
    found += _unmade(library, known)
    beside = CorrectionsFile(library).regain()
    if beside.aside is not None or len(beside.lines) < len(known.corrections):
        found.append("corrections in the file beside the library")
    # What is kept there at once may be a deed ahead, and what was read some deeds behind.
    stars, _ = StatesFile(library).regain()
    kept_first = {each for each in before if isinstance(each, SavedFilter)}
    if stars.aside is not None or not kept_first <= set(stars.lines):
        found.append("stars, tags and filters in the file beside the library")
    settings = library.with_name("window.ini")
    if settings.exists() and settings.stat().st_size and "[" not in settings.read_text():
        found.append("the settings")
    open_library(library)
    take_in([folder], library, workers=0)
    found += [f"after the next run, {what}" for what in wounds(library)]
    kept = {str(path): row[1] for path, row in content(library).tables["files"].items()}
    if kept != expected:
        found.append("the next run ended with other files")
    found += [f"after the next run, {what}" for what in _unmade(library, known)]
    return found


def _unmade(library: Path, known: Known) -> Iterator[str]:
    """What the reader had made and isn't there."""
    if missing := known.corrections - set(corrections(library)):
        yield f"the corrections {sorted(missing)}"
    with closing(Catalogue(library)) as catalogue:
        numbers = [ArticleId(int(number)) for number in known.marks]
        made = {str(row.id): set(marks(row.state)) for row in catalogue.rows(numbers)}
    lost = [
        number
        for number, marked in known.marks.items()
        if not set(marked) <= made.get(number, set())
    ]
    if lost:
        yield f"what was made of the articles {lost[:3]}"
