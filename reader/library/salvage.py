"""Saves what a broken library alone still has: the articles whose files are gone.

All others come from their files again. A text counts only where the sum holds that it was pressed
with, and is then treated as if its file had just been read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from reader.files.pages import local_time
from reader.library.faults import NoRoom
from reader.library.file_table import FileFacts
from reader.library.hands import OURS, Hands
from reader.library.kept_page import unpacked_page
from reader.library.lock import only_intake
from reader.library.paths import is_gone, read_path, readable
from reader.library.schema import STEPS, WITH_PRESSED_ROWS
from reader.library.setting_aside import asides
from reader.library.shelf import Shelf
from reader.library.steps import Outcome
from reader.library.work import Done, Task

_A_BATCH = 50
_FILES = "SELECT id, article, path, size, modified, fingerprint FROM files"


class Lost(NamedTuple):
    """What a broken library still knows of a file that is gone."""

    facts: FileFacts
    text: str
    source: str


def save_from_broken(library: Path, stop: Callable[[], bool]) -> int:
    """Shelve, as vanished, what is left of files that are gone in libraries that were set aside.

    Gives how many articles they are; those that are on the shelf already don't count, so that
    one that was broken off can be done again. `stop` is asked now and then. Raises
    `LibraryFault` where `library` can't be written to.
    """
    saved = 0
    hands = Hands(OURS, None, 1)
    for aside in asides(library):
        with only_intake(library), Shelf(library) as shelf:
            found = lost(aside)
            while (some := list(islice(found, _A_BATCH))) and not stop():
                done = [(each.facts, hands.done_here(_task(each))) for each in some]
                with shelf.batch():
                    saved += sum(_shelve(shelf, *each, hands.version) for each in done)
    return saved


def lost(aside: Path) -> Iterator[Lost]:
    """What can still be read of articles none of whose files is there, from a broken library."""
    with suppress(sqlite3.Error), closing(_opened(aside)) as connection:
        (layout,) = connection.execute("PRAGMA user_version").fetchone()
        if not WITH_PRESSED_ROWS <= layout <= len(STEPS):
            return
        there: set[object] = set()
        gone: list[tuple[object, FileFacts]] = []
        for _, article, *told in _rows(connection, _FILES):
            known = _facts(*told)
            if known is not None and is_gone(known.path):
                gone.append((article, known))
            else:
                there.add(article)
        for article, facts in gone:
            if article not in there:
                yield from _lost(connection, article, facts)


def _lost(connection: sqlite3.Connection, article: object, facts: FileFacts) -> Iterator[Lost]:
    source = readable(facts.path.parent.name)
    with suppress(sqlite3.Error, UnicodeError):
        for (name,) in connection.execute(
            "SELECT CAST(name AS BLOB) FROM articles JOIN sources ON sources.id = source"
            " WHERE articles.id = ?",
            (article,),
        ):
            source = name.decode("utf-8")
    with suppress(sqlite3.Error):
        for (page,) in connection.execute("SELECT page FROM texts WHERE id = ?", (article,)):
            yield Lost(facts, unpacked_page(page).text, source)


def _rows(connection: sqlite3.Connection, asked: str) -> Iterator[tuple[Any, ...]]:
    """The rows up to the first that can't be read, and from the last one back to there."""
    met = -1
    with suppress(sqlite3.Error):
        for row in connection.execute(f"{asked} ORDER BY id"):
            met = row[0]
            yield row
        return
    with suppress(sqlite3.Error):
        yield from connection.execute(f"{asked} WHERE id > ? ORDER BY id DESC", (met,))


def _facts(path: object, size: object, modified: object, fingerprint: object) -> FileFacts | None:
    """What a row tells of a file; None where bits have turned in it."""
    match path, size, modified, fingerprint:
        case bytes(), int(), int(), bytes():
            return FileFacts(Path(read_path(path)), size, modified, fingerprint)
    return None


def _opened(aside: Path) -> sqlite3.Connection:
    """The broken library, never to be written to; with its log where it has one.

    What it holds as text is given as bytes, for turned bits may be no text.
    """
    log = aside.with_name(f"{aside.name}-wal")
    mode = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    address = f"file:{quote(str(aside.absolute()), errors='surrogateescape')}?{mode}"
    connection = sqlite3.connect(address, uri=True)
    connection.text_factory = bytes
    # Without the first SQLite reads nothing at all of a file that was cut short.
    for pragma in ("PRAGMA writable_schema = 1", "PRAGMA cell_size_check = 1"):
        connection.execute(pragma)
    return connection


def _task(each: Lost) -> Task:
    facts = each.facts
    return Task(each.text, readable(facts.path.name), local_time(facts.modified / 1e9), each.source)


def _shelve(shelf: Shelf, facts: FileFacts, brought: object, version: int) -> bool:
    """Put one on the shelf where there is none; whether that made another article."""
    if not isinstance(brought, Done) or shelf.files.known(facts.path) is not None:
        return False
    try:
        outcome = shelf.take(facts, brought.sheet, brought.source, version)
    except NoRoom:
        return False
    shelf.files.mark_vanished([facts.path])
    return outcome is Outcome.TAKEN
