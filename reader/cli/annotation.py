"""An article's annotation as a JSON object, the form that programs read."""

from __future__ import annotations

from reader.analysis.marks import Examination, Person, Place, Quotation, StretchKind, Utterance
from reader.articles.article import Article, Span


def annotation(number: object, article: Article, found: Examination) -> dict[str, object]:
    """What was found in `article`, called `number`, as values that JSON knows.

    Of the quoted stretches only speech. Offsets count characters of the article's text, a
    quotation's marks lie inside its own; `speaker` is null and `certainty` 0 where it
    can't be told who speaks.
    """
    text = article.text
    return {
        "id": number,
        "title": article.title,
        "date": article.day.date.isoformat() if article.day else None,
        "quotes": [
            _quote(text, quotation)
            for quotation in found.quotations
            if quotation.kind is StretchKind.SPEECH
        ],
        "people": [_person(person) for person in found.people],
        "places": [_place(place) for place in found.places],
        "countries": list(found.countries),
        "reported": [_utterance(utterance) for utterance in found.reported],
    }


def _quote(text: str, quotation: Quotation) -> dict[str, object]:
    whose = quotation.attribution
    return {
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": quotation.span.of(text),
        "speaker": whose.speaker if whose else None,
        "mention": _pair(whose.mention if whose else None),
        "cue": _pair(whose.cue if whose else None),
        "certainty": round(whose.certainty, 3) if whose else 0.0,
    }


def _utterance(utterance: Utterance) -> dict[str, object]:
    whose = utterance.attribution
    return {
        "start": utterance.span.start,
        "end": utterance.span.end,
        "speaker": whose.speaker if whose else None,
        "cue": list(utterance.cue),
        "certainty": round(whose.certainty, 3) if whose else 0.0,
    }


def _person(person: Person) -> dict[str, object]:
    return {"name": person.name, "mentions": [list(span) for span in person.mentions]}


def _place(place: Place) -> dict[str, object]:
    return {
        "name": place.name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "mentions": [list(span) for span in place.mentions],
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)
