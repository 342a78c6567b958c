"""Sets of articles count what the tables' rows do, whatever was written and settled when."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.day_counts import day_counts
from reader.library.entries import ALL_ENTRIES, PEOPLE, PLACES, SPEAKERS, Entries
from reader.library.ids import A_DAY, ArticleId
from reader.library.joint_counts import JointCounts
from reader.library.kept_sets import KeptSets
from reader.library.questions import Question
from reader.library.ranking import Ranking
from reader.library.schema import STEPS
from reader.library.set_numbers import article_of, in_sql, set_number
from reader.library.sets import blob, set_of, unpacked
from reader.library.settling import settle, unsettle

_Counts = Mapping[int, tuple[int, int]]
"""For each entry's number its first and second count in one article."""

_Page = tuple[_Counts, _Counts, _Counts]

_NUMBERS = (1, 2, 63, 64, 1_023, 1_024, 999_999)
_ARTICLES = st.builds(
    lambda day, number: ArticleId(day * 1_000_000 + number),
    st.sampled_from((10101, 20240229, 20241231, 20250101, 99991231)),
    st.sampled_from(_NUMBERS),
)
_HELD = st.dictionaries(
    st.integers(1, 5), st.tuples(st.integers(0, 9), st.integers(0, 5)), max_size=4
)
_PAGES = st.tuples(_HELD, _HELD, _HELD)
_DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), _ARTICLES, _PAGES),
        st.tuples(st.just("strike"), _ARTICLES, st.none()),
        st.tuples(st.just("settle"), st.none(), st.none()),
    ),
    max_size=30,
)


@contextmanager
def _library() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for step in STEPS:
            step(connection, lambda _: None)
        connection.execute("INSERT INTO sources (id, name) VALUES (1, 'one')")
        for entries in ALL_ENTRIES:
            named = {"speakers": ", named"}.get(entries.names, "")
            connection.executemany(
                f"INSERT INTO {entries.names} (id, key, name{named}) VALUES"
                f" (?1, ?2, ?2{', 1' if named else ''})",
                [(number, f"name {number}") for number in range(1, 6)],
            )
        yield connection


def _strike(connection: sqlite3.Connection, article: ArticleId) -> None:
    unsettle(connection, article)
    connection.execute("DELETE FROM articles WHERE id = ?", (article,))
    for entries in ALL_ENTRIES:
        connection.execute(f"DELETE FROM {entries.table} WHERE article = ?", (article,))


def _write(connection: sqlite3.Connection, article: ArticleId, page: _Page) -> None:
    _strike(connection, article)
    connection.execute(
        "INSERT INTO articles (id, origin, title, opening, source, quotations, speakers, places,"
        " analysis, proof) VALUES (?, '', '', '', 1, 0, '', '', 1, 0)",
        (article,),
    )
    for entries, held in zip(ALL_ENTRIES, page, strict=True):
        counts = ", ".join(entries.counts)
        for number, several in held.items():
            values = (article, number, *several[: len(entries.counts)])
            connection.execute(
                f"INSERT INTO {entries.table} (article, {entries.column}, {counts})"
                f" VALUES ({', '.join('?' * len(values))})",
                values,
            )


def _do(connection: sqlite3.Connection, deed: str, article: ArticleId, page: _Page) -> None:
    if deed == "settle":
        settle(connection)
    elif deed == "strike":
        _strike(connection, article)
    else:
        _write(connection, article, page)


def _count_all(connection: sqlite3.Connection) -> None:
    """Bring the entries' own totals up to date, as the register does."""
    connection.execute("UPDATE sources SET articles = (SELECT count(*) FROM articles)")
    for entries in ALL_ENTRIES:
        for total, sum_ in zip(entries.totals, entries.sums, strict=True):
            connection.execute(
                f"UPDATE {entries.names} SET {total} = (SELECT coalesce({sum_}, 0)"
                f" FROM {entries.table} WHERE {entries.column} = {entries.names}.id)"
            )


def _rows(
    connection: sqlite3.Connection, entries: Entries, articles: frozenset[int]
) -> Iterator[tuple[int, int, int, int]]:
    """Article, entry, and both counts, of which a kind that has but one has no second."""
    second = (*entries.counts, "0")[1]
    for row in connection.execute(
        f"SELECT article, {entries.column}, {entries.counts[0]}, {second} FROM {entries.table}"
    ):
        if row[0] in articles:
            yield row


def _due(entries: Entries, rows: list[tuple[int, int, int, int]]) -> tuple[int, ...]:
    """What the rows of some entries come to, counted one by one."""
    held = {row[0] for row in rows}
    named = {row[0] for row in rows if row[2]}
    first, second = sum(row[2] for row in rows), sum(row[3] for row in rows)
    if entries is PEOPLE:
        return len(held), first, second
    return len(named), first, second if entries is SPEAKERS else len(held)


