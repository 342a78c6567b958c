"""The rules that give a quotation to its speaker, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from reader.analysis.clauses import Saying, Strength, first_subject
from reader.analysis.marks import Attribution, StretchKind
from reader.analysis.narrative import Sentence, Sort, Word
from reader.analysis.phrases import (
    CONJUNCTIONS,
    DASHES,
    Phrase,
    names_one,
    phrase_behind,
)
from reader.analysis.referents import GENDERS, MANY, Scene, acts
from reader.articles.article import Span

CLOSING_SIGNS: Final = frozenset(",?!—–-…")
"""What a quotation ends on before the words that give it to its speaker."""


class Spot(NamedTuple):
    """Where a quotation stands: which stretch it is, its sentence, and its place in that."""

    stretch: int
    sentence: Sentence
    at: int

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of its sentence."""
        return self.sentence.words


Route = Callable[[Scene, Spot], Attribution | None]


def behind(scene: Scene, spot: Spot) -> Attribution | None:
    """The words right behind it say whose it is: *“It rains,” said Ann Reed, a vet*.

    A paper that passes on what somebody else says doesn't count for the speaker:
    *Ann Reed said it was “over”, the Herald reported*.
    """
    words, start = spot.words, spot.at + 1
    end = _next_speech(words, start)
    first = start
    while first < end and (words[first].low == "," or words[first].low in DASHES):
        first += 1
    if first >= end or (words[first].low in CONJUNCTIONS and words[first].low not in {"as", "so"}):
        return None
    last = _last_sign(scene, spot)
    closed = first > start or last in CLOSING_SIGNS
    if last == "." and not closed:
        return None
    if last in ".?!" and _introduced(scene, spot):
        return None
    for saying in scene.sayings(spot.sentence):
        if saying.verb <= spot.at or scene_ing(words, saying):
            continue
        if saying.verb >= end:
            break
        if not closed and (saying.start > first or saying.strength is Strength.LOOSE):
            break
        if words[saying.subject.head].sort is not Sort.PERSON:
            led = _saying_before(scene, spot)
            if led is not None and words[led.subject.head].sort is Sort.PERSON and words[saying.verb].low in {"reported", "reports", "according", "report"}:
                break
            if not closed and not names_one(words[saying.subject.head]) and saying.start != saying.verb:
                break
            if saying.start > first and saying.strength is not Strength.SURE:
                break
        return _given(scene, spot.sentence, saying, 0.95)
    return None


def scene_ing(words: tuple[Word, ...], saying: Saying) -> bool:
    return words[saying.verb].low.endswith("ing")


def before_by_name(scene: Scene, spot: Spot) -> Attribution | None:
    """A clause of saying before it, with a name or pronoun: *Ann Reed said it was “over”*."""
    saying = _saying_before(scene, spot)
    if saying is None or not names_one(spot.words[saying.subject.head]):
        return None
    return _given(scene, spot.sentence, saying, 0.9)


def at_the_end(scene: Scene, spot: Spot) -> Attribution | None:
    """Words at the sentence's end give all of it: *It was a “slow death” for us, he said*."""
    words = spot.words
    for saying in scene.sayings(spot.sentence):
        if saying.verb > spot.at and saying.strength is not Strength.LOOSE and not scene_ing(words, saying):
            opens = words[saying.start - 1] if saying.start else None
            if opens is None or opens.low == "," or opens.low in DASHES or opens.sort is Sort.SPEECH:
                return _given(scene, spot.sentence, saying, 0.85)
    return None


def before(scene: Scene, spot: Spot) -> Attribution | None:
    """A clause of saying before it, whoever its subject: *Officials said it was “over”*."""
    saying = _saying_before(scene, spot)
    if saying is None or saying.strength is Strength.LOOSE:
        return None
    return _given(scene, spot.sentence, saying, 0.8)


def loosely_before(scene: Scene, spot: Spot) -> Attribution | None:
    saying = _saying_before(scene, spot)
    return saying and _given(scene, spot.sentence, saying, 0.6)


