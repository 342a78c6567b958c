"""A quotation beside another: what either has not is framed, or what both have underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.articles.article import Span
from reader.language.words import tr
from reader.models.in_marks import listed
from reader.models.offsets import Setting
from reader.models.palette import Palette
from reader.models.set_against import Marking
from reader.models.typography import Style
from reader.window.changed_marks import paint_changed, paint_shared
from reader.window.focus_edge import FocusEdge
from reader.window.page_lines import bars

_WORDS = Style(size=16, leading=25, above=0)
_LOWEST = 90  # px


class ComparedWords(QTextEdit):
    """Shows one quotation as plain text."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._marked: list[tuple[int, int]] = []
        self._marking = Marking.NONE
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(_WORDS.font())
        self.document().setDocumentMargin(6)
        self.setMinimumHeight(_LOWEST)
        self.viewport().setAutoFillBackground(False)
        FocusEdge(self)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def marked(self) -> list[str]:
        """The words that are marked."""
        block = self.document().firstBlock().text()
        return [block[first:last] for first, last in self._marked]

    def show_words(self, text: str, marking: Marking, spans: Sequence[Span], name: str) -> None:
        """Show `text` with these stretches of it marked; who hears it hears it called `name`."""
        setting = Setting(text)
        self.setPlainText(setting.shown(Span(0, len(text)), 0))
        position = setting.offsets().position
        self._marked = [(position(start), position(end)) for start, end in spans]
        self._marking = marking
        block = self.textCursor().blockFormat()
        block.setLineHeight(_WORDS.leading, 2)  # fixed
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.setBlockFormat(block)
        self.setAccessibleName(name)
        self.setAccessibleDescription(_in_words(marking, self.marked))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """A few lines: longer ones are scrolled."""
        return QSize(360, _LOWEST + 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frames, then the words."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._palette.paper)
            painter.translate(0, -self.verticalScrollBar().value())
            block = self.document().firstBlock()
            self.document().documentLayout().blockBoundingRect(block)  # lays it out
            paint = paint_shared if self._marking is Marking.SHARED else paint_changed
            for first, last in self._marked:
                for bar in bars(block, first, last):
                    paint(painter, bar, self._palette)
        super().paintEvent(event)


def _in_words(marking: Marking, marked: Sequence[str]) -> str:
    """What is marked, for whoever hears it; nothing where nothing is."""
    if not marked:
        return ""
    words = listed(marked)
    if marking is Marking.CHANGED:
        return tr("Only here: {words}.").format(words=words)
    if marking is Marking.SHARED:
        return tr("In both: {words}.").format(words=words)
    return tr(marking)
