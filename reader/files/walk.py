"""The text files in folders, in a steady order; what is left out is told with the reason."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.files.pages import LeftOut, irregular, reason
from reader.language.words import tr

SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".markdown"})
"""Of the files in a folder, those with these endings are read; a file named is always read."""

# The end of "Talks in the U.S. fail" or "minutes.2019" is no suffix.
_SUFFIX = re.compile(r"\.(?=[0-9]*[A-Za-z])[0-9A-Za-z]{1,10}")


class Found(NamedTuple):
    """A regular file, and what the system told of it when it was come by."""

    path: Path
    status: os.stat_result


def files(paths: Iterable[Path]) -> Iterator[Found | LeftOut]:
    """The files at and below `paths`, each once, a folder's in the order of their names.

    Files given by name come whatever their suffix. Hidden files and folders below a given
    folder are skipped without a word. Links are followed, but no file or folder is
    visited twice, so circles end. What can't be read comes as a `LeftOut`.
    """
    for path, found in _met(paths):
        yield Found(Path(path), found) if not isinstance(found, str) else LeftOut(Path(path), found)


def count(paths: Iterable[Path]) -> int:
    """How many `files` comes by, without a value for each."""
    return sum(1 for _ in _met(paths))


def shown(path: Path) -> str:
    """The path as it can be printed anywhere: odd bytes and control characters escaped."""
    return "".join(map(_printable, os.fspath(path)))


def _met(paths: Iterable[Path]) -> Iterator[tuple[str, os.stat_result | str]]:
    """Each file's path and status, or why it is left out."""
    seen: set[int] = set()
    for given in paths:
        yield from _at(os.fspath(given), seen)


def _at(given: str, seen: set[int]) -> Iterator[tuple[str, os.stat_result | str]]:
    # A stack of our own, for folders may lie deeper than Python calls may.
    waiting = [given]
    while waiting:
        path = waiting.pop()
        try:
            found = os.stat(path)  # noqa: PTH116  many files: a path's own way takes twice as long
            if not _first_time(found, seen):
                continue
            if stat.S_ISDIR(found.st_mode):
                with os.scandir(path) as entries:
                    names = [entry.name for entry in entries if not entry.name.startswith(".")]
                names.sort(reverse=True)
                waiting += [os.path.join(path, name) for name in names]  # noqa: PTH118
                continue
        except OSError as error:
            yield path, _missing(path, error)
            continue
        except ValueError:  # a path with a NUL
            yield path, tr("no such file or folder")
            continue
        unfit = irregular(found.st_mode)
        if unfit is None and path is not given:
            unfit = _unfit(path[path.rfind(os.sep) + 1 :])
        yield path, found if unfit is None else unfit


def _first_time(found: os.stat_result, seen: set[int]) -> bool:
    if not found.st_ino:  # some network file systems number nothing
        return True
    identity = found.st_dev << 64 | found.st_ino
    if identity in seen:
        return False
    seen.add(identity)
    return True


def _missing(path: str, error: OSError) -> str:
    if isinstance(error, FileNotFoundError) and Path(path).is_symlink():
        return tr("it is a link to nothing")
    return reason(error)


def _unfit(name: str) -> str | None:
    if name.endswith("~"):
        return tr("it is an editor's backup copy")
    dot = name.rfind(".")
    suffix = name[dot:].lower() if 0 < dot < len(name) - 1 else ""
    if suffix in SUFFIXES:
        return None
    if _SUFFIX.fullmatch(suffix):
        return tr("not a text file ({suffix})").format(suffix=suffix)
    return None


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
