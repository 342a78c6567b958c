"""How sure it is whose words are shown, in the few kinds that the page tells apart."""

from __future__ import annotations

from enum import StrEnum

from reader.analysis.marks import Attribution
from reader.language.words import tr

SURE_FROM = 0.85
"""The certainty from which on a speaker is shown as sure; below, as likely.

By `tests/gold/reliability.py`, of those above it 96 in a hundred are right, and of the tenth
below it 7 in ten.
"""

REPORTED_SURE_FROM = 0.7
"""The same for words that are only reported.

Lower, since much of that doubt is whether they were said at all, and not who said them: their
light line says so already.
"""

_LIKELY_FROM = 0.5


class Standing(StrEnum):
    """How a stretch of words stands with its speaker, named or not."""

    SURE = "sure"
    LIKELY = "likely"
    UNKNOWN = "unknown"
    NOBODY = "nobody’s"


def standing_of(who: Attribution | None, *, reported: bool = False) -> Standing:
    """How words that somebody said, or is reported to have said, stand with their speaker."""
    if who is None:
        return Standing.UNKNOWN
    return Standing.LIKELY if doubt_of(who.certainty, reported=reported) else Standing.SURE


def doubt_of(certainty: float, *, reported: bool = False) -> str:
    """`likely`, or `perhaps` where it rather isn't so; empty where it is sure."""
    if certainty >= (REPORTED_SURE_FROM if reported else SURE_FROM):
        return ""
    return tr("likely") if certainty >= _LIKELY_FROM else tr("perhaps")


def attributed(speaker: str, certainty: float, *, reported: bool = False) -> str:
    """Whose words are said to be where they are given on: with the doubt, and whose doubt it is."""
    doubt = doubt_of(certainty, reported=reported)
    if not doubt:
        return speaker
    return tr("{speaker} ({doubt}; attributed by Dateline)").format(speaker=speaker, doubt=doubt)


def doubt_in_words(who: Attribution, *, reported: bool = False) -> str:
    """The doubt whether the words are that speaker's, as `doubt_of` has it."""
    return doubt_of(who.certainty, reported=reported)


def certainty_in_words(who: Attribution, *, reported: bool = False) -> str:
    """`97% certain`; `likely, 62% certain`; `perhaps, 40% certain`."""
    certain = tr("{percent}% certain").format(percent=round(100 * who.certainty))
    parts = (doubt_in_words(who, reported=reported), certain)
    return ", ".join(part for part in parts if part)
