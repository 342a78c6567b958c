"""The line above each of two articles that stand side by side: which it is, and the way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.language.words import tr
from reader.models.palette import LIGHT, Palette
from reader.window.icons import icon
from reader.window.one_line import OneLine

_HIGH = 30
_BAR = 3  # px of the bar over the one that the keys go to


class PageHeading(QWidget):
    """Says what stands below it; a bar tells which of two the keys go to.

    `left` tells that the article is to be let go of.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, closes: bool = False) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._in_hand = False
        self.words = OneLine(self)
        self.close_button = QToolButton(self)
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(tr("Let go of this article (Esc in it, or B)"))
        self.close_button.setAccessibleName(tr("Let go of the article beside"))
        self.close_button.setVisible(closes)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, _BAR, 6, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button)
        self.setFixedHeight(_HIGH)
        self.close_button.clicked.connect(self._leave)

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self.close_button.setIcon(icon("clear", palette.quiet))
        self._colour()

    def show_in_hand(self, in_hand: bool) -> None:
        """Show whether the keys go to what stands below."""
        self._in_hand = in_hand
        self._colour()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the line under it, and the bar."""
        with QPainter(self) as painter:
            box = self.rect()
            painter.fillRect(box, self._palette.side)
            painter.fillRect(0, box.bottom(), box.width(), 1, self._palette.line)
            if self._in_hand:
                painter.fillRect(0, 0, box.width(), _BAR, self._palette.accent)

    def _colour(self) -> None:
        font = self.words.font()
        font.setPixelSize(12)
        font.setBold(self._in_hand)
        self.words.setFont(font)
        self.words.colour(self._palette.ink if self._in_hand else self._palette.quiet)
        self.update()

    def _leave(self) -> None:
        self.left.emit()


def heading_of(day: str, source: str, title: str) -> str:
    """What stands above an article, the likeliest to differ first."""
    return "  ·  ".join(part for part in (day, source, title) if part)
