"""Which of an article's quotations each is, counted as the line above the article counts them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.marks import Quotation, StretchKind
from reader.language.words import number, tr


def is_quote(quotation: Quotation) -> bool:
    """Whether somebody said it: no scare quotes and no title."""
    return quotation.attribution is not None or quotation.kind is StretchKind.SPEECH


def numbered(quotations: Sequence[Quotation]) -> tuple[int, ...]:
    """For each its number from 1: among quotes, or below nought among nobody's words.

    What only continues a quote has that one's number.
    """
    quotes = nobodys = 0
    numbers: list[int] = []
    for each in quotations:
        if is_quote(each):
            quotes += not each.continues or not quotes
            numbers.append(quotes)
        else:
            nobodys += 1
            numbers.append(-nobodys)
    return tuple(numbers)


def place_told(numbers: Sequence[int], which: int) -> str:
    """`2 of 9`, `2 of 9, continued`, and `1 of 1` of nobody's words, which are counted apart."""
    here = numbers[which]
    if here < 0:
        here, last = -here, -min(numbers)
        continued = False
    else:
        last = max(numbers)
        continued = here in numbers[which - 1 : which]
    told = tr("{number} of {all}, continued") if continued else tr("{number} of {all}")
    return told.format(number=number(here), all=number(last))
