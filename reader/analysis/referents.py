"""Whom a name, a pronoun or a description in a sentence stands for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from reader.analysis.clauses import Saying, acts, sayings
from reader.analysis.marks import Attribution, Gender
from reader.analysis.narrative import Narrative, Sentence, Sort, Word
from reader.analysis.phrases import Phrase
from reader.articles.article import Span

GENDERS: Final = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
}
MANY: Final = frozenset(["they", "them", "it", "we"])
LOOK_BACK: Final = 8
"""Sentences: a pronoun whose name lies farther back than this is left alone."""


class Speaker(NamedTuple):
    """Somebody words are given to: one of the people, or a description (`person` is -1).

    `mention` is the name, pronoun or noun phrase that said so.
    """

    person: int
    words: str
    mention: Span
    by_pronoun: bool = False


class Scene:
    """A narrative in which quotations find their speakers, one after the other.

    `given` holds what was found so far, by the number of the stretch.
    """

    def __init__(self, narrative: Narrative) -> None:
        self.narrative = narrative
        self.given: dict[int, Attribution] = {}
        self._keys = {person.key: n for n, person in enumerate(narrative.people)}
        self._sayings: dict[tuple[int, int], list[Saying]] = {}

    def sayings(self, sentence: Sentence) -> list[Saying]:
        """The clauses of saying in a sentence."""
        key = (sentence.paragraph, sentence.at)
        found = self._sayings.get(key)
        if found is None:
            found = self._sayings[key] = sayings(sentence)
        return found

    def person_given(self, word: Word) -> int:
        """Which of the people the quotation `word` was given to, or -1."""
        given = self.given.get(word.index)
        return -1 if given is None or given.person is None else self._keys[given.person]

    def speaker(self, sentence: Sentence, phrase: Phrase) -> Speaker | None:
        """Whom a phrase of a sentence stands for; None where that can't be told."""
        head = sentence.words[phrase.head]
        people = self.narrative.people
        if head.sort is Sort.PERSON:
            return Speaker(head.index, people[head.index].name, head.span)
        if head.low in GENDERS:
            person = self._antecedent(sentence, phrase.head, GENDERS[head.low])
            return None if person < 0 else Speaker(person, people[person].name, head.span, True)
        if head.low in MANY or head.low in {"i", "you", "who"}:
            return None
        span = phrase.span(sentence.words)
        return Speaker(-1, " ".join(span.of(self.narrative.text).split()), span)

    def _antecedent(self, sentence: Sentence, at: int, gender: Gender) -> int:
        """Which person *he* or *she* at a place of a sentence stands for, or -1.

        What comes before it in its sentence is asked first, then one sentence after the
        other backwards: who speaks there, else who acts there, else who is named there.
        """
        for person in self._in_view(sentence, at):
            if self._fits(person, gender):
                return person
        for earlier in self.narrative.before(sentence, LOOK_BACK):
            for person in self._in_view(earlier, len(earlier.words)):
                if self._fits(person, gender):
                    return person
            for word in earlier.words:
                if word.sort is Sort.PERSON and self._fits(word.index, gender):
                    return word.index
        return -1

    def _in_view(self, sentence: Sentence, end: int) -> Iterator[int]:
        """The people that a pronoun behind `end` may stand for, the likeliest first."""
        words = sentence.words
        for word in reversed(words[:end]):
            if word.sort is Sort.SPEECH and (person := self.person_given(word)) >= 0:
                yield person
        for saying in self.sayings(sentence):
            subject = words[saying.subject.head]
            if saying.verb < end and saying.subject.head < end and subject.sort is Sort.PERSON:
                yield subject.index
        for at, word in enumerate(words[:end]):
            if word.sort is Sort.PERSON and acts(words, at):
                yield word.index

    def _fits(self, person: int, gender: Gender) -> bool:
        known = self.narrative.people[person].gender
        return known is None or known is gender
