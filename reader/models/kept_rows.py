"""The rows that a list has fetched, and what the reader has made of their articles since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.library.ids import ArticleId
from reader.library.rows import Row
from reader.library.states import State

_MOST = 4_000
"""So many rows are kept, which is hours of scrolling and a few megabytes."""


class KeptRows:
    """Rows by the numbers of their articles.

    Once the library has changed, the old ones still show until they are fetched anew. A row
    that was fetched before a state changed, or comes from a question asked before, is shown
    with the state that was told.
    """

    def __init__(self) -> None:
        self._rows: dict[int, Row | None] = {}
        self._stale: dict[int, Row | None] = {}
        self._told: dict[ArticleId, State] = {}
        self.tellings = 0
        """How often states were told."""

    def __contains__(self, number: int) -> bool:
        """Whether the row needn't be fetched."""
        return number in self._rows

    def __getitem__(self, number: int) -> Row | None:
        """The row, be it an old one; None where there is none."""
        return self._rows[number] if number in self._rows else self._stale.get(number)

    def keep(self, rows: Iterable[Row]) -> None:
        """Keep these rows, as they are by now."""
        for row in rows:
            state = self._told.get(row.id)
            self._rows[row.id] = row if state is None else replace(row, state=state)

    def take(self, asked: Sequence[int], rows: Iterable[Row]) -> None:
        """Keep the rows that came for these numbers, and that there are no others of them."""
        if len(self._rows) > _MOST:
            self._rows = {}
        # None for one that is gone meanwhile, lest it be asked for again at every glance.
        self._rows.update(dict.fromkeys(asked))
        self.keep(rows)

    def tell(self, changed: Mapping[ArticleId, State]) -> None:
        """Show these articles in their new states."""
        self._told.update(changed)
        self.tellings += 1
        for rows in (self._rows, self._stale):
            for number, row in rows.items():
                if row is not None and (state := changed.get(row.id)) is not None:
                    rows[number] = replace(row, state=state)

    def age(self, tellings: int) -> None:
        """Let all be fetched anew; what comes was asked for after so many `tellings`."""
        self._stale = {**self._stale, **self._rows} if len(self._stale) < _MOST else self._rows
        self._rows = {}
        if tellings == self.tellings:
            self._told = {}

    def forget(self) -> None:
        """Keep none, since others are looked for; what was told still holds."""
        self._rows, self._stale = {}, {}
