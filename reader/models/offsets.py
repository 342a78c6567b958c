"""The one place that translates between an article's text and the document that shows it.

The text counts code points; a document counts UTF-16 units, joins the lines of a
paragraph that was wrapped by hand, and holds what stands between paragraphs as one unit.
Where one line alone is shown as it stands, `utf16` counts its units.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from reader.articles.article import Span
from reader.models.unseen import UNSEEN

_LINE_ENDS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_UNEVEN = re.compile(
    # A line end inside a paragraph, with the blanks around it. The look-behind keeps a long
    # run of blanks from being searched once from each of them.
    rf"(?<!\s)\s*[{_LINE_ENDS}]\s*|[\U00010000-\U0010ffff]"
)

_SHOWN_AS = dict.fromkeys(UNSEEN, "\N{REPLACEMENT CHARACTER}")
_REMARKABLE = re.compile(rf"[{_LINE_ENDS}\U00010000-\U0010ffff{''.join(map(chr, _SHOWN_AS))}]")
"""What isn't shown just as it stands; most paragraphs hold none of it."""


@dataclass(frozen=True, slots=True)
class Offsets:
    """Which offset of the text stands at which position of the document, both ways.

    From each of `starts` on, `positions` go up with the offsets one by one, but never past
    the next one's. Both tuples rise, and are of the same length.
    """

    starts: tuple[int, ...]
    positions: tuple[int, ...]

    def position(self, offset: int) -> int:
        """The document position before the code point at `offset`, or the nearest shown."""
        return _across(offset, self.starts, self.positions)

    def offset(self, position: int) -> int:
        """The offset in the text of the code point shown at `position`, or the nearest."""
        return _across(position, self.positions, self.starts)


class Setting:
    """Turns the spans of a text into what is shown of them, and remembers where each stands."""

    def __init__(self, text: str) -> None:
        self.position = 0
        """Where the document goes on behind what was last shown."""
        self._text = text
        self._starts: list[int] = []
        self._positions: list[int] = []

    def shown(self, span: Span, position: int) -> str:
        """The words of `span` as a document is to hold them, from `position` on.

        Spans come in the order of the text. Every character stays as it is, but line ends
        become a blank, and characters that can't be seen or would turn the text around a
        replacement character.
        """
        at = span.start
        self._pin(at, position)
        if not _REMARKABLE.search(self._text, span.start, span.end):
            self.position = position + span.end - at
            self._pin(span.end, self.position)
            return span.of(self._text)
        parts: list[str] = []
        for found in _UNEVEN.finditer(self._text, span.start, span.end):
            parts.append(self._text[at : found.start()])
            position += found.start() - at
            at = found.end()
            self._pin(found.start(), position)
            astral = found[0] > "\uffff"
            parts.append(found[0] if astral else " ")
            position += 2 if astral else 1
            self._pin(at, position)
        parts.append(self._text[at : span.end])
        self.position = position + span.end - at
        self._pin(span.end, self.position)
        return "".join(parts).translate(_SHOWN_AS)

    def offsets(self) -> Offsets:
        """Where everything stands that was shown so far."""
        return Offsets(tuple(self._starts), tuple(self._positions))

    def _pin(self, offset: int, position: int) -> None:
        if not self._starts or offset > self._starts[-1]:
            self._starts.append(offset)
            self._positions.append(position)


def _across(value: int, these: tuple[int, ...], those: tuple[int, ...]) -> int:
    """`value` carried over from one side of the table to the other."""
    if not these:
        return 0
    row = bisect_right(these, value) - 1
    if row < 0:
        return those[0]
    carried = those[row] + value - these[row]
    return min(carried, those[row + 1]) if row + 1 < len(those) else those[row]
