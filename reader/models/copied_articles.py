"""Lines that tell of articles, to be pasted elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.articles.written_days import short_day
from reader.library.ids import ArticleId

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue

_AT_ONCE = 500
"""Rows read at a time, so that they can be broken off between."""


def lines_of(catalogue: Catalogue, articles: Sequence[ArticleId]) -> list[str]:
    """A line for each of the articles, in their order: title, day, source."""
    lines: list[str] = []
    for start in range(0, len(articles), _AT_ONCE):
        rows = catalogue.rows(articles[start : start + _AT_ONCE])
        lines += [f"{row.title} — {short_day(row.date)} — {row.source}" for row in rows]
    return lines
