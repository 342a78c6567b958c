"""Tags: those that some articles have, and those in the library that begin as what is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt

from reader.library.answers import Counted
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.library.states import StateChange
from reader.models.amounts import articles
from reader.models.asking import Asking, Kind
from reader.models.offered_list import Index, OfferedList

_OFFERED = 50


class TagsOf(NamedTuple):
    """Some articles, and on how many of them each tag is; not `known` where they are too many."""

    articles: tuple[ArticleId, ...]
    on: Mapping[str, int]
    known: bool = True

    def change_to(self, tags: Sequence[str], of_all: Collection[str]) -> StateChange:
        """The change by which the articles have `tags`: each of them those `of_all`.

        Those of the others that some have stay as they are. A tag is the same in whatever case.
        """
        known = {tag.casefold(): tag for tag in self.on}
        wanted = (known.get(tag.casefold(), tag) for tag in tags if tag in of_all)
        now = {tag.casefold() for tag in tags}
        return StateChange(
            tagged=tuple(tag for tag in wanted if self.on.get(tag) != len(self.articles)),
            untagged=tuple(tag for tag in self.on if tag.casefold() not in now),
        )


def tags_of(catalogue: Catalogue, articles: Sequence[ArticleId]) -> TagsOf:
    """The tags of these articles, in alphabetical order; at most a few hundred articles."""
    rows = catalogue.rows(articles)
    on = Counter(tag for row in rows for tag in row.state.tags)
    ordered = {tag: on[tag] for tag in sorted(on, key=str.casefold)}
    return TagsOf(tuple(row.id for row in rows), ordered)


class TagList(OfferedList[Counted]):
    """The library's tags that begin as what was typed last, most used first."""

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(asking, parent)
        self._typed = ""

    def type_words(self, typed: str) -> None:
        """Offer what begins so; with nothing typed, whatever there is."""
        self.up_to_date = False
        self._typed = typed
        self._asking.ask(
            Kind.CHOICES,
            lambda catalogue: catalogue.proposed.tags_like(typed, _OFFERED),
            self._answer,
        )

    # Qt asks.

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        offer = self.offer(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{offer.name}, {articles(offer.articles)}"
        return None
