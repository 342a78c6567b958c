"""Whether a library holds together, looked at from end to end."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from reader.library.connection import reading
from reader.library.faults import damaged, told_plainly

_LARGE = 2 << 30
"""Bytes from which on it is looked at only when that is asked for: a GB takes two seconds."""


def check(library: Path, *, however_large: bool = False) -> None:
    """Raise `Damaged` where a page or an index of the library isn't as it must be.

    Bits that have turned inside a text are told when that is read: it is kept with a sum.
    """
    with told_plainly(library), closing(reading(library)) as connection:
        if however_large or library.stat().st_size < _LARGE:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if found != "ok":
                raise damaged(library)
