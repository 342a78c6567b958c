"""The days of what is found are counted as SQL counts them, however many articles a day has."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.library.catalogue import Catalogue
from reader.library.ids import A_DAY, ArticleId
from reader.library.set_numbers import end_of_day, set_number
from reader.library.shelf import Shelf
from reader.library.states import UNTOUCHED, Changed, State
from reader.library.wanted import EVERYTHING, Both, IsRead, Wanted, Without, Word, Written
from tests.library.made import Told, filled, put

MANY = {date(2024, 2, 29): 70, date(2025, 1, 1): 1_030, date(2024, 12, 31): 3, date(1999, 9, 9): 1}
WANTED = (
    EVERYTHING,
    Written(Word("late")),
    Without(Written(Word("late"))),
    Written(Word("seldom")),
    Without(Written(Word("seldom"))),
    Written(Word("never")),
    IsRead(read=False),
)


def _told() -> Iterator[Told]:
    for day, many in MANY.items():
        for at in range(many):
            body = " ".join(["late"] * (at % 3 > 0) + ["seldom"] * (at % 20 == 0))
            yield Told(day, body=f"It is {body}", path=f"/{day}/{at}")


def _in_sql(catalogue: Catalogue, wanted: Wanted) -> list[tuple[int, int]]:
    return sorted(Counter(number // A_DAY for number in catalogue.ids(wanted)).items())


@pytest.mark.parametrize("counted", [False, True], ids=["asked at once", "after the count"])
@pytest.mark.parametrize("settled", [False, True])
def test_days_are_counted_as_they_are(tmp_path: Path, *, settled: bool, counted: bool) -> None:
    path = tmp_path / "l"
    with closing(filled(path, *_told())) as catalogue:
        if settled:
            with Shelf(path) as shelf, shelf.batch():
                shelf.settle()
        with closing(sqlite3.connect(path)) as connection:
            left = connection.execute("SELECT count(*) FROM unsettled").fetchone()
        assert left == (0 if settled else sum(MANY.values()),)
        for wanted in WANTED:
            due = _in_sql(catalogue, wanted)
            if counted:
                assert catalogue.count(wanted) == sum(count for _, count in due)
            assert catalogue.days(wanted) == due
        assert [count for _, count in catalogue.days()] == [1, 70, 3, 1_030]


def test_days_follow_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "l"
    one = Told(date(2024, 2, 29))
    unread = IsRead(read=False)
    with closing(filled(path, one)) as catalogue, Shelf(path) as shelf:
        assert catalogue.count(unread) == 1
        assert catalogue.days() == catalogue.days(unread) == [(20240229, 1)]
        with shelf.batch():
            put(shelf, replace(one, title="Another", path="/2"))
        assert catalogue.days() == catalogue.days(unread) == [(20240229, 2)]
        assert catalogue.count(unread) == 2
        first = ArticleId(catalogue.ids()[0])
        with shelf.stating():
            shelf.states.change([Changed(first, UNTOUCHED, State(read=True))])
        assert catalogue.days() == [(20240229, 2)]
        assert catalogue.days(unread) == [(20240229, 1)]
        with shelf.batch():
            shelf.remove(first)
        assert catalogue.days() == [(20240229, 1)]


@pytest.mark.parametrize("place", [1, 63, 64, 1_023, 1_024, 999_999])
def test_a_day_ends_where_the_next_begins(place: int) -> None:
    end = end_of_day(set_number(20240229 * A_DAY + place))
    assert set_number(20240229 * A_DAY + place) < end <= set_number(20240301 * A_DAY + place)


def test_what_was_counted_is_known_of_the_same_in_other_words(tmp_path: Path) -> None:
    late = Written(Word("late"))
    with closing(filled(tmp_path / "l", *_told())) as catalogue:
        search, counting = catalogue._search, catalogue._counting
        count = catalogue.count(late)
        assert counting.counted(search.question(Both((late,)))) == count > 0
        assert counting.counted(search.question(Without(late))) is None
