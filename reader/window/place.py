"""A place in the window: the ground that is kept for a part of it, and when the part shows."""

from __future__ import annotations

from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLayout, QSplitter, QVBoxLayout, QWidget

ROOM_FOR_FILTERS = 260
"""Height of the window under which the saved filters go away by themselves."""


class Place:
    """Kept from the first painting on, so that nothing moves when the part comes.

    The part shows where it is wanted and there is room for it, once it is told of its room;
    `action` tells whether it does.
    """

    def __init__(self, role: QPalette.ColorRole, action: QAction, *, wanted: bool) -> None:
        self.part = ground(role)
        self.wanted = wanted
        self._action = action
        self._has_room: bool | None = None

    def show(self, *, shown: bool) -> None:
        """Show the part or hide it, whatever room there is."""
        self.part.setVisible(shown)
        self._action.setChecked(shown)

    def want(self, *, shown: bool) -> None:
        """Show the part or hide it, and again wherever there is room from now on."""
        self.wanted = shown
        self.show(shown=shown)

    def make_room(self, *, has_room: bool) -> None:
        """Let the part go where there is no more room for it, and come again where there is."""
        if has_room != self._has_room:
            self._has_room = has_room
            self.show(shown=self.wanted and has_room)

    def take(self, part: QWidget, within: QLayout | QSplitter) -> None:
        """Put `part` in the place of what stands there."""
        before, self.part = self.part, part
        shown = not before.isHidden()
        replace(within, before, part)
        self.show(shown=shown)


def replace(within: QLayout | QSplitter, before: QWidget, part: QWidget) -> None:
    """Put `part` in the place of `before`, which goes."""
    if isinstance(within, QSplitter):
        within.replaceWidget(within.indexOf(before), part)
    else:
        within.replaceWidget(before, part)
    before.hide()  # it goes only once the loop has run, and would lie over the rest until then
    before.deleteLater()


def ground(role: QPalette.ColorRole) -> QWidget:
    """What shows of a part of the window until the part is there."""
    kept = QWidget()
    kept.setBackgroundRole(role)
    kept.setAutoFillBackground(True)
    return kept


def rows(of: QWidget, *widgets: QWidget) -> QVBoxLayout:
    """The widgets in `of`, one under the other without a gap."""
    layout = QVBoxLayout(of)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
