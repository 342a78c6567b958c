"""Names for files, made of what an article is called."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Day, DayOrigin
from reader.models.file_names import file_name

MARCH = Day(date(2025, 3, 26), DayOrigin.DATE_LINE)


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        ("The bridge is closed", MARCH, "2025-03-26 The bridge is closed.pdf"),
        ("Who: “us” / them?", None, "Who “us” them.pdf"),
        ("A title that goes on…", MARCH, "2025-03-26 A title that goes on.pdf"),
        ("word " * 40, None, "word " * 15 + "word.pdf"),
        ("///", None, "article.pdf"),
        ("..", MARCH, "2025-03-26.pdf"),
    ],
)
def test_a_name_tells_day_and_title(title: str, day: Day | None, expected: str) -> None:
    assert file_name(title, day, ".pdf") == expected


@given(st.text())
def test_every_name_fits_every_system(title: str) -> None:
    name = file_name(title, MARCH, ".pdf")
    assert len(name.encode("utf-8", errors="replace")) <= 255
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name.endswith(".pdf")
