"""What a hover tells of days and of governments."""

from __future__ import annotations

from datetime import date

import pytest

from reader.analysis.marks import DateMention, Metonym
from reader.articles.article import Span
from reader.models.told import days_told, metonym_told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2025, 3, 27), date(2025, 3, 27), "Thursday 27 March 2025"),
        (date(2025, 3, 3), date(2025, 3, 9), "Monday 3 March 2025 to Sunday 9 March 2025"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2024, 3, 1), date(2024, 5, 31), "March to May 2024"),
        (date(2014, 1, 1), date(2014, 12, 31), "2014"),
        (date(1990, 1, 1), date(1999, 12, 31), "1990 to 1999"),
        (date(9999, 12, 30), date.max, "Thursday 30 December 9999 to Friday 31 December 9999"),
    ],
)
def test_days(first: date, last: date, told: str) -> None:
    assert days_told(DateMention(Span(0, 1), first, last)) == told


@pytest.mark.parametrize(
    ("country", "owner"),
    [
        ("Russia", "Russia’s"),
        ("Laos", "Laos’s"),
        ("United States", "the United States’"),
        ("United Kingdom", "the United Kingdom’s"),
        ("Netherlands", "the Netherlands’"),
        ("Dominican Republic", "the Dominican Republic’s"),
    ],
)
def test_governments(country: str, owner: str) -> None:
    told = metonym_told("Then the\nPalace agreed.", Metonym(Span(5, 15), country))
    assert told == f"the Palace — stands for {owner} government"
