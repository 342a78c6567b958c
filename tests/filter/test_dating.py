"""The days of a filter, and the filter with other days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.filter.dating import ANY_DAY, asked_days, besides_days, dated, written
from reader.filter.days import Days
from reader.filter.meaning import meaning
from reader.library.wanted import EVERYTHING, Both, Wanted

TODAY = date(2025, 3, 26)
MARCH = Days(date(2025, 3, 1), date(2025, 3, 31))
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


def asked(text: str) -> Days:
    return asked_days(meaning(text, TODAY))


def besides(text: str) -> Iterator[Wanted]:
    """What else must hold, brackets that change nothing left out."""
    left = [besides_days(meaning(text, TODAY))]
    while left:
        wanted = left.pop(0)
        if isinstance(wanted, Both):
            left[:0] = wanted.parts
        else:
            yield wanted


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("", None, None),
        ("pier", None, None),
        ("date:2025-03", "2025-03-01", "2025-03-31"),
        ("pier since:2024 person:ada", "2024-01-01", None),
        ("since:2024 until:2025-02", "2024-01-01", "2025-02-28"),
        ("after:2024 before:2025-02", "2025-01-01", "2025-01-31"),
        ("date:2024 date:2025", "2025-01-01", "2024-12-31"),
        ("-date:2024", None, None),
        ("pier (quay OR date:2024)", None, None),
        ("date:2024 OR pier", None, None),
        ("(date:2024)", "2024-01-01", "2024-12-31"),
        ("date:nonsense", None, None),
        ("about:2024", None, None),
    ],
)
def test_the_days_that_a_filter_asks_for(text: str, first: str | None, last: str | None) -> None:
    expected = [date.fromisoformat(day) if day else None for day in (first, last)]
    assert asked(text) == Days(*expected)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-01-01", "2025-12-31", "date:2025"),
        ("2023-01-01", "2025-12-31", "date:2023..2025"),
        ("2025-03-01", "2025-03-31", "date:2025-03"),
        ("2024-02-01", "2024-02-29", "date:2024-02"),
        ("2025-02-01", "2025-04-30", "date:2025-02..2025-04"),
        ("2024-11-01", "2025-12-31", "date:2024-11..2025-12"),
        ("2025-03-26", "2025-03-26", "date:2025-03-26"),
        ("2025-03-01", "2025-03-30", "date:2025-03-01..2025-03-30"),
        ("2025-03-02", "2025-12-31", "date:2025-03-02..2025-12-31"),
        ("0850-01-01", "0850-12-31", "date:0850"),
        ("2025-01-01", None, "since:2025"),
        ("2025-03-01", None, "since:2025-03"),
        ("2025-03-26", None, "since:2025-03-26"),
        (None, "2025-12-31", "until:2025"),
        (None, "2025-04-30", "until:2025-04"),
        (None, "2025-04-29", "until:2025-04-29"),
        (None, None, ""),
    ],
)
def test_days_are_written_as_short_as_can_be(
    first: str | None, last: str | None, expected: str
) -> None:
    days = Days(*(date.fromisoformat(day) if day else None for day in (first, last)))
    assert written(days) == expected
    assert asked(expected) == days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "date:2025-03"),
        ("pier", "pier date:2025-03"),
        ("pier date:2024 person:ada", "pier date:2025-03 person:ada"),
        ("since:2024 pier until:2025", "date:2025-03 pier"),
        ("date:last", "date:2025-03"),
        ('date:"last week" pier', "date:2025-03 pier"),
        ("(date:2024)", "(date:2025-03)"),
        ("date:(2024) pier", "pier date:2025-03"),
        ("pier AND date:2024 AND quay", "pier AND date:2025-03 AND quay"),
        ("-date:2024", "-date:2024 date:2025-03"),
        ("pier OR quay", "(pier OR quay) date:2025-03"),
        ("pier OR date:2024", "(pier OR date:2024) date:2025-03"),
        ("“pier", "date:2025-03 “pier"),
        ("(pier quay", "(pier quay date:2025-03"),
        ("(date:2024 date:x", "(date:2025-03"),
        ("pier NOT", "date:2025-03 pier NOT"),
        ("pier ) quay", "(pier ) quay) date:2025-03"),
        ("pier ) ) quay (", "date:2025-03 ((pier ) ) quay ("),
    ],
)
def test_the_days_of_a_filter_are_set(text: str, expected: str) -> None:
    assert dated(text, MARCH, TODAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("date:2024", ""),
        ("pier date:2024 quay", "pier quay"),
        ("pier AND since:2024", "pier"),
        ("(date:2024) pier", "pier"),
        ("pier since:2024 until:2025", "pier"),
        ("pier -date:2024", "pier -date:2024"),
    ],
)
def test_the_days_of_a_filter_are_taken_off(text: str, expected: str) -> None:
    assert dated(text, ANY_DAY, TODAY) == expected


PIECES = st.sampled_from(
    [
        *("pier", "quay", "person:ada", 'said:"the tide"', "speaker:ben", "-night", "NOT", "OR"),
        *("AND", "(", ")", "“", '"slow boat"~4', "is:unread", "w/3", "person:", "about:2024"),
        *("date:2024", "since:2024-05", "until:yesterday", "-date:2023", "date:(2024)", "date:x"),
    ]
)


@given(
    st.lists(PIECES, max_size=8).map(" ".join),
    DAYS,
    DAYS,
    st.sampled_from(["both", "first", "last"]),
)
def test_days_are_set_and_nothing_else(text: str, one: date, other: date, open_end: str) -> None:
    # Beside an OR or a NOT no place is right for dates where a bracket closes nothing.
    assume(not any("closes nothing" in fault.sentence for fault in meaning(text, TODAY).faults))
    first, last = min(one, other), max(one, other)
    days = Days(None if open_end == "last" else first, None if open_end == "first" else last)
    plain = dated(text, ANY_DAY, TODAY)
    assert asked(plain) == ANY_DAY
    result = dated(text, days, TODAY)
    assert asked(result) == days
    assert [*besides(result)] == [*besides(plain)]


@given(st.lists(PIECES, max_size=8).map(" ".join), DAYS)
def test_the_last_days_that_are_set_hold(text: str, day: date) -> None:
    assume(not meaning(text, TODAY).faults)
    once = dated(text, Days(day, day), TODAY)
    again = dated(once, MARCH, TODAY)
    assert asked(again) == MARCH
    assert dated(again, Days(day, day), TODAY) == once


def test_without_other_conditions_everything_is_left() -> None:
    assert besides_days(meaning("date:2024 until:2025", TODAY)) == EVERYTHING
