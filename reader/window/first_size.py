"""How large the window is before anybody has given it a size."""

from __future__ import annotations

from PySide6.QtCore import QSize

_SIZE = (1440, 900)
_SMALLEST = (720, 480)
_FRAME = (16, 48)
"""Pixels that the frame around a window may take up, which is known only once it is there."""


def first_size(available: QSize) -> QSize:
    """How large the window is at first on a screen with so much room, its frame besides."""
    inside = QSize(*_SIZE).boundedTo(available - QSize(*_FRAME))
    return inside.expandedTo(QSize(*_SMALLEST).boundedTo(available))
