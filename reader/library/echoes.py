"""Finds the same quotation in other articles, by nothing but the index of what was said."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log2
from typing import Final

from reader.library.answers import Echo, EchoKind
from reader.library.carriers import carriers
from reader.library.ids import A_QUOTATION, ArticleId, day_of
from reader.library.likeness import Alike, Judge
from reader.library.one_state import OneState
from reader.library.rarity import Rarity
from reader.library.said_reader import SaidReader, SaidWords
from reader.library.same_words import Turn, on_same_words
from reader.library.standing import Standing

QUOTATIONS: Final = 500
"""Quotations of an article that are looked for, from its beginning."""

ECHOES: Final = 50
"""Echoes of one quotation that are given, the newest."""

_COMPARED: Final = 120
"""Quotations that share something with one that are compared with it: those that share most."""

_REMEMBERED: Final = 20_000
"""Quotations and echoes that are remembered, some 10 MB of them: a question that was broken off
is asked again."""

_BEYOND_CHANCE: Final = 12.0
"""Bits that shared words must tell beyond those that single out one quotation of the library."""

_AT_LEAST: Final = 4_000
"""A library of fewer quotations is taken for one of so many."""

_UNKNOWN: Final = 1.3
"""So many times as much must be shared by what was trimmed where a speaker isn't known."""

_SET_PHRASE: Final = 6
"""Fewer words (“several hundred million dollars”) in what somebody else may have said at greater
length are taken for a set phrase, unless both are known to be of one speaker."""

_NEAR: Final = 7
"""Days within which a quotation may be told again in words that seem to contradict."""

_TWO_SPEAKERS: Final = 2.0
"""So many times as much must be shared where two people are known to have said it."""


@dataclass(frozen=True, slots=True)
class Echoes:
    """Where an article's quotations stand in other articles.

    `by_place` has the echoes of each quotation that has any, newest first, by its place in the
    article from 1; `more` how many older ones there are besides, among those that were compared.
    So many `unasked` quotations at the article's end were not looked for.
    """

    by_place: Mapping[int, tuple[Echo, ...]] = field(default_factory=dict)
    more: Mapping[int, int] = field(default_factory=dict)
    unasked: int = 0


_Found = tuple[tuple[Echo, ...], int]
"""The echoes of one quotation that are given, and how many there are besides."""


