"""Stretches of days in words, in English and in French."""

from __future__ import annotations

from datetime import date

import pytest

from reader.models.written_span import span_in_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2025-03-26", "2025-03-26", "Wednesday 26 March 2025"),
        ("2025-03-24", "2025-03-30", "24 to 30 March 2025"),
        ("2025-03-31", "2025-04-06", "31 March to 6 April 2025"),
        ("2024-12-30", "2025-01-05", "30 December 2024 to 5 January 2025"),
        ("2025-03-01", "2025-03-31", "March 2025"),
        ("2025-01-01", "2025-03-31", "January to March 2025"),
        ("2024-11-01", "2025-02-28", "November 2024 to February 2025"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("1990-01-01", "1999-12-31", "1990 to 1999"),
    ],
)
def test_a_span_is_told_briefly(first: str, last: str, words: str) -> None:
    assert span_in_words(date.fromisoformat(first), date.fromisoformat(last)) == words
