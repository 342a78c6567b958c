"""Wanted words as expressions of the full-text index."""

from __future__ import annotations

import sqlite3
from functools import lru_cache

from reader.library.indexes import TOKENS
from reader.library.wanted import Near, Phrase, Word, Words


class Tokens:
    """Counts the words that the index would make of a text, by asking SQLite itself."""

    def __init__(self) -> None:
        self._scratch = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._scratch.execute(f"CREATE VIRTUAL TABLE page USING fts5 (text, tokenize = '{TOKENS}')")
        self._scratch.execute("CREATE VIRTUAL TABLE found USING fts5vocab (page, instance)")
        self.count = lru_cache(10_000)(self._count)

    def close(self) -> None:
        """Let go of the memory."""
        self._scratch.close()

    def _count(self, text: str) -> int:
        self._scratch.execute("DELETE FROM page")
        self._scratch.execute("INSERT INTO page (text) VALUES (?)", (text,))
        (count,) = self._scratch.execute("SELECT count(*) FROM found").fetchone()
        return int(count)


def expression(words: Words, tokens: Tokens) -> str | None:
    """The full-text expression for `words`; None where they hold nothing but punctuation.

    A word of several tokens (“e-mail”) is a phrase. In a phrase the index knows
    beginnings only of the last word; one with a beginning before that is taken for its
    pieces standing side by side.
    """
    if isinstance(words, Near):
        phrases = [found for phrase in words.phrases if (found := _pieces(phrase, tokens))]
        pieces = [piece for phrase in phrases for piece in phrase]
        # What parts the pieces of one phrase counts for nothing: FTS5 measures from the end
        # of the first to the start of the last, so what lies between is added.
        between = sum(length for _, length in pieces[1:-1]) if _split(phrases) else 0
        return _near(pieces, words.distance + between)
    phrase = Phrase((words,)) if isinstance(words, Word) else words
    pieces = _pieces(phrase, tokens)
    return _near(pieces, sum(length for _, length in pieces[1:-1]))


def _split(phrases: list[list[tuple[str, int]]]) -> bool:
    return any(len(pieces) > 1 for pieces in phrases)


def _near(pieces: list[tuple[str, int]], distance: int) -> str | None:
    if not pieces:
        return None
    if len(pieces) == 1:
        return pieces[0][0]
    return f"NEAR({' '.join(text for text, _ in pieces)}, {distance})"


def _pieces(phrase: Phrase, tokens: Tokens) -> list[tuple[str, int]]:
    """The phrase cut after every beginning, each piece with its number of tokens."""
    pieces: list[tuple[str, int]] = []
    strings: list[str] = []
    length = 0
    for word in phrase.words:
        count = tokens.count(word.text)
        if not count:
            continue
        strings.append(_string(word.text))
        length += count
        if word.prefix:
            pieces.append((f"{' + '.join(strings)} *", length))
            strings, length = [], 0
    if strings:
        pieces.append((" + ".join(strings), length))
    return pieces


def _string(text: str) -> str:
    # A NUL would end the expression; like any sign it only parts words.
    plain = text.replace("\0", " ").replace('"', '""')
    return f'"{plain}"'
