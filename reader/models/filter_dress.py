"""How the typed filter is dressed: which stretches are understood as a field with its value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.articles.article import Span
from reader.filter.parsing import typed
from reader.filter.terms import All, Any, Close, Not, Term, Value
from reader.filter.tokens import MARKS

if TYPE_CHECKING:
    from reader.filter.terms import Fault


class Chip(NamedTuple):
    """A stretch of the typed text that is a field and its value.

    `span` is all of it, with the sign that negates it; `field` the field with its colon, and
    `value` what is looked for, without quotation marks.
    """

    span: Span
    field: Span
    value: Span
    negated: bool


def chips(text: str, faults: Sequence[Fault] = ()) -> list[Chip]:
    """The fields with their values in the filter `text`, in order, but none that is at fault."""
    found = _chips(text, typed(text).term, None)
    if not faults:
        return [*found]
    return [chip for chip in found if not any(chip.span.meets(fault.span) for fault in faults)]


def _chips(text: str, term: Term | None, negation: Span | None) -> Iterator[Chip]:
    match term:
        case Value(span, _, field):
            yield from _chip(text, span, field, term.quoted and not term.near, negation)
        case Close(span, values):
            yield from _chip(text, span, values[0].field, False, negation)  # noqa: FBT003
        case Not(span, inner):
            direct = "(" not in text[span.start : inner.span.start]
            yield from _chips(text, inner, span if direct else None)
        case All(_, terms) | Any(_, terms):
            for each in terms:
                yield from _chips(text, each, None)


def _chip(
    text: str,
    span: Span,
    field: str,
    in_marks: bool,
    negation: Span | None,
) -> Iterator[Chip]:
    colon = span.start + len(field)
    # Inside `person:(ann OR bo)` the field is said once, for both.
    if not field or text[span.start : colon + 1].casefold() != f"{field}:":
        return
    value = Span(colon + 1, span.end)
    if in_marks:
        value = Span(value.start + 1, value.end - (text[span.end - 1] in MARKS))
    yield Chip(negation or span, Span(span.start, colon + 1), value, negation is not None)


def opened(
    chips: Sequence[Chip], cursor: int, selected: Span | None, *, beside: bool
) -> list[Chip]:
    """The chips that are shown as the plain text that they are, because the cursor is in them.

    A cursor that touches one is in it, so that one can go on with its last word; with `beside`
    it is not. What is selected from outside opens no chip at its ends.
    """
    places: tuple[int, ...] = (cursor,)
    reach = 0 if beside else 1
    if selected is not None:
        places, reach = selected, 0
    return [
        chip
        for chip in chips
        if any(chip.span.start - reach < place < chip.span.end + reach for place in places)
    ]
