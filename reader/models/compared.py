"""Finds what of an article others carry, and in what the one beside it differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.analysis.comparing.changed_words import changed_words
from reader.articles.article import Span
from reader.library.answers import Echo, Kept
from reader.library.ids import ArticleId
from reader.models.carried import NOTHING, Carried, CarriedIn, Opposite
from reader.models.quotation_places import QuotationPlaces, in_text


def carried_in(
    kept: Kept, echoes: Mapping[int, Sequence[Echo]], beside: ArticleId | None = None
) -> CarriedIn:
    """What of `kept` others carry, by the `echoes` of its quotations' places.

    What the article `beside` carries too is compared with it.
    """
    if not echoes:
        return NOTHING
    places = QuotationPlaces(kept.examination.quotations)
    found = []
    for place, others in echoes.items():
        speech = places.at(place)
        if speech is None or not others:
            continue
        text = speech.text(kept.article.text)
        opposite = next((each for each in others if each.article == beside), None)
        found.append(
            Carried(
                place,
                speech.spans,
                text,
                tuple(others),
                None if opposite is None else _compared(text, speech.spans, opposite),
            )
        )
    return CarriedIn(found)


def _compared(text: str, spans: Sequence[Span], there: Echo) -> Opposite:
    here_only, there_only = changed_words(text, there.text)
    return Opposite(
        there.place,
        there.kind,
        in_text(spans, here_only),
        tuple(span.of(text) for span in here_only),
        tuple(span.of(there.text) for span in there_only),
    )
