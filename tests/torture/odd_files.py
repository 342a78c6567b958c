"""Files that are none, that change while they are read, that are too much: beside two good ones."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from random import Random
from threading import Event, Thread

from reader.library.connection import open_library
from tests.torture.clippings import clipping
from tests.torture.likeness import content
from tests.torture.program import Ended, at_home, dateline
from tests.torture.score import Plan, Score
from tests.torture.wholeness import wounds

_HUGE = 2 << 30
_LONG = 10 << 20
_PATIENCE = 400.0  # s


def meet(plan: Plan, place: Path) -> Score:
    """Take in a folder that holds one kind of odd file, for every kind."""
    score = Score("odd files")
    place.chmod(0o755)
    home = at_home(place / "home")
    for number in Plan(plan.seed, len(KINDS), plan.until, plan.only).numbers(score):
        name, make = KINDS[number - 1]
        case = f"{number} ({name})"
        folder = place / f"case-{number}" / "clippings"
        folder.mkdir(parents=True)
        for good in range(2):
            (folder / f"good {good}.txt").write_text(clipping(plan.dice(name, good), good), "utf-8")
        library = folder.with_name("library.sqlite")
        try:
            with make(folder, plan.dice(name)):
                at = ("--library", library, "--", folder)
                ended = dateline("import", *at, home=home, patience=_PATIENCE)
                again = dateline("import", *at, home=home, patience=_PATIENCE)
            # What could not be read for a moment only is no longer left out after this one.
            quiet = dateline("import", *at, home=home, patience=_PATIENCE)
        except OSError as error:  # a file system that has no such thing
            score.notes.append(f"{name}: not tried, {error.strerror or error}")
            continue
        _judge(library, (ended, again, quiet), case, score)
    return score


def meet_together(plan: Plan, place: Path, names: Collection[str]) -> Score:
    """Take in one folder that holds all odd files of these kinds."""
    score = Score("odd files")
    place.chmod(0o755)
    folder = place / "clippings"
    folder.mkdir()
    for good in range(2):
        (folder / f"good {good}.txt").write_text(clipping(plan.dice("odd", good), good), "utf-8")
    library = place / "library.sqlite"
    home = at_home(place / "home")
    with ExitStack() as kinds:
        for name, make in KINDS:
            if name in names:
                score.tried += 1
                with suppress(OSError):  # a file system that has no such thing
                    kinds.enter_context(make(folder, plan.dice(name)))
        ended = dateline("import", "--library", library, "--", folder, home=home)
    _judge(library, (ended,), "all", score)
    return score


def _judge(library: Path, runs: tuple[Ended, ...], case: str, score: Score) -> None:
    for ended in runs:
        if ended.crash or ended.status:
            score.crash(case, ended.crash or f"exit status {ended.status}: {ended.err[-300:]}")
            return
    open_library(library)
    for what in wounds(library):
        score.lose(case, what)
    files = content(library).tables["files"]
    good = [path for path, row in files.items() if "good" in str(path) and not row[2]]
    if len(good) != 2:
        score.lose(case, f"{2 - len(good)} of 2 good articles")


@contextmanager
def _pipe(folder: Path, _dice: Random) -> Iterator[None]:
    os.mkfifo(folder / "pipe.txt")
    yield


@contextmanager
def _socket(folder: Path, _dice: Random) -> Iterator[None]:
    where = Path.cwd()
    with socket.socket(socket.AF_UNIX) as line:
        os.chdir(folder)  # the whole path may be too long for one
        try:
            line.bind("socket.txt")
        finally:
            os.chdir(where)
        yield


@contextmanager
def _device(folder: Path, _dice: Random) -> Iterator[None]:
    for name in ("zero", "null", "random", "tty"):
        (folder / f"{name}.txt").symlink_to(f"/dev/{name}")
    yield


@contextmanager
def _kernel(folder: Path, _dice: Random) -> Iterator[None]:
    for name in ("self/mem", "self/environ", "kmsg", "self/fd"):
        (folder / f"{name.replace('/', ' ')}.txt").symlink_to(f"/proc/{name}")
    yield


@contextmanager
def _circles(folder: Path, _dice: Random) -> Iterator[None]:
    (folder / "deep").mkdir()
    (folder / "deep" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "one.txt").symlink_to("other.txt")
    (folder / "other.txt").symlink_to("one.txt")
    (folder / "nothing.txt").symlink_to("nowhere")
    (folder / "self").symlink_to("self")
    yield


@contextmanager
def _names(folder: Path, dice: Random) -> Iterator[None]:
    for name in (b"\xff\xfe.txt", b"caf\xe9.txt", b"line\nend.txt", b"\x1b[31m.txt", b"-rf.txt"):
        path = os.path.join(os.fsencode(folder), name)  # noqa: PTH118  bytes
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123
            file.write(clipping(dice, len(name)))
    yield


@contextmanager
def _sparse(folder: Path, _dice: Random) -> Iterator[None]:
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(_HUGE)
    yield
    (folder / "huge.txt").unlink()


@contextmanager
def _long_line(folder: Path, _dice: Random) -> Iterator[None]:
    line = "“We sail when we sail,” said Anna Dvorak in Oslo on Thursday. "
    (folder / "long.txt").write_text(" date 2024-05-02 " + line * (_LONG // len(line)), "utf-8")
    (folder / "a.txt").write_text(" date 2024-05-02 " + "a" * _LONG, "utf-8")
    yield


@contextmanager
def _nuls(folder: Path, _dice: Random) -> Iterator[None]:
    (folder / "nuls.txt").write_bytes(bytes(100_000))
    (folder / "some.txt").write_bytes(b" date 2024-05-02 A\0B\n\nWe\0sail.\0")
    yield


@contextmanager
def _deep(folder: Path, dice: Random) -> Iterator[None]:
    at = folder
    with suppress(OSError):
        for _ in range(120):
            at = at / "folder"
            at.mkdir()
    (at / "deep.txt").write_text(clipping(dice, 5), "utf-8")
    yield


@contextmanager
def _changing(folder: Path, dice: Random) -> Iterator[None]:
    """Files that are written, renamed and removed all the while."""
    over = Event()

    def change() -> None:
        chance = Random(1)  # noqa: S311
        while not over.is_set():
            path = folder / f"restless {chance.randrange(30)}.txt"
            with suppress(OSError):
                match chance.randrange(4):
                    case 0:
                        path.unlink()
                    case 1:
                        path.rename(folder / f"restless {chance.randrange(30)}.txt")
                    case 2:
                        path.mkdir()
                        path.rmdir()
                    case _:
                        path.write_text(clipping(chance, chance.randrange(99)), "utf-8")
            time.sleep(0.001)

    changing = Thread(target=change, daemon=True)
    changing.start()
    try:
        yield
    finally:
        over.set()
        changing.join()


@contextmanager
def _closed(folder: Path, _dice: Random) -> Iterator[None]:
    (folder / "closed").mkdir()
    (folder / "closed" / "in.txt").write_text("x")
    (folder / "closed.txt").write_text("x")
    for path in (folder / "closed", folder / "closed.txt"):
        path.chmod(0)
    yield
    for path in (folder / "closed", folder / "closed.txt"):
        path.chmod(0o755)


@contextmanager
def _years(folder: Path, dice: Random) -> Iterator[None]:
    for number, seconds in enumerate((-1, 0, 1 << 33, 1 << 40, -(1 << 40))):
        path = folder / f"year {number}.txt"
        path.write_text("No day stands in this text, which says nothing.\n" * (number + 1))
        with suppress(OSError, OverflowError):
            os.utime(path, (seconds, seconds))
    yield


Make = Callable[[Path, Random], AbstractContextManager[None]]

KINDS: tuple[tuple[str, Make], ...] = (
    ("pipe", _pipe),
    ("socket", _socket),
    ("devices", _device),
    ("files of the kernel", _kernel),
    ("links in circles", _circles),
    ("names that are not UTF-8", _names),
    ("2 GB", _sparse),
    ("one line of 10 MB", _long_line),
    ("NULs", _nuls),
    ("120 folders deep", _deep),
    ("files that change all the while", _changing),
    ("no permission", _closed),
    ("times beyond the calendar", _years),
)
