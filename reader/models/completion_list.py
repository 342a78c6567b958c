"""How what is being typed in the filter box can go on, with counts from the library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

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

_Index = QModelIndex | QPersistentModelIndex
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


class ProposalRole(IntEnum):
    """What a row is asked for besides its words."""

    PROPOSAL = Qt.ItemDataRole.UserRole


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


class CompletionList(QAbstractListModel):
    """The proposals for what is being typed; none where there is nothing to propose."""

    answered = Signal()
    """All proposals for what was typed last are there."""

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self._typed: Completing | None = None
        self._proposals: list[Proposal] = []
        self.up_to_date = True
        """Whether no proposals are to come for what was typed last."""

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
        self._show([each for each in self._proposals if _still_fits(each.choice, typed)])
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

    def proposal(self, row: int) -> Proposal:
        """What `row` proposes."""
        return self._proposals[row]

    def completed(self, text: str, row: int) -> Changed:
        """`text` with the proposal of `row` taken, and where the cursor then stands."""
        if self._typed is None:
            raise AssertionError("without anything typed nothing was proposed")
        return completed(text, self._typed, self._proposals[row].choice)

    def _answer(self, proposals: list[Proposal]) -> None:
        self.up_to_date = True
        self._show(proposals)
        self.answered.emit()

    def _show(self, proposals: list[Proposal]) -> None:
        if self._typed is not None and len(proposals) == 1:
            only = proposals[0].choice.value
            if only and only.casefold() == self._typed.beginning.casefold():
                proposals = []  # typed in full already
        if proposals != self._proposals:
            self.beginResetModel()
            self._proposals = proposals[:MOST]
            self.endResetModel()

    # Qt asks.

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._proposals) if parent is None or not parent.isValid() else 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        proposal = self._proposals[index.row()]
        if role == ProposalRole.PROPOSAL:
            return proposal
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{proposal.choice.field}:{proposal.choice.value}"
        return None
