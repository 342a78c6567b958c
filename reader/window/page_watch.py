"""Watches what the reader does at the page, and takes them back to where they stopped."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer

from reader.language.words import tr
from reader.library.ids import ArticleId
from reader.models.attention import Attention
from reader.models.reading import Opened, Reading
from reader.window.main_window import MainWindow
from reader.window.page_lines import line_at

_A_MOMENT = 250
"""Milliseconds of scrolling after which it is looked where the reader is."""
_LAID_OUT_AT_ONCE = 50_000
"""Positions of a document that are laid out within one turn; beyond, Qt goes on bit by bit."""
_GLANCE = 30
"""Milliseconds between two looks how far a long page is laid out by now."""

_TOUCHING = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)
_TOUCHES = (
    "read_on",
    "read_back",
    "next_quotation",
    "previous_quotation",
    "evidence",
    "next_match",
    "previous_match",
    "correct",
    "page_top",
)
"""Deeds done at the page, wherever the keys are."""


class PageWatch(QObject):
    """Tells an `Attention` what is read, how far, and whether anybody is at the window."""

    def __init__(self, window: MainWindow, reading: Reading, attention: Attention) -> None:
        super().__init__(window)
        self._window = window
        self._view = window.page_pane.view
        self._bar = self._view.verticalScrollBar()
        self._attention = attention
        self._article: ArticleId | None = None
        self._to: int | None = None
        self._led: ArticleId | None = None
        self._returning = self._moved = False
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_A_MOMENT)
        self._looking.timeout.connect(self.look)
        self._waiting = QTimer(self)
        self._waiting.setInterval(_GLANCE)
        self._waiting.timeout.connect(self._go_on)
        for watched in (window, self._view, self._view.viewport(), self._bar):
            watched.installEventFilter(self)
        for name in _TOUCHES:
            window.actions_by_name[name].triggered.connect(self._touch)
        self._bar.valueChanged.connect(self._scrolled)
        window.list_pane.view.article_chosen.connect(self._leave)
        window.list_pane.view.pressed.connect(self._touch)
        reading.article_opened.connect(self._open)
        attention.activate(window.isActiveWindow())

    def look(self) -> None:
        """Look where the reader is, if they have moved."""
        page = self._view.page
        if page is None or not self._moved:
            return
        self._moved = False
        self._looking.stop()
        document = self._view.document()
        top = self._view.position_at_top() if self._bar.value() else 0
        above = top <= document.findBlockByNumber(page.header).position()
        is_laid_out = document.lastBlock().layout().lineCount() > 0
        at_end = is_laid_out and 0 < self._bar.maximum() <= self._bar.value()
        self._attention.move(0 if above else page.offsets.offset(top), at_end=at_end)

    def lead(self, article: ArticleId) -> None:
        """Go on nowhere in this article when it opens next: the reader is taken to a place."""
        self._led = article

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whether the window is the active one, and what is done at the page."""
        kind = event.type()
        if watched is self._window:
            if kind in (QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate):
                self._attention.activate(kind is QEvent.Type.WindowActivate)
        elif kind in _TOUCHING:
            self._touch()
        elif kind is QEvent.Type.FocusIn and watched is self._view:
            self._attention.touch()
        return False

    def _touch(self, *_what: object) -> None:
        self._attention.touch()
        self._stay()

    def _scrolled(self, _value: int) -> None:
        if not self._returning:
            self._moved = True
            self._looking.start()

    def _leave(self, _article: object) -> None:
        """Look once more while the article is still there."""
        self.look()

    # Where one stopped

    def _open(self, opened: Opened) -> None:
        article, state = opened.kept.id, opened.kept.state
        if article == self._article:  # its marks have changed, or its words
            return
        self._moved = False
        self._looking.stop()
        self._stay()
        self._attention.open(article, state, by_hand=self._article is not None)
        self._article = article
        backwards = self._view.stays_at_end  # one reads on from the article behind it
        led, self._led = article == self._led, None
        if led:
            return
        if state.stopped and self._view.page is not None and not backwards:
            self._to = self._view.page.offsets.position(state.stopped)
            self._go_on()

    def _go_on(self) -> None:
        """Go to where the reader stopped, once the page is laid out so far."""
        if self._to is None or not self._reaches(self._to):
            self._waiting.start()
            return
        to = self._to
        self._stay()
        self._returning = True
        self._view.scroll_to(to, above=0)
        self._returning = False
        if self._bar.value():
            self._window.foot.say(tr("Going on where you stopped. Ctrl+Home goes to the top."))

    def _reaches(self, position: int) -> bool:
        document = self._view.document()
        if document.characterCount() <= _LAID_OUT_AT_ONCE:
            return True
        if document.lastBlock().layout().lineCount():
            return True
        if not document.findBlock(position).layout().lineCount():
            return False
        return line_at(document, position).top <= self._bar.maximum()

    def _stay(self) -> None:
        """Go nowhere by oneself any more."""
        self._to = None
        self._waiting.stop()
