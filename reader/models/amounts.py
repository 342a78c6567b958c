"""So many of what a library holds, in words: `12 articles`."""

from __future__ import annotations

from reader.language.words import counted


def articles(count: int) -> str:
    """`1 article`, `1,204 articles`."""
    return counted("{n} article", "{n} articles", count)


def quotations(count: int) -> str:
    """`1 quotation`, `12 quotations`."""
    return counted("{n} quotation", "{n} quotations", count)


def quotes(count: int) -> str:
    """The same where there is less room: `12 quotes`."""
    return counted("{n} quote", "{n} quotes", count)


def mentions(count: int) -> str:
    """`1 mention`, `12 mentions`."""
    return counted("{n} mention", "{n} mentions", count)


def words(count: int) -> str:
    """`1 word`, `213 words`."""
    return counted("{n} word", "{n} words", count)


def speakers(count: int) -> str:
    """`1 speaker`, `3 speakers`."""
    return counted("{n} speaker", "{n} speakers", count)


def reported(count: int) -> str:
    """How many words are only reported: `5 reported`."""
    return counted("{n} reported", "{n} reported", count)


def unattributed(count: int) -> str:
    """How many quotations nobody is known to have said: `1 unattributed`."""
    return counted("{n} unattributed", "{n} unattributed", count)


_UNITS = {
    "article": articles,
    "mention": mentions,
    "quotation": quotations,
    "word": words,
}


def amount(count: int, unit: str) -> str:
    """So many of a unit, which is an article, a mention, a quotation or a word."""
    return _UNITS[unit](count)
