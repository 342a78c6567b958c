"""What a reader can choose from who corrects a speaker or a name, likeliest first.

Each function here is asked on the asking thread, with what has been typed so far.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.analysis.marks import Examination
from reader.analysis.words.spelling import name_words, person_key, without_title
from reader.language.words import counted, tr
from reader.library.catalogue import Catalogue
from reader.library.corrections import (
    Correction,
    Named,
    NamesJoined,
    Speaker,
    Unnamed,
    Whose,
)
from reader.library.folding import words
from reader.library.joins import joins
from reader.models.amounts import articles
from reader.models.in_marks import in_marks

MOST = 12
"""Choices that are shown at most, besides those that are always there."""

_NUMBER = re.compile(r"[ivx]+")


@dataclass(frozen=True, slots=True)
class Choice:
    """A thing to choose: its words, a quiet note beside them, and what it stands for."""

    words: str
    note: str
    value: Speaker | Correction


Choices = Callable[[Catalogue, str], list[Choice]]
"""The choices for what has been typed."""


def speakers(found: Examination, given: Speaker, *, corrected: bool) -> Choices:
    """Who may have said something in an article: its people, then all, then nobody.

    `given` is what the page has now. It comes first, to be confirmed, unless it is `corrected`
    already; then what the analysis found is a choice instead.
    """

    def choices(catalogue: Catalogue, typed: str) -> list[Choice]:
        confirmed = [] if corrected else [*_as_it_is(given, typed)]
        beside = [*_of_article(found, typed)]
        chosen = _distinct([*beside, *_of_library(catalogue, typed)], given)
        always = [
            Choice(tr("Unknown"), tr("nobody can tell"), Whose.UNKNOWN),
            Choice(tr("Nobody’s words"), tr("no speech"), Whose.NOBODY),
            *([_as_found()] if corrected else []),
        ]
        fitting = (each for each in always if _begins(each.words, words(typed)))
        new = _new_names(typed, chosen)
        if name := tidy(typed):
            unnamed = Choice(in_marks(name), tr("without a name"), Unnamed(name))
            # A name has a capital; “officials” has none.
            new = [unnamed, *new] if name == name.casefold() else [*new, unnamed]
        others = (each for each in (*fitting, *new) if each.value != given)
        return [*confirmed, *chosen, *others]

    return choices


def alike(found: Examination, person: Named) -> Choices:
    """Whose name may be another of the person's: those of the same last name first."""

    def choices(catalogue: Catalogue, typed: str) -> list[Choice]:
        if typed.strip():
            beside = [*_of_article(found, typed)]
            chosen = _distinct([*beside, *_of_library(catalogue, typed)], person)
            return chosen + _new_names(typed, chosen)
        own = name_words(person.name)
        likely: list[Choice] = []
        if own:
            likely = [*_of_library(catalogue, _last(own))]
            likely.sort(key=lambda each: -_likeness(own, name_words(each.words)))
        return _distinct([*likely, *_of_article(found, "")], person)

    return choices


def somebody_else(found: Examination, person: Named) -> Choices:
    """Who else may bear a name in an article."""

    def choices(catalogue: Catalogue, typed: str) -> list[Choice]:
        own = name_words(person.name)
        chosen = [*_of_article(found, typed)]
        if typed.strip() or not own:
            chosen += _of_library(catalogue, typed)
        else:
            chosen += _of_library(catalogue, _last(own))
        chosen = _distinct(chosen, person)
        return chosen + _new_names(typed, [*chosen, Choice(person.name, "", person)])

    return choices


def somebody(found: Examination, place: Named) -> Choices:
    """Which person it is that was taken for a place, or none."""

    def choices(catalogue: Catalogue, typed: str) -> list[Choice]:
        sought = typed if typed.strip() else place.name
        chosen = _distinct([*_of_article(found, typed), *_of_library(catalogue, sought)], place)
        none = Choice(tr("Nobody"), tr("no name at all"), Whose.NOBODY)
        fitting = [none] if _begins(none.words, words(typed)) else []
        return [*chosen, *fitting, *_new_names(sought, chosen)]

    return choices


