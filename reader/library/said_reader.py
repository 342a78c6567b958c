"""Reads what was said in articles, as words to compare, and who said it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final, NamedTuple

from reader.analysis.comparing.compared import Compared, compared
from reader.analysis.words.spelling import name_words
from reader.articles.article import Span
from reader.library.ids import ArticleId, numbered
from reader.library.kept_page import unpacked_marks, unpacked_page
from reader.library.standing import Standing

_CHARACTERS: Final = 4_000_000
_WORDS: Final = 100_000
_SPEAKERS: Final = 400
"""Characters of articles, words of quotations and speakers that are remembered, a few MB of
each: a question needs most of them several times."""


class SaidWords(NamedTuple):
    """One quotation: its text, where it stands in its article's, its words, its speaker.

    The speaker is a number in the library's table, None where nobody is known.
    """

    text: str
    spans: tuple[Span, ...]
    words: Compared
    speaker: int | None

    @property
    def length(self) -> int:
        """How many words it has, those in brackets aside."""
        return len(self.words.spoken)


class SpeakerKnown(NamedTuple):
    """Who speaks, as the reader has joined names; `named` where it is a person's name."""

    name: str | None
    named: bool
    words: frozenset[str]


class SaidReader:
    """Reads on one connection; `forget` must be called before each question."""

    def __init__(self, connection: sqlite3.Connection, standing: Standing) -> None:
        self._connection = connection
        self._standing = standing
        self._articles: dict[int, tuple[str, list[tuple[list[Span], int | None]]]] = {}
        self._characters = 0
        self._said: dict[tuple[int, int], SaidWords] = {}
        self._words = 0
        self._speakers: dict[int, SpeakerKnown] = {}

    def forget(self) -> None:
        """Forget what was read: the library may have been written to since."""
        self._forget_articles()
        self._forget_words()
        self._speakers.clear()

    def count(self, article: ArticleId) -> int:
        """How many quotations the article has; none where it is gone."""
        return len(self._article(article)[1])

    def at(self, article: ArticleId, place: int) -> SaidWords | None:
        """The quotation at that place of the article, from 1; None where there is none."""
        known = self._said.get((article, place))
        if known is not None:
            return known
        text, speeches = self._article(article)
        if not 1 <= place <= len(speeches):
            return None
        spans, speaker = speeches[place - 1]
        said = "\n".join(span.of(text) for span in spans)
        found = SaidWords(said, tuple(spans), compared(said), speaker)
        self._words += len(found.words.words)
        if self._words > _WORDS:
            self._forget_words()
        self._said[article, place] = found
        return found

    def speaker(self, number: int | None) -> SpeakerKnown:
        """Who that speaker is."""
        if number is None:
            return _NOBODY
        if number not in self._speakers:
            if len(self._speakers) > _SPEAKERS:
                self._speakers.clear()
            self._speakers[number] = self._known(number)
        return self._speakers[number]

    def headings(self, articles: Iterable[int]) -> dict[int, tuple[str, str]]:
        """Title and source of each of the articles."""
        found = self._connection.execute(
            "SELECT articles.id, title, name FROM articles JOIN sources ON sources.id = source"
            f" WHERE articles.id IN ({numbered(articles)})"
        )
        return {article: (title, source) for article, title, source in found.fetchall()}

    def _article(self, article: ArticleId) -> tuple[str, list[tuple[list[Span], int | None]]]:
        if article not in self._articles:
            found = self._connection.execute(
                "SELECT page, marks FROM texts WHERE id = ?", (article,)
            ).fetchone()
            text, speeches = (
                ("", [])
                if found is None
                else (unpacked_page(found[0]).text, unpacked_marks(found[1]).speeches)
            )
            self._characters += len(text)
            if self._characters > _CHARACTERS:
                self._forget_articles()
            self._articles[article] = text, speeches
        return self._articles[article]

    def _forget_articles(self) -> None:
        self._articles.clear()
        self._characters = 0

    def _forget_words(self) -> None:
        self._said.clear()
        self._words = 0

    def _known(self, number: int) -> SpeakerKnown:
        for members in self._standing.members:
            if number in members.speakers:
                if not members.as_speakers:
                    return _NOBODY
                if members.group.is_person:
                    return _named(members.group.chief.name, named=True)
        found = self._connection.execute(
            "SELECT name, named FROM speakers WHERE id = ?", (number,)
        ).fetchone()
        return _NOBODY if found is None else _named(found[0], named=bool(found[1]))


_NOBODY: Final = SpeakerKnown(None, named=False, words=frozenset())


def _named(name: str, *, named: bool) -> SpeakerKnown:
    return SpeakerKnown(name, named, frozenset(name_words(name)))
