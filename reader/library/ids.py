"""How articles are numbered, so that a row number alone tells the day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NewType

ArticleId = NewType("ArticleId", int)
"""yyyymmdd * 1,000,000 + n: row numbers run in date order, n counts within the day from 1."""

A_DAY = 1_000_000
MOST_IN_A_DAY = A_DAY - 1

A_QUOTATION = 10_000
"""A quotation's row number is its article's times this, plus its place in the article."""

_SHOWN = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})-(\d{1,6})")


def first_of(day: date) -> ArticleId:
    """The lowest number that an article of `day` can have."""
    return ArticleId((day.year * 10_000 + day.month * 100 + day.day) * A_DAY)


def last_of(day: date) -> ArticleId:
    """The highest number that an article of `day` can have."""
    return ArticleId(first_of(day) + MOST_IN_A_DAY)


def day_of(article: ArticleId) -> date:
    """The article's day of publication."""
    number = article // A_DAY
    return date(number // 10_000, number // 100 % 100, number % 100)


def numbered(numbers: Iterable[int]) -> str:
    """The numbers as SQL lists them between brackets."""
    return ", ".join(map(str, numbers))


def shown(article: ArticleId) -> str:
    """The number as people read it: `20250326-1`."""
    return f"{article // A_DAY:08d}-{article % A_DAY}"


def article_id(text: str) -> ArticleId:
    """The number that `shown` wrote; `2025-03-26-1` does as well.

    Raises ValueError where `text` is neither, or names an impossible day.
    """
    found = _SHOWN.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is not an article’s number such as 20250326-1")
    year, month, day, place = map(int, found.groups())
    return ArticleId(first_of(date(year, month, day)) + place)
