"""Where an article plays: every mention of a place, joined under the gazetteer's key.

Which of several places of one name is meant is told by `locating.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from reader.analysis.marks import Name, NameKind, Place
from reader.analysis.placing.concerns import Standing, nations_in
from reader.analysis.placing.locating import Mention, located
from reader.analysis.placing.place_names import entries_of
from reader.analysis.placing.seats import seat
from reader.analysis.words import gazetteer
from reader.analysis.words.gazetteer import Entry, folded, nations
from reader.articles.article import Span

_NATURAL = re.compile(
    r"[A-Z][\w’'-]{1,40}+ (?:peninsula|region|islands?|strait|straits|coast|desert|gulf"
    r"|valley|canal|sea|ocean|subcontinent|archipelago)\b"
)
_NATURE: Final = (
    *(" peninsula", " region", " island", " strait", " coast", " desert", " gulf", " valley"),
    *(" canal", " sea", " ocean", " subcontinent", " archipelago"),
)
"""What each match of it holds: looking for plain words is quick."""
_BEHIND = re.compile(r",?\s+\(?|(?:’s|'s)?,?\s+in\s+(?:the\s+)?(?:[a-z-]+\s+)?")
_LIST = re.compile(r",?\s+(?:and|or)\s+(?:the\s+)?|,\s+")
_SORT_OF = re.compile(
    r"\b([^\W\d_][\w.’'-]*)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:town|city|village|suburb|port|resort|capital|district|neighbou?rhood|borough|county"
    r"|province|state|region|community|island)\s+of\s+(?:the\s+)?$"
)
_BETWEEN_COMMAS = re.compile(r"[^\s,][^,]*(?<!\s)")
_POSSESSIVE = re.compile(r"['’]s$")
_REACH = 60
_SENTENCE = 120  # characters away within which a country in the same sentence counts
_NATIONS = 12  # of those at most
_SIDES: Final = frozenset(["north", "south", "east", "west"])
_SENTENCE_ENDS = re.compile(r"[.!?][\"”’)]*\s|\n")
_STATE = re.compile(r"\s+state\b")

# The tagger takes them for bodies; to a reader who looks for places they are one.
_UNIONS: Final = frozenset(["european union", "eu"])


def places(text: str, names: Sequence[Name]) -> list[Place]:
    """The places among `names`, in the order in which they first appear.

    A place that the gazetteer lacks has a key made from its name (`name:…`).
    """
    mentions = _mentions(text, _spans(text, names))
    standing = nations_in(text) if mentions else ()
    mentions = _with_nations(text, mentions, standing)
    peoples = [each.key for each in standing]
    entries = located(mentions, peoples)
    halves = _halves(mentions, entries)
    found: dict[str, tuple[Entry | None, str, list[Span]]] = {}
    for mention, its in zip(mentions, entries, strict=True):
        entry = its or halves.get(mention.name)
        key = entry.key if entry else f"name:{mention.name}"
        found.setdefault(key, (entry, mention.written, []))[2].append(mention.span)
    return [_place(key, *what) for key, what in found.items()]


def _halves(mentions: Sequence[Mention], entries: Sequence[Entry | None]) -> dict[str, Entry]:
    """The countries that go by a side alone: *the North* where North Korea is named.

    None where two of the side are named.
    """
    named: dict[str, set[Entry]] = {}
    for mention, entry in zip(mentions, entries, strict=True):
        side = mention.name.partition(" ")[0]
        if entry is not None and side in _SIDES and side != mention.name and _is_country(entry):
            named.setdefault(side, set()).add(entry)
    return {side: next(iter(called)) for side, called in named.items() if len(called) == 1}


def _spans(text: str, names: Sequence[Name]) -> list[Span]:
    """Where places are named: by the tagger, or as an adjective and a word for land or sea."""
    houses = nations().seats
    spans: list[Span] = []
    for name in names:
        if name.kind is NameKind.PERSON:
            continue
        written = folded(name.span.of(text))
        town = seat(text, name)
        if town is not None:
            spans.append(town)
        elif written in _UNIONS if name.kind is NameKind.BODY else written not in houses:
            spans += _between_commas(text, name.span)
    by_name = gazetteer.gazetteer().by_name
    ends = [name.span.end for name in names]
    natural: list[Span] = []
    for match in _NATURAL.finditer(text) if any(word in text for word in _NATURE) else ():
        span = Span(*match.span())
        if span.start and text[span.start - 1].isalnum():
            continue
        if folded(match[0]) in by_name:
            near = names[bisect_right(ends, span.start) : bisect_left(ends, span.end) + 1]
            if all(span.holds(name.span) for name in near if span.meets(name.span)):
                natural.append(span)
    starts = [span.start for span in natural]
    return sorted(natural + [span for span in spans if not _within(span, natural, starts)])


def _between_commas(text: str, span: Span) -> list[Span]:
    """The places that one name holds: *Goa* and *India* in *Goa, India*, one in *Bath, D.C.*"""
    if text.find(",", *span) < 0 or entries_of(span.of(text)):
        return [span]
    return [Span(*match.span()) for match in _BETWEEN_COMMAS.finditer(text, *span)]


def _within(span: Span, larger: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether one of `larger`, which lie in order and apart, holds `span`."""
    at = bisect_right(starts, span.start) - 1
    return at >= 0 and larger[at].holds(span)


