"""What place a name may mean, for a reader who says that it is one."""

from __future__ import annotations

from reader.analysis.words import gazetteer
from reader.language.words import marked, tr
from reader.library.catalogue import Catalogue
from reader.library.corrections import Named
from reader.models.choices import MOST, Choice, Choices, tidy

_SORTS = {
    "country": marked("country"),
    "region": marked("region"),
    "county": marked("county"),
    "city": marked("city"),
    "continent": marked("continent"),
    "area": marked("area"),
    "sea": marked("sea"),
}
"""What a place is, by the gazetteer's `kind`."""


def places(person: Named) -> Choices:
    """What place may be so called: those of the gazetteer, or one that it lacks."""

    def choices(_catalogue: Catalogue, typed: str) -> list[Choice]:
        name = tidy(typed) or person.name
        found = [
            Choice(entry.name, _around(entry), Named(entry.key, entry.name))
            for entry in gazetteer.find(name)[:MOST]
        ]
        own = Named(f"name:{gazetteer.folded(name)}", name)
        return [*found, Choice(name, tr("another place of that name"), own)]

    return choices


def _around(entry: gazetteer.Entry) -> str:
    """Where a place lies: *Texas, United States*; of a country what it is."""
    country = gazetteer.country(entry.key)
    if country is None or country.key == entry.key:
        return tr(_SORTS[entry.kind])
    nearest = gazetteer.entry(entry.parent)
    around = (nearest, country) if nearest is not None else (country,)
    return ", ".join(dict.fromkeys(each.name for each in around))
