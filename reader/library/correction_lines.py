"""Corrections as a small text file: one a line, its parts between tabs, to be read and mailed.

The library keeps each in the very same form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from reader.library.corrections import (
    Change,
    Correction,
    Named,
    NameIs,
    NamesJoined,
    NoPlace,
    Page,
    Speaker,
    SpeakerSet,
    TakenApart,
    Unnamed,
    Whose,
)
from reader.library.line_parts import joined_parts, parts_of

HEAD = "# Dateline corrections 1"
"""The first line of the file; the number is that of its form."""

_HEAD = re.compile(r"# Dateline corrections (\d{1,9})", re.ASCII)
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


_REMEMBERED = 50_000
"""Lines that are not made or read twice."""


class _Kind(StrEnum):
    """The first part of a line."""

    SPEAKER = "speaker"
    APART = "apart"
    NO_PLACE = "no place"
    JOINED = "joined"
    PLACE = "place"
    NOBODY = "nobody"


_PERSON, _WORDS = "person", "words"


class Read(NamedTuple):
    """A correction as a line tells it."""

    made: datetime
    change: Change


class BadLine(NamedTuple):
    """A line that tells no correction: its number from 1, and why in a sentence."""

    number: int
    why: str


def written(corrections: Iterable[Correction | Read]) -> str:
    """The whole file."""
    lines = [f"{_stamp(each.made)}\t{line_of(each.change)}" for each in corrections]
    return "\n".join([HEAD, *lines, ""])


def read(text: str) -> Iterator[Read | BadLine]:
    """What each line tells, in order; empty ones and remarks (`#`) are passed over.

    A file of another kind or of a newer form is one bad line, and nothing of it is read.
    """
    lines = re.split(r"\r?\n", text.removeprefix("\ufeff"))
    head = _HEAD.fullmatch(lines[0].strip())
    if head is None:
        yield BadLine(1, f"A file of corrections begins with “{HEAD}”.")
        return
    if int(head[1]) > 1:
        yield BadLine(1, f"The file is of form {head[1]}, which a newer Dateline wrote.")
        return
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() and not line.startswith("#"):
            stamp, _, rest = line.partition("\t")
            try:
                yield Read(_time(stamp), change_of(rest))
            except ValueError as fault:
                yield BadLine(number, str(fault))


@lru_cache(maxsize=_REMEMBERED)  # all are written whenever one is made
def line_of(change: Change) -> str:
    """A change as one line, which `change_of` reads."""
    return joined_parts(_parts(change))


@lru_cache(maxsize=_REMEMBERED)  # the ledger is read anew whenever an intake has written
def change_of(line: str) -> Change:
    """The change that `line_of` wrote. Raises ValueError with a sentence for anything else."""
    kind, *parts = parts_of(line)
    match kind, parts:
        case (_Kind.SPEAKER, [day, title, words, nth, *speaker]):
            *whose, before = speaker if len(speaker) > 1 else [*speaker, ""]
            return SpeakerSet(_page(day, title), words, _number(nth), _speaker(whose), before)
        case (_Kind.APART, [day, title, name, key, as_written, other, other_key]):
            person, somebody = _named(name, key), _named(other, other_key)
            return TakenApart(_page(day, title), person, as_written, somebody)
        case (_Kind.NO_PLACE, [day, title, name, key]):
            return NoPlace(_page(day, title), _named(name, key), None)
        case (_Kind.NO_PLACE, [day, title, name, key, person, person_key]):
            return NoPlace(_page(day, title), _named(name, key), _named(person, person_key))
        case (_Kind.JOINED, [name, key, into, into_key]):
            return NamesJoined(_named(name, key), _named(into, into_key))
        case (_Kind.PLACE, [name, key, place, place_key]):
            return NameIs(_named(name, key), _named(place, place_key))
        case (_Kind.NOBODY, [name, key]):
            return NameIs(_named(name, key), None)
    if kind in set(_Kind):
        raise ValueError(f"“{kind}” has {len(parts)} parts, which is not as many as it takes.")
    raise ValueError(f"There is no correction called “{kind}”.")


def _parts(change: Change) -> Sequence[str]:
    match change:
        case SpeakerSet(page, words, nth, speaker, before):
            return _Kind.SPEAKER, *_of_page(page), words, str(nth), *_whose(speaker), before
        case TakenApart(page, person, as_written, other):
            return _Kind.APART, *_of_page(page), *_of_name(person), as_written, *_of_name(other)
        case NoPlace(page, place, None):
            return _Kind.NO_PLACE, *_of_page(page), *_of_name(place)
        case NoPlace(page, place, Named() as person):
            return _Kind.NO_PLACE, *_of_page(page), *_of_name(place), *_of_name(person)
        case NamesJoined(one, into):
            return _Kind.JOINED, *_of_name(one), *_of_name(into)
        case NameIs(person, None):
            return _Kind.NOBODY, *_of_name(person)
        case NameIs(person, Named() as place):
            return _Kind.PLACE, *_of_name(person), *_of_name(place)
    raise AssertionError(change)


def _of_page(page: Page) -> tuple[str, str]:
    return page.day.isoformat(), page.title


def _of_name(named: Named) -> tuple[str, str]:
    return named.name, named.key


def _whose(speaker: Speaker) -> tuple[str, ...]:
    match speaker:
        case Named(key, name):
            return _PERSON, name, key
        case Unnamed(words):
            return _WORDS, words
        case Whose():
            return (speaker.value,)


def _speaker(parts: Sequence[str]) -> Speaker:
    match parts:
        case ["person", name, key]:
            return _named(name, key)
        case ["words", words] if words.strip():
            return Unnamed(words)
        case [whose] if whose in set(Whose):
            return Whose(whose)
    raise ValueError(f"“{' '.join(parts)}” is no speaker.")


def _named(name: str, key: str) -> Named:
    if not name.strip() or not key.strip():
        raise ValueError("A name or its key is missing.")
    return Named(key, name)


def _page(day: str, title: str) -> Page:
    try:
        return Page(date.fromisoformat(day), title)
    except ValueError:
        raise ValueError(f"“{day}” is no day such as 2025-03-26.") from None


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 9 and int(text) > 0):
        raise ValueError(f"“{text}” is no number from 1 up.")
    return int(text)


def _stamp(made: datetime) -> str:
    return made.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _time(stamp: str) -> datetime:
    with suppress(ValueError):  # an hour that no day has
        if _STAMP.fullmatch(stamp):
            return datetime.fromisoformat(stamp)
    raise ValueError(f"“{stamp}” is no time such as 2025-03-26T18:30:00Z.")
