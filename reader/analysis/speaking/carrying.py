"""Who goes on speaking, where nothing beside a quotation says whose it is.

Each rule has an opinion or none, like those of `beside`, but the evidence lies farther off.
"""

from __future__ import annotations

from typing import Final

from reader.analysis.marks import StretchKind
from reader.analysis.speaking.beside import (
    BEFORE_A_SPEAKER,
    given_by,
    given_to,
    last_sign,
    told_in,
)
from reader.analysis.speaking.governing import Spot
from reader.analysis.telling.grammar import SUBORDINATING, comma_or_dash, names_one
from reader.analysis.telling.narrative import Sort
from reader.analysis.telling.phrases import Phrase
from reader.analysis.telling.referents import Given, Scene
from reader.analysis.telling.saying_verbs import Strength
from reader.analysis.telling.subjects import acts, first_subject

NEAR: Final = 2
"""Paragraphs: a quotation farther from the one before it doesn't carry that on."""


def continued(scene: Scene, spot: Spot) -> Given | None:
    """The paragraph before left its quotation open, and this one goes on with it."""
    if not scene.narrative.stretches[spot.stretch].continues:
        return None
    return _going_on(scene, spot.stretch - 1)


def carried_on(scene: Scene, spot: Spot) -> Given | None:
    """The speaker goes on in the same paragraph: *“Yes,” said Ann Reed. “And soon.”*"""
    earlier = _earlier(scene, spot)
    if earlier is None or earlier.sentence.paragraph != spot.sentence.paragraph:
        return None
    if spot.at and earlier.sentence.at != spot.sentence.at:
        return None
    if earlier.at < spot.at and earlier.sentence.at == spot.sentence.at:
        another = _taken_over(scene, spot, earlier)
        if another is not None:
            return given_to(scene, spot.sentence, another)
    return _going_on(scene, earlier.stretch)


def _taken_over(scene: Scene, spot: Spot, earlier: Spot) -> Phrase | None:
    """Who acts where a clause ends on the earlier one: *While … “odd,” Lane leans to the “old”*."""
    words, start = spot.words, earlier.at + 1
    if words[0].low not in SUBORDINATING or last_sign(scene, earlier) not in BEFORE_A_SPEAKER:
        return None
    while start < spot.at and comma_or_dash(words[start]):
        start += 1
    if start + 1 < spot.at and words[start].sort is Sort.PERSON and acts(words, start):
        return Phrase(start, start + 1, start)
    return None


def told_before(scene: Scene, spot: Spot) -> Given | None:
    """The sentence before tells of somebody: *Ann Reed was angry. “It’s a farce.”*"""
    if spot.at or not spot.sentence.at:
        return None
    for sentence in scene.narrative.before(spot.sentence, 1):
        return told_in(scene, sentence)
    return None


def about_a_name(scene: Scene, spot: Spot) -> Given | None:
    """It is part of what its sentence tells of somebody: *Ann Reed has no time for “cranks”*."""
    subject = first_subject(spot.words, spot.at)
    if subject is None or not names_one(spot.words[subject.head]):
        return None
    if subject.end == spot.at:
        return None  # *Ann Reed “is a fool”*: said by another
    return given_to(scene, spot.sentence, subject)


def about_a_description(scene: Scene, spot: Spot) -> Given | None:
    """The same of somebody unnamed: *Some in the crowd held up signs with “No” on them*."""
    subject = first_subject(spot.words, spot.at)
    if subject is None or names_one(spot.words[subject.head]):
        return None
    return given_to(scene, spot.sentence, subject)


def carried_over(scene: Scene, spot: Spot) -> Given | None:
    """The speaker before goes on in words that are told: *They would be “a force”*."""
    earlier = _earlier(scene, spot)
    if earlier is None or spot.sentence.paragraph - earlier.sentence.paragraph > NEAR:
        return None
    for sentence in scene.narrative.before(spot.sentence, 2 * NEAR):
        if (sentence.paragraph, sentence.at) <= (earlier.sentence.paragraph, earlier.sentence.at):
            break
        for saying in reversed(scene.sayings(sentence)):
            if saying.strength is not Strength.LOOSE and names_one(
                sentence.words[saying.subject.head]
            ):
                return given_by(scene, sentence, saying)
    return _going_on(scene, earlier.stretch)


def told_above(scene: Scene, spot: Spot) -> Given | None:
    """Nothing beside it and nothing to carry on: whom the sentences above it are about."""
    for sentence in scene.narrative.before(spot.sentence, 2 * NEAR):
        told = told_in(scene, sentence)
        if told is not None:
            return told
    return None


def _going_on(scene: Scene, stretch: int) -> Given | None:
    """What the one who has said an earlier stretch is given to say as well.

    The evidence is where that stretch or, if it was carried on itself, the first one has it.
    """
    given = scene.given.get(stretch)
    if given is None or given.earlier >= 0:
        return given
    return given._replace(earlier=stretch)


def _earlier(scene: Scene, spot: Spot) -> Spot | None:
    """The quotation before this one, if it was given to somebody."""
    stretches = scene.narrative.stretches
    number = spot.stretch - 1
    while number >= 0 and stretches[number].kind is not StretchKind.SPEECH:
        number -= 1
    if number not in scene.given:
        return None
    return Spot(number, *scene.narrative.places[number])
