"""Kills the import at random moments and looks whether anything was lost by it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from random import Random
from typing import NamedTuple

from reader.library.connection import open_library
from reader.library.faults import LibraryFault
from reader.library.intake import take_in
from tests.torture.by_the_reader import correct_some
from tests.torture.clippings import clipping, folder_of
from tests.torture.likeness import Content, content, corrections
from tests.torture.program import PATIENCE, ROOT, at_home, kill_all, remaining
from tests.torture.score import Plan, Score
from tests.torture.wholeness import wounds

_ORPHANS = 20.0  # s within which workers whose parent was killed have ended
_CORRECTIONS = 12


class Story(NamedTuple):
    """An import to be killed: the library before, its folder, and what comes of it undisturbed.

    `before` is None where the import makes the library. `corrections` are by number what each
    may say: a page that is replaced by another takes its corrections along. `lasts` is in
    seconds.
    """

    name: str
    folder: Path
    before: Path | None
    expected: Content
    corrections: Mapping[int, frozenset[str]]
    lasts: float


def kill_imports(plan: Plan, place: Path, articles: int) -> Score:
    """Kill the import in every case of the plan, of stories of so many articles."""
    score = Score("import killed")
    home = at_home(place / "home")
    stories = [story(place / name, plan.dice("story", name), articles) for name, story in STORIES]
    for number in plan.numbers(score):
        dice = plan.dice(score.part, number)
        told = stories[number % len(stories)]
        library = place / "case" / "library.sqlite"
        shutil.rmtree(library.parent, ignore_errors=True)
        library.parent.mkdir(parents=True)
        if told.before is not None:
            shutil.copy(told.before, library)
        case = f"{number} ({told.name})"
        if not _killed(library, told, dice, home):
            score.crash(case, f"its workers still ran after {_ORPHANS:.0f} s")
        try:
            for what in _losses(library, told):
                score.lose(case, what)
        except (LibraryFault, sqlite3.Error) as fault:
            score.crash(case, f"{type(fault).__name__}: {fault}")
    return score


def _killed(library: Path, story: Story, dice: Random, home: Mapping[str, str]) -> bool:
    """Start the import and kill it; whether its workers ended as well.

    Some are killed with all of their workers, as by a machine that is short of memory, the
    others alone, so that the workers must notice for themselves.
    """
    alone = dice.random() < 0.5
    moment = dice.uniform(0.15, 1.1) * story.lasts
    words = ["import", "--progress", "--library", str(library), "--", str(story.folder)]
    with subprocess.Popen(
        [sys.executable, "-m", "reader", *words],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env=dict(home),
        start_new_session=True,
    ) as process:
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            if alone:
                process.kill()
            else:
                kill_all(process.pid)
        process.wait(PATIENCE)
        ended = not remaining(process.pid, _ORPHANS)
        kill_all(process.pid)
    return ended


def _losses(library: Path, story: Story) -> list[str]:
    """What is missing or wrong after the kill, and after another run to the end."""
    found = []
    if library.exists() or story.before is not None:
        open_library(library)
        found += wounds(library)
        made = corrections(library)
        if made.keys() != story.corrections.keys() or any(
            line not in story.corrections[number] for number, line in made.items()
        ):
            found.append("corrections")
    open_library(library)
    take_in([story.folder], library, workers=0)
    found += [f"after the next run, {what}" for what in wounds(library)]
    found += [
        f"the next run ended otherwise: {what}"
        for what in story.expected.differences(content(library))
    ]
    return found


def _new(place: Path, dice: Random, articles: int) -> Story:
    return _told("new", folder_of(place / "clippings", dice, articles), None)


def _grown(place: Path, dice: Random, articles: int) -> Story:
    folder = folder_of(place / "clippings", dice, articles // 2)
    before = _before(place, folder, dice)
    folder_of(folder, dice, articles - articles // 2, first=articles // 2)
    return _told("grown", folder, before)


def _changed(place: Path, dice: Random, articles: int) -> Story:
    """Files that say more than before or something else, moved, copied, gone."""
    folder = folder_of(place / "clippings", dice, articles)
    before = _before(place, folder, dice)
    for number, path in enumerate(sorted(folder.rglob("*.txt"))):
        match number % 8:
            case 0 | 1:
                path.write_bytes(path.read_bytes() + "\n\n“More,” said Ines Caldeira.\n".encode())
            case 2:
                path.write_text(clipping(dice, number), "utf-8")
            case 3:
                path.rename(path.with_name(f"moved {path.name}"))
            case 4:
                shutil.copy(path, path.with_name(f"copied {path.name}"))
            case 5:
                path.unlink()
    return _told("changed", folder, before)


def _again(place: Path, dice: Random, articles: int) -> Story:
    """Nothing new, but the analysis is newer."""
    folder = folder_of(place / "clippings", dice, articles)
    before = _before(place, folder, dice)
    with closing(sqlite3.connect(before)) as connection:
        connection.execute("UPDATE articles SET analysis = 0")
        connection.commit()
    return _told("again", folder, before)


def _before(place: Path, folder: Path, dice: Random) -> Path:
    library = place / "before.sqlite"
    open_library(library)
    take_in([folder], library, workers=0)
    correct_some(library, dice, _CORRECTIONS)
    return library


def _told(name: str, folder: Path, before: Path | None) -> Story:
    """The story, told once to its end to see how long that takes."""
    library = folder.parent / "undisturbed.sqlite"
    if before is not None:
        shutil.copy(before, library)
    home = at_home(folder.parent / "home")
    words = ["import", "--progress", "--library", str(library), "--", str(folder)]
    began = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "reader", *words],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=ROOT,
        env=home,
    )
    lasts = time.monotonic() - began
    earlier = corrections(library if before is None else before)
    later = corrections(library)
    made = {number: frozenset((line, later[number])) for number, line in earlier.items()}
    return Story(name, folder, before, content(library), made, lasts)


STORIES: tuple[tuple[str, Callable[[Path, Random, int], Story]], ...] = (
    ("new", _new),
    ("grown", _grown),
    ("changed", _changed),
    ("again", _again),
)
