"""File paths and names as the library keeps them, and whether there is anything at them."""

from __future__ import annotations

import os
from pathlib import Path


def written_path(path: Path) -> str | bytes:
    """The path as SQLite takes it: bytes where a name on the disk is not proper UTF-8."""
    text = os.fspath(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(text)
    return text


def read_path(written: str | bytes) -> str:
    """The path that `written_path` was given."""
    return os.fsdecode(written) if isinstance(written, bytes) else written


def readable(name: str) -> str:
    """A file's name as text that can be kept: a question mark for what is no proper UTF-8."""
    return name.encode("utf-8", errors="replace").decode("utf-8")


def is_gone(path: Path) -> bool:
    """Whether nothing is there; what merely can't be looked at is not gone."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # a path with a NUL
        return True
    except OSError:
        return False
    return False
