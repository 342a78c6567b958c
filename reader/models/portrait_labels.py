"""What stands beside the parts of a page of a person or a place: labels and numbers."""

from __future__ import annotations

from reader.articles.written_days import short_day
from reader.language.words import number, tr
from reader.library.answers import SayingKind
from reader.models.portrait import Facts, Portrait, Subject
from reader.models.portrait_words import kind_told


def kind_counted(subject: Subject, kind: SayingKind, count: int) -> str:
    """What sayings of that kind are called on the page of the subject, and how many they are."""
    told = tr("{what} {count}", "a kind of sayings and their number")
    return told.format(what=kind_told(subject, kind), count=number(count))


def people_told(portrait: Portrait) -> str:
    """Who they are that a page names beside whom it is of."""
    facts, subject = portrait.facts, portrait.sitting.subject
    if facts.speak and subject.is_place:
        return tr("Who speaks")
    if facts.speak and facts.counts[SayingKind.QUOTED]:
        return tr("Speaks with")
    return tr("Named with")


def places_told(subject: Subject) -> str:
    """What the places are that a page names."""
    return tr("Places inside") if subject.is_place else tr("Places")


def ends_told(facts: Facts) -> tuple[str, str]:
    """What stands under the ends of the time in which the subject is seen."""
    if facts.first is None or facts.last is None:
        return "", ""
    first = short_day(facts.first)
    if facts.first == facts.last:
        return tr("Seen on {day}").format(day=first), ""
    last = tr("last {day}").format(day=short_day(facts.last))
    return tr("First seen {day}").format(day=first), last
