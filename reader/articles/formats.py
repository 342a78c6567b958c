"""From a text as it comes to a dated article: which part is which, and of what day it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import PurePath

from reader.articles import dates
from reader.articles.article import Article, Day, DayOrigin, Span
from reader.articles.captions import is_caption
from reader.articles.datelines import Dateline, dateline, is_bare_name, is_byline
from reader.articles.headlines import headline, made_title
from reader.articles.opening import Opening, opening
from reader.articles.plain import paragraphs
from reader.language.words import tr

UNTITLED = "Untitled"

_TITLES = ("title", "headline")
_DAYS = ("date", "published", "date_published", "publication_date", "pubdate", "day")
_SOURCES = ("source", "publication", "outlet", "publisher", "newspaper", "site")

_LOOKED_AT = 6
"""Paragraphs within which dateline and byline stand, if there are any."""

_SHORT = 250
"""Code points of what may stand above a dateline: headline, standfirst, byline, caption."""

_SAME_NAME = 7
"""Days that a file's name may lie beside the dateline whose year it tells."""

_WORD = re.compile(r"[^\W_]+")
_ANYTHING = re.compile(r"\S")
_TITLE_END = re.compile(r"([\"'”’)]*\s?[.!?:]+[\"'”’)]*)\s+\S*")


def article(
    text: str,
    *,
    title: str | None = None,
    day: date | str | None = None,
    file_name: str | None = None,
    modified: datetime | None = None,
    today: date | None = None,
) -> Article:
    """The dated article that `text` is.

    `title` and `day` are those told beside the text; `file_name` (or path) and the file's
    own time `modified` are the last to be asked for a day. A day that no calendar has, or
    that lies more than a year after `today` (the clock's, if not given), is passed over.
    """
    before = opening(text)
    parts = paragraphs(text)
    told = title or _first(before.fields, _TITLES)
    head = _told_headline(text, parts, told, before.end) if told else None
    head = head or headline(text, parts)
    if head is None or not parts or head.end <= parts[0].start:
        body = parts
    else:
        rest = [Span(_word_after(text, head.end), parts[0].end)]
        body = (*(span for span in rest if span.start < span.end), *parts[1:])
    captions = tuple(span for span in body if is_caption(text, span))
    if len(captions) == len(body):
        captions = ()
    line, byline = _led_in(text, body, bool(head))
    name = told or (head and head.of(text)) or made_title(text, body)
    return Article(
        text=text,
        title=" ".join(name.split()) or _stem(file_name) or UNTITLED,
        body=Span(body[0].start, body[-1].end) if body else Span(len(text), len(text)),
        day=_day(before, day, line, file_name, modified, today or datetime.now(UTC).date()),
        headline=head,
        dateline=line.place if line else None,
        captions=captions,
        byline=byline,
        source=_first(before.fields, _SOURCES),
    )


def wrong_day(text: str, today: date | None = None) -> str | None:
    """What is wrong with the day that stands before the text; None where all is well.

    That is the day of the date line or, where there is none, of the front matter.
    """
    before = opening(text)
    written = before.day or _first(before.fields, _DAYS)
    if written is None:
        return None
    found = dates.day_in(written)
    if found is None:
        return tr("{written} is no day").format(written=written[:_SHORT])
    if dates.possible(found, today or datetime.now(UTC).date()):
        return None
    early = found < dates.EARLIEST
    told = tr("{written} lies too far back") if early else tr("{written} lies too far ahead")
    return told.format(written=written[:_SHORT])


