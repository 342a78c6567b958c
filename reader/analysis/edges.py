"""Where a tagged name begins and ends: no title before it, no possessive behind, `Jr.` inside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reader.analysis.gazetteer import find, folded, gazetteer, nations
from reader.analysis.marks import Name, NameKind
from reader.analysis.spelling import without_title
from reader.analysis.states import STATES
from reader.articles.article import Span

_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|JR|SR)\b\.?|\s+I{2,3}\b|\s+IV\b|\s+VI{0,3}\b|\s+X[IVX]*\b")
_POSSESSIVE = re.compile(r"['’`](?:s|S)?\Z")
_LEADING = re.compile(r"(?:[Tt]he|THE|[Aa]n?)\s+|[\W_]+")
_TRAILING = re.compile(r"[\s,;:'’\"”)\]–—-]+\Z")


def cut(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names with their edges where readers put them; what is no name is left out."""
    for name in names:
        span = _trimmed(text, name.span)
        if name.kind is NameKind.PERSON:
            span = _person(text, span)
        elif name.kind is NameKind.PLACE:
            if _is_people(span.of(text)):
                continue
            span = _place(text, span)
        if any(sign.isalpha() for sign in span.of(text)):
            yield Name(span, name.kind)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    leading = _LEADING.match(text, start, end)
    if leading and leading.end() < end and text[start] not in "“‘":
        start = leading.end()
    for pattern in (_POSSESSIVE, _TRAILING):
        written = text[start:end]
        cut_off = pattern.search(written)
        if cut_off and cut_off.start() > 0:
            end = start + cut_off.start()
    return Span(start, end)


def _person(text: str, span: Span) -> Span:
    written = span.of(text)
    bare = without_title(written)
    start = span.start
    if len(bare.split()) < len(written.split()):
        start += _after_words(written, len(written.split()) - len(bare.split()))
    suffix = _SUFFIX.match(text, span.end)
    return Span(start, suffix.end() if suffix else span.end)


def _after_words(written: str, count: int) -> int:
    """How many characters the first `count` words take, with the blank behind them."""
    words = list(re.finditer(r"\S+", written))
    return words[count].start()


def _place(text: str, span: Span) -> Span:
    """An abbreviated state keeps its stop."""
    last = folded(span.of(text).split()[-1])
    if text[span.end : span.end + 1] == "." and last in STATES:
        return Span(span.start, span.end + 1)
    return span


def _is_people(written: str) -> bool:
    """Whether a word is a people's and no place's (*Russians*, *Ukrainian*)."""
    plain = folded(written)
    return plain in nations().people and not find(plain)


COUNTRY_WORDS: Final = 4


def unmistakable(text: str, sentence: Sequence[Span], taken: Iterable[Span]) -> Iterator[Name]:
    """Names of countries and seas in several words that the tagger left out."""
    table = gazetteer()
    covered = list(taken)
    for place, first in enumerate(sentence):
        if not text[first.start].isupper():
            continue
        name = folded(first.of(text))
        if name not in table.beginnings:
            continue
        for last in sentence[place + 1 : place + COUNTRY_WORDS + 1]:
            span = Span(first.start, last.end)
            name = folded(span.of(text))
            if text[last.start].isupper() or "’" in last.of(text) or "'" in last.of(text):
                known = find(name)
                great = bool(known) and known[0].kind in ("country", "continent", "sea")
                if great and not any(span.meets(other) for other in covered):
                    yield Name(span, NameKind.PLACE)
                    covered.append(span)
                    break
