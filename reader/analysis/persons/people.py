"""Who is in an article: every mention by name, joined person by person.

A full name makes a person; a surname or a first name alone joins the one who bears it, and of
several the one for whom most speaks (see namesakes.py). Two full names are one person only
where nothing in them speaks against it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from reader.analysis.marks import Name, NameKind, Person
from reader.analysis.persons.namesakes import Article, bearer, gender_of_name
from reader.analysis.persons.nicknames import same_first_name
from reader.analysis.persons.relatives import Forms, introduced, set_apart
from reader.analysis.persons.somebody import Mention, Somebody, gender_of, mention_at, somebody
from reader.analysis.words.spelling import FAMILY_FIRST, name_words, person_key

_BRACKETS = re.compile(r"[()\[\]]")

MOST_BEARERS = 60
"""People of one name in an article from which that name alone joins none: lists of families."""


def people(text: str, names: Sequence[Name]) -> list[Person]:
    """The people among `names`, in the order in which they first appear.

    A surname that no full name of the article bears is a person by itself, whose key is
    that surname.
    """
    mentions = [
        mention
        for name in names
        if name.kind is NameKind.PERSON and (mention := mention_at(text, name.span))
    ]
    mentions = _without_things(mentions)
    mentions.sort(key=lambda m: m.span)
    apart = set_apart(text, mentions)
    starts = [m.span.start for m in mentions]
    persons = _persons([m for m in mentions if len(m.core) > 1], apart)
    article = Article(text, starts, introduced(text, mentions))
    _place_bare(article, persons, [m for m in mentions if len(m.core) <= 1], apart)
    for person in persons:
        person.mentions.sort(key=lambda m: m.span)
    persons.sort(key=lambda person: person.mentions[0].span)
    return _apart([_finished(text, person, starts) for person in persons])


def _without_things(mentions: list[Mention]) -> list[Mention]:
    """The mentions but for storms, ships and the like, also where such a name stands alone.

    A name that somebody in the article bears in full as well is a person's there.
    """
    things = {mention.core[-1] for mention in mentions if mention.is_thing and mention.core}
    if not things:
        return mentions
    things -= {m.core[-1] for m in mentions if len(m.core) > 1 and not m.is_thing}
    return [
        m for m in mentions if not m.is_thing and (len(m.core) > 1 or things.isdisjoint(m.core))
    ]


def _apart(persons: list[Person]) -> list[Person]:
    """The persons, with initials in the keys where two would have the same without."""
    keys = Counter(person.key for person in persons)
    return [
        person
        if keys[person.key] == 1
        else replace(person, key=" ".join(name_words(person.name)) or person.key)
        for person in persons
    ]


def _persons(mentions: Iterable[Mention], apart: Set[Forms]) -> list[Somebody]:
    """One for each full name; the fullest forms first, so that short ones find their like."""
    persons: list[Somebody] = []
    sharing: dict[str, list[Somebody]] = {}
    ordered = sorted(mentions, key=lambda m: (-len(m.core), m.span))
    for mention in ordered:
        near = {id(p): p for word in _handles(mention) for p in _few(sharing.get(word))}
        fitting = [
            person
            for person in near.values()
            if all(_same(mention, form) for form in person.forms.values())
            and not _are_apart(mention, person, apart)
        ]
        exact = [p for p in fitting if any(words == mention.words for words, _ in p.forms)]
        if exact:
            exact[0].add(mention)
        elif len(fitting) == 1:
            fitting[0].add(mention)
        else:
            persons.append(somebody(mention))
            for word in _handles(mention):
                sharing.setdefault(word, []).append(persons[-1])
    return persons


def _are_apart(mention: Mention, person: Somebody, apart: Set[Forms]) -> bool:
    """Whether the article sets a name apart from one of the person's."""
    return bool(apart) and any(
        frozenset((mention.words, words)) in apart for words, _ in person.forms
    )


def _handles(mention: Mention) -> list[str]:
    """By what a full name is found again: each of its words, and all together."""
    return [*mention.core, " ".join(mention.words)]


def _few(bearers: Sequence[Somebody] | None) -> Sequence[Somebody]:
    """Those who bear a word, or nobody where they are so many that it tells nothing."""
    return bearers if bearers and len(bearers) <= MOST_BEARERS else ()