def _first(fields: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((fields[name] for name in names if name in fields), None)


def _stem(file_name: str | None) -> str:
    return PurePath(file_name).stem if file_name else ""


def _told_headline(text: str, parts: Sequence[Span], title: str, start: int) -> Span | None:
    """Where the text itself shows the title that is told beside it.

    That is its first paragraph, or what that paragraph begins with, or front matter.
    """
    told = _WORD.findall(title.casefold())
    if parts and told:
        first = parts[0]
        words = list(_WORD.finditer(text, first.start, first.end))
        shown = [word[0].casefold() for word in words[: 2 * len(told) + 10]]
        if len(parts) > 1 and len(words) == len(shown) and _nearly(shown, told):
            return first
        if shown[: len(told)] == told and len(words) > len(told):
            stop = _TITLE_END.match(text, words[len(told) - 1].end(), words[len(told)].start())
            if stop:
                return Span(first.start, stop.end(1))
    found = text.find(title, 0, start)
    return Span(found, found + len(title)) if found >= 0 else None


def _nearly(shown: Sequence[str], told: Sequence[str]) -> bool:
    """Whether two titles are one, if perhaps one of them is cut or has a date before it."""
    one, other = f" {' '.join(shown)} ", f" {' '.join(told)} "
    if one in other or other in one:
        return 0.6 < len(one) / len(other) < 1.5
    return len({*shown} & {*told}) >= 0.8 * len({*shown, *told})


def _word_after(text: str, start: int) -> int:
    found = _ANYTHING.search(text, start)
    return found.start() if found else len(text)


def _led_in(text: str, body: Sequence[Span], headed: bool) -> tuple[Dateline | None, Span | None]:
    """The dateline and the byline that stand above or at the beginning of the text proper."""
    byline = None
    above: Span | None = None
    for number, span in enumerate(body[:_LOOKED_AT]):
        found = dateline(text, span, opens=number == 0 and not headed)
        if found is not None:
            if byline is None and above is not None and is_bare_name(text, above):
                byline = above
            return found, byline
        if dates.is_day(span.of(text)):
            return Dateline(span, span.end, span.of(text)), byline
        if byline is None and is_byline(text, span):
            byline = span
        if span.end - span.start > _SHORT:
            break
        above = span
    return None, byline


def _day(
    before: Opening,
    told: date | str | None,
    line: Dateline | None,
    file_name: str | None,
    modified: datetime | None,
    today: date,
) -> Day | None:
    found = _days(before, told, line, file_name, modified, today)
    return next((Day(day, origin) for day, origin in found if dates.possible(day, today)), None)


def _days(
    before: Opening,
    told: date | str | None,
    line: Dateline | None,
    file_name: str | None,
    modified: datetime | None,
    today: date,
) -> Iterator[Day]:
    """Every day that anything says, the surest first."""
    named = dates.possible(dates.day_in_name(file_name), today) if file_name else None
    written = modified.date() if modified else None
    candidates: list[tuple[date | None, DayOrigin]] = [
        (dates.day_in(told) if isinstance(told, str) else told, DayOrigin.FRONT_MATTER),
        (dates.day_in(before.day) if before.day else None, DayOrigin.DATE_LINE),
        (dates.day_in(_first(before.fields, _DAYS) or ""), DayOrigin.FRONT_MATTER),
    ]
    if line is not None and line.day:
        candidates.append((dates.day_in(line.day), DayOrigin.DATELINE))
        candidates += _without_year(line.day, named, file_name, written)
    candidates += [(named, DayOrigin.FILE_NAME), (written, DayOrigin.FILE_TIME)]
    return (Day(day, origin) for day, origin in candidates if day is not None)


def _without_year(
    words: str, named: date | None, file_name: str | None, written: date | None
) -> Iterator[tuple[date | None, DayOrigin]]:
    """The day of `March 2`: its year, and so its certainty, come from the file."""
    if named is not None:
        near = dates.day_without_year(words, date.fromordinal(named.toordinal() + _SAME_NAME))
        if near is not None and (named - near).days <= _SAME_NAME:
            yield near, DayOrigin.DATELINE
        return
    year = dates.year_in_name(file_name) if file_name else None
    if year is not None:
        yield dates.day_without_year(words, date(year, 12, 31)), DayOrigin.FILE_NAME
    elif written is not None:
        yield dates.day_without_year(words, written), DayOrigin.FILE_TIME
