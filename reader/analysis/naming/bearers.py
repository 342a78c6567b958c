"""What beside a word shows that it is a person's name, or a place's."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

from reader.analysis.naming.features import first_names, surnames
from reader.analysis.words.gazetteer import around, find, folded
from reader.analysis.words.spelling import PARTICLES
from reader.analysis.words.states import POSTAL, STATES
from reader.analysis.words.titles import ADDRESS, ALSO_NAMES, BEFORE_NAMES, HONORIFICS, words_of
from reader.analysis.words.word_kinds import kind_of

WELL_KNOWN: Final = 100_000  # people from which a town is as likely meant as a surname
SPEECH: Final = words_of(
    "said says told tells added adds asked insisted argued warned explained replied"
)
LIES_IN: Final = ("in", "near")
_OFFICES: Final = words_of(
    "president premier chancellor minister secretary senator governor ambassador congressman"
    " congresswoman king queen pope prince princess emperor empress sultan emir ayatollah"
    " spokesman spokeswoman chairman chairwoman"
)
"""Folded titles behind which, capitalised, a person's name comes."""
_NO_NAMES: Final = (BEFORE_NAMES | HONORIFICS) - ALSO_NAMES
_GREATER: Final = ("country", "region")


@lru_cache(maxsize=5_000)
def known(word: str) -> bool:
    """Whether a country or a large town or region is called so."""
    return any(
        place.population >= WELL_KNOWN or place.kind not in ("city", "county")
        for place in find(word)
    )


def addressed(words: Sequence[str], place: int) -> bool:
    """Whether the word stands behind *Mr* or its like, which nothing but a person can."""
    if place == 0 or not words[place - 1][:1].isupper() or folded(words[place - 1]) not in ADDRESS:
        return False
    return folded(words[place]) not in _NO_NAMES


def behind_office(words: Sequence[str], start: int) -> bool:
    """Whether the word before `start` is an office that one person holds: *King Fahd*."""
    title = words[start - 1] if start else ""
    return title[:1].isupper() and title[1:].islower() and folded(title) in _OFFICES


def titled(words: Sequence[str], start: int, end: int) -> bool:
    """Whether `words[start:end]` are a person's name behind such an office."""
    if not behind_office(words, start):
        return False
    title = words[start - 1]
    behind = words[end : end + 1]
    named = [folded(word) for word in (*words[start:end], *(w for w in behind if w[0].isupper()))]
    if any(kind_of(plain, "") in ("o", "l", "t", "h", "d") for plain in named):
        return False
    name = words[start:end]
    if not all(word[0].isupper() or word in PARTICLES for word in name):
        return False
    return not find(" ".join((title, *name))) and not any(
        place.kind == "country" for place in find(" ".join(name))
    )


def named_behind(words: Sequence[str], start: int, covered: Collection[int]) -> int:
    """Where a name that begins at `start` and is not tagged ends: capitals and particles."""
    end = start + 1
    while end < min(len(words), start + 4) and end not in covered:
        last = words[end] in PARTICLES and end + 1 < len(words)
        if not goes_on(words[end + 1] if last else words[end], covered=False):
            break
        end += 1
    return end


def full_name(words: Sequence[str], place: int, covered: Collection[int]) -> int:
    """Where a first name and what follows it ends, if it says something; else `place`."""
    if folded(words[place]) not in first_names() or (place and words[place - 1][:1].isupper()):
        return place
    end = place + 1
    while end < min(len(words), place + 4) and goes_on(words[end], end in covered):
        end += 1
    speaks = end < len(words) and words[end] in SPEECH
    named = (
        end > place + 1
        and words[end - 1][1:].islower()
        and not kind_of(folded(words[end - 1]), words[end - 1])
    )
    return end if speaks and named else place


def goes_on(word: str, covered: bool) -> bool:
    """Whether a word may belong to the person's name before it."""
    return not covered and word[:1].isupper() and word.isalpha()


def is_full_name(name: Sequence[str]) -> bool:
    """Whether a name that the table lacks is made like a person's: *Ann Reed*, *JK Reed*."""
    if len(name) < 2 or not all(word.isalpha() and word[0].isupper() for word in name):
        return False
    first = folded(name[0])
    given = first in first_names() and not known(name[0])
    initials = len(name[0]) == 2 and name[0].isupper() and name[1][1:].islower()
    if not (given or initials) or find(" ".join(name)):
        return False
    return not any(kind_of(folded(word), word) or known(word) for word in name[1:])


def lies(words: Sequence[str], place: int) -> bool:
    """Whether something is *in* a word that a country or a large town is called by."""
    word = words[place]
    return (
        place > 0
        and words[place - 1] in LIES_IN
        and word[1:].islower()
        and not beside_capital(words, place)
        and known(word)
    )


def located(words: Sequence[str], start: int, end: int) -> bool:
    """Whether `words[start:end]` lies in what is named behind it: *Bath, Ala.*, *Ely, England*."""
    if end + 1 >= len(words) or words[end] != "," or not words[end + 1][:1].isupper():
        return False
    name = " ".join(words[start:end])
    places = find(name)
    if not places:
        return False
    greater = _greater(" ".join(words[end + 1 : end + 3])) or _greater(words[end + 1])
    return any(greater.intersection(around(place.key)) for place in places)


@lru_cache(maxsize=5_000)
def _greater(name: str) -> frozenset[str]:
    """The keys of the countries and regions called so, also by a state's abbreviation."""
    plain = folded(name).replace(" ", "")
    state = STATES.get(plain, "") if name.endswith(".") else name if name in POSTAL else ""
    found = {place.key for place in find(name) if place.kind in _GREATER}
    return frozenset(found | {f"US.{state}"} if state else found)


def speaks(words: Sequence[str], place: int) -> bool:
    """Whether a word that looks like a surname says something: *Oake said*, *according to Oake*."""
    after = words[place + 1] if place + 1 < len(words) else ""
    if after not in SPEECH and (place < 2 or words[place - 1] != "to"):
        return False
    word = words[place]
    if len(word) < 4 or not word[1:].islower() or beside_capital(words, place):
        return False
    if after in SPEECH:
        return place > 0 or folded(word) in surnames()
    return words[place - 2].lower() == "according"


def beside_capital(words: Sequence[str], place: int) -> bool:
    """Whether a neighbour is capitalised too, so that the word may be part of a longer name."""
    if place + 1 < len(words) and words[place + 1][:1].isupper():
        return True
    before = words[place - 1] if place > 1 else ""
    return before[:1].isupper() and folded(before) not in BEFORE_NAMES
