"""Where what is said begins behind a verb of saying."""

from __future__ import annotations

from typing import Final

from reader.analysis.reporting.bare_clauses import SAYS, TELLS, bare_clause, points
from reader.analysis.reporting.complements import WITH, Complement
from reader.analysis.reporting.cues import Cue
from reader.analysis.reporting.passing import OBJECTS, past_phrase, past_times
from reader.analysis.telling.grammar import (
    AUXILIARIES,
    BEING,
    CLOSED,
    DASHES,
    DETERMINERS,
    OPEN,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIMES,
    adverbial,
    nominal,
)
from reader.analysis.telling.narrative import Sort, Word
from reader.analysis.words.titles import words_of

ASKS: Final = words_of("whether if what how why who when where which")
STOPS: Final = words_of(". ! ? … : ;")
NOTHING: Final = words_of("nothing so something anything everything yes no this that these those")
NOT_FIRST: Final = (
    STOPS
    | NOTHING
    | OPEN
    | CLOSED
    | DASHES
    | words_of("and but or as to than while when because after which who him them")
)
"""What no content begins with."""
DATED: Final = words_of("said says reported announced")
"""Verbs behind which a day and a comma may stand before a clause: *said on Monday, rain fell*."""
KEPT: Final = words_of("there here not")
"""Adverbs that begin a content rather than stand before it."""
MONEY: Final = words_of("$ £ € ¥")
ABOUT: Final = words_of("about around over under")
"""Prepositions that stand before a number as well: *about 9 percent*."""
NUMBERS: Final = words_of("half one two three four five six seven eight nine ten all every")
ASIDE: Final = 12
"""Words that may be set between commas behind a verb: *said, in a letter to voters, that*."""
WITHIN_QUOTING: Final = 8
"""Words between a verb that has quoted words before it and a *that* which goes on with it."""


def content_start(cue: Cue, others: frozenset[int]) -> int | None:
    """The word with which the content of `cue` begins behind its verb, or None.

    `others` are the places of the sentence's other verbs of saying. Hearers, times and places
    stand before it: *told voters in Ely on Monday that*.
    """
    return _Search(cue, others).start()


