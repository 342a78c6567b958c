"""What the words beside a quotation say of it: whose it is, in so many words.

Each rule looks for one thing that a sentence can say, and has an opinion or none.
"""

from __future__ import annotations

from typing import Final

from reader.analysis.speaking.governing import Spot, governing
from reader.analysis.telling.clauses import Saying
from reader.analysis.telling.grammar import (
    CONJUNCTIONS,
    comma_or_dash,
    dash,
    names_one,
    past,
)
from reader.analysis.telling.narrative import Sentence, Sort, Word
from reader.analysis.telling.phrases import Phrase, belongs, can_speak, phrase_behind
from reader.analysis.telling.referents import NOBODYS, PRONOUNS, Given, Scene
from reader.analysis.telling.saying_verbs import Strength
from reader.analysis.telling.subjects import first_subject
from reader.articles.article import Span

BEFORE_A_SPEAKER: Final = frozenset(",?!—–-…")
"""What a quotation ends on when the words behind it tell whose it is."""
MARKS: Final = "”\"'’»“`\n "
STRAY: Final = frozenset("'’\"”")
"""Marks left over behind a quotation that ends on another: *“We said ‘no’,’” said Ann Reed*."""
PASSING_ON: Final = frozenset(["reported", "reports", "report", "according"])
"""Verbs of a paper that passes on what somebody else has said."""


def behind(scene: Scene, spot: Spot) -> Given | None:
    """The words right behind it say whose it is: *“It rains,” said Ann Reed, a vet*.

    A paper that passes on what somebody else says doesn't count for the speaker: *Ann Reed
    said it was “over,” the Herald reported*.
    """
    words, start = spot.words, spot.at + 1
    end = _next_speech(words, start)
    first = start
    while first < end and (comma_or_dash(words[first]) or words[first].low in STRAY):
        first += 1
    if first >= end or words[first].low in CONJUNCTIONS - {"as", "so"}:
        return None
    sign = last_sign(scene, spot)
    closed = first > start or sign in BEFORE_A_SPEAKER
    if not closed and sign == ".":
        return None
    if sign in {".", "?", "!"} and _led_up_to(scene, spot):
        return None
    for saying in scene.sayings(spot.sentence):
        if spot.at < saying.verb < end and not _participle(words, saying):
            if not _follows(words, saying, first, closed=closed):
                return None
            if words[saying.verb].low in PASSING_ON and _said_by_name(scene, spot):
                return None
            if _goes_on(words, saying, end) and _under(scene, spot):
                return None
            return given_by(scene, spot.sentence, saying)
    return None


def _under(scene: Scene, spot: Spot) -> bool:
    """Whether it ends a clause that begins the sentence: *As Ann Reed said it was “odd,” …*."""
    words = spot.words
    at = 0
    while at < spot.at and words[at].low in {"even", "but", "and"}:
        at += 1
    opening = words[at].low in {"as", "when", "while", "though", "although"}
    return opening and _said_by_name(scene, spot)


def _goes_on(words: tuple[Word, ...], saying: Saying, end: int) -> bool:
    """Whether a clause tells something of its own: *Joe Lane said the two were alike*."""
    behind = saying.verb_end if saying.start != saying.verb else saying.subject.end
    return behind < end and words[behind].low in {"that", "the", "a", "it", "he", "she", "they"}


def before_by_name(scene: Scene, spot: Spot) -> Given | None:
    """A clause of saying before it, with a name or pronoun: *Ann Reed said it was “over”*."""
    saying = governing(scene, spot)
    if saying is None or not names_one(spot.words[saying.subject.head]):
        return None
    found = given_by(scene, spot.sentence, saying)
    if found is None or found.evidence is not None:
        return found
    return found if spot.words[saying.subject.head].low in NOBODYS else None


def at_the_end(scene: Scene, spot: Spot) -> Given | None:
    """Words at the sentence's end give all of it: *It was a “slow death” for us, he said*."""
    words = spot.words
    for saying in scene.sayings(spot.sentence):
        if saying.verb <= spot.at or saying.strength is Strength.LOOSE:
            continue
        if not _participle(words, saying) and saying.start:
            opens = words[saying.start - 1]
            if opens.low == "as" and saying.start > 1 and comma_or_dash(words[saying.start - 2]):
                opens = words[saying.start - 2]
            if comma_or_dash(opens) or opens.sort is Sort.SPEECH:
                return given_by(scene, spot.sentence, saying)
    return None


def before(scene: Scene, spot: Spot) -> Given | None:
    """A clause of saying before it, whoever its subject: *Officials said it was “over”*."""
    saying = governing(scene, spot)
    if saying is None or saying.strength is Strength.LOOSE:
        return _by_a_verb(scene, spot)
    return given_by(scene, spot.sentence, saying)


def loosely_before(scene: Scene, spot: Spot) -> Given | None:
    """A clause before it that may be one of saying: *The plan favours “the many”*."""
    saying = governing(scene, spot)
    return saying and given_by(scene, spot.sentence, saying)


def behind_by_name(scene: Scene, spot: Spot) -> Given | None:
    """A name right behind it, whatever its verb: *“Out!” a furious Reed barked*."""
    words, start = spot.words, spot.at + 1
    if start >= len(words) or last_sign(scene, spot) not in BEFORE_A_SPEAKER:
        return None
    phrase = phrase_behind(words, start, _next_speech(words, start))
    if phrase is None or words[phrase.head].sort is not Sort.PERSON or _led_up_to(scene, spot):
        return None
    return given_to(scene, spot.sentence, phrase)


