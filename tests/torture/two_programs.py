"""Several programs on one library at once: one takes in, others read and correct."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.correcting import correct
from reader.library.faults import LibraryFault
from reader.library.intake import take_in
from reader.library.shelf import Shelf
from reader.library.states import StateChange
from reader.library.stating import change_states
from tests.torture.by_the_reader import changes
from tests.torture.clippings import folder_of
from tests.torture.likeness import corrections
from tests.torture.program import ROOT, at_home, dateline
from tests.torture.score import Plan, Score
from tests.torture.wholeness import wounds

_BUSY = "Another program is taking articles into the library"
_PROGRAMS = 3


def meet_at_one_library(plan: Plan, place: Path, articles: int) -> Score:
    """In every case: imports at once, of which one goes on, while others read and correct."""
    score = Score("programs at one library")
    home = at_home(place / "home")
    folder = folder_of(place / "clippings", plan.dice("two"), articles)
    due = place / "undisturbed.sqlite"
    open_library(due)
    report = take_in([folder], due, workers=0)
    for number in plan.numbers(score):
        library = place / f"case-{number}" / "library.sqlite"
        try:
            _meet(library, folder, home, number, plan, score)
            if (found := report.taken) != (kept := _count(library)):
                score.lose(number, f"{found - kept} articles")
        except (LibraryFault, sqlite3.Error) as fault:
            score.crash(number, f"{type(fault).__name__}: {fault}")
    return score


def _meet(
    library: Path, folder: Path, home: Mapping[str, str], number: int, plan: Plan, score: Score
) -> None:
    words = ["import", "--progress", "--library", str(library), "--", str(folder)]
    imports = [
        subprocess.Popen(
            [sys.executable, "-m", "reader", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=dict(home),
        )
        for _ in range(_PROGRAMS)
    ]
    made: list[str] = []
    try:
        while any(each.poll() is None for each in imports):
            if library.exists():
                _read(library, number, score)
                made += _correct(library, plan, number, len(made), score)
            time.sleep(0.05)
    finally:
        said = [each.communicate() for each in imports]
    done = 0
    for each, (out, err) in zip(imports, said, strict=True):
        if each.returncode == 0:
            done += 1
            json.loads(out.splitlines()[-1])
        elif _BUSY not in err:
            score.crash(number, f"an import ended with {each.returncode}: {err[-400:]}")
    if not done:
        score.lose(number, "no import went through")
    ended = dateline("import", "--library", library, "--", folder, home=home)
    if ended.status:
        score.crash(number, f"another import: {ended.err[-300:]}")
    for what in wounds(library):
        score.lose(number, what)
    kept = list(corrections(library).values())
    if missing := [line for line in made if line not in kept]:
        score.lose(number, f"{len(missing)} of {len(made)} corrections")


def _read(library: Path, number: int, score: Score) -> None:
    """Read as a window does; what it is told must agree."""
    try:
        with closing(Catalogue(library)) as catalogue:
            ids = catalogue.ids()
            catalogue.people()
            for row in catalogue.rows(list(ids)[:20]):
                catalogue.article(row.id)
    except LibraryFault as fault:
        # Only in the moment in which it is made.
        if "of an older Dateline" not in str(fault) and "not a Dateline" not in str(fault):
            score.crash(number, f"reading: {fault}")


def _correct(library: Path, plan: Plan, number: int, before: int, score: Score) -> list[str]:
    if before >= 30:
        return []
    try:
        with closing(Catalogue(library)) as catalogue:
            found = list(changes(catalogue, plan.dice("correct", f"{number} {before}"), 3))[1:]
        with Shelf(library) as shelf:
            for change, article in found:
                correct(shelf, change, article)
                if article is not None:
                    change_states(shelf, [article], StateChange(starred=True, tagged=("quay",)))
        return list(corrections(library).values())[-len(found) :] if found else []
    except LibraryFault as fault:
        if "of an older Dateline" not in str(fault) and "not a Dateline" not in str(fault):
            score.crash(number, f"correcting: {fault}")
        return []


def _count(library: Path) -> int:
    with closing(Catalogue(library)) as catalogue:
        return len(catalogue.ids())
