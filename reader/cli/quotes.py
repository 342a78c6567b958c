"""The verb `quotes`: what was said, by whom, and in which other articles it stands too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from reader.analysis.marks import Quotation
from reader.articles.article import Span
from reader.cli.printing import print_json
from reader.cli.tables import Column, print_table
from reader.library.answers import Kept
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId, day_of, shown
from reader.library.quoted import speeches
from reader.library.wanted import Wanted
from reader.library.wording import wanted_speech
from reader.models.certainty import doubt_of

NOBODY = "?"


def told_speaker(speaker: str | None, certainty: float) -> str:
    """Who said it, as the window names them: `Ida Brenner ?` where they are only likely."""
    if speaker is None:
        return NOBODY
    return f"{speaker} ?" if doubt_of(certainty) else speaker


def print_quotes(catalogue: Catalogue, wanted: Wanted, *, also: bool) -> int:
    """Print a table; with `also`, in how many other articles each stands. Gives its rows."""
    columns = [Column("ID"), Column("SPEAKER", yields=True), Column("QUOTATION", yields=True)]
    lines = (
        (said.article, said.spans[0], (told_speaker(said.speaker, said.certainty), said.text))
        for said in catalogue.quotations(wanted)
    )
    if not also:
        return print_table(columns, ((shown(article), *line) for article, _, line in lines))
    others = _Others(catalogue)
    return print_table(
        [columns[0], Column("ALSO IN", right=True), *columns[1:]],
        (
            (shown(article), str(len(others.of(article, span)) or ""), *line)
            for article, span, line in lines
        ),
    )


def print_quotes_records(catalogue: Catalogue, wanted: Wanted, *, also: bool) -> int:
    """Print every quoted stretch, nobody's words too; of speech only what fits, where some is
    wanted. With `also`, what other articles have it. Gives how many were printed.
    """
    others = _Others(catalogue) if also else None
    return print_json(_records(catalogue, wanted, others))


class _Others:
    """Which other articles have a quotation, by its article and any of its paragraphs."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._last = lru_cache(1)(self._of)  # quotations come article by article

    def of(self, article: ArticleId, span: Span) -> tuple[ArticleId, ...]:
        return self._last(article).get(span, ())

    def _of(self, article: ArticleId) -> Mapping[Span, tuple[ArticleId, ...]]:
        kept = self._catalogue.article(article)
        echoes = self._catalogue.echoes.of(article)
        found: dict[Span, tuple[ArticleId, ...]] = {}
        for place, speech in enumerate(speeches(kept.examination.quotations) if kept else (), 1):
            others = tuple(dict.fromkeys(echo.article for echo in echoes.get(place, ())))
            found |= dict.fromkeys(speech.spans, others)
        return found


def _records(catalogue: Catalogue, wanted: Wanted, others: _Others | None) -> Iterator[object]:
    if any(True for _ in wanted_speech(wanted)):
        for article, several in groupby(catalogue.quotations(wanted), lambda said: said.article):
            fitting = {span for said in several for span in said.spans}
            yield from _stretches(catalogue, article, fitting, others)
    else:
        for number in catalogue.ids(wanted):
            yield from _stretches(catalogue, ArticleId(number), None, others)


def _stretches(
    catalogue: Catalogue, article: ArticleId, fitting: set[Span] | None, others: _Others | None
) -> Iterator[object]:
    kept = catalogue.article(article)
    for quotation in kept.examination.quotations if kept else ():
        if kept and (fitting is None or quotation.span in fitting):
            record = _stretch(article, kept, quotation)
            if others is not None:
                record["also_in"] = [shown(each) for each in others.of(article, quotation.span)]
            yield record


def _stretch(article: ArticleId, kept: Kept, quotation: Quotation) -> dict[str, object]:
    whose = quotation.attribution
    return {
        "article": shown(article),
        "date": day_of(article).isoformat(),
        "title": kept.article.title,
        "start": quotation.span.start,
        "end": quotation.span.end,
        "text": quotation.span.of(kept.article.text),
        "kind": quotation.kind.value,
        "speaker": whose.speaker if whose else None,
        "named": bool(whose and whose.person),
        "cue": list(whose.cue) if whose and whose.cue else None,
        "certainty": round(whose.certainty, 3) if whose else 0.0,
    }
