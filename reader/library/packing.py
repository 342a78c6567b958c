"""How an examination is written down, and read back the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import chain
from typing import Any

from reader.analysis.marks import (
    Attribution,
    DateMention,
    Examination,
    Gender,
    Metonym,
    Person,
    Place,
    Quotation,
    Step,
    StepKind,
    StretchKind,
    Utterance,
)
from reader.articles.article import Span
from reader.library.pressing import or_damaged, pressed, unpressed
from reader.library.usual_words import FOUND

_STRETCHES = {kind.value: kind for kind in StretchKind}
_STEPS = {kind.value: kind for kind in StepKind}
"""Kinds by their values: an enumeration takes ten times as long to look one up."""

_pair: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)
_step: Callable[[tuple[Span, StepKind]], Step] = partial(tuple.__new__, Step)
"""As `Span` and `Step` make them of their parts, in half the time."""


def packed(examination: Examination) -> bytes:
    """The examination as compressed JSON without field names."""
    found = [
        [_quotation(quotation) for quotation in examination.quotations],
        [
            [person.name, person.key, _flat(person.mentions), person.gender]
            for person in examination.people
        ],
        [
            [
                place.name,
                place.key,
                _flat(place.mentions),
                place.country,
                place.latitude,
                place.longitude,
                place.within,
            ]
            for place in examination.places
        ],
        examination.countries,
        [
            [*utterance.span, *utterance.cue, _attribution(utterance.attribution)]
            for utterance in examination.reported
        ],
        [
            [*mention.span, mention.first.isoformat(), mention.last.isoformat()]
            for mention in examination.dates
        ],
        [[*metonym.span, metonym.country] for metonym in examination.metonyms],
    ]
    return pressed(_json(found), FOUND)


@or_damaged
def unpacked(found: bytes) -> Examination:
    """The examination that `packed` was given, by this program or by an older one."""
    quotations, people, places, countries, *later = json.loads(unpressed(found, FOUND))
    reported, dates, metonyms = later or ((), (), ())
    return Examination(
        quotations=tuple(
            [
                Quotation(
                    _pair((start, end)),
                    _STRETCHES[kind],
                    bool(continues),
                    _unpacked_attribution(given),
                )
                for start, end, kind, continues, given in quotations
            ]
        ),
        people=tuple(
            Person(name, key, _spans(mentions), None if gender is None else Gender(gender))
            for name, key, mentions, gender in people
        ),
        places=tuple(
            Place(name, key, _spans(mentions), country, latitude, longitude, tuple(within))
            for name, key, mentions, country, latitude, longitude, within in places
        ),
        countries=tuple(countries),
        reported=tuple(
            [
                Utterance(_pair((start, end)), _pair((first, last)), _unpacked_attribution(given))
                for start, end, first, last, given in reported
            ]
        ),
        dates=tuple(
            DateMention(Span(start, end), date.fromisoformat(first), date.fromisoformat(last))
            for start, end, first, last in dates
        ),
        metonyms=tuple(Metonym(Span(start, end), country) for start, end, country in metonyms),
    )


def _quotation(quotation: Quotation) -> list[Any]:
    return [
        *quotation.span,
        quotation.kind,
        int(quotation.continues),
        _attribution(quotation.attribution),
    ]


def _attribution(given: Attribution | None) -> list[Any] | None:
    if given is None:
        return None
    steps = [value for step in given.steps for value in (*step.span, step.kind)]
    return [*given[:-1], steps]


def _unpacked_attribution(given: list[Any] | None) -> Attribution | None:
    if given is None:
        return None
    speaker, person, mention, cue, certainty, *later = given
    route, flat = later or ("", None)
    steps = _steps(flat) if flat else ()
    return Attribution(speaker, person, _span(mention), _span(cue), certainty, route, steps)


def _steps(flat: list[Any]) -> tuple[Step, ...]:
    spans = map(_pair, zip(flat[::3], flat[1::3], strict=True))
    kinds = [_STEPS[kind] for kind in flat[2::3]]
    return tuple(map(_step, zip(spans, kinds, strict=True)))


def _flat(spans: tuple[Span, ...]) -> list[int]:
    return list(chain.from_iterable(spans))


def _spans(flat: list[int]) -> tuple[Span, ...]:
    return tuple(map(_pair, zip(flat[::2], flat[1::2], strict=True)))


def _span(pair: list[int] | None) -> Span | None:
    if pair is None:
        return None
    start, end = pair
    return _pair((start, end))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