def behind_by_name(scene: Scene, spot: Spot) -> Attribution | None:
    """A name right behind it, whatever its verb: *“Out!” a furious Reed barked*."""
    words, start = spot.words, spot.at + 1
    if start >= len(words) or _last_sign(scene, spot) not in CLOSING_SIGNS:
        return None
    end = _next_speech(words, start)
    phrase = phrase_behind(words, start, end)
    if phrase is None or words[phrase.head].sort is not Sort.PERSON or _introduced(scene, spot):
        return None
    return _attributed(scene, spot.sentence, phrase, None, 0.8)


def introduced(scene: Scene, spot: Spot) -> Attribution | None:
    """A colon leads up to it: *Ann Reed had a simple answer: “No.”*, also a paragraph before."""
    words = spot.words
    if spot.at and words[spot.at - 1].low == ":":
        subject = first_subject(words, spot.at)
        return subject and _attributed(scene, spot.sentence, subject, None, 0.75)
    if spot.at:
        return None
    for sentence in scene.narrative.before(spot.sentence, 1):
        if sentence.words and sentence.words[-1].low == ":":
            return _told_in(scene, sentence, 0.85)
    return None


def signed(scene: Scene, spot: Spot) -> Attribution | None:
    """A dash and a name follow: *“All is well.” — Ann Reed, mayor*."""
    words = spot.words[spot.at + 1 :]
    if not words:
        following = scene.narrative.after(spot.sentence)
        words = following.words if following else ()
    if len(words) > 1 and words[0].low in DASHES:
        sentence = spot.sentence if spot.words[spot.at + 1 :] else scene.narrative.after(spot.sentence)
        assert sentence
        offset = len(sentence.words) - len(words)
        phrase = phrase_behind(sentence.words, offset + 1, len(sentence.words))
        if phrase is not None and sentence.words[phrase.head].sort is Sort.PERSON:
            return _attributed(scene, sentence, phrase, None, 0.8)
    return None


def carried_on(scene: Scene, spot: Spot) -> Attribution | None:
    """The speaker goes on in the same paragraph: *“Yes,” said Ann Reed. “And soon.”*"""
    earlier = _earlier(scene, spot)
    if earlier is None:
        return None
    if earlier.sentence.paragraph != spot.sentence.paragraph:
        return None
    if spot.at == 0 or earlier.sentence.at == spot.sentence.at:
        return _again(scene, earlier, 0.85)
    return None


def told_before(scene: Scene, spot: Spot) -> Attribution | None:
    """The sentence before tells of somebody's saying: *Ann Reed was angry. “It’s a farce.”*"""
    if spot.at or not spot.sentence.at:
        return None
    for sentence in scene.narrative.before(spot.sentence, 1):
        return _told_in(scene, sentence, 0.65)
    return None


def subject(scene: Scene, spot: Spot) -> Attribution | None:
    """It is part of what its sentence tells of somebody: *Ann Reed has no time for “cranks”*."""
    found = first_subject(spot.words, spot.at)
    if found is None or not (names_one(spot.words[found.head])):
        return None
    return _attributed(scene, spot.sentence, found, None, 0.6)


def described_subject(scene: Scene, spot: Spot) -> Attribution | None:
    """Its sentence tells of somebody unnamed: *Some voters chanted “Four more years!”*."""
    found = first_subject(spot.words, spot.at)
    if found is None or names_one(spot.words[found.head]):
        return None
    if spot.words[found.head].low in MANY:
        return None
    return _attributed(scene, spot.sentence, found, None, 0.5)


def loosely_carried_on(scene: Scene, spot: Spot) -> Attribution | None:
    """The speaker before goes on in words that are told: *They would be “a force”*."""
    earlier = _earlier(scene, spot)
    if earlier is None or spot.sentence.paragraph - earlier.sentence.paragraph > 1:
        return None
    return _again(scene, earlier, 0.55)


def alone(scene: Scene, spot: Spot) -> Attribution | None:
    """It stands alone: the speaker before goes on, or whom the paragraph before is about."""
    earlier = _earlier(scene, spot)
    if earlier is not None and spot.sentence.paragraph - earlier.sentence.paragraph <= 2:
        return _again(scene, earlier, 0.6)
    for sentence in scene.narrative.before(spot.sentence, 4):
        told = _told_in(scene, sentence, 0.4)
        if told is not None:
            return told
    return None


