"""Kills the window at random moments and looks whether anything was lost by it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from random import Random
from threading import Timer

from reader.library.connection import open_library
from reader.library.corrections_file import CorrectionsFile
from reader.library.faults import LibraryFault
from reader.library.intake import take_in
from reader.library.whose_file import companions
from tests.torture.by_the_reader import correct_some
from tests.torture.clippings import folder_of
from tests.torture.likeness import content, corrections
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
        score.seen["corrections had been confirmed before the window was killed"] += len(known)
        if "Traceback" in (said := library.with_name("said").read_text("utf-8", "replace")):
            score.crash(number, said[-600:])
        try:
            for what in _losses(library, folder, known | set(corrections(before)), expected):
                score.lose(number, what)
        except (LibraryFault, sqlite3.Error) as fault:
            score.crash(number, f"{type(fault).__name__}: {fault}")
    return score


def _killed(library: Path, folder: Path, dice: Random, home: Mapping[str, str]) -> set[int] | None:
    """Kill a window; the numbers of the corrections that it had called done.

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
        known: set[int] = set()
        for line in process.stdout:
            if line.endswith("\n"):
                known = set(json.loads(line)["numbers"])
        process.wait()
        killing.join()
        ended = not remaining(process.pid, _ORPHANS)
        kill_all(process.pid)
    return known if ended else None


def _losses(
    library: Path, folder: Path, known: set[int], expected: Mapping[str, object]
) -> list[str]:
    found = []
    open_library(library)
    found += wounds(library)
    if missing := known - set(corrections(library)):
        found.append(f"the corrections {sorted(missing)}")
    beside = CorrectionsFile(library).regain()
    if beside.aside is not None or len(beside.lines) < len(known):
        found.append("corrections in the file beside the library")
    settings = library.with_name("window.ini")
    if settings.exists() and settings.stat().st_size and "[" not in settings.read_text():
        found.append("the settings")
    open_library(library)
    take_in([folder], library, workers=0)
    found += [f"after the next run, {what}" for what in wounds(library)]
    kept = {str(path): row[1] for path, row in content(library).tables["files"].items()}
    if kept != expected:
        found.append("the next run ended with other files")
    if missing := known - set(corrections(library)):
        found.append(f"after the next run, the corrections {sorted(missing)}")
    return found