def parts(
    person: Named, forms: Mapping[str, int], corrections: Iterable[Correction], first: str
) -> Choices:
    """What a name is made of: names that were joined by hand, and how the article writes it.

    The form `first` comes first, if the article has it.
    """
    made = list(corrections)
    group = joins(each.change for each in made).get(person.key)
    joined = [
        Choice(_other(each.change, person).name, tr("joined by you"), each)
        for each in made
        if isinstance(each.change, NamesJoined)
        and group is not None
        and each.change.one.key in group.keys
    ]
    ordered = sorted(forms.items(), key=lambda form: (form[0] != first, -form[1]))
    written = [Choice(in_marks(form), _often(count), Unnamed(form)) for form, count in ordered]

    def choices(_catalogue: Catalogue, typed: str) -> list[Choice]:
        sought = words(typed)
        return [each for each in (*joined, *written) if _begins(each.words, sought)]

    return choices


def _as_found() -> Choice:
    return Choice(tr("As found"), tr("by the analysis"), Whose.AS_FOUND)


def _often(count: int) -> str:
    return counted("once here", "{n} times here", count)


def _as_it_is(given: Speaker, typed: str) -> Iterator[Choice]:
    """The speaker that the page has now, where there is one."""
    if isinstance(given, Whose):
        return
    name = given.name if isinstance(given, Named) else given.words
    if _begins(name, words(typed)):
        yield Choice(name, tr("shown now; confirm it"), given)


def _of_article(found: Examination, typed: str) -> Iterator[Choice]:
    sought = words(typed)
    said = Counter(
        each.attribution.person
        for each in found.quotations
        if each.attribution is not None and not each.continues
    )
    people = sorted(found.people, key=lambda each: (-said[each.key], -len(each.mentions)))
    for person in people:
        if _begins(person.name, sought):
            yield Choice(person.name, tr("in this article"), Named(person.key, person.name))


def _of_library(catalogue: Catalogue, typed: str) -> Iterator[Choice]:
    if not typed.strip():
        return
    for person in catalogue.proposed.known_people(typed, MOST):
        yield Choice(person.name, articles(person.articles), Named(person.key, person.name))


def _other(joined: NamesJoined, person: Named) -> Named:
    return joined.into if joined.one.key == person.key else joined.one


def _new_names(typed: str, known: list[Choice]) -> list[Choice]:
    """The typed name itself, where nobody known is called just so."""
    name = without_title(tidy(typed))
    key = person_key(name) if name else ""
    if not key or any(isinstance(each.value, Named) and each.value.key == key for each in known):
        return []
    return [Choice(name, tr("a new name"), Named(key, name))]


def _distinct(choices: list[Choice], without: Speaker) -> list[Choice]:
    found: dict[str, Choice] = {}
    left_out = without.key if isinstance(without, Named) else None
    for each in choices:
        if isinstance(each.value, Named) and each.value.key != left_out:
            found.setdefault(each.value.key, each)
    return list(found.values())[:MOST]


def _last(name: tuple[str, ...]) -> str:
    """The last word of a name, before the number of a queen or a pope."""
    return next((word for word in reversed(name) if not _NUMBER.fullmatch(word)), name[-1])


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How much speaks for two names being one person's: last names, then beginnings."""
    if not one or not other or _last(one) != _last(other):
        return 0
    if one[0] == other[0]:
        return 3
    return 2 if one[0][0] == other[0][0] or 1 in (len(one), len(other)) else 1


def _begins(name: str, sought: tuple[str, ...]) -> bool:
    own = {*words(name), *name_words(name)}
    return all(any(word.startswith(part) for word in own) for part in sought)


def tidy(typed: str) -> str:
    """What was typed, with single blanks between its words."""
    return " ".join(typed.split())
