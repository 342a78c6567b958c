"""Which countries an article concerns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from reader.analysis import gazetteer
from reader.analysis.gazetteer import folded, nations
from reader.analysis.marks import Place

_WORD = re.compile(r"[^\W\d_](?:[\w’'&-]|\.(?=\w\.|\w\b))*\.?")
_POSSESSIVE = re.compile(r"['’]s$")
_NOT_THE_STATES: Final = frozenset(["latin", "south", "north", "central", "pan"])
_NO_NATION: Final = frozenset(
    ["indian ocean", "turkish delight", "guinea pig", "guinea pigs", "danish pastry"]
)

LEAD = 400
"""Code points within which a newspaper says what its article is about."""
OFTEN = 3
"""Mentions of one country from which another's single one, after the lead, is in passing."""


def nations_in(text: str) -> Iterator[tuple[int, str]]:
    """Where a word stands for a country's people or seat, and the country's key.

    *South Korean* counts once, *Latin American* not at all.
    """
    people, seats = nations()
    words = list(_WORD.finditer(text))
    taken = -1
    before = ""
    for number, match in enumerate(words):
        word = match[0]
        if number != taken and word[0].isupper():
            plain = _bare(word)
            two = f"{plain} {_bare(words[number + 1][0])}" if number + 1 < len(words) else plain
            key = people.get(two) or seats.get(two)
            if key and two != plain:
                taken = number + 1
            elif two not in _NO_NATION:
                key = people.get(plain) or seats.get(plain)
            if key and not (plain.startswith("american") and before in _NOT_THE_STATES):
                yield match.start(), key
        before = _bare(word)


def _bare(word: str) -> str:
    """A word folded, without possessive."""
    return folded(_POSSESSIVE.sub("", word))


def countries(text: str, places: Sequence[Place]) -> list[str]:
    """English short names of the countries that the article concerns, most mentioned first.

    A country counts by its name, by a place in it, by its people (*Russians*, *Ukrainian
    soil*) and by what stands for its government (*the Kremlin*). One that is named once, and
    not in the lead, doesn't where another is named often.
    """
    named: dict[str, list[int]] = defaultdict(list)
    for place in places:
        if place.country:
            named[place.country] += [span.start for span in place.mentions]
    for start, key in nations_in(text):
        if entry := gazetteer.entry(key):
            named[entry.name].append(start)
    often = any(len(starts) >= OFTEN for starts in named.values())
    concerned = {
        name: starts
        for name, starts in named.items()
        if len(starts) > 1 or starts[0] < LEAD or not often
    }
    return sorted(concerned, key=lambda name: -len(concerned[name]))
