"""Finds what of an article others carry, and in what the one beside it differs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reader.analysis.comparing.changed_words import changed_between
from reader.analysis.comparing.compared import Compared, compared
from reader.articles.article import Span
from reader.library.answers import Echo, Kept
from reader.library.ids import ArticleId
from reader.models.carried import NOTHING, Carried, CarriedIn, Opposite
from reader.models.quotation_places import QuotationPlaces, in_text


def carried_in(
    kept: Kept,
    echoes: Mapping[int, Sequence[Echo]],
    beside: ArticleId | None = None,
    pause: Callable[[], None] = lambda: None,
) -> CarriedIn:
    """What of `kept` others carry, by the `echoes` of its quotations' places.

    What the article `beside` carries too is compared with it; before each such comparison
    `pause` may break it off by raising.
    """
    if not echoes:
        return NOTHING
    places = QuotationPlaces(kept.examination.quotations)
    there: dict[int, Compared] = {}
    found = []
    for place, others in echoes.items():
        speech = places.at(place)
        if speech is None or not others:
            continue
        text = speech.text(kept.article.text)
        echo = next((each for each in others if each.article == beside), None)
        opposite = None
        if echo is not None:
            pause()
            # Hundreds of quotations here may be pieces of a single long one there.
            if echo.place not in there:
                there[echo.place] = compared(echo.text)
            opposite = _opposite(text, speech.spans, echo, there[echo.place])
        found.append(Carried(place, speech.spans, text, tuple(others), opposite))
    return CarriedIn(found)


def _opposite(text: str, spans: Sequence[Span], there: Echo, words: Compared) -> Opposite:
    here_only, there_only = changed_between(compared(text), words)
    return Opposite(
        there.place,
        there.kind,
        in_text(spans, here_only),
        tuple(span.of(text) for span in here_only),
        tuple(span.of(there.text) for span in there_only),
    )
