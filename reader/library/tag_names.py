"""Tags as they are written, as they are compared, and those that there are."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Iterable

from reader.library.answers import Counted
from reader.library.folding import AFTER_ALL

_MARKS = dict.fromkeys(map(ord, '"“”„‟«»＂*'), " ")
"""Signs that mean something else where a filter is typed."""


def as_tag(typed: str) -> str:
    """The tag as it is kept: on one line, without quotation marks and stars; maybe nothing."""
    text = typed.encode("utf-8", "replace").decode("utf-8").translate(_MARKS)
    plain = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text)
    return " ".join(unicodedata.normalize("NFC", plain).split())


def folded(tag: str) -> str:
    """The tag as it is compared: capitals count for nothing."""
    return unicodedata.normalize("NFC", tag.casefold())


def in_order(tags: Iterable[str]) -> tuple[str, ...]:
    """The tags in alphabetical order; of those that differ in case alone the first one."""
    once: dict[str, str] = {}
    for tag in tags:
        once.setdefault(folded(tag), tag)
    return tuple(once[key] for key in sorted(once))


def tags_like(connection: sqlite3.Connection, beginning: str, limit: int) -> list[Counted]:
    """The tags one of whose words begins so, on most articles first."""
    sought = folded(as_tag(beginning))
    found = connection.execute(
        "SELECT name, (SELECT count(*) FROM tagged WHERE tagged.tag = tag_names.tag) AS articles"
        " FROM tag_names WHERE tag BETWEEN ?1 AND ?2 OR instr(tag, ?3) ORDER BY articles DESC, tag",
        (sought, sought + AFTER_ALL, f" {sought}"),
    )
    return [Counted(name, articles) for name, articles in found.fetchmany(limit)]
