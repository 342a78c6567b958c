"""What each mention of a name in an article says for its kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.naming.bearers import LIES_IN, SPEECH, addressed, lies, located, speaks, titled
from reader.analysis.naming.features import first_names
from reader.analysis.words.gazetteer import find, folded

PERSON, PLACE, BODY = KINDS = ("PER", "LOC", "ORG")
FULL_NAME_VOTES = 2  # a full name says more of its surname than the surname alone does
LOCATED_VOTES = 3  # *Bath, Ala.* is nobody

Key = tuple[str, ...]
"""A name's words, those in capitals throughout written as the others are."""


Votes = defaultdict[str, int]
"""How often each kind is given to a name, and what else speaks for one; nought for the rest."""


class Tagged(NamedTuple):
    """Words `start` to `end` of a sentence that bear one tag."""

    start: int
    end: int
    kind: str


def key_of(words: Sequence[str]) -> Key:
    """The words of a name, *SMITH* as *Smith*."""
    if len(words) == 1:
        return (quiet(words[0]),)
    return tuple(map(quiet, words))


def quiet(word: str) -> str:
    """*SMITH* as *Smith*; abbreviations stay."""
    return word.capitalize() if len(word) > 3 and word.isupper() and word.isalpha() else word


def votes_for(
    sentences: Sequence[Sequence[str]],
    found: Sequence[Sequence[Tagged]],
    where: Sequence[Sequence[int]],
) -> dict[Key, Votes]:
    """For each name how often each kind is given to it, and what else speaks for a kind.

    `where` holds the places of the capitalised words of each sentence.
    """
    votes: dict[Key, Votes] = defaultdict(_no_votes)
    for words, names, capitals in zip(sentences, found, where, strict=True):
        covered: set[int] = set()
        for name in names:
            covered.update(range(name.start, name.end))
            _vote(votes, words, name)
        for place in capitals:
            word = words[place]
            if place in covered or word.isupper():
                continue
            if speaks(words, place):
                votes[(word,)]["speaks"] += 1
            elif place:
                votes[(word,)]["O"] += 1
    return votes


def _no_votes() -> Votes:
    return defaultdict(int)


def _vote(votes: dict[Key, Votes], words: Sequence[str], name: Tagged) -> None:
    """What one tagged name says for itself and for its first and last words."""
    key = key_of(words[name.start : name.end])
    alone = len(key) == 1
    lying = alone and lies(words, name.start)
    counted = votes[key]
    holds_office = name.kind != PERSON and titled(words, name.start, name.end)
    kind = PLACE if lying else PERSON if holds_office else name.kind
    counted[kind] += 1
    if lying:
        counted["lies"] += 1
    if located(words, name.start, name.end):
        counted[PLACE] += LOCATED_VOTES
        counted["located"] += 1
    elif name.start and words[name.start - 1] in LIES_IN and _is_town(key):
        counted["within"] += 1
    if alone:
        if addressed(words, name.start):
            counted[PERSON] += FULL_NAME_VOTES
        elif (words[name.end : name.end + 1] and words[name.end] in SPEECH) or (
            name.start and words[name.start - 1] in SPEECH
        ):
            counted["says"] += 1
    elif kind == PERSON:
        last = votes[key[-1:]]
        last[PERSON] += FULL_NAME_VOTES
        last["full"] += 1
        votes[key[:1]][PERSON] += 1
        votes[key[:1]]["given"] += 1
    else:
        votes[key[:1]]["begins"] += 1


def _is_town(name: Key) -> bool:
    """Whether the table has the name, and nobody is given it."""
    return folded(name[0]) not in first_names() and bool(find(" ".join(name)))
