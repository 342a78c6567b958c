"""What is said under the filter box."""

from __future__ import annotations

from datetime import date

import pytest

from reader.filter.meaning import meaning
from reader.filter.remark import remark

TODAY = date(2025, 4, 1)


@pytest.mark.parametrize(
    ("text", "cursor", "expected"),
    [
        ("rain", None, "Articles that say “rain”."),
        ("date:2020-13", None, "No calendar has “2020-13”."),
        (
            "date:2020-13 rain",
            None,
            "No calendar has “2020-13”. The rest: articles that say “rain”.",
        ),
        (
            "date:2020-13 (rain",
            3,
            "1 of 2: No calendar has “2020-13”. The rest: articles that say “rain”.",
        ),
        (
            "date:2020-13 (rain",
            13,
            "2 of 2: This bracket is never closed. The rest: articles that say “rain”.",
        ),
    ],
)
def test_a_fault_is_told_before_what_is_shown(text: str, cursor: int | None, expected: str) -> None:
    assert remark(meaning(text, TODAY), cursor) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(a OR b) c", "Articles that either say “a” or say “b”, and say “c”."),
        ("a OR b c", "Articles that say “a” or both say “b” and say “c”."),
        ("-(a OR b)", "Articles that neither say “a” nor say “b”."),
        ("-(a b)", "Articles that do not both say “a” and say “b”."),
        ("-a b", "Articles that do not say “a”, and say “b”."),
        (
            "a OR (b c) OR -d",
            "Articles that say “a”, both say “b” and say “c”, or do not say “d”.",
        ),
        (
            "-a (b OR c) d",
            "Articles that do not say “a”, either say “b” or say “c”, and say “d”.",
        ),
    ],
)
def test_brackets_are_heard(text: str, expected: str) -> None:
    assert remark(meaning(text, TODAY)) == expected
