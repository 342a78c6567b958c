"""What the library knows of a person or a place, as their page shows it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from reader.analysis.words import gazetteer
from reader.analysis.words.spelling import name_words
from reader.library.answers import Saying, SayingKind
from reader.library.asked_sayings import Asked, Whose
from reader.library.catalogue import Catalogue
from reader.library.ids import A_QUOTATION
from reader.library.wanted import (
    EVERYTHING,
    AboutPerson,
    AboutPlace,
    Both,
    Either,
    Quoted,
    Wanted,
    Words,
)
from reader.models.notes import role_of

_BESIDE = 12
"""So many names are shown of those that speak with somebody, or are named with a place."""
_INSIDE = 400
"""So many places are looked through for those that lie inside one."""
_FIRST = (SayingKind.QUOTED, SayingKind.NAMED, SayingKind.REPORTED)
"""What a page opens on: of whom nobody has quoted a word, all there is tells more than what few
have reported."""
AT_FIRST = 24
"""So many sayings come with the first answer: more than a window shows."""


class Subject(NamedTuple):
    """Whose page it is: `field` is `person` or `place`, `name` as a filter finds it."""

    field: str
    name: str

    @property
    def is_place(self) -> bool:
        """Whether it is a place and not a person."""
        return self.field == "place"

    def whose(self, kind: SayingKind) -> Whose:
        """What is asked for as sayings of that kind."""
        if self.is_place:
            return AboutPlace(self.name)
        return AboutPerson(self.name) if kind is SayingKind.NAMED else Quoted(self.name)

    @property
    def seen(self) -> Wanted:
        """The articles in which the subject is seen at all."""
        if self.is_place:
            return AboutPlace(self.name)
        return Either((AboutPerson(self.name), Quoted(self.name)))


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is asked for on a page: whose it is, and what of it is to be shown.

    `among` are the articles it is of, everything or what the filter finds (`under_filter`).
    `kind` None stands for quotations, or without any for all that is told. `words` must be in
    each saying; `typed` is how they were typed.
    """

    subject: Subject
    under_filter: bool = False
    among: Wanted = EVERYTHING
    kind: SayingKind | None = None
    typed: str = ""
    words: tuple[Words, ...] = ()
    oldest_first: bool = False

    def asked(self, kind: SayingKind) -> Asked:
        """What is asked of the library for that kind."""
        return Asked(self.subject.whose(kind), kind, self.words, self.among)


