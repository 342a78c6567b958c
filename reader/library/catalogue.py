"""Finds articles in the library; reads only."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.articles.article import Span
from reader.library.answers import (
    Kept,
    LeftOutFile,
    PersonCount,
    PlaceCount,
    Said,
    SpeakerCount,
)
from reader.library.connection import reading
from reader.library.corrections import Listed
from reader.library.counting import Counting
from reader.library.glimpse import GLANCES, fitting, widened
from reader.library.ids import ArticleId
from reader.library.kept_filters import recent_filters, saved_filters
from reader.library.listing import listed
from reader.library.matching import Tokens
from reader.library.numbers import Numbers
from reader.library.one_state import OneState
from reader.library.opened import opened
from reader.library.ordered import Ordered
from reader.library.paths import read_path
from reader.library.proposed import Proposed
from reader.library.resolving import Names
from reader.library.rows import Row
from reader.library.sayings import Sayings
from reader.library.searching import Search
from reader.library.seen import Seen
from reader.library.spoken import Spoken
from reader.library.standing import Standing
from reader.library.states import Order, SavedFilter
from reader.library.wanted import EVERYTHING, Wanted

if TYPE_CHECKING:
    from reader.library.echoes import EchoFinder
    from reader.library.kept_sets import KeptSets
    from reader.library.tally import Tally

_AT_ONCE = 200
"""Quotations read at a time, so that a reader of many doesn't hold the library's state."""


class Catalogue:
    """A library opened for reading. One thread at a time may ask; any may interrupt.

    Every method raises `LibraryFault`, and `Interrupted` where `interrupt` broke it off.
    Each answer tells of one state of the library, however much is written meanwhile.
    """

    def __init__(self, path: Path) -> None:
        """Open the library at `path`, which must exist (see `open_library`)."""
        self._connection = reading(path)
        self._standing = Standing(self._connection)
        self._names = Names(self._connection, self._standing)
        self._tokens = Tokens()
        self._search = Search(self._names, self._tokens)
        self._seen = Seen(self._connection, self._search, self._standing)
        self._ordered = Ordered(self._connection, self._search)
        self._sets: KeptSets | None = None
        self._counting = Counting(
            self._connection, self._search, self._standing.ledger, self._kept_sets
        )
        self._one_state = OneState(path, self._connection, self._standing.look)
        self._spoken = Spoken(self._connection, self._search, self._standing)
        self.proposed = Proposed(self._connection, self._standing, self._one_state)
        self.sayings = Sayings(
            self._connection, self._names, self._search, self._standing, self._one_state
        )

    @cached_property
    def echoes(self) -> EchoFinder:
        """Where quotations stand in other articles."""
        # Only now: the window paints its list without it.
        from reader.library.echoes import EchoFinder  # noqa: PLC0415

        return EchoFinder(self._connection, self._standing, self._one_state)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
        self._tokens.close()
        self._seen.close()

    def interrupt(self) -> None:
        """Break off the running question, from any thread; none running, nothing happens.

        It is broken off even between two of its statements, at the next one.
        """
        self._connection.interrupt()

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """Have all that is asked inside tell of one state of the library, which is looked at
        once and not for each question."""
        with self._one_state.held():
            yield

    def written(self) -> int:
        """A number that differs once anything but states was written to the library since."""
        with self._one_state.held():
            return self._standing.ledger.seen

    def ids(self, wanted: Wanted = EVERYTHING) -> array[int]:
        """The numbers of all that is wanted, newest first, as an `array('q')`."""
        with self._one_state.held():
            return self._ordered.ids(wanted, None)

    def numbers(
        self,
        wanted: Wanted = EVERYTHING,
        limit: int | None = None,
        order: Order = Order.NEWEST,
    ) -> Numbers:
        """The numbers of what is wanted in that order, and where among them the days begin.

        With a limit so many of the first of them. By relevance the newest `RANKED` are ranked,
        and older ones follow, newest first; where no words are wanted, or none that the index
        of articles can weigh, all come newest first, as `Numbers.order` then tells.
        """
        with self._one_state.held():
            return self._ordered.numbers(wanted, limit, order)

    def count(self, wanted: Wanted = EVERYTHING) -> int:
        """How many articles are wanted."""
        with self._one_state.held():
            return self._counting.count(wanted)

    def days(self, wanted: Wanted = EVERYTHING) -> list[tuple[int, int]]:
        """How many wanted articles each day has, oldest first: (yyyymmdd, articles)."""
        with self._one_state.held():
            return self._counting.days(wanted)

    def rows(self, ids: Sequence[int], wanted: Wanted = EVERYTHING) -> list[Row]:
        """A row for each of `ids`, in their order, leaving out those no longer there."""
        with self._one_state.held():
            return self._seen.rows(ids, wanted)

    def glimpse(self, wanted: Wanted, most: int, order: Order = Order.NEWEST) -> list[Row]:
        """The first `most` rows of what is wanted, where a glance finds them; else none."""
        wider = None if order is Order.RELEVANCE else widened(wanted)
        if wider is None:
            return []
        with self._one_state.held():
            ids = self._ordered.ids(wider, most * GLANCES, rising=order is Order.OLDEST)
            return fitting(ids, most, lambda some: self._seen.rows(some, wanted))

    def only_date_lines(self, wanted: Wanted = EVERYTHING) -> bool:
        """Whether all days of what is wanted are told by the articles' own date lines."""
        with self._one_state.held():
            return self._counting.only_date_lines(wanted)

    def article(self, article: ArticleId) -> Kept | None:
        """The article of that number, or None where there is none."""
        with self._one_state.held():
            return opened(self._connection, self._standing, article)

    def hits(self, article: ArticleId, wanted: Wanted) -> list[Span]:
        """What of the article's text hits the wanted words, in order, not overlapping."""
        with self._one_state.held():
            return self._seen.hits(article, wanted)

    def quotations(self, wanted: Wanted = EVERYTHING) -> Iterator[Said]:
        """The speech in the wanted articles, newest article first.

        Where a speaker or words said are wanted, only the quotations that fit one such.
        """
        with self._one_state.held():
            found = self._spoken.places(wanted)
        for start in range(0, len(found), _AT_ONCE):
            with self._one_state.held():
                said = self._spoken.said(found[start : start + _AT_ONCE])
            yield from said

    def people(
        self, wanted: Wanted = EVERYTHING, limit: int = 200, *, only_talked_about: bool = False
    ) -> list[PersonCount]:
        """Who is mentioned in the wanted articles, in most of them first.

        With `only_talked_about` those whom none of these articles quotes.
        """
        with self._one_state.held():
            question = self._search.question(wanted)
            return self._tally().people(question, limit, unquoted=only_talked_about)

    def speakers(self, wanted: Wanted = EVERYTHING, limit: int = 200) -> list[SpeakerCount]:
        """Who is quoted in the wanted articles, with most quotations first."""
        with self._one_state.held():
            return self._tally().speakers(self._search.question(wanted), limit)

    def places(self, wanted: Wanted = EVERYTHING, limit: int = 200) -> list[PlaceCount]:
        """What places the wanted articles name, in most of them first."""
        with self._one_state.held():
            return self._tally().places(self._search.question(wanted), limit)

    def saved_filters(self) -> list[SavedFilter]:
        """The filters that the reader keeps by name, in the reader's order."""
        with self._one_state.held():
            return saved_filters(self._connection)

    def recent_filters(self, limit: int = 100) -> list[str]:
        """The filters that were asked for last, newest first."""
        with self._one_state.held():
            return recent_filters(self._connection, limit)

    def corrections(self, *, checked: bool = True) -> list[Listed]:
        """What the reader has corrected, in the order it was done.

        Without `checked` it isn't looked at whether each still finds what it corrects.
        """
        with self._one_state.held():
            if checked:
                return listed(self._connection, self._standing.ledger)
            return [Listed(each) for each in self._standing.ledger.all]

    def left_out(self) -> list[LeftOutFile]:
        """The files that were not taken in and why, by path."""
        with self._one_state.held():
            found = self._connection.execute("SELECT path, reason FROM left_out ORDER BY path")
            return [LeftOutFile(read_path(path), reason) for path, reason in found]

    def _tally(self) -> Tally:
        """What counts names in the library as it now is."""
        from reader.library.tally import Tally  # noqa: PLC0415  as the sets

        return Tally(self._connection, self._standing, self._kept_sets())

    def _kept_sets(self) -> KeptSets:
        """The sets of articles as they now are."""
        # Only now: the window paints its list without them.
        from reader.library.kept_sets import KeptSets  # noqa: PLC0415

        if self._sets is None:
            self._sets = KeptSets(self._connection, self._counting.counted, self._names)
        self._sets.look(self._standing.ledger.seen, self._standing.ledger.version)
        return self._sets
