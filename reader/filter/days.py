"""Days as one types them: `2025-03`, `2025-02..2025-04`, `>=2025-03-01`, `last week`, `7d`."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from dateutil import parser
from dateutil.relativedelta import relativedelta

from reader.language.words import tr


class Days(NamedTuple):
    """The days from `first` to `last`, both included; None leaves that end open."""

    first: date | None
    last: date | None


class NoDay(ValueError):
    """The text names no day; the message is a sentence for the one who typed it."""


_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_AGO = re.compile(r"(?:last |past )?(\d{1,4}) ?(d|days?|w|weeks?|m|months?|y|years?)")
_SIGNED = re.compile(r"(>=|<=|>|<|=)\s*(.+)")
_NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}
_STEPS = {"last": -1, "this": 0, "next": 1}
_UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}


def days(typed: str, today: date) -> Days:
    """The days that `typed` means to one who types it on `today`.

    Raises NoDay for what names no day, also for one that no calendar has.
    """
    text = " ".join(typed.casefold().split())
    first, dots, last = text.partition("..")
    if dots:
        if not first and not last:
            raise NoDay(tr("“..” wants a day on one side or both."))
        start = _named(first.strip(), today).first if first else None
        end = _named(last.strip(), today).last if last else None
        if start and end and start > end:
            raise NoDay(tr("The first of these days comes after the last."))
        return Days(start, end)
    if signed := _SIGNED.fullmatch(text):
        return compared(signed[1], _named(signed[2], today))
    return _named(text, today)


def compared(sign: str, span: Days) -> Days:
    """The days that stand in the relation `sign` (`>=`, `>`, `<=`, `<`, `=`) to `span`."""
    if sign == ">=":
        return Days(span.first, None)
    if sign == ">":
        return Days(span.last and _moved(span.last, 1), None)
    if sign == "<=":
        return Days(None, span.last)
    if sign == "<":
        return Days(None, span.first and _moved(span.first, -1))
    return span


def _named(text: str, today: date) -> Days:
    """The days of `text` that holds neither sign nor `..`, in lower case."""
    return _relative(text, today) or _iso(text) or _in_words(text, today)


def _moved(day: date, by: int) -> date:
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day


def _relative(text: str, today: date) -> Days | None:
    if ago := _AGO.fullmatch(text):
        try:
            first = today - relativedelta(**{_UNITS[ago[2][0]]: int(ago[1])})  # type: ignore[arg-type]
        except (ValueError, OverflowError):
            raise NoDay(tr("“{text}” goes back before the calendar.").format(text=text)) from None
        return Days(first, today)
    if text in _NEAR:
        day = _moved(today, _NEAR[text])
        return Days(day, day)
    which, _, unit = text.partition(" ")
    if which not in _STEPS or unit not in ("week", "month", "year"):
        return None
    on = _STEPS[which]
    if unit == "week":
        monday = today - timedelta(days=today.weekday(), weeks=-on)
        return Days(monday, monday + timedelta(days=6))
    day = today + relativedelta(**{f"{unit}s": on})  # type: ignore[arg-type]
    return _month(day.year, day.month) if unit == "month" else _year(day.year)


def _iso(text: str) -> Days | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year is None or month is None:
            return _year(year or 0)
        if day is None:
            return _month(year, month)
        return Days(date(year, month, day), date(year, month, day))
    except (ValueError, calendar.IllegalMonthError):
        raise NoDay(tr("No calendar has “{text}”.").format(text=text)) from None


def _in_words(text: str, today: date) -> Days:
    """`26 march 2025`, `march 2025`, `march`: a month without its year is the latest one."""
    read = []
    for default in (datetime(2000, 1, 1), datetime(2004, 12, 31)):  # noqa: DTZ001
        try:
            read.append(parser.parse(text, default=default, dayfirst=True).date())
        except (ValueError, OverflowError):
            raise NoDay(tr("“{text}” is no day, month or year.").format(text=text)) from None
    low, high = read
    if not re.search(r"[a-z]{3}", text) or low.month != high.month:
        raise NoDay(tr("“{text}” is no day, month or year.").format(text=text))
    year = low.year
    if low.year != high.year:
        year = today.year if (low.month, 1) <= (today.month, today.day) else today.year - 1
    if low.day != high.day:
        return _month(year, low.month)
    try:
        return Days(low.replace(year=year), low.replace(year=year))
    except ValueError:
        raise NoDay(tr("No calendar has “{text}”.").format(text=text)) from None


def _month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def _year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))
