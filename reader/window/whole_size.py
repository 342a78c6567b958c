"""How large all of the window is, in per cent: menus, dialogs, rows and words together.

It is Qt's own factor, which is read once, as the application is made; so another size holds from
the next start on. No pixel of the code has to know of it: at 300 % a screen of 1440 × 900 is
one of 480 × 300 to the window, which folds where that is narrow (`MainWindow.make_room`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings

SIZES = (100, 125, 150, 175, 200, 250, 300)
USUAL = SIZES[0]
NAME = "size_of_all"
"""By which it is kept among the settings."""
_FACTOR = "QT_SCALE_FACTOR"


def kept_size(settings: Path) -> int:
    """The size that is kept in `settings`; the usual one where none is that can be had."""
    kept = str(QSettings(str(settings), QSettings.Format.IniFormat).value(NAME))
    return int(kept) if kept in map(str, SIZES) else USUAL


@contextmanager
def in_size(percent: int) -> Iterator[None]:
    """The application that is made meanwhile is so large; a factor of one's own goes before.

    What other programs are started later doesn't hear of it.
    """
    sets = percent != USUAL and _FACTOR not in os.environ
    if sets:
        os.environ[_FACTOR] = str(percent / 100)
    try:
        yield
    finally:
        if sets:
            del os.environ[_FACTOR]
