"""Where an article plays: every mention of a place, joined under the gazetteer's key.

Of several places of one name the largest is meant, unless the words behind the name (*Paris,
Texas*) or the other places of the article speak for another.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from reader.analysis import gazetteer
from reader.analysis.concerns import nations_in
from reader.analysis.gazetteer import Entry, folded, nations
from reader.analysis.marks import Name, NameKind, Place
from reader.analysis.states import POSTAL, STATES
from reader.analysis.titles import words_of
from reader.articles.article import Span

_NATURAL = re.compile(
    r"\b[A-Z][\w’'-]{1,40} (?:peninsula|region|islands?|strait|straits|coast|desert|gulf"
    r"|valley|canal|sea|ocean|subcontinent|archipelago)\b"
)
_SIDE = re.compile(
    r"^(?:north|south|east|west|central|upper|lower|inner|outer|mid|greater|downtown|midtown"
    r"|northern|southern|eastern|western|(?:north|south)-?(?:east|west)(?:ern)?|mainland|rural"
    r"|metropolitan|metro) ",
)
_SORT = re.compile(r" (?:state|province|city|county|region|oblast|governorate|prefecture|town)$")
_BEHIND = re.compile(r",?\s+\(?")

# Towns are called so as well; alone, these words hardly ever mean them.
_NO_TOWNS: Final = words_of(
    "north south east west central bank sale gulf bay union centre center castle police same most"
    " university college hospital church temple street park commerce enterprise young of"
)
# The tagger takes them for bodies; to a reader who looks for places they are one.
_UNIONS: Final = frozenset(["european union", "eu"])

_FIRST, _SAME_COUNTRY, _SAME_REGION, _SAID = 0.8, 1.5, 1.0, 10.0
_SURE_PEOPLE = 500_000  # inhabitants from which a town's name alone tells its country


class _Mention(NamedTuple):
    """A place's name as it stands, what it may be, and the places said right behind it."""

    span: Span
    written: str
    entries: list[Entry]
    behind: frozenset[str]


def places(text: str, names: Sequence[Name]) -> list[Place]:
    """The places among `names`, in the order in which they first appear.

    A place that the gazetteer lacks has a key made from its name (`name:…`).
    """
    mentions = _mentions(text, _spans(text, names))
    seen = _company(text, mentions)
    found: dict[str, tuple[Entry | None, str, list[Span]]] = {}
    chosen: dict[tuple[str, str, frozenset[str]], Entry | None] = {}
    settled: dict[str, Entry] = {}
    for mention in mentions:
        name = folded(mention.written)
        how = (name, mention.entries[0].key if mention.entries else "", mention.behind)
        if how not in chosen:
            chosen[how] = _chosen(mention, seen, settled)
            best = chosen[how]
            if best is not None and mention.behind & {best.key, *gazetteer.around(best.key)}:
                settled[name] = best
        entry = chosen[how]
        key = entry.key if entry else f"name:{name}"
        found.setdefault(key, (entry, mention.written, []))[2].append(mention.span)
    return [_place(key, *what) for key, what in found.items()]


def _spans(text: str, names: Sequence[Name]) -> list[Span]:
    """Where places are named: by the tagger, or as an adjective and a word for land or sea."""
    seats = nations().seats
    spans = [
        name.span
        for name in names
        if (name.kind is NameKind.PLACE and folded(name.span.of(text)) not in seats)
        or (name.kind is NameKind.BODY and folded(name.span.of(text)) in _UNIONS)
    ]
    ends = [name.span.end for name in names]
    natural: list[Span] = []
    for match in _NATURAL.finditer(text):
        span = Span(*match.span())
        if folded(match[0]) in gazetteer.gazetteer().by_name:
            near = names[bisect_right(ends, span.start) : bisect_left(ends, span.end) + 1]
            if all(span.holds(name.span) for name in near if span.meets(name.span)):
                natural.append(span)
    starts = [span.start for span in natural]
    return sorted(natural + [span for span in spans if not _within(span, natural, starts)])


