"""The quoted stretches of an article, and whether each is speech."""

from __future__ import annotations

from reader.analysis.marks import Stretch, StretchKind
from reader.analysis.pairing import pairs
from reader.articles.article import Span
from reader.articles.plain import paragraphs


def stretches(text: str) -> list[Stretch]:
    """Every stretch of `text` between outermost quotation marks, in order, never overlapping.

    A stretch lies within one paragraph. One still open where its paragraph ends runs to that
    end, and what goes on in the next paragraph is a stretch of its own that `continues`.
    """
    found: list[Stretch] = []
    places = paragraphs(text)
    left_open = False
    for paragraph, here in zip(places, pairs(text, places), strict=True):
        for pair in here:
            continues = left_open and pair.span.start == paragraph.start
            left_open = pair.open
            words = pair.span.of(text).rstrip()
            if any(map(str.isalnum, words)):
                span = Span(pair.span.start, pair.span.start + len(words))
                found.append(Stretch(span, StretchKind.SPEECH, continues))
        if not here:
            left_open = False
    return found