def _mentions(text: str, spans: Sequence[Span]) -> list[Mention]:
    """The places named at `spans`, with what is said beside each."""
    mentions: list[Mention] = []
    direct: frozenset[str] = frozenset()  # what stands right behind the mention gone through last
    for span in reversed(spans):
        written = " ".join(span.of(text).split())
        entries = _entries(text, span, written)
        said = _said_before(text, span) if len(entries) > 1 else frozenset()
        alike: frozenset[str] = frozenset()
        behind = mentions[-1] if mentions else None
        keys: frozenset[str] = frozenset()
        if behind is not None and entries and behind.span.start - span.end < _REACH:
            between = Span(span.end, behind.span.start)
            if _says_where(text, between):
                keys = frozenset(entry.key for entry in behind.entries)
                said |= keys | direct  # Salem, Marion County, Oregon: no further, lists are long
            if _LIST.fullmatch(text, *between):
                alike = frozenset(entry.kind for entry in behind.entries[:1])
                kinds = behind.alike | frozenset(entry.kind for entry in entries[:1])
                mentions[-1] = behind._replace(alike=kinds)
        direct = keys
        mentions.append(Mention(span, written, folded(written), entries, said, alike))
    mentions.reverse()
    return mentions


def _with_nations(
    text: str, mentions: Sequence[Mention], standing: Sequence[Standing]
) -> list[Mention]:
    """The mentions, each with the countries that its sentence names, or whose people."""
    told = [(each.span, each.key) for each in standing]
    told += [
        (m.span, m.entries[0].key) for m in mentions if m.entries and _is_country(m.entries[0])
    ]
    told.sort()
    starts = [span.start for span, _ in told]
    found: list[Mention] = []
    for mention in mentions:
        if told and len(mention.entries) > 1:
            low = bisect_left(starts, mention.span.start - _SENTENCE)
            high = bisect_right(starts, mention.span.end + _SENTENCE)
            near = told[low:high][:_NATIONS]
            keys = {key for span, key in near if _in_one_sentence(text, span, mention.span)}
            found.append(mention._replace(nations=frozenset(keys)))
        else:
            found.append(mention)
    return found


def _is_country(entry: Entry) -> bool:
    return entry.kind == "country"


def _in_one_sentence(text: str, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    return _SENTENCE_ENDS.search(text, first.end, last.start) is None


def _says_where(text: str, between: Span) -> bool:
    """Whether what stands between two names lets the second say where the first lies."""
    if not _BEHIND.fullmatch(text, *between):
        return False
    return text[between.start] == "," or text[between.end - 1] == "(" or " in " in between.of(text)


def _said_before(text: str, span: Span) -> frozenset[str]:
    """The places that the words before a name say it lies in: *the Texas town of*."""
    match = _SORT_OF.search(text, max(0, span.start - _REACH), span.start)
    if match is None:
        return frozenset()
    word = _POSSESSIVE.sub("", match[1])
    people = nations().people.get(folded(word))
    return frozenset([people] if people else [entry.key for entry in entries_of(word)])


def _entries(text: str, span: Span, written: str) -> tuple[Entry, ...]:
    found = entries_of(written)
    if len(found) > 1 and (written.endswith(" state") or _STATE.match(text, span.end)):
        return tuple(entry for entry in found if entry.kind == "region") or found
    return found


def _place(key: str, entry: Entry | None, written: str, spans: list[Span]) -> Place:
    if entry is None:
        name = written.title() if written.isupper() and len(written) > 4 else written
        return Place(name, key, tuple(spans))
    nation = gazetteer.country(key)
    return Place(
        gazetteer.full_name(entry),
        key,
        tuple(spans),
        nation.name if nation else None,
        entry.latitude,
        entry.longitude,
        gazetteer.around(key),
    )
