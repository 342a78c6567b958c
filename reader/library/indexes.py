"""Gives the full-text indexes what they hold of an article, and takes it out again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from reader.library import tags
from reader.library.ids import A_QUOTATION, ArticleId
from reader.library.kept_page import Marks, PageText

TOKENS = "unicode61 remove_diacritics 2"
"""How all full-text tables fold words: case and accents gone, anything else parts words."""

_MOST = 8_000_000
"""Characters that wait at most, so that long articles in one batch don't fill the memory."""


class Indexed(NamedTuple):
    """What the indexes are given for an article.

    `said` and `reported` are the words and the speaker of each quotation and utterance.
    """

    article: ArticleId
    title: str
    body: str
    tags: str
    said: Sequence[tuple[str, int | None]]
    reported: Sequence[tuple[str, int | None]]


def indexed(article: ArticleId, title: str, page: PageText, marks: Marks) -> Indexed:
    """What the indexes were given for an article that is kept so."""
    text = page.text
    said = [("\n".join(span.of(text) for span in spans), who) for spans, who in marks.speeches]
    told = [(span.of(text), who) for span, who in marks.reports]
    return Indexed(article, title, page.body.of(text), marks.tags, said, told)


class Waiting:
    """What waits to be given to the indexes, and is given in the order of the articles.

    FTS5 gathers rows in memory only while their numbers go up, and writes out what it has at
    the first that doesn't: articles of a day here and a day there took twice the time.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._deeds: list[tuple[ArticleId, bool, Indexed]] = []
        self._length = 0

    def enter(self, given: Indexed) -> None:
        """Have the article found from the next `settle` on."""
        self._add(given, is_there=True)

    def strike(self, given: Indexed) -> None:
        """Have the article found no more from the next `settle` on."""
        self._add(given, is_there=False)

    def settle(self) -> None:
        """Give the indexes all that waits; this ends every transaction."""
        # Sorted by nothing but the article: of one, what came first is done first.
        for _, is_there, given in sorted(self._deeds, key=itemgetter(0)):
            (enter if is_there else strike)(self._connection, given)
        self.forget()

    def forget(self) -> None:
        """Forget all that waits, as it belongs to a transaction that was rolled back."""
        self._deeds.clear()
        self._length = 0

    def _add(self, given: Indexed, *, is_there: bool) -> None:
        self._deeds.append((given.article, is_there, given))
        self._length += len(given.body)
        if self._length > _MOST:
            self.settle()


def enter(connection: sqlite3.Connection, given: Indexed) -> None:
    """Have the article found."""
    connection.execute(
        "INSERT INTO words (rowid, text, title, tags) VALUES (?, ?, ?, ?)",
        (given.article, given.body, given.title, given.tags),
    )
    for index, rows in _spoken(given):
        connection.executemany(f"INSERT INTO {index} (rowid, text, tags) VALUES (?, ?, ?)", rows)


def strike(connection: sqlite3.Connection, given: Indexed) -> None:
    """Have the article found no more. `given` must be what `enter` was given.

    A contentless index forgets a row only when told the very words that it has.
    """
    connection.execute(
        "INSERT INTO words (words, rowid, text, title, tags) VALUES ('delete', ?, ?, ?, ?)",
        (given.article, given.body, given.title, given.tags),
    )
    for index, rows in _spoken(given):
        connection.executemany(
            f"INSERT INTO {index} ({index}, rowid, text, tags) VALUES ('delete', ?, ?, ?)", rows
        )


def _spoken(given: Indexed) -> Iterator[tuple[str, list[tuple[int, str, str]]]]:
    """The rows of the indexes of speech; those beyond an article's 9,999th are not in them."""
    for index, spoken in (("said", given.said), ("reported", given.reported)):
        if spoken:
            yield (
                index,
                [
                    (
                        given.article * A_QUOTATION + place,
                        text,
                        "" if speaker is None else tags.speaker(speaker),
                    )
                    for place, (text, speaker) in enumerate(spoken[: A_QUOTATION - 1], start=1)
                ],
            )
