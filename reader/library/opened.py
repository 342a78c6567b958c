"""One article as a page shows it, read from the tables."""

from __future__ import annotations

import sqlite3

from reader.articles.article import Day, DayOrigin
from reader.library.answers import Kept
from reader.library.ids import ArticleId, day_of
from reader.library.kept_page import unpacked_article
from reader.library.packing import unpacked
from reader.library.paths import read_path
from reader.library.standing import Standing
from reader.library.state_rows import COLUMNS, state_of


def opened(connection: sqlite3.Connection, standing: Standing, article: ArticleId) -> Kept | None:
    """The article of that number, with its names as they stand; None where there is none."""
    found = connection.execute(
        f"SELECT page, title, origin, found, name, vanished, {COLUMNS} FROM articles"
        " JOIN texts USING (id) JOIN sources ON sources.id = source"
        " LEFT JOIN states ON states.article = articles.id WHERE articles.id = ?",
        (article,),
    ).fetchone()
    if found is None:
        return None
    page, title, origin, examination, source, vanished, *state = found
    kept = unpacked_article(page, title, Day(day_of(article), DayOrigin(origin)))
    paths = connection.execute(
        "SELECT path FROM files WHERE article = ? ORDER BY vanished, path", (article,)
    )
    return Kept(
        id=article,
        article=kept,
        examination=standing.examined(article, kept.text, unpacked(examination)),
        source=source,
        paths=tuple(read_path(path) for (path,) in paths),
        vanished=bool(vanished),
        state=state_of(*state),
    )
