"""The days that a text speaks of: *Thursday*, *in March 2014*, *the past six months*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from reader.analysis.marks import DateMention, Name
from reader.analysis.timing.calendar_days import Days
from reader.analysis.timing.day_reading import DayReader
from reader.analysis.timing.day_words import FORMS, TAILS, WEEKDAYS
from reader.analysis.timing.moments import Moment
from reader.articles.article import Span

_BACK: Final = 24
"""Characters before the end of a form by which it is known: more than its longest beginning."""

_GOES_ON: Final = 240
"""Characters for which the year of a day told in full goes on to hold."""

_JOINT: Final = re.compile(
    r",? ?[–—-] ?|,? (?:to|until|till|through)(?: the)?(?: late| early| mid-?)? ?"
)
_AND: Final = re.compile(r" and (?:the )?")
_BETWEEN: Final = re.compile(r"(?<!\w)[Bb]etween (?:the )?$")
_AFTER_WEEKDAY: Final = re.compile(r",? (?:the )?| \(")
_CALLED: Final = re.compile(r", (?:an? )?| \(| [–—-] ")
_NO_END: Final = frozenset(("", "today", "ago", "during", "other"))
_NOTHING: Final = frozenset(("", "loose month"))
_OF_NOW: Final = frozenset(("weekday", "today"))
"""Days seen from the day of publication: the text has come back to its own time."""


def dates(text: str, body: Span, day: date | None, named: Sequence[Name] = ()) -> list[DateMention]:
    """The days that `text[body]` speaks of, in order, not overlapping.

    `day` is the day of publication; without it only what is told in full counts. What lies
    inside one of the names is part of that name.
    """
    # The tagger knows names by their capitals; nobody is called Tuesday and nothing more.
    names = [
        name.span
        for name in named
        if text[name.span.start] not in "MTWFS" or name.span.of(text).lower() not in WEEKDAYS
    ]
    reader = DayReader(text, day, names)
    found: list[DateMention] = []
    moments = _clear(_moments(text, body, reader), names)
    whole: DateMention | None = None
    at = 0
    while at < len(moments):
        moment = moments[at]
        if at + 1 < len(moments) and (both := _joined(text, moment, moments[at + 1], reader)):
            found.append(both)
            if moments[at + 1].full:
                whole = both
            at += 2
            continue
        at += 1
        if moment.scale in _NOTHING:
            continue
        if moment.scale in _OF_NOW:
            whole = None
        days = _called_by_weekday(text, moment, found) or reader.settled(
            moment, _told_before(text, moment, whole)
        )
        if days is not None and days.first <= days.last:
            found.append(DateMention(moment.span, *days))
            if moment.full:
                whole = found[-1]
    return found


def _called_by_weekday(text: str, moment: Moment, found: Sequence[DateMention]) -> Days | None:
    """The day just told that the weekday stands for as well: *tomorrow, a Tuesday*."""
    if moment.scale != "weekday" or not found:
        return None
    last = found[-1]
    if last.first != last.last or last.first.weekday() != moment.weekday:
        return None
    between = Span(last.span.end, moment.span.start)
    return Days(last.first, last.last) if _CALLED.fullmatch(text, *between) else None


def _told_before(text: str, moment: Moment, whole: DateMention | None) -> Days | None:
    """The days told in full a little before in the paragraph, whose year goes on to hold.

    *On 15 November 2017 he left; on 21 November he resigned.*
    """
    if whole is None or moment.days is not None:
        return None
    between = text[whole.span.end : moment.span.start]
    return None if len(between) > _GOES_ON or "\n" in between else Days(whole.first, whole.last)


def _moments(text: str, body: Span, reader: DayReader) -> Iterator[Moment]:
    for forms in FORMS:
        done = body.start
        # What opens the body has nothing before it for a hint to fire on.
        starts = [body.start] if forms.ahead else []
        starts += [hint.start() + forms.ahead for hint in forms.hint.finditer(text, *body)]
        for start in starts:
            if start < done:
                continue
            found = forms.form.match(text, start, body.end)
            if found is not None:
                done = found.end()
                yield reader.moment(found, found.end())
    for tail, form in TAILS:
        at = text.find(tail, *body)
        while at >= 0:
            end = at + len(tail)
            found = form.search(text, max(body.start, at - _BACK), at)
            ends = tail.endswith(" ") or not text[end : end + 1].isalnum()
            if found is not None and ends:
                yield reader.moment(found, end)
            at = text.find(tail, end, body.end)


def _clear(moments: Iterator[Moment], names: Sequence[Span]) -> list[Moment]:
    """The moments in order, of two that meet the longer, those that meet no name."""
    kept: list[Moment] = []
    name = 0
    for moment in sorted(moments, key=lambda each: (each.span.start, -each.span.end)):
        if kept and moment.span.start < kept[-1].span.end:
            continue
        while name < len(names) and names[name].end <= moment.span.start:
            name += 1
        if name < len(names) and names[name].start < moment.span.end:
            continue
        kept.append(moment)
    return kept


def _joined(text: str, one: Moment, other: Moment, reader: DayReader) -> DateMention | None:
    """The two as one mention: a weekday and its date, or the ends of a range."""
    between = text[one.span.end : other.span.start]
    span = Span(one.span.start, other.span.end)
    if one.scale == "weekday" and other.scale == "day" and _AFTER_WEEKDAY.fullmatch(between):
        days = reader.settled(other._replace(weekday=one.weekday))
        return None if days is None else DateMention(span, *days)
    scales = {one.scale.removeprefix("loose "), other.scale.removeprefix("loose ")}
    if len(scales) > 1 or scales & _NO_END or len(between) > 16:
        return None
    joint = _JOINT.fullmatch(between)
    if not joint and not (
        _AND.fullmatch(between) and _BETWEEN.search(text, max(0, span.start - 14), span.start)
    ):
        return None
    if one.scale == other.scale == "loose month" and between not in ("–", "-", " – "):
        return None
    last = reader.settled(other)
    if last is None:
        return None
    first = reader.settled(one, last)
    if first is not None and one.days is None and first.first > last.last:
        a_year_before = date(max(last.last.year - 1, 1), last.last.month, 28)
        first = reader.settled(one, Days(a_year_before, a_year_before))
    if one.scale == "weekday" and first is not None and other.weekday is not None:
        end = first.first.toordinal() + (other.weekday - first.first.weekday()) % 7
        last = Days(last.first, date.fromordinal(min(end, date.max.toordinal())))
    if first is None or first.first > last.last:
        return None
    return DateMention(span, first.first, last.last)