class _Search:
    """The way from a verb of saying to its content, word by word."""

    def __init__(self, cue: Cue, others: frozenset[int]) -> None:
        self.cue = cue
        self.words = cue.words
        self.takes = cue.takes
        self.joined = WITH.get(cue.low, frozenset())
        self.others = others
        self.at = cue.end
        self.hearer = -1  # where those begin who are told
        self.placed = False  # whether a phrase like *in Ely* was passed

    def start(self) -> int | None:
        words, cue = self.words, self.cue
        if not self.takes and not self.joined:
            return None
        if (
            cue.end - 1 > cue.at
            and words[cue.end - 1].low in self.joined
            and not self._timed(cue.end)
        ):
            return cue.end if self._begins(cue.end) else None
        if _quoting(cue):
            return self._that()
        while self.at < len(words):
            found = self._joint()
            if found is not None:
                return found
            before = self.at
            if not self._pass():
                break
            if self.at == before:
                return None
        return self._bare()

    def _timed(self, at: int) -> bool:
        """Whether *on* before `at` tells a day: *reported on Monday*."""
        return (
            at < len(self.words) and self.words[at].low in TIMES and self.words[at - 1].low == "on"
        )

    def _begins(self, at: int) -> bool:
        words = self.words
        return (
            at < len(words)
            and words[at].low not in STOPS
            and words[at].low != ","
            and words[at].sort is not Sort.SPEECH
        )

    def _that(self) -> int | None:
        """*that* behind a verb whose quoted words come before it."""
        last = min(len(self.words), self.at + WITHIN_QUOTING)
        for at in range(self.at, last):
            low = self.words[at].low
            if low == "," or self._blocked(at):
                return None
            if low == "that" and Complement.CLAUSE in self.takes and self._begins(at + 1):
                return at
        return None

    def _blocked(self, at: int) -> bool:
        word = self.words[at]
        other = at in self.others and at > self.cue.end
        return other or word.sort is Sort.SPEECH or word.low in STOPS

    def _joint(self) -> int | None:
        """The content's beginning, where a word at this place joins it to the verb."""
        words, at, takes = self.words, self.at, self.takes
        low = words[at].low
        if self._blocked(at) or at + 1 >= len(words):
            return None
        if low == "that":
            return at if Complement.CLAUSE in takes and words[at + 1].low not in STOPS else None
        if low in ASKS:
            return at if Complement.QUESTION in takes else None
        if low in self.joined and not self._timed(at + 1) and (not self.placed or low == "about"):
            return at + 1 if self._begins(at + 1) else None
        if low != "to" or not _deed(words[at + 1]):
            return None
        if self.hearer >= 0 and Complement.BIDDEN in takes:
            return self.hearer
        if Complement.DEED in takes or (self.hearer >= 0 and self.cue.low in TELLS):
            return at
        return None

    def _pass(self) -> bool:
        """Go past what may stand before the content; False where nothing such stands here."""
        words, at = self.words, self.at
        word = words[at]
        if self._blocked(at):
            return False
        if word.low == ",":
            timed = at > self.cue.end and (
                words[at - 1].low in TIMES or words[at - 1].low.isdigit()
            )
            self.at = at + 1 if timed and self._tells_first() else self._past_aside(at)
            return self.at > at
        if self._counts(at):
            return False
        times = past_times(words, at)
        if times > at:
            self.at = times
        elif word.low in PREPOSITIONS or (word.low == "as" and self._determined(at + 1)):
            self.at = past_phrase(words, at + 1)
            self.placed = True
        elif self._hears(at):
            self.hearer = at
            self.at = at + 1 if word.low in OBJECTS else past_phrase(words, at)
        elif word.sort is Sort.PLAIN and adverbial(word) and word.low not in KEPT:
            self.at = at + 1
        else:
            return False
        return True

    def _tells_first(self) -> bool:
        """Whether a clause follows the sentence’s only comma, here: *said on Monday, rain fell*."""
        words, cue = self.words, self.cue
        if cue.low not in DATED or self.at + 1 >= len(words):
            return False
        alone = not any(word.low == "," for word in (*words[: cue.at], *words[self.at + 1 :]))
        return alone and nominal(words[self.at + 1]) and bare_clause(cue, self.at + 1)

    def _counts(self, at: int) -> bool:
        """Whether a number begins here: *about half of them*, *nearly 400 voters*."""
        words = self.words
        if at + 1 >= len(words) or not (words[at].low in ABOUT or adverbial(words[at])):
            return False
        behind = words[at + 1].low
        return behind[:1].isdigit() or behind in NUMBERS

    def _hears(self, at: int) -> bool:
        """Whether those begin here who are told something."""
        word = self.words[at]
        if self.hearer >= 0 or Complement.HEARER not in self.takes or word.low in ASKS:
            return False
        if word.low == "her" and self._owns(at):
            return True
        return word.low in OBJECTS or (word.low not in SUBJECT_PRONOUNS and nominal(word))

    def _owns(self, at: int) -> bool:
        """Whether *her* belongs to a noun."""
        if at + 1 >= len(self.words):
            return False
        return nominal(self.words[at + 1]) or self.words[at + 1].low in MONEY

    def _passive(self) -> bool:
        """Whether nobody is said to tell what is told of: *old debts are not claimed*."""
        cue, before = self.cue, self.cue.at - 1
        while before > 0 and adverbial(self.words[before]):
            before -= 1
        being = before >= 0 and self.words[before].low in BEING
        return being and cue.subject is None and cue.low not in SAYS

    def _determined(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].low in {"a", "an", "the"}

    def _past_aside(self, comma: int) -> int:
        """Behind the comma that closes what opens at `comma`: *said, however, that*."""
        words = self.words
        opens = words[comma + 1].low if comma + 1 < len(words) else ""
        if opens.endswith("ing") or opens in {"and", "but"}:
            return comma
        for at in range(comma + 1, min(len(words), comma + ASIDE)):
            if words[at].low == ",":
                return at + 1
            if self._blocked(at):
                break
        return comma

    def _bare(self) -> int | None:
        """This place, where the content begins here with nothing that joins it to the verb."""
        words, at = self.words, self.at
        if not self._begins(at) or self._blocked(at):
            return None
        word = words[at]
        if self._passive():
            return None
        if self.hearer >= 0 and word.low in AUXILIARIES and Complement.BARE in self.takes:
            return self.hearer if words[self.hearer].low not in OBJECTS else None
        if word.low in NOT_FIRST and not points(self.cue, at):
            return None
        if word.low == "her" and not self._owns(at):
            return None
        if Complement.THING in self.takes and self.cue.low != "citing":
            return None if words[self.cue.at - 1].low == "will" else at  # *that will discuss it*
        if Complement.DOING in self.takes and word.low.endswith("ing"):
            return at
        return at if Complement.BARE in self.takes and bare_clause(self.cue, at) else None


def _quoting(cue: Cue) -> bool:
    """Whether quoted words stand just before the clause: *“…,” he said*."""
    before = cue.start - 1
    while before >= 0 and cue.words[before].low == ",":
        before -= 1
    return before >= 0 and cue.words[before].sort is Sort.SPEECH


def _deed(word: Word) -> bool:
    """Whether a word behind *to* looks like a verb."""
    low = word.low
    plural = low.endswith("s") and not low.endswith(("ss", "us"))
    plain = word.sort is Sort.PLAIN and not word.capital and not plural
    return plain and low not in DETERMINERS and low not in OBJECTS