def _within(span: Span, larger: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether one of `larger`, which lie in order and apart, holds `span`."""
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and larger[at].holds(span)


def _mentions(text: str, spans: Sequence[Span]) -> list[_Mention]:
    mentions: list[_Mention] = []
    for number, span in enumerate(spans):
        written = " ".join(span.of(text).split())
        behind: frozenset[str] = frozenset()
        if number + 1 < len(spans) and _BEHIND.fullmatch(text, span.end, spans[number + 1].start):
            following = " ".join(spans[number + 1].of(text).split())
            if text[span.end] == "," or text[spans[number + 1].start - 1] == "(":
                behind = frozenset(entry.key for entry in entries_of(following))
        mentions.append(_Mention(span, written, _entries(text, span, written), behind))
    return mentions


def entries_of(name: str) -> list[Entry]:
    """What the table has for a name, also for a state's abbreviation or a part of a place."""
    if name.endswith(".") or "." in name:
        state = STATES.get(folded(name).replace(" ", ""))
        if state:
            return [entry for entry in [gazetteer.entry(f"US.{state}")] if entry]
    if name in POSTAL and (entry := gazetteer.entry(f"US.{name}")):
        return [entry, *(e for e in gazetteer.find(name) if e.key != entry.key)]
    plain = folded(name)
    if plain in _NO_TOWNS:
        return []
    found = gazetteer.find(name)
    if found:
        return found
    for shorter in (_SORT.sub("", plain), _SIDE.sub("", plain)):
        if shorter != plain and (found := gazetteer.find(shorter)):
            return found
    return []


def _entries(text: str, span: Span, written: str) -> list[Entry]:
    found = entries_of(written)
    plain = folded(written)
    state = plain.endswith(" state") or re.match(r"\s+state\b", text[span.end : span.end + 8])
    if state and len(found) > 1:
        regions = [entry for entry in found if entry.kind == "region"]
        return regions or found
    return found


def _company(text: str, mentions: Sequence[_Mention]) -> Counter[str]:
    """The keys of countries and regions that the article surely speaks of, with their weight."""
    seen: Counter[str] = Counter()
    seen.update(key for _, key in nations_in(text))
    for mention in mentions:
        if not mention.entries:
            continue
        best = mention.entries[0]
        alone = len(mention.entries) == 1 or best.population >= _SURE_PEOPLE
        if mention.behind:
            fitting = [e for e in mention.entries if mention.behind & {*gazetteer.around(e.key)}]
            best, alone = (fitting[0], True) if fitting else (best, alone)
        if alone:
            seen.update({best.key, *gazetteer.around(best.key)})
    return seen


def _chosen(mention: _Mention, seen: Counter[str], settled: dict[str, Entry]) -> Entry | None:
    """The place meant, or None where the table has none of that name."""
    if not mention.entries:
        return None
    known = settled.get(folded(mention.written))
    if known in mention.entries and not mention.behind:
        return known
    if len(mention.entries) == 1:
        return mention.entries[0]
    first = mention.entries[0]
    # The table's order is by people but for a few; who stands behind counts no more than before.
    people = dict(
        zip(
            (entry.key for entry in mention.entries),
            accumulate((entry.population for entry in mention.entries), min),
            strict=True,
        )
    )

    def worth(entry: Entry) -> float:
        around = gazetteer.around(entry.key)
        sum_ = math.log10(max(people[entry.key], 1000)) + (_FIRST if entry is first else 0)
        nation = gazetteer.country(entry.key)
        if nation is not None and seen[nation.key] > (entry is first):
            sum_ += _SAME_COUNTRY
        regions = [key for key in around if nation is None or key != nation.key]
        if regions and "/" not in regions[0] and seen[regions[0]] > (entry is first):
            sum_ += _SAME_REGION
        if mention.behind & {entry.key, *around}:
            sum_ += _SAID
        return sum_

    return max(mention.entries, key=worth)


def _place(key: str, entry: Entry | None, written: str, spans: list[Span]) -> Place:
    if entry is None:
        name = written.title() if written.isupper() and len(written) > 4 else written
        return Place(name, key, tuple(spans))
    nation = gazetteer.country(key)
    return Place(
        entry.name,
        key,
        tuple(spans),
        nation.name if nation else None,
        entry.latitude,
        entry.longitude,
        gazetteer.around(key),
    )
