"""Where the keys were before one went somewhere for a while."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class CameFrom:
    """Remembers what had the focus, and gives it back; `usual` gets it where that is gone."""

    def __init__(self, usual: QWidget) -> None:
        self._usual = usual
        self._before: QWidget | None = None

    def remember(self, *besides: QWidget) -> None:
        """Keep in mind what has the focus now, unless it is one of `besides`."""
        here = QApplication.focusWidget()
        if here not in besides:
            self._before = here

    def go_back(self) -> None:
        """Be there again; a second article, say, may have been let go of meanwhile."""
        before, self._before = self._before, None
        is_there = before is not None and isValid(before) and before.isVisible()
        there = before if before is not None and is_there else self._usual
        there.setFocus(Qt.FocusReason.OtherFocusReason)
