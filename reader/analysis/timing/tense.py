"""Whether the clause around a few words speaks of what has been or of what will be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from reader.analysis.members import quick_members
from reader.analysis.words.titles import words_of

_REACH: Final = 160
"""Characters looked at on each side."""

_CUT: Final = re.compile(
    r"[\n;“”]|[.!?][\"’)\]]*\s+(?=[A-Z“\"‘(])|, (?:but|while|whereas|although|though) "
)
_WORD: Final = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)?")
_AHEAD: Final = words_of(
    "will won’t won't shall would may might could can should must due going"
    " scheduled expected planned slated set supposed hopes hope hoping plans plan planning aims"
    " intends wants upcoming coming ahead pending deadline begins starts opens meets returns"
    " resumes expires ends closes faces takes rescheduled postponed forecast forecasts predict"
    " predicts predicted projected likely expect expects expecting awaits awaiting await prepares"
    " preparing awaited looming"
)
_BEHIND: Final = words_of(
    "was were had has have did went came met began took gave made left held won lost got fell rose"
    " spoke wrote saw found broke hit struck shot fought led ran became said told sent put grew"
    " brought bought sold paid kept stood sat flew drew drove threw knew felt heard lay wore"
    " read beat burst cut let quit split shut spread been didn’t didn't wasn’t wasn't weren’t"
    " weren't hadn’t hadn't"
)
_LIMITS: Final = words_of("by until till")
"""What lies ahead, unless the verb says that it was."""

_TELLING: Final = words_of("projected predicted forecast")
"""What is to come in *is projected for*, but *was projected on* tells when that was said."""

_SAYING: Final = words_of("said told announced reported added stated confirmed wrote")
_NOT_AHEAD: Final = re.compile(
    r"\b(?:(?:may|might|could|must)(?= have\b)"
    r"|[Dd]ue(?= to (?:the|an?|his|her|its|their|this|that)\b))"
)
_NO_VERBS: Final = words_of(
    "need feed seed weed speed breed deed indeed exceed hundred sacred proceed succeed wicked naked"
    " united"
)
_NEAR: Final = 14
"""Words looked at on each side."""


@quick_members
class Tense(Enum):
    """What a clause speaks of."""

    PAST = auto()
    FUTURE = auto()


def tense(text: str, start: int, end: int) -> Tense | None:
    """The tense of the verb nearest to `text[start:end]`, those before it first.

    None where neither side of the clause has one.
    """
    before = text[max(0, start - _REACH) : start]
    cut = 0
    for found in _CUT.finditer(before):
        cut = found.end()
    behind = _CUT.split(text[end : end + _REACH], maxsplit=1)[0]
    earlier = _WORD.findall(_NOT_AHEAD.sub("", before[cut:]))[: -_NEAR - 1 : -1]
    later = _WORD.findall(_NOT_AHEAD.sub("", behind))[:_NEAR]
    if len(earlier) > 2 and earlier[0] == "on" and earlier[1] in _TELLING:
        return Tense.PAST if earlier[2] in _BEHIND else Tense.FUTURE
    limited = bool(earlier) and earlier[0].lower() in _LIMITS
    if limited and earlier[1:2] in (["have"], ["has"]):
        return Tense.FUTURE
    found_before = _first(earlier) or _first(later)
    if found_before is None:
        return Tense.FUTURE if limited else None
    told, word = found_before
    # *said the vote on Thursday will …*, but *said on Thursday he will …*
    if word in _SAYING and later and (following := _first(later[:1])):
        return following[0]
    return told


def _first(words: Sequence[str]) -> tuple[Tense, str] | None:
    """The tense of the first word that has one, and that word."""
    for at, word in enumerate(words):
        low = word if word == "May" else word.lower()
        if low in _AHEAD or low.endswith(("’ll", "'ll")):
            return Tense.FUTURE, low
        if low in _BEHIND or (low.endswith("ed") and len(low) > 3 and low not in _NO_VERBS):
            if words[at + 1 : at + 2] in (["be"], ["is"], ["are"]):
                continue  # going backwards: *must be shut*
            return Tense.PAST, low
    return None
