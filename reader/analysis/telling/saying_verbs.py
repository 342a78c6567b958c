"""Where a sentence has a verb of saying, and where the same form is a noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Final, NamedTuple

from reader.analysis.members import quick_members
from reader.analysis.telling.grammar import (
    AGENTS,
    AUXILIARIES,
    BEING,
    BOUND,
    CLOSED,
    POSSESSIVE,
    PREPOSITIONS,
    adverbial,
    names_one,
    nominal,
)
from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.words.verbs import ALSO_NOUNS, CUES, LIKELY, PARTICLED, SURE

JOINS_VERBS: Final = frozenset(["and", "but", "then", "or", "to"])
BEFORE_VERBS: Final = JOINS_VERBS | {"that", "which", ","}
DETERMINING: Final = BOUND - {"that", "this"}
NEVER_NOUNS: Final = frozenset(["said", "says", "told", "tells"])
PARTICIPLE_ENDS: Final = ("ed", "ld", "en", "ught", "nt", "own", "id")
HAVING: Final = frozenset(["has", "have", "had"])
MANY: Final = frozenset(["some", "many", "others", "most", "people"])


MAY_SAY: Final = CUES | PARTICLED.keys() | {"according"}
"""Every form that can be a verb of saying."""


@quick_members
class Strength(IntEnum):
    """How surely a clause gives words to its subject."""

    LOOSE = 1
    LIKELY = 2
    SURE = 3


class Verb(NamedTuple):
    """A verb of saying at a place of a sentence.

    `floor` and `ceiling` are the ends of the narrator's words about it, between quotations.
    """

    words: Sequence[Word]
    at: int
    end: int
    strength: Strength
    floor: int
    ceiling: int

    @property
    def low(self) -> str:
        return self.words[self.at].low

    @property
    def previous(self) -> int:
        """The place before it that holds no adverb, -1 at the beginning."""
        at = self.at - 1
        while at >= 0 and adverbial(self.words[at]):
            at -= 1
        return at

    def after(self, many: int) -> list[str]:
        """The next words, in lower case."""
        return [word.low for word in self.words[self.at + 1 : self.at + 1 + many]]


def verbs_of_saying(words: Sequence[Word]) -> Iterator[Verb]:
    """The verbs of saying among the words of a sentence, in order."""
    floor = ceiling = 0
    shouted: bool | None = None
    for at, word in enumerate(words):
        if word.sort is Sort.SPEECH:
            floor = at + 1
        elif word.low in MAY_SAY:
            # A capital inside a sentence is a name's: *the United States*.
            if word.capital and at:
                shouted = _in_capitals(words) if shouted is None else shouted
                if not shouted:
                    continue
            if ceiling <= at:
                ceiling = _ceiling(words, at + 1)
            verb = _verb(words, at, floor, ceiling)
            if verb is not None and (verb.low == "according" or not _a_noun(verb)):
                yield verb


def _in_capitals(words: Sequence[Word]) -> bool:
    """Whether a sentence is a headline, with a capital on most of its words."""
    letters = [word for word in words if word.sort is Sort.PLAIN and word.low[0].isalpha()]
    return 2 * sum(word.capital for word in letters) > len(letters) > 1


def _ceiling(words: Sequence[Word], start: int) -> int:
    """Where the first quotation from `start` on stands, or the sentence's end."""
    for at in range(start, len(words)):
        if words[at].sort is Sort.SPEECH:
            return at
    return len(words)


def _verb(words: Sequence[Word], at: int, floor: int, ceiling: int) -> Verb | None:
    """The verb of saying at `at`, with its particle."""
    low = words[at].low
    behind = words[at + 1].low if at + 1 < len(words) else ""
    end, strength = at + 1, Strength.LOOSE
    if low == "according":
        if behind != "to":
            return None
        end, strength = at + 2, Strength.LIKELY
    elif behind in PARTICLED.get(low, ()):
        end, strength = at + 2, Strength.LIKELY
    elif low not in CUES:
        return None
    if low in SURE:
        strength = Strength.SURE
    elif low in LIKELY:
        strength = Strength.LIKELY
    return Verb(words, at, end, strength, floor, ceiling)


def _a_noun(verb: Verb) -> bool:
    """Whether the form is no verb here: *the report*, *his claims*, *a blunt reply*."""
    words, at = verb.words, verb.at
    if at <= verb.floor:
        return verb.low in ALSO_NOUNS
    if verb.low in ALSO_NOUNS:
        return _rather_a_noun(verb)
    previous = words[at - 1].low
    if verb.low.endswith("ing"):
        return previous in DETERMINING or previous in POSSESSIVE
    if previous in DETERMINING:
        return verb.low not in NEVER_NOUNS
    since = previous == "since" and at > 1 and words[at - 2].low in HAVING  # *he has since said*
    return previous in PREPOSITIONS and previous != "to" and not since


def _rather_a_noun(verb: Verb) -> bool:
    """Whether a form that is a noun as often is one: *claims* in *false claims*.

    It is a verb behind a name, *to*, *and* or an auxiliary, and where a noun comes before and
    what is said comes after: *voters note that*, *the mayor claims: “…”*.
    """
    words, at = verb.words, verb.previous
    if at < verb.floor or words[at].low in POSSESSIVE or words[at].low in BOUND:
        return True
    subject = words[at]
    if verb.low == "states" and subject.sort is Sort.PLACE:
        return True  # all fifty U.S. states
    if subject.low in BEFORE_VERBS or subject.low in AUXILIARIES:
        return False
    if names_one(subject) or subject.sort is Sort.BODY or subject.low in CLOSED:
        return False
    plural = subject.low.endswith("s") or subject.low in MANY
    if plural and subject.low in AGENTS and not verb.low.endswith("s"):
        return not (at == verb.floor or (at == 1 and words[0].capital))  # *activists claim …*
    if not nominal(subject) or not (plural or verb.low.endswith("s")) or verb.end >= len(words):
        return True
    comma = words[verb.end].low == "," and verb.end + 1 < len(words)
    behind = words[verb.end + comma]
    said = not comma and behind.low in {"that", "he", "she", "they", "it", ":", ",", "the"}
    return not said and behind.sort is not Sort.SPEECH


def passive(verb: Verb) -> bool:
    """Whether the form is a participle: behind *is* or *was*, or with *by* behind it."""
    if not verb.low.endswith(PARTICIPLE_ENDS):
        return False
    before = verb.previous
    if before >= verb.floor and verb.words[before].low in BEING:
        return True
    return verb.low.endswith("ed") and verb.after(1) == ["by"]
