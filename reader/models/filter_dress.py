"""How the typed filter is dressed: which stretches are a field with its value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.articles.article import Span
from reader.filter.terms import All, Any, Close, Not, Term, Value, typed


class Chip(NamedTuple):
    """A stretch of the typed text that is a field and its value, and the field within it."""

    span: Span
    field: Span


def chips(text: str) -> list[Chip]:
    """The fields with their values in the filter `text`, in order."""
    return [
        Chip(value.span, Span(value.span.start, text.index(":", value.span.start) + 1))
        for value in _values(typed(text).term)
        if value.field and text.startswith(value.field, value.span.start)
    ]


def _values(term: Term | None) -> Iterator[Value]:
    match term:
        case Value():
            yield term
        case Not():
            yield from _values(term.term)
        case All() | Any():
            for each in term.terms:
                yield from _values(each)
        case Close():
            yield from term.values
