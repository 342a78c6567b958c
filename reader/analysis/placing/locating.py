"""Which of several places of one name an article means.

What is said beside the name decides (*Paris, Texas*, *the Texas town of Paris*), and decides
for the rest of the article: one name has one sense in a discourse (Gale, Church and Yarowsky
1992). Elsewhere each candidate has a worth: the logarithm of its people, as the place that is
usually meant (Rauch, Bukatin and Baker 2003), and what the article's other names have for it,
by lying in the same country, in the same region, or near by (Leidner 2007; Lieberman and
Samet 2012).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from reader.analysis.words import gazetteer
from reader.analysis.words.gazetteer import Entry
from reader.articles.article import Span

_Cell = tuple[int, int]
_Where = str | _Cell

# What speaks for a candidate, in powers of ten of people; found on annotated articles.
_PEOPLE: Final = 1.0
_FIRST: Final = 0.5
_COUNTRY: Final = 1.2
_REGION: Final = 2.0
_NEAR: Final = 1.0
_BOTH: Final = 0.5
_ALIKE: Final = 1.0
_MOST: Final = 2.5  # witnesses that count
_CELL: Final = 1.5  # degrees
_CANDIDATES: Final = 12


class Mention(NamedTuple):
    """A place's name as it stands.

    `entries` are what it may be, `said` the keys of places that the text beside it says it
    lies in, `alike` the kinds of the places it is listed with (*Georgia and Alabama*), `nations`
    the keys of the countries that its sentence speaks of.
    """

    span: Span
    written: str
    name: str
    entries: tuple[Entry, ...]
    said: frozenset[str] = frozenset()
    alike: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()


@dataclass(slots=True)
class Company:
    """What an article's names say of where it plays.

    `total` is how many names there are, `sums` how many of them lie in a place (by its key) or
    may lie near by (by a square of the map), each counted as far as it is sure; `own` is what
    one name has in such a sum.
    """

    total: float = 0.0
    sums: dict[_Where, float] = field(default_factory=lambda: defaultdict(float))
    own: dict[tuple[_Where, str], float] = field(default_factory=lambda: defaultdict(float))

    def add(self, where: _Where, name: str, weight: float, most: float) -> None:
        """Let a name count for a place, with all it says no more than `most`."""
        before = self.own[where, name]
        self.own[where, name] = min(before + weight, most)
        self.sums[where] += self.own[where, name] - before

    def others(self, where: _Where, name: str) -> float:
        """How many names but `name` count for a place."""
        return self.sums.get(where, 0.0) - self.own.get((where, name), 0.0)


def located(mentions: Sequence[Mention], peoples: Iterable[str]) -> list[Entry | None]:
    """For each mention the place meant, or None where the table has none of that name.

    `peoples` are the keys of countries of whose people or government the article speaks.
    """
    company: Company | None = None  # worked out for the first name that nothing else tells
    settled = _abroad(mentions) | _settled(mentions)
    chosen: dict[tuple[str, frozenset[str], frozenset[str]], Entry | None] = {}
    found: list[Entry | None] = []
    for at, mention in enumerate(mentions):
        if len(mention.entries) < 2:
            found.append(mention.entries[0] if mention.entries else None)
            continue
        if at and (outer := _outer(mentions[at - 1], found[-1], mention)):
            found.append(outer)
            continue
        if not mention.said and (known := settled.get(mention.name)) in mention.entries:
            found.append(known)
            continue
        how = (mention.name, mention.said, mention.alike)
        if how not in chosen:
            company = company or _company(mentions, peoples)
            chosen[how] = _chosen(mention, company)
        entry = chosen[how]
        if entry is not None and _lies_in(entry, mention.said):
            settled[mention.name] = entry
        found.append(entry)
    return found


def _lies_in(entry: Entry, said: frozenset[str]) -> bool:
    """Whether one of the places `said` is the entry's own or lies around it."""
    return bool(said) and (entry.key in said or not said.isdisjoint(gazetteer.around(entry.key)))


def _outer(inner: Mention, lies: Entry | None, mention: Mention) -> Entry | None:
    """The region of its own name in which a town is said to lie: *New York, New York*."""
    if lies is None or inner.name != mention.name or not inner.said:
        return None
    around = gazetteer.around(lies.key)
    return next((entry for entry in mention.entries if entry.key in around), None)


def _settled(mentions: Sequence[Mention]) -> dict[str, Entry]:
    """The place that each name is where the article first says it beside the name."""
    settled: dict[str, Entry] = {}
    for mention in mentions:
        if mention.said and mention.name not in settled:
            fitting = [entry for entry in mention.entries if _lies_in(entry, mention.said)]
            if fitting:
                settled[mention.name] = fitting[0]
    return settled


