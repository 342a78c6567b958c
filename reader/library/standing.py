"""Who counts as whom in one library: the reader's joins with the numbers that its tables have.

Joining names rewrites no article. Whatever asks for people, speakers or places asks here for
whom else they stand, so that a join holds at once for however many articles.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from reader.analysis.marks import Examination, Place
from reader.analysis.words import gazetteer
from reader.analysis.words.spelling import name_words
from reader.library import tags
from reader.library.corrected import corrected
from reader.library.corrections import Named
from reader.library.ids import ArticleId
from reader.library.joined import joined, place_at
from reader.library.joins import Group
from reader.library.ledger import Ledger

_AT_ONCE = 500


class Members(NamedTuple):
    """A group with the numbers of its people and of its speakers in the tables."""

    group: Group
    people: tuple[int, ...]
    speakers: tuple[int, ...]

    @property
    def as_people(self) -> tuple[int, ...]:
        """Whom each of its people stands for: all of them, or nobody where it is no person."""
        return self.people if self.group.is_person else ()

    @property
    def as_speakers(self) -> tuple[int, ...]:
        """Whom each of its speakers stands for; a place speaks too."""
        return self.speakers if self.group.is_person or self.group.place is not None else ()


class Located(NamedTuple):
    """A place that people turned out to be, or that lies around one.

    `number` is its own in the table, if it has one; `own` are the people who are the place
    itself, `within` those and the people who are places inside it.
    """

    place: Place
    number: int | None
    own: tuple[int, ...]
    within: tuple[int, ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """What articles bear that name it or a place inside it."""
        own = () if self.number is None else (tags.place(self.number),)
        return *own, *map(tags.person, self.within)

    @property
    def names(self) -> frozenset[str]:
        """The folded names by which it is found."""
        return frozenset((gazetteer.folded(self.place.name), *gazetteer.spellings(self.place.key)))


class Standing:
    """The joins on one connection; `look` before each question keeps them up to date."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ledger = Ledger(connection)
        self._seen = -1
        self._person: dict[int, Members] = {}
        self._speaker: dict[int, Members] = {}
        self._located: dict[str, Located] = {}
        self._articles: dict[str, int] = {}
        self.members: tuple[Members, ...] = ()

    @property
    def ledger(self) -> Ledger:
        """All corrections."""
        return self._ledger

    @property
    def located(self) -> Mapping[str, Located]:
        """Places that people turned out to be, and those around them, by key."""
        return self._located

    @property
    def people(self) -> frozenset[int]:
        """The people who are not simply themselves."""
        return frozenset(self._person)

    @property
    def speakers(self) -> frozenset[int]:
        """The speakers who are not simply themselves."""
        return frozenset(self._speaker)

    def look(self) -> None:
        """Read the joins anew where another connection has written since."""
        self._ledger.look()
        if self._ledger.seen != self._seen:
            self._read()
            self._seen = self._ledger.seen

    def examined(self, article: ArticleId, text: str, found: Examination) -> Examination:
        """What was found in an article as the reader has corrected it."""
        if changes := self._ledger.of(article):
            found = corrected(text, found, changes)
        return joined(found, self._ledger.joins) if self._ledger.joins else found

    def as_people(self, numbers: Iterable[int]) -> list[int]:
        """The people and whoever else they are; without those who are no people."""
        groups = self._person
        return _once((n,) if n not in groups else groups[n].as_people for n in numbers)

    def as_speakers(self, numbers: Iterable[int]) -> list[int]:
        """The speakers and whoever else they are; without those who are nobody."""
        groups = self._speaker
        return _once((n,) if n not in groups else groups[n].as_speakers for n in numbers)

    def named_so(self, sought: Sequence[str]) -> list[Members]:
        """The groups whose name holds all the words, though no article may use it."""
        return [
            members
            for members in self.members
            if sought and set(sought) <= set(name_words(members.group.chief.name))
        ]

    def people_at(self, name: str, *, begun: bool) -> list[int]:
        """The people who are a place so named, or one inside it; `name` is folded.

        With `begun` it is the beginning of a whole name.
        """
        found = (
            located.within
            for located in self._located.values()
            if any(each.startswith(name) if begun else each == name for each in located.names)
        )
        return sorted(set(chain.from_iterable(found)))

    def articles(self, tagged: Iterable[str]) -> int:
        """How many articles bear one of the tags; remembered until something is written."""
        asked = " OR ".join(tagged)
        if asked not in self._articles:
            (count,) = self._connection.execute(
                "SELECT count(*) FROM words WHERE words MATCH ?", (f"tags : ({asked})",)
            ).fetchone()
            self._articles[asked] = count
        return self._articles[asked]

    def _read(self) -> None:
        joins = self._ledger.joins
        people = self._numbers("people", {key: key for key in joins})
        speakers = self._numbers("speakers", {f"person {key}": key for key in joins})
        groups = {id(group): group for group in joins.values()}.values()
        self.members = tuple(
            Members(group, _of(group, people), _of(group, speakers)) for group in groups
        )
        self._person = {number: each for each in self.members for number in each.people}
        self._speaker = {number: each for each in self.members for number in each.speakers}
        self._located = self._places()
        self._articles.clear()

    def _numbers(self, table: str, keys: Mapping[str, str]) -> dict[str, int]:
        found: dict[str, int] = {}
        entered = list(keys)
        for start in range(0, len(entered), _AT_ONCE):
            some = entered[start : start + _AT_ONCE]
            rows = self._connection.execute(
                f"SELECT key, id FROM {table} WHERE key IN ({', '.join('?' * len(some))})", some
            )
            found |= {keys[key]: number for key, number in rows}
        return found

    def _places(self) -> dict[str, Located]:
        own: dict[str, list[int]] = {}
        within: dict[str, list[int]] = {}
        places: dict[str, Place] = {}
        for group, people, _ in self.members:
            if group.place is not None and not group.is_person:
                place = place_at(group.place)
                places[place.key] = place
                own.setdefault(place.key, []).extend(people)
                for key in (place.key, *place.within):
                    within.setdefault(key, []).extend(people)
                    if key not in places and (entry := gazetteer.entry(key)) is not None:
                        places[key] = place_at(Named(key, entry.name))
        numbers = self._numbers("places", {key: key for key in places})
        return {
            key: Located(
                place, numbers.get(key), tuple(own.get(key, ())), tuple(within.get(key, ()))
            )
            for key, place in places.items()
        }


def _once(numbers: Iterable[Iterable[int]]) -> list[int]:
    return list(dict.fromkeys(chain.from_iterable(numbers)))


def _of(group: Group, numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted(numbers[key] for key in group.keys if key in numbers))