def test_an_article_that_is_only_within_a_place_counts_before_it_is_settled() -> None:
    with _library() as connection:
        _write(connection, ArticleId(20240229000001), ({}, {}, {4: (1, 0)}))
        settle(connection)
        _write(connection, ArticleId(20240229000002), ({}, {}, {4: (0, 0)}))
        _count_all(connection)
        sets = KeptSets(connection)
        sets.look(1, 1)
        found = sets.found(Question("SELECT id FROM articles", (), finds_all=True))
        assert Ranking(connection, sets).by_sets(PLACES, found, 5, ()) == [(4, (1, 1, 2))]


@given(deeds=_DEEDS, data=st.data())
def test_sets_count_what_rows_do(
    deeds: list[tuple[str, ArticleId, _Page]], data: st.DataObject
) -> None:
    with _library() as connection:
        for each in deeds:
            _do(connection, *each)
        _count_all(connection)
        there = [number for (number,) in connection.execute("SELECT id FROM articles")]
        chosen = frozenset(data.draw(st.sets(st.sampled_from(there)))) if there else frozenset()
        every = data.draw(st.booleans())
        text = "SELECT id FROM articles"
        within = f"{text} WHERE id IN ({', '.join(map(str, chosen))})"
        sets = KeptSets(connection)
        sets.look(1, 1)
        found = sets.found(Question(text if every else within, (), every))
        asked = frozenset(there) if every else chosen
        assert found.size == len(asked)
        days = Counter(number // A_DAY for number in asked)
        assert day_counts(found) == sorted(days.items())
        limit = data.draw(st.integers(1, 6))
        without = data.draw(st.sets(st.integers(1, 5), max_size=2))
        group = data.draw(st.lists(st.integers(1, 5), unique=True, min_size=1))
        for entries in (PEOPLE, SPEAKERS, PLACES):
            rows = [*_rows(connection, entries, asked)]
            due = {
                number: _due(entries, [row for row in rows if row[1] == number])
                for number in range(1, 6)
            }
            ranked_all = sorted(
                (entries.rank(counts), number, counts)
                for number, counts in due.items()
                if counts[entries.order[0]] and number not in without
            )
            expected = [(number, counts) for _, number, counts in ranked_all[:limit]]
            ranking = Ranking(connection, sets)
            assert ranking.by_sets(entries, found, limit, without) == expected
            assert ranking.first(entries, found, limit, without) == expected
            lacking = [each for each in ranked_all if not each[2][-1]][:limit]
            unquoted = [(number, counts) for _, number, counts in lacking]
            last = len(entries.measures) - 1
            assert ranking.by_sets(entries, found, limit, without, last) == unquoted
            assert ranking.first(entries, found, limit, without, last) == unquoted
            if entries is not PLACES:
                together = JointCounts(connection, sets, found).of(entries, group)
                assert together == _due(entries, [row for row in rows if row[1] in group])


@given(_DEEDS)
def test_sets_that_are_kept_in_memory_follow_what_is_written(
    deeds: list[tuple[str, ArticleId, _Page]],
) -> None:
    with _library() as connection:
        kept = KeptSets(connection)
        for version, each in enumerate(deeds):
            _do(connection, *each)
            _count_all(connection)
            kept.look(version, version)
            afresh = KeptSets(connection)
            afresh.look(version, version)
            question = Question("SELECT id FROM articles", (), finds_all=False)
            for entries in ALL_ENTRIES:
                first, again = (
                    Ranking(connection, sets).by_sets(entries, sets.found(question), 9, ())
                    for sets in (kept, afresh)
                )
                assert first == again


@given(st.sets(st.integers(0, 1 << 34), min_size=1), st.data())
def test_a_set_with_a_turned_bit_is_damage(numbers: set[int], data: st.DataObject) -> None:
    kept = bytearray(blob(set_of(numbers)))
    assert set(unpacked(bytes(kept))) == numbers
    kept[data.draw(st.integers(0, len(kept) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(sqlite3.DatabaseError) as told:
        unpacked(bytes(kept))
    assert told.value.sqlite_errorcode == sqlite3.SQLITE_CORRUPT


@given(_ARTICLES)
def test_an_article_has_one_number_in_sets(article: ArticleId) -> None:
    assert article_of(set_number(article)) == article
    with closing(sqlite3.connect(":memory:")) as connection:
        query = f"SELECT {in_sql('id')} FROM (SELECT ? AS id)"
        assert connection.execute(query, (article,)).fetchone() == (set_number(article),)