def _same(one: Mention, other: Mention) -> bool:
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
    # Lula da Silva within Luiz Inácio Lula da Silva, Inés Pardo within Inés R. Pardo Luna
    return any(
        each[at : at + len(short)] == short
        for each in {long, tuple(word for word in long if len(word) > 1)}
        if len(short) < len(each)
        for at in range(len(each) - len(short) + 1)
    )


def _initials_differ(one: Mention, other: Mention) -> bool:
    """Whether both give one middle initial, and not the same."""
    some, others = one.core[1:-1], other.core[1:-1]
    return len(some) == len(others) == 1 == len(some[0]) == len(others[0]) and some != others


def _middles_agree(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether no middle name or initial speaks against the other's."""
    return all(
        one == other or (one[0] == other[0] and 1 in (len(one), len(other)))
        for one, other in zip(some, others, strict=False)
    )


def _place_bare(
    article: Article,
    persons: list[Somebody],
    mentions: Iterable[Mention],
    apart: Set[Forms],
) -> None:
    """Give each surname or first name alone to whom it fits, or make it a person."""
    bearing: dict[str, list[Somebody]] = {}
    for person in persons:
        for word in {*person.full.core, person_key(person.full.written)}:
            bearing.setdefault(word, []).append(person)
    standing: dict[tuple[str, ...], list[Somebody]] = {}
    for mention in mentions:
        bearers = [
            person
            for person in _bearers(mention, bearing)
            if not _are_apart(mention, person, apart)
        ]
        alike = standing.setdefault(mention.core, [])
        alone = [person for person in alike if _same_bare(mention, person)]
        if mention.regal or any(person.regal for person in alone):
            # Sultan Omar is Omar bin Hamad: who has no surname may be called so.
            bearers = [
                person
                for person in bearers
                if person.regal or (person.full.has_father and person.full.core[:1] == mention.core)
            ] or alone
        if len(bearers) > 1:
            bearers = [bearer(article, mention, bearers)]
        bearers = bearers or alone
        if bearers:
            bearers[0].add(mention)
        else:
            alike.append(somebody(mention))
            persons.append(alike[-1])


def _bearers(mention: Mention, bearing: dict[str, list[Somebody]]) -> list[Somebody]:
    """Those whose full name holds the word: as last name, else as first, else within."""
    if not mention.core:
        return []
    word = mention.core[0]
    key = person_key(mention.written)
    ranks: dict[int, list[Somebody]] = {0: [], 1: [], 2: [], 3: []}
    near = {id(p): p for name in (word, word + "s", key) for p in _few(bearing.get(name))}
    for person in near.values():
        full = person.full
        if _conflict(mention, person) or (mention.suffix and mention.suffix != full.suffix):
            continue
        if " " in key and key == person_key(full.written):
            ranks[0].append(person)
        elif full.core[-1] in (word, word + "s") or (word == full.core[0] and word in FAMILY_FIRST):
            own = mention.after_father or not full.after_father
            ranks[1 if own else 3].append(person)
        elif word == full.core[0]:
            ranks[2].append(person)
        elif word in full.core[1:-1] and len(word) > 2:
            ranks[3].append(person)
    found = next((ranks[rank] for rank in sorted(ranks) if ranks[rank]), [])
    plain = [person for person in found if not person.full.suffix]
    return plain if plain and not mention.suffix else found


def _conflict(mention: Mention, person: Somebody) -> bool:
    """Whether the honorific speaks of another gender than the person's."""
    if mention.gender is None:
        return False
    told = gender_of_name(person)
    return told is not None and told is not mention.gender


def _same_bare(mention: Mention, person: Somebody) -> bool:
    """Whether a name alone is the one that already stands alone elsewhere."""
    told = person.gender_told()
    if mention.gender and told and mention.gender is not told:
        return False
    first = person.mentions[0]
    suffixes = {m.suffix for m in (mention, *person.forms.values())} - {""}
    return mention.core == first.core and len(suffixes) <= 1


def _finished(text: str, person: Somebody, starts: Sequence[int]) -> Person:
    full = person.full
    name = full.written
    if len(full.core) == 1 and person.regal:
        titled = next(m for m in person.mentions if m.regal)
        longest = max(person.mentions, key=lambda m: len(m.words))
        name = f"{titled.title.capitalize()} {longest.written}"
    name = _BRACKETS.sub("", name)
    if name.isupper() and len(name) > 4:
        name = name.title()
    return Person(
        name,
        person_key(name),
        tuple(m.span for m in person.mentions),
        gender_of(text, person, starts),
    )
