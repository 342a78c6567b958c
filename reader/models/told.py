"""What a hover tells of a name, a place, a day or a government that the text speaks of."""

from __future__ import annotations

from reader.analysis.marks import DateMention, Metonym, Person, Place
from reader.language.words import ENGLISH, spoken, tr
from reader.models.amounts import mentions
from reader.models.written_span import full_span_in_words

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
    return f"{person.name} · {mentions(len(person.mentions))}"


def place_told(place: Place) -> str:
    """`Porto, Portugal`."""
    return ", ".join(dict.fromkeys(part for part in (place.name, place.country) if part))


def days_told(mention: DateMention) -> str:
    """`Thursday 27 March 2025`; `Monday 3 March 2025 to Sunday 9 March 2025`; `March 2025`."""
    told = full_span_in_words(mention.first, mention.last)
    return told[:1].upper() + told[1:]


def metonym_told(text: str, metonym: Metonym) -> str:
    """`Moscow — stands for Russia’s government`."""
    words = " ".join(metonym.span.of(text).split())
    country = metonym.country
    owner = _owner(country) if spoken() == ENGLISH else country
    # Only English is given its own grammar: for other languages {owner} is the country's name.
    told = tr("{words} — stands for {owner} government", "owner: a country’s name in English")
    return told.format(words=words, owner=owner)


def _owner(country: str) -> str:
    articled = country in _ARTICLED or any(word in country for word in _STATES)
    whose = f"the {country}" if articled and not country.startswith("The ") else country
    return f"{whose}’" if whose.endswith("s") and articled else f"{whose}’s"
