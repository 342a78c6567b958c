"""A paragraph without its quoted words: what is said about them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import IntEnum
from functools import cached_property
from typing import Final

from reader.analysis.members import quick_members
from reader.analysis.words.sentences import sentences
from reader.analysis.words.verbs import LIKELY, LOOSE, SURE
from reader.articles.article import Span


@quick_members
class Cue(IntEnum):
    """How surely a verb gives quoted words to its subject, surest first."""

    SURE = 0
    LIKELY = 1
    LOOSE = 2
    NONE = 3


_WORD: Final = re.compile(r"[^\W\d_]+")
_CUES: Final = {
    **dict.fromkeys(LOOSE, Cue.LOOSE),
    **dict.fromkeys(LIKELY, Cue.LIKELY),
    **dict.fromkeys(SURE, Cue.SURE),
    "according": Cue.SURE,
}
_ENOUGH: Final = 50  # cues looked at in one sentence, however long it is


class Frame:
    """What a paragraph says around its quoted stretches; each part is found when first asked."""

    def __init__(self, text: str, paragraph: Span, quoted: Sequence[Span]) -> None:
        self._text = text
        self._paragraph = paragraph
        self._quoted = quoted

    @property
    def start(self) -> int:
        """Where the paragraph begins."""
        return self._paragraph.start

    @cached_property
    def _sentences(self) -> tuple[list[int], list[int]]:
        spans = sentences(self._text, self._paragraph)
        return [span.start for span in spans], [span.end for span in spans]

    @cached_property
    def _cues(self) -> tuple[list[int], list[Cue]]:
        places: list[int] = []
        cues: list[Cue] = []
        start = self._paragraph.start
        for end, following in [*self._quoted, (self._paragraph.end, 0)]:
            for word in _WORD.finditer(self._text, start, end):
                cue = _CUES.get(word.group().lower())
                if cue is not None:
                    places.append(word.start())
                    cues.append(cue)
            start = following
        return places, cues

    @cached_property
    def speaks(self) -> bool:
        """Whether a verb of saying, and no loose one, stands in the paragraph."""
        return any(cue < Cue.LOOSE for cue in self._cues[1])

    def around(self, span: Span) -> Span:
        """The sentences that `span` lies in."""
        starts, ends = self._sentences
        first = max(0, bisect_right(starts, span.start) - 1)
        last = min(len(ends) - 1, bisect_left(ends, span.end))
        return Span(starts[first], max(ends[last], span.end))

    def cue(self, region: Span) -> Cue:
        """The surest verb of saying in `region` outside quoted words."""
        places, cues = self._cues
        first = bisect_left(places, region.start)
        last = min(bisect_left(places, region.end), first + _ENOUGH)
        return min(cues[first:last], default=Cue.NONE)
