"""Forms of words that tell their year, and what else stands around a form.

What only looks like a year is none: a number that counts things, an hour, a model.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from reader.analysis.timing import day_words as words
from reader.analysis.timing.calendar_days import Days, century, months, one, third, years
from reader.analysis.timing.moments import Moment
from reader.articles.article import Span
from reader.articles.dates import day_in

_BACK, _ON = 28, 32
"""Characters looked at before and behind a form."""


class FullForms:
    """Reads such forms in one text; each reading gives None where it is none.

    ValueError and OverflowError tell of a day that no calendar has.
    """

    def __init__(self, text: str, names: Sequence[Span]) -> None:
        self._text = text
        self._names = names

    def _before(self, span: Span) -> str:
        return self._text[max(0, span.start - _BACK) : span.start]

    def _behind(self, span: Span) -> str:
        return self._text[span.end : span.end + _ON]

    def _in_name(self, at: int) -> bool:
        before = bisect_right(self._names, at, key=attrgetter("start")) - 1
        return before >= 0 and at < self._names[before].end

    def _opens(self, span: Span, word: str) -> bool:
        """Whether the word before opens its sentence, where any word has a capital."""
        before = self._text[max(0, span.start - len(word) - 3) : span.start - len(word) - 1]
        return not before.strip() or before.strip()[-1:] in '.!?”"“:—–('

    def _part(self, span: Span) -> tuple[Span, str | None]:
        """The span with *early*, *mid-* or *late* before it, and which of them."""
        found = words.PARTLY.search(self._before(span))
        if found is None:
            return span, None
        return Span(span.start - (len(found[0])), span.end), found.lastgroup

    def _whole(self, scale: str, span: Span, days: Days) -> Moment:
        span, which = self._part(span)
        return Moment(span, scale, days if which is None else third(days, which))

    def _full(self, found: re.Match[str], span: Span) -> Moment | None:
        told = found[0]
        day = date.fromisoformat(told) if found.lastgroup == "iso" else day_in(told)
        return Moment(span, "day", one(day), full=True) if day else None

    def _terror(self, found: re.Match[str], span: Span) -> Moment | None:
        known = words.TERROR.match(self._behind(span))
        return Moment(span, "other", one(date(2001, 9, 11))) if known else None

    def _month_year(self, found: re.Match[str], span: Span) -> Moment | None:
        told = self._whole("month", span, months(int(found["y3"]), words.month_number(found["m3"])))
        return told._replace(full=True)

    def _quarter(self, found: re.Match[str], span: Span) -> Moment | None:
        if found.lastgroup == "numbered":
            return Moment(span, "quarter", months(int(found["y5"]), int(found["q"]) * 3 - 2, 3))
        groups = found.groupdict()
        half = groups.get("half")
        which = words.ordinal(half or groups["quarter"])
        year = words.WHOLE_YEAR.match(self._text, span.end)
        if year is None:
            return None
        length = 6 if half else 3
        span = Span(span.start, year.end())
        return Moment(span, "quarter", months(int(year[0]), which * length - length + 1, length))

    def _century(self, found: re.Match[str], span: Span) -> Moment | None:
        number = words.ordinal(found["century"])
        if words.COUNTED.match(self._behind(span)) or not 1 <= number <= 22:
            return None
        return self._whole("century", span, century(number))

    def _decade(self, found: re.Match[str], span: Span) -> Moment | None:
        year = int(found[0][:4])
        whole_century = year % 100 == 0 and year != 2000
        return self._whole("decade", span, years(year, year + (99 if whole_century else 9)))

    def _years(self, found: re.Match[str], span: Span) -> Moment | None:
        first, last = int(found["y6"]), int(found["y7"])
        if len(found["y7"]) == 2:
            last += first // 100 * 100
        cued = self._is_year(first, span) or self._before(span)[-1:] == "("
        if not first < last <= first + 120 or not cued:
            return None
        return Moment(span, "other", years(first, last))

    def _year(self, found: re.Match[str], span: Span) -> Moment | None:
        year = int(found[0])
        if not self._is_year(year, span):
            return None
        return self._whole("year", span, years(year, year))

    def _is_year(self, year: int, span: Span) -> bool:
        before, behind = self._before(span), self._behind(span)
        if words.COUNTED.match(behind) or year >= 2200:
            return False
        if words.YEAR_CUE.search(before):
            return True
        if not 1700 <= year < 2100:
            return False
        if words.NAMING_CUE.search(before):
            return True
        if words.LOOSE_CUE.search(before):
            return not words.PLURAL.match(behind)
        if before[-1:] == "(" and behind[:1] == ")":
            return True
        opening = not before.strip() or before.rstrip(" ")[-1:] in "\n.!?“"
        return opening and bool(words.GOES_ON.match(behind))

    def _season(self, found: re.Match[str], span: Span) -> Moment | None:
        return self._whole(
            "month", span, months(int(found["y8"]), words.SEASONS[found["s"].lower()], 3)
        )
