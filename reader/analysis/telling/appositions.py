"""The noun phrase that stands before a verb, with all that may come between the two.

*Ann Reed, 45, the mayor of Ely, (left) on Monday also* said: between a speaker and the verb
stand appositions, relative clauses, brackets, times and adverbs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.analysis.telling.grammar import (
    AUXILIARIES,
    BEFORE_TIMES,
    CLOSED,
    CONJUNCTIONS,
    DETERMINERS,
    JOINING,
    OPEN,
    POSSESSIVE,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT_PRONOUNS,
    SUBORDINATING,
    TIMES,
    adverbial,
    comma_or_dash,
    dash,
    names_one,
    nominal,
    participial,
    tells,
    verbal,
)
from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.telling.phrases import Phrase

JOINS_CLAUSES: Final = CONJUNCTIONS | SUBORDINATING
OPENS_A_CLAUSE: Final = frozenset(["and", "but", "if", "when", "because", "although", "while"])
"""Words with which a clause of its own begins: its subject doesn't lie before them."""


def phrase_before(words: Sequence[Word], end: int, floor: int) -> Phrase | None:
    """The noun phrase that ends just before `end`, none of it before `floor`.

    Adverbs, auxiliaries, times (*last week*), brackets and what is set between commas are
    passed over: for *Ann Reed, the mayor of Ely, has also* that is *Ann Reed*.
    """
    at = _past_adverbs(words, end - 1, floor)
    if at < floor:
        return None
    if comma_or_dash(words[at]):
        return _before_apposition(words, at, floor)
    return _phrase_ending_at(words, at, floor)


def antecedent(words: Sequence[Word], relative: int, floor: int) -> Phrase | None:
    """Whom *who* at `relative` stands for: *Ann Reed* in *Ann Reed, a lawyer who*."""
    at = relative - 1
    if at >= floor and (comma_or_dash(words[at]) or words[at].low == "and"):
        at -= 1
    at = _past_adverbs(words, at, floor)
    phrase = _phrase_ending_at(words, at, floor) if at >= floor else None
    if phrase is None or names_one(words[phrase.head]):
        return phrase
    before = phrase.start - 1
    if before > floor and words[before].low == "," and words[before - 1].sort is Sort.PERSON:
        return Phrase(before - 1, before, before - 1)
    return phrase


def _past_adverbs(words: Sequence[Word], at: int, floor: int) -> int:
    """The last place up to `at` that holds no adverb, auxiliary, time or bracket."""
    while at >= floor:
        word = words[at]
        if word.low in CLOSED:
            while at >= floor and words[at].low not in OPEN:
                at -= 1
            at -= 1
        elif word.low in TIMES and at > floor:
            at -= 1
            while at > floor and (
                words[at].low in BEFORE_TIMES or words[at].low in TIMES or words[at].low.isdigit()
            ):
                at -= 1
        elif adverbial(word) or word.low in AUXILIARIES:
            at -= 1
        elif word.low == "since" and at > floor and words[at - 1].low in AUXILIARIES:
            at -= 1  # *he has since said*
        else:
            return at
    return at


def _before_apposition(words: Sequence[Word], comma: int, floor: int) -> Phrase | None:
    """The phrase whose apposition or relative clause ends at `comma`.

    Going back comma by comma, the first part that is a name with its titles is the one; else
    the first in the sentence of the parts that are noun phrases and nothing more.
    """
    end, described = comma, None
    while end > floor:
        start = end
        while start > floor and not comma_or_dash(words[start - 1]):
            start -= 1
        opens = words[start].low
        phrase = None if opens in RELATIVE else _filling(words, start, end)
        if phrase is not None and names_one(words[phrase.head]):
            return phrase
        if phrase is not None and opens not in SUBORDINATING:
            dateline = words[phrase.head].sort is Sort.PLACE and dash(words[end])
            described = described if dateline else phrase
        if start == floor or opens in OPENS_A_CLAUSE:
            break
        end = start - 1
    return described


def _filling(words: Sequence[Word], start: int, end: int) -> Phrase | None:
    """The noun phrase that fills a part between commas, what joins it to others left out.

    A name may have words before it (*two years later Ann Reed*), unless it is the object of
    one of them (*after meeting Ann Reed*).
    """
    while start < end - 1 and words[start].low in JOINS_CLAUSES:
        start += 1
    last = _past_adverbs(words, end - 1, start)
    phrase = _phrase_ending_at(words, last, start) if last >= start else None
    if phrase is None:
        return None
    before = words[phrase.start - 1] if phrase.start > start else None
    if names_one(words[phrase.head]):
        an_object = (
            before is not None
            and before.low not in SUBORDINATING
            and (before.low in PREPOSITIONS or participial(before) or verbal(before))
        )
        return None if an_object else phrase
    first = words[start]
    titled = first.low in DETERMINERS or first.sort is not Sort.PLAIN or first.capital
    return phrase if before is None and titled else None


def _phrase_ending_at(words: Sequence[Word], at: int, floor: int) -> Phrase | None:
    """The noun phrase whose last word stands at `at`, with what *of*, *for* … join to it."""
    word = words[at]
    if word.low in SUBJECT_PRONOUNS:
        return Phrase(at, at + 1, at)
    if not nominal(word) or word.low in POSSESSIVE or (word.low and not word.low[0].isalnum()):
        return None
    start = first_nominal(words, at, floor)
    outer = _joined_to(words, start, floor)
    if outer is None:
        return Phrase(start, at + 1, at)
    if names_one(words[outer.head]):
        return outer
    if word.sort is Sort.PERSON and words[at - 1].sort in {Sort.PLACE, Sort.BODY}:
        return Phrase(outer.start, at + 1, at)  # a title: *Minister for Wales Ann Reed*
    adjunct = outer.start > floor and words[outer.start - 1].low in PREPOSITIONS
    if adjunct and word.sort is Sort.PERSON:
        return Phrase(start, at + 1, at)
    return Phrase(outer.start, at + 1, outer.head)


def _joined_to(words: Sequence[Word], start: int, floor: int) -> Phrase | None:
    """The phrase that a preposition joins the one at `start` to: *a friend* of *Ann Reed*."""
    joint = start - 1
    if joint <= floor or words[joint].low not in JOINING:
        return None
    last = joint - 1
    if words[last].low in CLOSED:
        last = _past_adverbs(words, last, floor)
    outer = _phrase_ending_at(words, last, floor) if last >= floor else None
    return None if outer is None or tells(words[outer.head]) else outer


def first_nominal(words: Sequence[Word], at: int, floor: int) -> int:
    """Where the noun phrase that ends at `at` begins, without what is joined before it."""
    start = at
    while start > floor and nominal(words[start - 1]):
        previous = words[start - 1]
        if previous.low in DETERMINERS:
            return start - 1
        if previous.low in TIMES or adverbial(previous):
            break
        if previous.sort is Sort.PERSON and words[start].sort is Sort.PERSON:
            break
        if not previous.capital and (tells(previous) or previous.low.endswith("ed")):
            before = words[start - 2] if start - 2 >= floor else None
            if before is None or before.low not in DETERMINERS:
                break
        start -= 1
    return start
