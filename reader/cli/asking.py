"""The verbs that ask the library about many articles: list, quotes, people, speakers, places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.articles.article import DayOrigin
from reader.cli.opening import opened, say_none, understood
from reader.cli.printing import print_json
from reader.cli.quotes import print_quotes, print_quotes_records
from reader.cli.tables import Column, print_table
from reader.cli.wishes import Asked
from reader.library.answers import SpeakerCount
from reader.library.catalogue import Catalogue
from reader.library.ids import shown
from reader.library.rows import Row
from reader.library.wanted import Wanted

_AT_ONCE = 200  # articles that are asked for together
_ALL = 1_000_000_000


def ask(asked: Asked) -> int:
    """Print what one of the verbs finds; gives the exit status.

    Raises `LibraryFault`.
    """
    with opened(asked.library) as catalogue:
        found = understood(asked.filter)
        if asked.verb == "quotes":
            printing = print_quotes_records if asked.json else print_quotes
            shown_rows = printing(catalogue, found.wanted, also=asked.also)
        else:
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


def _people_table(catalogue: Catalogue, wanted: Wanted) -> int:
    return _counts_table(
        ("ARTICLES", "MENTIONS", "QUOTES"),
        (
            (person.name, person.articles, person.mentions, person.quotations)
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


def _speakers(catalogue: Catalogue, wanted: Wanted) -> list[SpeakerCount]:
    """All who are quoted, in the window's order: who is given most words comes first."""
    counted = catalogue.speakers(wanted, _ALL)
    return sorted(counted, key=lambda each: (-each.words, -each.quotations))


def _speakers_table(catalogue: Catalogue, wanted: Wanted) -> int:
    return _counts_table(
        ("ARTICLES", "QUOTES", "WORDS"),
        (
            (speaker.name, speaker.articles, speaker.quotations, speaker.words)
            for speaker in _speakers(catalogue, wanted)
        ),
    )


def _speakers_records(catalogue: Catalogue, wanted: Wanted) -> Iterator[object]:
    for speaker in _speakers(catalogue, wanted):
        yield {
            "name": speaker.name,
            "named": speaker.named,
            "articles": speaker.articles,
            "quotes": speaker.quotations,
            "words": speaker.words,
        }


def _counts_table(counted: Sequence[str], names: Iterable[tuple[str, *tuple[int, ...]]]) -> int:
    """Print names, each with as many numbers as `counted` has headings for."""
    columns = (Column("NAME", yields=True), *(Column(each, right=True) for each in counted))
    return print_table(columns, ((name, *map(str, counts)) for name, *counts in names))


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
    "people": (_people_table, _people_records),
    "speakers": (_speakers_table, _speakers_records),
    "places": (_places_table, _places_records),
}
