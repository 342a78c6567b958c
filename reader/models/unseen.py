"""The characters of a text that are not to be shown as they are."""

from __future__ import annotations

UNSEEN = frozenset(
    code
    for codes in (
        range(0x09),  # control characters, tab and line ends left out
        range(0x0E, 0x1C),
        (0x1F,),
        range(0x7F, 0x85),
        range(0x86, 0xA0),
        (0x202D, 0x202E),  # overrides that turn the letters of a word around
        range(0xD800, 0xE000),  # halves of a pair alone
        range(0xFDD0, 0xFDF0),  # Qt reads two of these as the ends of a frame
        (0xFFFC, 0xFFFE, 0xFFFF),  # and the first of these as a picture
    )
    for code in codes
)
"""Characters that can't be seen, or would turn or break what is shown."""
