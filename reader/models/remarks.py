"""What is to be said of an article besides: where its day is from, what was made of it."""

from __future__ import annotations

from reader.articles.article import DayOrigin
from reader.articles.written_days import written_day
from reader.language.words import counted, marked, tr
from reader.library.rows import Row
from reader.models import amounts

FILE_GONE = marked("file gone")

_ORIGINS = {
    DayOrigin.FRONT_MATTER: marked("from the front matter"),
    DayOrigin.DATELINE: marked("from the dateline"),
    DayOrigin.FILE_NAME: marked("from the file’s name"),
    DayOrigin.FILE_TIME: marked("from the file’s own time"),
}


def origin_in_words(origin: DayOrigin) -> str:
    """Where a day is from; empty where the text's own date line tells it."""
    told = _ORIGINS.get(origin)
    return tr(told) if told else ""


def remarks(row: Row) -> list[str]:
    """What a list says of an article in quiet words."""
    gone = [tr(FILE_GONE)] if row.vanished else []
    origin = origin_in_words(row.origin)
    return [*gone, tr("day {origin}").format(origin=origin)] if origin else gone


def in_words(row: Row) -> str:
    """All that a list shows of an article, for those who hear it."""
    state = row.state
    made_of_it = [
        *([] if state.read else [tr("unread")]),
        *([tr("starred")] if state.starred else []),
        *(tr("tagged {tag}").format(tag=tag) for tag in state.tags),
    ]
    day = written_day(row.date)
    return ", ".join([row.title, *made_of_it, day, *remarks(row), *row.places, _said(row)])


def _said(row: Row) -> str:
    if not row.speakers:
        return amounts.quotations(row.quotations)
    many = counted("{n} quotation by {speakers}", "{n} quotations by {speakers}", row.quotations)
    return many.format(speakers=", ".join(row.speakers))
