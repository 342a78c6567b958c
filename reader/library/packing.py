"""How an article's parts and its examination are written down, and read back the same."""

from __future__ import annotations

import json
import zlib
from itertools import chain
from typing import Any

from reader.analysis.marks import (
    Attribution,
    Examination,
    Gender,
    Person,
    Place,
    Quotation,
    StretchKind,
)
from reader.articles.article import Article, Day, Span


def packed_parts(article: Article) -> str:
    """Where the article's parts lie, as JSON; the body comes first, then the headline."""
    return _json(
        [
            article.body,
            article.headline,
            article.dateline,
            article.captions,
            article.byline,
            article.source,
        ]
    )


def unpacked_article(text: str, title: str, day: Day, parts: str) -> Article:
    """The article that `packed_parts` was given."""
    body, headline, dateline, captions, byline, source = json.loads(parts)
    return Article(
        text=text,
        title=title,
        day=day,
        body=Span(*body),
        headline=_span(headline),
        dateline=_span(dateline),
        captions=tuple(Span(*caption) for caption in captions),
        byline=_span(byline),
        source=source,
    )


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
    ]
    return zlib.compress(_json(found).encode("utf-8"), 6)


def unpacked(found: bytes) -> Examination:
    """The examination that `packed` was given."""
    quotations, people, places, countries = json.loads(zlib.decompress(found))
    return Examination(
        quotations=tuple(_unpacked_quotation(*quotation) for quotation in quotations),
        people=tuple(
            Person(name, key, _spans(mentions), None if gender is None else Gender(gender))
            for name, key, mentions, gender in people
        ),
        places=tuple(
            Place(name, key, _spans(mentions), country, latitude, longitude, tuple(within))
            for name, key, mentions, country, latitude, longitude, within in places
        ),
        countries=tuple(countries),
    )


def _quotation(quotation: Quotation) -> list[Any]:
    given = quotation.attribution
    return [
        *quotation.span,
        quotation.kind,
        int(quotation.continues),
        None if given is None else list(given),
    ]


def _unpacked_quotation(
    start: int, end: int, kind: str, continues: int, given: list[Any] | None
) -> Quotation:
    attribution = None
    if given is not None:
        speaker, person, mention, cue, certainty = given
        attribution = Attribution(speaker, person, _span(mention), _span(cue), certainty)
    return Quotation(Span(start, end), StretchKind(kind), bool(continues), attribution)


def _flat(spans: tuple[Span, ...]) -> list[int]:
    return list(chain.from_iterable(spans))


def _spans(flat: list[int]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in zip(flat[::2], flat[1::2], strict=True))


def _span(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
