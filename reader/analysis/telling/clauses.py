"""The clauses of a sentence in which somebody says something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.analysis.telling.appositions import antecedent, first_nominal, phrase_before
from reader.analysis.telling.grammar import (
    AUXILIARIES,
    PREPOSITIONS,
    comma_or_dash,
    names_one,
    nominal,
    participial,
    past,
    tells,
    verbal,
)
from reader.analysis.telling.narrative import Sort
from reader.analysis.telling.phrases import Phrase, belongs, phrase_behind
from reader.analysis.telling.saying_verbs import JOINS_VERBS, Strength, Verb, passive
from reader.analysis.telling.subjects import first_subject

CITING: Final = frozenset(["quoted", "cited", "quotes", "cites"])
ENDS_A_SENTENCE: Final = frozenset([",", ".", "(", "who", "of", "in", "at", ""])
"""What follows the name that a verb stands before, the name being the sentence's last."""
TAKES_NOBODY: Final = frozenset(["said", "says"])
"""Verbs of saying that have nobody for their object."""
OPENS_BEHIND: Final = frozenset(["so", "'", "’", '"', "”"])
"""What may stand between a quotation and its verb: *so says Ann Reed*, and marks left over."""


class Saying(NamedTuple):
    """A clause of saying: whose (a phrase of the sentence), and the words of its verb.

    `start` is where it begins, with its subject or, turned round, with its verb.
    """

    subject: Phrase
    verb: int
    verb_end: int
    strength: Strength
    start: int


def sayings(verbs: Sequence[Verb]) -> list[Saying]:
    """The clauses of saying in a sentence, in the order of `verbs`, all that it has of saying."""
    found: list[Saying] = []
    for verb in verbs:
        saying = _saying(verb, found)
        if saying is not None:
            found.append(saying)
    return found


def _saying(verb: Verb, found: Sequence[Saying]) -> Saying | None:
    """The clause of a verb: its subject is looked for behind it, before it, then farther off."""
    if verb.low == "according":
        phrase = phrase_behind(verb.words, verb.end, verb.ceiling)
        return _clause(verb, phrase and (_written_by(verb, phrase) or phrase), verb.at)
    if passive(verb):
        return _passive_saying(verb)
    if verb.low in CITING and "as" in verb.after(7):
        # the one who is quoted speaks: *quoted Ann Reed as saying*
        return _clause(verb, phrase_behind(verb.words, verb.end, verb.ceiling), verb.at)
    return _turned_round(verb) or _clause(verb, _subject(verb, found))


def _written_by(verb: Verb, phrase: Phrase) -> Phrase | None:
    """Whose writing a phrase is about: *an appeal lodged by Ann Reed*."""
    words = verb.words
    for at in range(phrase.start, min(verb.ceiling, phrase.end + 3) - 1):
        if words[at].low == "," or words[at].sort is Sort.PERSON:
            return None
        if words[at].low == "by":
            by = phrase_behind(words, at + 1, verb.ceiling)
            if by is not None and words[by.head].sort is Sort.PERSON:
                return by
    return None


def _passive_saying(verb: Verb) -> Saying | None:
    """*Mr Reed was quoted as saying*; *it was described by Mr Reed as*."""
    behind = verb.after(5)
    if verb.low in {"quoted", "cited", "reported"} and "as" in behind:
        subject = phrase_before(verb.words, verb.at, verb.floor)
        return _clause(verb._replace(strength=Strength.SURE), subject)
    if "by" in behind:
        start = verb.at + 2 + behind.index("by")
        if verb.low == "used" or (start < verb.ceiling and verb.words[start].low.endswith("ing")):
            return None  # *responded by pointing*
        return _clause(verb, phrase_behind(verb.words, start, verb.ceiling), verb.at)
    return None


def _turned_round(verb: Verb) -> Saying | None:
    """A verb before its subject: *“…,” said the mayor*; *“…” in the end, says Ann Reed, a vet*."""
    if verb.low.endswith("ing"):
        return None
    if not verb.floor:
        return _parenthetical(verb)
    words, opening = verb.words, verb.at - 1
    while opening >= verb.floor and (
        comma_or_dash(words[opening]) or words[opening].low in OPENS_BEHIND
    ):
        opening -= 1
    phrase = None
    if opening < verb.floor:
        phrase = phrase_behind(words, verb.end, verb.ceiling)
    elif words[verb.at - 1].low == "," and not _apposed(verb):
        phrase = phrase_behind(words, verb.end, verb.ceiling)
        if phrase is not None:
            behind = words[phrase.end].low if phrase.end < len(words) else "."
            if words[phrase.head].sort is not Sort.PERSON or behind not in ENDS_A_SENTENCE:
                phrase = None
    return _clause(verb, phrase, verb.at)


