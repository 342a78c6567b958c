"""What a hover tells of a name, a place, a day or a government that the text speaks of."""

from __future__ import annotations

from datetime import date, timedelta

from reader.analysis.marks import DateMention, Metonym, Person, Place
from reader.articles.written_days import written_day
from reader.models.page_summary import counted

_ARTICLED = (
    "Bahamas",
    "Comoros",
    "Gambia",
    "Maldives",
    "Netherlands",
    "Philippines",
    "Vatican",
)
"""Countries that English gives an article, besides those that the word for a state tells."""

_STATES = ("United ", "Republic", "Islands", "Emirates", "Kingdom", "Union")


def person_told(person: Person) -> str:
    """`Ann Reed · 3 mentions`."""
    return f"{person.name} · {counted(len(person.mentions), 'mention')}"


def place_told(place: Place) -> str:
    """`Porto, Portugal`."""
    return ", ".join(dict.fromkeys(part for part in (place.name, place.country) if part))


def days_told(mention: DateMention) -> str:
    """`Thursday 27 March 2025`; `Monday 3 March 2025 to Sunday 9 March 2025`; `March 2025`."""
    first, last = mention.first, mention.last
    if first == last:
        return written_day(first)
    after = _after(last)
    if first.day == 1 and after is not None and after.day == 1:
        if first.month == 1 and after.month == 1:
            years = (str(first.year), str(last.year))
            return " to ".join(dict.fromkeys(years))
        months = (_month(first), _month(last))
        return " to ".join(dict.fromkeys(months))
    return f"{written_day(first)} to {written_day(last)}"


def metonym_told(text: str, metonym: Metonym) -> str:
    """`Moscow — stands for Russia’s government`."""
    words = " ".join(metonym.span.of(text).split())
    return f"{words} — stands for {_owner(metonym.country)} government"


def _after(day: date) -> date | None:
    """The next day; None behind the last that there is."""
    return None if day == date.max else day + timedelta(days=1)


def _month(day: date) -> str:
    return written_day(day).split(" ", 2)[2]


def _owner(country: str) -> str:
    articled = country in _ARTICLED or any(word in country for word in _STATES)
    whose = f"the {country}" if articled and not country.startswith("The ") else country
    return f"{whose}’" if whose.endswith("s") and articled else f"{whose}’s"
