"""A stretch of days in words, as briefly as it can be said."""

from __future__ import annotations

from datetime import date, timedelta

from reader.articles.written_days import (
    day_and_month,
    day_of_month,
    month,
    month_and_year,
    short_day,
    written_day,
)
from reader.language.words import tr


def span_in_words(first: date, last: date) -> str:
    """`Wednesday 26 March 2025`; `3 to 9 March 2025`, `February to April 2025`, `1998`."""
    return _whole(first, last) or _days(first, last)


def heading_span(first: date, last: date) -> str:
    """The same where a line begins with it, in a language that writes days small, too."""
    written = span_in_words(first, last)
    return written[:1].upper() + written[1:]


def full_span_in_words(first: date, last: date) -> str:
    """The same, where days are told with their weekdays: `Monday 3 March 2025 to Sunday 9 …`."""
    return _whole(first, last) or _to(written_day(first), written_day(last))


def _whole(first: date, last: date) -> str:
    """A day, or whole months or years; empty for any other days."""
    if first == last:
        return written_day(first)
    if first.day != 1 or not _ends_month(last):
        return ""
    if (first.month, last.month) == (1, 12):
        if first.year == last.year:
            return str(first.year)
        return tr("{first} to {last}", "years").format(first=first.year, last=last.year)
    ends = month_and_year(last)
    if first.year != last.year:
        return _months(month_and_year(first), ends)
    return ends if first.month == last.month else _months(month(first), ends)


def _days(first: date, last: date) -> str:
    ends = short_day(last)
    if first.year != last.year:
        return _to(short_day(first), ends)
    return _to(day_of_month(first) if first.month == last.month else day_and_month(first), ends)


def _months(first: str, last: str) -> str:
    return tr("{first} to {last}", "months").format(first=first, last=last)


def _to(first: str, last: str) -> str:
    return tr("{first} to {last}", "days").format(first=first, last=last)


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1
