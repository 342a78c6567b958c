"""The page with one speaker standing out: everyone else's words are dimmed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.models.article_page import ArticlePage
from reader.models.dimming import speaker_of
from reader.models.margin import Said
from reader.window.evidence_view import EvidenceView
from reader.window.page_dimming import dim_labels, dim_words
from reader.window.page_lines import in_lines

_LINGER = 160
"""Milliseconds that the pointer rests on a speaker before others are dimmed, or elsewhere before
they no longer are, so that nothing flickers on its way over the page."""


class SpeakerView(EvidenceView):
    """Dims the others while the pointer is over a speaker, or until the one held is let go."""

    speaker_held = Signal(str)
    """A speaker is held by key; with the name. Empty when let go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held: str | None = None
        self._pointed_at: str | None = None
        self._coming: str | None = None
        self._lingering = QTimer(self)
        self._lingering.setSingleShot(True)
        self._lingering.setInterval(_LINGER)
        self._lingering.timeout.connect(self._settle)
        self.verticalScrollBar().valueChanged.connect(self._look_away)

    @property
    def standing_out(self) -> str | None:
        """The speaker whose words aren't dimmed, as `speaker_of` has it; None where none are."""
        return self._held if self._held is not None else self._pointed_at

    def hold_speaker(self, said: Said) -> bool:
        """Have the speaker of these words stand out until let go; False where there is none."""
        speaker = speaker_of(said)
        if speaker is not None:
            self.hold(speaker, said.name)
        return speaker is not None

    def hold(self, speaker: str, name: str) -> None:
        """Have this speaker stand out until let go: as `speaker_of` has it, and the name."""
        self._held = speaker
        self.viewport().update()
        self.speaker_held.emit(name)

    def let_go(self) -> bool:
        """Let go of the speaker who is held; False where nobody is."""
        if self._held is None:
            return False
        self._held = None
        self.viewport().update()
        self.speaker_held.emit("")
        return True

    def point_to(self, speaker: str | None) -> None:
        """Have this speaker stand out in a moment, as if the pointer were there; or nobody."""
        if speaker != self._coming:
            self._coming = speaker
            self._lingering.start()

    def show_page(self, page: ArticlePage) -> None:
        """Show `page`; who is held stays so on the same text alone."""
        other = self._page is not None and self._page.article.text != page.article.text
        super().show_page(page)
        if other:
            self._look_away()
            self.let_go()

    # What Qt calls

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See whose words the pointer is over."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self.point_to(self._speaker_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over nobody's words any more."""
        super().leaveEvent(event)
        self.point_to(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, and a veil over what is dimmed."""
        super().paintEvent(event)
        speaker = self.standing_out
        if self._page is None or speaker is None or not self._marked:
            return
        scrolled = self.verticalScrollBar().value()
        area = event.rect().translated(0, scrolled)
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -scrolled)
            for block in self._blocks(area.top(), area.bottom()):
                marks = self._page.marks.get(block.blockNumber(), ())
                shown = in_lines(block, marks, area.top(), area.bottom())
                dim_words(painter, self._page, block, shown, speaker)
            if self._margin is not None:
                lines = self._margin.lines(area.top(), area.bottom())
                dim_labels(painter, self._page, lines, speaker)

    def _speaker_at(self, point: QPoint) -> str | None:
        said = self.said_at(point)
        return None if said is None else speaker_of(said)

    def _settle(self) -> None:
        if self._coming != self._pointed_at:
            self._pointed_at = self._coming
            self.viewport().update()

    def _look_away(self) -> None:
        """The words have moved on under the pointer."""
        self._coming = None
        self._lingering.stop()
        self._settle()
