"""What is to be said of an article besides: where its day is from, that its file is gone."""

from __future__ import annotations

from reader.articles.article import DayOrigin
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
