"""Has every ailment befall a library, hears what the program says, and sees what is left."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import NamedTuple

from reader.library.connection import open_library
from reader.library.intake import take_in
from reader.library.whose_file import Identity, file_there
from tests.torture.ailments import AILMENTS, Ailing, Ailment, NotHere
from tests.torture.by_the_reader import correct_some
from tests.torture.clippings import folder_of
from tests.torture.likeness import content, corrections
from tests.torture.program import Ended, at_home, dateline, run
from tests.torture.score import Plan, Score
from tests.torture.wholeness import wounds

_CORRECTIONS = 8
_UNSEEN = re.compile("^the index (words|said|reported) differs|that count wrongly$")
"""What bits that have turned leave where SQLite keeps no sum over them: a hit more or less, or
a count. No text and no correction is wrong there."""

_NOTHING = "(nothing)"


class Ward(NamedTuple):
    """What lies ready for each case: a library with corrections, and its folder."""

    place: Path
    home: Mapping[str, str]


class Said(NamedTuple):
    """What a person is told of an ailment: by a command, by an import, in the window."""

    ailment: str
    list_: str
    import_: str
    window: str


def befall(
    plan: Plan, place: Path, articles: int, *, windows: bool = True
) -> tuple[Score, list[Said]]:
    """Have each ailment befall the library once, those that break it as often as planned.

    Each is also met in the window, unless without `windows`.
    """
    score = Score("faults of library and disk")
    place.chmod(0o755)
    ward = _ward(place, plan, articles)
    heard: list[Said] = []
    cases = list(_cases(plan.cases))
    for number in Plan(plan.seed, len(cases), plan.until, plan.only).numbers(score):
        ailment, aloud = cases[number - 1]
        dice = plan.dice(ailment.name, number)
        case = f"{number} ({ailment.name})"
        try:
            said = _suffer(ward, ailment, dice, case, score, aloud=aloud and windows)
        except NotHere as reason:
            score.notes.append(f"{ailment.name}: not tried, {reason}")
            continue
        if aloud:
            heard.append(said)
    return score, heard


def _cases(times: int) -> Iterator[tuple[Ailment, bool]]:
    """Each ailment once with the window as well, then those that break the file again."""
    yield from ((ailment, True) for ailment in AILMENTS)
    broken = [ailment for ailment in AILMENTS if ailment.broken]
    for number in range(times - len(AILMENTS)):
        yield broken[number % len(broken)], False


def _ward(place: Path, plan: Plan, articles: int) -> Ward:
    # Made where the cases will lie, so that the library knows the files by these paths.
    library = place / "case" / "library" / "library.sqlite"
    library.parent.mkdir(parents=True)
    folder = folder_of(place / "case" / "clippings", plan.dice("faults"), articles)
    home = at_home(place / "home")
    for path in (place / "home").rglob("*"):
        path.chmod(0o777)
    (place / "home").chmod(0o777)
    open_library(library)
    take_in([folder], library, workers=0)
    correct_some(library, plan.dice("corrections"), _CORRECTIONS)
    shutil.copytree(place / "case", place / "ready")
    return Ward(place, home)


def _suffer(
    ward: Ward, ailment: Ailment, dice: Random, case: str, score: Score, *, aloud: bool
) -> Said:
    """One case: the ailment at the command line, then, if `aloud`, in the window."""
    window = _NOTHING
    chance = dice.getstate()
    if aloud:
        with _patient(ward, ailment, dice, case, score) as ailing:
            settings = ailing.library.parent.parent / "window.ini"
            command = [sys.executable, "-m", "tests.torture.seat"]
            sitting = [*command, str(ailing.library), str(settings), "0"]
            looked = run(sitting, ward.home, ailing.within)
            window = _in_window(looked)
            _mind(looked, f"{case}, window", score)
        dice.setstate(chance)
    with _patient(ward, ailment, dice, case, score) as ailing:
        at = ("--library", ailing.library)
        listed = dateline("list", *at, home=ward.home, within=ailing.within)
        _mind(listed, f"{case}, list", score)
        taken = dateline("import", *at, "--", ailing.folder, home=ward.home, within=ailing.within)
        _mind(taken, f"{case}, import", score)
    return Said(ailment.name, _told(listed), _told(taken), window)


@contextmanager
def _patient(
    ward: Ward, ailment: Ailment, dice: Random, case: str, score: Score
) -> Iterator[Ailing]:
    """A library that ails as long as the context lasts; looked at afterwards."""
    place = ward.place / "case"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(ward.place / "ready", place)
    library = place / "library" / "library.sqlite"
    due = list(corrections(library).values())
    whole = file_there(library)
    with ailment.befallen(library, place / "clippings", dice) as ailing:
        yield ailing
    if ailment.broken:  # somebody reads on, and comes upon what turned bits are in
        dateline("quotes", "--json", "--library", library, home=ward.home)
    for what in _all_losses(library, place / "clippings", due, ward):
        if ailment.broken and _UNSEEN.search(what):
            score.notes.append(f"case {case}: nothing in the program could notice that {what}")
        else:
            score.lose(case, what)
    if ailment.broken and file_there(library) != whole and not _is_aside(library, whole):
        score.lose(case, "the broken file, which was to be set aside")


def _all_losses(library: Path, folder: Path, due: list[str], ward: Ward) -> list[str]:
    try:
        return list(_losses(library, folder, due, ward))
    except Exception as fault:  # noqa: BLE001  flipped bits may mean anything
        return [f"everything: {type(fault).__name__}: {fault}"]


def _losses(library: Path, folder: Path, due: list[str], ward: Ward) -> Iterator[str]:
    """What is missing once whatever ailed is over and the folder has been taken in again."""
    again = dateline("import", "--library", library, "--", folder, home=ward.home)
    if again.crash:
        yield f"a good end: {again.crash}"
    yield from (" ".join(wound.split()) for wound in wounds(library))
    if missing := Counter(due) - Counter(corrections(library).values()):
        yield f"{missing.total()} of {len(due)} corrections"
    fresh = folder.with_name("fresh.sqlite")
    open_library(fresh)
    take_in([folder], fresh, workers=0)
    if (kept := _texts(library, folder)) != (wanted := _texts(fresh, folder)):
        odd = [path for path in kept.keys() | wanted.keys() if kept.get(path) != wanted.get(path)]
        yield f"{len(odd)} articles are not as in their files"


def _texts(library: Path, folder: Path) -> dict[str, tuple[object, ...]]:
    """Content, day, title, text and what was found, of the files below the folder."""
    return {
        str(path): (row[1], row[3], row[4], row[12], row[14])
        for path, row in content(library).tables["files"].items()
        if str(path).startswith(str(folder))
    }


def _is_aside(library: Path, whole: Identity | None) -> bool:
    return any(file_there(path) == whole for path in library.parent.glob("library.broken-*.sqlite"))


def _mind(ended: Ended, case: str, score: Score) -> None:
    if ended.crash:
        score.crash(case, ended.crash)


def _told(ended: Ended) -> str:
    """What a person reads first; how many lines there are besides."""
    lines = [line.strip() for line in ended.err.splitlines() if line.strip()]
    if not lines and ended.status:
        lines = [line.strip() for line in ended.out.splitlines() if line.strip()]
    return " ".join(lines[:3]) or _NOTHING


def _in_window(ended: Ended) -> str:
    try:
        said = json.loads(ended.out.splitlines()[-1])
    except (ValueError, IndexError):
        return ended.err[-300:] or _NOTHING
    if "refused" in said:
        return f"(a box instead of the window) {said['refused']}"
    return f"{' | '.join(said['told']) or _NOTHING} ({said['articles']} articles listed)"


def sentences(heard: list[Said], place: Path) -> str:
    """What a person is told of each ailment, the folder of the case left out."""
    lines = []
    for said in heard:
        lines.append(said.ailment)
        for where, words in zip(("list", "import", "window"), said[1:], strict=True):
            lines.append(f"    {where:7} {words.replace(str(place / 'case'), '…')}")
    return "\n".join(lines)
