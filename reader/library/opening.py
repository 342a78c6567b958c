"""How an article begins, for the line below its title in a list."""

from __future__ import annotations

from reader.articles.article import Article
from reader.articles.headlines import shortened

_LENGTH = 200
_READ = 2_000
"""Characters of the body that are looked at; no opening needs more."""


def opening(article: Article) -> str:
    """About 200 characters of running text on one line, cut between words.

    Dateline, byline and captions are passed over, and so is what the title has said already.
    """
    text = article.text
    end = min(article.body.end, article.body.start + _READ)
    lines = (article.dateline, article.byline)
    skipped = sorted((*article.captions, *(line for line in lines if line is not None)))
    pieces: list[str] = []
    start = article.body.start
    for span in skipped:
        if span.start >= end:
            break
        pieces.append(text[start : max(start, span.start)])
        start = max(start, span.end)
    pieces.append(text[start:end])
    running = " ".join(" ".join(pieces).split())
    if article.headline is None:
        running = _after(article.title, running)
    return shortened(running, _LENGTH)


def _after(title: str, running: str) -> str:
    said = title.rstrip("….").rstrip()
    if said and running.startswith(said):
        return running[len(said) :].lstrip(" .…,;:!?")
    return running
