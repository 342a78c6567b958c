"""How sure it is that somebody is reported to have said something.

The odds of each shape of content fall with a few signs in the sentence. Their natural logarithms
were measured on articles annotated for indirect speech; those of one half hold for the other.
"""

from __future__ import annotations

import math
from enum import Enum
from typing import Final

from reader.analysis.members import quick_members
from reader.analysis.reporting.bare_clauses import SAYS
from reader.analysis.reporting.content_starts import ASKS
from reader.analysis.reporting.contents import RELATING, Content
from reader.analysis.reporting.cues import ACCORDING, Cue
from reader.analysis.speaking.certainty import of_whom
from reader.analysis.telling.grammar import MODALS, NEGATED, SUBJECT_PRONOUNS
from reader.analysis.telling.referents import Evidence, Scene
from reader.analysis.words.titles import words_of


@quick_members
class Shape(Enum):
    """What a content looks like; the value is its log odds to be reported words."""

    THAT = 3.3  # *said that it rains*
    QUESTION = 2.9  # *asked whether it rains*
    ACCORDING = 2.7
    PRONOUN = 2.4  # *said it rains*
    BARE = 2.1  # *said rain falls*, *announced a plan*
    AROUND = 1.7  # *It rains, she said*
    RELATIVE = 1.3  # *which she says is rain*
    DEED = 1.2  # *promised to go*


OTHER_VERB: Final = -1.2
"""The verb is another than *say*."""
INFINITIVE: Final = -1.1
"""*To say* how it rains: nobody may have said it."""
PARTICIPLE: Final = -0.9
"""*Saying* that it rains."""
UNSAID: Final = -0.7
"""It could be said, or was not: *would say*, *did not say*."""
BRIEF: Final = -0.5
"""The content has four words at most."""
NOT_SAID: Final = MODALS | words_of("not never may")
BRIEF_WORDS: Final = 5
BY_NAME: Final = 0.98
"""How often the subject of the verb is the speaker."""


def surety(scene: Scene, cue: Cue, said: Content, evidence: Evidence) -> float:
    """How likely it is, between 0 and 1, that `evidence` is reported to have said it."""
    odds = _shape(cue, said).value
    before = cue.words[cue.at - 1].low if cue.at else ""
    if cue.low not in SAYS and cue.low != ACCORDING:
        odds += OTHER_VERB
    if before == "to":
        odds += INFINITIVE
    if before in NOT_SAID or before.endswith(NEGATED):
        odds += UNSAID
    if cue.low.endswith("ing"):
        odds += PARTICIPLE
    if said.end - said.start < BRIEF_WORDS:
        odds += BRIEF
    return BY_NAME * of_whom(scene, evidence) / (1 + math.exp(-odds))


def _shape(cue: Cue, said: Content) -> Shape:
    low = cue.words[said.start].low
    if cue.low == ACCORDING:
        return Shape.ACCORDING
    if said.start < cue.at:
        return Shape.RELATIVE if said.start and low in RELATING else Shape.AROUND
    if low == "that":
        return Shape.THAT
    if low in ASKS:
        return Shape.QUESTION
    if low == "to":
        return Shape.DEED
    return Shape.PRONOUN if low in SUBJECT_PRONOUNS or low == "there" else Shape.BARE
