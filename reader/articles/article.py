"""The dated article, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: `text[start:end]`, counted in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class DayOrigin(StrEnum):
    """Where an article's day of publication was found, surest first."""

    DATE_LINE = "date line"
    FRONT_MATTER = "front matter"
    DATELINE = "dateline"
    FILE_NAME = "file name"
    FILE_TIME = "file time"


class Day(NamedTuple):
    """A day of publication and what says so."""

    date: date
    origin: DayOrigin


@dataclass(frozen=True, slots=True)
class Article:
    """A text and where its parts lie; every span indexes `text`, which is never altered.

    `title` is what a list calls the article: its headline, or where it has none a title
    made from its first sentence. `headline` is None for the latter, and no headline is
    invented on the page. `body` runs from the first paragraph to the end; dateline, byline
    and captions lie inside it. `source` is the outlet, where the text's front matter names
    it.
    """

    text: str
    title: str
    body: Span
    day: Day | None = None
    headline: Span | None = None
    dateline: Span | None = None
    captions: tuple[Span, ...] = ()
    byline: Span | None = None
    source: str | None = None
