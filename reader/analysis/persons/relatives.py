"""Names that an article sets apart as relatives': *Ann Reed and her mother, Ann May Reed*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.analysis.persons.somebody import Mention
from reader.analysis.words.titles import words_of

Forms = frozenset[tuple[str, ...]]

_REACH: Final = 48  # characters between two names within which a word for a relative ties them
_KIN: Final = (
    r"(?:(?:grand|god|step|half-)?(?:mother|father|son|daughter|brother|sister)|wife|husband"
    r"|widow|widower|spouse|uncle|aunt|cousin|nephew|niece|mom|dad|mum|twin)s?(?:-in-law)?\b"
)
_RELATIVES: Final = words_of(
    "mother father son daughter brother sister grandmother grandfather grandson granddaughter"
    " godmother godfather stepmother stepfather stepson stepdaughter wife husband widow widower"
    " spouse uncle aunt cousin nephew niece mom dad mum twin law sons daughters brothers sisters"
    " uncles aunts cousins nephews nieces parents"
)
_RELATIVE = re.compile(rf"\b{_KIN}", re.IGNORECASE)
_SOMEBODYS = re.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)|['’]s?)\s+(?:[a-z-]+\s+)?{_KIN},?\s+$|\b{_KIN}\s+$"
)


def set_apart(text: str, mentions: Sequence[Mention]) -> set[Forms]:
    """Pairs of name words that a word for a relative between them makes two people's.

    `mentions` are in the order of the text. *Ann Reed’s son Tom* sets the two apart, and so
    does *Reed. Her mother, Ann May Reed*; of one name only, nobody can be set apart.
    """
    found: set[Forms] = set()
    for one, other in pairwise(mentions):
        start, end = one.span.end, other.span.start
        if not 0 < end - start <= _REACH or one.words == other.words:
            continue
        if set(one.core).isdisjoint(other.core):
            continue
        if _RELATIVE.search(text, start, end):
            found.add(frozenset((one.words, other.words)))
    return found


def introduced(text: str, mentions: Sequence[Mention]) -> frozenset[tuple[str, ...]]:
    """The names by which somebody is named as another's relative: *his wife Ann*."""
    return frozenset(
        mention.core
        for mention in mentions
        if (mention.title in _RELATIVES or text[max(0, mention.span.start - 2)] == ",")
        and _SOMEBODYS.search(text, max(0, mention.span.start - _REACH), mention.span.start)
    )
