"""Who is in an article: every mention by name, joined person by person.

A full name makes a person; a surname or a first name alone joins the one who bears it. Of
several it is the one whose gender fits the honorific, then the one named last before it. Two
full names are one person only where nothing in them speaks against it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reader.analysis.features import first_names
from reader.analysis.marks import Gender, Name, NameKind, Person
from reader.analysis.nicknames import same_first_name
from reader.analysis.spelling import PARTICLES, SUFFIXES, name_words, person_key, without_title
from reader.analysis.titles import FEMALE, MALE, REGAL
from reader.articles.article import Span

__all__ = ["name_words", "people", "person_key"]

_BEFORE = re.compile(r"([^\W\d_]+)\.?\s+$")
_PRONOUN = re.compile(r"\b(he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
_REACH = 140  # characters behind a name within which a pronoun may mean its bearer
_HONORIFIC_WEIGHT, _FIRST_NAME_WEIGHT = 4.0, 2.0


@dataclass(slots=True)
class _Mention:
    """A person's name as it stands: its key words, and the word before it."""

    span: Span
    written: str
    words: tuple[str, ...]
    title: str

    @property
    def core(self) -> tuple[str, ...]:
        """The words that alone could name somebody."""
        return tuple(w for w in self.words if w not in PARTICLES and w not in SUFFIXES)

    @property
    def suffix(self) -> str:
        return self.words[-1] if self.words[-1] in SUFFIXES else ""

    @property
    def regal(self) -> bool:
        """Whether it is a king's or a pope's, who go by a first name."""
        return self.title in REGAL

    @property
    def gender(self) -> Gender | None:
        """What the word before the name tells."""
        if self.title in FEMALE:
            return Gender.FEMALE
        return Gender.MALE if self.title in MALE else None


@dataclass(slots=True)
class _Somebody:
    """A person as far as the article has told."""

    mentions: list[_Mention] = field(default_factory=list)

    @property
    def full(self) -> _Mention:
        """The mention that tells most of the name."""
        return max(
            self.mentions,
            key=lambda m: (
                len(m.core),
                sum(len(word) > 1 for word in m.core),
                not m.written.isupper(),
                m.regal,
            ),
        )

    @property
    def regal(self) -> bool:
        """Whether any mention has such a title."""
        return any(m.regal for m in self.mentions)

    def forms(self) -> Iterable[_Mention]:
        """One mention of each form of the name."""
        return {(m.words, m.gender): m for m in self.mentions}.values()

    def gender_told(self) -> Gender | None:
        told = Counter(m.gender for m in self.mentions if m.gender)
        return told.most_common(1)[0][0] if told else None


def people(text: str, names: Sequence[Name]) -> list[Person]:
    """The people among `names`, in the order in which they first appear.

    A surname that no full name of the article bears is a person by itself, whose key is
    that surname.
    """
    mentions = [
        mention
        for name in names
        if name.kind is NameKind.PERSON and (mention := _mention(text, name.span))
    ]
    persons = _persons([m for m in mentions if len(m.core) > 1])
    _place_bare(persons, [m for m in mentions if len(m.core) <= 1])
    starts = sorted(m.span.start for m in mentions)
    for person in persons:
        person.mentions.sort(key=lambda m: m.span)
    persons.sort(key=lambda person: person.mentions[0].span)
    return _apart([_finished(text, person, starts) for person in persons])


def _apart(persons: list[Person]) -> list[Person]:
    """The persons, with initials in the keys where two would have the same without."""
    keys = Counter(person.key for person in persons)
    return [
        person
        if keys[person.key] == 1
        else replace(person, key=" ".join(name_words(person.name)) or person.key)
        for person in persons
    ]


def _mention(text: str, span: Span) -> _Mention | None:
    written = " ".join(span.of(text).split())
    words = name_words(written)
    if not words or all(word in PARTICLES for word in words):
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
    return _Mention(span, written, words, title)


def _persons(mentions: Iterable[_Mention]) -> list[_Somebody]:
    """One for each full name; the fullest forms first, so that short ones find their like."""
    persons: list[_Somebody] = []
    sharing: dict[str, list[_Somebody]] = {}
    ordered = sorted(mentions, key=lambda m: (-len(m.core), m.span))
    for mention in ordered:
        near = {id(p): p for word in mention.core for p in sharing.get(word, ())}
        fitting = [p for p in near.values() if all(_same(mention, m) for m in p.forms())]
        exact = [p for p in fitting if any(m.words == mention.words for m in p.mentions)]
        if exact:
            exact[0].mentions.append(mention)
        elif len(fitting) == 1:
            fitting[0].mentions.append(mention)
        else:
            persons.append(_Somebody([mention]))
            for word in mention.core:
                sharing.setdefault(word, []).append(persons[-1])
    return persons


