"""Filters that the reader keeps by name, and those that were asked for of late."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.library.kept_filters import enter_filters, saved_filters
from reader.library.states import SavedFilter

if TYPE_CHECKING:
    from reader.library.shelf import Shelf

_RECENT = 100
"""Recent filters that are kept."""


def save_filter(shelf: Shelf, filter_: SavedFilter, instead_of: str = "") -> SavedFilter | None:
    """Keep a filter under its name, in the place of the one called `instead_of`, or else last.

    Another one of that name is dropped, and a key is taken away from whoever had it. Gives what
    the new one stands in the place of, if anything. Raises ValueError without a name, and
    `LibraryFault`.
    """
    new = SavedFilter(_line(filter_.name), _plain(filter_.text), _line(filter_.key))
    if not new.name:
        raise ValueError("A saved filter needs a name.")
    with shelf.stating():
        kept = saved_filters(shelf.states.connection)
        names = [_line(instead_of).casefold(), new.name.casefold()]
        replaced = [each for name in names for each in kept if each.name.casefold() == name]
        place = kept.index(replaced[0]) if replaced else len(kept)
        after = [each for each in kept[place:] if each not in replaced]
        before = [each for each in kept[:place] if each not in replaced]
        _put(shelf, [*_without_key(before, new.key), new, *_without_key(after, new.key)])
        return replaced[0] if replaced else None


def drop_filter(shelf: Shelf, name: str) -> SavedFilter | None:
    """Keep the filter of that name no longer; gives it, if there was one.

    Raises `LibraryFault`.
    """
    with shelf.stating():
        kept = saved_filters(shelf.states.connection)
        key = _line(name).casefold()
        dropped = next((each for each in kept if each.name.casefold() == key), None)
        if dropped is not None:
            _put(shelf, [each for each in kept if each is not dropped])
        return dropped


def put_filters_back(shelf: Shelf, filters: Iterable[SavedFilter]) -> None:
    """Keep just these filters, in this order. Raises `LibraryFault`."""
    with shelf.stating():
        _put(shelf, filters)


def remember_filter(shelf: Shelf, text: str) -> None:
    """Note that a filter was asked for. Raises `LibraryFault`."""
    text = _plain(text).strip()
    if not text:
        return
    with shelf.stating():
        connection = shelf.states.connection
        connection.execute("INSERT OR REPLACE INTO recent_filters (text) VALUES (?)", (text,))
        connection.execute(
            "DELETE FROM recent_filters WHERE id <="
            " (SELECT id FROM recent_filters ORDER BY id DESC LIMIT 1 OFFSET ?)",
            (_RECENT,),
        )


def forget_filter(shelf: Shelf, text: str) -> None:
    """Note no longer that a filter was asked for. Raises `LibraryFault`."""
    with shelf.stating():
        shelf.states.connection.execute(
            "DELETE FROM recent_filters WHERE text = ?", (_plain(text).strip(),)
        )


def _put(shelf: Shelf, filters: Iterable[SavedFilter]) -> None:
    shelf.states.about_to()
    shelf.states.connection.execute("DELETE FROM saved_filters")
    enter_filters(shelf.states.connection, filters)


def _without_key(filters: Iterable[SavedFilter], key: str) -> list[SavedFilter]:
    return [
        SavedFilter(each.name, each.text) if key and each.key == key else each for each in filters
    ]


def _line(text: str) -> str:
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    """Half characters can stand in a text field, but in no library."""
    return text.encode("utf-8", "replace").decode("utf-8")
