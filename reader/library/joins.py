"""Which keys of people count as one, and which of them as a place or as nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reader.library.corrections import Change, Named, NameIs, NamesJoined


@dataclass(frozen=True, slots=True)
class Group:
    """People's keys that the reader has joined, or one that is no person after all.

    They go by `chief`. Where `is_person` is false all of them are `place`, or nobody.
    """

    chief: Named
    keys: frozenset[str]
    is_person: bool = True
    place: Named | None = None


Joins = Mapping[str, Group]
"""The group of each key that a correction speaks of."""


def joins(changes: Iterable[Change]) -> Joins:
    """What the changes, in the order they were made, come to.

    Names may be joined in chains and circles. A group goes by the name that was last joined
    into, and is what was last said of any of its names: joined with a person, it is one.
    """
    found: dict[str, Group] = {}
    for change in changes:
        match change:
            case NamesJoined(one, into):
                some, others = _group(found, one), _group(found, into)
                # Named anew within one group; else who counts under another goes on to.
                chief = into if some == others else others.chief
                _enter(found, Group(chief, some.keys | others.keys))
            case NameIs(person, place):
                group = _group(found, person)
                _enter(found, replace(group, is_person=False, place=place))
    return found


def _group(found: dict[str, Group], named: Named) -> Group:
    return found.get(named.key) or Group(named, frozenset((named.key,)))


def _enter(found: dict[str, Group], group: Group) -> None:
    found.update(dict.fromkeys(group.keys, group))
