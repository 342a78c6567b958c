"""The noun phrase that begins at a place in a sentence, and what it can be.

There is no parser here. News prose names its speakers in a handful of shapes (*Mr Reed*;
*the mayor, Ann Reed*; *a spokesman for Mr Reed*), and those are read off the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.analysis.telling.grammar import (
    ADJECTIVE_ENDS,
    ADVERBS,
    AGENT_ENDS,
    AGENTS,
    BOUND,
    DETERMINERS,
    JOINING,
    POINTING,
    POSSESSIVE,
    SUBJECT_PRONOUNS,
    TIMES,
    WRITINGS,
    adverbial,
    agent,
    nominal,
    past,
    tells,
)
from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.words.verbs import CUES
from reader.articles.article import Span

OCCASIONS: Final = frozenset(
    [
        "interview",
        "statement",
        "email",
        "e-mail",
        "speech",
        "letter",
        "tweet",
        "message",
        "post",
        "remarks",
        "comments",
    ]
)
"""Where words fall, which is no part of who says them: *Ann Reed in a statement*."""
NOT_ALONE: Final = frozenset(["last", "first", "much", "long", "far", "back", "still", "up", "out"])
"""Adverbs that stand within a noun phrase as well: *the council’s long report*."""


class Phrase(NamedTuple):
    """A noun phrase: the words from `start` to `end` (not included) and its chief one.

    `head` is the place of the person, body, pronoun or noun that it is about.
    """

    start: int
    end: int
    head: int

    def span(self, words: Sequence[Word]) -> Span:
        """Where it lies in the text."""
        return Span(words[self.start].span.start, words[self.end - 1].span.end)


def phrase_behind(words: Sequence[Word], start: int, ceiling: int) -> Phrase | None:
    """The noun phrase that begins at `start`: behind *said* or *according to*.

    A name wins over the title before it (*the mayor, Ann Reed*; *former mayor Ann Reed*),
    not over a noun that it belongs to (*a spokesman for Ann Reed*).
    """
    at = start
    while at < ceiling and adverbial(words[at]) and words[at].low not in {"both", "all"}:
        at += 1
    if at >= ceiling or words[at].low in POSSESSIVE:
        return None
    if words[at].low in SUBJECT_PRONOUNS or words[at].low in {"him", "them"}:
        return Phrase(at, at + 1, at)
    first, head = at, -1
    while at < ceiling and (nominal(words[at]) or words[at].low == "and"):
        word = words[at]
        ends = word.low in TIMES or (not word.capital and tells(word))
        if head >= 0 and ends and words[at - 1].low not in BOUND:
            break  # *the mayor* said, but *the warning*
        if head >= 0 and word.low in ADVERBS and word.low not in NOT_ALONE:
            break
        if head >= first and _acts(words, first, at, ceiling):
            break
        if word.low == "and" and (head < 0 or not _title_goes_on(words, at, ceiling)):
            break
        if word.sort is Sort.PERSON and not belongs(words, at, ceiling):
            return Phrase(first, at + 1, at)
        if word.low != "and":
            head = at
        at += 1
    if head < 0:
        return None
    read = words[head].low.removesuffix("s") in WRITINGS  # *the report, Ann Reed, …*
    apposed = None if read else _apposed_name(words, at, ceiling)
    if apposed is None and at < ceiling and words[at].low in JOINING:
        at = _joined_end(words, at, ceiling)
        apposed = None if read else _apposed_name(words, at, ceiling)
    return Phrase(first, at, head) if apposed is None else Phrase(first, apposed + 1, apposed)


def _acts(words: Sequence[Word], first: int, at: int, ceiling: int) -> bool:
    """Whether the word at `at` is the verb of the phrase before it: *the court* issued *the …*.

    It is one where something begins behind it that can't go on with the phrase, or where it
    is a past form behind a noun.
    """
    if words[at].sort is not Sort.PLAIN or words[at].capital or at == first:
        return False
    noun = words[at - 1].low not in DETERMINERS and not words[at - 1].low.endswith(ADJECTIVE_ENDS)
    if not noun or words[at - 1].low in POSSESSIVE:
        return False
    if at + 1 < ceiling and words[at + 1].low in BOUND:
        return words[at].low not in {"and", "-"}
    return past(words[at])


def _joined_end(words: Sequence[Word], at: int, ceiling: int) -> int:
    """Where what is joined to a phrase by the preposition at `at` ends: *of the town of Ely*."""
    while at + 1 < ceiling and words[at].low in JOINING and nominal(words[at + 1]):
        if words[at].low == "in" and _occasion(words, at + 1, ceiling):
            break
        if words[at].low != "of" and words[at + 1].low in TIMES:
            break  # *police* on Thursday
        at += 1
        while at < ceiling and nominal(words[at]):
            word = words[at]
            at += 1
            behind = words[at] if at < ceiling else None
            if behind is None or behind.capital:
                continue
            if word.sort is not Sort.PLAIN and behind.low not in POSSESSIVE:
                break
            if word.low not in DETERMINERS and (tells(behind) or behind.low.endswith("ed")):
                break
    return at


def _occasion(words: Sequence[Word], at: int, ceiling: int) -> bool:
    """Whether what follows *in* tells where the words fell: *in a telephone interview*."""
    if words[at].low not in {"a", "an", "his", "her", "their"}:
        return False
    while at < ceiling and nominal(words[at]):
        if words[at].low in OCCASIONS:
            return True
        at += 1
    return False


def describes(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase without a name can be somebody: *the mayor*, *officials*, not *means*.

    A single common noun must be one for people; *this*, *these* and *Tuesday* are nobody.
    """
    first, head = words[phrase.start], words[phrase.head]
    if head.low in TIMES:
        return False
    if first.low in BOUND and (phrase.end - phrase.start == 1 or first.low in POINTING):
        return not (phrase.head == phrase.start or head.low in CUES)
    if phrase.end - phrase.start > 1 or first.sort is not Sort.PLAIN:
        return not tells(head) or words[phrase.head - 1].low in BOUND
    return first.capital or _somebody(first)


