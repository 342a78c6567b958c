"""Quotations as people count them: what runs on over several paragraphs is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.marks import Attribution, Quotation, StretchKind
from reader.articles.article import Span

_WORD = re.compile(r"[^\W_][^\s–—…]*")


def words_in(text: str) -> int:
    """How many words there are: what blanks and dashes part, as far as it holds a letter or digit.

    So “well-known”, “don’t”, “U.S.” and “1,000” are one word each. Takes time in proportion.
    """
    return len(_WORD.findall(text))


class Speech(NamedTuple):
    """One quotation of speech with the spans of its paragraphs, marks included."""

    spans: tuple[Span, ...]
    attribution: Attribution | None

    def text(self, article: str) -> str:
        """The words of `article` that are quoted, paragraphs on lines of their own."""
        return "\n".join(span.of(article) for span in self.spans)

    def words(self, article: str) -> int:
        """How many words of `article` are quoted."""
        return words_in(self.text(article))


def speeches(quotations: Sequence[Quotation]) -> list[Speech]:
    """The speech among the quotations, in order, each joined with what continues it.

    Whoever is known to say one paragraph of it says all.
    """
    found: list[Speech] = []
    for quotation in quotations:
        if quotation.kind is not StretchKind.SPEECH:
            continue
        if quotation.continues and found:
            begun = found[-1]
            found[-1] = Speech(
                (*begun.spans, quotation.span), begun.attribution or quotation.attribution
            )
        else:
            found.append(Speech((quotation.span,), quotation.attribution))
    return found