def _parenthetical(verb: Verb) -> Saying | None:
    """A clause set between commas: *The plan, says Ann Reed, a vet, is “odd”*."""
    words, at = verb.words, verb.at
    if verb.low not in {"said", "says"} or not at or words[at - 1].low != "," or _apposed(verb):
        return None
    phrase = phrase_behind(words, verb.end, verb.ceiling)
    if phrase is None or words[phrase.head].sort is not Sort.PERSON:
        return None
    closed = phrase.end < len(words) and words[phrase.end].low == ","
    return _clause(verb, phrase, at) if closed else None


def _apposed(verb: Verb) -> bool:
    """Whether the comma before a verb ends an apposition to its subject: *Ann Reed, 45, said*."""
    phrase = phrase_before(verb.words, verb.at, verb.floor)
    return phrase is not None and phrase.end < verb.at - 1


def _subject(verb: Verb, found: Sequence[Saying]) -> Phrase | None:
    """Whose saying a verb tells that stands behind its subject."""
    words, previous = verb.words, verb.previous
    if previous < 0:
        return None
    if verb.low.endswith("ing"):
        return _own_subject(verb) or _shared_subject(verb, found)
    if words[previous].low in JOINS_VERBS:
        return _shared_subject(verb, found)
    phrase = phrase_before(words, verb.at, verb.floor)
    if phrase is None:
        return _shared_subject(verb, found)
    if words[phrase.head].low == "who":
        return antecedent(words, phrase.start, verb.floor)
    if names_one(words[phrase.head]) or phrase.start <= verb.floor:
        return phrase
    named = _left_open(verb, phrase)
    if named is not None:
        return named
    before = words[phrase.start - 1]
    if before.low in TAKES_NOBODY and verb.strength is not Strength.LOOSE:
        return phrase  # *Ann Reed said her neighbours said*
    if before.low in PREPOSITIONS or verbal(before) or participial(before):
        # An object: *released a memo titled “…”* says nothing of who speaks.
        return None if verb.low.endswith("ed") else _shared_subject(verb, found)
    return phrase


def _own_subject(verb: Verb) -> Phrase | None:
    """The subject of a participle that has one: *with Ann Reed saying*, *quoted him as saying*."""
    words, previous = verb.words, verb.previous
    if words[previous].low == "as":
        if previous and words[previous - 1].low in CITING:
            return None
        return phrase_before(words, previous, verb.floor)
    if words[previous].sort is not Sort.PERSON:
        phrase = phrase_before(words, verb.at, verb.floor)
        led = phrase is not None and phrase.start > 0 and words[phrase.start - 1].low == "with"
        return phrase if led else None
    start = first_nominal(words, previous, verb.floor)
    opens = words[start - 1] if start else words[start]
    if not (comma_or_dash(opens) or opens.low in {"with", "and", ";"}):
        return None
    return Phrase(start, previous + 1, previous)


def _left_open(verb: Verb, phrase: Phrase) -> Phrase | None:
    """The name whose apposition no comma closes: *Ann Reed, a judge and head of the court said*.

    Not *Ann Reed, an aide said, …*, where the aide is speaking of her.
    """
    words, comma = verb.words, phrase.start - 1
    long = phrase.end - phrase.start > 3
    if not (words[comma].low == "and" or (words[comma].low == "," and long)):
        return None
    while comma > verb.floor and (
        nominal(words[comma]) or words[comma].low in PREPOSITIONS or words[comma].low == "and"
    ):
        comma -= 1
    if comma <= verb.floor or words[comma].low != "," or words[comma - 1].sort is not Sort.PERSON:
        return None
    return Phrase(comma - 1, comma, comma - 1)


def _shared_subject(verb: Verb, found: Sequence[Saying]) -> Phrase | None:
    """The subject that a verb shares: the last speaker before it, or whom the sentence is about."""
    if not found:
        return first_subject(verb.words, verb.at) or _last_person(verb)
    return _later_subject(verb, found[-1].verb_end) or found[-1].subject


def _later_subject(verb: Verb, start: int) -> Phrase | None:
    """The name with which a clause begins between `start` and the verb, behind a comma.

    *As the choir began to sing, Ann Reed stood up and joked* shares Ann Reed.
    """
    words = verb.words
    for at in range(verb.at - 2, start, -1):
        if words[at].sort is Sort.PERSON and comma_or_dash(words[at - 1]):
            behind = words[at + 1]
            if behind.low in AUXILIARIES or past(behind) or tells(behind):
                return Phrase(at, at + 1, at)
    return None


def _last_person(verb: Verb) -> Phrase | None:
    """The last name before a verb whose sentence is about nobody."""
    words = verb.words
    for at in range(verb.at - 1, verb.floor - 1, -1):
        if words[at].sort is Sort.PERSON and not belongs(words, at, verb.at):
            return Phrase(at, at + 1, at)
    return None


def _clause(verb: Verb, subject: Phrase | None, start: int | None = None) -> Saying | None:
    """The clause in which `subject` does it, begun by the subject where not told otherwise."""
    if subject is None:
        return None
    if start is None:
        start = subject.start if verb.floor <= subject.start < verb.at else verb.at
    return Saying(subject, verb.at, verb.end, verb.strength, start)
