"""Which terms of a filter keep every article away: what leaving one out would bring back."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.articles.article import Span
from reader.filter.meaning import Meaning
from reader.library.wanted import Wanted


class WayBack(NamedTuple):
    """A term of the typed filter, and how many articles there would be without it.

    `typed` is the term as it stands in the text, `spans` where it does.
    """

    typed: str
    spans: tuple[Span, ...]
    articles: int


def ways_back(text: str, understood: Meaning, count: Callable[[Wanted], int]) -> list[WayBack]:
    """The terms of the filter `text` whose leaving out helps, most articles first.

    `count` tells how many articles there are of what is wanted. Of a filter of one term
    there is none: to leave it out is to want everything.
    """
    if len(understood.terms) < 2:
        return []
    ways = [
        WayBack(" ".join(span.of(text) for span in term.spans), term.spans, articles)
        for term in understood.terms
        if (articles := count(understood.without(term)))
    ]
    return sorted(ways, key=lambda way: -way.articles)
