"""Where a tagged name begins and ends: no title before it, no possessive behind, `Jr.` inside."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from reader.analysis.features import first_names
from reader.analysis.gazetteer import find, folded, gazetteer, nations
from reader.analysis.marks import Name, NameKind
from reader.analysis.sentences import OPENERS
from reader.analysis.spelling import is_initials, without_title
from reader.analysis.states import POSTAL, STATES
from reader.analysis.titles import words_of
from reader.articles.article import Span

_WEST_VIRGINIA: Final = ("W. Va", "W.Va")
_PART = re.compile(r"[^-]+")
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|JR|SR)\b\.?|\s+I{2,3}\b|\s+IV\b|\s+VI{0,3}\b|\s+X[IVX]*\b")
_POSSESSIVE = re.compile(r"['’`](?:s|S)?\Z")
_LEADING = re.compile(r"(?:[Tt]he|THE|[Aa]n?)\s+|[\W_]+")
_STATE = re.compile(r",\s+([A-Z][a-z]{1,4}\.|[A-Z]\.\s?[A-Z][a-z]?\.)")
_ARABIC = re.compile(r"\b(?:[AaEe]l|[Aa][nrs])-\Z|\b[dD]['’]\Z")
_SYLLABLE = re.compile(r"-[a-z]{2,5}\b(?![’'-]?\w)")  # Jong-un, Geun-hye; not -based or -led
_ENGLISH: Final = ("-led", "-era", "-like", "-style", "-run", "-based", "-owned", "-free", "-born")
_SAINT = re.compile(r"(?:^|[^\w\s]\s*|\b[a-z]+\s+)((?:St|Ste|Mt|Ft|ST|MT|FT)\.[ \u00a0])\Z")
_SORT = re.compile(r"(?:Ave|St|Rd|Blvd|Hwy|Dr|Ln|Pkwy|Co|CO|Twp)\Z")
_SEAT = re.compile(r"(?:[DRI])[-–](?=[A-Z])")
_SEAT_OF = re.compile(r"\b[DRI][-–]([A-Z][a-z]{1,4}\.?|(?:[A-Z]\.){2}|[A-Z]{2}\b)")
_GENITIVE = re.compile(r"['’]s\b")
_BROKEN = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")
_FIRST_WORD = re.compile(r"([A-Z][a-z]+) (?=[A-Z])")
_OPENING: Final = (OPENERS | words_of("once though unlike like via")) - words_of(
    "no you his her their our my there here then what who so on in of or"
)
"""Words that open sentences and no names: *Once Reed left*, not *In Salah*."""
_TRAILING = re.compile(r"[\s,;:'’\"”)\]–—-]+\Z")


def cut(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names with their edges where readers put them; what is no name is left out."""
    for tagged in names:
        for part in _parted(text, tagged):
            name = _cut(text, Name(_trimmed(text, part.span), part.kind))
            if name is not None and any(sign.isalpha() for sign in name.span.of(text)):
                yield name


def _cut(text: str, name: Name) -> Name | None:
    written = name.span.of(text)
    if len(written) == 1 and written in "DRI" and text.startswith(("-", "–"), name.span.end):
        return None  # a lawmaker's party: D-Mass.
    if name.kind is NameKind.PLACE or written in _WEST_VIRGINIA:
        if _is_people(written):
            return None
        return Name(_place(text, name.span), NameKind.PLACE)
    if name.kind is NameKind.PERSON:
        if written.endswith("s") and folded(written) in nations().people:
            return None  # Americans; while Finn and French are surnames as well
        return Name(_person(text, name.span), name.kind)
    return name


def _parted(text: str, name: Name) -> Iterator[Name]:
    """*Delhi-Noida* are two places where both are known and no place is called so."""
    written = name.span.of(text)
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
    seat = _SEAT.match(text, start, end)
    if seat:
        start = seat.end()
    leading = _LEADING.match(text, start, end)
    if leading and leading.end() < end and text[start] not in "“‘":
        start = leading.end()
    for pattern in (_POSSESSIVE, _TRAILING):
        written = text[start:end]
        cut_off = pattern.search(written)
        if cut_off and cut_off.start() > 0:
            end = start + cut_off.start()
    first = _FIRST_WORD.match(text, start, end)
    if first and folded(first[1]) in _OPENING:
        start = first.end()
    return Span(start, end)


def _person(text: str, span: Span) -> Span:
    written = span.of(text)
    bare = without_title(written)
    article = _ARABIC.search(text, max(0, span.start - 4), span.start)
    start = article.start() if article else span.start
    if len(bare.split()) < len(written.split()):
        start = span.start + _after_words(written, len(written.split()) - len(bare.split()))
    syllable = _SYLLABLE.match(text, span.end)
    end = syllable.end() if syllable and syllable[0] not in _ENGLISH else span.end
    suffix = _SUFFIX.match(text, end)
    return Span(start, suffix.end() if suffix else end)