def led_up_to(scene: Scene, spot: Spot) -> Given | None:
    """A colon leads up to it: *Ann Reed’s answer: “No.”*, maybe at a paragraph's end."""
    if spot.at and spot.words[spot.at - 1].low == ":":
        subject = first_subject(spot.words, spot.at)
        return subject and given_to(scene, spot.sentence, subject)
    if spot.at:
        return None
    for sentence in scene.narrative.before(spot.sentence, 1):
        if sentence.words[-1].low == ":":
            return told_in(scene, sentence)
    return None


def _by_a_verb(scene: Scene, spot: Spot) -> Given | None:
    """A name, any verb and a comma lead up to it: *Ann Reed snapped, “No.”*"""
    words, verb = spot.words, spot.at - 2
    if verb < 1 or words[spot.at - 1].low != "," or not past(words[verb]):
        return None
    if words[verb - 1].sort is not Sort.PERSON or belongs(words, verb - 1, verb):
        return None
    phrase = Phrase(verb - 1, verb, verb - 1)
    return given_to(scene, spot.sentence, phrase, words[verb].span)


def signed(scene: Scene, spot: Spot) -> Given | None:
    """A dash and a name follow: *“All is well.” — Ann Reed, mayor*."""
    sentence, start = spot.sentence, spot.at + 1
    if start >= len(sentence.words):
        following = scene.narrative.after(sentence)
        if following is None:
            return None
        sentence, start = following, 0
    if not dash(sentence.words[start]):
        return None
    phrase = phrase_behind(sentence.words, start + 1, len(sentence.words))
    if phrase is None or sentence.words[phrase.head].sort is not Sort.PERSON:
        return None
    return given_to(scene, sentence, phrase)


def _next_speech(words: tuple[Word, ...], start: int) -> int:
    """Where the next quotation stands, or the end."""
    while start < len(words) and words[start].sort is not Sort.SPEECH:
        start += 1
    return start


def last_sign(scene: Scene, spot: Spot) -> str:
    """The last sign within its marks: a comma before *he said*, else a stop or a letter."""
    return spot.words[spot.at].span.of(scene.narrative.text).rstrip(MARKS)[-1:]


def _led_up_to(scene: Scene, spot: Spot) -> bool:
    """Whether a clause of saying leads right up to it: *Ann Reed asked, “…”*."""
    if not spot.at or spot.words[spot.at - 1].low not in {",", ":"}:
        return False
    return any(saying.verb < spot.at for saying in scene.sayings(spot.sentence))


def _participle(words: tuple[Word, ...], saying: Saying) -> bool:
    """Whether its verb is one: *saying it rains* adds to a sentence, and closes none."""
    return words[saying.verb].low.endswith("ing") and words[saying.verb].low != "according"


def _follows(words: tuple[Word, ...], saying: Saying, first: int, *, closed: bool) -> bool:
    """Whether a clause behind a quotation, which ends before `first`, is about it.

    `closed` tells that the quotation ends on a comma or the like. Without that only a clause
    that begins right there with a name or a verb is.
    """
    adjacent = saying.start <= first
    if not closed and (not adjacent or saying.strength is Strength.LOOSE):
        return False
    if words[saying.subject.head].sort is Sort.PERSON:
        return True
    turned = saying.start == saying.verb
    if not closed and not turned and not names_one(words[saying.subject.head]):
        return False
    return adjacent or saying.strength is Strength.SURE


def _said_by_name(scene: Scene, spot: Spot) -> bool:
    """Whether a clause before it gives it to somebody by name."""
    saying = governing(scene, spot)
    return saying is not None and spot.words[saying.subject.head].sort is Sort.PERSON


def told_in(scene: Scene, sentence: Sentence) -> Given | None:
    """Who speaks in a sentence that leads up to a quotation, else whom it is about."""
    for saying in reversed(scene.sayings(sentence)):
        if saying.strength is not Strength.LOOSE:
            return given_by(scene, sentence, saying)
    subject = first_subject(sentence.words, len(sentence.words))
    return subject and given_to(scene, sentence, subject)


def given_by(scene: Scene, sentence: Sentence, saying: Saying) -> Given | None:
    """What a clause of saying in a sentence tells of a quotation."""
    words = sentence.words
    cue = Span(words[saying.verb].span.start, words[saying.verb_end - 1].span.end)
    found = given_to(scene, sentence, saying.subject, cue)
    return found and found._replace(strength=saying.strength)


def given_to(
    scene: Scene, sentence: Sentence, phrase: Phrase, cue: Span | None = None
) -> Given | None:
    """What it tells of a quotation to be whom a phrase stands for, by the verb `cue`.

    A pronoun with a verb of saying is an answer even where nobody can be found for it; a thing
    that nobody is said to say stands for nobody.
    """
    evidence = scene.evidence(sentence, phrase)
    head = sentence.words[phrase.head]
    if cue is None and evidence and evidence.person < 0 and not can_speak(sentence.words, phrase):
        return Given(None, None)
    if evidence is None and (cue is None or head.low not in PRONOUNS):
        return None
    return Given(evidence, cue)
