"""What is said in a clause of saying: behind its verb, or around the clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.analysis.reporting.complements import Complement
from reader.analysis.reporting.content_ends import content_end, dashes
from reader.analysis.reporting.content_starts import ABOUT, NOT_FIRST, STOPS, content_start
from reader.analysis.reporting.cues import ACCORDING, Cue, finite
from reader.analysis.reporting.passing import OBJECTS
from reader.analysis.telling.grammar import (
    AUXILIARIES,
    CLOSED,
    OPEN,
    POSSESSIVE,
    PREPOSITIONS,
    SUBORDINATING,
    TIMES,
    adverbial,
    nominal,
    participial,
)
from reader.analysis.telling.narrative import Sort, Word

RELATING: Final = frozenset(["which", "what", "that", "who"])
JOINTS: Final = frozenset([":", ";", "(", "—", "–", "and", "but", "that", "because", "as"])
"""Words behind which *according to …,* opens a clause of its own."""
ANEW: Final = JOINTS - {"and"}
LEAVES: Final = frozenset(["but", "who", "which"])
"""Behind *…, she said,* the words with which the narrator goes on."""
LEADS_IN: Final = frozenset(["but", "and", "yet", ","])
FEWEST: Final = 3
"""Words that a content before its verb must have."""
ENOUGH: Final = 2
"""Words that a content behind its verb must have."""


class Content(NamedTuple):
    """The words `start` to `end` (not included) of a sentence that tell what is said."""

    start: int
    end: int


def content(cue: Cue, others: frozenset[int]) -> Content | None:
    """What is said in the clause of `cue`, or None where nothing is reported.

    `others` are the places of the sentence's other verbs of saying.
    """
    by = cue.end < len(cue.words) and cue.words[cue.end].low == "by"
    if cue.low == ACCORDING:
        return _according(cue)
    if cue.turned and not by:
        return _around(cue, cue.subject.end if cue.subject else cue.end)
    if _relates(cue):
        return Content(cue.start - 1, content_end(cue, cue.end, frozenset()))
    start = content_start(cue, others)
    if start is None:
        return _around(cue, cue.end)
    found = Content(start, content_end(cue, start, others))
    return found if found.end - found.start >= ENOUGH else None


def _relates(cue: Cue) -> bool:
    """Whether the content is a relative clause: *which officials said will happen*."""
    words, before = cue.words, cue.start - 1
    if before < 0 or cue.start == cue.at or cue.end >= len(words):
        return False
    if words[before].low not in RELATING or Complement.BARE not in cue.takes:
        return False
    behind = words[cue.end]
    verb = behind.sort is Sort.PLAIN and behind.low.endswith(("s", "ed"))
    return behind.low in AUXILIARIES or (verb and words[before].low != "what")


def _according(cue: Cue) -> Content | None:
    """What is so *according to …*: what stands before it, or else behind its comma."""
    if cue.subject is None:
        return None
    words, before = cue.words, cue.start - 1
    last = _last(words)
    comma = _behind_apposition(words, _comma(words, cue.subject.end, last), last)
    first = _first(words, before)
    if before > 0 and words[before].low == "," and words[before - 1].low in ANEW:
        before -= 1  # *rain fell, but, according to Ann Reed, it stopped*
    if before < first or words[before].low in JOINTS:
        return Content(comma + 1, last) if comma + 1 < last else None
    if words[before].sort is Sort.SPEECH or words[before - 1].sort is Sort.SPEECH:
        return None
    split = words[before].low == "," and not any(map(finite, words[first : before - 1]))
    return _trimmed(words, first, last if split and comma < last - 2 else before + 1, last)


def _behind_apposition(words: Sequence[Word], comma: int, last: int) -> int:
    """The comma behind what is told of a speaker: *according to Ann Reed, the mayor, it rains*."""
    at = comma + 1
    if at >= last or words[comma - 1].sort is not Sort.PERSON:
        return comma
    opens = words[at].low in {"a", "an", "the", "his", "her", "their", "its"}
    owned = at + 1 < last and words[at + 1].low in POSSESSIVE
    second = _comma(words, at, last)
    if second - at < ENOUGH or second + 1 >= last or not (opens or owned):
        return comma
    if any(map(finite, words[at:second])) or not any(map(finite, words[second:last])):
        return comma
    return second


def _around(cue: Cue, end: int) -> Content | None:
    """The sentence around a clause that is set off in it: *It rains, she said, in Ely*.

    `end` is where the clause ends.
    """
    words, before = cue.words, cue.start - 1
    if cue.subject is None or Complement.BARE not in cue.takes or not _closed(cue, end):
        return None
    last = _last(words)
    like = before >= 0 and words[before].low == "as"
    before -= like
    if before < 0:
        comma = _comma(words, end, last)
        return Content(comma + 1, last) if like and comma + 1 < last else None
    if words[before].low == "and":  # *…, aides and voters say*
        while before >= 0 and (nominal(words[before]) or words[before].low == "and"):
            before -= 1
    if before < 1 or words[before].low != "," or words[before - 1].sort is Sort.SPEECH:
        return None
    first = _first(words, before)
    comma = _comma(words, end, min(last, end + FEWEST))
    split = not cue.turned and words[min(comma, last - 1)].low == "," and comma < last - 2
    if split and not _leaves(words[comma + 1]):
        return _trimmed(words, first, last, last)
    return _trimmed(words, first, before, last)


def _closed(cue: Cue, end: int) -> bool:
    """Whether nothing that the verb tells of follows: *she said in Ely*, not *she said much*."""
    words = cue.words
    if Complement.HEARER in cue.takes:
        while end < len(words) and (nominal(words[end]) or words[end].low in OBJECTS):
            end += 1
    if any(word.low == ":" for word in words[end:]):
        return False
    if end >= len(words) or cue.turned:
        return True
    word = words[end]
    if end + 1 < len(words) and words[end + 1].sort is Sort.SPEECH and word.low == ",":
        return False
    if word.low == "to" and end > cue.end:  # *asked her aides to*
        return False
    stands = word.low in NOT_FIRST or word.low == "," or word.low in TIMES
    return stands or word.low in PREPOSITIONS or adverbial(word)


def _leaves(word: Word) -> bool:
    return word.low.endswith("ing") or word.low in LEAVES


def _last(words: Sequence[Word]) -> int:
    """Behind the sentence's last word that is no stop."""
    last = len(words)
    while last and words[last - 1].low in STOPS:
        last -= 1
    return last


def _comma(words: Sequence[Word], start: int, end: int) -> int:
    """The first comma from `start` on, or `end`."""
    return next((at for at in range(start, end) if words[at].low == ","), end)


def _first(words: Sequence[Word], before: int) -> int:
    """Where the part of the sentence begins that `before` lies in."""
    closed = False
    for at in range(before, -1, -1):
        low = words[at].low
        closed = closed or low in CLOSED
        if low == ";" or (low in OPEN and not closed):
            return at + 1
    return 0


def _trimmed(words: Sequence[Word], start: int, end: int, last: int) -> Content | None:
    """A content before or around its verb, if it is more than *In a letter*."""
    while end > start and (words[end - 1].low == "," or dashes(words, end - 1)):
        end -= 1
    while start < end and words[start].low in LEADS_IN:
        start += 1
    if end - start < FEWEST:
        return None
    opens = words[start]
    joined = (opens.low in PREPOSITIONS and opens.low not in ABOUT) or participial(opens)
    joined = opens.low in SUBORDINATING or (joined and not any(map(finite, words[start:end])))
    if end != last and joined and _comma(words, start, end) == end:
        return None
    return Content(start, end)