def _after_words(written: str, count: int) -> int:
    """How many characters the first `count` words take, with the blank behind them."""
    words = list(re.finditer(r"\S+", written))
    return words[count].start()


def _place(text: str, span: Span) -> Span:
    """An abbreviated state or street keeps its stop, a saint's town its saint."""
    saint = _SAINT.search(text, max(0, span.start - 20), span.start)
    if saint:
        span = Span(saint.start(1), span.end)
    written = span.of(text)
    if _SORT.search(written) and " " in written and text.startswith(".", span.end):
        return Span(span.start, span.end + 1)
    last = "wva" if written in _WEST_VIRGINIA else folded(written.split()[-1])
    if text[span.end : span.end + 1] == "." and written[-1] != "." and last in STATES:
        return Span(span.start, span.end + 1)
    return span


def _is_people(written: str) -> bool:
    """Whether a word is a people's and no place's (*Russians*, *Ukrainian*)."""
    plain = folded(written)
    return plain in nations().people and not find(plain)


def states(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The abbreviated states behind towns (*Flint, Mich.*) that the tagger left out."""
    for number, name in enumerate(names):
        state = _STATE.match(text, name.span.end) if name.kind is NameKind.PLACE else None
        if state is None or folded(state[1]).replace(" ", "") not in STATES:
            continue
        span = Span(*state.span(1))
        if number + 1 == len(names) or not span.meets(names[number + 1].span):
            yield Name(span, NameKind.PLACE)


def seats(text: str, sentence: Sequence[Span]) -> Iterator[Name]:
    """The states of American lawmakers: *N.Y.* of *D-N.Y.*."""
    if not sentence:
        return
    for seat in _SEAT_OF.finditer(text, sentence[0].start, sentence[-1].end):
        written = seat[1]
        if folded(written) in STATES if "." in written else written in POSTAL:
            yield Name(Span(*seat.span(1)), NameKind.PLACE)


def initials(text: str, sentence: Sequence[Span], taken: Iterable[Span]) -> Iterator[Name]:
    """Persons known by their initials (*JFK*, *MBS*), where the tagger left them out."""
    found = [
        place
        for place, (start, end) in enumerate(sentence)
        if end - start > 2 and text[start].isupper() and is_initials(text[start:end])
    ]
    if not found:
        return
    covered = {start for span in taken for start in range(span.start, span.end)}
    for place in found:
        word = sentence[place]
        if word.start in covered:
            continue
        behind = sentence[place + 1].of(text) if place + 1 < len(sentence) else ""
        if not behind[:1].isupper() or behind.startswith("Jr"):
            suffix = _SUFFIX.match(text, word.end)
            yield Name(Span(word.start, suffix.end() if suffix else word.end), NameKind.PERSON)


def mended(text: str, names: Sequence[Name]) -> list[Name]:
    """The names, with a person's that a line end broke put together again."""
    found: list[Name] = []
    for name in names:
        last = found[-1] if found else None
        if (
            last is not None
            and last.kind is name.kind is NameKind.PERSON
            and _BROKEN.fullmatch(text, last.span.end, name.span.start)
            and folded(last.span.of(text)) in first_names()
            and folded(name.span.of(text)) not in first_names()
            and len(name.span.of(text).split()) == 1
        ):
            found[-1] = Name(Span(last.span.start, name.span.end), name.kind)
        else:
            found.append(name)
    return found


COUNTRY_WORDS: Final = 5
_GREAT: Final = ("country", "continent", "sea")


@cache
def _great_beginnings() -> frozenset[str]:
    """Folded words with which the names of countries and seas in several words begin."""
    return frozenset(
        name.partition(" ")[0]
        for line in gazetteer().lines
        if line.split("\t", 4)[3] in _GREAT
        for name in line.partition("\t")[0].split("|")
        if " " in name
    )


def unmistakable(text: str, sentence: Sequence[Span], taken: Iterable[Span]) -> Iterator[Name]:
    """Names of countries and seas in several words that the tagger left out or cut short."""
    begin = _great_beginnings()
    covered = sorted(taken)
    ends = [span.end for span in covered]
    reached = 0
    for place, first in enumerate(sentence):
        start, end = first
        if not text[start].isupper() or start < reached:
            continue
        if _GENITIVE.match(text, end):
            end += 2
        if folded(text[start:end]) not in begin:
            continue
        for last in sentence[place + 1 : place + COUNTRY_WORDS + 1]:
            span = Span(start, last.end)
            name = folded(span.of(text))
            if text[last.start].isupper() or "’" in last.of(text) or "'" in last.of(text):
                known = find(name)
                great = bool(known) and known[0].kind in _GREAT
                met = covered[bisect_right(ends, span.start) : bisect_left(ends, span.end) + 1]
                if great and all(
                    span.holds(other) and span != other for other in met if span.meets(other)
                ):
                    yield Name(span, NameKind.PLACE)
                    reached = span.end
                    break
