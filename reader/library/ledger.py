"""The table of corrections, read as a whole and kept in memory until it changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.library.correction_lines import change_of, line_of
from reader.library.corrections import Change, Correction, NameIs, NamesJoined, Page
from reader.library.ids import ArticleId
from reader.library.joins import Joins, joins
from reader.library.written import note_written, times_written


class Ledger:
    """The corrections as one connection sees them.

    They are few, so all are read at once. `look` reads them anew where another connection
    has written since; inside a transaction its answers stay the same.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._seen = self._version = -1
        self._made: list[Correction] = []
        self._all: tuple[Correction, ...] | None = None
        self._of: dict[ArticleId, list[Change]] = {}
        self._waiting: dict[Page, list[Correction]] = {}
        self._joins: Joins | None = {}

    @property
    def all(self) -> tuple[Correction, ...]:
        """The corrections, in the order they were made; the same tuple until they change."""
        if self._all is None:
            self._all = tuple(self._made)
        return self._all

    @property
    def joins(self) -> Joins:
        """Which people count as one."""
        if self._joins is None:
            self._joins = joins(each.change for each in self._made)
        return self._joins

    @property
    def seen(self) -> int:
        """A number that differs once anything but states may have been written."""
        return self._seen

    @property
    def version(self) -> int:
        """A number that differs once another connection may have written anything."""
        return self._version

    def look(self) -> None:
        """Read them anew where another connection has written more than states since."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            times = times_written(self._connection)
            if times != self._seen:
                self._read()
            self._seen, self._version = times, version

    def note_written(self) -> None:
        """Tell other connections, once this is kept, that more than states was written."""
        self._seen = note_written(self._connection)

    def of(self, article: ArticleId) -> Sequence[Change]:
        """What was corrected on the article's page."""
        return self._of.get(article, ())

    def waiting(self, page: Page) -> Sequence[Correction]:
        """What was corrected on such a page while there is none."""
        return self._waiting.get(page, ())

    def enter(self, change: Change, made: datetime, article: ArticleId | None) -> Correction:
        """Write a new correction down, with the next number."""
        made = made.astimezone(UTC).replace(microsecond=0)
        (number,) = self._connection.execute(
            "INSERT INTO corrections (made, article, change) VALUES (?, ?, ?) RETURNING id",
            (int(made.timestamp()), article, line_of(change)),
        ).fetchone()
        entered = Correction(number, made, change, article)
        self._made.append(entered)
        self._all = None
        self._index(entered)
        return entered

    def enter_again(self, correction: Correction) -> None:
        """Write a correction down under the number that it had."""
        made = int(correction.made.timestamp())
        self._connection.execute(
            "INSERT INTO corrections (id, made, article, change) VALUES (?, ?, ?, ?)",
            (correction.number, made, correction.article, line_of(correction.change)),
        )
        self._read()

    def strike(self, number: int) -> None:
        """Take a correction back."""
        self._connection.execute("DELETE FROM corrections WHERE id = ?", (number,))
        self._read()

    def place(self, number: int, article: ArticleId) -> None:
        """Note in which article a correction's page was found."""
        self._connection.execute(
            "UPDATE corrections SET article = ? WHERE id = ?", (article, number)
        )
        self._read()

    def move(self, article: ArticleId, to: ArticleId | None, page: Page | None = None) -> None:
        """Carry the corrections of an article over to another, whose page that is by now; or
        let them wait for one."""
        if article not in self._of:
            return
        for each in self._made:
            if each.article == article and not isinstance(each.change, NamesJoined | NameIs):
                change = each.change if page is None else replace(each.change, page=page)
                self._connection.execute(
                    "UPDATE corrections SET article = ?, change = ? WHERE id = ?",
                    (to, line_of(change), each.number),
                )
        self._read()

    def forget(self) -> None:
        """Read all anew at the next look."""
        self._seen = self._version = -1

    def _read(self) -> None:
        found = self._connection.execute(
            "SELECT id, made, change, article FROM corrections ORDER BY id"
        )
        self._made = [
            Correction(number, datetime.fromtimestamp(made, UTC), change_of(line), article)
            for number, made, line, article in found
        ]
        self._all = None
        self._of, self._waiting = {}, {}
        for each in self._made:
            self._index(each)
        self._joins = None

    def _index(self, each: Correction) -> None:
        if isinstance(each.change, NamesJoined | NameIs):
            self._joins = None
        elif each.article is not None:
            self._of.setdefault(each.article, []).append(each.change)
        else:
            self._waiting.setdefault(each.change.page, []).append(each)
