"""The tables of the files that hold articles, and of those that were left out."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.library.faults import told_plainly
from reader.library.ids import ArticleId
from reader.library.paths import read_path, written_path


class FileFacts(NamedTuple):
    """A file as it was when read: its size in bytes, its time in nanoseconds since 1970."""

    path: Path
    size: int
    modified: int
    fingerprint: bytes


class KnownFile(NamedTuple):
    """What the library knows of a file from before; `left_out` tells that it couldn't be read
    when last looked at, though it had been taken in."""

    size: int
    modified: int
    fingerprint: bytes
    article: ArticleId
    vanished: int
    left_out: int


class FileTable:
    """Which file holds which article. What it writes belongs inside a batch of the shelf's.

    An article is marked as vanished exactly when all of its files are.
    """

    def __init__(self, connection: sqlite3.Connection, library: Path) -> None:
        self._connection = connection
        self._library = library

    def known(self, path: Path) -> KnownFile | None:
        """What is known of the file at `path`, if anything."""
        with told_plainly(self._library):
            found = self._connection.execute(
                "SELECT size, modified, fingerprint, article, vanished,"
                " EXISTS (SELECT 1 FROM left_out WHERE path = ?1) FROM files WHERE path = ?1",
                (written_path(path),),
            ).fetchone()
        return None if found is None else KnownFile(*found)

    def article_with(self, fingerprint: bytes) -> ArticleId | None:
        """The article of a file with that content."""
        found = self._connection.execute(
            "SELECT article FROM files WHERE fingerprint = ? LIMIT 1", (fingerprint,)
        ).fetchone()
        return None if found is None else ArticleId(found[0])

    def enter(self, file: FileFacts, article: ArticleId) -> None:
        """Note that the file is there and holds the article."""
        path = written_path(file.path)
        self._connection.execute(
            "INSERT OR REPLACE INTO files (path, size, modified, fingerprint, article)"
            " VALUES (?, ?, ?, ?, ?)",
            (path, file.size, file.modified, file.fingerprint, article),
        )
        self._connection.execute("DELETE FROM left_out WHERE path = ?", (path,))
        # What has a file has not vanished. Asking all its files took a sixth of the writing.
        self._connection.execute(
            "UPDATE articles SET vanished = 0 WHERE id = ? AND vanished", (article,)
        )

    def forget(self, path: Path) -> None:
        """Note that the file holds nothing that is known."""
        self._connection.execute("DELETE FROM files WHERE path = ?", (written_path(path),))

    def forget_all(self, article: ArticleId) -> None:
        """Forget all files of the article."""
        self._connection.execute("DELETE FROM files WHERE article = ?", (article,))

    def any_holds(self, article: ArticleId) -> bool:
        """Whether some file holds the article."""
        held = self._connection.execute(
            "SELECT 1 FROM files WHERE article = ? LIMIT 1", (article,)
        ).fetchone()
        if held is not None:
            self._look_after(article)
        return held is not None

    def leave_out(self, path: Path, reason: str) -> None:
        """Note that a file was not taken in, and why."""
        self._connection.execute(
            "INSERT OR REPLACE INTO left_out (path, reason) VALUES (?, ?)",
            (written_path(path), reason),
        )

    def mark_vanished(self, paths: Iterable[Path]) -> int:
        """Note that files are there no more; gives how many were thought to be there."""
        count = 0
        for path in paths:
            found = self._connection.execute(
                "UPDATE files SET vanished = 1 WHERE path = ? AND NOT vanished RETURNING article",
                (written_path(path),),
            ).fetchone()
            if found is not None:
                count += 1
                self._look_after(ArticleId(found[0]))
            self._connection.execute("DELETE FROM left_out WHERE path = ?", (written_path(path),))
        return count

    def mark_back(self, path: Path) -> None:
        """Note that a file that had vanished or was left out is there again, unchanged."""
        found = self._connection.execute(
            "UPDATE files SET vanished = 0 WHERE path = ? RETURNING article", (written_path(path),)
        ).fetchone()
        if found is not None:
            self._look_after(ArticleId(found[0]))
        self._connection.execute("DELETE FROM left_out WHERE path = ?", (written_path(path),))

    def below(self, folder: Path) -> Iterator[Path]:
        """The files at `folder` or below it that were met before and have not vanished."""
        beginning = os.fspath(folder / "x")[:-1]
        # The sign after the separator ends whatever begins with the folder.
        beyond = beginning[:-1] + chr(ord(beginning[-1]) + 1)
        at = written_path(folder)
        bounds: list[tuple[str | bytes, ...]] = [(at, os.fsencode(beginning), os.fsencode(beyond))]
        if isinstance(at, str):
            bounds.append((at, beginning, beyond))
        for table in ("files WHERE NOT vanished AND", "left_out WHERE"):
            for bound in bounds:
                for (path,) in self._connection.execute(
                    f"SELECT path FROM {table} (path = ? OR path > ? AND path < ?)", bound
                ):
                    yield Path(read_path(path))

    def elsewhere(self, folders: Iterable[Path]) -> Iterator[Path]:
        """The files that were taken in, have not vanished, and don't lie at or below these."""
        within = set(folders)
        for (written,) in self._connection.execute("SELECT path FROM files WHERE NOT vanished"):
            path = Path(read_path(written))
            if path not in within and within.isdisjoint(path.parents):
                yield path

    def _look_after(self, article: ArticleId) -> None:
        """Mark the article as vanished exactly when all of its files are."""
        self._connection.execute(
            "UPDATE articles SET vanished = gone FROM (SELECT min(vanished) AS gone FROM files"
            " WHERE article = ?1) WHERE id = ?1 AND vanished <> gone",
            (article,),
        )
