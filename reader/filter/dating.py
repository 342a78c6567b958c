"""The days that a filter asks for, and the typed filter with other days set."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date

from reader.articles.article import Span
from reader.filter.changing import condition, removed
from reader.filter.days import Days
from reader.filter.meaning import Meaning, meaning
from reader.filter.parsing import DEEPEST, typed
from reader.filter.terms import All, Value
from reader.library.wanted import EVERYTHING, Both, Published, Wanted

ANY_DAY = Days(None, None)
DATED = ("date", "since", "after", "until", "before")
"""The fields that ask for days of publication."""


def asked_days(of: Meaning) -> Days:
    """The days that all conditions leave that ask for days alone; ANY_DAY where none does.

    Where the conditions have no day in common, the first comes after the last. What stands
    inside brackets beside other things, or is negated, doesn't count.
    """
    spans = [each.wanted for each in of.conditions if isinstance(each.wanted, Published)]
    return Days(
        max((span.first for span in spans if span.first), default=None),
        min((span.last for span in spans if span.last), default=None),
    )


def besides_days(of: Meaning) -> Wanted:
    """What is asked for besides those days."""
    rest = [each.wanted for each in of.conditions if not isinstance(each.wanted, Published)]
    if not rest:
        return EVERYTHING
    return rest[0] if len(rest) == 1 else Both(tuple(rest))


def dated(text: str, days: Days, today: date) -> str:
    """`text` asking for `days` in place of those it asks for, and else for the same.

    The condition stands where the first one stood that it replaces; else at the end, or, where
    that would change what the rest means, before it, or behind brackets around it; where a
    quotation mark is open that would swallow these, before a bracket that stays open as well; or
    before as many as close nothing.
    """
    rest = _undated(text, today, keeping=0)
    if days == ANY_DAY:
        return rest
    asks = written(days)
    ways = [f"{rest} {asks}".lstrip(), f"{asks} {rest}", f"({rest}) {asks}"]
    most = max(1, min(rest.count(")"), DEEPEST))
    ways += [f"{asks} {'(' * brackets}{rest}" for brackets in range(1, most + 1)]
    before = _undated(text, today, keeping=1)
    for kept in _dates(before, today):
        if before[kept.start :].casefold().startswith(tuple(f"{field}:" for field in DATED)):
            ways.insert(0, f"{before[: kept.start]}{asks}{before[kept.end :]}")
    meant = list(_parts(besides_days(meaning(rest, today))))
    for way in ways:
        comes = meaning(way, today)
        if asked_days(comes) == days and list(_parts(besides_days(comes))) == meant:
            return way
    return ways[-1]  # brackets as deep as they may be: the faults tell


def written(days: Days) -> str:
    """The condition that asks for `days`, as short as it can be typed; for ANY_DAY none."""
    first, last = days
    if first is None or last is None:
        if first is not None:
            return condition("since", _in_short(Days(first, None)))
        return condition("until", _in_short(Days(None, last))) if last is not None else ""
    return condition("date", _in_short(days))


def _in_short(days: Days) -> str:
    """Both ends in years where they are whole, else in months, else in days."""
    ends = [day for day in days if day is not None]
    whole = [
        (days.first is None or days.first.timetuple()[start:3] == (1,) * (3 - start))
        and (days.last is None or _ends(days.last, whole_year=start == 1))
        for start in (1, 2)
    ]
    length = 4 if whole[0] else 7 if whole[1] else 10
    written_ends = [day.isoformat()[:length] for day in ends]
    return "..".join(dict.fromkeys(written_ends))


def _ends(day: date, *, whole_year: bool) -> bool:
    """Whether a year or a month ends with the day."""
    if whole_year:
        return (day.month, day.day) == (12, 31)
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _parts(wanted: Wanted) -> Iterator[Wanted]:
    """All that must hold, whether or not in brackets."""
    if isinstance(wanted, Both):
        for part in wanted.parts:
            yield from _parts(part)
    else:
        yield wanted


def _undated(text: str, today: date, *, keeping: int) -> str:
    """`text` without its conditions of days but for so many of the first."""
    while len(found := _dates(text, today)) > keeping:
        text = removed(text, found[-1])
    return text.strip() if not keeping else text


def _dates(text: str, today: date) -> list[Span]:
    """Where days alone are asked for, and also where no day is understood, in order."""
    term = typed(text).term
    found = {
        top.span
        for top in (term.terms if isinstance(term, All) else (term,))
        if isinstance(top, Value) and top.field in DATED
    }
    for each in meaning(text, today).terms:
        if isinstance(each.wanted, Published):
            found.update(each.spans)
    return sorted(found)
