"""Who stands beside a verb: the noun phrase before or behind a place in a sentence.

There is no parser here. News prose names its speakers in a handful of shapes (*Mr Reed*;
*the mayor, Ann Reed, 45,*; *a spokesman for Mr Reed*), and those are read off the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.analysis.grammar import (
    AGENT_ENDS,
    AGENTS,
    AUXILIARIES,
    BEFORE_TIMES,
    BOUND,
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
    agent,
    comma_or_dash,
    names_one,
    nominal,
    participial,
    tells,
    verbal,
)
from reader.analysis.narrative import Sort, Word
from reader.articles.article import Span

JOINS_CLAUSES: Final = CONJUNCTIONS | SUBORDINATING
OPENS_A_CLAUSE: Final = frozenset(["and", "but", "if", "when", "because", "although", "while"])
"""Words with which a clause of its own begins: its subject doesn't lie before them."""


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
            described = phrase
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
        if head >= 0 and (word.low in TIMES or (not word.capital and tells(word))):
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
    apposed = _apposed_name(words, at, ceiling)
    if apposed is None and at < ceiling and words[at].low in JOINING:
        at = _joined_end(words, at, ceiling)
        apposed = _apposed_name(words, at, ceiling)
    return Phrase(first, at, head) if apposed is None else Phrase(first, apposed + 1, apposed)


def _joined_end(words: Sequence[Word], at: int, ceiling: int) -> int:
    """Where what is joined to a phrase by the preposition at `at` ends: *of the town of Ely*."""
    while at + 1 < ceiling and words[at].low in JOINING and nominal(words[at + 1]):
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


def describes(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase without a name can be somebody: *the mayor*, *officials*, not *means*.

    A single common noun must be one for people; *this* and *these* are nobody.
    """
    first = words[phrase.start]
    if phrase.end - phrase.start > 1 or first.sort is not Sort.PLAIN:
        return not tells(words[phrase.head])
    if first.low in BOUND:
        return False
    several = first.low.endswith("s") and first.low[:-1].endswith(AGENT_ENDS)
    return first.capital or several or first.low in AGENTS


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
