"""What is wanted that the index of words knows nothing of: days, files, what the reader made."""

from __future__ import annotations

import re
from datetime import date

from reader.library.folding import AFTER_ALL
from reader.library.ids import first_of, last_of
from reader.library.parts import EVERY, Condition, Days, Match
from reader.library.tag_names import as_tag, folded
from reader.library.wanted import FromFile, Published, Tagged


def is_read(*, read: bool) -> Condition:
    """Those that are read, or those that are not."""
    # Each a whole table of its own, so that SQLite need not gather it first, and where it is
    # small goes through it rather than through all articles.
    return Condition(f"{{id}} {'NOT ' * read}IN (SELECT article FROM unread)", ())


def is_starred() -> Condition:
    """Those that are starred."""
    return Condition("{id} IN (SELECT article FROM starred)", ())


def tagged_so(wanted: Tagged) -> Condition | None:
    """Those with the tag, or one that begins so; None where nothing is told of it."""
    name, begun = folded(as_tag(wanted.name)), wanted.name.endswith("*")
    if not name and not begun:
        return None
    return Condition(
        "{id} IN (SELECT article FROM tagged WHERE tag BETWEEN ? AND ?)",
        (name, name + AFTER_ALL * begun),
    )


def published(wanted: Published) -> Days | Match:
    """Those of the days, as bounds of their numbers."""
    if wanted.first is None and wanted.last is None:
        return Match(EVERY)
    return Days(first_of(wanted.first or date.min), last_of(wanted.last or date.max))


def from_file(wanted: FromFile) -> Condition | None:
    """Those a file of which lies so; None where nothing is told of it."""
    name = wanted.name.rstrip("*")  # what is held may go on anyway
    if not name:
        return None
    if name.isascii():
        # SQLite's own LIKE folds ASCII, and takes a quarter of the time of a call to us.
        pattern = "%" + re.sub(r"([%_\\])", r"\\\1", name) + "%"
        holds = r"path LIKE ? ESCAPE '\'"
        return Condition(f"{{id}} IN (SELECT article FROM files WHERE {holds})", (pattern,))
    return Condition("{id} IN (SELECT article FROM files WHERE holds(path, ?))", (name.casefold(),))
