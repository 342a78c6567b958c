"""A small text file that is written whole or not at all, with its last good copies beside it."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

_DAYS = 7
"""Days of which the last copy is kept."""


class GoodCopies:
    """The file `path`, the one before it, and what it was at the end of each of the last days.

    Of `library.corrections.txt` these are `library.corrections-before.txt` and
    `library.corrections-2026-11-22.txt`. A copy is kept for each day on which it was written,
    seven of them. One that is not fit to be read goes aside and is never written over.
    Every method raises `OSError`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.before = self._beside("before")
        self._new = self._beside("new")

    def read(self) -> str | None:
        """What the file holds; None where there is none."""
        return text_of(self.path)

    def copies(self) -> list[Path]:
        """The copies that there are, newest first."""
        before = [self.before] if self.before.exists() else []
        return [*before, *reversed(self._of_days())]

    def write(self, text: str, *, spoiled: bool = False) -> None:
        """Put `text` in the file's place, and keep what it held.

        What was `spoiled` goes aside, and is no good copy. Until the new one is on the disk the
        old one stands: a crash at any moment leaves one or the other, under the file's own name.
        """
        with self._new.open("wb") as file:
            file.write(text.encode("utf-8", "surrogateescape"))
            file.flush()
            os.fsync(file.fileno())
        if self.path.exists():
            if spoiled:
                self._link(self._free_aside())
            else:
                self._keep()
        self._new.replace(self.path)
        write_through(self.path.parent)

    def put_aside(self) -> Path:
        """Give the file another name, which is given back."""
        aside = self._free_aside()
        self.path.rename(aside)
        return aside

    def _free_aside(self) -> Path:
        names = (self._beside(f"aside-{number}") for number in count(1))
        return next(path for path in names if not path.exists())

    def _keep(self) -> None:
        # Days are those of where the reader sits.
        day = date.fromtimestamp(self.path.stat().st_mtime)  # noqa: DTZ012
        self._link(self.before)
        if day != date.today():  # noqa: DTZ011
            self._copy(self._beside(day.isoformat()))
            for old in self._of_days()[:-_DAYS]:
                old.unlink()

    def _link(self, to: Path) -> None:
        # By way of a third name, lest a crash leaves neither the old copy nor the new one.
        by = self._beside("copy")
        by.unlink(missing_ok=True)
        try:
            by.hardlink_to(self.path)
        except OSError:  # a file system that knows no links
            self._copy(to)
        else:
            by.replace(to)
            by.unlink(missing_ok=True)  # of two names of one file POSIX leaves both

    def _copy(self, to: Path) -> None:
        """Copy it in truth: what befalls a linked file befalls all its names."""
        by = self._beside("copy")
        shutil.copy2(self.path, by)
        with by.open("rb+") as file:
            os.fsync(file.fileno())
        by.replace(to)

    def _of_days(self) -> list[Path]:
        start, end = f"{self.path.stem}-", self.path.suffix
        found = []
        for path in self.path.parent.glob(f"*{end}"):
            if path.name.startswith(start):
                with suppress(ValueError):
                    found.append((date.fromisoformat(path.stem.removeprefix(start)), path))
        return [path for _, path in sorted(found)]

    def _beside(self, mark: str) -> Path:
        return self.path.with_name(f"{self.path.stem}-{mark}{self.path.suffix}")


def text_of(path: Path) -> str | None:
    """What a file holds, what is no proper UTF-8 as lone surrogates; None where there is none."""
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None


def write_through(folder: Path) -> None:
    """Have the names in the folder on the disk."""
    if sys.platform == "win32":  # which has no such thing
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
