"""Whom a name, a pronoun or a description in a sentence stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from reader.analysis.clauses import Saying, sayings
from reader.analysis.marks import Gender
from reader.analysis.narrative import Narrative, Sentence, Sort
from reader.analysis.phrases import Phrase, describes
from reader.analysis.subjects import acts
from reader.articles.article import Span

GENDERS: Final = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
}
UNRESOLVED: Final = frozenset(["they", "them", "it", "we", "i", "you", "who"])
"""Pronouns that are left alone: the narrator's own, and those of whole groups and of things."""
LOOK_BACK: Final = 8
"""Sentences: a pronoun whose name lies farther back than this is left alone."""
TITLE: Final = re.compile(r"(?:[^\W\d_][\w’'-]*\s){2,6}\Z")
TITLE_REACH: Final = 80  # characters


class Evidence(NamedTuple):
    """What in the text names a speaker: one of the people, or a description (`person` is -1).

    `mention` is the name, pronoun or noun phrase; `direct` tells that it is a name itself.
    """

    person: int
    words: str
    mention: Span
    direct: bool = True


class Given(NamedTuple):
    """To whom a quotation was given, on the strength of which verb, and how surely."""

    evidence: Evidence
    cue: Span | None
    certainty: float = 1.0


class Scene:
    """A narrative in which quotations find their speakers, one after the other.

    `given` holds what was found so far, by the number of the stretch.
    """

    def __init__(self, narrative: Narrative) -> None:
        self.narrative = narrative
        self.given: dict[int, Given] = {}
        self._sayings: dict[tuple[int, int], list[Saying]] = {}

    def sayings(self, sentence: Sentence) -> list[Saying]:
        """The clauses of saying in a sentence."""
        key = (sentence.paragraph, sentence.at)
        found = self._sayings.get(key)
        if found is None:
            found = self._sayings[key] = sayings(sentence)
        return found

    def evidence(self, sentence: Sentence, phrase: Phrase) -> Evidence | None:
        """Whom a phrase of a sentence stands for; None where that can't be told."""
        head = sentence.words[phrase.head]
        people = self.narrative.people
        if head.sort is Sort.PERSON:
            return Evidence(head.which, people[head.which].name, head.span)
        if head.low in UNRESOLVED:
            return None
        if head.low in GENDERS:
            person = self._antecedent(sentence, phrase.head, GENDERS[head.low])
            return (
                None
                if person < 0
                else Evidence(person, people[person].name, head.span, direct=False)
            )
        if not describes(sentence.words, phrase):
            return None
        span = phrase.span(sentence.words)
        person = self._titled(span)
        if person >= 0:
            return Evidence(person, people[person].name, span, direct=False)
        return Evidence(-1, " ".join(span.of(self.narrative.text).split()), span)

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
                if word.sort is Sort.PERSON and self._fits(word.which, gender):
                    return word.which
        return -1

    def _in_view(self, sentence: Sentence, end: int) -> Iterator[int]:
        """The people that a pronoun behind `end` may stand for, the likeliest first."""
        words = sentence.words
        for word in reversed(words[:end]):
            if word.sort is Sort.SPEECH and word.which in self.given:
                person = self.given[word.which].evidence.person
                if person >= 0:
                    yield person
        for saying in self.sayings(sentence):
            subject = words[saying.subject.head]
            if saying.verb < end and saying.subject.head < end and subject.sort is Sort.PERSON:
                yield subject.which
        for at, word in enumerate(words[:end]):
            if word.sort is Sort.PERSON and acts(words, at):
                yield word.which

    def _fits(self, person: int, gender: Gender) -> bool:
        known = self.narrative.people[person].gender
        return known is None or known is gender

    def _titled(self, span: Span) -> int:
        """The one person whose title a description repeats, or -1.

        *The Welsh minister* is Ann Reed where the article has *Welsh Minister Ann Reed*.
        """
        words = span.of(self.narrative.text).lower().split()
        if len(words) < 3 or words[0] != "the":
            return -1
        found = {
            person
            for title, person in self._titles
            if title[-1] == words[-1] and set(words[1:]) <= set(title)
        }
        return found.pop() if len(found) == 1 else -1

    @cached_property
    def _titles(self) -> list[tuple[list[str], int]]:
        """The words that stand before the people's names, with whose name it is."""
        text = self.narrative.text
        return [
            (title[0].lower().split(), number)
            for number, person in enumerate(self.narrative.people)
            for mention in person.mentions
            if (title := TITLE.search(text, max(0, mention.start - TITLE_REACH), mention.start))
        ]