def _somebody(word: Word) -> bool:
    """Whether a noun by itself is one for those who can speak, or for what can be read."""
    if word.sort is not Sort.PLAIN:
        return word.sort is Sort.BODY
    one = word.low.removesuffix("s")
    return word.low in AGENTS or one in WRITINGS or one.endswith(AGENT_ENDS)


def can_speak(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a description has a word for somebody or a body, or a name for its chief."""
    name = phrase.head > 0 and words[phrase.head].capital
    return name or any(map(_somebody, words[phrase.start : phrase.end]))


def belongs(words: Sequence[Word], at: int, ceiling: int) -> bool:
    """Whether the name at `at` only belongs to what follows: *Mr Reed’s*, *Reed aide Joe Lane*."""
    behind = at + 1
    if behind < ceiling and words[behind].low in POSSESSIVE:
        return True
    while behind < ceiling and nominal(words[behind]) and words[behind].low not in DETERMINERS:
        if words[behind].sort is Sort.PERSON:
            return behind > at + 1 and agent(words[behind - 1])
        if words[behind].low.endswith("ed"):
            return False
        behind += 1
    return behind > at + 1 and words[behind - 1].low in AGENTS


def _title_goes_on(words: Sequence[Word], at: int, ceiling: int) -> bool:
    """Whether a name follows the *and* at `at` within a title: *founder and head Ann Reed*."""
    at += 1
    while at < ceiling and nominal(words[at]):
        if words[at].sort is Sort.PERSON:
            return True
        at += 1
    return False


def _apposed_name(words: Sequence[Word], comma: int, ceiling: int) -> int | None:
    """Where a name stands between commas behind a description: *the mayor, Ann Reed, …*."""
    if comma + 1 >= ceiling or words[comma].low != ",":
        return None
    at = comma + 1
    while at < min(ceiling, comma + 5) and words[at].sort is Sort.PLAIN and nominal(words[at]):
        if words[at].low in DETERMINERS:
            return None
        at += 1
    if at >= ceiling or words[at].sort is not Sort.PERSON:
        return None
    return at if at + 1 >= ceiling or words[at + 1].low in {",", ".", ";", "(", ":"} else None
