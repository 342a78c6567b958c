"""How sure it is whose words are shown, in the few kinds that the page tells apart."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from reader.analysis.marks import Attribution
from reader.language.words import marked, tr

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

_LIKELY, _PERHAPS = marked("likely"), marked("perhaps")
_ATTRIBUTED = marked("{speaker} ({doubt}; attributed by Dateline)")


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
    doubt = _doubt(certainty, reported=reported)
    return tr(doubt) if doubt else ""


def attributed(speaker: str, certainty: float, *, reported: bool = False) -> str:
    """Whose words are said to be where they are given on: with the doubt, and whose doubt it is."""
    return _attributed(speaker, _doubt(certainty, reported=reported), tr)


def attributed_in_english(speaker: str, certainty: float, *, reported: bool = False) -> str:
    """The same for what is given on in English, whatever is spoken."""
    return _attributed(speaker, _doubt(certainty, reported=reported), str)


def doubt_in_words(who: Attribution, *, reported: bool = False) -> str:
    """The doubt whether the words are that speaker's, as `doubt_of` has it."""
    return doubt_of(who.certainty, reported=reported)


def certainty_in_words(who: Attribution, *, reported: bool = False) -> str:
    """`97% certain`; `likely, 62% certain`; `perhaps, 40% certain`."""
    certain = tr("{percent}% certain").format(percent=round(100 * who.certainty))
    parts = (doubt_in_words(who, reported=reported), certain)
    return ", ".join(part for part in parts if part)


def _doubt(certainty: float, *, reported: bool) -> str:
    if certainty >= (REPORTED_SURE_FROM if reported else SURE_FROM):
        return ""
    return _LIKELY if certainty >= _LIKELY_FROM else _PERHAPS


def _attributed(speaker: str, doubt: str, said: Callable[[str], str]) -> str:
    return said(_ATTRIBUTED).format(speaker=speaker, doubt=said(doubt)) if doubt else speaker
