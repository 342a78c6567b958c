"""On a screen too low for a small window, or at 300 per cent, what stands in it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFrame,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_FRAME = QSize(0, 24)
"""What a window's own frame takes of the screen, at least."""


class LowScreens(QObject):
    """Looks at each small window as the keys come to it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QApplication.instance().focusChanged.connect(self._look)  # type: ignore[union-attr]

    def _look(self, _old: QWidget | None, now: QWidget | None) -> None:
        window = None if now is None else now.window()
        ours = isinstance(window, QDialog) and not isinstance(window, QFileDialog | QMessageBox)
        if window is None or now is None or not ours:
            return
        let_scroll(window, window.screen().availableSize() - _FRAME)
        for area in window.findChildren(QScrollArea):
            if area.isAncestorOf(now):
                area.ensureWidgetVisible(now)


def let_scroll(window: QWidget, room: QSize) -> None:
    """Have all that stands in `window` scroll, where it has no room on a screen of that size."""
    layout, least = window.layout(), window.minimumSizeHint()
    if layout is None or (least.width() <= room.width() and least.height() <= room.height()):
        return
    focus = window.focusWidget()  # which another parent takes away
    within = QWidget()
    within.setLayout(layout)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(within)
    around = QVBoxLayout(window)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    window.resize(window.size().boundedTo(room))
    if focus is not None:
        focus.setFocus()
