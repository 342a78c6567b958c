"""Numbers by which sets of articles know them: close together, so that sets stay small.

An article's own number leaves room for a million articles a day, most of which never come, and
for months of a hundred days. A set keeps its members by blocks of 65,536 (see sets.py), and
would need a block for each day. So here a month has 32 days and a year 16 months, and a day of
a few articles 64 numbers. The 64th to 1,023rd of a day come behind all of these, 1,024 to a
day, and what is left keeps its own number, behind all of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reader.library.ids import A_DAY, ArticleId

_FEW, _MANY = 64, 1_024
BEHIND, _FAR_BEHIND = 1 << 29, 1 << 33
"""Where the numbers of each kind begin: the last day of the year 9999 lies before the next."""

_A_MONTH, _A_YEAR = 32, 16 * 32
_MONTH, _YEAR = 100, 10_000
"""Days in a month and in a year, as they are numbered here and as dates are written."""

A_BLOCK = 1 << 16
LAST_BLOCK = BEHIND // A_BLOCK
SPARE = range(13 * _A_MONTH * _FEW, 16 * _A_MONTH * _FEW)
"""The numbers in each block before `LAST_BLOCK` that no article has: of a 13th month and later."""


def set_number(article: int) -> int:
    """The number by which sets know the article."""
    written, place = divmod(article, A_DAY)
    day = written // _YEAR * _A_YEAR + written // _MONTH % _MONTH * _A_MONTH + written % _MONTH
    if place < _FEW:
        return day * _FEW + place
    if place < _MANY:
        return BEHIND + day * _MANY + place
    return _FAR_BEHIND + article


def article_of(number: int) -> ArticleId:
    """The article that sets know by that number."""
    if number >= _FAR_BEHIND:
        return ArticleId(number - _FAR_BEHIND)
    few = number < BEHIND
    days, place = divmod(number, _FEW) if few else divmod(number - BEHIND, _MANY)
    months, day = divmod(days, _A_MONTH)
    year, month = divmod(months, _A_YEAR // _A_MONTH)
    return ArticleId((year * _YEAR + month * _MONTH + day) * A_DAY + place)


def articles_of(numbers: Iterable[int]) -> list[ArticleId]:
    """The articles that sets know by those numbers, oldest first."""
    return sorted(map(article_of, numbers))


@lru_cache(256)
def days_of(block: int) -> tuple[int, ...]:
    """The days of a block before `LAST_BLOCK`, 64 numbers each but for `SPARE`, as yyyymmdd."""
    numbers = (number for number in range(0, A_BLOCK, _FEW) if number not in SPARE)
    return tuple(article_of(block * A_BLOCK + number) // A_DAY for number in numbers)


def end_of_day(number: int) -> int:
    """The number behind the last that an article of the same day has, of `number`'s kind."""
    if number >= _FAR_BEHIND:
        return number - (number - _FAR_BEHIND) % A_DAY + A_DAY
    a_day = _FEW if number < BEHIND else _MANY
    return number - number % a_day + a_day


def of_days(first: ArticleId, last: ArticleId) -> tuple[range, ...]:
    """The numbers that articles from the day of `first` to that of `last` may have, by kind."""
    begun, ended = (article - article % A_DAY for article in (first, last))
    return tuple(
        range(set_number(begun + place), end_of_day(set_number(ended + place)))
        for place in (0, _FEW, _MANY)
    )


def in_sql(column: str) -> str:
    """`set_number` as SQL works it out of a column, with as few steps as will do."""
    return (
        f"CASE WHEN {column} % {A_DAY} < {_FEW} THEN {_packed(column, _FEW)}"
        f" WHEN {column} % {A_DAY} < {_MANY} THEN {BEHIND} + {_packed(column, _MANY)}"
        f" ELSE {_FAR_BEHIND} + {column} END"
    )


def _packed(column: str, a_day: int) -> str:
    days = f"{column} - {column} / {A_DAY} * {A_DAY - a_day}"
    months = f"{column} / {A_DAY * _MONTH} * {(_MONTH - _A_MONTH) * a_day}"
    years = f"{column} / {A_DAY * _YEAR} * {(_A_MONTH * _MONTH - _A_YEAR) * a_day}"
    return f"{days} - {months} - {years}"
