"""One article means one thing by one name: the tagger's doubtful tags follow its sure ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.analysis.bearers import (
    LIES_IN,
    addressed,
    beside_capital,
    full_name,
    goes_on,
    known,
    lies,
    located,
    named_behind,
    speaks,
    titled,
)
from reader.analysis.bodies import is_of_many, is_traded, is_well_known, publishes
from reader.analysis.features import first_names
from reader.analysis.gazetteer import find, folded

PERSON, PLACE, BODY = KINDS = ("PER", "LOC", "ORG")
FULL_NAME_VOTES = 2  # a full name says more of its surname than the surname alone does
LOCATED_VOTES = 3  # *Bath, Ala.* is nobody
_NONE: Final[Counter[str]] = Counter()

Key = tuple[str, ...]
"""A name's words, those in capitals throughout written as the others are."""


class Tagged(NamedTuple):
    """Words `start` to `end` of a sentence that bear one tag."""

    start: int
    end: int
    kind: str


class _Known(NamedTuple):
    """What an article tells of its names: votes for their kinds, bodies, words without capital."""

    votes: dict[Key, Counter[str]]
    bodies: set[Key]
    small: set[str]


def tagged(tags: Sequence[str]) -> Iterator[Tagged]:
    """The names that tags (B-PER, I-PER, O …) mark."""
    end = 0
    for start, tag in enumerate(tags):
        if tag == "O" or start < end:
            continue
        kind = tag[2:]
        end = start + 1
        while end < len(tags) and tags[end] == f"I-{kind}":
            end += 1
        yield Tagged(start, end, kind)


def agreed(sentences: Sequence[Sequence[str]], tags: Sequence[Sequence[str]]) -> list[list[Tagged]]:
    """The names of each sentence, where the same words get the same kind throughout.

    The kind most often given to a name in the article wins; a surname counts as its full
    name does. Capitalised words without a tag join where a person bears them.
    """
    found = [list(tagged(row)) for row in tags]
    where = [
        [place for place, word in enumerate(words) if word[0].isupper()] for words in sentences
    ]
    article = _Known(
        _votes(sentences, found, where),
        _bodies(sentences, found),
        {word for words in sentences for word in words if word.islower()},
    )
    return [
        sorted([*_relabelled(words, names, article), *_added(words, names, capitals, article)])
        if capitals or names
        else []
        for words, names, capitals in zip(sentences, found, where, strict=True)
    ]


def _key(words: Sequence[str]) -> Key:
    """The words of a name, *SMITH* as *Smith*."""
    if len(words) == 1:
        return (_quiet(words[0]),)
    return tuple(map(_quiet, words))


def _quiet(word: str) -> str:
    return word.capitalize() if len(word) > 3 and word.isupper() and word.isalpha() else word


def _bodies(sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Tagged]]) -> set[Key]:
    """The names that the words beside them show to be a body's."""
    return {
        _key(words[name.start : name.end])
        for words, names in zip(sentences, found, strict=True)
        for name in names
        if name.kind != BODY
        and (
            publishes(words, name.start, name.end)
            or is_traded(words, name.start, name.end)
            or is_well_known(words[name.start : name.end])
        )
    }


def _votes(
    sentences: Sequence[Sequence[str]],
    found: Sequence[Sequence[Tagged]],
    where: Sequence[Sequence[int]],
) -> dict[Key, Counter[str]]:
    votes: dict[Key, Counter[str]] = defaultdict(Counter)
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


def _vote(votes: dict[Key, Counter[str]], words: Sequence[str], name: Tagged) -> None:
    """What one tagged name says for itself and for its first and last words."""
    key = _key(words[name.start : name.end])
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
    elif kind == PERSON:
        last = votes[key[-1:]]
        last[PERSON] += FULL_NAME_VOTES
        last["full"] += 1
        votes[key[:1]][PERSON] += 1
    else:
        votes[key[:1]]["begins"] += 1


def _relabelled(words: Sequence[str], names: Sequence[Tagged], article: _Known) -> Iterator[Tagged]:
    """The tagged names, each of the kind that the article gives it."""
    for name in names:
        key = _key(words[name.start : name.end])
        counted = article.votes[key]
        best = max(KINDS, key=lambda kind: (counted[kind], kind == name.kind))
        surname = _without_article(key)
        if (
            addressed(words, name.start)
            or _is_surname(surname, article.votes.get(surname, _NONE))
            or (name.kind != PERSON and titled(words, name.start, name.end))
        ):
            best = PERSON
        elif _is_place(counted):
            best = PLACE
        elif key in article.bodies and not (best == PLACE and find(" ".join(key))):
            best = BODY
        elif best != BODY and is_of_many(key):
            continue
        yield name._replace(kind=best) if best != name.kind else name


def _added(
    words: Sequence[str], names: Sequence[Tagged], capitals: Sequence[int], article: _Known
) -> Iterator[Tagged]:
    """Names among the words without a tag."""
    covered = {place for name in names for place in range(name.start, name.end)}
    reached = 0
    for place in capitals:
        if place < reached or place in covered or len(words[place]) < 2:
            continue
        reached = place + 1
        if addressed(words, place):
            while reached < min(len(words), place + 3) and goes_on(
                words[reached], reached in covered
            ):
                reached += 1
            yield Tagged(place, reached, PERSON)
        elif titled(words, place, named_behind(words, place, covered)):
            reached = named_behind(words, place, covered)
            yield Tagged(place, reached, PERSON)
        elif (named := full_name(words, place, covered)) > place:
            reached = named
            yield Tagged(place, reached, PERSON)
        elif _bears(words, place, article):
            yield Tagged(place, reached, PERSON)
        elif lies(words, place):
            yield Tagged(place, reached, PLACE)


def _without_article(name: Key) -> Key:
    """*Maliki* of *al-Maliki*."""
    joined = len(name) == 3 and name[1] == "-" and len(name[0]) == 2
    return name[2:] if joined else name


def _is_surname(name: Key, counted: Counter[str]) -> bool:
    """Whether a full name bears the word, and no body or well-known place is called so too."""
    if len(name) > 1 or not counted["full"] or _is_place(counted):
        return False
    return counted["full"] > counted["begins"] and not known(name[0])


def _is_town(name: Key) -> bool:
    """Whether the table has the name, and nobody is given it."""
    return folded(name[0]) not in first_names() and bool(find(" ".join(name)))


def _is_place(counted: Counter[str]) -> bool:
    """Whether a name lies in a greater place, or something in it, and nobody is called so."""
    if counted["located"]:
        return counted["located"] >= counted["full"]
    return counted["within"] > 0 and not (counted["full"] or counted["speaks"])


def _bears(words: Sequence[str], place: int, article: _Known) -> bool:
    """Whether a word without a tag is somebody's name."""
    word = words[place]
    quiet = _quiet(word)
    if len(word) < 3 or is_of_many([word]):
        return False
    counted = article.votes.get((quiet,), _NONE)
    if quiet != word:  # a headline's: its neighbours are in capitals, whatever they are
        return _is_surname((quiet,), counted) and word.lower() not in article.small
    if beside_capital(words, place) or (place == 0 and word.lower() in article.small):
        return False
    if word.lower() not in article.small and _is_surname((word,), counted):
        return True
    others = counted["LOC"] + counted["ORG"]
    if counted["speaks"] and not others and word.lower() not in article.small and not known(word):
        return True
    return counted[PERSON] > max(1, counted["O"], others)
