"""Weeks, months, years and longer times as their first and last day.

Everything here raises ValueError or OverflowError where it leaves the calendar, which knows
the years 1 to 9999.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from dateutil.relativedelta import relativedelta

_A_DAY: Final = timedelta(days=1)
_STEPS: Final = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
    "century": relativedelta(years=100),
}
_THIRDS: Final = ("early", "mid", "late")


class Days(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date
    last: date


def one(day: date) -> Days:
    """That day alone."""
    return Days(day, day)


def months(year: int, month: int, count: int = 1) -> Days:
    """So many months, from that one on."""
    first = date(year, month, 1)
    return Days(first, first + relativedelta(months=count) - _A_DAY)


def years(first: int, last: int) -> Days:
    """The years from the first to the last."""
    return Days(date(first, 1, 1), date(last, 12, 31))


def century(number: int) -> Days:
    """The 19th century runs from 1801 to 1900."""
    return years(number * 100 - 99, number * 100)


def week(day: date) -> Days:
    """The week around the day, which begins on Monday."""
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def weekend(day: date) -> Days:
    """Saturday and Sunday of the week around the day."""
    return Days(*(week(day).first + timedelta(days=days) for days in (5, 6)))


def around(day: date, unit: str) -> Days:
    """The unit of the calendar in which the day lies."""
    match unit:
        case "week":
            return week(day)
        case "weekend":
            return weekend(day)
        case "month":
            return months(day.year, day.month)
        case "quarter":
            return months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
        case "year":
            return years(day.year, day.year)
        case "decade":
            return years(day.year // 10 * 10, day.year // 10 * 10 + 9)
        case "century":
            return century((day.year + 99) // 100)
    return one(day)


def moved(day: date, count: int, unit: str) -> date:
    """The day so many units later, or with a negative count earlier."""
    return day + count * _STEPS["week" if unit == "weekend" else unit]


def third(days: Days, which: str) -> Days:
    """The early, middle or late part: ten days of a month, four months of a year."""
    part = _THIRDS.index(which)
    length = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    if length < 3:
        first = days.first + timedelta(days=10 * part)
        return Days(first, days.last if part == 2 else first + timedelta(days=9))
    first = days.first + relativedelta(months=length // 3 * part)
    return Days(first, first + relativedelta(months=length // 3) - _A_DAY)
