"""An examination as it stands after what the reader has corrected on the article's page.

Quotations are found again by their words, people by key and as written. What finds nothing
any more, since the file has changed, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.analysis.marks import (
    Attribution,
    Examination,
    Person,
    Quotation,
    StretchKind,
)
from reader.articles.article import Span
from reader.library.corrections import (
    ROUTE,
    Change,
    Named,
    NoPlace,
    OnPage,
    Speaker,
    SpeakerSet,
    TakenApart,
    Unnamed,
    Whose,
    known_by,
)
from reader.library.folding import words


class Address(NamedTuple):
    """By what a quotation is found again: its words, and which of those with these, from 1."""

    words: str
    nth: int


def corrected(text: str, found: Examination, changes: Iterable[Change]) -> Examination:
    """`found` after `changes`, in the order they were made; of what contradicts, the last holds.

    Every span indexes `text`. Takes time in proportion to the text for each change.
    """
    speakers: dict[Address, Speaker] = {}
    for change in changes:
        match change:
            case TakenApart():
                found = _apart(text, found, change)
            case NoPlace():
                found = _no_place(found, change)
            case SpeakerSet():
                speakers[Address(change.words, change.nth)] = change.speaker
    for address, speaker in speakers.items():
        at = quotation_at(text, found.quotations, address)
        if at is not None and speaker is not Whose.AS_FOUND:
            found = _said_by(found, at, speaker)
    return found


def finds(text: str, found: Examination, change: OnPage) -> bool:
    """Whether the article as it was examined holds what the change speaks of."""
    if isinstance(change, SpeakerSet):
        return quotation_at(text, found.quotations, Address(change.words, change.nth)) is not None
    if isinstance(change, NoPlace):
        return any(place.key == change.place.key for place in found.places)
    return any(
        person.key == change.person.key
        and any(_written(text, span) == change.written for span in person.mentions)
        for person in found.people
    )


def address_of(text: str, quotations: Sequence[Quotation], at: int) -> Address:
    """By what the quotation number `at` is found again; one that goes on, by its beginning."""
    first = beginning_of(quotations, at)
    known = known_by(quotations[first].span.of(text))
    alike = [each for each in _beginnings(quotations) if _words(text, quotations[each]) == known]
    return Address(known, alike.index(first) + 1)


def quotation_at(text: str, quotations: Sequence[Quotation], address: Address) -> int | None:
    """The number of the quotation with that address, marks and case aside.

    Where none has just these words, the only one will do that holds them all, or that they
    hold: a sentence may have been added or cut.
    """
    sought = words(address.words)
    folded = {each: words(_words(text, quotations[each])) for each in _beginnings(quotations)}
    alike = [each for each, own in folded.items() if own == sought]
    if alike:
        return alike[address.nth - 1] if address.nth <= len(alike) else None
    near = [each for each, own in folded.items() if _within(own, sought) or _within(sought, own)]
    return near[0] if len(near) == 1 and address.nth == 1 else None


def beginning_of(quotations: Sequence[Quotation], at: int) -> int:
    """The number of the quotation that the one number `at` goes on from, or its own."""
    while at > 0 and quotations[at].continues:
        at -= 1
    return at


def written_forms(text: str, person: Person) -> dict[str, int]:
    """How the article writes the person's name, and how often so, in order of appearance."""
    forms: dict[str, int] = {}
    for span in person.mentions:
        form = _written(text, span)
        forms[form] = forms.get(form, 0) + 1
    return forms


def _beginnings(quotations: Sequence[Quotation]) -> Iterator[int]:
    return (at for at, each in enumerate(quotations) if at == 0 or not each.continues)


def _words(text: str, quotation: Quotation) -> str:
    return known_by(quotation.span.of(text))


_FEWEST = 4
"""Words below which a quotation inside another is no longer surely the same."""


def _within(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    length = len(some)
    if not _FEWEST <= length <= len(others):
        return False
    return any(others[at : at + length] == some for at in range(len(others) - length + 1))


def _said_by(found: Examination, at: int, speaker: Speaker) -> Examination:
    quotations = list(found.quotations)
    for number in range(at, len(quotations)):
        if number > at and not quotations[number].continues:
            break
        quotations[number] = _with_speaker(quotations[number], speaker)
    return replace(found, quotations=tuple(quotations))


def _with_speaker(quotation: Quotation, speaker: Speaker) -> Quotation:
    given = None
    kind = StretchKind.SPEECH
    match speaker:
        case Named(key, name):
            given = Attribution(name, key, None, None, 1.0, ROUTE)
        case Unnamed(called):
            given = Attribution(called, None, None, None, 1.0, ROUTE)
        case Whose.NOBODY if quotation.kind is StretchKind.SPEECH:
            kind = StretchKind.SCARE
        case Whose.NOBODY:
            kind = quotation.kind
    return quotation._replace(kind=kind, attribution=given)


def _apart(text: str, found: Examination, change: TakenApart) -> Examination:
    one, other = change.person, change.other
    taken: set[Span] = set()
    people: list[Person] = []
    gone = True
    for person in found.people:
        if person.key == one.key:
            own = [span for span in person.mentions if _written(text, span) == change.written]
            taken.update(own)
            left = tuple(span for span in person.mentions if span not in taken)
            if left:
                people.append(replace(person, mentions=left))
            gone = gone and not left
        else:
            people.append(person)
    if not taken or one.key == other.key:
        return found
    people = _with_mentions(people, other, taken)
    name = next(person.name for person in people if person.key == other.key)

    def given(who: Attribution | None) -> Attribution | None:
        if who is None or who.person != one.key:
            return who
        if gone or who.mention in taken or any(step.span in taken for step in who.steps):
            return who._replace(speaker=name, person=other.key)
        return who

    return replace(
        found,
        people=tuple(people),
        quotations=tuple(
            each._replace(attribution=given(each.attribution)) for each in found.quotations
        ),
        reported=tuple(
            each._replace(attribution=given(each.attribution)) for each in found.reported
        ),
    )


def _no_place(found: Examination, change: NoPlace) -> Examination:
    taken = {
        span for place in found.places if place.key == change.place.key for span in place.mentions
    }
    if not taken:
        return found
    people = list(found.people)
    if change.person is not None:
        people = _with_mentions(people, change.person, taken)
    return replace(
        found,
        people=tuple(people),
        places=tuple(place for place in found.places if place.key != change.place.key),
    )


def _with_mentions(people: list[Person], named: Named, taken: Iterable[Span]) -> list[Person]:
    """The people in order of appearance, with more mentions of one, who may be new."""
    known = next((person for person in people if person.key == named.key), None)
    whole = known or Person(named.name, named.key, ())
    whole = replace(whole, mentions=tuple(sorted({*whole.mentions, *taken})))
    others = [person for person in people if person is not known]
    return sorted([*others, whole], key=lambda person: person.mentions[:1])


def _written(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())
