"""The verbs of saying that may report words, each with its subject and where its clause begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from reader.analysis.reporting.complements import TAKES, WITH, Complement
from reader.analysis.telling.appositions import phrase_before
from reader.analysis.telling.clauses import Saying
from reader.analysis.telling.grammar import (
    AUXILIARIES,
    DETERMINERS,
    NEGATED,
    PAST,
    POSSESSIVE,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATING,
    TIMES,
    names_one,
    nominal,
)
from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.telling.phrases import Phrase, phrase_behind
from reader.analysis.telling.saying_verbs import Verb, passive
from reader.analysis.telling.subjects import first_subject
from reader.analysis.words.verbs import ALSO_NOUNS, CUES

ACCORDING: Final = "according"
NARRATORS: Final = frozenset(["i", "we", "you"])
"""Subjects of those who write or read the article: what they say is not reported."""
SHORTENED: Final = frozenset(["’s", "'s"])
"""*He’s argued* looks like a passive and is none."""
STATES: Final = frozenset(["state", "states"])
OWNED: Final = frozenset(["his", "her", "their", "its", "he", "she", "they", "it"])
ENDS: Final = frozenset([",", ".", ";"])
UNSPOKEN: Final = frozenset(
    ["able", "difficult", "easy", "hard", "impossible", "possible", "tough", "unable", "used"]
)
"""*Hard to say*, *used to predict*: behind these words *to* tells of nobody who speaks."""
WITHIN: Final = frozenset(["amid", "at", "by", "during", "through", "throughout"])
"""Prepositions whose phrase tells when or how, never who: *a letter during the fair repeated*."""
NONE: Final[frozenset[Complement]] = frozenset()


class Cue(NamedTuple):
    """A verb of saying at `at`, up to `end` with its particle, among the words of a sentence.

    `start` is where its clause begins; `turned` tells that the subject stands behind it. There
    is no subject where nobody is said to speak: *it was reported*, *asked whether*.
    """

    words: Sequence[Word]
    at: int
    end: int
    start: int
    subject: Phrase | None
    turned: bool = False

    @property
    def low(self) -> str:
        """The verb in lower case."""
        return self.words[self.at].low

    @property
    def takes(self) -> frozenset[Complement]:
        """What the verb may have for its content."""
        return TAKES.get(self.low, NONE)


def cues(verbs: Sequence[Verb], sayings: Sequence[Saying]) -> Iterator[Cue]:
    """Those of a sentence's verbs of saying, in order, that may report; with its clauses."""
    by_verb = {saying.verb: saying for saying in sayings}
    last = -1
    for verb in verbs:
        known = verb.low in TAKES or verb.low in WITH or verb.low == ACCORDING
        if known and not _a_noun(verb):
            cue = _cue(verb, by_verb.get(verb.at), last)
            if cue.subject is None or verb.words[cue.subject.head].low not in NARRATORS:
                yield cue
        last = verb.at


def finite(word: Word) -> bool:
    """Whether a word looks like a finite verb; a noun in *-s* is never taken for one."""
    return word.sort is Sort.PLAIN and not word.capital and _is_finite(word.low)


@lru_cache(maxsize=10_000)
def _is_finite(low: str) -> bool:
    auxiliary = low in AUXILIARIES and low not in POSSESSIVE
    says = low in CUES and low not in ALSO_NOUNS
    return auxiliary or says or low in PAST or low.endswith(("ed", *NEGATED))


def _cue(verb: Verb, saying: Saying | None, last: int) -> Cue:
    """A verb with its subject; `last` is the verb of saying before it, or -1."""
    subject = _turned(verb)
    if subject is not None:
        return Cue(verb.words, verb.at, verb.end, verb.at, subject, turned=True)
    subject = (
        _behind_opening(verb)
        or _of_which(verb)
        or (saying.subject if saying is not None else _found(verb))
    )
    if saying is not None and saying.start == verb.at and saying.subject.start > verb.at:
        return Cue(verb.words, verb.at, verb.end, verb.at, subject, turned=True)
    start = verb.at
    if subject is not None and max(verb.floor, last) <= subject.start < verb.at:
        start = subject.start
    return Cue(verb.words, verb.at, verb.end, start, subject)


