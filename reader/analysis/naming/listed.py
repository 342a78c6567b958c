"""What the tables of places and of well-known bodies say of a sentence's words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader.analysis.naming.features import (
    Word,
    beginnings_of_bodies,
    first_names,
    surnames,
    well_known_bodies,
)
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


def places_listed(words: Sequence[Word], capitals: Sequence[int]) -> dict[int, str]:
    """For words of the longest place names of the table, their part in them."""
    table = gazetteer()
    found: dict[int, str] = {}
    reached = 0
    for place in capitals:
        if place < reached or not words[place].begins:
            continue
        name = ""
        longest = 0
        kind = ""
        for end in range(place, min(place + LONGEST, len(words))):
            part = words[end].plain
            if part:
                name = f"{name} {part}" if name else part
                if words[end].capital and name in table.by_name:
                    longest, kind = end + 1 - place, _placed(name)
            if name not in table.beginnings:
                break
        if longest:
            found[place] = f"B{kind}"
            for inside in range(place + 1, place + longest):
                found[inside] = f"I{kind}"
            reached = place + longest
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
        name = ""
        longest = 0
        for end in range(place, min(place + LONGEST, len(words))):
            part = words[end].plain
            if part:
                name = f"{name} {part}" if name else part
                if name in well_known_bodies():
                    longest = end + 1 - place
            if name not in beginnings_of_bodies():
                break
        other = "?" if longest == 1 and _is_other(words[place].plain) else ""
        for inside in range(place, place + longest):
            found[inside] = f"b={'I' if inside > place else 'B'}{min(longest, 2)}{other}"
        reached = place + (longest or 1)
    return found
