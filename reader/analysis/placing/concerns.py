"""Which countries an article concerns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from reader.analysis.marks import Place
from reader.analysis.words import gazetteer
from reader.analysis.words.gazetteer import folded, nations
from reader.articles.article import Span

# No look behind: a pattern that begins with a set of letters is searched for much faster.
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ](?:[\w’'&-]|\.(?=\w\.|\w\b))*+\.?")
_NEXT = re.compile(r"\s+([^\W\d_](?:[\w’'&-]|\.(?=\w\.|\w\b))*\.?)")
_BEFORE = re.compile(r"(?<![^\W_])(latin|south|north|central|pan)[\s-]+$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_NO_NATION: Final = frozenset(
    ["indian ocean", "turkish delight", "guinea pig", "guinea pigs", "danish pastry"]
)
_LONGEST = 4  # words of a seat's name
_LANGUAGES: Final = frozenset(["language", "languages"])
# Many countries have one: the name alone is America's only where no other's is meant.
_CONGRESS: Final = "congress"
_NOT_AMERICAS = re.compile(
    r"(?:National|Labou?r|Trades?|Unions?|Party|World|Jewish|European|Medical|People[’']s"
    r"|(?!American\s)[A-Z]\w+(?:an|ese|ine|ish|[’']s))\s$"
)
_OF_ANOTHER = re.compile(r"\s(?:[Pp]arty|of\b(?! the (?:United States|US|U\.S\.)))")

LEAD = 410
"""Code points within which a newspaper says what its article is about."""
OFTEN = 3
"""Mentions of one country from which another's single one, after the lead, is in passing."""


class Standing(NamedTuple):
    """A word for a country's people or seat, as it is folded, and the country's key."""

    span: Span
    name: str
    key: str


@lru_cache(maxsize=2)  # places, countries and metonyms ask for the same article's one by one
def nations_in(text: str) -> tuple[Standing, ...]:
    """Where a word stands for a country's people or seat.

    *South Korean* counts once, *Latin American* not at all.
    """
    return tuple(_nations_in(text))


def _nations_in(text: str) -> Iterator[Standing]:
    known = nations()
    named = gazetteer.gazetteer().by_name
    beginning = {
        word: plain
        for word in set(_CAPITAL.findall(text))
        if (plain := _bare(word)) in known.first_words
    }
    if not beginning:
        return
    taken = 0
    for match in _CAPITAL.finditer(text):
        start = match.start()
        if start < taken or (plain := beginning.get(match[0], "")) == "":
            continue
        if start and text[start - 1].isalnum():
            continue
        name, end, length = plain, match.end(), 1
        longest: tuple[str, int] | None = None
        while True:
            if name in known.people or name in known.seats:
                longest = name, end
            following = _NEXT.match(text, end) if length < _LONGEST else None
            if following is None:
                break
            name, end, length = f"{name} {_bare(following[1])}", following.end(), length + 1
            if name in _NO_NATION or (length == 2 and following[1] in _LANGUAGES):
                longest = None
                break
            if longest and name in named and following[1][0].isupper():
                people = known.people.get(longest[0])
                if all(place.key != people for place in gazetteer.find(name)):
                    longest = None  # British Columbia is found by name, and is nobody's people
        if longest is None:
            continue
        name, end = longest
        taken = end
        if name.startswith("american") and _BEFORE.search(text, max(0, start - 8), start):
            continue
        if name == _CONGRESS and (
            _NOT_AMERICAS.search(text, max(0, start - 16), start) or _OF_ANOTHER.match(text, end)
        ):
            continue
        span = Span(start, end - _trailing(text[start:end]))
        yield Standing(span, name, known.people.get(name) or known.seats[name])


def _trailing(written: str) -> int:
    """How many characters at the end of a name are a possessive's."""
    found = _POSSESSIVE.search(written)
    return len(found[0]) if found else 0


@lru_cache(maxsize=20_000)
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
    late: list[Standing] = []
    counted = {span.start for place in places if place.country for span in place.mentions}
    for standing in nations_in(text):
        if standing.span.start in counted:
            continue  # Saudi Arabia is named once, and no Saudi besides
        if standing.name == _CONGRESS:
            late.append(standing)
        elif entry := gazetteer.entry(standing.key):
            named[entry.name].append(standing.span.start)
    for standing in late:
        if (entry := gazetteer.entry(standing.key)) and (entry.name in named or not named):
            named[entry.name].append(standing.span.start)
    often = any(len(starts) >= OFTEN for starts in named.values())
    concerned = {
        name: starts
        for name, starts in named.items()
        if len(starts) > 1 or starts[0] < LEAD or not often
    }
    return sorted(concerned, key=lambda name: -len(concerned[name]))
