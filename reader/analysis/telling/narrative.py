"""A text as its narrator tells it: sentences in which a name or a quotation is one word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, partial
from typing import Final, NamedTuple

from reader.analysis.marks import Name, NameKind, Person, Stretch, StretchKind
from reader.analysis.members import quick_members
from reader.analysis.words.sentences import AS_SPAN, TOKEN, sentences_by_paragraph
from reader.analysis.words.verbs import LIKELY, SURE
from reader.analysis.words.word_kinds import WEEKDAYS
from reader.articles.article import Span
from reader.articles.plain import paragraphs


@quick_members
class Sort(Enum):
    """What a word of the narrative is."""

    PLAIN = "plain"
    PERSON = "person"
    PLACE = "place"
    BODY = "body"
    SPEECH = "speech"
    QUOTED = "quoted"  # a title or a scare quote: part of the narrator's own sentence


MOST_WORDS: Final = 200
"""Words a sentence may have before it is cut: one so long is a list, and every rule that looks
about in a sentence would take the square of its length."""

_MARKS: Final = "”\"'’»“`\n "
_MOST_TITLES: Final = 4
_LONGEST_APPOSITION: Final = 24  # words from the sentence's beginning
_PRONOUNS: Final = frozenset(["he", "she", "they"])
_BEHIND_A_VERB: Final = frozenset(
    [
        ".",
        ",",
        "of",
        "in",
        "on",
        "at",
        "to",
        "during",
        "after",
        "when",
        "as",
        "with",
        "from",
        "about",
    ]
)
_SAYING: Final = SURE | LIKELY
_SAID: Final = {
    StretchKind.SPEECH: Sort.SPEECH,
    StretchKind.TITLE: Sort.QUOTED,
    StretchKind.SCARE: Sort.QUOTED,
}
_NAMED: Final = {NameKind.PLACE: Sort.PLACE, NameKind.BODY: Sort.BODY}


class Word(NamedTuple):
    """A word or sign, a whole name, or a whole quotation.

    `low` is its text in lower case, empty for names and quotations. `which` tells which of
    the people or which of the stretches it is, and is -1 for all else.
    """

    low: str
    span: Span
    sort: Sort = Sort.PLAIN
    which: int = -1
    capital: bool = True


# As with spans: a word is made of its parts without a look at them.
AS_WORD = partial(tuple.__new__, Word)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the narrative, the `at`-th of its paragraph.

    A full stop inside a quotation doesn't end it; one that the quotation ends on does,
    unless the words that give it to its speaker follow.
    """

    paragraph: int
    at: int
    words: tuple[Word, ...]


