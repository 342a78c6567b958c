"""Puts a broken library aside, so that a new one can stand in its place; deletes nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import date
from itertools import count
from pathlib import Path
from urllib.parse import quote

from reader.library.faults import told_plainly
from reader.library.folders_file import FoldersFile
from reader.library.good_copies import write_through
from reader.library.lock import only_mender
from reader.library.paths import read_path
from reader.library.whose_file import Identity, beside, file_there

_LOGS = ("-wal", "-shm")


def set_aside(library: Path, found: Identity | None) -> Path | None:
    """Rename the broken library and its log; gives the new name.

    `found` is the file that was found broken: where another one stands there by now, another
    program has been quicker, and nothing is done. Before, it is noted that all its folders
    are to be taken in again. What a crash leaves undone `finish` does. Raises `LibraryFault`.
    """
    if found is None or file_there(library) != found:
        return None
    folders = FoldersFile(library)
    folders.note_due(() if folders.read().roots else _files_in(library))
    with only_mender(library), told_plainly(library):
        if file_there(library) != found:
            return None
        aside = _free_name(library)
        library.rename(aside)
        _carry_logs(library, aside)
        _note(library).unlink(missing_ok=True)
        write_through(library.parent)
        return aside


def note_broken(library: Path) -> None:
    """Note that what stands at the path was found broken, by one who only reads.

    Whoever writes next might not come upon it. Where it can't be noted it is not.
    """
    with suppress(OSError):
        if as_it_is := _as_it_is(library):
            _note(library).write_text(as_it_is, "utf-8")


def is_noted_broken(library: Path) -> bool:
    """Whether just the file that stands there was noted to be broken, and is as it was."""
    with suppress(OSError, UnicodeError):
        noted = _note(library).read_text("utf-8")
        return bool(noted) and noted == _as_it_is(library)
    return False


def _as_it_is(library: Path) -> str:
    """What a file is known by that is still the same; nothing where there is none.

    A good one that is copied over a broken one may have its number. Raises `OSError`.
    """
    found = file_there(library)
    if found is None:
        return ""
    status = library.stat()
    return f"{found.device} {found.number} {status.st_size} {status.st_mtime_ns}\n"


def _note(library: Path) -> Path:
    return library.with_name(f"{library.name}-broken")


def finish(library: Path) -> None:
    """Carry away the log of a library that somebody began to set aside, or has deleted.

    A new library must not find it: SQLite would delete it. Raises `LibraryFault`.
    """
    if _is_left_alone(library):
        with only_mender(library), told_plainly(library):
            if _is_left_alone(library):
                asides = sorted(library.parent.glob(f"{_pattern(library)}"), key=_age)
                aside = asides[-1] if asides else _free_name(library)
                if _log_of(aside, "-wal").exists():
                    aside = _free_name(library)
                _carry_logs(library, aside)
                write_through(library.parent)


def _is_left_alone(library: Path) -> bool:
    return _log_of(library, "-wal").exists() and not library.exists()


def _carry_logs(library: Path, aside: Path) -> None:
    for mark in _LOGS:
        with suppress(FileNotFoundError):
            _log_of(library, mark).rename(_log_of(aside, mark))


def _log_of(library: Path, mark: str) -> Path:
    return library.with_name(library.name + mark)


def _free_name(library: Path) -> Path:
    day = date.today().isoformat()  # noqa: DTZ011  the day where the reader sits
    for number in count(1):
        name = f"broken-{day}.sqlite" if number == 1 else f"broken-{day}-{number}.sqlite"
        aside = beside(library, name)
        if not aside.exists() and not any(_log_of(aside, mark).exists() for mark in _LOGS):
            return aside
    raise AssertionError("there is always one more number")


def asides(library: Path) -> list[Path]:
    """The broken libraries that were set aside from there, newest first."""
    return sorted(library.parent.glob(_pattern(library)), key=_age, reverse=True)


def _pattern(library: Path) -> str:
    name = beside(library, "broken-").name
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in name) + "*.sqlite"


def _age(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_ctime_ns, found.st_mtime_ns


def _files_in(library: Path) -> list[Path]:
    """The files that it has, as far as that can still be read."""
    found: list[Path] = []
    address = f"file:{quote(str(library.absolute()), errors='surrogateescape')}?mode=ro"
    with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as connection:
        for (path,) in connection.execute("SELECT path FROM files WHERE NOT vanished"):
            found.append(Path(read_path(path)))
    return found
