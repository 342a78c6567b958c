"""Keeps still what Qt would move by itself: cursors that blink, menus and tips that fade."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_AS_THE_SYSTEM = -1


class Stillness:
    """Knows how the application moves by itself, so that it can do so again."""

    def __init__(self) -> None:
        self._effects = [each for each in _EFFECTS if QApplication.isEffectEnabled(each)]

    def keep(self, *, still: bool) -> None:
        """Let nothing move, or move it again as it did."""
        QApplication.setCursorFlashTime(0 if still else _AS_THE_SYSTEM)
        for effect in self._effects:
            QApplication.setEffectEnabled(effect, not still)
