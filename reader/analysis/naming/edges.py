"""Where a tagged name begins and ends: no title before it, no possessive behind, `Jr.` inside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reader.analysis.marks import Name, NameKind
from reader.analysis.naming.bodies import is_paper, is_well_known
from reader.analysis.naming.person_edges import apart, holder, person_span
from reader.analysis.words.gazetteer import find, folded, nations
from reader.analysis.words.sentences import OPENERS
from reader.analysis.words.states import STATES
from reader.analysis.words.titles import words_of
from reader.analysis.words.word_kinds import WEEKDAYS
from reader.articles.article import Span

_WEST_VIRGINIA: Final = ("W. Va", "W.Va")
_DASH = re.compile(r" {1,2}[-–—]{1,3} {1,2}")
_PART = re.compile(r"[^-]+")
_POSSESSIVE = re.compile(r"['’`](?:s|S)?\Z")
_LEADING = re.compile(r"(?:[Tt]he|THE|[Aa]n?)\s+|[\W_]+")
_SAINT = re.compile(r"(?:^|[^\w\s]\s*|\b[a-z]+\s+)((?:St|Ste|Mt|Ft|ST|MT|FT)\.[ \u00a0])\Z")
_SORT = re.compile(r"(?:Ave|St|Rd|Blvd|Hwy|Dr|Ln|Pkwy|Co|CO|Twp)\Z")
_SEAT = re.compile(r"(?:[DRI])[-–](?=[A-Z])")
_PLANETS: Final = words_of("mercury venus earth mars jupiter saturn uranus neptune pluto")
_INSTITUTIONS: Final = words_of(
    "parliament congress senate treasury cabinet pentagon interpol reuter reuters"
)
"""What is called by one word and is nobody; agencies sign their stories."""
_EVENTS: Final = words_of(
    "brexit grexit covid coronavirus ramadan easter christmas hanukkah passover thanksgiving"
    " diwali olympics paralympics"
)
"""What happens to many and has a name of one word."""
_FIRST_WORD = re.compile(r"([A-Z][a-z]+) (?=[A-Z])")
_OPENING: Final = (OPENERS | words_of("once though unlike like via")) - words_of(
    "no you his her their our my there here then what who so on in of or"
)
"""Words that open sentences and no names: *Once Reed left*, not *In Salah*."""
_TRAILING = re.compile(r"[\s\x00-\x1f,;:'’\"”)\]–—-]+\Z")


def cut(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names with their edges where readers put them; what is no name is left out."""
    for tagged in names:
        for part in _parted(text, tagged):
            name = _cut(text, Name(_trimmed(text, part.span), part.kind))
            if name is not None and any(map(str.isalpha, name.span.of(text))):
                yield name


def _cut(text: str, name: Name) -> Name | None:
    written = name.span.of(text)
    if len(written) == 1 and written in "DRI" and text.startswith(("-", "–"), name.span.end):
        return None  # a lawmaker's party: D-Mass.
    if name.kind is NameKind.PLACE or written in _WEST_VIRGINIA:
        if _is_people(written) or _is_star(text, name.span):
            return None
        if is_paper(written):
            return name._replace(kind=NameKind.BODY)
        return Name(_place(text, name.span), NameKind.PLACE)
    if name.kind is NameKind.PERSON:
        if _is_saints(text, name.span):
            return Name(_place(text, name.span), NameKind.PLACE)
        if written.endswith("s") and folded(written) in nations().people:
            return None  # Americans; while Finn and French are surnames as well
        if written.lower() in WEEKDAYS or written.lower() in _EVENTS:
            return None
        if written.lower() in _INSTITUTIONS:
            return name._replace(kind=NameKind.BODY)
        return Name(person_span(text, name.span), name.kind)
    return name


def _parted(text: str, name: Name) -> Iterator[Name]:
    """The parts of names that a dash holds apart.

    *Delhi-Jaipur* are two places where both are known and no place is called so; *Oslo - Reed*
    are two names.
    """
    written = name.span.of(text)
    if name.kind is NameKind.PERSON and " " in written:
        halves = list(apart(text, name.span))
        if halves and halves != [name.span]:
            for half in halves:
                yield Name(half, name.kind)
            return
    if name.kind is not NameKind.PERSON and " " in written:
        person = 0 if is_well_known(written.split()) else holder(written)
        if person:
            yield Name(Span(name.span.start + person, name.span.end), NameKind.PERSON)
            name = name._replace(span=Span(name.span.start, name.span.start + person))
            written = name.span.of(text)
    if "-" not in written and "–" not in written:
        yield name
        return
    dashes = list(_DASH.finditer(text, *name.span))
    if dashes:
        starts = [name.span.start, *(dash.end() for dash in dashes)]
        ends = [*(dash.start() for dash in dashes), name.span.end]
        for span in map(Span, starts, ends):
            town = name.kind is NameKind.BODY and find(span.of(text))
            if span.start < span.end:
                yield Name(span, NameKind.PLACE if town else name.kind)
        return
    if name.kind is NameKind.PLACE and "-" in written and not find(written):
        parts = list(_PART.finditer(written))
        if len(parts) > 1 and all(find(part[0]) for part in parts):
            for part in parts:
                start = name.span.start + part.start()
                yield Name(Span(start, start + len(part[0])), name.kind)
            return
    yield name


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    if text[start:end].isalpha():
        return span
    seat = _SEAT.match(text, start, end)
    if seat:
        start = seat.end()
    leading = _LEADING.match(text, start, end)
    if leading and leading.end() < end and text[start] not in "“‘":
        start = leading.end()
    for pattern in (_POSSESSIVE, _TRAILING):
        written = text[start:end]
        if written.isalpha():
            break
        cut_off = pattern.search(written)
        if cut_off and cut_off.start() > 0:
            end = start + cut_off.start()
    first = _FIRST_WORD.match(text, start, end)
    if first and folded(first[1]) in _OPENING:
        start = first.end()
    return Span(start, end)


def _place(text: str, span: Span) -> Span:
    """An abbreviated state or street keeps its stop, a saint's town its saint."""
    saint = _saint_before(text, span.start)
    if saint:
        span = Span(saint.start(1), span.end)
    written = span.of(text)
    if _SORT.search(written) and " " in written and text.startswith(".", span.end):
        return Span(span.start, span.end + 1)
    last = "wva" if written in _WEST_VIRGINIA else folded(written.split()[-1])
    if text[span.end : span.end + 1] == "." and written[-1] != "." and last in STATES:
        return Span(span.start, span.end + 1)
    return span


def _saint_before(text: str, start: int) -> re.Match[str] | None:
    """*St.* and its like right before a place in the text; only a stop can be its last sign."""
    if text[max(0, start - 2) : start - 1] != ".":
        return None
    return _SAINT.search(text, max(0, start - 20), start)


def _is_saints(text: str, span: Span) -> bool:
    """Whether what the tagger takes for a person is a saint's town: *St. Thomas*."""
    saint = _saint_before(text, span.start)
    return saint is not None and bool(find(text[saint.start(1) : span.end]))


def _is_star(text: str, span: Span) -> bool:
    """Whether a planet is meant, and no town called like it (*Jupiter, Fla.*)."""
    return folded(span.of(text)) in _PLANETS and not text.startswith(",", span.end)


def _is_people(written: str) -> bool:
    """Whether a word is a people's and no place's (*Russians*, *Ukrainian*)."""
    plain = folded(written)
    return plain in nations().people and not find(plain)
