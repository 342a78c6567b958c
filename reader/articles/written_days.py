"""A day in written words; `dates.py` reads them, which takes more to load."""

from __future__ import annotations

from datetime import date

# Not the locale's names: the program speaks English everywhere.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def written_day(day: date) -> str:
    """The day in English words, whatever the locale: `Wednesday 26 March 2025`."""
    return f"{_WEEKDAYS[day.weekday()]} {short_day(day)}"


def short_day(day: date) -> str:
    """The day without its weekday: `26 March 2025`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def american_day(day: date) -> str:
    """The day as American style guides write it: `March 26, 2025`."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
