"""Which parts of a filter keep every article away: what leaving one out would bring back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reader.articles.article import Span
from reader.filter.meaning import Meaning
from reader.library.answers import Cost


class WayBack(NamedTuple):
    """A part of the typed filter, and how many articles there would be without it.

    `typed` is the part as it stands in the text, `spans` where it does.
    """

    typed: str
    spans: tuple[Span, ...]
    articles: int


def ways_back(text: str, understood: Meaning, costs: Iterable[Cost]) -> list[WayBack]:
    """The parts of the filter `text` whose leaving out helps, most articles first."""
    typed_as = {condition.wanted: condition.spans for condition in understood.conditions}
    ways = [
        WayBack(" ".join(span.of(text) for span in spans), spans, articles)
        for condition, articles in costs
        if articles and (spans := typed_as.get(condition, ()))
    ]
    return sorted(ways, key=lambda way: -way.articles)
