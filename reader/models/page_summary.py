"""The line above an article that tells its day, its length and its quotations."""

from __future__ import annotations

import math
from collections.abc import Iterable

from reader.analysis.marks import Examination, Quotation
from reader.articles.article import Article
from reader.articles.written_days import heading_day
from reader.language.words import tr
from reader.models import amounts
from reader.models.quotation_count import is_quote
from reader.models.remarks import origin_in_words

_WORDS_A_MINUTE = 220


def summary_of(article: Article, examination: Examination) -> str:
    """The day in words, the minutes of reading, how many are quoted and how many reported."""
    minutes = math.ceil(len(article.text.split()) / _WORDS_A_MINUTE)
    reading = tr("{minutes} min").format(minutes=max(1, minutes))
    parts = [_day(article), reading, _quoted(examination.quotations)]
    if examination.reported:
        parts.append(amounts.reported(len(examination.reported)))
    return " · ".join(parts)


def _day(article: Article) -> str:
    if article.day is None:
        return tr("no date")
    day, origin = article.day
    told = origin_in_words(origin)
    return f"{heading_day(day)} ({told})" if told else heading_day(day)


def _quoted(quotations: Iterable[Quotation]) -> str:
    """How many quotations by how many speakers, with a name or without; and how many by none."""
    by = [
        None if (who := each.attribution) is None else (who.speaker.casefold(), who.person)
        for each in quotations
        if not each.continues and is_quote(each)
    ]
    speakers = len({who for who in by if who is not None})
    unknown = by.count(None)
    quotes = amounts.quotes(len(by)) if by else tr("no quotes")
    if not speakers:
        return quotes
    told = tr("{quotes} by {speakers}").format(quotes=quotes, speakers=amounts.speakers(speakers))
    return f"{told}, {amounts.unattributed(unknown)}" if unknown else told
