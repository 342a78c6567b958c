"""How far into an article the analysis goes: to its end, or in a very long one not quite."""

from __future__ import annotations

from dataclasses import replace

from reader.articles.article import Article, Span

MOST = 500_000
"""Characters that are examined, some 80,000 words: a novel, or a day of a parliament.

An examination takes memory in proportion to the text, 100 bytes a character where all is
quotations, and a worker is to make do with 120 MB.
"""

_ENDS = ("\n", " ")


def within_reach(article: Article) -> Article:
    """The article itself, or its beginning up to a line's or a word's end.

    Spans in the beginning are spans in the whole.
    """
    text = article.text
    if len(text) <= MOST:
        return article
    found = (text.rfind(end, MOST - MOST // 10, MOST) for end in _ENDS)
    end = next((place for place in found if place >= 0), MOST)
    return replace(
        article,
        text=text[:end],
        body=Span(min(article.body.start, end), min(article.body.end, end)),
        headline=_before(article.headline, end),
        dateline=_before(article.dateline, end),
        captions=tuple(span for span in article.captions if span.end <= end),
        byline=_before(article.byline, end),
    )


def _before(span: Span | None, end: int) -> Span | None:
    return span if span is not None and span.end <= end else None
