"""Reads kept articles back as they were found, for whoever writes them anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from reader.analysis.marks import Examination
from reader.articles.article import Article, Day, DayOrigin
from reader.library.corrections import Page
from reader.library.ids import ArticleId, day_of, first_of, last_of
from reader.library.kept_page import unpacked_article, unpacked_page
from reader.library.packing import unpacked
from reader.library.sheet import Sheet, sheet


class AsFound(NamedTuple):
    """An article's sheet as the analysis had it, and what else the shelf knows of it."""

    sheet: Sheet
    source: str
    analysis: int
    vanished: bool


def as_found(connection: sqlite3.Connection, article: ArticleId) -> AsFound | None:
    """The article without any correction; None where there is none of that number."""
    found = connection.execute(
        "SELECT page, title, origin, found, name, analysis, vanished FROM articles"
        " JOIN texts USING (id) JOIN sources ON sources.id = source WHERE articles.id = ?",
        (article,),
    ).fetchone()
    if found is None:
        return None
    page, title, origin, packed, source, analysis, vanished = found
    day = Day(day_of(article), DayOrigin(origin))
    written = sheet(unpacked_article(page, title, day), unpacked(packed))
    return AsFound(written, source, analysis, bool(vanished))


def found_on(
    connection: sqlite3.Connection, page: Page
) -> Iterator[tuple[ArticleId, str, Examination]]:
    """The articles of that day and title: number, text, and what was found in each."""
    for number, kept, packed in connection.execute(
        "SELECT id, page, found FROM articles JOIN texts USING (id)"
        " WHERE id BETWEEN ? AND ? AND title = ? ORDER BY id",
        (first_of(page.day), last_of(page.day), page.title),
    ).fetchall():
        yield ArticleId(number), unpacked_page(kept).text, unpacked(packed)


def count_examined_before(connection: sqlite3.Connection, analysis: int) -> int:
    """How many articles an older analysis examined."""
    (count,) = connection.execute(
        "SELECT count(*) FROM articles WHERE analysis < ?", (analysis,)
    ).fetchone()
    return int(count)


def examined_before(
    connection: sqlite3.Connection, analysis: int, limit: int
) -> list[tuple[ArticleId, Article]]:
    """Some articles that an older analysis examined, newest first."""
    return [
        (
            ArticleId(number),
            unpacked_article(page, title, Day(day_of(number), DayOrigin(origin))),
        )
        for number, page, title, origin in connection.execute(
            "SELECT id, page, title, origin FROM articles JOIN texts USING (id)"
            " WHERE analysis < ? ORDER BY id DESC LIMIT ?",
            (analysis, limit),
        )
    ]
