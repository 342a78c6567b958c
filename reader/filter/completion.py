"""What can follow what is being typed, and the typed text once it has been chosen."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.articles.article import Span
from reader.filter.changing import condition
from reader.filter.fields import FIELDS
from reader.filter.tokens import MARKS, tokens

_BEING_TYPED = re.compile(
    rf"(?:([^\W\d_]+):)?(?:[{MARKS}]([^{MARKS}]*)|([^\s(){MARKS}]*))$", re.DOTALL
)
_VALUES = {
    "has": ("quote", "speaker", "reported", "tag"),
    "is": ("unread", "read", "starred"),
    **dict.fromkeys(
        ("date", "since", "after", "until", "before"),
        ("today", "yesterday", "this week", "last week", "this month", "last month", "this year"),
    ),
    "about": (
        *("today", "yesterday", "tomorrow", "this week", "last week", "next week"),
        *("this month", "last month", "this year"),
    ),
}
FEW_VALUES = ("has", "is")
"""Fields that take the values known of them and no others."""
NAMED = ("person", "place", "speaker", "source")


class Completing(NamedTuple):
    """What is being typed at the cursor.

    `span` is what a choice replaces. `field` is empty for a bare word, which may become a
    field, a person or a place; `beginning` is what of the value is there already.
    """

    span: Span
    field: str
    beginning: str


class Choice(NamedTuple):
    """A way to go on: a value for a field, or with an empty value the field itself."""

    field: str
    value: str = ""


class Changed(NamedTuple):
    """The text after a choice, and where the cursor then stands."""

    text: str
    cursor: int


def completing(text: str, cursor: int) -> Completing | None:
    """What is being typed at `cursor`, or None where there is nothing to go on with."""
    before = text[:cursor]
    start = _start(before)
    found = _BEING_TYPED.match(before, start)
    if found is None:
        return None
    field = (found[1] or "").casefold()
    quoted = found[2] is not None
    # Half a character can stand in a text field, but in no question to a library.
    beginning = (found[2] if quoted else found[3]).encode("utf-8", "replace").decode("utf-8")
    if not field and (quoted or not beginning):
        return None
    if field and field not in FIELDS:
        return None
    return Completing(Span(start, cursor), field, beginning)


def known_choices(being_typed: Completing) -> list[Choice]:
    """The choices that are the same in every library: fields, `has:`, days in words."""
    beginning = being_typed.beginning.casefold()
    if being_typed.field:
        values = _VALUES.get(being_typed.field, ())
        return [Choice(being_typed.field, value) for value in values if value.startswith(beginning)]
    return [Choice(field) for field in FIELDS if field.startswith(beginning)]


def completed(text: str, being_typed: Completing, choice: Choice) -> Changed:
    """`text` with the choice in the place of what was being typed.

    After a value a blank follows, so that one types on; after a field its value does.
    """
    span = being_typed.span
    rest = text[_end(text, span.end) :]
    if choice.value:
        chosen = condition(choice.field, choice.value)
        rest = f" {rest.lstrip()}"
        ahead = 1
    else:
        chosen, ahead = f"{choice.field}:", 0
    return Changed(text[: span.start] + chosen + rest, span.start + len(chosen) + ahead)


def _end(text: str, cursor: int) -> int:
    """Where the word or closed phrase that `cursor` stands in ends: a choice replaces all of it."""
    for token in tokens(text):
        if token.span.start < cursor < token.span.end:
            whole = token.kind == "word" or (token.kind == "phrase" and token.closed)
            return token.span.end if whole else cursor
    return cursor


def _start(before: str) -> int:
    """Where what is being typed begins: after the last blank or bracket outside a phrase."""
    start, in_phrase = 0, False
    for at, sign in enumerate(before):
        if sign in MARKS:
            in_phrase = not in_phrase
        elif not in_phrase and (sign.isspace() or sign in "()"):
            start = at + 1
    return start + (before[start : start + 1] == "-")
