"""What an article is about, written as words for the full-text index.

People, places, speakers and sources go into the index as made-up words in a column of
their own. One `MATCH` then joins them with the typed words, and the index gives the
newest of what fits all without gathering the rest.
"""

from __future__ import annotations

# All begin alike, so that the indexes of two- and three-letter beginnings hold one entry
# for the lot. Typed words are looked for in other columns and can't meet them.
_MARK = "qqq"

EVERY = f"{_MARK}every"
QUOTES = f"{_MARK}quotes"
ATTRIBUTES = f"{_MARK}attributes"
REPORTS = f"{_MARK}reports"
NEVER = f"{_MARK}zero"
"""No article bears it, and no other tag begins like it."""


def person(number: int) -> str:
    """The tag of articles that mention the person."""
    return f"{_MARK}p{number}"


def name(word: str) -> str:
    """The tag of articles that name somebody by that word."""
    return f"{_MARK}n{word}"


def place(number: int) -> str:
    """The tag of articles that name the place or one inside it."""
    return f"{_MARK}l{number}"


def speaker(number: int) -> str:
    """The tag of articles that quote the speaker, and of each quotation and utterance."""
    return f"{_MARK}s{number}"


def reported(number: int) -> str:
    """The tag of articles with indirect speech of the speaker."""
    return f"{_MARK}r{number}"


def source(number: int) -> str:
    """The tag of articles that came from the source."""
    return f"{_MARK}o{number}"


def unit(digits: str) -> str:
    """The tag of articles that speak of that day, month, year, decade or century."""
    return f"{_MARK}d{digits}"


def month(digits: str) -> str:
    """The tag of articles that speak of that month as a whole."""
    return f"{_MARK}w{digits}"


def era(first: int, last: int) -> str:
    """The tag of articles that speak of just that time, longer than a month."""
    return f"{_MARK}e{first}x{last}"
