"""How what is being typed in the filter box can go on, with counts from the library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Qt

from reader.filter.completion import (
    FEW_VALUES,
    NAMED,
    Changed,
    Choice,
    Completing,
    completed,
    completing,
    known_choices,
)
from reader.filter.fields import FIELDS
from reader.language.words import marked, tr
from reader.library.answers import Counted
from reader.library.catalogue import Catalogue
from reader.library.folding import words
from reader.models.amounts import articles
from reader.models.asking import Asking, Kind
from reader.models.day_proposals import COUNTED, PublishedDays
from reader.models.notes import has_more, told
from reader.models.offered_list import Index, OfferedList
from reader.models.proposal import Proposal, Used

_SHORTEST_NAME = 2
"""Letters of a bare word from which on it may be the beginning of a name."""
_NAMES = 9
MOST = 12
"""Proposals that are shown at most, and names among them."""
_REMEMBERED = 1_000
"""Proposals whose notes are remembered before all are forgotten."""
OF_ALL = marked("Counts are of all articles.")
BEFORE = marked("Filters used before. Enter takes one, Del forgets it.")


def names_like(catalogue: Catalogue, typed: Completing) -> list[Proposal]:
    """The names in the library that what is being typed may become."""
    liked = {
        "person": catalogue.proposed.people_like,
        "place": catalogue.proposed.places_like,
        "speaker": catalogue.proposed.speakers_like,
        "source": catalogue.proposed.sources_like,
        "tag": catalogue.proposed.tags_like,
    }
    fields = (typed.field,) if typed.field else ("person", "place")
    found: list[tuple[str, Counted]] = []
    for field in fields:
        found += [(field, counted) for counted in liked[field](typed.beginning, _NAMES)]
    found.sort(key=lambda each: -each[1].articles)
    return [Proposal(Choice(field, name), many or None) for field, (name, many) in found]


def _known(typed: Completing) -> list[Proposal]:
    return [
        Proposal(choice, note="" if choice.value else tr(FIELDS[choice.field]))
        for choice in known_choices(typed)
    ]


def _used(catalogue: Catalogue) -> list[Used]:
    return [Used(text) for text in catalogue.recent_filters(MOST)]


def _still_fits(offer: Proposal | Used, typed: Completing) -> bool:
    """Whether what was proposed for fewer letters will do until all that fits is there."""
    if isinstance(offer, Used):
        return False
    own = words(offer.choice.value)
    return typed.field in ("", offer.choice.field) and all(
        any(word.startswith(part) for word in own) for part in words(typed.beginning)
    )


class CompletionList(OfferedList[Proposal | Used]):
    """The proposals for what is being typed; none where there is nothing to propose."""

    def __init__(
        self,
        asking: Asking,
        parent: QObject | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(asking, parent)
        self._today = today
        self._typed: Completing | None = None
        self._days = (-1, PublishedDays(()))
        self._told: dict[Proposal | Used, Proposal | Used] = {}
        self._known: set[Proposal | Used] = set()
        self.remark = ""
        """What is to be known of all proposals together."""

    def propose(self, text: str, cursor: int) -> None:
        """Propose how `text` can go on at `cursor`."""
        self._asking.forget(Kind.NOTES)
        self._typed = typed = completing(text, cursor)
        if typed is None:
            self.clear()
            return
        rest = text[: typed.span.start] + text[typed.span.end :]
        self.remark = tr(OF_ALL) if any(map(str.isalnum, rest)) else ""
        known = _known(typed)
        named = typed.field in (*NAMED, *COUNTED, "tag")
        if not named and (typed.field or len(typed.beginning) < _SHORTEST_NAME):
            self._asking.forget(Kind.NAMES)
            self._answer(known)
            return
        self.up_to_date = False
        self._show([each for each in self._offers if _still_fits(each, typed)])
        self._asking.ask(
            Kind.NAMES, lambda catalogue: self._like(catalogue, typed, known), self._answer
        )

    @property
    def beginning(self) -> str:
        """What of a name is typed so far."""
        return "" if self._typed is None else self._typed.beginning

    def recall(self) -> None:
        """Offer the filters that were used before, newest first; `answered` tells."""
        self._typed = None
        self.up_to_date = False
        self.remark = tr(BEFORE)
        self._asking.ask(Kind.NAMES, _used, self._answer)

    def clear(self) -> None:
        """Propose nothing."""
        self._asking.forget(Kind.NAMES)
        self._asking.forget(Kind.NOTES)
        self.up_to_date = True
        self._show([])

    def completed(self, text: str, row: int) -> Changed:
        """`text` with the proposal of `row` taken, and where the cursor then stands."""
        offer = self.offer(row)
        if isinstance(offer, Used):
            return Changed(offer.words, len(offer.words))
        if self._typed is None:
            raise AssertionError("without anything typed nothing was proposed")
        return completed(text, self._typed, offer.choice)

    def used(self, row: int | None) -> str:
        """The filter used before that `row` offers; empty where it offers something else."""
        offer = None if row is None else self.offer(row)
        return offer.words if isinstance(offer, Used) else ""

    @property
    def is_lone_value(self) -> bool:
        """Whether one value is offered alone, in a field that takes a few and no others."""
        typed = self._typed
        return typed is not None and typed.field in FEW_VALUES and len(self._offers) == 1

    def drop(self, row: int) -> None:
        """Offer that no longer."""
        self._show([each for each in self._offers if each is not self.offer(row)])

    def _like(
        self, catalogue: Catalogue, typed: Completing, known: list[Proposal]
    ) -> list[Proposal | Used]:
        """On the asking thread: all that fits what is typed."""
        if typed.field not in COUNTED:
            return [*known, *names_like(catalogue, typed)]
        written = catalogue.written()
        if self._days[0] != written:
            self._days = written, PublishedDays(catalogue.days())
        return [*self._days[1].like(typed, self._today())]

    def _answer(self, offers: Sequence[Proposal | Used]) -> None:
        super()._answer([self._told.get(each, each) for each in offers])

    def ask_further(self) -> None:
        """Ask what more there is to say of the offers, of one after the other."""
        wanting = (each for each in self._offers if has_more(each) and each not in self._known)
        offer = next(wanting, None)
        if offer is not None:
            today = self._today()
            self._asking.ask(
                Kind.NOTES,
                lambda catalogue: told(catalogue, offer, today),
                lambda more: self._tell(offer, more),
            )

    def _tell(self, offer: Proposal | Used, more: Proposal | Used) -> None:
        if len(self._told) > _REMEMBERED:
            self._told.clear()
            self._known.clear()
        if isinstance(offer, Proposal):  # what a filter finds may be another number tomorrow
            self._told[offer] = more
            self._known.update((offer, more))
        if offer in self._offers:
            row = self._offers.index(offer)
            self._offers[row] = more
            self.dataChanged.emit(self.index(row), self.index(row))
        self.ask_further()

    def _show(self, offers: list[Proposal | Used]) -> None:
        if self._typed is not None and len(offers) == 1 and isinstance(offers[0], Proposal):
            only = offers[0].choice.value
            if only and only.casefold() == self._typed.beginning.casefold():
                offers = []  # typed in full already
        if offers != self._offers:
            super()._show(offers[:MOST])

    # Qt asks.

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        offer = self.offer(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            many = "" if offer.articles is None else articles(offer.articles)
            return ", ".join(part for part in (offer.words, offer.note, many) if part)
        return None
