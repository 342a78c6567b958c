"""Where what is said ends: at the sentence's end, or before what the narrator adds to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.analysis.reporting.bare_clauses import SAYS
from reader.analysis.reporting.complements import TAKES
from reader.analysis.reporting.content_starts import ASKS, STOPS
from reader.analysis.reporting.cues import Cue, finite
from reader.analysis.telling.grammar import (
    AUXILIARIES,
    CLOSED,
    DASHES,
    OPEN,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATING,
    adverbial,
    participial,
    past,
)
from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.words.titles import words_of
from reader.analysis.words.verbs import CUES

TRAILING: Final = STOPS | DASHES | words_of(", and but ” \" ’ ' while as")
"""What a content never ends with."""
OPENS_A_CLAUSE: Final = SUBORDINATING | {"as"}
RELATIVES: Final = frozenset(["who", "which", "where"])
APPOSED: Final = frozenset(["a", "an", "the"])
SETS_AGAINST: Final = frozenset(["although", "though", "compared", "according"])
OPENS_CONTENT: Final = ASKS | SUBJECT_PRONOUNS | {"that", "to", "there"}
"""What a content begins with that is more than a thing."""
OPENS_ASIDE: Final = words_of("because while although though when even despite")
AT_FIRST: Final = 4
GOES_ON: Final = frozenset(["also", "not", "only", "sometimes"])
"""Behind *but*, words with which the same clause goes on: *not one but also the other*."""


def content_end(cue: Cue, start: int, others: frozenset[int]) -> int:
    """Behind the last word of the content of `cue` that begins at `start`.

    `others` are the places of the sentence's other verbs of saying. The time it takes grows
    with the sentence.
    """
    words = cue.words
    end = _End(cue, start, others).end()
    while end > start and words[end - 1].low in TRAILING and words[end - 1].sort is Sort.PLAIN:
        end -= 1
    return end


class _End:
    """A walk along the content to where it stops."""

    def __init__(self, cue: Cue, start: int, others: frozenset[int]) -> None:
        self.cue = cue
        self.words = words = cue.words
        self.start = start
        self.others = others
        opens = words[start].low
        self.names_thing = cue.low not in SAYS and opens not in OPENS_CONTENT
        self.subordinate = _subordinate(cue)
        places = range(start, len(words))
        self.commas = [at for at in places if words[at].low == ","]
        self.dashes = [
            at for at in places if at > start and words[at].low in DASHES and dashes(words, at)
        ]
        self.finites = [at for at in places if finite(words[at])]
        self.told = self.finites[0] if self.finites else len(words)

    def end(self) -> int:
        words, opened = self.words, 0
        at = self._behind_aside()
        while at < len(words):
            word = words[at]
            if word.low in OPEN:
                opened += 1
            elif word.low in CLOSED:
                opened -= 1
            if opened < 0 or (at > self.start and self._stops(at)):
                return self._without_adverbs(at)
            if self.dashes and at == self.dashes[0]:
                second = self._parenthesis()
                if second < 0:
                    return at
                at = second
            at += 1
        return at

    def _behind_aside(self) -> int:
        """Behind what is set between commas next to *that*: *that, in the end, it rains*."""
        words, start = self.words, self.start
        aside = words[start].low == "that" and self.commas[:1] == [start + 1]
        return self.commas[1] + 1 if aside and len(self.commas) > 1 else start

    def _stops(self, at: int) -> bool:
        word = self.words[at]
        if word.low == ";":
            return True
        if word.low == ",":
            return self.subordinate or self._stops_at_comma(at)
        if self._a_thing(at) and self._leaves_thing(at):
            return True
        return at in self.others and self._goes_on_saying(at)

    def _a_thing(self, at: int) -> bool:
        """Whether the content is no clause and has no verb up to `at`: *denied the charges*."""
        return self.names_thing and self.told >= at

    def _leaves_thing(self, at: int) -> bool:
        """Whether the narrator goes on at `at` behind a thing: *and left*, *because he was ill*."""
        words, low = self.words, self.words[at].low
        if low not in {"and", "but"} or at + 1 >= len(words):
            return low in OPENS_ASIDE
        return past(words[at + 1]) or words[at + 1].low in CUES

    def _parenthesis(self) -> int:
        """The dash that closes what the first one opens within the content, or -1."""
        words = self.words
        first = self.dashes.pop(0)
        cue_in_dashes = self.cue.start > 0 and words[self.cue.start - 1].low in DASHES
        if cue_in_dashes or not self.dashes or self.dashes[0] + 1 >= len(words):
            return -1
        second = self.dashes[0]
        if self.told < first and not finite(words[second + 1]):
            return -1
        return self.dashes.pop(0)

    def _stops_at_comma(self, comma: int) -> bool:
        """Whether the narrator goes on behind the comma, rather than whoever is reported."""
        words, at = self.words, comma + 1
        if at >= len(words):
            return True
        low = words[at].low
        last = comma == self.commas[-1]
        if low in {"and", "but", "while"}:
            return self._begins_anew(low, at + 1)
        if low in APPOSED:
            return last and self.told < comma
        if low in RELATIVES:
            return last
        return low in SETS_AGAINST or (low.endswith("ing") and low in CUES)

    def _begins_anew(self, joint: str, at: int) -> bool:
        """Whether behind a comma and *and*, *but* or *while* another clause begins."""
        words = self.words
        if joint == "but" and at < len(words) and words[at].low in GOES_ON:
            return False
        while at < len(words) and adverbial(words[at]):
            at += 1
        if at >= len(words) or words[at].low == "that":
            return False
        low = words[at].low
        if joint != "and" or low in CUES or low in SUBJECT_PRONOUNS:
            return True
        return self._a_thing(at) and self.finites[-1:] > [at]

    def _goes_on_saying(self, at: int) -> bool:
        """Whether the verb of saying at `at` stands beside that of `cue`: *and added that*."""
        words, cue, before = self.words, self.cue, at - 1
        while before > cue.end and adverbial(words[before]):
            before -= 1
        low, verb = words[before].low, words[at].low
        if verb.endswith("ing"):
            return low == ","
        if low not in {"and", "but"} or verb not in TAKES or cue.low.endswith("ing"):
            return False
        return verb.endswith("s") == cue.low.endswith("s")

    def _without_adverbs(self, at: int) -> int:
        """`at`, without the adverbs that belong to a verb there: *and* later *added*."""
        while at in self.others and at - 1 > self.start and adverbial(self.words[at - 1]):
            at -= 1
        return at


def dashes(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a dash and no hyphen: *pro-Reed* is one word in three."""
    low = words[at].low
    return low in DASHES and (low != "-" or words[at - 1].span.end < words[at].span.start)


def _subordinate(cue: Cue) -> bool:
    """Whether a main clause follows behind a comma: *When he said so, …*; *…, who said so, …*."""
    words = cue.words
    if cue.subject is None:
        return cue.at <= 1
    before = cue.at - 1
    while before > 0 and (adverbial(words[before]) or words[before].low in AUXILIARIES):
        before -= 1
    if words[before].low in {"who", "which"} or words[before].low in SUBORDINATING:
        return True
    if cue.start > 0 and words[cue.start - 1].low in SUBORDINATING:
        return True
    opens = words[0].low in OPENS_A_CLAUSE or participial(words[0])
    if cue.low.endswith("ing") and before < AT_FIRST:  # *A month after saying so, …*
        opens = opens or words[before].low in PREPOSITIONS
    return opens and not any(word.low == "," for word in words[: cue.start])
