"""Has every ailment befall a library, hears what the program says, and sees what is left."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import NamedTuple

from reader.library.connection import open_library, reading
from reader.library.intake import take_in
from reader.library.state_lines import KeptLine
from reader.library.whose_file import Identity, file_there
from tests.torture.ailments import AGAIN, AILMENTS, Ailing, Ailment, NotHere
from tests.torture.by_the_reader import correct_some
from tests.torture.clippings import folder_of
from tests.torture.likeness import content, corrections, stated
from tests.torture.program import Ended, at_home, dateline, run
from tests.torture.score import Plan, Score
from tests.torture.wholeness import wounds

_CORRECTIONS = 8
_UNSEEN = re.compile("^the index (words|said|reported) differs|that count wrongly$")
"""What bits that have turned leave where SQLite keeps no sum over them: a hit more or less, or
a count. No text and no correction is wrong there."""

_ON_THE_WAY = re.compile(r"^[\d,]+ (of [\d,]+ )?files")
_DAY = re.compile(r"(library\.broken-)\d{4}-\d{2}-\d{2}")

Made = tuple[list[str], Counter[KeptLine]]
"""What the reader made: corrections, and stars, tags, filters and what was read."""

Texts = Mapping[str, tuple[object, ...]]

_MOST_LINES = 6
_GONE = 3
"""Articles whose files are gone: whatever is damaged, it alone has them."""


@dataclass(frozen=True, slots=True)
class Ward:
    """What lies ready for each case: a library with corrections, and its folder.

    `due` is what the files of a folder come to, by their names and contents.
    """

    place: Path
    home: Mapping[str, str]
    due: dict[frozenset[tuple[str, bytes]], Texts] = field(default_factory=dict)


class Said(NamedTuple):
    """What a person is told of an ailment: in lines, by whom, in the order of asking.

    The folder of the case is left out of the paths.
    """

    ailment: str
    why: str
    heard: tuple[tuple[str, tuple[str, ...]], ...]


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
    for number in replace(plan, cases=len(cases)).numbers(score):
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
    for number in range(times - len(AILMENTS)):
        yield AGAIN[number % len(AGAIN)], False


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
    for path in sorted(folder.rglob("*5.txt"))[:_GONE]:
        path.unlink()
    take_in([folder], library, workers=0)
    correct_some(library, plan.dice("corrections"), _CORRECTIONS)
    shutil.copytree(place / "case", place / "ready")
    return Ward(place, home)


def _suffer(
    ward: Ward, ailment: Ailment, dice: Random, case: str, score: Score, *, aloud: bool
) -> Said:
    """One case: the ailment at the command line, then, if `aloud`, in the window."""
    heard: list[tuple[str, tuple[str, ...]]] = []
    chance = dice.getstate()
    if aloud:
        with _patient(ward, ailment, dice, case, score) as ailing:
            settings = ailing.library.parent.parent / "window.ini"
            command = [sys.executable, "-m", "tests.torture.seat"]
            sitting = [*command, str(ailing.library), str(settings), "0"]
            looked = run(sitting, ward.home, ailing.within)
            heard.append(("the window", _in_window(looked)))
            _mind(looked, f"{case}, window", score)
        dice.setstate(chance)
    with _patient(ward, ailment, dice, case, score) as ailing:
        at = ("--library", ailing.library)
        listed = dateline(ailment.verb, *at, home=ward.home, within=ailing.within)
        _mind(listed, f"{case}, {ailment.verb}", score)
        taken = dateline("import", *at, "--", ailing.folder, home=ward.home, within=ailing.within)
        _mind(taken, f"{case}, import", score)
    heard[:0] = (f"`dateline {ailment.verb}`", _told(listed)), ("`dateline import`", _told(taken))
    plain = [(where, tuple(_plain(line, ward.place) for line in lines)) for where, lines in heard]
    return Said(ailment.name, ailment.why, tuple(plain))


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
    marked = stated(library)
    whole = file_there(library)
    with ailment.befallen(library, place / "clippings", dice) as ailing:
        yield ailing
    if ailment.broken and file_there(library) == whole:
        for verb in ("list", "quotes"):  # somebody reads on, and comes upon what was hit
            dateline(verb, "--json", "--library", library, home=ward.home)
    unseen = False
    for what in _all_losses(library, place / "clippings", (due, marked), ward):
        if ailment.broken and _UNSEEN.search(what):
            unseen = True
        else:
            score.lose(case, what)
    mended = file_there(library) != whole
    if ailment.broken:
        score.seen[f"{ailment.name}: {_outcome(mended=mended, unseen=unseen)}"] += 1
        score.seen[f"articles of {ailment.name} whose files were gone"] += _GONE
        score.seen[f"articles of {ailment.name} whose files were gone are there"] += _vanished(
            library
        )
    if ailment.broken and mended and not _is_aside(library, whole):
        score.lose(case, "the broken file, which was to be set aside")


def _vanished(library: Path) -> int:
    with closing(reading(library)) as connection:
        (count,) = connection.execute("SELECT sum(vanished) FROM articles").fetchone()
    return int(count or 0)


def _outcome(*, mended: bool, unseen: bool) -> str:
    if unseen:
        return "not noticed, and some words or counts are other than in the texts"
    return "noticed, and the library made anew" if mended else "harmless"


def _all_losses(library: Path, folder: Path, due: Made, ward: Ward) -> list[str]:
    try:
        return list(_losses(library, folder, due, ward))
    except Exception as fault:  # noqa: BLE001  flipped bits may mean anything
        return [f"everything: {type(fault).__name__}: {fault}"]


def _losses(library: Path, folder: Path, made: Made, ward: Ward) -> Iterator[str]:
    """What is missing once whatever ailed is over and the folder has been taken in again."""
    again = dateline("import", "--library", library, "--", folder, home=ward.home)
    if again.crash:
        yield f"a good end: {again.crash}"
    yield from (" ".join(wound.split()) for wound in wounds(library))
    due, marked = made
    if missing := Counter(due) - Counter(corrections(library).values()):
        yield f"{missing.total()} of {len(due)} corrections"
    if gone := marked - stated(library):
        yield f"{gone.total()} of {marked.total()} stars, tags, filters or read articles"
    kept, wanted = _texts(library, folder), _due(ward, folder)
    if kept != wanted:
        odd = [path for path in kept.keys() | wanted.keys() if kept.get(path) != wanted.get(path)]
        yield f"{len(odd)} articles are not as in their files"


def _due(ward: Ward, folder: Path) -> Texts:
    """What the files of the folder come to in a library that nothing has befallen."""
    held = frozenset((str(path), path.read_bytes()) for path in folder.rglob("*") if path.is_file())
    if held not in ward.due:
        fresh = ward.place / "fresh.sqlite"
        open_library(fresh)
        take_in([folder], fresh, workers=0)
        ward.due[held] = _texts(fresh, folder)
        for path in ward.place.glob("fresh.*"):
            path.unlink()
    return ward.due[held]


def _texts(library: Path, folder: Path) -> Texts:
    """Content, day, title, text and what was found, of the files below the folder."""
    return {
        str(path): (row[1], row[3], row[4], row[12], row[14])
        for path, row in content(library).tables["files"].items()
        if str(path).startswith(str(folder)) and not row[2]
    }


def _is_aside(library: Path, whole: Identity | None) -> bool:
    return any(file_there(path) == whole for path in library.parent.glob("library.broken-*.sqlite"))


def _mind(ended: Ended, case: str, score: Score) -> None:
    if ended.crash:
        score.crash(case, ended.crash)


def _told(ended: Ended) -> tuple[str, ...]:
    """What a person reads besides the answer, and instead of one."""
    lines = ended.err.splitlines() or (ended.out.splitlines() if ended.status else [])
    said = [" ".join(line.split()) for line in lines if line.strip()]
    return tuple(said[:_MOST_LINES])


def _in_window(ended: Ended) -> tuple[str, ...]:
    try:
        said = json.loads(ended.out.splitlines()[-1])
    except (ValueError, IndexError):
        return (ended.err[-300:],)
    if "refused" in said:
        return ("(in a box, instead of the window)", said["refused"])
    told = [line for line in said["told"] if not _ON_THE_WAY.match(line)]
    return (*told, f"({said['articles']} articles are listed)") if told else ()


def _plain(line: str, place: Path) -> str:
    """The line with neither the folder of the case in it nor the day."""
    for folder in ("library/", "clippings/", ""):
        line = line.replace(f"{place / 'case'}/{folder}", "")
    return _DAY.sub(r"\1DATE", line.removeprefix("dateline: "))
