"""A person's name where it stands, and a person as far as an article has told."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.analysis.marks import Gender
from reader.analysis.naming.features import first_names
from reader.analysis.words.spelling import PARTICLES, SUFFIXES, name_words, without_title
from reader.analysis.words.titles import FEMALE, MALE, REGAL, words_of
from reader.analysis.words.word_kinds import WEEKDAYS
from reader.articles.article import Span

_BEFORE = re.compile(r"([^\W\d_]+)\.?\s+$")
_PRONOUN = re.compile(r"\b(he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
_SONS = frozenset(("bin", "bint", "ibn"))
_NAMED_THINGS = words_of(
    "hurricane typhoon cyclone tropical storm operation project mv uss hms rms"
)
"""What is given names like a person's: storms, ships and undertakings."""
_REACH = 140  # characters behind a name within which a pronoun may mean its bearer
_HONORIFIC_WEIGHT, _FIRST_NAME_WEIGHT = 4.0, 2.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name as it stands: its key words, and the word before it.

    `core` are the words that alone could name somebody, `gender` what the title tells.
    """

    span: Span
    written: str
    words: tuple[str, ...]
    title: str
    core: tuple[str, ...]
    suffix: str
    gender: Gender | None

    @property
    def regal(self) -> bool:
        """Whether it is a king's or a pope's, who go by a first name."""
        return self.title in REGAL

    @property
    def is_thing(self) -> bool:
        """Whether a storm, a ship or an undertaking is so called: *Hurricane Dora*."""
        return self.title in _NAMED_THINGS or self.words[0] in _NAMED_THINGS

    @property
    def after_father(self) -> bool:
        """Whether it ends with the father's name: *Omar bin Hamad*, no surname of Omar's."""
        return self.title in _SONS or (len(self.words) > 1 and self.words[-2] in _SONS)

    @property
    def has_father(self) -> bool:
        """Whether the father's name stands behind the first name: *Omar bin Hamad Al Saif*."""
        return len(self.words) > 2 and self.words[1] in _SONS

    @property
    def fullness(self) -> tuple[int, int, bool, bool]:
        """How much of the name it tells."""
        long = sum(len(word) > 1 for word in self.core)
        return len(self.core), long, not self.written.isupper(), self.regal


@dataclass(slots=True, eq=False)
class Somebody:
    """A person as far as the article has told; `full` is the mention that tells most."""

    full: Mention
    mentions: list[Mention] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    forms: dict[tuple[tuple[str, ...], Gender | None], Mention] = field(default_factory=dict)
    told: Counter[Gender] = field(default_factory=Counter)
    regal: bool = False

    def add(self, mention: Mention) -> None:
        """Count a mention as this person's."""
        self.mentions.append(mention)
        insort(self.starts, mention.span.start)
        self.forms.setdefault((mention.words, mention.gender), mention)
        self.regal = self.regal or mention.regal
        if mention.gender:
            self.told[mention.gender] += 1
        if mention.fullness > self.full.fullness:
            self.full = mention

    def gender_told(self) -> Gender | None:
        """What the honorifics tell."""
        return self.told.most_common(1)[0][0] if self.told else None


def somebody(mention: Mention) -> Somebody:
    """A person of whom this is the first mention."""
    person = Somebody(mention)
    person.add(mention)
    return person


def mention_at(text: str, span: Span) -> Mention | None:
    """The person's name at `span`, or None where nobody in particular is named."""
    written = " ".join(span.of(text).split())
    words = name_words(written)
    if not words or all(word in PARTICLES or word in SUFFIXES for word in words):
        return None
    if words[-1][0].isdigit() or written.casefold() in WEEKDAYS:
        return None
    bare = without_title(written)
    before = _BEFORE.search(text, max(0, span.start - 24), span.start)
    if bare != written:
        title = written.removesuffix(bare).split()[-1].strip(".").casefold()
        written = bare
    else:
        title = before[1].casefold() if before else ""
    if title == "the" and len(words) == 1 and words[0].endswith("s"):
        return None  # “the Clintons” are nobody in particular
    core = tuple(w for w in words if w not in PARTICLES and w not in SUFFIXES)
    suffix = words[-1] if words[-1] in SUFFIXES else ""
    gender = Gender.FEMALE if title in FEMALE else Gender.MALE if title in MALE else None
    return Mention(span, written, words, title, core, suffix, gender)


def gender_of(text: str, person: Somebody, starts: Sequence[int]) -> Gender | None:
    """What honorifics, the first name and the pronouns behind the mentions say together."""
    sums = {Gender.FEMALE: 0.0, Gender.MALE: 0.0}
    for mention in person.mentions:
        if mention.gender:
            sums[mention.gender] += _HONORIFIC_WEIGHT
    core = person.full.core
    if len(core) > 1:
        given = {"f": Gender.FEMALE, "m": Gender.MALE}.get(first_names().get(core[0], ""))
        if given:
            sums[given] += _FIRST_NAME_WEIGHT
    for mention in person.mentions:
        end = mention.span.end
        following = bisect_left(starts, end)
        behind = starts[following] if following < len(starts) else len(text)
        pronoun = _PRONOUN.search(text, end, min(behind, end + _REACH))
        if pronoun:
            female = pronoun[1].casefold() in ("she", "her", "herself")
            sums[Gender.FEMALE if female else Gender.MALE] += 1.0
    if sums[Gender.FEMALE] == sums[Gender.MALE]:
        return None
    return max(sums, key=lambda gender: sums[gender])
