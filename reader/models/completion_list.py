"""How what is being typed in the filter box can go on, with counts from the library."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt

from reader.filter.completion import (
    NAMED,
    Changed,
    Choice,
    Completing,
    completed,
    completing,
    known_choices,
)
from reader.library.answers import Counted
from reader.library.catalogue import Catalogue
from reader.library.folding import words
from reader.models.asking import Asking, Kind
from reader.models.offered_list import Index, OfferedList

_SHORTEST_NAME = 2
"""Letters of a bare word from which on it may be the beginning of a name."""
MOST = 9


@dataclass(frozen=True, slots=True)
class Proposal:
    """A way to go on; `articles` is how many it would find, None where nothing counts them.

    Whoever is known by indirect speech alone isn't counted: `speaker:` alone would find none.
    """

    choice: Choice
    articles: int | None = None


def names_like(catalogue: Catalogue, typed: Completing) -> list[Proposal]:
    """The names in the library that what is being typed may become."""
    liked = {
        "person": catalogue.people_like,
        "place": catalogue.places_like,
        "speaker": catalogue.speakers_like,
        "source": catalogue.sources_like,
    }
    fields = (typed.field,) if typed.field else ("person", "place")
    found: list[tuple[str, Counted]] = []
    for field in fields:
        found += [(field, counted) for counted in liked[field](typed.beginning, MOST)]
    found.sort(key=lambda each: -each[1].articles)
    return [Proposal(Choice(field, name), articles or None) for field, (name, articles) in found]


def _still_fits(choice: Choice, typed: Completing) -> bool:
    """Whether what was proposed for fewer letters will do until all that fits is there."""
    own = words(choice.value)
    return typed.field in ("", choice.field) and all(
        any(word.startswith(part) for word in own) for part in words(typed.beginning)
    )


class CompletionList(OfferedList[Proposal]):
    """The proposals for what is being typed; none where there is nothing to propose."""

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(asking, parent)
        self._typed: Completing | None = None

    def propose(self, text: str, cursor: int) -> None:
        """Propose how `text` can go on at `cursor`."""
        self._typed = typed = completing(text, cursor)
        if typed is None:
            self.clear()
            return
        known = [Proposal(choice) for choice in known_choices(typed)]
        named = typed.field in NAMED or (not typed.field and len(typed.beginning) >= _SHORTEST_NAME)
        if not named:
            self._asking.forget(Kind.NAMES)
            self._answer(known)
            return
        self.up_to_date = False
        self._show([each for each in self._offers if _still_fits(each.choice, typed)])
        self._asking.ask(
            Kind.NAMES,
            lambda catalogue: names_like(catalogue, typed),
            lambda names: self._answer(known + names),
        )

    def clear(self) -> None:
        """Propose nothing."""
        self._asking.forget(Kind.NAMES)
        self.up_to_date = True
        self._show([])

    def completed(self, text: str, row: int) -> Changed:
        """`text` with the proposal of `row` taken, and where the cursor then stands."""
        if self._typed is None:
            raise AssertionError("without anything typed nothing was proposed")
        return completed(text, self._typed, self.offer(row).choice)

    def _show(self, proposals: list[Proposal]) -> None:
        if self._typed is not None and len(proposals) == 1:
            only = proposals[0].choice.value
            if only and only.casefold() == self._typed.beginning.casefold():
                proposals = []  # typed in full already
        if proposals != self._offers:
            super()._show(proposals[:MOST])

    # Qt asks.

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        choice = self.offer(index.row()).choice
        return f"{choice.field}:{choice.value}"
