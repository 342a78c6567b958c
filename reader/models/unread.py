"""The unread among the articles that the filter shows: the next of them, and all at once."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from reader.language.words import tr
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.states import StateChange
from reader.library.wanted import Both, IsRead, Wanted
from reader.models.article_list import ArticleList
from reader.models.asking import Asking, Kind
from reader.models.later import later
from reader.models.marking import Marking
from reader.models.reading import Reading

_STRIDE = 20_000
"""Rows that one turn of the window's thread looks at: some 4 ms."""


class Unread(QObject):
    """Looks for unread articles as the library has them by now, not as the list was found.

    `found` tells the row of the next; `none_found` that there is none further down.
    """

    found = Signal(int)
    none_found = Signal()

    def __init__(
        self,
        asking: Asking,
        articles: ArticleList,
        reading: Reading,
        marking: Marking,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._articles = articles
        self._reading = reading
        self._marking = marking
        self._unread: frozenset[int] = frozenset()
        self._row = 0
        self._walking = later(self, 0, self._walk)

    def look_below(self, row: int) -> None:
        """Look for the next unread article below `row`, which may be -1."""

        def begin(unread: frozenset[int]) -> None:
            self._unread, self._row = unread, row + 1
            self._walk()

        wanted = self._wanted
        self._asking.ask(
            Kind.UNREAD, lambda catalogue: frozenset(catalogue.numbers(wanted).ids), begin
        )

    def mark_all(self) -> None:
        """Mark all that the filter shows as read."""
        wanted = self._wanted
        self._asking.ask(Kind.SHOWN, lambda catalogue: _ids(catalogue, wanted), self._mark)

    @property
    def _wanted(self) -> Wanted:
        return Both((self._reading.meaning.wanted, IsRead(read=False)))

    def _walk(self) -> None:
        """Go on down the list, in whatever order it stands, for so many rows at a time."""
        articles, unread = self._articles, self._unread
        last = articles.rowCount()
        for row in range(self._row, min(self._row + _STRIDE, last)):
            if articles.article_at(row) in unread:
                self.found.emit(row)
                return
        self._row += _STRIDE
        if self._row < last:
            self._walking.start()
        else:
            self.none_found.emit()

    def _mark(self, unread: list[ArticleId]) -> None:
        if unread:
            self._marking.mark(unread, StateChange(read=True))
        else:
            self._marking.told.emit(tr("Nothing unread is shown."))


def _ids(catalogue: Catalogue, wanted: Wanted) -> list[ArticleId]:
    return cast("list[ArticleId]", catalogue.numbers(wanted).ids.tolist())