def _same(one: _Mention, other: _Mention) -> bool:
    """Whether two full names may be one person's."""
    if one.words == other.words:
        return True
    if _initials_differ(one, other):
        return False
    if person_key(one.written) == person_key(other.written):
        return True
    if one.suffix != other.suffix:
        return False
    if one.gender and other.gender and one.gender is not other.gender:
        return False
    short, long = sorted((one.core, other.core), key=len)
    if short[-1] == long[-1] and same_first_name(short[0], long[0]):
        return _middles_agree(short[1:-1], long[1:-1])
    # Lula da Silva within Luiz Inácio Lula da Silva
    return len(short) < len(long) and any(
        long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1)
    )


def _initials_differ(one: _Mention, other: _Mention) -> bool:
    """Whether both give one middle initial, and not the same."""
    some, others = one.core[1:-1], other.core[1:-1]
    return len(some) == len(others) == 1 == len(some[0]) == len(others[0]) and some != others


def _middles_agree(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether no middle name or initial speaks against the other's."""
    return all(
        one == other or (one[0] == other[0] and 1 in (len(one), len(other)))
        for one, other in zip(some, others, strict=False)
    )


def _place_bare(persons: list[_Somebody], mentions: Iterable[_Mention]) -> None:
    """Give each surname or first name alone to whom it fits, or make it a person."""
    full = list(persons)
    for mention in sorted(mentions, key=lambda m: m.span):
        bearers = _bearers(mention, full)
        alone = [p for p in persons if p not in full and _same_bare(mention, p)]
        if mention.regal or any(p.regal for p in alone):
            bearers = [p for p in bearers if p.regal] or alone
        if len(bearers) > 1:
            bearers = [_nearest(mention, bearers)]
        bearers = bearers or alone
        if bearers:
            bearers[0].mentions.append(mention)
        else:
            persons.append(_Somebody([mention]))


def _bearers(mention: _Mention, persons: Sequence[_Somebody]) -> list[_Somebody]:
    """Those whose full name holds the word: as last name, else as first, else within."""
    if not mention.core:
        return []
    word = mention.core[0]
    key = person_key(mention.written)
    ranks: dict[int, list[_Somebody]] = {0: [], 1: [], 2: [], 3: []}
    for person in persons:
        full = person.full
        if _conflict(mention, person) or (mention.suffix and mention.suffix != full.suffix):
            continue
        if " " in key and key == person_key(full.written):
            ranks[0].append(person)
        elif word == full.core[-1] or (full.core[-1] == word + "s"):
            ranks[1].append(person)
        elif word == full.core[0]:
            ranks[2].append(person)
        elif word in full.core[1:-1] and len(word) > 2:
            ranks[3].append(person)
    found = next((ranks[rank] for rank in sorted(ranks) if ranks[rank]), [])
    plain = [person for person in found if not person.full.suffix]
    return plain if plain and not mention.suffix else found


def _conflict(mention: _Mention, person: _Somebody) -> bool:
    """Whether the honorific speaks of another gender than the person's."""
    if mention.gender is None:
        return False
    told = person.gender_told()
    if told is None:
        given = first_names().get(person.full.core[0], "u")
        told = {"f": Gender.FEMALE, "m": Gender.MALE}.get(given)
    return told is not None and told is not mention.gender


def _nearest(mention: _Mention, persons: Sequence[_Somebody]) -> _Somebody:
    """The one mentioned last before; where none is, the first one mentioned behind."""

    def distance(person: _Somebody) -> tuple[bool, int]:
        before = [m.span.start for m in person.mentions if m.span.start < mention.span.start]
        if before:
            return False, mention.span.start - max(before)
        return True, min(m.span.start for m in person.mentions)

    return min(persons, key=distance)


def _same_bare(mention: _Mention, person: _Somebody) -> bool:
    """Whether a name alone is the one that already stands alone elsewhere."""
    told = person.gender_told()
    if mention.gender and told and mention.gender is not told:
        return False
    first = person.mentions[0]
    suffixes = {m.suffix for m in (mention, *person.mentions)} - {""}
    return mention.core == first.core and len(suffixes) <= 1


def _finished(text: str, person: _Somebody, starts: Sequence[int]) -> Person:
    full = person.full
    name = full.written
    if len(full.core) == 1 and person.regal:
        titled = next(m for m in person.mentions if m.regal)
        longest = max(person.mentions, key=lambda m: len(m.words))
        name = f"{titled.title.capitalize()} {longest.written}"
    if name.isupper() and len(name) > 4:
        name = name.title()
    return Person(
        name,
        person_key(name),
        tuple(m.span for m in person.mentions),
        _gender(text, person, starts),
    )


def _gender(text: str, person: _Somebody, starts: Sequence[int]) -> Gender | None:
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
        behind = next((start for start in starts if start >= end), len(text))
        pronoun = _PRONOUN.search(text, end, min(behind, end + _REACH))
        if pronoun:
            female = pronoun[1].casefold() in ("she", "her", "herself")
            sums[Gender.FEMALE if female else Gender.MALE] += 1.0
    if sums[Gender.FEMALE] == sums[Gender.MALE]:
        return None
    return max(sums, key=lambda gender: sums[gender])
