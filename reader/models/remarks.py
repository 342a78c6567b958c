"""What is to be said of an article besides: where its day is from, what was made of it."""

from __future__ import annotations

from reader.articles.article import DayOrigin
from reader.articles.written_days import written_day
from reader.library.rows import Row

FILE_GONE = "file gone"

_ORIGINS = {
    DayOrigin.FRONT_MATTER: "from the front matter",
    DayOrigin.DATELINE: "from the dateline",
    DayOrigin.FILE_NAME: "from the file’s name",
    DayOrigin.FILE_TIME: "from the file’s own time",
}


def origin_in_words(origin: DayOrigin) -> str:
    """Where a day is from; empty where the text's own date line tells it."""
    return _ORIGINS.get(origin, "")


def remarks(row: Row) -> list[str]:
    """What a list says of an article in quiet words."""
    gone = [FILE_GONE] if row.vanished else []
    origin = origin_in_words(row.origin)
    return [*gone, f"day {origin}"] if origin else gone


def in_words(row: Row) -> str:
    """All that a list shows of an article, for those who hear it."""
    state = row.state
    made_of_it = [
        *([] if state.read else ["unread"]),
        *(["starred"] if state.starred else []),
        *(f"tagged {tag}" for tag in state.tags),
    ]
    quotations = f"{row.quotations:,} quotation{'s' * (row.quotations != 1)}"
    said = f"{quotations} by {', '.join(row.speakers)}" if row.speakers else quotations
    day = written_day(row.date)
    return ", ".join([row.title, *made_of_it, day, *remarks(row), *row.places, said])
