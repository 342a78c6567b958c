"""Days as one types them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.filter.days import NoDay, days

TODAY = date(2025, 3, 27)  # a Thursday


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2025-03-26", "2025-03-26", "2025-03-26"),
        ("2025-3-6", "2025-03-06", "2025-03-06"),
        ("2025-02", "2025-02-01", "2025-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-02..2025-04", "2025-02-01", "2025-04-30"),
        ("2024..2025-01-15", "2024-01-01", "2025-01-15"),
        ("2025-02..", "2025-02-01", None),
        ("..2025-02", None, "2025-02-28"),
        (">=2025-03-01", "2025-03-01", None),
        ("> 2025-03", "2025-04-01", None),
        ("<2025", None, "2024-12-31"),
        ("<=2025-03", None, "2025-03-31"),
        ("=2025-03-01", "2025-03-01", "2025-03-01"),
        ("today", "2025-03-27", "2025-03-27"),
        ("Yesterday", "2025-03-26", "2025-03-26"),
        ("tomorrow", "2025-03-28", "2025-03-28"),
        ("next week", "2025-03-31", "2025-04-06"),
        ("next month", "2025-04-01", "2025-04-30"),
        ("next year", "2026-01-01", "2026-12-31"),
        ("last week", "2025-03-17", "2025-03-23"),
        ("this week", "2025-03-24", "2025-03-30"),
        ("last  month", "2025-02-01", "2025-02-28"),
        ("this year", "2025-01-01", "2025-12-31"),
        ("last year", "2024-01-01", "2024-12-31"),
        ("7d", "2025-03-20", "2025-03-27"),
        ("2w", "2025-03-13", "2025-03-27"),
        ("1m", "2025-02-27", "2025-03-27"),
        ("last 3 months", "2024-12-27", "2025-03-27"),
        ("26 March 2025", "2025-03-26", "2025-03-26"),
        ("March 26, 2025", "2025-03-26", "2025-03-26"),
        ("march 2024", "2024-03-01", "2024-03-31"),
        ("march", "2025-03-01", "2025-03-31"),
        ("april", "2024-04-01", "2024-04-30"),
    ],
)
def test_days(typed: str, first: str | None, last: str | None) -> None:
    expected = tuple(day and date.fromisoformat(day) for day in (first, last))
    assert days(typed, TODAY) == expected


@pytest.mark.parametrize(
    "typed",
    ["2025-13", "2025-02-30", "0", "0000", "2025-00", "soon", "..", "2025-04..2025-02", "12", ">",
     "31 june 2025", "3000y", "99999999999999999999", "31", "last decade", "2025-1-1-1"],
)  # fmt: skip
def test_what_is_no_day_says_so(typed: str) -> None:
    with pytest.raises(NoDay, match=r"\.$"):
        days(typed, TODAY)


@given(st.text(max_size=30) | st.from_regex(r"[0-9a-z .<>=-]{1,20}", fullmatch=True))
def test_any_text_is_days_or_no_day(typed: str) -> None:
    try:
        first, last = days(typed, TODAY)
    except NoDay:
        return
    assert first is not None or last is not None
    assert not (first and last) or first <= last


@pytest.mark.parametrize("typed", [">" * 5_000 + "2025", "2025.." * 5_000, ">=2025..2026"])
def test_signs_without_end_name_no_day(typed: str) -> None:
    with pytest.raises(NoDay):
        days(typed, TODAY)
