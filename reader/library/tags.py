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
    """The tag of articles and of quotations with words of the speaker."""
    return f"{_MARK}s{number}"


def source(number: int) -> str:
    """The tag of articles that came from the source."""
    return f"{_MARK}o{number}"
