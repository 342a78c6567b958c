"""The typed filter with a condition more or less, as a click on a name asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.articles.article import Span
from reader.filter.parsing import typed
from reader.filter.terms import All, Value
from reader.filter.tokens import MARKS, Token, tokens

_UNMARKED = str.maketrans(dict.fromkeys(MARKS, " "))

_JOINTS = ("OR", "AND")
_SIGNS = ("-", "field")


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


def begun(text: str, cursor: int) -> str:
    """`text` with the word that ends at `cursor` written as a beginning: `wor*`."""
    return f"{text[:cursor]}*{text[cursor:]}"


def without(text: str, spans: Iterable[Span]) -> str:
    """`text` with the spans cut out and the blanks around them closed up."""
    kept = text
    for span in sorted(spans, reverse=True):
        kept = f"{kept[: span.start].rstrip()} {kept[span.end :].lstrip()}"
    return kept.strip()


def removed(text: str, span: Span) -> str:
    """`text` without the term at `span`, and without what then joins or holds nothing."""
    pieces = list(tokens(text))
    first = sum(piece.span.end <= span.start for piece in pieces)
    last = sum(piece.span.start < span.end for piece in pieces)
    while first < last:
        before = pieces[first - 1] if first else None
        after = pieces[last] if last < len(pieces) else None
        adjoins = before is not None and before.span.end == pieces[first].span.start
        if before is not None and (before.kind == "NOT" or (adjoins and before.kind in _SIGNS)):
            first -= 1
        elif before is not None and after is not None and (before.kind, after.kind) == ("(", ")"):
            first, last = first - 1, last + 1
        elif after is not None and after.kind in _JOINTS and _opens(before):
            last += 1
        elif before is not None and before.kind in _JOINTS:
            first -= 1
        else:
            break
    gone = [piece.span for piece in pieces[first:last]]
    return without(text, (Span(gone[0].start, gone[-1].end),)) if gone else text


def difference(before: str, after: str) -> Span:
    """The stretch of `after` that `before` has otherwise, or not at all."""
    most = min(len(before), len(after))
    first = last = 0
    while first < most and before[first] == after[first]:
        first += 1
    while last < most - first and before[-last - 1] == after[-last - 1]:
        last += 1
    return Span(first, len(after) - last)


def _opens(before: Token | None) -> bool:
    """Whether nothing can be joined to what stands there: the beginning, or a bracket."""
    return before is None or before.kind == "("


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
