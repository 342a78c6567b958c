"""How to start this program again."""

from __future__ import annotations

import sys


def ourselves() -> tuple[str, ...]:
    """The words that start Dateline; a verb or paths may follow.

    A folder made by PyInstaller holds no Python to be asked for a module: there the program is
    all there is to start.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "reader")
