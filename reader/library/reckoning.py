"""Days that a text speaks of: the tags they are found by, and which of them answer a question.

A mention answers where it and the days asked for share one. A mention longer than a month
is an era, and answers only where at least a quarter of it is asked for: *in 2014* is no
answer to one day or one month, but to a summer or to the year it is.

Units of the calendar are written by their leading digits: `20140326` the day, `201403` the
month, `2014`, `201` and `20` the year, decade and century. An article is tagged with every
unit that, asked for alone, its mentions answer. Whatever days are asked for are a few units
side by side, so nearly all is found by their tags; only an era that answers to several units
together and to none alone is looked up in the library's list of eras.
"""

from __future__ import annotations

import calendar
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from reader.library import tags

PART = 4
"""An era answers where a fourth part of it is asked for."""

_A_MONTH = 31
_A_DAY = timedelta(days=1)
_LONGEST = ((2, 36_525), (3, 3_653), (4, 366), (6, 31))
"""Units longer than a day, by their number of digits, with the most days they can have."""


class Days(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date
    last: date


def asked(first: date | None, last: date | None) -> Days:
    """The days asked for, an open end taken for the calendar's."""
    return Days(first or date.min, last or date.max)


def days_of(first: int, last: int) -> Days:
    """The days between two ordinals."""
    return Days(date.fromordinal(first), date.fromordinal(last))


def is_era(first: date, last: date) -> bool:
    """Whether this is longer than a month."""
    return (last - first).days >= _A_MONTH


def answers(mention: Days, sought: Days) -> bool:
    """Whether a text with the mention speaks of the days sought."""
    shared = (min(mention.last, sought.last) - max(mention.first, sought.first)).days + 1
    if not is_era(*mention):
        return shared > 0
    return shared > 0 and shared * PART >= (mention.last - mention.first).days + 1


def tags_of(mentions: Iterable[Days]) -> list[str]:
    """The tags of an article with these mentions, each once."""
    found: dict[str, None] = {}
    for mention in mentions:
        found.update(dict.fromkeys(_era_tags(mention) if is_era(*mention) else _tags(mention)))
    return list(found)


def units(sought: Days) -> list[str]:
    """The fewest units of the calendar that lie side by side from the first day to the last."""
    found: list[str] = []
    day = sought.first
    while True:
        unit, last = _largest(day, sought.last)
        found.append(unit)
        if last >= sought.last:
            return found
        day = last + _A_DAY


def sought(parts: list[str], eras: Iterable[tuple[int, int]]) -> list[str]:
    """The tags one of which an article must have.

    `parts` are the `units` of what is wanted, `eras` those in the library that answer it, as
    ordinals.
    """
    found = dict.fromkeys(tags.unit(part) for part in parts)
    found |= dict.fromkeys(tags.month(part[:6]) for part in parts if len(part) == 8)
    bounds = [(first.toordinal(), last.toordinal()) for first, last in map(_bounds, parts)]
    starts = [start for start, _ in bounds]
    # Few are left of many: nearly all answer one of the units, whose tag they have.
    for first, last in eras:
        at = max(bisect_right(starts, first) - 1, 0)
        while at < len(bounds) and bounds[at][0] <= last:
            start, end = bounds[at]
            if (min(last, end) - max(first, start) + 1) * PART >= last - first + 1:
                break
            at += 1
        else:
            found[tags.era(first, last)] = None
    return list(found)


def _tags(mention: Days) -> Iterator[str]:
    begins, ends = _digits(mention.first), _digits(mention.last)
    if mention.first.day == 1 and begins[:6] == ends[:6] and _bounds(ends[:6]) == mention:
        yield tags.month(ends[:6])
    else:
        for day in range(mention.first.toordinal(), mention.last.toordinal() + 1):
            yield tags.unit(_digits(date.fromordinal(day)))
    for length, _ in _LONGEST:
        yield tags.unit(begins[:length])
        yield tags.unit(ends[:length])


def _era_tags(era: Days) -> Iterator[str]:
    yield tags.era(era.first.toordinal(), era.last.toordinal())
    length = (era.last - era.first).days + 1
    for digits, longest in _LONGEST:
        if length > longest * PART:
            continue
        day = era.first
        while day <= era.last:
            unit = _digits(day)[:digits]
            bounds = _bounds(unit)
            if answers(era, bounds):
                yield tags.unit(unit)
            if bounds.last == date.max:
                break
            day = bounds.last + _A_DAY


def _largest(day: date, latest: date) -> tuple[str, date]:
    """The largest unit that begins with `day` and ends by `latest`, and its last day."""
    digits = _digits(day)
    for length, _ in _LONGEST:
        first, last = _bounds(digits[:length])
        if first == day and last <= latest:
            return digits[:length], last
    return digits, day


def _digits(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _bounds(unit: str) -> Days:
    """The first and last day of a unit."""
    if len(unit) == 8:
        day = date(int(unit[:4]), int(unit[4:6]), int(unit[6:]))
        return Days(day, day)
    if len(unit) == 6:
        year, month = int(unit[:4]), int(unit[4:])
        return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    first = max(int(unit.ljust(4, "0")), date.min.year)
    return Days(date(first, 1, 1), date(int(unit.ljust(4, "9")), 12, 31))
