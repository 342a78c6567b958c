"""Where a person's name begins and ends: no title or nation before it, `Jr.` inside."""

from __future__ import annotations

import re
from typing import Final

from reader.analysis.features import first_names, surnames
from reader.analysis.gazetteer import find, folded, nations
from reader.analysis.spelling import without_title
from reader.analysis.titles import ALSO_NAMES, BEFORE_NAMES
from reader.articles.article import Span

SUFFIX = re.compile(r",?\s+(?:Jr|Sr|JR|SR)\b\.?|\s+I{2,3}\b|\s+IV\b|\s+VI{0,3}\b|\s+X[IVX]*\b")
_ARABIC = re.compile(r"\b(?:[AaEe]l|[Aa][nrs])-\Z|\b[dD]['’]\Z")
_SYLLABLE = re.compile(r"-[a-z]{2,5}\b(?![’'-]?\w)")  # Jong-un, Geun-hye; not -based or -led
_ENGLISH: Final = ("-led", "-era", "-like", "-style", "-run", "-based", "-owned", "-free", "-born")
_BEFORE = re.compile(r"(?<![\w’'-])([A-Z][^\W\d_]+)-(?:[a-z]{2,3}-)?\Z")
_BEHIND = re.compile(r"-(?:[a-z]{2,3}-)?([A-Z][^\W\d_]+)(?![\w-])")
_LONGEST: Final = 12  # words of a name in which a person is looked for
_OFFICIALS: Final = BEFORE_NAMES - ALSO_NAMES
_REACH: Final = 24  # characters in which the other half of a double name is looked for


def person_span(text: str, span: Span) -> Span:
    """The person's name at `span`, with all that belongs to it and nothing else."""
    written = span.of(text)
    bare = without_title(written)
    long = " " in bare  # two surnames with a hyphen between are two people's: Reed-Marsh
    start = span.start + _after_words(written, len(written.split()) - len(bare.split()))
    start += _foreign(text[start : span.end])
    if start == span.start:
        article = _ARABIC.search(text, max(0, start - 4), start)
        start = article.start() if article else _half_before(text, start) if long else start
    syllable = _SYLLABLE.match(text, span.end)
    if syllable and syllable[0] not in _ENGLISH:
        end = syllable.end()
    else:
        end = _half_behind(text, span.end) if long else span.end
    suffix = SUFFIX.match(text, end)
    return Span(start, suffix.end() if suffix else end)


def _after_words(written: str, count: int) -> int:
    """How many characters the first `count` words take, with the blank behind them."""
    if not count:
        return 0
    words = list(re.finditer(r"\S+", written))
    return words[count].start()


def _foreign(written: str) -> int:
    """How many characters before the name are none of it: *U.N. Ambassador*, *American*."""
    words = list(re.finditer(r"\S+", written))
    plain = [folded(word[0]) for word in words]
    for place in range(len(words) - 2, 0, -1):
        if plain[place] in _OFFICIALS and words[place][0][0].isupper():
            return words[place + 1].start()
    if len(words) > 2 and plain[0] not in first_names() and plain[1] in first_names():
        land = any(place.kind in ("country", "region") for place in find(plain[0]))
        if land or plain[0] in nations().people:
            return words[1].start()
    return 0


def holder(written: str) -> int:
    """Where in a body's or place's name a person begins that the tagger took with it, or 0.

    *U.S. Trade Representative Ann Reed*: a title and a first name, or both
    names of somebody at the end.
    """
    words = list(re.finditer(r"\S+", written))
    if len(words) < 3 or len(words) > _LONGEST:
        return 0
    plain = [folded(word[0]) for word in words]
    for place in range(1, len(words) - 1):
        if plain[place] in _OFFICIALS and plain[place + 1] in first_names():
            return words[place + 1].start()
    first, last = plain[-2], plain[-1].split()
    named = first in first_names() and all(half in surnames() for half in last)
    named = named and not find(plain[-1]) and not find(first)
    return words[-2].start() if named and words[-3][0].isalpha() else 0


def _half_before(text: str, start: int) -> int:
    """Where a double name begins whose second half starts at `start`: *Joe-Max Moore*."""
    half = _BEFORE.search(text, max(0, start - _REACH), start)
    return half.start() if half and _is_half(half[1]) else start


def _half_behind(text: str, end: int) -> int:
    """Where a double name ends whose first half ends at `end`: *Henry Campbell-Bannerman*."""
    half = _BEHIND.match(text, end, end + _REACH)
    return half.end() if half and _is_half(half[1]) else end


def _is_half(word: str) -> bool:
    """Whether a word beside a hyphen may be half of a person's name, as no place is."""
    return not find(word) and folded(word) not in nations().people
