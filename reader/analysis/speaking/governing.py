"""Which clause of saying governs a quotation that stands behind it."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.telling.clauses import Saying
from reader.analysis.telling.grammar import MODALS, dash, names_one
from reader.analysis.telling.narrative import Sentence, Sort, Word
from reader.analysis.telling.phrases import can_speak
from reader.analysis.telling.referents import Scene
from reader.analysis.telling.saying_verbs import Strength


class Spot(NamedTuple):
    """Where a quotation stands: which stretch it is, its sentence, and its place in that."""

    stretch: int
    sentence: Sentence
    at: int

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of its sentence."""
        return self.sentence.words


def governing(scene: Scene, spot: Spot) -> Saying | None:
    """The clause of saying before it that governs it, as a rule the last.

    None where a quotation lies between that clause and a name with which another begins:
    *Ann Reed calls it “odd,” Joe Lane likes the “pace”*.
    """
    words, segment = spot.words, spot.at
    while segment and words[segment - 1].sort is not Sort.SPEECH:
        segment -= 1
    best: Saying | None = None
    for saying in scene.sayings(spot.sentence):
        if saying.verb >= spot.at:
            break
        if _in_passing(words, saying, spot.at):
            continue
        if best is None or best.verb < segment <= saying.verb or _outweighs(words, saying, best):
            best = saying
    if best is None or best.verb_end >= segment:
        return best
    return None if words[segment].sort is Sort.PERSON else best


def _in_passing(words: tuple[Word, ...], saying: Saying, at: int) -> bool:
    """Whether it only stands between dashes: *the plan – as Ann Reed said – is “odd”*."""
    if saying.start < 2 or words[saying.start - 1].low != "as":
        return False
    return dash(words[saying.start - 2]) and any(map(dash, words[saying.verb_end : at - 1]))


def _outweighs(words: tuple[Word, ...], later: Saying, sooner: Saying) -> bool:
    """Whether the later of two clauses governs what follows: not *she said he wants “…”*."""
    one, other = words[later.subject.head], words[sooner.subject.head]
    if _anew(words, later) and names_one(one):
        return True
    if names_one(other) and sooner.strength is Strength.SURE and _might(words, later):
        return False
    if later.strength >= sooner.strength:
        # *Ann Reed said that the plan should repeat “…”*
        told = sooner.strength is Strength.SURE and names_one(other) and not names_one(one)
        return not told or can_speak(words, later.subject)
    if later.strength is Strength.LOOSE:
        return (
            words[sooner.verb].low.endswith("ing")
            and one.sort is Sort.PERSON
            and not names_one(other)
        )
    return names_one(one) and not names_one(other)


def _anew(words: tuple[Word, ...], saying: Saying) -> bool:
    """Whether it begins a main clause: *which Ann Reed said was odd, and he calls it “…”*."""
    start = saying.start
    return start > 1 and words[start - 1].low in {"and", "but"} and words[start - 2].low == ","


def _might(words: tuple[Word, ...], saying: Saying) -> bool:
    """Whether it tells what may be said: *Ann Reed said the port should repeat its “pledge”*."""
    return any(word.low in MODALS for word in words[saying.subject.end : saying.verb])
