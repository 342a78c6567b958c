"""The order in which articles are found: newest, oldest, best first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.catalogue import Catalogue
from reader.library.ids import A_DAY
from reader.library.matching import Tokens
from reader.library.numbers import firsts_of_days
from reader.library.ordered import Ordered
from reader.library.questions import RANKED
from reader.library.resolving import Names
from reader.library.schema import STEPS
from reader.library.searching import Search
from reader.library.standing import Standing
from reader.library.states import Order
from reader.library.wanted import (
    EVERYTHING,
    AboutPlace,
    Both,
    Either,
    FromFile,
    Published,
    Quoted,
    Wanted,
    Without,
    Word,
    Written,
)
from tests.libraries import library_of, written

FERRY = Written(Word("ferry"))
ARTICLES = {
    "a.txt": " date 2025-01-01 A quiet day in Lyon\n\nNobody took the ferry. "
    + "Nothing else was heard of anything, and the town slept on. " * 20,
    "b.txt": " date 2025-01-02 The ferry is mended\n\nThe ferry sails from Lyon. The ferry.\n",
    "c.txt": " date 2025-01-02 A quay is mended\n\nThe ferry had run into it, and into a boat.\n",
    "d.txt": " date 2025-01-03 A bridge\n\n“The ferry was here first,” said Anna Berg.\n",
    "e.txt": " date 2025-01-04 No boat at all\n\nThere is nothing to be said of it.\n",
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """Five articles of four days."""
    folder = tmp_path_factory.mktemp("ordered")
    opened = Catalogue(library_of(folder, [written(folder / "articles", ARTICLES)]))
    yield opened
    opened.close()


def test_the_oldest_come_first_under_their_days(catalogue: Catalogue) -> None:
    newest = catalogue.numbers(EVERYTHING)
    oldest = catalogue.numbers(EVERYTHING, order=Order.OLDEST)
    assert [*oldest.ids] == sorted(newest.ids)
    assert oldest.firsts == [0, 1, 3, 4]
    assert newest.firsts == [0, 1, 2, 4]
    assert catalogue.numbers(EVERYTHING, 2, Order.OLDEST).ids == oldest.ids[:2]


@given(st.lists(st.integers(1, 40), max_size=60))
def test_days_begin_where_the_number_changes_either_way(days: list[int]) -> None:
    ids = sorted(day * A_DAY + at for at, day in enumerate(days, 1))
    firsts = [*firsts_of_days(ids, rising=True)]
    assert [ids[first] // A_DAY for first in firsts] == sorted(set(days))
    assert all(ids[each] // A_DAY != ids[each - 1] // A_DAY for each in firsts[1:])


def test_what_fits_best_comes_first(catalogue: Catalogue) -> None:
    best = catalogue.numbers(FERRY, order=Order.RELEVANCE)
    titles = [row.title for row in catalogue.rows(best.ids)]
    assert titles[0] == "The ferry is mended"
    assert titles[-1] == "A quiet day in Lyon"
    assert best.order is Order.RELEVANCE
    assert best.firsts == []
    assert best.ranked == len(best.ids) == 4
    assert catalogue.numbers(FERRY, 2, Order.RELEVANCE).ids == best.ids[:2]


@pytest.mark.parametrize(
    "wanted",
    [
        Both((FERRY, AboutPlace("lyon"))),
        Both((FERRY, Published(date(2025, 1, 2), None))),
        Both((FERRY, Without(Written(Word("quay"))))),
        Both((FERRY, FromFile("articles"))),
        Both((FERRY, Quoted(said=(Word("first"),)))),
        Either((FERRY, AboutPlace("lyon"))),
    ],
)
def test_the_same_articles_are_found_in_every_order(catalogue: Catalogue, wanted: Wanted) -> None:
    newest = catalogue.numbers(wanted)
    best = catalogue.numbers(wanted, order=Order.RELEVANCE)
    assert best.order is Order.RELEVANCE
    assert sorted(best.ids) == sorted(newest.ids)
    assert [*catalogue.numbers(wanted, order=Order.OLDEST).ids] == sorted(newest.ids)


@pytest.mark.parametrize(
    "wanted",
    [
        EVERYTHING,
        AboutPlace("lyon"),
        Without(FERRY),
        Quoted(said=(Word("ferry"),)),
        Either((FERRY, FromFile("articles"))),
    ],
)
def test_where_nothing_can_be_weighed_the_newest_come_first(
    catalogue: Catalogue, wanted: Wanted
) -> None:
    found = catalogue.numbers(wanted, order=Order.RELEVANCE)
    assert found == catalogue.numbers(wanted)
    assert found.order is Order.NEWEST
    assert all(newer > older for newer, older in pairwise(found.ids))


def test_behind_those_that_are_ranked_come_the_older_ones_newest_first() -> None:
    older = 7
    with closing(sqlite3.connect(":memory:")) as connection, closing(Tokens()) as tokens:
        for step in STEPS:
            step(connection, lambda _: None)
        # The oldest fits best of all, and isn't weighed.
        connection.executemany(
            "INSERT INTO words (rowid, title, text, tags) VALUES (?, ?, 'the ferry', '')",
            ((at, "ferry ferry" * (at % 1_000 == 1)) for at in range(1, RANKED + older + 1)),
        )
        names = Names(connection, Standing(connection))
        ordered = Ordered(connection, Search(names, tokens))
        found = ordered.numbers(FERRY, None, Order.RELEVANCE)
        assert (found.order, found.ranked) == (Order.RELEVANCE, RANKED)
        best = [at for at in range(RANKED + older, older, -1) if at % 1_000 == 1]
        assert [*found.ids[: len(best)]] == best
        assert [*found.ids[RANKED:]] == [*range(older, 0, -1)]
        assert len(set(found.ids)) == len(found.ids) == RANKED + older
        assert [*ordered.numbers(FERRY, 3, Order.RELEVANCE).ids] == best[:3]
