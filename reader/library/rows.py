"""Articles as a list shows them, read from the tables."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from reader.articles.article import DayOrigin, Span
from reader.library.ids import ArticleId, day_of
from reader.library.pressing import damage, proof
from reader.library.state_rows import COLUMNS, state_of
from reader.library.states import UNTOUCHED, State


class Snippet(NamedTuple):
    """A piece of an article's text on one line; `hits` index `text`."""

    text: str
    hits: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One article as a list shows it.

    `opening` is the text after headline and dateline, about 200 characters on one line.
    `snippet` is the text around the first hit where words are wanted and the body holds
    one; `title_hits` index `title`. `places` are up to three names, most mentioned first;
    `quotations` counts speech only; `speakers` are in order of their first quotation,
    those without a name only where nobody quoted has one.
    """

    id: ArticleId
    date: date
    origin: DayOrigin
    title: str
    opening: str
    source: str
    quotations: int
    places: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    vanished: bool = False
    snippet: Snippet | None = None
    title_hits: tuple[Span, ...] = ()
    state: State = UNTOUCHED


def read_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, Row]:
    """The rows of those of `ids` that are there, at most a few hundred, as they were written.

    Raises `sqlite3.DatabaseError` for one that holds anything else by now.
    """
    found = connection.execute(
        "SELECT articles.id, origin, title, opening, source, quotations, speakers, places,"
        f" name, vanished, proof, {COLUMNS} FROM articles JOIN sources ON sources.id = source"
        " LEFT JOIN states ON states.article = articles.id"
        f" WHERE articles.id IN ({', '.join('?' * len(ids))})",
        tuple(ids),
    )
    return {values[0]: _row(*values) for values in found.fetchall()}


def _row(*values: Any) -> Row:
    number, origin, title, opening, _, quotations, speakers, places = values[:8]
    source, vanished, kept, *state = values[8:]
    if proof(*values[:8]) != kept:
        raise damage()
    return Row(
        id=ArticleId(number),
        date=day_of(number),
        origin=DayOrigin(origin),
        title=title,
        opening=opening,
        source=source,
        quotations=quotations,
        places=tuple(json.loads(places)),
        speakers=tuple(json.loads(speakers)),
        vanished=bool(vanished),
        state=state_of(*state),
    )
