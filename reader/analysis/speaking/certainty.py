"""How sure it is that a quotation is its speaker's.

The odds of a rule rise and fall with a few signs that a sentence shows. Their natural
logarithms were set by hand from what annotated articles show, rounded; a fit on one half of
them held on the other. `tests/gold/reliability.py` prints how often each certainty is right.
"""

from __future__ import annotations

import math
from typing import Final

from reader.analysis.marks import Gender
from reader.analysis.speaking.governing import Spot
from reader.analysis.telling.referents import GENDERS, Evidence, Given, Scene
from reader.analysis.telling.saying_verbs import Strength

ODDS: Final = {
    "behind": 3.9,
    "before_by_name": 3.1,
    "at_the_end": 3.3,
    "before": 2.9,
    "behind_by_name": 2.4,
    "led_up_to": 3.3,
    "signed": 2.6,
    "told_before": 2.6,
    "about_a_name": 1.2,
    "about_a_description": 1.6,
    "loosely_before": 1.0,
    "told_above": -0.5,
}
"""How likely each rule is to be right where no sign speaks against it, as log odds."""
LIKELY: Final = -0.5
"""The verb has other senses: *added*."""
LOOSE: Final = -0.7
"""The verb is hardly one of saying: *laughed*."""
DESCRIBED: Final = -0.3
"""It is somebody without a name."""
BARE: Final = -1.6
"""It is a single word: *critics*."""
SECOND: Final = -0.5
"""There is a second clause of saying before the quotation."""
THIRD: Final = -0.6
"""There is a third."""
FAR: Final = -0.6
"""The verb stands far from the quotation."""
BOTH: Final = -1.3
"""A clause behind the quotation has it, and there is one before it as well."""
SHORT: Final = -0.8
"""The clause is behind a quotation of a word or two."""
GOING_ON: Final = {"carried_on": 0.99, "carried_over": 0.84, "continued": 0.95}
"""How often the speaker of the earlier quotation goes on, by the rule that says so."""
PRONOUN: Final = 0.95
"""How often a pronoun is the one's found for it, whose gender it has."""
UNTOLD: Final = 0.85
"""How often it is where nothing tells the one's gender, or for *they*; and so for titles."""
FAR_OFF: Final = 110  # characters
FEW_WORDS: Final = 2


def certainty(scene: Scene, spot: Spot, route: str, given: Given) -> float:
    """How likely what the rule `route` gives is to be right, between 0 and 1."""
    if route in GOING_ON:
        return given.certainty * GOING_ON[route]
    evidence = given.evidence
    if evidence is None:
        return 0.0
    odds = ODDS[route] + _of_the_verb(scene, spot, given) + _of_the_sentence(scene, spot, route)
    if evidence.person < 0:
        odds += DESCRIBED
        if " " not in evidence.words:
            odds += BARE
    return of_whom(scene, evidence) / (1 + math.exp(-odds))


def _of_the_verb(scene: Scene, spot: Spot, given: Given) -> float:
    """What the verb of saying adds."""
    if given.cue is None:
        return 0.0
    odds = 0.0
    if given.strength is not None and given.strength is not Strength.SURE:
        odds += LIKELY if given.strength is Strength.LIKELY else LOOSE
    said = scene.narrative.stretches[spot.stretch].span
    if max(said.start - given.cue.end, given.cue.start - said.end) > FAR_OFF:
        odds += FAR
    return odds


def _of_the_sentence(scene: Scene, spot: Spot, route: str) -> float:
    """What the other clauses of saying add, and how much is quoted."""
    before = sum(saying.verb < spot.at for saying in scene.sayings(spot.sentence))
    if route in {"before", "before_by_name"}:
        return (SECOND if before > 1 else 0.0) + (THIRD if before > 2 else 0.0)
    odds = BOTH if before and route in {"behind", "at_the_end"} else 0.0
    if route == "behind":
        said = scene.narrative.stretches[spot.stretch].span
        short = len(said.of(scene.narrative.text)[:FAR_OFF].split()) <= FEW_WORDS
        odds += SHORT if short else 0.0
    return odds


def of_whom(scene: Scene, evidence: Evidence) -> float:
    """How likely the words of the evidence are to stand for whom they are taken for."""
    if evidence.direct:
        return 1.0
    pronoun = GENDERS.get(evidence.mention.of(scene.narrative.text).lower())
    known: Gender | None = None
    if evidence.person >= 0:
        known = scene.narrative.people[evidence.person].gender
    return PRONOUN if pronoun is not None and known is pronoun else UNTOLD
