"""Brings a library of layout 6 to layout 7, which counts the words that speakers are quoted with.

As in every step, all of it belongs to the transaction that somebody else has begun.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter, defaultdict

from reader.language.words import number, tr
from reader.library.entries import OTHERS, SPEAKERS, slots
from reader.library.kept_page import unpacked_marks, unpacked_page
from reader.library.quoted import words_in
from reader.library.repacking import Tell
from reader.library.set_numbers import set_number
from reader.library.settling import change_sets, settle

_AT_ONCE = 20_000
"""Articles whose words are counted before they are written, so that memory stays flat."""

_MANY = 5_000


def add_words(connection: sqlite3.Connection, tell: Tell) -> None:
    """Count the words in every quotation with a speaker; then settle whatever isn't settled.

    Articles that are come into the sets that their words add to.
    """
    for table in ("speakers", "speakers_in"):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN words INTEGER NOT NULL DEFAULT 0")
    (many,) = connection.execute("SELECT count(*) FROM articles WHERE quotations").fetchone()
    found = connection.execute(
        "SELECT id, page, marks, article IS NULL FROM articles JOIN texts USING (id)"
        " LEFT JOIN unsettled ON article = id WHERE quotations ORDER BY id"
    )
    counted = _Counted(connection)
    for done, (article, page, marks, settled) in enumerate(found):
        if done % _AT_ONCE == 0:
            counted.write()
        if done % _MANY == 0 and many > _MANY:
            told = tr("The words of speakers are being counted: {done} of {all} articles.")
            tell(told.format(done=number(done), all=number(many)))
        counted.add(article, _said(page, marks), settled=bool(settled))
    counted.write()
    connection.executemany("UPDATE speakers SET words = ? WHERE id = ?", counted.totals())
    (waiting,) = connection.execute("SELECT count(*) FROM unsettled").fetchone()
    if waiting > _MANY:
        tell(tr("The names in {n} articles are being counted.").format(n=number(waiting)))
    settle(connection)


class _Counted:
    """What was counted and is to be written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._totals = Counter[int]()
        self._rows: list[tuple[int, int, int]] = []
        self._come: dict[int, array[int]] = defaultdict(lambda: array("Q"))

    def add(self, article: int, said: Counter[int], *, settled: bool) -> None:
        """Note the words of each speaker in an article."""
        self._totals.update(said)
        self._rows += [(words, article, speaker) for speaker, words in said.items()]
        if settled:
            for speaker, words in said.items():
                first = SPEAKERS.first(speaker)
                for slot in OTHERS.intersection(slots(1, words)):
                    self._come[first + slot].append(set_number(article))

    def write(self) -> None:
        """Write all but the totals, and forget it."""
        self._connection.executemany(
            "UPDATE speakers_in SET words = ? WHERE article = ? AND speaker = ?", self._rows
        )
        if self._come:
            change_sets(self._connection, {}, self._come)
        self._rows.clear()
        self._come.clear()

    def totals(self) -> list[tuple[int, int]]:
        """The words of each speaker in all articles, and the speaker's number."""
        return [(words, speaker) for speaker, words in self._totals.items()]


def _said(page: bytes, marks: bytes) -> Counter[int]:
    """How many words each speaker is quoted with in one article, by the speakers' numbers."""
    said = Counter[int]()
    text = unpacked_page(page).text
    for spans, speaker in unpacked_marks(marks).speeches:
        if speaker is not None:
            said[speaker] += words_in("\n".join(span.of(text) for span in spans))
    return said
