"""An article as a list shows it, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from reader.articles.article import DayOrigin, Span
from reader.library.ids import ArticleId


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
    those with a name before those without.
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
