"""The article that is read beside the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.language.words import tr
from reader.library.ids import ArticleId
from reader.models.asking import Asking, Kind
from reader.models.reading import Opened, Reading, opened_article

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue


class Beside(QObject):
    """Holds the second article until it is let go of.

    `article_opened` tells the second, `let_go` that there is none any more, and `refused` in a
    sentence why one wasn't opened. Both are told anew as their files or the filter's words change.
    """

    article_opened = Signal(object)
    let_go = Signal()
    refused = Signal(str)

    def __init__(self, asking: Asking, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self._reading = reading
        self._chosen: ArticleId | None = None
        self.opened: Opened | None = None
        reading.wanted_changed.connect(self.reread)

    @property
    def chosen(self) -> ArticleId | None:
        """The second article, as soon as it is asked for."""
        return self._chosen

    def hold(self, opened: Opened) -> None:
        """Let the open article be the second."""
        self._chosen = opened.kept.id
        self._open(opened)

    def open(self, article: ArticleId) -> None:
        """Open this article as the second; refused where it is the first already."""
        first = self._reading.opened
        if first is not None and first.kept.id == article:
            self.refused.emit(tr("This article is open already; another can stand beside it."))
        elif article != self._chosen:
            self._chosen = article
            self._fetch(article)

    def close(self) -> None:
        """Let go of the second article."""
        if self._chosen is not None:
            self._asking.forget(Kind.BESIDE)
            self._chosen = self.opened = None
            self.let_go.emit()

    def reread(self) -> None:
        """Fetch the second article again, since its file or the words to mark may have changed."""
        if self._chosen is not None:
            self._fetch(self._chosen)

    def _fetch(self, article: ArticleId) -> None:
        wanted = self._reading.meaning.wanted

        def ask(catalogue: Catalogue) -> Opened | None:
            return opened_article(catalogue, article, wanted)

        self._asking.ask(Kind.BESIDE, ask, self._open)

    def _open(self, opened: Opened | None) -> None:
        if opened is None:
            self.refused.emit(tr("That article is gone from the library."))
            self.close()
        elif opened != self.opened:
            self.opened = opened
            self.article_opened.emit(opened)
