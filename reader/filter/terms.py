"""What was typed as values: words, phrases, fields, and how they are joined; and faults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from reader.articles.article import Span


class Fault(NamedTuple):
    """A stretch of the typed text that can't be understood, and a sentence that says why."""

    span: Span
    sentence: str


@dataclass(frozen=True, slots=True)
class Value:
    """A word, or a phrase without its marks; `near` is the number after a phrase's `~`.

    `field` is the field it was typed for, or empty.
    """

    span: Span
    text: str
    field: str = ""
    quoted: bool = False
    near: int | None = None


@dataclass(frozen=True, slots=True)
class Close:
    """Two or more values with at most `distance` words between them: `a w/5 b`."""

    span: Span
    values: tuple[Value, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be: `-a`, `NOT a`."""

    span: Span
    term: Term


@dataclass(frozen=True, slots=True)
class All:
    """Terms that must all hold."""

    span: Span
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Terms of which one must hold."""

    span: Span
    terms: tuple[Term, ...]


Term = Value | Close | Not | All | Any