def _of_which(verb: Verb) -> Phrase | None:
    """The body that *which* stands for: *told the BBC, which also reported*."""
    words, at = verb.words, verb.previous
    while at > verb.floor and (words[at].low in AUXILIARIES or words[at].low in TIMES):
        at -= 1
    if at < verb.floor + 2 or words[at].low != "which" or words[at - 1].low != ",":
        return None
    return Phrase(at - 2, at - 1, at - 2) if words[at - 2].sort is Sort.BODY else None


def _found(verb: Verb) -> Phrase | None:
    """The subject of a verb for which quotations have none: *9 percent said*, *while saying*."""
    if verb.low == ACCORDING:
        return None
    if passive(verb) and verb.words[verb.previous].low not in SHORTENED:
        return None
    if verb.low.endswith("ing"):
        return first_subject(verb.words, len(verb.words))
    phrase = phrase_before(verb.words, verb.at, verb.floor)
    if phrase is not None and phrase.start and verb.words[phrase.start - 1].low in WITHIN:
        return first_subject(verb.words, verb.at) or phrase
    return phrase


def _behind_opening(verb: Verb) -> Phrase | None:
    """The subject of *a month after saying so, Ann Reed left*: it stands behind the comma."""
    words, at = verb.words, verb.at
    before = words[at - 1].low if at else ""
    if not verb.low.endswith("ing") or verb.low == ACCORDING:
        return None
    if at and not (before in PREPOSITIONS or before in SUBORDINATING):
        return None
    if any(word.low == "," for word in words[:at]):
        return None
    for comma in range(verb.end, verb.ceiling):
        if words[comma].low == ",":
            return phrase_behind(words, comma + 1, verb.ceiling)
    return None


def _turned(verb: Verb) -> Phrase | None:
    """The subject behind a verb that ends its sentence: *…, said Ann Reed, a vet*."""
    words = verb.words
    if not verb.at or words[verb.at - 1].low != "," or verb.low.endswith("ing"):
        return None
    if not any(map(finite, words[: verb.at])):
        return None
    comma = verb.end
    while comma < len(words) and words[comma].low not in ENDS:
        comma += 1
    if any(map(finite, words[verb.end : comma])):
        return None
    phrase = phrase_behind(words, verb.end, verb.ceiling)
    owned = phrase is not None and words[phrase.start].low in OWNED
    return None if owned else phrase


def _a_noun(verb: Verb) -> bool:
    """Whether the form is no verb: *his reported income*, *15 states*, *a list of claims*."""
    if not verb.at:
        return not verb.low.endswith(("ed", "ing", "s")) and verb.low not in {"told", "said"}
    before, subject = verb.words[verb.at - 1], verb.words[verb.previous]
    if verb.low.endswith("ed"):
        has = verb.at > 1 and verb.words[verb.at - 2].low in SUBJECT_PRONOUNS  # *he’s argued*
        counted = before.low.isdigit() and verb.after(1) != [] and nominal(verb.words[verb.at + 1])
        owned = before.low in POSSESSIVE and not has
        return before.low in DETERMINERS or counted or owned
    if verb.low.endswith("ing") and before.low in {"another", "any"}:
        return True  # *another warning sign*
    if before.low == "to" and verb.at > 1 and verb.words[verb.at - 2].low in UNSPOKEN:
        return True
    if verb.low in STATES and not (names_one(subject) or subject.sort is Sort.BODY):
        return True
    if verb.low in ALSO_NOUNS and before.sort in {Sort.BODY, Sort.PLACE}:
        return not verb.low.endswith("s")  # *a United Nations report*
    noun = before.low == "to" or before.low in PREPOSITIONS or before.low.isdigit()
    return verb.low.endswith("s") and noun
