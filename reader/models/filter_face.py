"""The filter as it is shown: what is understood as chips, and which letter stands for which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.articles.article import Span
from reader.language.words import tr
from reader.models.filter_dress import Chip

CROSS = "✕"
"""What one clicks on to be rid of a chip."""

_EDGE = "\N{NO-BREAK SPACE}"
# A chip reads from left to right whatever stands around it, and its value as it is written.
_BEGIN, _END = f"\N{LEFT-TO-RIGHT ISOLATE}{_EDGE}", f"{_EDGE}\N{POP DIRECTIONAL ISOLATE}"
_VALUE, _AFTER_VALUE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_BLANKS = {
    **dict.fromkeys(range(0x20), " "),
    **dict.fromkeys(range(0x7F, 0xA0), " "),
    **dict.fromkeys((0x2028, 0x2029), " "),
}
"""Signs that would break the line, each shown as a blank."""
_STEERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\N{WORD JOINER}")
"""Signs by which a value would turn the order of letters outside its chip."""


class Shown(NamedTuple):
    """A closed chip, and where its parts stand in what is shown; `sign` is empty or *not*."""

    chip: Chip
    span: Span
    sign: Span
    field: Span
    value: Span
    cross: Span


class Face:
    """The filter `text` with the chips `closed`: every place here counts code points.

    Without crosses nothing can be removed: it is only shown.
    """

    def __init__(self, text: str, closed: Sequence[Chip] = (), *, crosses: bool = True) -> None:
        plain = text.translate(_BLANKS)
        parts: list[str] = []
        self.chips: list[Shown] = []
        at = length = 0
        for chip in closed:
            parts.append(plain[at : chip.span.start])
            length += chip.span.start - at
            words = _words(plain, chip, CROSS if crosses else "")
            self.chips.append(_placed(chip, words, length))
            parts.append("".join(words))
            length = self.chips[-1].span.end
            at = chip.span.end
        parts.append(plain[at:])
        self.text = "".join(parts)
        """What is shown."""

    def shown_at(self, offset: int) -> int:
        """Where the place before the text's letter number `offset` is shown."""
        behind = 0
        for shown in self.chips:
            if offset <= shown.chip.span.start:
                break
            if offset < shown.chip.span.end:
                return shown.span.end
            behind = shown.span.end - shown.chip.span.end
        return offset + behind

    def offset_at(self, place: int) -> int:
        """The place in the text that is shown at `place`: in a chip, one in its value."""
        behind = 0
        for shown in self.chips:
            if place <= shown.span.start:
                break
            if place < shown.span.end:
                inside = min(max(place, shown.value.start), shown.value.end)
                return shown.chip.value.start + inside - shown.value.start
            behind = shown.span.end - shown.chip.span.end
        return place - behind


def _words(text: str, chip: Chip, cross: str) -> tuple[str, ...]:
    """What a chip shows, cut where its parts begin and end."""
    field = text[chip.field.start : chip.field.end - 1].casefold()
    sign = (tr("not", "before the field of a chip"), _EDGE) if chip.negated else ("", "")
    value = chip.value.of(text).translate(_STEERING)
    after = _AFTER_VALUE + (_EDGE if cross else "")
    return (_BEGIN, *sign, field, f"{_EDGE}{_VALUE}", value, after, cross, _END)


def _placed(chip: Chip, words: Sequence[str], start: int) -> Shown:
    ends, at = [], start
    for word in words:
        at += len(word)
        ends.append(at)
    _, sign, _, field, _, value, _, cross, _ = (
        Span(end - len(word), end) for word, end in zip(words, ends, strict=True)
    )
    return Shown(chip, Span(start, at), sign, field, value, cross)
