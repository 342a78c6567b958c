"""An examination with the names joined that the reader has joined in the whole library."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis.marks import Attribution, Examination, Person, Place
from reader.analysis.words import gazetteer
from reader.articles.article import Span
from reader.library.corrections import Named
from reader.library.joins import Group, Joins


def joined(found: Examination, joins: Joins) -> Examination:
    """`found` with each group as one person, and with what is no person as a place or gone.

    Words of what is a place after all are a speaker's without a name; words given to what is
    nobody's name are of an unknown speaker.
    """
    speaking = [each.attribution for each in found.quotations]
    speaking += [each.attribution for each in found.reported]
    keys = {person.key for person in found.people}
    keys.update(given.person for given in speaking if given is not None and given.person)
    if joins.keys().isdisjoint(keys):
        return found

    def given(who: Attribution | None) -> Attribution | None:
        group = joins.get(who.person) if who is not None and who.person else None
        if who is None or group is None:
            return who
        if group.is_person:
            return who._replace(speaker=group.chief.name, person=group.chief.key)
        return None if group.place is None else who._replace(person=None)

    return replace(
        found,
        people=_people(found.people, joins),
        places=_places(found, joins),
        quotations=tuple(
            each._replace(attribution=given(each.attribution)) for each in found.quotations
        ),
        reported=tuple(
            each._replace(attribution=given(each.attribution)) for each in found.reported
        ),
    )


def place_at(named: Named, mentions: tuple[Span, ...] = ()) -> Place:
    """The place of that key as the gazetteer has it, or one that it lacks."""
    entry = gazetteer.entry(named.key)
    if entry is None:
        return Place(named.name, named.key, mentions)
    country = gazetteer.country(named.key)
    return Place(
        gazetteer.full_name(entry),
        entry.key,
        mentions,
        country.name if country else None,
        entry.latitude,
        entry.longitude,
        gazetteer.around(entry.key),
    )


def _people(people: tuple[Person, ...], joins: Joins) -> tuple[Person, ...]:
    kept: dict[str, Person] = {}
    for person in people:
        group = joins.get(person.key) or Group(Named(person.key, person.name), frozenset())
        if group.is_person:
            key, name = group.chief.key, group.chief.name
            one = kept.get(key)
            mentions = person.mentions if one is None else (*one.mentions, *person.mentions)
            gender = person.gender if one is None else one.gender or person.gender
            kept[key] = Person(name, key, tuple(sorted(mentions)), gender)
    return tuple(kept.values())


def _places(found: Examination, joins: Joins) -> tuple[Place, ...]:
    places = {place.key: place for place in found.places}
    for person in found.people:
        group = joins.get(person.key)
        if group is None or group.is_person or group.place is None:
            continue
        one = places.get(group.place.key) or place_at(group.place)
        mentions = tuple(sorted({*one.mentions, *person.mentions}))
        places[one.key] = replace(one, mentions=mentions)
    return tuple(sorted(places.values(), key=lambda place: place.mentions[:1]))
