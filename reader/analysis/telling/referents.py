"""Whom a name, a pronoun or a description in a sentence stands for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from reader.analysis.marks import Gender
from reader.analysis.naming.features import surnames
from reader.analysis.telling.clauses import Saying, sayings
from reader.analysis.telling.grammar import SOMEBODY, adverbial, past
from reader.analysis.telling.narrative import Narrative, Sentence, Sort, Word
from reader.analysis.telling.phrases import Phrase, describes
from reader.analysis.telling.saying_verbs import Strength, Verb, verbs_of_saying
from reader.analysis.telling.subjects import acts
from reader.analysis.words.titles import FEMALE, MALE
from reader.articles.article import Span

GENDERS: Final = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
}
NOBODYS: Final = frozenset(["we", "i", "you", "who"])
"""Pronouns that are left alone: the narrator's own."""
PRONOUNS: Final = NOBODYS | GENDERS.keys() | {"they", "them", "it"}
NOUN_GENDERS: Final = dict.fromkeys(MALE | {"man", "boy"}, Gender.MALE) | dict.fromkeys(
    FEMALE | {"woman", "girl"}, Gender.FEMALE
)
ASKING: Final = frozenset(["asked", "asks", "ask", "asking"])
SURNAME: Final = "surname"
"""What is the noun of a surname that belongs to none of the people."""
NEW: Final = ("a ", "an ", "one ", "another ")
"""What a description begins with that brings somebody in."""
LOOK_BACK: Final = 8
"""Sentences: a pronoun whose name lies farther back than this is left alone."""
TITLE_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
TITLE_REACH: Final = 80  # characters
LONGEST_TITLE: Final = 6  # words


class Evidence(NamedTuple):
    """What in the text names a speaker: one of the people, or a description (`person` is -1).

    `mention` is the name, pronoun or noun phrase. `direct` tells that it is no pronoun and no
    title that somebody else's name has to be found for; where one is, `named` is that name (or
    the description) as it stands nearest. `noun` is the chief word of a description, in lower
    case.
    """

    person: int
    words: str
    mention: Span
    direct: bool = True
    noun: str = ""
    named: Span | None = None


class Given(NamedTuple):
    """To whom a quotation was given, on the strength of which verb, and how surely.

    `evidence` is None where the text gives it to somebody who can't be told: *I asked*.
    `strength` is the verb's. `route` is the rule that gave it; `earlier` is the stretch whose
    speaker goes on, or -1.
    """

    evidence: Evidence | None
    cue: Span | None
    certainty: float = 1.0
    strength: Strength | None = None
    route: str = ""
    earlier: int = -1


