"""What can befall a library and the disk below it, each done to a library on the spot."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

_PAGE = 4096
_LEAF = 13  # how a page begins that holds rows of a table
_TEN_YEARS = 10 * 365 * 86_400
_NOBODY = 65_534
_SMALL_LIMIT = 100_000  # bytes that a file may grow to


class NotHere(Exception):
    """The ailment can't be had on this machine; the message says why."""


@dataclass(frozen=True, slots=True)
class Ailing:
    """A library that something has befallen, the folder its articles are from, and the words
    of a command line before the program's own, if it is the program that is ill.
    """

    library: Path
    folder: Path
    within: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Ailment:
    """A name, and what does it. `broken` tells that the file itself is beyond repair.

    `befall` gives a context inside which it lasts; where it is the file that suffers it lasts
    for ever. `why` is a remark for the reader of docs/faults.md, `verb` the first that is asked.
    """

    name: str
    befall: Callable[[Path, Path, Random], Iterator[Ailing]]
    broken: bool = False
    why: str = ""
    verb: str = "list"

    @contextmanager
    def befallen(self, library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
        """While it lasts. Raises `NotHere`."""
        yield from self.befall(library, folder, dice)


def _turn_in_list(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """A bit turned in a row of the list."""
    with closing(sqlite3.connect(library)) as connection:
        (opening,) = connection.execute(
            "SELECT opening FROM articles ORDER BY id DESC LIMIT 1"
        ).fetchone()
    _turn_in(library, str(opening).encode(), dice)
    yield Ailing(library, folder)


def _turn_in_text(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """A bit turned in the newest article."""
    with closing(sqlite3.connect(library)) as connection:
        (page,) = connection.execute("SELECT page FROM texts ORDER BY id DESC LIMIT 1").fetchone()
    _turn_in(library, page[10:60], dice)
    yield Ailing(library, folder)


def _turn_in_words(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """A bit turned in an index of words."""
    index = dice.choice(["words", "words", "said", "reported"])
    with closing(sqlite3.connect(library)) as connection:
        blocks = connection.execute(f"SELECT block FROM {index}_data WHERE id > 10").fetchall()
    (block,) = dice.choice(blocks)
    start = dice.randrange(max(1, len(block) - 50))
    _turn_in(library, block[start : start + 50], dice)
    yield Ailing(library, folder)


def _turn_in_empty_room(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """A bit turned between the entries of a page of a table, where there are none."""
    data = library.read_bytes()
    size = int.from_bytes(data[16:18])
    for page in range(len(data) - size, 0, -size):
        begins = page + 8 + 2 * int.from_bytes(data[page + 3 : page + 5])
        ends = page + int.from_bytes(data[page + 5 : page + 7])
        if data[page] == _LEAF and begins + 16 < ends <= page + size:
            _turn(library, dice.randrange(begins + 4, ends - 4), dice)
            break
    else:
        raise NotHere("every page is full")
    yield Ailing(library, folder)


def _turn_in(library: Path, piece: bytes, dice: Random) -> None:
    at = library.read_bytes().find(piece)
    if at < 0:
        raise NotHere("it does not lie in one piece")
    _turn(library, at + dice.randrange(len(piece)), dice)


def _turn(library: Path, at: int, dice: Random) -> None:
    with library.open("r+b") as file:
        file.seek(at)
        (before,) = file.read(1)
        file.seek(at)
        file.write(bytes([before ^ 1 << dice.randrange(8)]))


def flipped(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """Some bits turned, in one page or all over the file."""
    data = bytearray(library.read_bytes())
    first = dice.randrange(0, len(data), _PAGE) if dice.random() < 0.5 else 0
    last = first + _PAGE if first else len(data)
    for _ in range(dice.choice([1, 4, 40, 400])):
        data[dice.randrange(first, min(last, len(data)))] ^= 1 << dice.randrange(8)
    library.write_bytes(data)
    yield Ailing(library, folder)


def _cut(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    os.truncate(library, dice.randrange(1_000, library.stat().st_size))
    yield Ailing(library, folder)


def _emptied(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    os.truncate(library, 0)
    yield Ailing(library, folder)


def _headless(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    with library.open("r+b") as file:
        file.write(bytes(100))
    yield Ailing(library, folder)


def _noise(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    size = library.stat().st_size
    library.write_bytes(library.read_bytes()[:_PAGE] + dice.randbytes(size - _PAGE))
    yield Ailing(library, folder)


def _newer(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    with closing(sqlite3.connect(library)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute("PRAGMA user_version = 999")
    yield Ailing(library, folder)
    with closing(sqlite3.connect(library)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


def _logless(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """The write-ahead log gone that a killed program had left: by a copy without it."""
    left = library.with_name("left.sqlite")
    with closing(sqlite3.connect(library, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("UPDATE articles SET opening = opening || ' '")
        shutil.copy(library, left)
    for name in ("", "-wal", "-shm"):
        library.with_name(library.name + name).unlink(missing_ok=True)
    left.rename(library)
    yield Ailing(library, folder)


def _foreign_log(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    library.with_name(library.name + "-wal").write_bytes(dice.randbytes(3 * _PAGE))
    yield Ailing(library, folder)


def _unwritable(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """No permission to write; the superuser has it always, and lays it down for this."""
    within: tuple[str, ...] = ()
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            raise NotHere("this is the superuser’s, whom no permission binds")
        within = (setpriv, f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups")
        if subprocess.run([*within, sys.executable, "-c", ""], capture_output=True).returncode:
            raise NotHere("nobody but the superuser can read this checkout")
    library.chmod(0o444)
    library.parent.chmod(0o555)
    yield Ailing(library, folder, within)
    library.parent.chmod(0o755)
    library.chmod(0o644)


def _unreadable(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    for ailing in _unwritable(library, folder, dice):
        library.chmod(0)
        yield ailing


def _read_only_disk(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    with _mounted(library.parent, "ro,bind", str(library.parent)):
        yield Ailing(library, folder)


def _full_disk(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """A file system with room for the library and next to nothing else."""
    aside = library.parent.with_name("aside")
    shutil.rmtree(aside, ignore_errors=True)
    shutil.copytree(library.parent, aside)
    room = library.stat().st_size + _SMALL_LIMIT
    with _mounted(library.parent, f"size={room}", "tmpfs"):
        shutil.copy(aside / library.name, library)
        for path in aside.iterdir():
            if path.is_file() and path.name != library.name:
                shutil.copy(path, library.parent)
        _add_long_ones(folder, dice)
        yield Ailing(library, folder)
        for path in library.parent.iterdir():
            shutil.copy(path, aside)
    for path in aside.iterdir():
        if path.is_file():
            shutil.copy(path, library.parent)


def _limited(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """No file may grow: as on a full disk, or under a quota."""
    _add_long_ones(folder, dice)
    size = library.stat().st_size + _SMALL_LIMIT
    first = (
        "import os, resource, sys;"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}));"
        "os.execv(sys.argv[1], sys.argv[1:])"
    )
    yield Ailing(library, folder, (sys.executable, "-c", first))


def _gone(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """The folder taken away, and brought back when it is over."""
    away = folder.with_name("away")
    folder.rename(away)
    yield Ailing(library, folder)
    away.rename(folder)


def _clock_set_back(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    """All that is there was made ten years from now."""
    later = time.time() + _TEN_YEARS
    for path in [library, *folder.rglob("*.txt")]:
        os.utime(path, (later, later))
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("UPDATE corrections SET made = made + ?", (_TEN_YEARS,))
        connection.commit()
    yield Ailing(library, folder)


def _no_library(library: Path, folder: Path, dice: Random) -> Iterator[Ailing]:
    library.unlink()
    yield Ailing(library, folder)


def _add_long_ones(folder: Path, dice: Random) -> None:
    for number in range(14):
        line = f"“We sail when we sail,” said Anna Dvorak in Oslo, {number} {dice.random()}. "
        text = f" date 2024-03-02 A long one, no. {number}\n\n" + (line * 20 + "\n\n") * 10
        (folder / f"long {number}.txt").write_text(text, "utf-8")


@contextmanager
def _mounted(place: Path, options: str, what: str) -> Iterator[None]:
    kind = ["-t", "tmpfs"] if what == "tmpfs" else []
    command = ["mount", *kind, "-o", options, what, str(place)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True).returncode:
        raise NotHere("nothing can be mounted here")
    try:
        if "bind" in options:  # of which the first mount takes no heed of `ro`
            subprocess.run(["mount", "-o", "remount,ro,bind", str(place)], check=True)
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


_READING = "Reading goes on as ever."

AILMENTS = (
    Ailment("a bit turned in the list", _turn_in_list, broken=True),
    Ailment(
        "a bit turned in an article",
        _turn_in_text,
        broken=True,
        why="It is noticed when the article is read.",
        verb="quotes",
    ),
    Ailment(
        "a bit turned in empty room",
        _turn_in_empty_room,
        why="Nothing was written there, so there is nothing to tell, and nothing was lost.",
    ),
    Ailment("cut short", _cut, broken=True),
    Ailment("emptied", _emptied),
    Ailment("header zeroed", _headless, broken=True),
    Ailment("noise behind the header", _noise, broken=True),
    Ailment("library deleted", _no_library),
    Ailment("layout newer than the program", _newer),
    Ailment(
        "write-ahead log missing",
        _logless,
        why="The library is as it was a moment earlier. Had the last articles of an import stood"
        " in the log alone, the next import would take them in again: nothing was lost.",
    ),
    Ailment(
        "write-ahead log of something else",
        _foreign_log,
        why="A log that doesn’t belong to the library is not read: nothing was lost.",
    ),
    Ailment("no permission to write", _unwritable, why=_READING),
    Ailment("no permission to read", _unreadable),
    Ailment("disk read-only", _read_only_disk, why=_READING),
    Ailment("disk full", _full_disk, why=_READING),
    Ailment("files may not grow", _limited, why=_READING),
    Ailment(
        "folder of the articles gone",
        _gone,
        why="Its articles stay in the library and can be read.",
    ),
    Ailment(
        "clock set back ten years",
        _clock_set_back,
        why="No order and no day depends on the clock, so there is nothing to tell.",
    ),
)

AGAIN = (
    Ailment("bits turned anywhere", flipped, broken=True),
    Ailment("a bit turned in an index of words", _turn_in_words, broken=True),
    Ailment("a bit turned in an index of words", _turn_in_words, broken=True),
    *(each for each in AILMENTS if each.broken),
)
"""What is done again and again."""
