"""What every key does, in words: those of the menus, and those of the window's parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from reader.language.words import marked, tr
from reader.window.actions import MENUS, Actions

_NATIVE = QKeySequence.SequenceFormat.NativeText


_HELD = {"Ctrl+A": ("Ctrl+",), "Shift+A": ("Shift+", "Maj+"), "Alt+A": ("Alt+",)}
"""What is held down, by a key with it, as texts and translations write it."""


class KeysOf(NamedTuple):
    """Keys that belong together: what they are for, and each with what it does."""

    heading: str
    keys: list[tuple[str, str]]


_ELSEWHERE = {
    marked("In the filter", "a heading over keys"): (
        (marked("Tab"), marked("Take the proposed name, while typing a filter")),
        ("↓", marked("Filters used before, in an empty filter; Del forgets one")),
        ("← →", marked("Into a chip of the filter, to change it; with Ctrl over it")),
        (marked("Backspace"), marked("Select the chip before the cursor; once more, remove it")),
        (marked("Enter"), marked("From the filter to the list, from the list to the page")),
        (marked("Alt+1 to Alt+9"), marked("A saved filter; once more, all articles again")),
        ("← →", marked("Along the saved filters, above the list")),
    ),
    marked("In the list", "a heading over keys"): (
        (marked("↑ ↓ PgUp PgDown Home End"), marked("Other articles, in the list")),
        (marked("Shift+↑ ↓ PgUp PgDown Home End"), marked("Select articles, in the list")),
        (marked("Ctrl+Shift+↑ ↓"), marked("Go on and leave selected what is, in the list")),
        (
            marked("Ctrl+Space"),
            marked("Select the article as well or let go of it, in the list"),
        ),
        (marked("Ctrl+A"), marked("Select all articles, in the list")),
        (
            marked("Ctrl+C"),
            marked("Copy title, day and source of the selected articles, in the list"),
        ),
    ),
    marked("Beside the page", "a heading over keys"): (
        (marked("Enter"), marked("Filter by a name, beside the page")),
        (marked("Shift+Enter"), marked("The page of a name, beside the page")),
        ("← →", marked("Names of the article or of the filter, above them")),
        (
            marked("Enter"),
            marked("To the saying in its article, on the page of a person or place"),
        ),
    ),
    marked("On the timeline", "a heading over keys"): (
        (
            marked("← → PgUp PgDown Home End"),
            marked("Along the timeline; with Shift several bars"),
        ),
        (marked("Enter Del"), marked("Filter by the dates, or clear them, on the timeline")),
        ("+ -", marked("See the dates from near, or all the time, on the timeline")),
    ),
    marked("On the map", "a heading over keys"): (
        (marked("← → ↑ ↓ PgUp PgDown Home End"), marked("Other places, on the map")),
        (marked("Enter"), marked("Filter by a place, on the map")),
        ("G", marked("The large map, on the small one")),
        ("+ - 0", marked("Nearer, farther, all places again, on the map")),
        (marked("Ctrl+← → ↑ ↓"), marked("Another part of the world, on the map")),
    ),
}
"""Keys that are not the menus', under where they are."""


def keys_in_words() -> Iterator[tuple[str, str]]:
    """Each key or keys that all platforms have, and what it does, as the guide lists them."""
    for deeds in MENUS.values():
        for deed in deeds:
            if deed is not None and deed.keys:
                yield _joined(QKeySequence(key) for key in deed.keys), plain(tr(deed.text))
    for pairs in _ELSEWHERE.values():
        for keys, does in pairs:
            yield tr(keys), tr(does)


def keys_by_group(actions: Actions) -> Iterator[KeysOf]:
    """All keys: those of each menu as they now are, then those of the window's parts."""
    for title, deeds in MENUS.items():
        told = [
            (keys_of(actions, deed.name), plain(tr(deed.text)))
            for deed in deeds
            if deed is not None and actions[deed.name].shortcuts()
        ]
        yield KeysOf(plain(tr(title)), told)
    for heading, pairs in _ELSEWHERE.items():
        told = [(as_the_platform(tr(keys)), tr(does)) for keys, does in pairs]
        yield KeysOf(tr(heading, "a heading over keys"), told)


def keys_of(actions: Actions, name: str) -> str:
    """The keys of a deed, as the platform and its menus write them."""
    return _joined(actions[name].shortcuts())


def _joined(keys: Iterable[QKeySequence]) -> str:
    written = dict.fromkeys(key.toString(_NATIVE) for key in keys)
    return tr(" or ", "between two keys").join(written)


def as_the_platform(keys: str, written: Callable[[str], str] | None = None) -> str:
    """Keys in words with the signs that macOS has for those that are held: `⇧⌘↑ ↓`."""
    written = written or _native
    for key, words in _HELD.items():
        sign = written(key).removesuffix("A")
        if not sign.endswith("+"):
            for word in words:
                keys = keys.replace(word, sign)
    return keys


def _native(key: str) -> str:
    return QKeySequence(key).toString(_NATIVE)


def plain(text: str) -> str:
    """A menu's words without the sign before its letter, and without an ellipsis."""
    return text.replace("&", "").rstrip("…")
