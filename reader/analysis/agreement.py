"""One article means one thing by one name: the tagger's doubtful tags follow its sure ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.analysis.gazetteer import find

PERSON = "PER"
KINDS = ("PER", "LOC", "ORG")
WELL_KNOWN = 100_000  # people from which a town is as likely meant as a surname
FULL_NAME_VOTES = 2  # a full name says more of its surname than the surname alone does


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
    small = {word for words in sentences for word in words if word.islower()}
    return [
        sorted(_relabelled(words, names, votes, small))
        for words, names in zip(sentences, found, strict=True)
    ]


@lru_cache(maxsize=5_000)
def known(word: str) -> bool:
    """Whether a country or a large town or region is called so."""
    return any(
        place.population >= WELL_KNOWN or place.kind not in ("city", "county")
        for place in find(word)
    )


def _votes(
    sentences: Sequence[Sequence[str]], found: Sequence[Sequence[Tagged]]
) -> dict[tuple[str, ...], Counter[str]]:
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for words, names in zip(sentences, found, strict=True):
        covered: set[int] = set()
        for name in names:
            covered.update(range(name.start, name.end))
            votes[tuple(words[name.start : name.end])][name.kind] += 1
            if name.end - name.start == 1:
                continue
            if name.kind == PERSON:
                votes[(words[name.end - 1],)][PERSON] += FULL_NAME_VOTES
                votes[(words[name.end - 1],)]["full"] += 1
                votes[(words[name.start],)][PERSON] += 1
            else:
                votes[(words[name.start],)]["begins"] += 1
        for place, word in enumerate(words):
            if place and place not in covered and word[:1].isupper() and not word.isupper():
                votes[(word,)]["O"] += 1
    return votes


def _relabelled(
    words: Sequence[str],
    names: Sequence[Tagged],
    votes: dict[tuple[str, ...], Counter[str]],
    small: set[str],
) -> Iterator[Tagged]:
    covered: set[int] = set()
    for name in names:
        covered.update(range(name.start, name.end))
        counted = votes[tuple(words[name.start : name.end])]
        best = max(KINDS, key=lambda kind: (counted[kind], kind == name.kind))
        if counted["full"] and not counted["begins"] and not known(words[name.start]):
            best = PERSON  # a surname, unless a body or a well-known place is called so too
        yield name._replace(kind=best) if best != name.kind else name
    for place, word in enumerate(words):
        if place in covered or not word[:1].isupper() or len(word) < 3:
            continue
        if _beside_capital(words, place) or (place == 0 and word.lower() in small):
            continue
        counted = votes.get((word,), Counter())
        if counted[PERSON] > 1 and counted[PERSON] > max(
            counted["O"], counted["LOC"] + counted["ORG"]
        ):
            yield Tagged(place, place + 1, PERSON)


def _beside_capital(words: Sequence[str], place: int) -> bool:
    """Whether a neighbour is capitalised too, so that the word may be part of a longer name."""
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    return (place > 1 and before[:1].isupper()) or after[:1].isupper()
