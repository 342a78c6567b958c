"""The list of what the reader has corrected, and what of it finds nothing to correct."""

from __future__ import annotations

import sqlite3

from reader.analysis.marks import Examination
from reader.language.words import marked, tr
from reader.library.corrected import corrected, finds
from reader.library.corrections import Change, Listed, NameIs, NamesJoined, SpeakerSet
from reader.library.ids import ArticleId
from reader.library.kept_page import unpacked_page
from reader.library.ledger import Ledger
from reader.library.packing import unpacked

NO_ARTICLE = marked("its article is not in this library")
NO_WORDS = marked("its quotation is no longer in the article")
NO_NAME = marked("the name is no longer in the article")


def listed(connection: sqlite3.Connection, ledger: Ledger) -> list[Listed]:
    """The corrections in the order they were made, each with why it changes nothing, if so.

    The articles are read for that, each once.
    """
    changes: dict[ArticleId, list[Change]] = {}
    pages: dict[ArticleId, tuple[str, Examination] | None] = {}
    found: list[Listed] = []
    for each in ledger.all:
        idle = ""
        change, article = each.change, each.article
        if not isinstance(change, NamesJoined | NameIs):
            if article is not None and article not in pages:
                pages[article] = _page(connection, article)
            page = None if article is None else pages[article]
            if article is None or page is None:
                idle = NO_ARTICLE
            else:
                before = changes.setdefault(article, [])
                if not finds(page[0], corrected(*page, before), change):
                    idle = NO_WORDS if isinstance(change, SpeakerSet) else NO_NAME
                before.append(change)
        found.append(Listed(each, tr(idle) if idle else ""))
    return found


def _page(connection: sqlite3.Connection, article: ArticleId) -> tuple[str, Examination] | None:
    found = connection.execute("SELECT page, found FROM texts WHERE id = ?", (article,)).fetchone()
    return None if found is None else (unpacked_page(found[0]).text, unpacked(found[1]))