ROUTES: Final[tuple[Route, ...]] = (
    behind,
    before_by_name,
    at_the_end,
    before,
    behind_by_name,
    introduced,
    signed,
    carried_on,
    told_before,
    subject,
    described_subject,
    loosely_carried_on,
    loosely_before,
    alone,
)


def _next_speech(words: tuple[Word, ...], start: int) -> int:
    while start < len(words) and words[start].sort is not Sort.SPEECH:
        start += 1
    return start


def _last_sign(scene: Scene, spot: Spot) -> str:
    """The last sign within its marks: a comma before *he said*, else a stop or a letter."""
    return spot.words[spot.at].span.of(scene.narrative.text).rstrip("”\"'’»“`\n ")[-1:]


def _introduced(scene: Scene, spot: Spot) -> bool:
    """Whether a verb of saying leads right up to it: *Ann Reed asked, “…”*."""
    words, at = spot.words, spot.at
    return at > 1 and words[at - 1].low in {",", ":"} and any(
        saying.verb < at for saying in scene.sayings(spot.sentence)
    )


def _saying_before(scene: Scene, spot: Spot) -> Saying | None:
    """The clause of saying before it that governs it: the last one unless that is loose."""
    best: Saying | None = None
    words = spot.words
    segment = spot.at
    while segment and words[segment - 1].sort is not Sort.SPEECH:
        segment -= 1
    for saying in scene.sayings(spot.sentence):
        if saying.verb >= spot.at:
            break
        if best is None or _outweighs(words, saying, best) or best.verb < segment <= saying.verb:
            best = saying
    if best is not None and best.verb_end < segment and segment < spot.at and words[segment].sort is Sort.PERSON:
        return None
    return best


def _outweighs(words: tuple[Word, ...], later: Saying, sooner: Saying) -> bool:
    """Whether the later of two clauses before a quotation governs it rather than the sooner."""
    if later.strength >= sooner.strength:
        return True
    return later.strength is not Strength.LOOSE and names_one(words[later.subject.head]) and not names_one(words[sooner.subject.head])


def _earlier(scene: Scene, spot: Spot) -> Spot | None:
    """The quotation before this one, if it was given to somebody."""
    stretches = scene.narrative.stretches
    number = spot.stretch - 1
    while number >= 0 and stretches[number].kind is not StretchKind.SPEECH:
        number -= 1
    if number not in scene.given or number not in scene.narrative.places:
        return None
    return Spot(number, *scene.narrative.places[number])


def _again(scene: Scene, earlier: Spot, certainty: float) -> Attribution:
    given = scene.given[earlier.stretch]
    return given._replace(certainty=certainty * given.certainty)


def _told_in(scene: Scene, sentence: Sentence, certainty: float) -> Attribution | None:
    """Who speaks in a sentence that leads up to a quotation, else who acts in it."""
    for saying in reversed(scene.sayings(sentence)):
        if saying.strength is not Strength.LOOSE:
            return _given(scene, sentence, saying, certainty)
    found = first_subject(sentence.words, len(sentence.words))
    return found and _attributed(scene, sentence, found, None, certainty * 0.9)


def _given(scene: Scene, sentence: Sentence, saying: Saying, certainty: float) -> Attribution | None:
    words = sentence.words
    cue = Span(words[saying.verb].span.start, words[saying.verb_end - 1].span.end)
    return _attributed(scene, sentence, saying.subject, cue, certainty)


def _attributed(
    scene: Scene, sentence: Sentence, phrase: Phrase, cue: Span | None, certainty: float
) -> Attribution | None:
    speaker = scene.speaker(sentence, phrase)
    if speaker is None:
        return None
    person = scene.narrative.people[speaker.person] if speaker.person >= 0 else None
    return Attribution(
        speaker.words,
        person.key if person else None,
        speaker.mention,
        cue,
        certainty * (0.9 if speaker.by_pronoun else 1.0),
    )
