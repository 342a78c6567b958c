"""Persons' names without the accidents of their spelling, so that one person has one key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from reader.analysis.words.titles import (
    ALSO_NAMES,
    BEFORE_NAMES,
    HONORIFICS,
    MODIFIERS,
    REGAL,
    words_of,
)
from reader.files.folders import shipped

PARTICLES: Final = words_of(
    "al el ul bin bint ibn ben abu umm van von der den de da do dos das du la le di del della ter"
    " ten af av st the"
)
"""Folded words of names that alone name nobody."""

FAMILY_FIRST: Final = words_of(
    "kim lee yi park pak choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn moon"
    " wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng"
    " liang xie tang deng feng xi wen jiang zeng peng tsai chiang mao nguyen tran pham phan vu dang"
    " bui hoang duong"
)
"""Folded surnames that Chinese, Koreans and Vietnamese bear before the given name."""

SUFFIXES: Final = words_of("jr sr ii iii iv junior senior")

# Their initials tell them apart; everyone else's are dropped from the key.
_TOLD_BY_INITIALS: Final = frozenset({"george bush", "john kennedy"})

_TITLES: Final = HONORIFICS | BEFORE_NAMES
_OFFICES: Final = words_of(
    "president premier chancellor minister secretary senator representative governor administrator"
    " congressman congresswoman chairman chairwoman director spokesman spokeswoman commissioner"
    " ambassador mayor"
)
"""Titles that are hardly anybody's name, so that what stands before them is no name either."""

_FURTHEST_OFFICE: Final = 5  # words into a name
_WORD = re.compile(r"[^\W_]+(?:[’'‘`´ʼ][^\W_]+)*")
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe"}
)
_PATRONYMIC = re.compile(r"(?:[oe]v(?:ich|na)|ichna)$")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_INITIALS = re.compile(r"(?<=\b[^\W\d_])\.\s?(?=[^\W\d_]\.)")
_SLAVIC_END = re.compile(r"(?<=[b-df-hj-np-tv-z])(?:yy|iy|ij|yj|ii|yi|i)$")


@lru_cache(maxsize=20_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name, folded, in the spelling used as key.

    Honorifics before the name and a possessive behind it are left out; a name's hyphens
    count as blanks, and `Jr.` stays. *President Zelenskyy’s* gives `("zelensky",)`.
    """
    words = _plain_words(_POSSESSIVE.sub("", name.strip()))
    return tuple(_spelled(word) for word in words[titles_before(words) :])


def titles_before(words: Sequence[str]) -> int:
    """How many folded words at the start of a name are titles; the last word never is.

    *Dean Martin* and *Earl Warren* keep their first names.
    """
    start = 0
    last = len(words) - 1
    while last > 0 and words[last] in SUFFIXES:
        last -= 1
    for office in range(min(last, _FURTHEST_OFFICE), 0, -1):
        if words[office - 1] in _OFFICES:
            start = office  # U.N. Ambassador Ann Reed
            break
    while start < last:
        end = start
        while (
            end < last
            and words[end] in MODIFIERS
            and (words[end + 1] in _TITLES or words[end + 1] in MODIFIERS)
        ):
            end += 1
        word = words[end]
        if end >= last or word not in _TITLES:
            break
        if word in ALSO_NAMES and end == start == 0 and last == 1 and word not in REGAL:
            break
        start = end + 1
    return start


@lru_cache(maxsize=20_000)
def person_key(name: str) -> str:
    """The key of the person with that full name, the same for each of its spellings."""
    words = _plain_words(_POSSESSIVE.sub("", name.strip()))
    bare = name_words(name)
    if len(bare) == 1 and len(words) > 1 and words[-2] in REGAL:
        bare = (words[-2], *bare)
    elif len(words) > 2 and len(bare) == 2 and words[0] in REGAL and _numbered(bare[1]):
        bare = (words[0], *bare)
    return _aliases().get(_short(bare), _short(bare))


@lru_cache(maxsize=20_000)
def without_title(name: str) -> str:
    """A name as written, without the titles before it."""
    pieces = name.split()
    folded = ["".join(_plain_words(piece)) for piece in pieces]
    return " ".join(pieces[titles_before(folded) :])


def _numbered(word: str) -> bool:
    """Whether a word is the number of a king or a pope."""
    return bool(re.fullmatch(r"[ivx]+", word))


def _short(words: tuple[str, ...]) -> str:
    """Words joined, without patronymics, and middle initials that don't tell two apart."""
    if len(words) > 2:
        middle = (w for w in words[1:-1] if len(w) > 1 and not _PATRONYMIC.search(w))
        without = (words[0], *middle, words[-1])
        if " ".join(without) not in _TOLD_BY_INITIALS:
            words = without
    return " ".join(words)


def _plain_words(name: str) -> list[str]:
    joined = _INITIALS.sub(". ", name.casefold().translate(_PLAIN))
    plain = unicodedata.normalize("NFKD", joined).casefold()
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [re.sub(r"[’'‘`´ʼ]", "", word) for word in _WORD.findall(bare)]


@lru_cache(maxsize=20_000)
def _spelled(word: str) -> str:
    word = {"el": "al", "ul": "al", "junior": "jr", "senior": "sr", "oh": "o"}.get(word, word)
    known = _spellings().get(word)
    if known:
        return known
    return _SLAVIC_END.sub("y", word) if len(word) > 5 else word


@cache
def _spellings() -> dict[str, str]:
    """Each unusual spelling of a word and the one used as key."""
    found: dict[str, str] = {}
    for line in _lines("spellings.tsv"):
        usual, others = line.split("\t")
        found |= dict.fromkeys(others.split(), usual)
        found[usual] = usual
    return found


@lru_cache(maxsize=2_000)
def is_initials(word: str) -> bool:
    """Whether somebody well known goes by these capitals: JFK, MBS."""
    if not word.isupper() or not 3 <= len(word) <= 4:
        return False
    return word.casefold() in _aliases() or f"{word.casefold()} jr" in _aliases()


@cache
def _aliases() -> dict[str, str]:
    """The key of each other name of well-known people."""
    found: dict[str, str] = {}
    for line in _lines("aliases.tsv"):
        name, others = line.split("\t")
        key = _short(_with_title(name))
        found[key] = key
        found |= {_short(_with_title(other)): key for other in others.split("|") if other}
    return found


def _with_title(name: str) -> tuple[str, ...]:
    words = _plain_words(name)
    bare = name_words(name)
    return (words[0], *bare) if words[0] in REGAL and len(words) > len(bare) else bare


def _lines(file: str) -> list[str]:
    text = (shipped("resources") / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
