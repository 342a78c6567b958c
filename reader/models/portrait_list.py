"""The sayings of a page as rows, whose words are fetched as they come into view."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.library.answers import Saying, SayingKind
from reader.library.catalogue import Catalogue
from reader.library.ids import A_QUOTATION, ArticleId, day_of, first_of, last_of
from reader.models.asking import Asking, Kind
from reader.models.later import later
from reader.models.portrait import Portrait, Subject
from reader.models.portrait_words import saying_told

_Index = QModelIndex | QPersistentModelIndex

A_REST = 150
"""Milliseconds for which nothing is scrolled before it is counted where else quotations stand:
two threads of Python at once are slower than one after the other."""
_AT_ONCE = 48
"""Sayings that are fetched together: some screens."""


class PortraitRole(IntEnum):
    """What a row knows beyond its words."""

    SAYING = Qt.ItemDataRole.UserRole


class PortraitPlace(NamedTuple):
    """Where one is on a page: the saying one is at, and the first in view, by their numbers,
    and how many pixels of that are hidden."""

    current: int | None
    top: int
    hidden: int


class PortraitList(QAbstractListModel):
    """The sayings of one page at a time, by day."""

    def __init__(self, asking: Asking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self._portrait: Portrait | None = None
        self._numbers = array("q")
        self._known: dict[int, Saying | None] = {}
        self._also: dict[int, int] = {}
        # Of which of both it is told how they are now, and not before the last writing.
        self._fetched: set[int] = set()
        self._counted: set[int] = set()
        self._fetching = range(0)
        self._counting: tuple[int, ...] = ()
        self._view = range(0)
        self._resting = later(self, A_REST, self._count)

    @property
    def subject(self) -> Subject:
        """Whose sayings they are."""
        return Subject("person", "") if self._portrait is None else self._portrait.sitting.subject

    def show(self, portrait: Portrait) -> None:
        """Show the sayings of this page from now on; the same ones stay."""
        before, self._portrait = self._portrait, portrait
        same = before is not None and before.asked == portrait.asked
        if same and before is not None and before.numbers == portrait.numbers:
            self._stay(portrait, written=before.facts.written != portrait.facts.written)
            return
        self.beginResetModel()
        self._numbers = portrait.numbers
        self._known, self._also = dict(portrait.first), {}
        self._ask_anew()
        self.endResetModel()

    def _stay(self, portrait: Portrait, *, written: bool) -> None:
        """Go on with the same rows, whose words may be others since something was written."""
        self._known |= portrait.first
        if written and self._numbers:
            self._ask_anew()
            self.dataChanged.emit(self.index(0), self.index(len(self._numbers) - 1))

    def _ask_anew(self) -> None:
        """Take only what came with the portrait for what is so now."""
        self._asking.forget(Kind.SAYINGS)
        self._fetching, self._counting = range(0), ()
        self._fetched = set() if self._portrait is None else {*self._portrait.first}
        self._counted.clear()

    def saying(self, row: int) -> Saying | None:
        """What stands in that row; None while it isn't fetched, or where it is gone."""
        return self._known.get(self._numbers[row]) if 0 <= row < len(self._numbers) else None

    def also_in(self, row: int) -> int:
        """How many other articles carry what stands in that row, as far as that is known."""
        return self._also.get(self._numbers[row], 0)

    def number(self, row: int) -> int:
        """The number of the saying in that row."""
        return self._numbers[row]

    def row_of(self, number: int) -> int | None:
        """The row of the saying of that number."""
        return self._numbers.index(number) if number in self._numbers else None

    def day(self, row: int) -> date:
        """The day of that row."""
        return day_of(ArticleId(self._numbers[row] // A_QUOTATION))

    def begins_day(self, row: int) -> bool:
        """Whether no row before that one is of its day."""
        day = self._numbers[row] // A_QUOTATION // 1_000_000
        return not row or self._numbers[row - 1] // A_QUOTATION // 1_000_000 != day

    def rows_of(self, first: date, last: date) -> range:
        """The rows of the days from one to another, both included."""
        low, high = first_of(first) * A_QUOTATION, (last_of(last) + 1) * A_QUOTATION - 1
        if self._portrait is not None and self._portrait.sitting.oldest_first:
            return range(bisect_left(self._numbers, low), bisect_right(self._numbers, high))
        falling = range(len(self._numbers))
        return range(
            bisect_left(falling, -high, key=lambda row: -self._numbers[row]),
            bisect_right(falling, -low, key=lambda row: -self._numbers[row]),
        )

    def want(self, rows: range) -> None:
        """Have these rows fetched, and some around them, unless they are there or under way."""
        missing = [row for row in rows if self._numbers[row] not in self._fetched]
        if self._portrait is None or not missing:
            self._view = rows
            self._resting.start()
            return
        if missing[0] in self._fetching and missing[-1] in self._fetching:
            return
        start = max(0, missing[0] - _AT_ONCE // 4)
        fetched = range(start, min(len(self._numbers), missing[-1] + _AT_ONCE))
        self._fetching, self._counting = fetched, ()
        asked, numbers = self._portrait.asked, self._numbers[fetched.start : fetched.stop]

        def take(found: Mapping[int, Saying]) -> None:
            self._take(fetched, found)

        self._asking.ask(
            Kind.SAYINGS, lambda catalogue: catalogue.sayings.read(asked, numbers), take
        )

    def _count(self) -> None:
        """Have counted where else the quotations in view stand, once nobody scrolls any more."""
        rows = range(self._view.start, min(self._view.stop, len(self._numbers)))
        quoted = self._portrait is not None and self._portrait.kind is SayingKind.QUOTED
        numbers = tuple(self._numbers[row] for row in rows)
        new = tuple(number for number in numbers if number not in self._counted)
        if not quoted or not new or self._fetching or new == self._counting:
            return
        self._counting = new

        def take(found: Mapping[int, int]) -> None:
            self._counting = ()
            self._also |= found
            self._counted |= found.keys()
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))

        self._asking.ask(Kind.SAYINGS, lambda catalogue: _others(catalogue, new), take)

    def _take(self, rows: range, found: Mapping[int, Saying]) -> None:
        self._fetching = range(0)
        # What is gone by now isn't asked for again and again.
        numbers = self._numbers[rows.start : rows.stop]
        self._fetched.update(numbers)
        self._known |= {number: found.get(number) for number in numbers}
        self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]))

    # Qt asks.

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._numbers) if parent is None or not parent.isValid() else 0

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._numbers):
            return None
        saying = self.saying(index.row())
        if role == PortraitRole.SAYING:
            return saying
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                ""
                if saying is None
                else saying_told(saying, self.subject, self.also_in(index.row()))
            )
        return None


def _others(catalogue: Catalogue, numbers: Sequence[int]) -> dict[int, int]:
    """How many other articles carry each of these quotations."""
    places = ((each, divmod(each, A_QUOTATION)) for each in numbers)
    return {
        number: catalogue.echoes.others(ArticleId(article), place)
        for number, (article, place) in places
    }
