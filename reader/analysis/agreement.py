"""One article means one thing by one name: the tagger's doubtful tags follow its sure ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.bodies import is_of_many, is_traded, publishes
from reader.analysis.features import first_names, surnames
from reader.analysis.gazetteer import find, folded
from reader.analysis.titles import ADDRESS, ALSO_NAMES, BEFORE_NAMES, HONORIFICS, words_of
from reader.analysis.word_kinds import kind_of

PERSON, PLACE, BODY = KINDS = ("PER", "LOC", "ORG")
WELL_KNOWN = 100_000  # people from which a town is as likely meant as a surname
FULL_NAME_VOTES = 2  # a full name says more of its surname than the surname alone does
SPEECH = words_of("said says told tells added adds asked insisted argued warned explained replied")


class Tagged(NamedTuple):
    """Words `start` to `end` of a sentence that bear one tag."""

    start: int
    end: int
    kind: str


def tagged(tags: Sequence[str]) -> Iterator[Tagged]:
    """The names that tags (B-PER, I-PER, O …) mark."""
    start = 0
    while start < len(tags):
        if tags[start] == "O":
            start += 1
            continue
        kind = tags[start][2:]
        end = start + 1
        while end < len(tags) and tags[end] == f"I-{kind}":
            end += 1
        yield Tagged(start, end, kind)
        start = end


def agreed(sentences: Sequence[Sequence[str]], tags: Sequence[Sequence[str]]) -> list[list[Tagged]]:
    """The names of each sentence, where the same words get the same kind throughout.

    The kind most often given to a name in the article wins; a surname counts as its full
    name does. Capitalised words without a tag join where a person bears them.
    """
    found = [list(tagged(row)) for row in tags]
    votes = _votes(sentences, found)
    bodies = _bodies(sentences, found)
    small = {word for words in sentences for word in words if word.islower()}
    return [
        sorted(_relabelled(words, names, votes, bodies, small))
        for words, names in zip(sentences, found, strict=True)
    ]


@lru_cache(maxsize=5_000)
def known(word: str) -> bool:
    """Whether a country or a large town or region is called so."""
    return any(
        place.population >= WELL_KNOWN or place.kind not in ("city", "county")
        for place in find(word)
    )


def _bodies(
    sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Tagged]]
) -> set[tuple[str, ...]]:
    """The names that the words beside them show to be a body's."""
    return {
        tuple(words[name.start : name.end])
        for words, names in zip(sentences, found, strict=True)
        for name in names
        if name.kind != BODY
        and (publishes(words, name.start, name.end) or is_traded(words, name.start, name.end))
    }


def _votes(
    sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Tagged]]
) -> dict[tuple[str, ...], Counter[str]]:
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for words, names in zip(sentences, found, strict=True):
        covered: set[int] = set()
        for name in names:
            covered.update(range(name.start, name.end))
            lies = name.end - name.start == 1 and _lies(words, name.start)
            kind = PLACE if lies else name.kind
            votes[tuple(words[name.start : name.end])][kind] += 1
            if name.end - name.start == 1:
                if _addressed(words, name.start):
                    votes[(words[name.start],)][PERSON] += FULL_NAME_VOTES
                continue
            if name.kind == PERSON:
                votes[(words[name.end - 1],)][PERSON] += FULL_NAME_VOTES
                votes[(words[name.end - 1],)]["full"] += 1
                votes[(words[name.start],)][PERSON] += 1
            else:
                votes[(words[name.start],)]["begins"] += 1
        for place, word in enumerate(words):
            if place in covered or not word[:1].isupper() or word.isupper():
                continue
            if _speaks(words, place):
                votes[(word,)]["speaks"] += 1
            elif place:
                votes[(word,)]["O"] += 1
    return votes


