"""Days as a form of words tells them, perhaps without their year, and which year is nearest."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from reader.analysis.timing.calendar_days import Days, months
from reader.analysis.timing.tense import Tense
from reader.articles.article import Span

_UNLIKELY, _LATER = 20, 2
"""How much farther a year against the verb's tense, or a later year, seems to be."""


class Moment(NamedTuple):
    """Days told by a form of words.

    `scale` tells forms of one kind. `days` is None where the year is to be found yet; then
    `month` is the month's number, `day` and `until` those of the days, 0 for none. `full`
    tells that the year was told as well.
    """

    span: Span
    scale: str
    days: Days | None
    month: int = 0
    day: int = 0
    until: int = 0
    weekday: int | None = None
    full: bool = False


def in_year(moment: Moment, year: int) -> Days | None:
    """The moment in that year; None where that has no such day."""
    try:
        if not moment.day:
            return months(year, moment.month)
        return Days(*(date(year, moment.month, day) for day in (moment.day, moment.until)))
    except (ValueError, OverflowError):
        return None


def farness(days: Days, day: date, told: Tense | None) -> int:
    """How far away the days seem, in days, to one who tells of them in that tense."""
    if days.first <= day <= days.last:
        return 0
    if days.first > day:
        weight = {Tense.PAST: _UNLIKELY, Tense.FUTURE: 1}.get(told, _LATER) if told else _LATER
        return (days.first - day).days * weight
    return (day - days.last).days * (_UNLIKELY if told is Tense.FUTURE else 1)


def named_month(month: int, which: str, day: date) -> Days:
    """*last March*, *this March*, *next March*."""
    if which == "this":
        return months(day.year, month)
    if which in ("last", "past"):
        return months(day.year - (month >= day.month), month)
    return months(day.year + (month <= day.month), month)


def named_season(month: int, which: str, day: date) -> Days:
    """*last summer*; `month` is the one in which it begins."""
    if which == "this":
        return months(day.year, month, 3)
    if which in ("last", "past"):
        return months(day.year - (month + 3 > day.month), month, 3)
    return months(day.year + (month <= day.month), month, 3)
