"""Opens an article at a quotation or at any words of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.articles.article import Span
from reader.language.words import marked, tr
from reader.library.ids import ArticleId
from reader.models.quotation_places import QuotationPlaces
from reader.models.reading import Opened, Reading
from reader.window.main_window import MainWindow
from reader.window.page_pane import PagePane
from reader.window.turning import Turning

_GONE = marked("That quotation is not in the article any more.")


class Arriving(QObject):
    """Takes the reader to a place in an article, as soon as that article is open."""

    going = Signal(object)
    """The reader is about to be taken to a place in an article; with its number."""

    def __init__(self, window: MainWindow, reading: Reading, turning: Turning) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._turning = turning
        self._waiting: tuple[ArticleId, Callable[[], None]] | None = None
        reading.article_opened.connect(self._arrive)
        window.list_pane.view.article_chosen.connect(self._let_be)

    def go_to(self, article: ArticleId, place: int) -> None:
        """Open this article at its quotation number `place`, from 1."""
        self._go(article, lambda: self._go_to_place(place))

    def go_to_span(self, article: ArticleId, span: Span) -> None:
        """Open this article at these words of its text, and select them."""
        self._go(article, lambda: self._select(span))

    def _go(self, article: ArticleId, deed: Callable[[], None]) -> None:
        self.going.emit(article)
        if self._turning.stays(article):
            deed()
            return
        self._waiting = (article, deed)
        self._turning.turn_to(article)

    def _arrive(self, opened: Opened) -> None:
        if self._waiting is not None and self._waiting[0] == opened.kept.id:
            (_, deed), self._waiting = self._waiting, None
            deed()

    def _let_be(self, article: ArticleId) -> None:
        if self._waiting is not None and self._waiting[0] != article:
            self._waiting = None

    def _go_to_place(self, place: int) -> None:
        opened = self._reading.opened
        if opened is None or not go_to_place(self._window.page_pane, opened, place):
            self._window.foot.say(tr(_GONE))

    def _select(self, span: Span) -> None:
        self._window.page_pane.view.go_to_words(span)
        self._window.page_pane.view.setFocus()


def go_to_place(pane: PagePane, opened: Opened, place: int) -> bool:
    """Take the reader to the quotation at that place of what `pane` shows; False if it has none."""
    speech = QuotationPlaces(opened.kept.examination.quotations).at(place)
    if speech is None:
        return False
    pane.view.go_to_quoted(speech.spans[0])
    pane.view.setFocus()
    return True
