"""The verbs that ask the library about many articles: list, quotes, people, places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from reader.analysis.marks import Quotation
from reader.articles.article import DayOrigin, Span
from reader.cli.opening import opened, say_none, understood
from reader.cli.printing import print_json
from reader.cli.tables import Column, print_table
from reader.cli.wishes import Asked
from reader.library.answers import Kept
from reader.library.catalogue import Catalogue
from reader.library.ids import ArticleId, day_of, shown
from reader.library.rows import Row
from reader.library.wanted import Wanted
from reader.library.wording import wanted_speech

_AT_ONCE = 200  # articles that are asked for together
_ALL = 1_000_000_000
NOBODY = "?"


def ask(asked: Asked) -> int:
    """Print what one of the verbs finds; gives the exit status.

    Raises `LibraryFault`.
    """
    with opened(asked.library) as catalogue:
        found = understood(asked.filter)
        tables, records = _VERBS[asked.verb]
        shown_rows = (
            print_json(records(catalogue, found.wanted))
            if asked.json
            else tables(catalogue, found.wanted)
        )
        if not shown_rows and not catalogue.count(found.wanted):
            say_none(asked.library, catalogue, asked.filter, found)
    return 0


def _list_table(catalogue: Catalogue, wanted: Wanted) -> int:
    columns = [
        Column("ID"),
        Column("DATE"),
        Column("FROM"),
        Column("QUOTES", right=True),
        Column("TITLE", yields=True),
        Column("PLACES", yields=True),
        Column("SPEAKERS", yields=True),
    ]
    lines = map(_list_line, _rows(catalogue, wanted))
    if catalogue.only_date_lines(wanted):
        return print_table(columns[:2] + columns[3:], (line[:2] + line[3:] for line in lines))
    return print_table(columns, lines)


def _list_line(row: Row) -> tuple[str, ...]:
    return (
        shown(row.id),
        row.date.isoformat(),
        "" if row.origin is DayOrigin.DATE_LINE else row.origin.value,
        str(row.quotations),
        row.title,
        ", ".join(row.places),
        ", ".join(row.speakers),
    )


def _list_records(catalogue: Catalogue, wanted: Wanted) -> Iterator[object]:
    for row in _rows(catalogue, wanted):
        kept = catalogue.article(row.id)
        if kept is None:
            continue
        yield {
            "id": shown(row.id),
            "date": row.date.isoformat(),
            "origin": row.origin.value,
            "title": row.title,
            "places": [place.name for place in kept.examination.places],
            "quotes": row.quotations,
            "speakers": list(row.speakers),
            "file": kept.path,
            "read": row.state.read,
            "starred": row.state.starred,
            "tags": list(row.state.tags),
        }


def _quotes_table(catalogue: Catalogue, wanted: Wanted) -> int:
    columns = (Column("ID"), Column("SPEAKER", yields=True), Column("QUOTATION", yields=True))
    return print_table(
        columns,
        (
            (shown(said.article), said.speaker or NOBODY, said.text)
            for said in catalogue.quotations(wanted)
        ),
    )


def _quotes_records(catalogue: Catalogue, wanted: Wanted) -> Iterator[object]:
    """Every quoted stretch, nobody's words too; of the fitting speech only where some is wanted."""
    if any(True for _ in wanted_speech(wanted)):
        for article, several in groupby(catalogue.quotations(wanted), lambda said: said.article):
            fitting = {span for said in several for span in said.spans}
            yield from _stretches(catalogue, article, fitting)
    else:
        for number in catalogue.ids(wanted):
            yield from _stretches(catalogue, ArticleId(number), None)


def _stretches(
    catalogue: Catalogue, article: ArticleId, fitting: set[Span] | None
) -> Iterator[object]:
    kept = catalogue.article(article)
    for quotation in kept.examination.quotations if kept else ():
        if kept and (fitting is None or quotation.span in fitting):
            yield _stretch(article, kept, quotation)


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


def _people_table(catalogue: Catalogue, wanted: Wanted) -> int:
    columns = (
        Column("NAME", yields=True),
        Column("ARTICLES", right=True),
        Column("MENTIONS", right=True),
        Column("QUOTES", right=True),
    )
    return print_table(
        columns,
        (
            (person.name, str(person.articles), str(person.mentions), str(person.quotations))
            for person in catalogue.people(wanted, _ALL)
        ),
    )


def _people_records(catalogue: Catalogue, wanted: Wanted) -> Iterator[object]:
    for person in catalogue.people(wanted, _ALL):
        yield {
            "name": person.name,
            "articles": person.articles,
            "mentions": person.mentions,
            "quotes": person.quotations,
        }


def _places_table(catalogue: Catalogue, wanted: Wanted) -> int:
    columns = (
        Column("NAME", yields=True),
        Column("COUNTRY", yields=True),
        Column("LATITUDE", right=True),
        Column("LONGITUDE", right=True),
        Column("ARTICLES", right=True),
        Column("MENTIONS", right=True),
        Column("WITHIN", right=True),
    )
    return print_table(
        columns,
        (
            (
                place.name,
                place.country or "",
                _degrees(place.latitude),
                _degrees(place.longitude),
                str(place.articles),
                str(place.mentions),
                str(place.within),
            )
            for place in catalogue.places(wanted, _ALL)
        ),
    )


def _places_records(catalogue: Catalogue, wanted: Wanted) -> Iterator[object]:
    for place in catalogue.places(wanted, _ALL):
        yield {
            "name": place.name,
            "country": place.country,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "articles": place.articles,
            "mentions": place.mentions,
            "within": place.within,
        }


def _degrees(angle: float | None) -> str:
    return "" if angle is None else f"{angle:.2f}"


def _rows(catalogue: Catalogue, wanted: Wanted) -> Iterator[Row]:
    ids = catalogue.ids(wanted)
    for start in range(0, len(ids), _AT_ONCE):
        yield from catalogue.rows(ids[start : start + _AT_ONCE], wanted)


_Tables = Callable[[Catalogue, Wanted], int]
_Records = Callable[[Catalogue, Wanted], Iterator[object]]
_VERBS: dict[str, tuple[_Tables, _Records]] = {
    "list": (_list_table, _list_records),
    "quotes": (_quotes_table, _quotes_records),
    "people": (_people_table, _people_records),
    "places": (_places_table, _places_records),
}
