"""The clauses of a sentence in which somebody says something."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Final, NamedTuple

from reader.analysis.grammar import (
    AUXILIARIES,
    BEING,
    BOUND,
    CLOSED,
    POSSESSIVE,
    PREPOSITIONS,
    adverbial,
    comma_or_dash,
    names_one,
    nominal,
    participial,
    verbal,
)
from reader.analysis.narrative import Sentence, Sort, Word
from reader.analysis.phrases import Phrase, antecedent, first_nominal, phrase_before, phrase_behind
from reader.analysis.subjects import first_subject
from reader.analysis.verbs import ALSO_NOUNS, CUES, LIKELY, PARTICLED, SURE

CITING: Final = frozenset(["quoted", "cited", "quotes", "cites"])
JOINS_VERBS: Final = frozenset(["and", "but", "then", "or", "to"])
NEVER_NOUNS: Final = frozenset(["said", "says", "told", "tells"])
PARTICIPLE_ENDS: Final = ("ed", "ld", "en", "ught", "nt", "own", "id")
ENDS_A_SENTENCE: Final = frozenset([",", ".", "(", "who", "of", "in", "at", ""])
"""What follows the name that a verb stands before, the name being the sentence's last."""
MANY: Final = frozenset(["some", "many", "others", "most", "people"])


class Strength(IntEnum):
    """How surely a clause gives words to its subject."""

    LOOSE = 1
    LIKELY = 2
    SURE = 3


class Saying(NamedTuple):
    """A clause of saying: whose (a phrase of the sentence), and the words of its verb.

    `start` is where it begins, with its subject or, turned round, with its verb.
    """

    subject: Phrase
    verb: int
    verb_end: int
    strength: Strength
    start: int


class _Verb(NamedTuple):
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

    def of(self, subject: Phrase | None, start: int | None = None) -> Saying | None:
        """The clause in which `subject` does it."""
        if subject is None:
            return None
        if start is None:
            start = subject.start if self.floor <= subject.start < self.at else self.at
        return Saying(subject, self.at, self.end, self.strength, start)


def sayings(sentence: Sentence) -> list[Saying]:
    """The clauses of saying in a sentence, in the order of their verbs."""
    words = sentence.words
    found: list[Saying] = []
    floor = 0
    shouted = _in_capitals(words)
    for at, word in enumerate(words):
        if word.sort is Sort.SPEECH:
            floor = at + 1
        elif word.low in CUES or word.low in PARTICLED or word.low == "according":
            # A capital inside a sentence is a name's: *the United States*.
            verb = None if word.capital and at and not shouted else _verb(words, at, floor)
            saying = verb and _saying(verb, found)
            if saying is not None:
                found.append(saying)
    return found


def _in_capitals(words: Sequence[Word]) -> bool:
    """Whether a sentence is a headline, with a capital on most of its words."""
    letters = [word for word in words if word.sort is Sort.PLAIN and word.low[0].isalpha()]
    return 2 * sum(word.capital for word in letters) > len(letters) > 1


def _verb(words: Sequence[Word], at: int, floor: int) -> _Verb | None:
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
    ceiling = at + 1
    while ceiling < len(words) and words[ceiling].sort is not Sort.SPEECH:
        ceiling += 1
    return _Verb(words, at, end, strength, floor, ceiling)


def _saying(verb: _Verb, found: Sequence[Saying]) -> Saying | None:
    """The clause of a verb: its subject is looked for behind it, before it, then farther off."""
    if verb.low == "according":
        return verb.of(phrase_behind(verb.words, verb.end, verb.ceiling), verb.at)
    if _a_noun(verb):
        return None
    if _passive(verb):
        return _passive_saying(verb)
    if verb.low in CITING and "as" in verb.after(7):
        return None  # the one who is quoted speaks: *quoted Ann Reed as saying*
    return _turned_round(verb) or verb.of(_subject(verb, found))


def _a_noun(verb: _Verb) -> bool:
    """Whether the form is no verb here: *the report*, *his claims*, *a blunt reply*."""
    words, at = verb.words, verb.at
    if at <= verb.floor:
        return verb.low in ALSO_NOUNS
    if verb.low in ALSO_NOUNS:
        return _rather_a_noun(verb)
    previous = words[at - 1].low
    if verb.low.endswith("ing"):
        return previous in BOUND - {"that", "this"} or previous in POSSESSIVE
    if previous in BOUND - {"that", "this"}:
        return verb.low not in NEVER_NOUNS
    return previous in PREPOSITIONS and previous != "to"


