"""How an article begins, for the line below its title in a list."""

from __future__ import annotations

from collections.abc import Iterator

from reader.articles.article import Article, Span
from reader.articles.datelines import dateline
from reader.articles.headlines import past_hashes, shortened
from reader.articles.plain import paragraphs

_LENGTH = 200
_READ = 2_000
"""Characters of the body that are looked at; no opening needs more."""


def opening(article: Article) -> str:
    """About 200 characters of running text on one line, cut between words.

    Dateline, byline and captions are passed over, and so are the marks of Markdown's headings
    and what the title has said already.
    """
    text = article.text
    end = min(article.body.end, article.body.start + _READ)
    pieces: list[str] = []
    start = article.body.start
    for span in sorted(_passed_over(article)):
        if span.start >= end:
            break
        pieces.append(text[start : max(start, span.start)])
        start = max(start, span.end)
    pieces.append(text[start:end])
    running = " ".join(" ".join(pieces).split())
    if article.headline is None:
        running = _after(article.title, running)
    return shortened(running, _LENGTH)


def _passed_over(article: Article) -> Iterator[Span]:
    yield from article.captions
    if article.byline is not None:
        yield article.byline
    for paragraph in paragraphs(article.text):
        if paragraph.start >= article.body.start + _READ:
            break
        yield Span(paragraph.start, past_hashes(article.text, paragraph))
        if article.dateline is not None and paragraph.holds(article.dateline):
            # Its day, its agency and its dash go with the place.
            led = dateline(article.text, paragraph)
            yield Span(article.dateline.start, led.end if led else article.dateline.end)


def _after(title: str, running: str) -> str:
    said = title.rstrip("….").rstrip()
    if said and running.startswith(said):
        return running[len(said) :].lstrip(" .…,;:!?")
    return running
