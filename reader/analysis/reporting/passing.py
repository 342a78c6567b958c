"""Times and noun phrases that a reader passes on the way from a verb to what is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.analysis.telling.grammar import DETERMINERS, POSSESSIVE, TIMES, nominal
from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.words.titles import words_of

OBJECTS: Final = words_of("him her them me us himself herself themselves")
ONLY: Final = words_of("only just nearly almost")
BEFORE_A_TIME: Final = words_of("last this late early next on earlier")


def past_times(words: Sequence[Word], at: int) -> int:
    """Behind *on Monday*, *late last week*; `at` itself where no time begins there."""
    end = at
    while at < len(words) and (words[at].low in BEFORE_A_TIME or words[at].low in TIMES):
        at += 1
        if words[at - 1].low in TIMES:
            end = at
    return end


def past_phrase(words: Sequence[Word], at: int) -> int:
    """Behind the noun phrase that begins at `at`, where a clause may follow without *that*.

    A name, a time and a pronoun end it, and so does the article of the next phrase.
    """
    start = at
    while at < len(words) and nominal(words[at]) and words[at].low != "that":
        word = words[at]
        determined = word.low in DETERMINERS and words[at - 1].low not in DETERMINERS
        if at > start and (determined or word.low in ONLY):
            break
        at += 1
        if word.low in TIMES or (word.low in OBJECTS and at == start + 1):
            break
        if word.sort in {Sort.PERSON, Sort.BODY} and not _goes_on(words, at):
            break
    return at


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name is only the beginning of its phrase: *Mr Reed’s*, *Ely city hall*."""
    if at >= len(words):
        return False
    word = words[at]
    noun = word.sort is Sort.PLAIN and not word.capital and word.low not in DETERMINERS
    return word.low in POSSESSIVE or noun
