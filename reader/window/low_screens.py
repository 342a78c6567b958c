"""On a screen too low for a small window, or at 300 per cent, what stands in it scrolls."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
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


def scrolling(within: QWidget, role: QPalette.ColorRole = QPalette.ColorRole.Window) -> QScrollArea:
    """An area in which `within` scrolls where it has no room; Tab brings each control into view."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(within)
    for ground in (within, area.viewport()):
        ground.setBackgroundRole(role)
    return area


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
    area = scrolling(within)
    around = QVBoxLayout(window)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    for button in window.findChildren(QAbstractButton):
        # A style sheet's own least width stands before what the words need.
        button.setMinimumWidth(max(button.minimumWidth(), button.sizeHint().width()))
    window.resize(window.size().boundedTo(room))
    if focus is not None:
        focus.setFocus()
