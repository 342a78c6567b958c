"""A box from which the page's font is chosen: what ships, the system's own, all installed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.language.words import marked, tr
from reader.models.page_look import SYSTEM_SANS, SYSTEM_SERIF
from reader.models.typography import READING_FAMILY
from reader.window.arrow_box import ArrowBox

_FIRST = {
    READING_FAMILY: marked("{family}, as shipped"),
    SYSTEM_SERIF: marked("The system’s serif"),
    SYSTEM_SANS: marked("The system’s sans"),
}

_Held = Qt.KeyboardModifier

_LETTERS = 12
"""So many of a name are seen at least; a long one doesn't make the box wider."""


class FontBox(ArrowBox):
    """Offers families of fonts; letters typed go to the next that begins with them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Font"))
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        for family, words in _FIRST.items():
            self.addItem(tr(words).format(family=family), family)
        self.insertSeparator(self.count())
        for family in QFontDatabase.families():
            if family not in _FIRST and not QFontDatabase.isPrivateFamily(family):
                self.addItem(family, family)

    def event(self, event: QEvent) -> bool:
        """Keep letters from the window, whose keys they are elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            plain = event.modifiers() in (_Held.NoModifier, _Held.ShiftModifier)
            if plain and event.text().isalnum():
                event.accept()
                return True
        return super().event(event)

    @property
    def family(self) -> str:
        """The family that is chosen, as `PageLook` has it."""
        return str(self.currentData())

    def show_family(self, family: str) -> None:
        """Show this as chosen, also where it was remembered but is installed no more."""
        if self.findData(family) < 0:
            self.addItem(family, family)
        self.setCurrentIndex(self.findData(family))
