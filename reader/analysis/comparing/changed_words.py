"""What two texts have that the other has not, for two that stand side by side."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.comparing.alignment import aligned
from reader.analysis.comparing.compared import Compared, compared
from reader.articles.article import Span


def changed_words(older: str, newer: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The stretches of whole words of each that the other has not, in order.

    Words that stand side by side are one stretch, with what is between them. Case, accents,
    punctuation and kinds of marks don't count: what remains of both holds the same words in
    the same order. Texts may be of any length (see `aligned` for how that is bounded).
    """
    return changed_between(compared(older), compared(newer))


def changed_between(older: Compared, newer: Compared) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The same of texts whose words are known, for one that stands beside many."""
    pairs = aligned(older.words, newer.words)
    return (
        _stretches(older, (place for place, _ in pairs)),
        _stretches(newer, (place for _, place in pairs)),
    )


def _stretches(text: Compared, kept: Iterable[int]) -> tuple[Span, ...]:
    """The runs of words between those that are kept."""
    found: list[Span] = []
    begun = 0
    for place in (*kept, len(text.spans)):
        if begun < place:
            found.append(Span(text.spans[begun].start, text.spans[place - 1].end))
        begun = place + 1
    return tuple(found)
