"""The whole sentences in which some words of an article stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from reader.analysis.words.sentences import sentences
from reader.articles.article import Span
from reader.articles.plain import paragraphs

_start = attrgetter("start")


_ENDS = (".", "!", "?", "…", ":", ";", ",")
_CLOSING = "”’»\"')] \t"


class Surroundings(NamedTuple):
    """Sentences as they stand in the article, those of each paragraph on lines of their own.

    `words` are where in `text` the words stand that they surround.
    """

    text: str
    words: tuple[Span, ...]


class Sentences:
    """The sentences of one text; each paragraph is cut once, when it is first asked for.

    So the time is in proportion to the text, however many words of it are surrounded.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._paragraphs = paragraphs(text)
        self._cut: dict[int, list[Span]] = {}

    def surroundings(self, spans: Sequence[Span], *, go_on: bool = False) -> Surroundings:
        """The sentences in which `spans` stand, which go by where they begin.

        Spans that share a sentence share a piece. With `go_on` the sentence after them comes too
        where they stand in no sentence, as a dateline doesn't.
        """
        pieces: list[Span] = []
        home: list[int] = []  # the number of each span's piece
        for span in spans:
            piece = self._whole(span)
            if pieces and piece.start <= pieces[-1].end:
                pieces[-1] = Span(pieces[-1].start, max(pieces[-1].end, piece.end))
            else:
                pieces.append(piece)
            home.append(len(pieces) - 1)
        if go_on and pieces and not ends_sentence(pieces[-1].of(self._text)):
            pieces += self._after(pieces[-1])
        begun = [0]
        for piece in pieces:
            begun.append(begun[-1] + piece.end - piece.start + 1)
        moved = [begun[at] - pieces[at].start for at in range(len(pieces))]
        return Surroundings(
            "\n".join(piece.of(self._text) for piece in pieces),
            tuple(
                Span(span.start + moved[at], span.end + moved[at])
                for span, at in zip(spans, home, strict=True)
            ),
        )

    def _after(self, piece: Span) -> list[Span]:
        """The first sentence of the paragraph after that piece; none where that is none either."""
        number = bisect_left(self._paragraphs, piece.end, key=_start)
        if number == len(self._paragraphs):
            return []
        first = self._sentences(number)[:1]
        return first if first and ends_sentence(first[0].of(self._text)) else []

    def _sentences(self, number: int) -> list[Span]:
        if number not in self._cut:
            self._cut[number] = sentences(self._text, self._paragraphs[number])
        return self._cut[number]

    def _whole(self, span: Span) -> Span:
        """The sentences in which `span` stands, as far as its first paragraph's go."""
        number = bisect_right(self._paragraphs, span.start, key=_start) - 1
        if number < 0 or self._paragraphs[number].end < span.end:
            return span
        cut = self._sentences(number)
        first = max(0, bisect_right(cut, span.start, key=_start) - 1)
        behind = bisect_left(cut, span.end, lo=first, key=_start)
        meeting = [each for each in cut[first:behind] if each.meets(span)]
        if not meeting:
            return span
        return Span(min(meeting[0].start, span.start), max(meeting[-1].end, span.end))


def ends_sentence(words: str) -> bool:
    """Whether they end as a sentence does, or a clause; datelines, headings and names don't."""
    return words.rstrip(_CLOSING).endswith(_ENDS)