class Beside(NamedTuple):
    """Somebody or some place met beside the subject, and in how many articles."""

    subject: Subject
    articles: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a subject among some articles, whatever of it is shown.

    `counts` has how many sayings there are of each kind; `quoted_in` in how many articles there
    is a quotation. `days` are those of the articles that see the subject: (yyyymmdd, articles),
    oldest first. `beside` are the people who speak in the same articles, in most first; where
    nobody does those who are named; `places` likewise, of a place those inside it. `also` are
    other names that the same name finds.
    """

    role: str
    counts: Mapping[SayingKind, int]
    quoted_in: int
    days: Sequence[tuple[int, int]]
    beside: tuple[Beside, ...]
    speak: bool
    places: tuple[Beside, ...]
    also: tuple[str, ...]
    written: int

    @property
    def first(self) -> date | None:
        """The day when the subject is seen first."""
        return _day(self.days[0][0]) if self.days else None

    @property
    def last(self) -> date | None:
        """The day when the subject is seen last."""
        return _day(self.days[-1][0]) if self.days else None


@dataclass(frozen=True, slots=True)
class Portrait:
    """The page of a subject: its facts, and the numbers of the sayings shown, by day.

    `counts` has how many there are of each kind with the words that were typed; `kind` is the
    one shown; `first` are the first of its sayings, by number.
    """

    sitting: Sitting
    facts: Facts
    counts: Mapping[SayingKind, int]
    kind: SayingKind
    numbers: array[int]
    first: Mapping[int, Saying]

    @property
    def asked(self) -> Asked:
        """What was asked of the library for what is shown."""
        return self.sitting.asked(self.kind)


def portrait(catalogue: Catalogue, sitting: Sitting, known: Portrait | None = None) -> Portrait:
    """The page that `sitting` asks for; facts that are `known` serve again while they hold."""
    with catalogue.one_state():
        same = known is not None and _same(known, sitting, catalogue.written())
        found = {
            kind: catalogue.sayings.numbers(sitting.asked(kind), oldest_first=sitting.oldest_first)
            for kind in SayingKind
        }
        facts = known.facts if same and known is not None else _facts(catalogue, sitting, found)
        kind = sitting.kind or next((each for each in _FIRST if found[each]), SayingKind.QUOTED)
        numbers = found[kind]
        first = catalogue.sayings.read(sitting.asked(kind), numbers[:AT_FIRST])
    counts = {each: len(found[each]) for each in found}
    return Portrait(sitting, facts, counts, kind, numbers, first)


def _same(known: Portrait, sitting: Sitting, written: int) -> bool:
    before = known.sitting
    return (before.subject, before.among, known.facts.written) == (
        sitting.subject,
        sitting.among,
        written,
    )


def _facts(catalogue: Catalogue, sitting: Sitting, found: Mapping[SayingKind, array[int]]) -> Facts:
    if sitting.words:
        bare = replace(sitting, words=())
        found = {kind: catalogue.sayings.numbers(bare.asked(kind)) for kind in SayingKind}
    subject = sitting.subject
    seen = _with(subject.seen, sitting.among)
    quoted = found[SayingKind.QUOTED]
    speaking = seen if subject.is_place else _with(Quoted(subject.name), sitting.among)
    speakers = _beside(catalogue, subject, speaking)
    return Facts(
        role=_land(catalogue, subject) if subject.is_place else role_of(catalogue, subject.name),
        counts={kind: len(found[kind]) for kind in found},
        quoted_in=len({number // A_QUOTATION for number in quoted}),
        days=catalogue.days(seen),
        beside=speakers or _named(catalogue, subject, seen),
        speak=bool(speakers),
        places=_places(catalogue, subject, seen),
        also=tuple(
            name
            for name in catalogue.sayings.names(subject.whose(SayingKind.NAMED))
            if name != subject.name
        ),
        written=catalogue.written(),
    )


def _with(wanted: Wanted, among: Wanted) -> Wanted:
    return wanted if among == EVERYTHING else Both((wanted, among))


def _beside(catalogue: Catalogue, subject: Subject, wanted: Wanted) -> tuple[Beside, ...]:
    """Who speaks in the same articles, in most of them first."""
    counted = [
        each
        for each in catalogue.speakers(wanted, 4 * _BESIDE)
        if each.named and not _is_named_so(subject, each.name)
    ]
    counted.sort(key=lambda each: -each.articles)
    return tuple(Beside(Subject("person", each.name), each.articles) for each in counted[:_BESIDE])


def _named(catalogue: Catalogue, subject: Subject, wanted: Wanted) -> tuple[Beside, ...]:
    counted = catalogue.people(wanted, _BESIDE + 1)
    others = [each for each in counted if not _is_named_so(subject, each.name)]
    return tuple(Beside(Subject("person", each.name), each.articles) for each in others[:_BESIDE])


def _places(catalogue: Catalogue, subject: Subject, wanted: Wanted) -> tuple[Beside, ...]:
    if not subject.is_place:
        counted = catalogue.places(wanted, _BESIDE)
    else:
        own = {each.key for each in gazetteer.find(subject.name)}
        found = catalogue.places(wanted, _INSIDE)
        counted = [each for each in found if not own.isdisjoint(gazetteer.around(each.key))]
    beside = [
        Beside(Subject("place", each.name), each.articles)
        for each in counted[:_BESIDE]
        if each.name and each.name != subject.name
    ]
    return tuple(beside)


def _is_named_so(subject: Subject, name: str) -> bool:
    """Whether a page for `subject` is also of whoever has that name."""
    return not subject.is_place and set(name_words(subject.name)) <= set(name_words(name))


def _land(catalogue: Catalogue, subject: Subject) -> str:
    lands = [land for land in catalogue.proposed.lands_of(subject.name) if land != subject.name]
    return lands[0] if len(lands) == 1 else ""


def _day(number: int) -> date:
    return date(number // 10_000, number // 100 % 100, number % 100)
