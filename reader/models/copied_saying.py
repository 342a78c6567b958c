"""A saying as it is given on, from whatever article it stands in."""

from __future__ import annotations

from reader.library.answers import Saying, SayingKind
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId
from reader.models.copied_quotation import (
    Form,
    Words,
    cited,
    given_on,
    in_one_line,
    origin_of,
    said_by,
)


def article_cited(catalogue: Catalogue, article: ArticleId) -> str:
    """The article as a note cites it; empty where it is gone."""
    kept = catalogue.article(article)
    return "" if kept is None else cited(origin_of(kept))


def copied(catalogue: Catalogue, saying: Saying, form: Form = Form.TEXT) -> str:
    """The saying in that form, with its speaker and its origin; empty where its article is gone.

    A sentence that only names somebody is given on as it stands.
    """
    kept = catalogue.article(saying.article)
    if kept is None:
        return ""
    if saying.kind is SayingKind.NAMED:
        paragraphs: tuple[str, ...] = (in_one_line(saying.text),)
    else:
        paragraphs = tuple(in_one_line(span.of(kept.article.text)) for span in saying.spans)
    reported = saying.kind is SayingKind.REPORTED
    if saying.speaker:
        words = Words(paragraphs, *said_by(saying.speaker, saying.certainty, reported=reported))
    else:
        words = Words(paragraphs, "", reported)
    return given_on(words, origin_of(kept), form)
