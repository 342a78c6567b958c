"""The whole sentences in which some words of an article stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from reader.analysis.words.sentences import sentences
from reader.articles.article import Span
from reader.articles.plain import paragraphs

_start = attrgetter("start")


class Surroundings(NamedTuple):
    """Sentences as they stand in the article, those of each paragraph on lines of their own.

    `words` are where in `text` the words stand that they surround.
    """

    text: str
    words: tuple[Span, ...]


def surroundings(text: str, spans: Sequence[Span]) -> Surroundings:
    """The sentences of `text` in which `spans` stand, which go by where they begin.

    Spans that share a sentence, or stand in neighbouring ones, share a piece.
    """
    pieces: list[Span] = []
    home: list[int] = []  # the number of each span's piece
    for span in spans:
        piece = _whole(text, span)
        if pieces and piece.start <= pieces[-1].end:
            pieces[-1] = Span(pieces[-1].start, max(pieces[-1].end, piece.end))
        else:
            pieces.append(piece)
        home.append(len(pieces) - 1)
    begun = [0]
    for piece in pieces:
        begun.append(begun[-1] + piece.end - piece.start + 1)
    moved = [begun[at] - pieces[at].start for at in range(len(pieces))]
    return Surroundings(
        "\n".join(piece.of(text) for piece in pieces),
        tuple(
            Span(span.start + moved[at], span.end + moved[at])
            for span, at in zip(spans, home, strict=True)
        ),
    )


def _whole(text: str, span: Span) -> Span:
    """The sentences in which `span` stands, as far as its first paragraph's go."""
    around = paragraphs(text)
    at = bisect_right(around, span.start, key=_start) - 1
    if at < 0 or around[at].end < span.end:
        return span
    meeting = [each for each in sentences(text, around[at]) if each.meets(span)]
    if not meeting:
        return span
    return Span(min(meeting[0].start, span.start), max(meeting[-1].end, span.end))
