"""What the tables of places and of well-known bodies say of a sentence's words."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from typing import Final

from reader.analysis.naming.features import (
    beginnings_of_bodies,
    first_names,
    surnames,
    well_known_bodies,
)
from reader.analysis.naming.lexicon import Word
from reader.analysis.words.gazetteer import find, gazetteer

LONGEST: Final = 5  # words of a name that is looked up


@lru_cache(maxsize=5_000)
def _placed(name: str) -> str:
    """What the gazetteer takes a folded name for, with a measure of how well it is known."""
    places = find(name)
    if not places:
        return ""
    best = places[0]
    if best.kind in ("city", "region", "county"):
        people = max(place.population for place in places)
        size = 0 if people < 30_000 else 1 if people < 200_000 else 2 if people < 1_000_000 else 3
        return f"{best.kind}{size}"
    return best.kind


def _known(
    words: Sequence[Word], place: int, names: Container[str], beginnings: Container[str]
) -> Iterator[tuple[int, str]]:
    """Those of `names` that begin at `place`, shortest first, each with the place behind it."""
    name = ""
    for end in range(place, min(place + LONGEST, len(words))):
        if part := words[end].plain:
            name = f"{name} {part}" if name else part
            if name in names:
                yield end + 1, name
        if name not in beginnings:
            return


def places_listed(words: Sequence[Word], capitals: Sequence[int]) -> dict[int, str]:
    """For words of the longest place names of the table, their part in them."""
    table = gazetteer()
    found: dict[int, str] = {}
    reached = 0
    for place in capitals:
        if place < reached or not words[place].begins:
            continue
        longest = ""
        for end, name in _known(words, place, table.by_name, table.beginnings):
            if words[end - 1].capital:
                reached, longest = end, name
        if longest:
            kind = _placed(longest)
            found[place] = f"B{kind}"
            found |= dict.fromkeys(range(place + 1, reached), f"I{kind}")
    return found


@lru_cache(maxsize=5_000)
def _is_other(word: str) -> bool:
    """Whether a body's name is a person's or a place's as well: *Ford*, *Fulham*."""
    return word in surnames() or word in first_names() or bool(find(word))


def bodies_listed(words: Sequence[Word], capitals: Sequence[int]) -> dict[int, str]:
    """For words of well-known bodies' names, their part in them and how long the name is."""
    found: dict[int, str] = {}
    reached = 0
    for place in capitals:
        if place < reached or not words[place].body:
            continue
        for end, _ in _known(words, place, well_known_bodies(), beginnings_of_bodies()):
            reached = end
        if reached > place:
            other = "?" if reached == place + 1 and _is_other(words[place].plain) else ""
            length = f"{min(reached - place, 2)}{other}"
            found[place] = f"b=B{length}"
            found |= dict.fromkeys(range(place + 1, reached), f"b=I{length}")
    return found
