"""A day in written words; `dates.py` reads them, which takes more to load."""

from __future__ import annotations

from datetime import date

from reader.language.words import marked, tr

# Not the locale's names: these follow the language that the program speaks.
_MONTHS = (
    *(marked("January"), marked("February"), marked("March"), marked("April")),
    *(marked("May"), marked("June"), marked("July"), marked("August")),
    *(marked("September"), marked("October"), marked("November"), marked("December")),
)
_WEEKDAYS = (
    *(marked("Monday"), marked("Tuesday"), marked("Wednesday"), marked("Thursday")),
    *(marked("Friday"), marked("Saturday"), marked("Sunday")),
)


def written_day(day: date) -> str:
    """The day in words: `Wednesday 26 March 2025`."""
    weekday = tr(_WEEKDAYS[day.weekday()])
    return tr("{weekday} {day}", "a day").format(weekday=weekday, day=short_day(day))


def heading_day(day: date) -> str:
    """The day in words where a line begins with it, in a language that writes days small, too."""
    written = written_day(day)
    return written[:1].upper() + written[1:]


def short_day(day: date) -> str:
    """The day without its weekday: `26 March 2025`."""
    return tr("{day} {month} {year}").format(day=day_of_month(day), month=month(day), year=day.year)


def day_and_month(day: date) -> str:
    """The day without its year: `26 March`."""
    return tr("{day} {month}").format(day=day_of_month(day), month=month(day))


def month_and_year(day: date) -> str:
    """The month that the day lies in: `March 2025`."""
    return tr("{month} {year}").format(month=month(day), year=day.year)


def month(day: date) -> str:
    """The month's name alone: `March`."""
    return tr(_MONTHS[day.month - 1])


def day_of_month(day: date) -> str:
    """The day as it stands before its month: `26`."""
    return tr("1", "the first of a month") if day.day == 1 else str(day.day)


def american_day(day: date) -> str:
    """The day as American style guides write it, in English: `March 26, 2025`."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
