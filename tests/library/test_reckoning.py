"""Days that texts speak of are found by tags just where they answer what is asked."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.reckoning import Days, answers, is_era, sought, tags_of, units


def days(text: str) -> Days:
    first, _, last = text.partition("..")
    return Days(date.fromisoformat(first), date.fromisoformat(last or first))


@pytest.mark.parametrize(
    ("mention", "asked", "expected"),
    [
        ("2025-03-27", "2025-03-27", True),
        ("2025-03-27", "2025-03-01..2025-03-31", True),
        ("2025-03-27", "2025-03-28", False),
        ("2025-03-01..2025-03-31", "2025-03-27", True),
        ("2025-02-24..2025-03-02", "2025-03-02", True),
        ("2025-02-24..2025-03-02", "2025-03-01..2025-03-31", True),
        ("2025-02-24..2025-03-02", "2025-03-03", False),
        ("2014-01-01..2014-12-31", "2014-05-01", False),
        ("2014-01-01..2014-12-31", "2014-05-01..2014-05-31", False),
        ("2014-01-01..2014-12-31", "2014-01-01..2014-12-31", True),
        ("2014-01-01..2014-12-31", "2014-05-01..2015-12-31", True),
        ("2023-01-01..2023-03-31", "2023-02-01..2023-02-28", True),
        ("1990-01-01..1999-12-31", "1994-01-01..1994-12-31", False),
        ("1990-01-01..1999-12-31", "1992-01-01..1995-12-31", True),
    ],
)
def test_what_answers(mention: str, asked: str, expected: bool) -> None:
    assert answers(days(mention), days(asked)) is expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("2025-03-27", ["20250327"]),
        ("2025-03-01..2025-03-31", ["202503"]),
        ("2025-01-01..2025-12-31", ["2025"]),
        ("2025-02-27..2025-04-01", ["20250227", "20250228", "202503", "20250401"]),
        ("2009-12-31..2021-01-01", ["20091231", "201", "2020", "20210101"]),
        ("0001-01-01..0199-12-31", ["00", "01"]),
        ("9900-01-01..9999-12-31", ["99"]),
    ],
)
def test_units(asked: str, expected: list[str]) -> None:
    assert units(days(asked)) == expected


def spans(shortest: int, longest: int) -> st.SearchStrategy[Days]:
    return st.tuples(st.integers(1, date.max.toordinal()), st.integers(shortest, longest)).map(
        lambda drawn: Days(*map(date.fromordinal, (drawn[0], min(sum(drawn), 3652059))))
    )


near = st.integers(date(1994, 1, 1).toordinal(), date(2006, 1, 1).toordinal())
close = st.tuples(near, near).map(lambda pair: Days(*map(date.fromordinal, sorted(pair))))
weeks = st.tuples(near, st.integers(0, 40)).map(
    lambda drawn: Days(date.fromordinal(drawn[0]), date.fromordinal(sum(drawn)))
)
whole = st.sampled_from(
    [days(f"{year}-{month:02}-01..{year}-{month:02}-28") for year in (1999, 2001) for month in (2,)]
    + [
        days("2001-01-01..2001-12-31"),
        days("1990-01-01..1999-12-31"),
        days("2000-03-01..2000-03-31"),
    ]
)
some = close | weeks | whole | spans(0, 60) | spans(0, 200_000)


@given(some, some)
def test_tags_find_what_answers(mention: Days, asked: Days) -> None:
    era = (mention.first.toordinal(), mention.last.toordinal())
    eras = [era] if is_era(*mention) and answers(mention, asked) else []
    parts = units(asked)
    found = sought(parts, eras if len(parts) > 1 else [])
    assert bool({*found} & {*tags_of([mention])}) is answers(mention, asked)


@given(some)
def test_units_lie_side_by_side_and_are_few(asked: Days) -> None:
    parts = units(asked)
    assert parts == sorted({*parts}, key=lambda part: part.ljust(8, "0"))
    assert len(parts) <= 2 * (30 + 11 + 9 + 9) + 100
