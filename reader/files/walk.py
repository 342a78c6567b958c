"""The text files in folders, in a steady order; what is left out is told with the reason."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.files.pages import LeftOut, irregular, reason

SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".markdown"})
"""Of the files in a folder, those with these endings are read; a file named is always read."""

# The end of "Talks in the U.S. fail" or "minutes.2019" is no suffix.
_SUFFIX = re.compile(r"\.(?=[0-9]*[A-Za-z])[0-9A-Za-z]{1,10}")


def files(paths: Iterable[Path]) -> Iterator[Path | LeftOut]:
    """The files at and below `paths`, each once, a folder's in the order of their names.

    Files given by name come whatever their suffix. Hidden files and folders below a given
    folder are skipped without a word. Links are followed, but no file or folder is
    visited twice, so circles end. What can't be read comes as a `LeftOut`.
    """
    seen: set[int] = set()
    for given in paths:
        yield from _at(given, seen)


def shown(path: Path) -> str:
    """The path as it can be printed anywhere: odd bytes and control characters escaped."""
    return "".join(map(_printable, os.fspath(path)))


def _at(given: Path, seen: set[int]) -> Iterator[Path | LeftOut]:
    # A stack of our own, for folders may lie deeper than Python calls may.
    waiting = [given]
    while waiting:
        path = waiting.pop()
        try:
            found = path.stat()
            if not _first_time(found, seen):
                continue
            if stat.S_ISDIR(found.st_mode):
                with os.scandir(path) as entries:
                    names = [entry.name for entry in entries if not entry.name.startswith(".")]
                waiting += [path / name for name in sorted(names, reverse=True)]
                continue
        except OSError as error:
            yield LeftOut(path, _missing(path, error))
            continue
        except ValueError:  # a path with a NUL
            yield LeftOut(path, "no such file or folder")
            continue
        unfit = irregular(found.st_mode) or (_unfit(path.name) if path is not given else None)
        yield path if unfit is None else LeftOut(path, unfit)


def _first_time(found: os.stat_result, seen: set[int]) -> bool:
    if not found.st_ino:  # some network file systems number nothing
        return True
    identity = found.st_dev << 64 | found.st_ino
    if identity in seen:
        return False
    seen.add(identity)
    return True


def _missing(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return "it is a link to nothing"
    return reason(error)


def _unfit(name: str) -> str | None:
    if name.endswith("~"):
        return "it is an editor's backup copy"
    suffix = Path(name).suffix.lower()
    if _SUFFIX.fullmatch(suffix) and suffix not in SUFFIXES:
        return f"not a text file ({suffix})"
    return None


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
