"""Finds articles in the library; reads only."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.articles.article import Span
from reader.library.answers import (
    Cost,
    Counted,
    Kept,
    LeftOutFile,
    PersonCount,
    PlaceCount,
    Row,
    Said,
    SpeakerCount,
    Statistics,
)
from reader.library.ids import ArticleId
from reader.library.wanted import EVERYTHING, Wanted


class Catalogue:
    """A library opened for reading. One thread at a time may ask; any may interrupt.

    Every method raises `LibraryFault`, and `Interrupted` where `interrupt` broke it off.
    Each answer sees the articles that were there when its question was asked.
    """

    def __init__(self, path: Path) -> None:
        """Open the library at `path`, which must exist (see `open_library`)."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file."""
        raise NotImplementedError

    def interrupt(self) -> None:
        """Break off the running question, from any thread; none running, nothing happens."""
        raise NotImplementedError

    def changed(self) -> int:
        """A number that differs once somebody has written to the library since."""
        raise NotImplementedError

    def ids(self, wanted: Wanted = EVERYTHING) -> array[int]:
        """The numbers of all that is wanted, newest first, as an `array('q')`."""
        raise NotImplementedError

    def first(self, wanted: Wanted = EVERYTHING, limit: int = 200) -> array[int]:
        """The newest `limit` of `ids`, without waiting for the rest."""
        raise NotImplementedError

    def count(self, wanted: Wanted = EVERYTHING) -> int:
        """How many articles are wanted."""
        raise NotImplementedError

    def rows(self, ids: Sequence[int], wanted: Wanted = EVERYTHING) -> list[Row]:
        """A row for each of `ids`, in their order, leaving out those no longer there."""
        raise NotImplementedError

    def article(self, article: ArticleId) -> Kept | None:
        """The article of that number, or None where there is none."""
        raise NotImplementedError

    def hits(self, article: ArticleId, wanted: Wanted) -> list[Span]:
        """What of the article's text hits the wanted words, in order, not overlapping."""
        raise NotImplementedError

    def quotations(self, wanted: Wanted = EVERYTHING) -> Iterator[Said]:
        """The speech in the wanted articles, newest article first.

        Where a speaker or words said are wanted, only the quotations that fit one such.
        """
        raise NotImplementedError

    def people(self, wanted: Wanted = EVERYTHING, limit: int = 200) -> list[PersonCount]:
        """Who is mentioned in the wanted articles, in most of them first."""
        raise NotImplementedError

    def speakers(self, wanted: Wanted = EVERYTHING, limit: int = 200) -> list[SpeakerCount]:
        """Who is quoted in the wanted articles, with most quotations first."""
        raise NotImplementedError

    def places(self, wanted: Wanted = EVERYTHING, limit: int = 200) -> list[PlaceCount]:
        """What places the wanted articles name, in most of them first."""
        raise NotImplementedError

    def people_like(self, beginning: str, limit: int = 12) -> list[Counted]:
        """People one of whose names has words beginning so, in most articles first."""
        raise NotImplementedError

    def speakers_like(self, beginning: str, limit: int = 12) -> list[Counted]:
        """Speakers whose name has words beginning so, quoted in most articles first."""
        raise NotImplementedError

    def places_like(self, beginning: str, limit: int = 12) -> list[Counted]:
        """Places whose name has words beginning so, in most articles first."""
        raise NotImplementedError

    def sources_like(self, beginning: str, limit: int = 12) -> list[Counted]:
        """Sources whose name has words beginning so, with most articles first."""
        raise NotImplementedError

    def without_each(self, wanted: Wanted) -> list[Cost]:
        """For each condition of a `Both` how many articles there would be without it."""
        raise NotImplementedError

    def days(self, wanted: Wanted = EVERYTHING) -> list[tuple[int, int]]:
        """How many wanted articles each day has, oldest first: (yyyymmdd, articles)."""
        raise NotImplementedError

    def left_out(self) -> list[LeftOutFile]:
        """The files that were not taken in and why, by path."""
        raise NotImplementedError

    def statistics(self) -> Statistics:
        """What the library holds altogether."""
        raise NotImplementedError
