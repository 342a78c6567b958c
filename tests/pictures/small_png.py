"""A picture written as a PNG of 256 colours, a third of the size of one of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

COLOURS: Final = 256
_TIGHTEST: Final = 0  # what Qt takes for the quality of a PNG that is pressed hardest
_AS_THEY_ARE: Final = 64
"""So many of the most frequent colours are kept: paper, ink, lines and the tints under words."""
_SEEN: Final = 6
"""Fewer pixels of a colour than this are the edge of a letter."""
_APART: Final = (40, 24, 12, 6, 0)
"""How far the rest must be from all that are kept, in steps of red, green and blue."""


def write(image: QImage, file: Path) -> None:
    """Write `image` to `file`; raises OSError where that can't be done."""
    if not few_coloured(image).save(str(file), "PNG", _TIGHTEST):  # type: ignore[call-overload]
        raise OSError(f"the picture could not be written to {file}")


def few_coloured(image: QImage) -> QImage:
    """`image` in 256 colours at most, of which the edges of letters take the nearest."""
    opaque = image.convertToFormat(QImage.Format.Format_RGB32)
    frequent = Counter(memoryview(opaque.constBits()).cast("I"))
    table = _table(frequent) if len(frequent) > COLOURS else list(frequent)
    plain = Qt.ImageConversionFlag.ThresholdDither
    return opaque.convertToFormat(QImage.Format.Format_Indexed8, table, plain)


def _table(frequent: Counter[int]) -> list[int]:
    """The most frequent colours, then those that are unlike them, and then whatever is left.

    By frequency alone the colour of a small square would be lost to the greys of the letters.
    """
    ranked = [colour for colour, count in frequent.most_common() if count >= _SEEN]
    kept = ranked[:_AS_THEY_ARE]
    for apart in _APART:
        for colour in ranked[_AS_THEY_ARE:]:
            if len(kept) == COLOURS:
                return kept
            if _is_unlike(colour, kept, apart):
                kept.append(colour)
    return kept


def _is_unlike(colour: int, kept: Iterable[int], apart: int) -> bool:
    red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
    return all(
        abs(red - (other >> 16 & 255)) + abs(green - (other >> 8 & 255)) + abs(blue - (other & 255))
        > apart
        for other in kept
    )
