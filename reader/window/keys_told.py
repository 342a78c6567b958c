"""What every key does, in words: those of the menus, and those of the window's parts."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence

from reader.language.words import marked, tr
from reader.window.actions import MENUS

_ELSEWHERE = (
    (marked("Alt+1 to Alt+9"), marked("A saved filter; once more, all articles again")),
    (marked("← → PgUp PgDown Home End"), marked("Along the timeline; with Shift several bars")),
    (marked("Enter Del"), marked("Filter by the dates, or clear them, on the timeline")),
    ("+ -", marked("See the dates from near, or all the time, on the timeline")),
    ("← →", marked("Along the saved filters, above the list")),
    (marked("↑ ↓ PgUp PgDown Home End"), marked("Other articles, in the list")),
    (marked("Shift+↑ ↓ PgUp PgDown Home End"), marked("Select articles, in the list")),
    (marked("Ctrl+Shift+↑ ↓"), marked("Go on and leave selected what is, in the list")),
    (marked("Ctrl+Space"), marked("Select the article as well or let go of it, in the list")),
    (marked("Ctrl+A"), marked("Select all articles, in the list")),
    (marked("Ctrl+C"), marked("Copy title, day and source of the selected articles, in the list")),
    (marked("Enter"), marked("From the filter to the list, from the list to the page")),
    (marked("Enter"), marked("Filter by a name, beside the page")),
    ("← →", marked("Names of the article or of the filter, above them")),
    (marked("Shift+Enter"), marked("The page of a name, beside the page")),
    (marked("Enter"), marked("To the saying in its article, on the page of a person or place")),
    (marked("← → ↑ ↓ PgUp PgDown Home End"), marked("Other places, on the map")),
    (marked("Enter"), marked("Filter by a place, on the map")),
    ("G", marked("The large map, on the small one")),
    ("+ - 0", marked("Nearer, farther, all places again, on the map")),
    (marked("Ctrl+← → ↑ ↓"), marked("Another part of the world, on the map")),
    (marked("Tab"), marked("Take the proposed name, while typing a filter")),
    ("↓", marked("Filters used before, in an empty filter; Del forgets one")),
    ("← →", marked("Into a chip of the filter, to change it; with Ctrl over it")),
    (marked("Backspace"), marked("Select the chip before the cursor; once more, remove it")),
)
"""Keys that are not the menus'."""


def keys_in_words() -> Iterator[tuple[str, str]]:
    """Each key or keys, and what it does, in the order of the menus."""
    for deeds in MENUS.values():
        for deed in deeds:
            if deed is not None and deed.keys:
                # As the menus write them, which know no small letters.
                native = QKeySequence.SequenceFormat.NativeText
                keys = tr(" or ", "between two keys").join(
                    QKeySequence(key).toString(native) for key in deed.keys
                )
                yield keys, tr(deed.text).replace("&", "").rstrip("…")
    for keys, deed_in_words in _ELSEWHERE:
        yield tr(keys), tr(deed_in_words)
