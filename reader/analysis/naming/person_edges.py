"""Where a person's name begins and ends: no title or nation before it, `Jr.` inside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reader.analysis.naming.bearers import known
from reader.analysis.naming.features import first_names, surnames
from reader.analysis.words.gazetteer import find, folded, nations
from reader.analysis.words.spelling import PARTICLES, without_title
from reader.analysis.words.titles import ALSO_NAMES, BEFORE_NAMES, words_of
from reader.analysis.words.word_kinds import WEEKDAYS, kind_of
from reader.articles.article import Span

SUFFIX = re.compile(r",?\s+(?:Jr|Sr|JR|SR)\b\.?|\s+I{2,3}\b|\s+IV\b|\s+VI{0,3}\b|\s+X[IVX]*\b")
_ARABIC = re.compile(r"\b(?:[AaEe]l|[Aa][nrs])-\Z|\b[dD]['’]\Z")
_SYLLABLE = re.compile(r"-[a-z]{2,5}\b(?![’'-]?\w)")  # Jong-un, Geun-hye; not -based or -led
_ENGLISH: Final = ("-led", "-era", "-like", "-style", "-run", "-based", "-owned", "-free", "-born")
_BEFORE = re.compile(r"(?<![\w’'-])([A-Z][^\W\d_]+)-(?:[a-z]{2,3}-)?\Z")
_BEHIND = re.compile(r"-(?:[a-z]{2,3}-)?([A-Z][^\W\d_]+)(?![\w-])")
_LONGEST: Final = 12  # words of a name in which a person is looked for
_OFFICIALS: Final = BEFORE_NAMES - ALSO_NAMES
_BELONGS: Final = PARTICLES | words_of(
    "y e zu zum zur vom und delos dela dalla degli dei los las lo i ould ag wa op het in of aka"
)
"""Words in small letters that stand inside of persons' names."""
_HONORIFICS: Final = ("Mr", "Mrs", "Ms")
_HEADLINE_VERBS: Final = words_of(
    "says tells asks adds warns urges vows calls leads wins beats meets visits faces backs slams"
    " seeks wants takes makes gets gives quits resigns denies defends rejects accuses announces"
    " signs dies returns joins named elected arrested told quoted"
)
"""Verbs at the end of a name in a headline whose words all have capitals; nobody's surnames."""
_PICTURES: Final = ("Image", "Photo", "Photograph", "Picture", "Video")
"""What stands between a name and the colon before whose work it is: *Ann Reed Image: Jo Moss*."""
_WORD = re.compile(r"\S+")
_CLOSED = re.compile(r"[”\"’'»]\s*\Z")
_NAMES: Final = 4  # words that no person's name behind a title has
_REACH: Final = 24  # characters in which the other half of a double name is looked for


def person_span(text: str, span: Span) -> Span:
    """The person's name at `span`, with all that belongs to it and nothing else."""
    start, long = span.start, False
    if not span.of(text).isalpha():
        span = _without_verb_and_day(text, span)
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


def apart(text: str, span: Span) -> Iterator[Span]:
    """The names that the tagger took for one person's: *Clinton leads Mr Trump* are two.

    What parts them is a word in small letters that no name has, or a title.
    """
    start = end = span.start
    for word in _WORD.finditer(text, *span):
        written = word[0]
        strange = written.isalpha() and written.islower() and written not in _BELONGS
        if (strange or written.rstrip(".") in _HONORIFICS) and end > start:
            yield Span(start, end)
            start = end
        if strange:
            continue
        if start == end:
            start = word.start()
        end = word.end()
    if end > start:
        yield Span(start, end)


def _without_verb_and_day(text: str, span: Span) -> Span:
    """The span without a verb before or behind the name, a last weekday or a caption's word.

    *“No,” Said Reed* and *Reed Wins Again* are of headlines. *Joe Reed Tuesday* said it on a
    Tuesday; *Joe Friday* is called so.
    """
    words = list(_WORD.finditer(text, *span))
    if len(words) < 2:
        return span
    start, end = span
    if words[0][0] == "Said" and _CLOSED.search(text, max(0, start - 3), start):
        start = words[1].start()
    last, before = words[-1][0], words[-2]
    if last in _PICTURES and text.startswith(":", end):
        return Span(start, before.end())
    alone = before.start() <= start and folded(before[0]) in first_names()
    verb = last.istitle() and last.lower() in _HEADLINE_VERBS
    if (verb or (last.lower() in WEEKDAYS and not alone)) and before.end() > start:
        end = before.end()
    return Span(start, end)


def _after_words(written: str, count: int) -> int:
    """How many characters the first `count` words take, with the blank behind them."""
    if not count:
        return 0
    words = list(_WORD.finditer(written))
    return words[count].start()


def _foreign(written: str) -> int:
    """How many characters before the name are none of it: *U.N. Ambassador*, *American*."""
    words = list(_WORD.finditer(written))
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
    words = list(_WORD.finditer(written))
    if len(words) < 3 or len(words) > _LONGEST:
        return 0
    plain = [folded(word[0]) for word in words]
    for place in range(1, len(words) - 1):
        if plain[place] not in _OFFICIALS or not words[place][0].istitle():
            continue
        if plain[place + 1] in first_names() or _is_named(words[place + 1 :]):
            return words[place + 1].start()
    first, last = plain[-2], plain[-1].split()
    named = first in first_names() and all(half in surnames() for half in last)
    named = named and not known(plain[-1]) and not find(first)
    return words[-2].start() if named and words[-3][0].isalpha() else 0


def _is_named(words: Sequence[re.Match[str]]) -> bool:
    """Whether the words behind a title are two or three that only a person's name has."""
    return 1 < len(words) < _NAMES and all(
        word[0].istitle() and word[0].isalpha() and not kind_of(folded(word[0]), word[0])
        for word in words
    )


def _half_before(text: str, start: int) -> int:
    """Where a double name begins whose second half starts at `start`: *Amy-Lou Moss*."""
    half = _BEFORE.search(text, max(0, start - _REACH), start)
    return half.start() if half and _is_half(half[1]) else start


def _half_behind(text: str, end: int) -> int:
    """Where a double name ends whose first half ends at `end`: *Ada Cole-Moss*."""
    half = _BEHIND.match(text, end, end + _REACH)
    return half.end() if half and _is_half(half[1]) else end


def _is_half(word: str) -> bool:
    """Whether a word beside a hyphen may be half of a person's name, as no place is."""
    return not find(word) and folded(word) not in nations().people
