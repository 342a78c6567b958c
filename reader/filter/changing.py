"""The typed filter with a condition more or less, as a click on a name asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.articles.article import Span
from reader.filter.terms import All, Value, typed
from reader.filter.tokens import MARKS

_UNMARKED = str.maketrans(dict.fromkeys(MARKS, " "))


def condition(field: str, value: str) -> str:
    """`field:value` as one types it: in quotation marks where the value needs them."""
    plain = " ".join(value.translate(_UNMARKED).split())
    needs_marks = any(sign.isspace() or sign in "()~" for sign in plain)
    return f'{field}:"{plain}"' if needs_marks else f"{field}:{plain}"


Asked = Mapping[tuple[str, str], Span]
"""Fields with their values, folded, and where a filter asks for them."""


def asked(text: str) -> Asked:
    """What `text` asks for, not inside brackets and not negated."""
    term = typed(text).term
    tops = term.terms if isinstance(term, All) else (term,)
    found = [top for top in reversed(tops) if isinstance(top, Value)]
    return {(top.field, _folded(top.text)): top.span for top in found}


def where(asked: Asked, field: str, value: str) -> Span | None:
    """Where a filter asks for just this."""
    return asked.get((field, _folded(value.translate(_UNMARKED))))


def asked_for(text: str, field: str, value: str) -> Span | None:
    """Where `text` asks for just this, not inside brackets and not negated."""
    return where(asked(text), field, value)


def toggled(text: str, field: str, value: str) -> str:
    """`text` with the condition added at its end, or without it where it stood already."""
    if span := asked_for(text, field, value):
        return without(text, (span,))
    return f"{text.strip()} {condition(field, value)}".lstrip()


def without(text: str, spans: Iterable[Span]) -> str:
    """`text` with the spans cut out and the blanks around them closed up."""
    kept = text
    for span in sorted(spans, reverse=True):
        kept = f"{kept[: span.start].rstrip()} {kept[span.end :].lstrip()}"
    return kept.strip()


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
