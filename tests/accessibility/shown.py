"""What is open on the screen: its windows, what takes the keys in them, and where it lies."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from tests.journeys.desk import Desk


class Shown:
    """The front window, as one comes to it by key."""

    def __init__(self, desk: Desk | None) -> None:
        self.desk = desk

    @property
    def front(self) -> QWidget:
        """The window that the keys go to."""
        popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return popup or QApplication.activeWindow() or next(self.windows())

    def windows(self) -> Iterator[QWidget]:
        """All that are visible."""
        return (each for each in QApplication.topLevelWidgets() if each.isVisible())

    def widgets(self) -> Iterator[QWidget]:
        """All that are visible, in all windows."""
        for window in self.windows():
            yield window
            yield from (each for each in window.findChildren(QWidget) if each.isVisible())

    def reachable(self) -> list[QWidget]:
        """What Tab is to come to in the front window, but what lies in a closed part of it."""
        tab = Qt.FocusPolicy.TabFocus
        return [
            each
            for each in self.front.findChildren(QWidget)
            if each.isVisible() and each.isEnabled() and each.focusPolicy() & tab
            if each.window() is self.front and each.focusProxy() is None
        ]


def place(widget: QWidget) -> QRect:
    """Where it lies in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
