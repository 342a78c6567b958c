"""Which sayings are asked for, as a frozen value."""

from __future__ import annotations

from typing import NamedTuple

from reader.library.answers import SayingKind
from reader.library.wanted import EVERYTHING, AboutPerson, AboutPlace, Quoted, Wanted, Words

Whose = Quoted | AboutPerson | AboutPlace
"""Whose words are asked for: a speaker's, those that speak of a place, or of a person."""


class Asked(NamedTuple):
    """Which sayings are asked for: of whom, of what kind, with what words, in which articles.

    Of a speaker's own words, `QUOTED` and `REPORTED`, each holds all the `words`; of those that
    speak of a place its name as well. Of sentences that name somebody there is one an article,
    and its text holds the words.
    """

    whose: Whose
    kind: SayingKind = SayingKind.QUOTED
    words: tuple[Words, ...] = ()
    among: Wanted = EVERYTHING


def name_of(whose: Whose) -> str:
    """The name by which the speaker, the person or the place is asked for."""
    return whose.speaker or "" if isinstance(whose, Quoted) else whose.name
