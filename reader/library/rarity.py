"""How rare words are in the quotations of a library, and where the rare ones stand."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from math import log2
from typing import Final

from reader.analysis.comparing.usual import RARE, SHARES
from reader.library.ids import A_QUOTATION

AT_MOST: Final = 1_000
"""A word that more quotations hold is common: where it stands tells little, and takes long."""

_KNOWN_BEFORE: Final = 2_000
"""What is known of English weighs as much as so many quotations of the library."""

_SAMPLE: Final = 1_000
"""So many of the oldest articles are looked at for how many quotations an article has, and
for how common a common word is."""

_SURELY: Final = 4
"""A word that so many times as many quotations must hold is not even looked for."""

_REMEMBERED: Final = 50_000
_ROWS_REMEMBERED: Final = 100_000
"""Words whose bits are remembered, and rows: the quotations of an article share their words."""


class Rarity:
    """Counts words on one connection; `look` must be called before each question.

    What a word tells is counted in bits: one that stands in a quotation of 1,024 has ten.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version = -1
        self._bits: dict[str, float] = {}
        self._common: set[str] = set()
        self._rows: dict[str, list[int]] = {}
        self._remembered = 0
        self._behind = 0
        self._sampled = 0
        self.quotations = 0

    def look(self, version: int) -> None:
        """Forget what was counted where `version` tells that the library was written to."""
        if version == self._version and len(self._bits) < _REMEMBERED:
            return
        self._bits.clear()
        self._common.clear()
        self._forget_rows()
        oldest = self._connection.execute(
            "SELECT id, quotations FROM articles ORDER BY id LIMIT ?", (_SAMPLE,)
        ).fetchall()
        (articles,) = self._connection.execute("SELECT sum(articles) FROM sources").fetchone()
        self._sampled = sum(quotations for _, quotations in oldest)
        self._behind = (oldest[-1][0] + 1) * A_QUOTATION if oldest else 0
        of_each = self._sampled / len(oldest) if oldest else 0
        self.quotations = round(of_each * (articles or 0))
        self._version = version

    def bits(self, word: str) -> float:
        """How much it tells that a quotation holds the word, which is folded."""
        if word not in self._bits:
            self.rows(word)
        return self._bits[word]

    def rows(self, word: str) -> list[int]:
        """The rows of `said` that hold the word, oldest first; none where it is common."""
        if word in self._common:
            return []
        if word in self._rows:
            return self._rows[word]
        share = SHARES.get(word, RARE)
        if share * self.quotations > _SURELY * AT_MOST:
            return self._is_common(word, share)
        found = self.holding(word, AT_MOST + 1)
        if len(found) <= AT_MOST:
            known = share * _KNOWN_BEFORE
            here = (len(found) + known) / (self.quotations + _KNOWN_BEFORE)
            self._bits[word] = -log2(min(here, 1.0))
            self._remember(word, found)
            return found
        known = share * _KNOWN_BEFORE
        here = (bisect_left(found, self._behind) + known) / (self._sampled + _KNOWN_BEFORE)
        return self._is_common(word, max(here, AT_MOST / max(self.quotations, AT_MOST)))

    def holding(
        self, words: str, limit: int, *, newest: bool = False, besides: int = 0
    ) -> list[int]:
        """So many rows of `said` with these words side by side: the oldest, or newest, first.

        None of the article `besides` is among them, which may hold them many times itself.
        """
        # FTS5 takes up to three times as long when it goes backwards, or asks one column alone;
        # the other one holds nothing that looks like a word.
        return self._found(f'"{words}"', "DESC" if newest else "ASC", limit, besides)

    def pause(self) -> None:
        """Let a question be broken off here: it is at a statement, and only there."""
        self._connection.execute("VALUES (1)").close()

    def said_by(self, speakers: str, beginning: str) -> list[int]:
        """All rows of `said` that are tagged with these speakers and hold a word that begins so."""
        return self._found(f'tags : ({speakers}) AND text : "{beginning}" *', "ASC", -1)

    def _found(self, expression: str, order: str, limit: int, besides: int = 0) -> list[int]:
        found = self._connection.execute(
            "SELECT rowid FROM said WHERE said MATCH ? AND rowid NOT BETWEEN ? AND ?"
            f" ORDER BY rowid {order} LIMIT ?",
            (expression, besides * A_QUOTATION, (besides + 1) * A_QUOTATION - 1, limit),
        )
        return [row for (row,) in found.fetchall()]

    def _remember(self, word: str, rows: list[int]) -> None:
        self._remembered += len(rows)
        if self._remembered > _ROWS_REMEMBERED:
            self._forget_rows()
        self._rows[word] = rows

    def _forget_rows(self) -> None:
        self._rows.clear()
        self._remembered = 0

    def _is_common(self, word: str, share: float) -> list[int]:
        self._common.add(word)
        self._bits[word] = -log2(share)
        return []
