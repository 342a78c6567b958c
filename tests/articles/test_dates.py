"""Days in every dress, and noise in which there is none."""

from __future__ import annotations

import locale
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles import dates
from reader.articles.written_days import written_day

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2025-03-26", date(2025, 3, 26)),
        ("2025/3/6", date(2025, 3, 6)),
        ("2025-03-26T23:30:00Z", date(2025, 3, 26)),
        ("2025-03-26 10:00:00+01:00", date(2025, 3, 26)),
        ("26 March 2025", date(2025, 3, 26)),
        ("26th of March 2025", date(2025, 3, 26)),
        ("Wednesday, March 26, 2025", date(2025, 3, 26)),
        ("Monday 26 March 2025", date(2025, 3, 26)),
        ("Wed, 26 Mar 2025 10:00:00 +0100", date(2025, 3, 26)),
        ("Aug. 30, 1996", date(1996, 8, 30)),
        ("Sept. 5, 2020", date(2020, 9, 5)),
        ("MARCH 2, 1987", date(1987, 3, 2)),
        ("26-FEB-1987 15:01:01.79", date(1987, 2, 26)),
        (" 5-MAR-1987 11:33:11.89", date(1987, 3, 5)),
        ("29 February 2024", date(2024, 2, 29)),
        ("Published: 1 May 2020, updated 3 May 2020", date(2020, 5, 1)),
        ("26.03.2025", date(2025, 3, 26)),
        ("13/04/2019", date(2019, 4, 13)),
        ("04/13/2019", date(2019, 4, 13)),
        ("04/04/2019", date(2019, 4, 4)),
        # Numbers that can be read in two ways, and what is no whole day.
        ("03/04/2019", None),
        ("2019", None),
        ("12", None),
        ("12 000 people", None),
        ("March 2019", None),
        ("March 2", None),
        ("Wednesday", None),
        ("in 10 or 11", None),
        ("version 3.14.2019", None),
        ("0.2019-01-04", None),
        ("phone 2019-01-0412", None),
        ("2019 March", None),
        ("", None),
        # Days that no calendar has.
        ("2019-02-30", None),
        ("2019-13-01", None),
        ("31-SEP-1987", None),
        ("29 February 2023", None),
        ("0000-01-01", None),
        ("2019-00-10", None),
    ],
)
def test_day_in(words: str, expected: date | None) -> None:
    assert dates.day_in(words) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2019-01-04-ferry-sails.txt", date(2019, 1, 4)),
        ("2019_01_04_ferry.txt", date(2019, 1, 4)),
        ("ferry_2019-01-04.txt", date(2019, 1, 4)),
        ("ferry.2019.01.04.txt", None),
        ("20190104.txt", date(2019, 1, 4)),
        ("ferry-20190104T1530.txt", date(2019, 1, 4)),
        ("20190104153000_ferry.txt", date(2019, 1, 4)),
        ("4-Jan-2019.txt", date(2019, 1, 4)),
        ("Ferry_4_Jan_2019.txt", date(2019, 1, 4)),
        ("January 4, 2019 Ferry.md", date(2019, 1, 4)),
        ("/home/ada/2019/01/04/ferry.txt", date(2019, 1, 4)),
        ("2018/01/04/2019-02-03.txt", date(2019, 2, 3)),
        ("C:\\news\\2019-01-04.txt", date(2019, 1, 4)),
        ("/2019-01-04/ferry.txt", None),
        ("000_82dac2a46820e30c.txt", None),
        ("a20190104b.txt", None),
        ("120190104.txt", None),
        ("20191304.txt", None),
        ("2019-02-30.txt", None),
        ("ferry-2019.txt", None),
        ("12-01.txt", None),
        ("", None),
    ],
)
def test_day_in_name(name: str, expected: date | None) -> None:
    assert dates.day_in_name(name) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tuesday, September 22, 2015", True),
        ("26 March 2025.", True),
        ("Published: 26 March 2025", True),
        ("26 March 2025 10:15 am", True),
        ("26 March 2025 was a Wednesday", False),
        ("30 February 2025", False),
        ("March", False),
    ],
)
def test_is_day(words: str, expected: bool) -> None:
    assert dates.is_day(words) is expected


@pytest.mark.parametrize(
    ("words", "latest", "expected"),
    [
        ("March 2", date(1987, 3, 4), date(1987, 3, 2)),
        ("March 2", date(1987, 3, 1), date(1986, 3, 2)),
        ("2 March", date(1987, 3, 2), date(1987, 3, 2)),
        ("Dec. 31", date(1988, 1, 2), date(1987, 12, 31)),
        ("Feb 29", date(2023, 5, 5), date(2020, 2, 29)),
        ("Feb 29", date(1903, 5, 5), date(1896, 2, 29)),
        ("Feb 30", date(2023, 5, 5), None),
        ("Monday", date(2023, 5, 5), None),
    ],
)
def test_day_without_year(words: str, latest: date, expected: date | None) -> None:
    assert dates.day_without_year(words, latest) == expected


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        (TODAY, True),
        (TODAY + timedelta(days=300), True),
        (TODAY + timedelta(days=400), False),
        (date(9999, 1, 1), False),
        (date(1, 1, 1), False),
        (date(1605, 7, 1), True),
    ],
)
def test_possible(day: date, fits: bool) -> None:
    assert dates.possible(day, TODAY) == (day if fits else None)


def test_one_year_in_a_name() -> None:
    assert dates.year_in_name("wire-1987-00017.txt") == 1987
    assert dates.year_in_name("1987/02/wire-1988.txt") is None
    assert dates.year_in_name("000_82dac2a46820e30c.txt") is None


def test_written_day_in_any_locale() -> None:
    assert written_day(date(2025, 3, 26)) == "Wednesday 26 March 2025"
    before = locale.setlocale(locale.LC_TIME)
    try:
        locale.setlocale(locale.LC_TIME, "")
        assert written_day(date(2025, 3, 1)) == "Saturday 1 March 2025"
    finally:
        locale.setlocale(locale.LC_TIME, before)


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2999, 12, 31)))
def test_what_is_written_is_read_again(day: date) -> None:
    assert dates.day_in(written_day(day)) == day
    assert dates.day_in(day.isoformat()) == day
    assert dates.is_day(written_day(day))
    if day < date(2100, 1, 1):
        assert dates.day_in_name(f"wire {day:%Y%m%d}.txt") == day


@given(st.text("0123456789-/. :TJanuryMchAil,", max_size=40))
def test_noise_never_fails(words: str) -> None:
    for found in (dates.day_in(words), dates.day_in_name(words)):
        assert found is None or 1000 <= found.year <= 2999
    dates.is_day(words)
    dates.day_without_year(words, TODAY)
