"""Whom a sentence is about: the subject that its main clause begins with."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.telling.grammar import (
    AGENTS,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATING,
    adverbial,
    comma_or_dash,
    names_one,
    participial,
)
from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.telling.phrases import Phrase, belongs, phrase_behind


def first_subject(words: Sequence[Word], before: int) -> Phrase | None:
    """The subject of the clause that a sentence begins with, if it stands before `before`.

    What opens the sentence up to its first comma is passed over: *In a letter to Mr Reed, the
    mayor praised …* is about *the mayor*. Where the clause begins with a thing rather than with
    somebody (*The plan is Ann Reed’s*), the first person that acts comes before the thing.
    """
    start = _behind_opening(words, before)
    phrase = _opening_phrase(words, start, before)
    if phrase is not None:
        head = words[phrase.head]
        if names_one(head) or head.sort is Sort.BODY or head.low in AGENTS:
            return phrase
    for origin in (start, 0) if start else (0,):
        for at in range(origin, before):
            if acts(words, at):
                return Phrase(at, at + 1, at)
    return phrase


def acts(words: Sequence[Word], at: int) -> bool:
    """Whether the word at `at` names somebody and can be a subject: no *with Mr Reed*."""
    if words[at].sort is not Sort.PERSON:
        return words[at].low in {"he", "she", "they", "i", "we"}
    if belongs(words, at, len(words)):
        return False
    before = at - 1
    while before >= 0 and words[before].sort is Sort.PLAIN and words[before].capital:
        before -= 1
    if before < 0:
        return True
    # “a Reed voter”, “the Reed camp”: the name only tells which
    bare = before == at - 1 and words[before].low in {"a", "an", "the"}
    return not bare and words[before].low not in PREPOSITIONS


def _behind_opening(words: Sequence[Word], before: int) -> int:
    """Where the main clause begins: behind the comma of *In Ely, …* or *When he came, …*."""
    opening = 0
    while opening < before and adverbial(words[opening]):
        opening += 1
    if opening >= before:
        return 0
    first = words[opening]
    if not (first.low in PREPOSITIONS or first.low in SUBORDINATING or participial(first)):
        return 0
    commas = [at for at in range(before) if comma_or_dash(words[at])]
    for comma in commas:
        phrase = phrase_behind(words, comma + 1, before)
        if phrase is not None and names_one(words[phrase.head]):
            return comma + 1
    return commas[0] + 1 if commas else 0


def _opening_phrase(words: Sequence[Word], start: int, before: int) -> Phrase | None:
    """The noun phrase that a clause begins with at `start`."""
    while start < before and (
        words[start].low in CONJUNCTIONS or words[start].low == "," or adverbial(words[start])
    ):
        start += 1
    if start >= before or words[start].low in PREPOSITIONS or words[start].low in {"it", "you"}:
        return None
    return phrase_behind(words, start, before)
