"""Names that the tagger left out or cut short, and that nothing else can be."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from reader.analysis.marks import Name, NameKind
from reader.analysis.naming.features import first_names
from reader.analysis.naming.person_edges import SUFFIX
from reader.analysis.words.gazetteer import find, folded, gazetteer
from reader.analysis.words.spelling import is_initials
from reader.analysis.words.states import POSTAL, STATES
from reader.articles.article import Span

_STATE = re.compile(r",\s+([A-Z][a-z]{1,4}\.|[A-Z]\.\s?[A-Z][a-z]?\.)")
_SEAT_OF = re.compile(r"\b[DRI][-–]([A-Z][a-z]{1,4}\.?|(?:[A-Z]\.){2}|[A-Z]{2}\b)")
_SEAT_BEGINS: Final = ("D-", "R-", "I-", "D–", "R–", "I–")
_GENITIVE = re.compile(r"['’]s\b")
_BROKEN = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


def states(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The abbreviated states behind towns (*Flint, Mich.*) that the tagger left out."""
    for number, name in enumerate(names):
        state = _STATE.match(text, name.span.end) if name.kind is NameKind.PLACE else None
        if state is None or folded(state[1]).replace(" ", "") not in STATES:
            continue
        span = Span(*state.span(1))
        if number + 1 == len(names) or not span.meets(names[number + 1].span):
            yield Name(span, NameKind.PLACE)


def has_seats(text: str) -> bool:
    """Whether `parties_states` may find anything in a text."""
    return any(beginning in text for beginning in _SEAT_BEGINS)


def parties_states(text: str, sentence: Sequence[Span]) -> Iterator[Name]:
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
            suffix = SUFFIX.match(text, word.end)
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
def _great_names() -> list[str]:
    """The folded names of countries and seas, sorted."""
    return sorted(
        name
        for line in gazetteer().lines
        if line.split("\t", 4)[3] in _GREAT
        for name in line.partition("\t")[0].split("|")
    )


@cache
def _great_beginnings() -> frozenset[str]:
    """The words with which those of several words begin."""
    return frozenset(name.partition(" ")[0] for name in _great_names() if " " in name)


def _begins_great(written: str) -> bool:
    """Whether one of those names begins with a folded one, or with a part of it."""
    names = _great_names()
    at = bisect_left(names, written)
    return at < len(names) and names[at].startswith(written)


def great_beginnings(words: Iterable[str]) -> set[str]:
    """Those of `words` with which `unmistakable` may find a name to begin."""
    return {word for word in words if _may_begin_great(word)}


@lru_cache(maxsize=5_000)
def _may_begin_great(word: str) -> bool:
    begin, plain = _great_beginnings(), folded(word)
    return word[0].isupper() and (plain in begin or f"{plain}s" in begin)


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
            if not _begins_great(name):
                break
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