def _abroad(mentions: Sequence[Mention]) -> dict[str, Entry]:
    """The names that are first told in a sentence about the country where they usually lie.

    *London* is England's where it is told of with Britain alone, whatever the rest of an
    article from Ontario speaks of.
    """
    abroad: dict[str, Entry] = {}
    met: set[str] = set()
    for mention in mentions:
        if len(mention.entries) < 2 or mention.name in met:
            continue
        met.add(mention.name)
        first, *others = mention.entries
        if mention.said or first.kind != "city" or not _lies_in(first, mention.nations):
            continue
        if not any(_lies_in(entry, mention.nations) for entry in others):
            abroad[mention.name] = first
    return abroad


def _company(mentions: Sequence[Mention], peoples: Iterable[str]) -> Company:
    company = Company()
    for key in peoples:
        company.total += 1
        for each in (key, *gazetteer.around(key)):
            company.sums[each] += 1
    told: set[tuple[str, frozenset[str]]] = set()
    known: set[str] = set()
    for mention in mentions:
        name = mention.name
        if not mention.entries or (name, mention.said) in told:
            continue
        told.add((name, mention.said))
        company.total += name not in known
        known.add(name)
        fitting = [entry for entry in mention.entries if _lies_in(entry, mention.said)]
        for entry, share in _shares(fitting or mention.entries):
            for each in gazetteer.around(entry.key):
                company.add(each, name, share, 1)
            region = entry.kind == "region"  # named itself, it says more than a town in it
            company.add(entry.key, name, share * (1 + region), 1 + region)
            if (cell := _cell(entry)) is not None:
                company.add(cell, name, share, 1)
    return company


def _shares(entries: Sequence[Entry]) -> Iterator[tuple[Entry, float]]:
    """The likeliest of a name's places, each with its share of all their people."""
    people = [max(entry.population, 1000) for entry in entries[:_CANDIDATES]]
    people[0] = max(people)
    return zip(entries, (count / sum(people) for count in people), strict=False)


def _cell(entry: Entry) -> _Cell | None:
    """The square of the map that a town or county lies in."""
    if entry.latitude is None or entry.longitude is None:
        return None
    if entry.kind not in ("city", "county"):
        return None
    return math.floor(entry.latitude / _CELL), math.floor(entry.longitude / _CELL)


def _chosen(mention: Mention, company: Company) -> Entry | None:
    """The likeliest of the mention's places."""
    entries = mention.entries
    # Quebec, Quebec: what lies inside goes before what bears the name itself.
    fitting = [
        entry for entry in entries if not mention.said.isdisjoint(gazetteer.around(entry.key))
    ] or [entry for entry in entries if entry.key in mention.said]
    # The table's order is by people but for a few; who stands behind counts no more than before.
    first = max(entry.population for entry in entries)
    people = accumulate((entry.population for entry in entries[1:]), min, initial=first)
    worths = {
        entry.key: _PEOPLE * math.log10(max(count, 1000))
        for entry, count in zip(entries, people, strict=True)
    }
    worths[entries[0].key] += _FIRST
    for entry in entries:
        worths[entry.key] += _support(entry, mention, company)
    return max(fitting or entries, key=lambda entry: worths[entry.key])


def _support(entry: Entry, mention: Mention, company: Company) -> float:
    """What the article's other names have for a candidate."""
    nation, regions = _lying(entry.key)

    def said(key: str) -> float:
        others = company.others(key, mention.name)
        return math.log2(1 + min(others, _MOST)) * math.sqrt(others / max(company.total - 1, 1))

    inside = _REGION * max(map(said, regions), default=0.0)
    near = _NEAR * min(_near(entry, mention.name, company), _MOST)
    local = max(inside, near) + _BOTH * min(inside, near)
    return _COUNTRY * said(nation) + local + _ALIKE * (entry.kind in mention.alike)


def _near(entry: Entry, name: str, company: Company) -> float:
    """How many other names may lie in the squares around a town's own."""
    cell = _cell(entry)
    if cell is None:
        return 0.0
    row, column = cell
    return sum(
        company.others((row + down, column + across), name)
        for down in (-1, 0, 1)
        for across in (-1, 0, 1)
    )


@lru_cache(maxsize=5_000)
def _lying(key: str) -> tuple[str, tuple[str, ...]]:
    """The key of the country around a place, and those of the regions around it in there."""
    nation = gazetteer.country(key)
    country = nation.key if nation else ""
    if key == country:
        return country, (country,)
    around = [key, *gazetteer.around(key)]
    inner = around[: around.index(country)] if country in around else []
    place = gazetteer.entry(key)
    if inner and place is not None and place.kind == "city":
        inner = inner[1:]
    return country, tuple(inner)