def _rather_a_noun(verb: _Verb) -> bool:
    """Whether a form that is a noun as often is one: *claims* in *false claims*.

    It is a verb behind a name, *to*, *and* or an auxiliary, and where a noun comes before and
    what is said comes after: *voters note that*, *the mayor claims: “…”*.
    """
    words, at = verb.words, verb.previous
    if at < verb.floor or words[at].low in POSSESSIVE or words[at].low in BOUND:
        return True
    subject = words[at]
    if subject.low in JOINS_VERBS | {"that", "which", ","} or subject.low in AUXILIARIES:
        return False
    if names_one(subject) or subject.sort is Sort.BODY or subject.low in CLOSED:
        return False
    plural = subject.low.endswith("s") or subject.low in MANY
    if not nominal(subject) or not (plural or verb.low.endswith("s")) or verb.end >= len(words):
        return True
    behind = words[verb.end]
    said = behind.low in {"that", "he", "she", "they", "it", ":", ",", "the"}
    return not said and behind.sort is not Sort.SPEECH


def _passive(verb: _Verb) -> bool:
    """Whether the form is a participle: behind *is* or *was*, or with *by* behind it."""
    if not verb.low.endswith(PARTICIPLE_ENDS):
        return False
    before = verb.previous
    if before >= verb.floor and verb.words[before].low in BEING:
        return True
    return verb.low.endswith("ed") and verb.after(1) == ["by"]


def _passive_saying(verb: _Verb) -> Saying | None:
    """*Mr Reed was quoted as saying*; *it was described by Mr Reed as*."""
    behind = verb.after(5)
    if verb.low in {"quoted", "cited", "reported"} and "as" in behind:
        subject = phrase_before(verb.words, verb.at, verb.floor)
        return verb._replace(strength=Strength.SURE).of(subject)
    if "by" in behind:
        start = verb.at + 2 + behind.index("by")
        return verb.of(phrase_behind(verb.words, start, verb.ceiling), verb.at)
    return None


def _turned_round(verb: _Verb) -> Saying | None:
    """A verb before its subject: *“…,” said the mayor*; *“…” in the end, says Ann Reed, a vet*."""
    if not verb.floor or verb.low.endswith("ing"):
        return None
    words, opening = verb.words, verb.at - 1
    while opening >= verb.floor and (comma_or_dash(words[opening]) or words[opening].low == "so"):
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
    return verb.of(phrase, verb.at)


def _apposed(verb: _Verb) -> bool:
    """Whether the comma before a verb ends an apposition to its subject: *Ann Reed, 45, said*."""
    phrase = phrase_before(verb.words, verb.at, verb.floor)
    return phrase is not None and phrase.end < verb.at - 1


def _subject(verb: _Verb, found: Sequence[Saying]) -> Phrase | None:
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
    if before.low in PREPOSITIONS or verbal(before) or participial(before):
        # An object: *released a memo titled “…”* says nothing of who speaks.
        return None if verb.low.endswith("ed") else _shared_subject(verb, found)
    return phrase


def _own_subject(verb: _Verb) -> Phrase | None:
    """The subject of a participle that has one: *with Ann Reed saying*, *quoted him as saying*."""
    words, previous = verb.words, verb.previous
    if words[previous].low == "as":
        if words[previous - 1].low in CITING:
            return None
        return phrase_before(words, previous, verb.floor)
    if words[previous].sort is not Sort.PERSON:
        return None
    start = first_nominal(words, previous, verb.floor)
    opens = words[start - 1] if start else words[start]
    if not (comma_or_dash(opens) or opens.low in {"with", "and", ";"}):
        return None
    return Phrase(start, previous + 1, previous)


def _left_open(verb: _Verb, phrase: Phrase) -> Phrase | None:
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


def _shared_subject(verb: _Verb, found: Sequence[Saying]) -> Phrase | None:
    """The subject that a verb shares: the last speaker before it, or whom the sentence is about."""
    return found[-1].subject if found else first_subject(verb.words, verb.at)
