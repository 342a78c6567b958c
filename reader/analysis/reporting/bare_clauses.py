"""Whether a clause begins behind a verb of saying with nothing that joins it: *said it rains*."""

from __future__ import annotations

from typing import Final

from reader.analysis.reporting.cues import Cue, finite
from reader.analysis.telling.grammar import POSSESSIVE, SUBJECT_PRONOUNS
from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.words.titles import words_of

TELLS: Final = words_of("tell tells told telling")
SAYS: Final = words_of("say says said saying")
"""Verbs behind which a clause without *that* is taken for granted."""
POINTS: Final = words_of("this these those")
ENDS: Final = words_of("! ? … : ; . ,")


def bare_clause(cue: Cue, at: int) -> bool:
    """Whether a clause without *that* begins at the word `at`, behind the verb of `cue`."""
    words = cue.words
    if words[at].low in SUBJECT_PRONOUNS or words[at].low == "there":
        return True
    if words[cue.at].capital and cue.at:
        return True  # a headline: *Mayor Says Bridge Is Safe*
    if cue.low in SAYS:
        return any(finite(word) or _third(word) for word in words[at + 1 :])
    for word in words[at:]:
        if word.low in ENDS:
            break
        if finite(word):
            return True
    return False


def points(cue: Cue, at: int) -> bool:
    """Whether a clause begins with *this* or *these* at the word `at`: *said this might help*."""
    words = cue.words
    pointing = words[at].low in POINTS and (cue.low in SAYS or cue.low in TELLS)
    return pointing and at + 1 < len(words) and finite(words[at + 1])


def _third(word: Word) -> bool:
    """Whether a word may be a verb in *-s*, as far as its end tells."""
    small = word.sort is Sort.PLAIN and not word.capital
    return small and word.low.endswith("s") and word.low not in POSSESSIVE