class Scene:
    """A narrative in which quotations find their speakers, one after the other.

    `given` holds what was found so far, by the number of the stretch.
    """

    def __init__(self, narrative: Narrative) -> None:
        self.narrative = narrative
        self.given: dict[int, Given] = {}
        self._verbs: dict[tuple[int, int], list[Verb]] = {}
        self._sayings: dict[tuple[int, int], list[Saying]] = {}
        self._bearers: dict[tuple[str, frozenset[str]], int] = {}

    def verbs(self, sentence: Sentence) -> list[Verb]:
        """The verbs of saying in a sentence."""
        key = (sentence.paragraph, sentence.at)
        found = self._verbs.get(key)
        if found is None:
            found = self._verbs[key] = list(verbs_of_saying(sentence.words))
        return found

    def sayings(self, sentence: Sentence) -> list[Saying]:
        """The clauses of saying in a sentence."""
        key = (sentence.paragraph, sentence.at)
        found = self._sayings.get(key)
        if found is None:
            found = self._sayings[key] = sayings(self.verbs(sentence))
        return found

    def evidence(self, sentence: Sentence, phrase: Phrase) -> Evidence | None:
        """Whom a phrase of a sentence stands for; None where that can't be told."""
        head = sentence.words[phrase.head]
        if head.low in NOBODYS:
            return None
        if head.low not in PRONOUNS:
            return self._named(sentence, phrase)
        found = self._antecedent(sentence, phrase.head, GENDERS.get(head.low))
        if found is None:
            return None
        return found._replace(mention=head.span, direct=False, named=found.named or found.mention)

    def _named(self, sentence: Sentence, phrase: Phrase) -> Evidence | None:
        """Whom a phrase that is no pronoun stands for."""
        head = sentence.words[phrase.head]
        if head.sort is Sort.PERSON:
            return self._person(head.which, head.span)
        if not describes(sentence.words, phrase):
            return None
        span = phrase.span(sentence.words)
        titled = self._titled(span)
        if titled is not None:
            person, named = titled
            return self._person(person, span)._replace(direct=False, named=named)
        words = " ".join(span.of(self.narrative.text).split())
        return Evidence(-1, words, span, noun=head.low)

    def _person(self, person: int, mention: Span) -> Evidence:
        return Evidence(person, self.narrative.people[person].name, mention)

    def _antecedent(self, sentence: Sentence, at: int, gender: Gender | None) -> Evidence | None:
        """Whom *he*, *she* or, with no gender, *they* at a place of a sentence stands for.

        What comes before it in its sentence is asked first, then one sentence after the
        other backwards: who speaks there, else who acts there, else who is named there.
        """
        for found in self._in_view(sentence, at):
            if self._fits(found, gender):
                return found
        for earlier in self.narrative.before(sentence, LOOK_BACK):
            for found in self._in_view(earlier, len(earlier.words)):
                if self._fits(found, gender):
                    return found
            for word in earlier.words:
                if word.sort is Sort.PERSON:
                    found = self._person(word.which, word.span)
                    if self._fits(found, gender):
                        return found
        return None

    def _in_view(self, sentence: Sentence, end: int) -> Iterator[Evidence]:
        """Those whom a pronoun behind `end` may stand for, the likeliest first."""
        words = sentence.words
        for word in reversed(words[:end]):
            given = self.given.get(word.which) if word.sort is Sort.SPEECH else None
            if given is not None and given.evidence is not None:
                yield given.evidence
        for saying in self.sayings(sentence):
            subject = saying.subject
            if saying.verb < end and subject.head < end and words[subject.head].low not in PRONOUNS:
                named = self._named(sentence, subject)
                asks = words[saying.verb].low in ASKING
                if named is not None and (named.person >= 0 or not asks):
                    yield named
        for at, word in enumerate(words[:end]):
            if word.sort is Sort.PERSON and acts(words, at):
                yield self._person(word.which, word.span)
        if end > 1 and _surname(words[0]) and (past(words[1]) or adverbial(words[1])):
            yield self._surname(words[0])

    def _fits(self, found: Evidence, gender: Gender | None) -> bool:
        """Whether a pronoun of a gender can stand for somebody: not *she* for *a father*.

        A description that isn't new (*the father*) mostly stands for a name itself.
        """
        if gender is None:
            return found.person < 0 and found.noun not in SOMEBODY
        if found.noun == SURNAME:
            return True
        if found.person < 0:
            new = found.words.lower().startswith(NEW)
            return new and found.noun in SOMEBODY and NOUN_GENDERS.get(found.noun, gender) is gender
        known = self.narrative.people[found.person].gender
        return known is None or known is gender

    def _surname(self, word: Word) -> Evidence:
        """A name that the tagger took for nothing, as a description."""
        return Evidence(-1, word.span.of(self.narrative.text), word.span, noun=SURNAME)

    def _titled(self, span: Span) -> tuple[int, Span] | None:
        """The one person whose title a description repeats, and where the title stands with it.

        *The Welsh minister* is Ann Reed where the article has *Welsh Minister Ann Reed*.
        """
        the, *words = span.of(self.narrative.text).lower().split() or [""]
        if len(words) < 2 or the != "the":
            return None
        last, title = words[-1], frozenset(words)
        if (last, title) not in self._bearers:
            bearing = sorted((self._titles[last, word] for word in title), key=len)
            bearers = set(bearing[0]).intersection(*bearing)
            self._bearers[last, title] = min(bearers) if len(bearers) == 1 else -1
        person = self._bearers[last, title]
        return None if person < 0 else (person, self._titles[last, last][person])

    @cached_property
    def _titles(self) -> dict[tuple[str, str], dict[int, Span]]:
        """Who has a title before the name that ends on the first word and holds the second."""
        text = self.narrative.text
        found: dict[tuple[str, str], dict[int, Span]] = defaultdict(dict)
        for number, person in enumerate(self.narrative.people):
            for mention in person.mentions:
                words = _title(text, mention)
                for word in words:
                    found[words[-1], word].setdefault(number, mention)
        return found


def _surname(word: Word) -> bool:
    """Whether a word that was taken for nothing is a surname with its capital."""
    return word.sort is Sort.PLAIN and word.capital and word.low in surnames()


def _title(text: str, mention: Span) -> list[str]:
    """The words right before a name, in lower case; none where there is but one."""
    before = text[max(0, mention.start - TITLE_REACH) : mention.start]
    if not before[-1:].isspace():
        return []
    found: list[str] = []
    for word in reversed(before.split()[-LONGEST_TITLE:]):
        if not TITLE_WORD.fullmatch(word):
            break
        found.append(word.lower())
    return found[::-1] if len(found) > 1 else []
