"""Quotations of an article by their place in it, as the library counts them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.analysis.marks import Quotation
from reader.articles.article import Span
from reader.library.quoted import Speech, speeches


class QuotationPlaces:
    """The speech of one article, each by its place from 1; what runs on over several
    paragraphs is one."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._speeches = speeches(quotations)
        self._places = {
            span: place for place, speech in enumerate(self._speeches, 1) for span in speech.spans
        }

    def __len__(self) -> int:
        return len(self._speeches)

    def of(self, quoted: Span) -> int | None:
        """The place of the quotation that has a stretch `quoted`; None where it is no speech."""
        return self._places.get(quoted)

    def at(self, place: int) -> Speech | None:
        """The quotation at that place; None where the article has none there by now."""
        return self._speeches[place - 1] if 0 < place <= len(self._speeches) else None


def in_text(spans: Sequence[Span], stretches: Sequence[Span]) -> tuple[Span, ...]:
    """Where `stretches` of a quotation's words stand in the article's text.

    `spans` are the quotation's paragraphs there, marks included, and `stretches` count in those
    joined by a line end each, as `Speech.text` has them. What crosses paragraphs is cut.
    """
    begins, at = [], 0
    for span in spans:
        begins.append(at)
        at += span.end - span.start + 1
    found: list[Span] = []
    for first, last in stretches:
        for which in range(max(0, bisect_right(begins, first) - 1), len(spans)):
            span, begin = spans[which], begins[which]
            start = max(span.start, span.start + first - begin)
            end = min(span.end, span.start + last - begin)
            if start < end:
                found.append(Span(start, end))
            if begin >= last:
                break
    return tuple(found)