def _relabelled(
    words: Sequence[str],
    names: Sequence[Tagged],
    votes: dict[tuple[str, ...], Counter[str]],
    bodies: set[tuple[str, ...]],
    small: set[str],
) -> Iterator[Tagged]:
    covered: set[int] = set()
    for name in names:
        covered.update(range(name.start, name.end))
        written = tuple(words[name.start : name.end])
        counted = votes[written]
        best = max(KINDS, key=lambda kind: (counted[kind], kind == name.kind))
        surname = _without_article(written)
        if _addressed(words, name.start) or _is_surname(surname, votes[tuple(surname)]):
            best = PERSON
        elif written in bodies and not (best == PLACE and find(" ".join(written))):
            best = BODY
        elif best != BODY and is_of_many(written):
            continue
        yield name._replace(kind=best) if best != name.kind else name
    place = 0
    while place < len(words):
        end = place + 1
        if place not in covered and words[place][:1].isupper() and len(words[place]) > 1:
            if _addressed(words, place):
                while end < min(len(words), place + 3) and _goes_on(words[end], end in covered):
                    end += 1
                yield Tagged(place, end, PERSON)
            elif (named := _full_name(words, place, covered)) > place:
                end = named
                yield Tagged(place, end, PERSON)
            elif _bears(words, place, votes, small):
                yield Tagged(place, end, PERSON)
            elif _lies(words, place):
                yield Tagged(place, end, PLACE)
        place = end


def _addressed(words: Sequence[str], place: int) -> bool:
    """Whether the word stands behind *Mr* or its like, which nothing but a person can."""
    if place == 0 or not words[place - 1][:1].isupper() or folded(words[place - 1]) not in ADDRESS:
        return False
    return folded(words[place]) not in (BEFORE_NAMES | HONORIFICS) - ALSO_NAMES


def _without_article(name: Sequence[str]) -> Sequence[str]:
    """*Maliki* of *al-Maliki*."""
    joined = len(name) == 3 and name[1] == "-" and len(name[0]) == 2
    return name[2:] if joined else name


def _full_name(words: Sequence[str], place: int, covered: set[int]) -> int:
    """Where a first name and what follows it ends, if it says something; else `place`."""
    if folded(words[place]) not in first_names() or (place and words[place - 1][:1].isupper()):
        return place
    end = place + 1
    while end < min(len(words), place + 4) and _goes_on(words[end], end in covered):
        end += 1
    speaks = end < len(words) and words[end] in SPEECH
    named = (
        end > place + 1
        and words[end - 1][1:].islower()
        and not kind_of(folded(words[end - 1]), words[end - 1])
    )
    return end if speaks and named else place


def _goes_on(word: str, covered: bool) -> bool:
    return not covered and word[:1].isupper() and word.isalpha()


def _is_surname(name: Sequence[str], counted: Counter[str]) -> bool:
    """Whether a full name bears the word, and no body or well-known place is called so too."""
    return len(name) == 1 and counted["full"] > counted["begins"] and not known(name[0])


def _bears(
    words: Sequence[str],
    place: int,
    votes: dict[tuple[str, ...], Counter[str]],
    small: set[str],
) -> bool:
    """Whether a word without a tag is somebody's name."""
    word = words[place]
    if len(word) < 3 or _beside_capital(words, place) or is_of_many([word]):
        return False
    if place == 0 and word.lower() in small:
        return False
    counted = votes.get((word,), Counter())
    if word.lower() not in small and _is_surname([word], counted):
        return True
    others = counted["LOC"] + counted["ORG"]
    if counted["speaks"] and not others and word.lower() not in small and not known(word):
        return True
    return counted[PERSON] > max(1, counted["O"], others)


def _lies(words: Sequence[str], place: int) -> bool:
    """Whether something is *in* a word that a country or a large town is called by."""
    word = words[place]
    return (
        place > 0
        and words[place - 1] in ("in", "near")
        and word[1:].islower()
        and not _beside_capital(words, place)
        and known(word)
    )


def _speaks(words: Sequence[str], place: int) -> bool:
    """Whether a word that looks like a surname says something: *Oake said*, *according to Oake*."""
    word = words[place]
    if len(word) < 4 or not word[1:].islower() or _beside_capital(words, place):
        return False
    after = words[place + 1] if place + 1 < len(words) else ""
    if after in SPEECH:
        return place > 0 or folded(word) in surnames()
    return place > 1 and words[place - 1] == "to" and words[place - 2].lower() == "according"


def _beside_capital(words: Sequence[str], place: int) -> bool:
    """Whether a neighbour is capitalised too, so that the word may be part of a longer name."""
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    titled = folded(before) in BEFORE_NAMES
    return (place > 1 and before[:1].isupper() and not titled) or after[:1].isupper()
