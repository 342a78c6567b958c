"""How an article's text and its marks are written down, and read back the same."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from reader.articles.article import Article, Day, Span
from reader.library.pressing import or_damaged, pressed, unpressed
from reader.library.usual_words import MARKS, TEXT


def packed_page(article: Article) -> bytes:
    """The article's text, before it a line of JSON that tells where its parts lie.

    The body comes first among them, then the headline.
    """
    parts = _json(
        [
            article.body,
            article.headline,
            article.dateline,
            article.captions,
            article.byline,
            article.source,
        ]
    )
    return pressed(f"{parts}\n{article.text}", TEXT)


@or_damaged
def unpacked_article(page: bytes, title: str, day: Day) -> Article:
    """The article that `packed_page` was given."""
    parts, text = _page(page)
    body, headline, dateline, captions, byline, source = parts
    return Article(
        text=text,
        title=title,
        day=day,
        body=Span(*body),
        headline=_span(headline),
        dateline=_span(dateline),
        captions=tuple(Span(*caption) for caption in captions),
        byline=_span(byline),
        source=source,
    )


class PageText(NamedTuple):
    """An article's text, and where in it its body and its headline lie."""

    text: str
    body: Span
    headline: Span | None


@or_damaged
def unpacked_page(page: bytes) -> PageText:
    """What is most often asked of the article that `packed_page` was given."""
    (body, headline, *_), text = _page(page)
    return PageText(text, Span(*body), _span(headline))


def _page(page: bytes) -> tuple[list[Any], str]:
    parts, _, text = unpressed(page, TEXT).partition("\n")
    return json.loads(parts), text


class Marks(NamedTuple):
    """What the indexes were given for an article besides its words.

    `tags` as `words` has them; `speeches` the spans and the speaker of each quotation,
    `reports` start, end and speaker of each utterance; speakers by their numbers. `days` are
    start, end, first and last day of each mention, days as ordinals.
    """

    tags: str
    speeches: list[tuple[list[Span], int | None]]
    reports: list[tuple[Span, int | None]]
    days: list[tuple[int, int, int, int]]


def packed_marks(marks: Marks) -> bytes:
    """The marks as JSON, pressed."""
    tags, speeches, reports, days = marks
    flat = [(*span, speaker) for span, speaker in reports]
    return pressed(_json([tags, speeches, flat, days]), MARKS)


@or_damaged
def unpacked_marks(marks: bytes) -> Marks:
    """The marks that `packed_marks` was given."""
    tags, speeches, reports, days = json.loads(unpressed(marks, MARKS))
    return Marks(
        tags,
        [([Span(*span) for span in spans], speaker) for spans, speaker in speeches],
        [(Span(start, end), speaker) for start, end, speaker in reports],
        [(start, end, first, last) for start, end, first, last in days],
    )


def _span(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
