"""The table of places that ships in resources/, and what countries and their people are called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from reader.files.folders import shipped

_SIGNS = re.compile(r"[.’'‘`´ʼʻ]")
_GAPS = re.compile(r"[\s\-‐‑–—/_,()&]+")
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae"})
# What the two patterns above do to the signs of ASCII, in one go.
_ASCII = str.maketrans("-/_,()&", "       ", ".'`")
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


_NAMESAKES = 6  # places of a name among which the capital stands


class Entry(NamedTuple):
    """A place of the table.

    `kind` is country, region, county, city, continent, area or sea. `parent` is the key of
    the place around it or empty. Degrees count north and east; None where nobody says.
    """

    key: str
    name: str
    kind: str
    parent: str
    latitude: float | None
    longitude: float | None
    population: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The table's lines, and the lines of each folded name and each key; parsed when asked."""

    lines: list[str]
    by_name: dict[str, tuple[int, ...]]
    by_key: dict[str, int]
    beginnings: frozenset[str]


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name as the table's index spells it: no case, accents, stops, hyphens or article."""
    if name.isascii() and name.isalpha():
        return name.lower()
    if name.isascii():
        words = name.lower().translate(_ASCII).split()
    else:
        plain = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN)).casefold()
        bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
        words = _GAPS.sub(" ", _SIGNS.sub("", bare)).split()
    if len(words) > 1:
        if words[0] == "the":
            words = words[1:]
        words = [_SHORT.get(word, word) for word in words[:-1]] + words[-1:]
    return " ".join(words)


@cache
def gazetteer() -> Gazetteer:
    """The whole table, read once."""
    text = (shipped("resources") / "places.tsv").read_text(encoding="utf-8")
    lines = text.splitlines()
    by_name: dict[str, tuple[int, ...]] = {}
    by_key: dict[str, int] = {}
    for number, line in enumerate(lines):
        names, _, key, _ = line.split("\t", 3)
        by_key[key] = number
        for name in names.split("|"):
            by_name[name] = (*by_name[name], number) if name in by_name else (number,)
    beginnings: set[str] = set()
    for name in by_name:
        end = name.find(" ")
        while end > 0:
            beginnings.add(name[:end])
            end = name.find(" ", end + 1)
    return Gazetteer(lines, by_name, by_key, frozenset(beginnings))


@lru_cache(maxsize=10_000)
def find(name: str) -> tuple[Entry, ...]:
    """The places of that name, however it is spelled; countries first, then by population."""
    return tuple(_entry(number) for number in gazetteer().by_name.get(folded(name), ()))


def entry(key: str) -> Entry | None:
    """The place with that key."""
    number = gazetteer().by_key.get(key)
    return None if number is None else _entry(number)


def spellings(key: str) -> list[str]:
    """The folded names under which `find` gives the place with that key."""
    number = gazetteer().by_key.get(key)
    return [] if number is None else gazetteer().lines[number].partition("\t")[0].split("|")


@lru_cache(maxsize=10_000)
def _entry(number: int) -> Entry:
    _, name, key, kind, parent, latitude, longitude, population = (
        gazetteer().lines[number].split("\t")
    )
    return Entry(key, name, kind, parent, _degrees(latitude), _degrees(longitude), int(population))


def _degrees(text: str) -> float | None:
    return float(text) if text else None


@lru_cache(maxsize=10_000)
def around(key: str) -> tuple[str, ...]:
    """The keys of the places around the one with that key, nearest first."""
    found: list[str] = []
    place = entry(key)
    while place is not None and place.parent and place.parent not in found:
        found.append(place.parent)
        place = entry(place.parent)
    return tuple(found)


def country(key: str) -> Entry | None:
    """The country that the place lies in, itself if it is one; None for seas and continents."""
    for each in (key, *around(key)):
        place = entry(each)
        if place is not None and place.kind == "country":
            return place
    return None


@lru_cache(maxsize=5_000)
def full_name(place: Entry) -> str:
    """What tells the place from every other one, as it is shown.

    The name alone for the place that is usually meant by it; for others where they lie
    (*Paris, Texas*) or what they are (*Georgia (state)*). Where none is usually meant
    (*Springfield*) all are told apart so.
    """
    namesakes = [each for each in find(place.name) if each.name == place.name]
    if not namesakes or (place.key == namesakes[0].key and not _rivalled(namesakes)):
        return place.name
    if place.kind == "country":
        return place.name
    if place.kind == "region" and place.parent == "US":
        return f"{place.name} (state)"
    outer = entry(place.parent)
    if outer is None or outer.name == place.name:
        return f"{place.name} ({place.kind})"
    beside = [each for each in namesakes if each.parent == place.parent]
    sort = f" ({place.kind})" if beside[0].kind != place.kind else ""
    return f"{place.name}{sort}, {outer.name}"


def _rivalled(namesakes: Sequence[Entry]) -> bool:
    """Whether the second of a name has more than half the people of the first, which leads."""
    if len(namesakes) < 2:
        return False
    first, second = namesakes[:2]
    return first.kind == second.kind and first.population / 2 <= second.population


class Nations(NamedTuple):
    """What stands for countries: folded words of their people, folded names of their seats.

    `houses` are the seats that stand for the government itself, `towns` the keys of the towns
    it sits in; `first_words` begin all those names. Each maps to the key of a country.
    """

    people: dict[str, str]
    seats: dict[str, str]
    houses: dict[str, str]
    towns: dict[str, str]
    first_words: frozenset[str]


@cache
def nations() -> Nations:
    """The table of demonyms, adjectives and seats of government, read once."""
    people: dict[str, str] = {"soviet": "world/soviet-union", "soviets": "world/soviet-union"}
    people |= {"yugoslav": "world/yugoslavia", "czechoslovak": "world/czechoslovakia"}
    people |= {"west german": "world/west-germany", "east german": "world/east-germany"}
    people |= {"west germans": "world/west-germany", "east germans": "world/east-germany"}
    people |= dict.fromkeys(("english", "scottish", "welsh", "scots", "englishman"), "GB")
    seats: dict[str, str] = {}
    text = (shipped("resources") / "countries.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code, _, _, words, sites = line.split("\t")
        for word in filter(None, words.split("|")):
            people.setdefault(folded(word), code)
            people.setdefault(folded(word) + "s", code)
        for site in filter(None, sites.split("|")):
            seats.setdefault(folded(site), code)
    houses: dict[str, str] = {}
    towns: dict[str, str] = {}
    for line in (shipped("resources") / "seats.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, towns_of, houses_of = line.split("\t")
        houses |= {folded(house): code for house in houses_of.split("|") if house}
        for town in filter(None, towns_of.split("|")):
            towns |= {each.key: code for each in find(town)[:_NAMESAKES] if _sits(each, code)}
    seats |= houses
    first_words = frozenset(name.split()[0] for name in (*people, *seats))
    return Nations(people, seats, houses, towns, first_words)


def _sits(town: Entry, code: str) -> bool:
    """Whether a town lies in the country with that code."""
    return town.kind == "city" and code in (town.parent, *around(town.key))
