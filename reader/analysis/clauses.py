"""The clauses of a sentence in which somebody says something."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Final, NamedTuple

from reader.analysis.narrative import Sentence, Sort, Word
from reader.analysis.phrases import (
    AGENTS,
    AUXILIARIES,
    CLOSED,
    CONJUNCTIONS,
    DASHES,
    BOUND,
    DETERMINERS,
    POSSESSIVE,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATING,
    Phrase,
    adverbial,
    antecedent,
    belongs,
    names_one,
    nominal,
    phrase_before,
    phrase_behind,
    verbal,
)
from reader.analysis.verbs import ALSO_NOUNS, CUES, LIKELY, LOOSE, PARTICLED, SURE

BEING: Final = frozenset(["is", "was", "are", "were", "be", "been", "being", "am", "’s", "’re"])
CITING: Final = frozenset(["quoted", "cited", "quotes", "cites"])
JOINS_VERBS: Final = frozenset(["and", "but", "then", "or", "to", "also", "not"])
OPENS_APPOSITION: Final = PREPOSITIONS | {"and"}


class Strength(IntEnum):
    """How surely a clause gives words to its subject."""

    LOOSE = 1
    LIKELY = 2
    SURE = 3


class Saying(NamedTuple):
    """A clause of saying: who (a phrase of the sentence), and its verb's words.

    It covers the words from `start` on, which are those of subject and verb.
    """

    subject: Phrase
    verb: int
    verb_end: int
    strength: Strength
    start: int


def sayings(sentence: Sentence) -> list[Saying]:
    """The clauses of saying in a sentence, in the order of their verbs."""
    words = sentence.words
    found: list[Saying] = []
    floor = 0
    shouting = _in_capitals(words)
    for at, word in enumerate(words):
        if word.sort is Sort.SPEECH:
            floor = at + 1
        elif word.low in CUES or word.low in PARTICLED or word.low == "according":
            if word.capital and at != 0 and not shouting:
                continue
            saying = _saying(words, at, floor, found)
            if saying is not None:
                found.append(saying)
    return found


def _in_capitals(words: Sequence[Word]) -> bool:
    """Whether a sentence is a headline, with a capital on most of its words."""
    letters = [word for word in words if word.sort is Sort.PLAIN and word.low[0].isalpha()]
    return 2 * sum(word.capital for word in letters) > len(letters) > 1


def _saying(words: Sequence[Word], at: int, floor: int, found: list[Saying]) -> Saying | None:
    low = words[at].low
    ceiling = at + 1
    while ceiling < len(words) and words[ceiling].sort is not Sort.SPEECH:
        ceiling += 1
    behind = words[at + 1].low if at + 1 < len(words) else ""
    if low == "according":
        phrase = phrase_behind(words, at + 2, ceiling) if behind == "to" else None
        return phrase and Saying(phrase, at, at + 2, Strength.LIKELY, at)
    end = at + 1
    strength = Strength.LOOSE
    if low in PARTICLED and behind in PARTICLED[low]:
        end, strength = at + 2, Strength.LIKELY
    elif low not in CUES:
        return None
    if low in SURE:
        strength = Strength.SURE
    elif low in LIKELY:
        strength = Strength.LIKELY
    if _a_noun(words, at, floor):
        return None
    if _passive(words, at, floor) or (behind == "by" and low.endswith("ed")):
        return _passive_saying(words, at, floor, ceiling, strength)
    if low in CITING and "as" in [word.low for word in words[at + 1 : at + 8]]:
        return None  # the one who is quoted speaks: *quoted Ann Reed as saying*
    opening = at - 1
    while opening >= floor and (words[opening].low in {",", "so"} or words[opening].low in DASHES):
        opening -= 1
    if floor > 0 and opening < floor and not low.endswith("ing"):
        phrase = phrase_behind(words, end, ceiling)
        if phrase is not None:
            return Saying(phrase, at, end, strength, at)
    if floor > 0 and words[at - 1].low == "," and not low.endswith("ing"):
        phrase = _inverted(words, end, ceiling)
        if phrase is not None:
            return Saying(phrase, at, end, strength, at)
    subject = _subject(words, at, floor, found)
    if subject is None:
        return None
    return Saying(subject, at, end, strength, min(subject.start, at) if subject.start >= floor else at)


def _inverted(words: Sequence[Word], start: int, ceiling: int) -> Phrase | None:
    """The person named behind a verb that ends its sentence: *…, says Ann Reed, a vet*."""
    phrase = phrase_behind(words, start, ceiling)
    if phrase is None or words[phrase.head].sort is not Sort.PERSON:
        return None
    behind = words[phrase.end] if phrase.end < len(words) else None
    closed = behind is None or behind.low in {",", ".", "who", "of", "in", "at", "("}
    return phrase if closed else None


def _a_noun(words: Sequence[Word], at: int, floor: int) -> bool:
    """Whether the form at `at` is no verb here: *the report*, *his claims*, *a blunt reply*."""
    low = words[at].low
    if at <= floor:
        return low in ALSO_NOUNS
    previous = words[at - 1]
    if low in ALSO_NOUNS:
        k = at - 1
        while k >= floor and adverbial(words[k].low):
            k -= 1
        if k < floor:
            return True
        subject = words[k]
        if subject.low in POSSESSIVE or subject.low in BOUND:
            return True
        if subject.low == "to" or subject.low in AUXILIARIES - POSSESSIVE or subject.low in {"and", "but", "that", "which"}:
            return False
        if names_one(subject) or subject.sort is Sort.BODY or subject.low in CLOSED or subject.low == ",":
            return False
        plural = subject.low.endswith("s") or subject.low in {"some", "many", "others", "most", "people"}
        return not ((low.endswith("s") or plural) and nominal(subject) and at + 1 < len(words) and (words[at + 1].low in {"that", "he", "she", "they", "it", ":", ",", "the"} or words[at + 1].sort is Sort.SPEECH))
    if previous.low in BOUND - {"that", "this"} and low not in {"said", "says", "told", "tells"}:
        return True
    if previous.low in POSSESSIVE and low.endswith("ing"):
        return True
    if low.endswith("ing"):
        return False
    return previous.low in PREPOSITIONS and previous.low != "to"


def _passive(words: Sequence[Word], at: int, floor: int) -> bool:
    """Whether the form at `at` is a participle behind *is* or *was*."""
    if not words[at].low.endswith(("ed", "ld", "en", "ught", "nt", "own", "id")):
        return False
    k = at - 1
    while k >= floor and adverbial(words[k].low):
        k -= 1
    return k >= floor and words[k].low in BEING


def _passive_saying(
    words: Sequence[Word], at: int, floor: int, ceiling: int, strength: Strength
) -> Saying | None:
    """*Mr Reed was quoted as saying*; *it was described by Mr Reed as*."""
    behind = [word.low for word in words[at + 1 : at + 6]]
    if words[at].low in {"quoted", "cited", "reported"} and "as" in behind:
        subject = phrase_before(words, at, floor)
        return subject and Saying(subject, at, at + 1, Strength.SURE, subject.start)
    if "by" in behind:
        phrase = phrase_behind(words, at + 2 + behind.index("by"), ceiling)
        return phrase and Saying(phrase, at, at + 1, strength, at)
    return None


def _subject(words: Sequence[Word], at: int, floor: int, found: list[Saying]) -> Phrase | None:
    """Whose saying the verb at `at` tells."""
    low = words[at].low
    k = at - 1
    while k >= 0 and adverbial(words[k].low):
        k -= 1
    if k < 0:
        return None
    previous = words[k]
    if low.endswith("ing"):
        if previous.low == "as" and (phrase := phrase_before(words, k, floor)) is not None:
            return phrase
        if previous.sort is Sort.PERSON:
            named = phrase_before(words, k + 1, floor)
            opens = named and named.head == k and named.start > 0 and words[named.start - 1]
            if opens and (opens.low in {"with", "and", ",", ";"} or opens.low in DASHES):
                return named
        return main_subject(words, at, found)
    if previous.low in JOINS_VERBS:
        return main_subject(words, at, found)
    phrase = phrase_before(words, at, floor)
    if phrase is None:
        return main_subject(words, at, found)
    head = words[phrase.head]
    if head.low == "who":
        return antecedent(words, phrase.start, floor)
    if not names_one(head) and phrase.start > floor:
        before = words[phrase.start - 1]
        if phrase.end - phrase.start > 3 and before.low in {",", "and"} and (named := _left_open(words, phrase.start - 1, floor)) is not None:
            return named
        if before.low in PREPOSITIONS or verbal(before) or before.low.endswith(("ed", "ing")):
            return None if low.endswith("ed") else main_subject(words, at, found)
    return phrase


def _left_open(words: Sequence[Word], end: int, floor: int) -> Phrase | None:
    """The name whose apposition no comma closes: *Ann Reed, a judge and head of the court said*."""
    comma = end
    while comma > floor and (nominal(words[comma]) or words[comma].low in OPENS_APPOSITION):
        comma -= 1
    if comma <= floor or words[comma].low != "," or words[comma - 1].sort is not Sort.PERSON:
        return None
    return Phrase(comma - 1, comma, comma - 1)


def main_subject(
    words: Sequence[Word], before: int, found: Sequence[Saying] = ()
) -> Phrase | None:
    """Whose doings a sentence tells up to `before`: the last speaker in it, or its first name."""
    for saying in reversed(found):
        if saying.verb < before:
            return saying.subject
    return first_subject(words, before)


def first_subject(words: Sequence[Word], before: int) -> Phrase | None:
    """The subject that a sentence begins with, what stands before its first comma left out.

    *In a letter to Mr Reed, the mayor praised …*: *the mayor*. Where the sentence begins with
    no noun phrase, its first person that is no part of another phrase.
    """
    start = _behind_opening(words, before)
    phrase = _opening_phrase(words, start, before)
    if phrase is not None and (names_one(words[phrase.head]) or _an_agent(words, phrase)):
        return phrase
    for origin in (start, 0) if start else (0,):
        for k in range(origin, before):
            if acts(words, k):
                return Phrase(k, k + 1, k)
    return phrase


def _behind_opening(words: Sequence[Word], before: int) -> int:
    """Where the main clause begins: behind the comma of *In Ely, …* or *When he came, …*."""
    first = words[0].low if words else ""
    if first in PREPOSITIONS or first in SUBORDINATING or first.endswith(("ing", "ed")):
        return next((at + 1 for at in range(before) if words[at].low == ","), 0)
    return 0


def _opening_phrase(words: Sequence[Word], start: int, before: int) -> Phrase | None:
    """The noun phrase that a clause begins with at `start`."""
    while start < before and (
        words[start].low in CONJUNCTIONS or words[start].low == "," or adverbial(words[start].low)
    ):
        start += 1
    if start >= before or words[start].low in PREPOSITIONS or words[start].low in {"it", "you"}:
        return None
    return phrase_behind(words, start, before)


def _an_agent(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a description is one of somebody who can speak: a body, or *the … man*."""
    head = words[phrase.head]
    return head.sort is Sort.BODY or head.low in AGENTS


def acts(words: Sequence[Word], at: int) -> bool:
    """Whether the word at `at` names somebody and can be a subject: no *with Mr Reed*."""
    if words[at].sort is not Sort.PERSON:
        return words[at].low in {"he", "she", "they", "i", "we"}
    if belongs(words, at, len(words)):
        return False
    before = at - 1
    while before >= 0 and words[before].sort is Sort.PLAIN and words[before].capital:
        before -= 1
    return before < 0 or words[before].low not in PREPOSITIONS
