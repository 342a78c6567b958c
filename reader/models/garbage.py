"""Python's garbage collector, kept on the window's thread.

Left to itself the collector runs on whichever thread allocates, and from the asking thread
it can destroy Qt objects that belong to the window (seen: a crash).
"""

from __future__ import annotations

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

PAUSE = 500  # ms


class GarbageCollector(QObject):
    """Collects from a timer of the thread it lives in, and from nowhere else, until stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limits = gc.get_threshold()
        gc.disable()
        # PySide reads the source of all that is imported, and nobody else throws that away.
        linecache.clearcache()
        # What start-up made stays; without it a full collection is a matter of milliseconds.
        gc.freeze()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the youngest generations that are over their limit."""
        counts = gc.get_count()
        due = [at for at, limit in enumerate(self._limits) if counts[at] > limit]
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