class Narrative:
    """The paragraphs of a text, each cut into sentences when it is first asked for."""

    def __init__(
        self,
        text: str,
        stretches: Sequence[Stretch],
        people: Sequence[Person],
        names: Sequence[Name],
    ) -> None:
        self.text = text
        self.stretches = stretches
        self.people = people
        self.paragraphs = paragraphs(text)
        self._starts = [paragraph.start for paragraph in self.paragraphs]
        self._atoms = _atoms(text, stretches, people, names)
        self._surnames = _surnames(text, people)
        self._atom_starts = [atom.span.start for atom in self._atoms]
        self._cut: dict[int, list[Sentence]] = {}

    @cached_property
    def places(self) -> dict[int, tuple[Sentence, int]]:
        """For each stretch of speech its sentence, and which word of that it is."""
        return {
            word.which: (sentence, position)
            for paragraph in sorted({self._paragraph_at(s.span.start) for s in self.stretches})
            for sentence in self.sentences(paragraph)
            for position, word in enumerate(sentence.words)
            if word.sort is Sort.SPEECH
        }

    def sentences(self, paragraph: int) -> list[Sentence]:
        """The sentences of a paragraph, by its number."""
        cut = self._cut.get(paragraph)
        if cut is None:
            cut = self._cut[paragraph] = self._sentences(paragraph) if self.paragraphs else []
        return cut

    def before(self, sentence: Sentence, most: int) -> Iterator[Sentence]:
        """The sentences before `sentence`, the nearest first, at most `most` of them."""
        paragraph, at = sentence.paragraph, sentence.at
        while most > 0:
            while at == 0:
                if paragraph == 0:
                    return
                paragraph -= 1
                at = len(self.sentences(paragraph))
            at -= 1
            most -= 1
            yield self.sentences(paragraph)[at]

    def after(self, sentence: Sentence) -> Sentence | None:
        """The sentence after `sentence`, also where that begins the next paragraph."""
        paragraph, at = sentence.paragraph, sentence.at + 1
        if at >= len(self.sentences(paragraph)):
            paragraph, at = paragraph + 1, 0
        return self.sentences(paragraph)[at] if paragraph < len(self.paragraphs) else None

    def _paragraph_at(self, place: int) -> int:
        return max(0, bisect_right(self._starts, place) - 1)

    def _sentences(self, number: int) -> list[Sentence]:
        paragraph = self.paragraphs[number]
        first = bisect_left(self._atom_starts, paragraph.start)
        last = bisect_left(self._atom_starts, paragraph.end)
        atoms = self._atoms[first:last]
        found: list[Sentence] = []
        start, reached, until = paragraph.start, 0, 0
        for part in sentences_by_paragraph(self.text)[number]:
            while until < len(atoms) and atoms[until].span.start < part.end:
                until += 1
            if until and part.end < min(atoms[until - 1].span.end, paragraph.end):
                continue
            words = self._words(Span(start, part.end), atoms[reached:until])
            if found and self._asked(found[-1].words[-1]) and _gives_to(words):
                words = found.pop().words + words
            if any(atom.sort is Sort.SPEECH for atom in atoms):
                words = self._with_names_of_bodies(words)
            for cut in range(0, len(words), MOST_WORDS):
                found.append(Sentence(number, len(found), words[cut : cut + MOST_WORDS]))
            start, reached = part.end, until
        return found

    def _asked(self, word: Word) -> bool:
        """Whether it is a quotation that ends on *?* or *!*."""
        if word.sort is not Sort.SPEECH:
            return False
        return word.span.of(self.text).rstrip(_MARKS)[-1:] in {"?", "!", "…"}

    def _with_names_of_bodies(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        """The words, where a quotation that names what somebody belongs to is no speech.

        *Ann Reed of “Have No Fear”, a charity, told …*
        """
        naming = [
            at
            for at in range(2, len(words) - 2)
            if words[at].sort is Sort.SPEECH and self._names_a_body(words, at)
        ]
        changed = list(words) if naming else []
        for at in naming:
            changed[at] = words[at]._replace(sort=Sort.QUOTED)
        return tuple(changed) or words

    def _names_a_body(self, words: Sequence[Word], at: int) -> bool:
        """Whether the quotation at `at` is a name behind a subject, explained by what follows."""
        if words[at - 1].low not in {"of", "from", "at"} or words[at - 2].sort is not Sort.PERSON:
            return False
        if not (at == 2 or words[at - 3].capital or words[at - 3].low in {",", ")", "—"}):
            return False
        comma = words[at + 1].low == ","
        if not comma and not words[at].span.of(self.text).rstrip(_MARKS).endswith(","):
            return False
        return words[at + 1 + comma].low in {"a", "an", "the"}

    def _words(self, span: Span, atoms: list[Word]) -> tuple[Word, ...]:
        """The words of `span`, with each of `atoms` as one."""
        found: list[Word] = []
        start = span.start
        for atom in atoms:
            if start < atom.span.start:
                self._add_plain(start, atom.span.start, found)
            if atom.sort is Sort.BODY:
                person = self._surnames.get(atom.span.of(self.text), -1)
                known = Word("", atom.span, Sort.PERSON, person)
                found.append(known if person >= 0 else atom)
            else:
                found.append(atom)
            start = atom.span.end
        if start < span.end:
            self._add_plain(start, span.end, found)
        return tuple(found)

    def _add_plain(self, start: int, end: int, found: list[Word]) -> None:
        """Put the words between two places, where no name or quotation is, behind `found`."""
        surnames, plain = self._surnames, Sort.PLAIN
        for token in TOKEN.finditer(self.text, start, end):
            written = token.group()
            if written in surnames:
                person = surnames[written]
                found.append(Word("", AS_SPAN(token.span()), Sort.PERSON, person))
                continue
            low = written.lower()
            found.append(AS_WORD((low, AS_SPAN(token.span()), plain, -1, written[0] != low[0])))


def _gives_to(words: Sequence[Word]) -> bool:
    """Whether a sentence only says who spoke before it: *Ann Reed replied.*, *she asked of me.*"""
    verb = 0
    while verb < min(len(words), _MOST_TITLES) and words[verb].sort is Sort.PLAIN:
        if not words[verb].capital or words[verb].low in _PRONOUNS:
            break
        verb += 1
    if verb >= len(words) or not (words[verb].sort is Sort.PERSON or words[verb].low in _PRONOUNS):
        return False
    verb += 1
    if verb < len(words) and words[verb].low == ",":  # an apposition: *Ann Reed, a vet, said*
        verb += 1
        while verb < min(len(words), _LONGEST_APPOSITION) and words[verb].low != ",":
            verb += 1
        verb += 1
    if verb + 1 >= len(words) or words[verb].low not in _SAYING:
        return False
    return words[verb + 1].low in _BEHIND_A_VERB or words[verb + 1].sort is Sort.PERSON


def _surnames(text: str, people: Sequence[Person]) -> dict[str, int]:
    """The single words by which the text names one of `people` and no other.

    The tagger finds a name in one sentence and misses it in the next; the article knows.
    """
    found: dict[str, int] = {}
    for number, person in enumerate(people):
        for word in {mention.of(text).split()[-1] for mention in person.mentions}:
            if word[0].isupper() and len(word) > 2 and word.lower() not in WEEKDAYS:
                found[word] = number if found.get(word, number) == number else -1
    return {word: number for word, number in found.items() if number >= 0}


def _atoms(
    text: str, stretches: Sequence[Stretch], people: Sequence[Person], names: Sequence[Name]
) -> list[Word]:
    """Quotations and the names outside them, in order, none overlapping."""
    quoted = [Word("", stretch.span, _SAID[stretch.kind], n) for n, stretch in enumerate(stretches)]
    named = [
        Word("", mention, Sort.PERSON, n)
        for n, person in enumerate(people)
        for mention in person.mentions
        if mention.of(text).lower() not in WEEKDAYS
    ]
    named += [Word("", name.span, _NAMED[name.kind]) for name in names if name.kind in _NAMED]
    named.sort(key=lambda word: (word.span, word.sort is not Sort.PERSON))
    kept: list[Word] = []
    end, opened = -1, 0
    for word in named:
        while opened < len(quoted) and quoted[opened].span.end <= word.span.start:
            opened += 1
        in_quotes = opened < len(quoted) and quoted[opened].span.start < word.span.end
        if word.span.start >= end and not in_quotes:
            kept.append(word)
            end = word.span.end
    return sorted(kept + quoted, key=lambda word: word.span)
