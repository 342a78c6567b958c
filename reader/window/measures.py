"""Sizes, in pixels, and words that the first painting shares with the widgets after it."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics

from reader.models.typography import Style

ASIDE = 18
HEADER_ABOVE, HEADER_BETWEEN, HEADER_BELOW = 8, 2, 5
NARROWEST_SIDE = 100
"""Of what stands left and right of the filter box."""
FILTER_BOX = 34
FILTER_ROUND = 6
FILTER_ASIDE = 12
"""From the filter box's edge to what is typed in it."""
FOOT = 28
FOOT_RIGHT = 16
ROOM_FOR_NAMES = 1100
"""Width of the window under which the names go away by themselves."""
WIDTHS = (340, 820, 280)
"""Of the list, the page and the names in a new window."""

TYPED = Style(size=14, leading=20, above=0, serif=False)
INVITATION = "Filter by words, person:, place:, speaker:, said:, date: …"
MENUS = ("&File", "&Edit", "&Go", "&View", "&Help")
KEYS = "/ filter  ·  {}N next quotation  ·  ? all keys"


def header_height(sentence: QFont) -> int:
    """The height of the window's head, in whose lower line a sentence stands in this font."""
    above = HEADER_ABOVE + FILTER_BOX + HEADER_BETWEEN
    return above + QFontMetrics(sentence).height() + HEADER_BELOW