class EchoFinder:
    """Finds echoes on the catalogue's connection; each answer tells of one state.

    What is the same quotation is for `Judge` to say. Each method raises what those of the
    catalogue raise, and may be interrupted between any two quotations.
    """

    def __init__(
        self, connection: sqlite3.Connection, standing: Standing, one_state: OneState
    ) -> None:
        self._standing = standing
        self._one_state = one_state
        self._rarity = Rarity(connection)
        self._said = SaidReader(connection, standing)
        self._version = -1
        self._known: dict[tuple[ArticleId, int], _Found] = {}
        self._remembered = 0

    def of(self, article: ArticleId) -> dict[int, tuple[Echo, ...]]:
        """The echoes of each quotation that has any, newest first, by its place from 1."""
        return dict(self.found(article).by_place)

    def found(self, article: ArticleId) -> Echoes:
        """The echoes of the article's quotations, and how many are not among them."""
        with self._one_state.held():
            judge = self._judge()
            by_place: dict[int, tuple[Echo, ...]] = {}
            more: dict[int, int] = {}
            count = self._said.count(article)
            for place in range(1, min(count, QUOTATIONS) + 1):
                echoes, besides = self._of_one(article, place, judge)
                if echoes:
                    by_place[place] = echoes
                if besides:
                    more[place] = besides
            unasked = max(0, count - QUOTATIONS)
            self._said.forget()
            return Echoes(by_place, more, unasked)

    def others(self, article: ArticleId, place: int) -> int:
        """How many other articles carry the quotation at that place of the article, from 1.

        At most `_COMPARED` are told.
        """
        with self._one_state.held():
            judge = self._judge()
            ours = self._said.at(article, place)
            found = [] if ours is None else self._carriers(article, ours, judge)
            return len({row // A_QUOTATION for row, _, _ in found})

    def pause(self) -> None:
        """Let a question be broken off here; asked while the library is held to one state."""
        self._rarity.pause()

    def line(self, article: ArticleId, place: int, most: int = 40) -> list[Turn]:
        """What else the speaker of that quotation said on the same words, most alike first.

        Nothing where nobody is known to have said it, or where no such quotation is there.
        """
        with self._one_state.held():
            self._look()
            said = self._said.at(article, place)
            if said is None or said.speaker is None:
                return []
            speakers = self._standing.as_speakers([said.speaker])
            found = on_same_words(said.words.words, speakers, self._rarity, most + 1)
            return [turn for turn in found if turn[:2] != (article, place)][:most]

    def _look(self) -> None:
        """Heed what was written since the last question."""
        self._said.forget()
        if self._standing.ledger.seen != self._version or self._remembered > _REMEMBERED:
            self._known.clear()
            self._remembered = 0
        self._version = self._standing.ledger.seen
        self._rarity.look(self._version)

    def _judge(self) -> Judge:
        self._look()
        quotations = max(self._rarity.quotations, _AT_LEAST)
        return Judge(self._rarity.bits, log2(quotations) + _BEYOND_CHANCE)

    def _of_one(self, article: ArticleId, place: int, judge: Judge) -> _Found:
        """The echoes of one quotation, and how many there are besides."""
        known = self._known.get((article, place))
        if known is None:
            ours = self._said.at(article, place)
            found = [] if ours is None else self._carriers(article, ours, judge)
            known = self._echoes(found[:ECHOES]), max(0, len(found) - ECHOES)
            self._known[article, place] = known
            self._remembered += 1 + len(known[0])
        return known

    def _carriers(
        self, article: ArticleId, ours: SaidWords, judge: Judge
    ) -> list[tuple[int, SaidWords, Alike]]:
        """Rows of `said` that carry it in other articles, newest first."""
        if judge.worth(ours.words.words) < judge.enough:
            return []
        found: list[tuple[int, SaidWords, Alike]] = []
        day = day_of(article)
        for row in carriers(ours.words, self._rarity, judge.enough, _COMPARED, article):
            self._rarity.pause()
            there, place = divmod(row, A_QUOTATION)
            theirs = self._said.at(ArticleId(there), place)
            if theirs is None:
                continue
            near = abs((day_of(ArticleId(there)) - day).days) <= _NEAR
            alike = self._alike(judge, ours, theirs, near=near)
            if alike is not None:
                found.append((row, theirs, alike))
        found.sort(key=lambda each: -each[0])
        return found

    def _alike(
        self, judge: Judge, ours: SaidWords, theirs: SaidWords, *, near: bool
    ) -> Alike | None:
        alike = judge.alike(ours.words, theirs.words, near=near)
        if alike is None:
            return None
        one, other = self._said.speaker(ours.speaker), self._said.speaker(theirs.speaker)
        known = one.named and other.named
        if known and (one.words <= other.words or other.words <= one.words):
            return alike
        if alike.kind is not EchoKind.SAME and min(ours.length, theirs.length) < _SET_PHRASE:
            return None
        # With two people one of the articles may be wrong about who it was.
        least = _TWO_SPEAKERS if known else 1.0 if alike.kind is EchoKind.SAME else _UNKNOWN
        if alike.bits < least * judge.enough or (known and alike.kind is EchoKind.REWORDED):
            return None
        return alike

    def _echoes(self, found: Sequence[tuple[int, SaidWords, Alike]]) -> tuple[Echo, ...]:
        if not found:
            return ()
        headings = self._said.headings({row // A_QUOTATION for row, _, _ in found})
        return tuple(
            Echo(
                article=ArticleId(row // A_QUOTATION),
                title=headings[row // A_QUOTATION][0],
                source=headings[row // A_QUOTATION][1],
                place=row % A_QUOTATION,
                text=said.text,
                spans=said.spans,
                speaker=self._said.speaker(said.speaker).name,
                kind=alike.kind,
            )
            for row, said, alike in found
        )
