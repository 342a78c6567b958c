"""What days a form of words tells, seen from the day of publication.

In news a weekday or a month without its year is the nearest one, and what has been is nearer
than what is to come, unless the verb of the clause tells the future. What only looks like a
day is none: a number that counts things, a weekday in a name, *today’s world*.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from dateutil.easter import easter

from reader.analysis import day_words as words
from reader.analysis.calendar_days import (
    Days,
    around,
    century,
    months,
    moved,
    one,
    third,
    week,
    years,
)
from reader.analysis.tense import Tense, tense
from reader.analysis.titles import words_of
from reader.articles.article import Span
from reader.articles.dates import day_in

_BACK, _ON = 28, 32
"""Characters looked at before and behind a form."""

_UNLIKELY, _LATER = 20, 2
"""How much farther a year against the verb's tense, or a later year, seems to be."""

_LAST_WORD = re.compile(r"([\w’'-]+) $")
_OF = re.compile(r" of (?!last|this|next)")


_Read = Callable[[re.Match[str], Span], "Moment | None"]


class Moment(NamedTuple):
    """Days told by a form of words.

    `scale` tells forms of one kind. `days` is None where the year is to be found yet; then
    `month` is the month's number, `day` and `until` those of the days, 0 for none. `full`
    tells that the year was told as well.
    """

    span: Span
    scale: str
    days: Days | None
    month: int = 0
    day: int = 0
    until: int = 0
    weekday: int | None = None
    full: bool = False


class DayReader:
    """Reads the forms of one text, published on `day` (None where nobody knows)."""

    def __init__(self, text: str, day: date | None, names: Sequence[Span]) -> None:
        self._text = text
        self._day = day
        self._names = names
        # By the name of a form's group; of the forms known by their end, the last group's.
        self._readers: Mapping[str, _Read] = {
            "iso": self._full,
            "slashed": self._full,
            "terror": self._terror,
            "day_first": self._of_month,
            "month_first": self._of_month,
            "month_year": self._month_year,
            "month": self._lone_month,
            "weekday": self._weekday,
            "numbered": self._quarter,
            "quarter": self._quarter,
            "half": self._quarter,
            "century": self._century,
            "decade": self._decade,
            "years": self._years,
            "year": self._year,
            "season": self._season,
            "today": self._today,
            "u1": self._ago,
            "during": self._during,
            "which": self._which,
            "holiday": self._holiday,
        }

    def moment(self, found: re.Match[str], end: int) -> Moment:
        """What the form tells, which ends at `end`.

        `scale` is empty where that is nothing, or a day that no calendar has: none of its
        words is another form then.
        """
        form, span = found.lastgroup or "", Span(found.start(), end)
        try:
            told = self._readers[form](found, span)
        except (ValueError, OverflowError):
            told = None
        return told or Moment(span, "", None)

    def settled(self, moment: Moment, near: Days | None = None) -> Days | None:
        """The moment's days, its year found if need be: nearest to `near`, or the likeliest."""
        if moment.days is not None:
            return moment.days
        day = self._day if near is None else near.last
        if day is None:
            return None
        choices = [
            days
            for year in range(day.year - 1, day.year + 2)
            if (days := _in_year(moment, year)) is not None
        ]
        if near is not None:
            return min(choices, key=lambda days: abs((days.last - day).days), default=None)
        told = tense(self._text, *moment.span)
        fitting = [
            days for days in choices if moment.weekday in (None, days.first.weekday())
        ] or choices
        return min(fitting, key=lambda days: _farness(days, day, told), default=None)

    def weekday(self, number: int, span: Span) -> Days | None:
        """The nearest day of that name."""
        day = self._day
        if day is None:
            return None
        if tense(self._text, *span) is Tense.FUTURE:
            return one(day + timedelta(days=(number - day.weekday()) % 7))
        return one(day - timedelta(days=(day.weekday() - number) % 7))

    def _before(self, span: Span) -> str:
        return self._text[max(0, span.start - _BACK) : span.start]

    def _behind(self, span: Span) -> str:
        return self._text[span.end : span.end + _ON]

    def _in_name(self, at: int) -> bool:
        before = bisect_right(self._names, at, key=attrgetter("start")) - 1
        return before >= 0 and at < self._names[before].end

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

    def _of_month(self, found: re.Match[str], span: Span) -> Moment | None:
        first = found.lastgroup == "day_first"
        name, begin, last, year = found.group(
            *(("m1", "d1", "d2", "y1") if first else ("m2", "d3", "d4", "y2"))
        )
        month, day, until = _month(name), _number(begin), _number(last or begin)
        longest = monthrange(2000, month)[1]
        if not first and not year and (day > longest or words.COUNTED.match(self._behind(span))):
            return self._month_alone(month, Span(span.start, found.end("m2")))  # *in May 45 men*
        if not day <= until <= longest:
            return None
        if not year and (told := self._that_year(span)):
            year, span = told
        days = Days(*(date(int(year), month, each) for each in (day, until))) if year else None
        return Moment(span, "day", days, month, day, until, full=days is not None)

    def _month_year(self, found: re.Match[str], span: Span) -> Moment | None:
        told = self._whole("month", span, months(int(found["y3"]), _month(found["m3"])))
        return told._replace(full=True)

    def _lone_month(self, found: re.Match[str], span: Span) -> Moment | None:
        return self._month_alone(_month(found[0]), span)

    def _that_year(self, span: Span) -> tuple[int, Span] | None:
        """The year of *March 20 last year*, and the span with it."""
        found = words.THAT_YEAR.match(self._text, span.end)
        if found is None or self._day is None:
            return None
        step = {"last": -1, "this": 0, "next": 1}[found[1]]
        return self._day.year + step, Span(span.start, found.end())

    def _month_alone(self, month: int, span: Span) -> Moment | None:
        if told := self._that_year(span):
            year, span = told
            return self._whole("month", span, months(year, month))
        if not words.MONTH_CUE.search(self._before(span)):
            # *May to July*: the other end's cue serves both.
            return Moment(span, "loose month", None, month)
        if self._day is None:
            return Moment(span, "month", None, month)
        span_, which = self._part(span)
        days = self.settled(Moment(span, "month", None, month))
        if which is None or days is None:
            return Moment(span, "month", None, month)
        return Moment(span_, "month", third(days, which), month)

    def _weekday(self, found: re.Match[str], span: Span) -> Moment | None:
        number = words.WEEKDAYS[found["wd1"].lower()]
        previous = _LAST_WORD.search(self._before(span))
        word = previous[1] if previous else ""
        behind = self._behind(span)
        if word.lower() in words.NOT_ONE:
            return None
        cued = word.lower() in _WEEKDAY_CUES
        named = word[:1].isupper() and self._in_name(span.start - 2)
        if word[:1].isupper() and not cued and not named and not self._opens(span, word):
            return None
        if behind[:1] == " " and behind[1:2].isupper() and not (named or word.lower() in _SURE):
            following = self._in_name(span.end + 1) or behind[1:].startswith(_MONTH_NAMES)
            if not following:
                return None
        days = self.weekday(number, span)
        return Moment(span, "weekday", days, weekday=number) if days else None

    def _opens(self, span: Span, word: str) -> bool:
        """Whether the word before opens its sentence, where any word has a capital."""
        before = self._text[max(0, span.start - len(word) - 3) : span.start - len(word) - 1]
        return not before.strip() or before.strip()[-1:] in '.!?”"“:—–('

    def _quarter(self, found: re.Match[str], span: Span) -> Moment | None:
        if found.lastgroup == "numbered":
            return Moment(span, "quarter", months(int(found["y5"]), int(found["q"]) * 3 - 2, 3))
        groups = found.groupdict()
        half = groups.get("half")
        which = _ordinal(half or groups["quarter"])
        year = words.WHOLE_YEAR.match(self._text, span.end)
        if year is None:
            return None
        length = 6 if half else 3
        span = Span(span.start, year.end())
        return Moment(span, "quarter", months(int(year[0]), which * length - length + 1, length))

    def _century(self, found: re.Match[str], span: Span) -> Moment | None:
        number = _ordinal(found["century"])
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

    def _today(self, found: re.Match[str], span: Span) -> Moment | None:
        day, told = self._day, found[0].lower()
        if day is None:
            return None
        if words.FIGURATIVE.match(self._behind(span)) or words.OF_TODAY.search(self._before(span)):
            return None
        steps = {"the day before yesterday": -2, "the day after tomorrow": 2, "last night": -1}
        step = steps.get(told)
        if step is None:
            step = -1 if told.startswith("yester") else int(told.startswith("tomorrow"))
        return Moment(span, "today", one(day + timedelta(days=step)))

    def _ago(self, found: re.Match[str], span: Span) -> Moment | None:
        if self._day is None or self._before(span).endswith(("half ", "once ")):
            return None
        unit = found["u1"].lower().removesuffix("s")
        then = moved(self._day, -_count(found["n1"]), unit)
        return Moment(span, "ago", around(then, unit))

    def _during(self, found: re.Match[str], span: Span) -> Moment | None:
        day, unit = self._day, found["u2"].removesuffix("s")
        if day is None or _OF.match(self._behind(span)):
            return None
        if found["w1"].lower() in ("last", "past"):
            return Moment(span, "during", Days(moved(day, -_count(found["n2"]), unit), day))
        return Moment(span, "during", Days(day, moved(day, _count(found["n2"]), unit)))

    def _which(self, found: re.Match[str], span: Span) -> Moment | None:
        day, which = self._day, found["w2"].lower()
        if day is None or _OF.match(self._behind(span)):
            return None
        which = {"this past": "past", "this coming": "coming"}.get(which, which)
        if found["m4"]:
            return Moment(span, "other", _named_month(_month(found["m4"]), which, day))
        if found["wd2"]:
            number = words.WEEKDAYS[found["wd2"].lower()]
            return Moment(span, "weekday", self._named_weekday(number, which, span, day))
        unit = found["u3"]
        if unit in words.SEASONS:
            return Moment(span, "other", _named_season(words.SEASONS[unit], which, day))
        if unit != "weekend":
            before = self._before(span)
            if which == "past" or (which != "this" and _ROLLING.search(before)):
                ends = (
                    (moved(day, -1, unit), day)
                    if which in ("last", "past")
                    else (day, moved(day, 1, unit))
                )
                return Moment(span, "other", Days(*ends))
            if before.endswith(("the ", "The ")) and which != "this":
                return None  # *the next week* of what is told, *the last year* of something
        step = {"this": 0, "last": -1, "past": -1}.get(which, 1)
        if unit == "weekend" and step == 0 and day.weekday() < 5:
            step = -int(tense(self._text, *span) is Tense.PAST)
        return Moment(span, "other", around(moved(day, step, unit), unit))

    def _named_weekday(self, number: int, which: str, span: Span, day: date) -> Days | None:
        if which == "this":
            past = tense(self._text, *span) is Tense.PAST
            which = "past" if past else "coming"
        if which in ("last", "past"):
            least = 2 if which == "last" else 0
            return one(day - timedelta(days=(day.weekday() - number - least) % 7 + least))
        if which == "next":
            return one(week(day).first + timedelta(days=7 + number))
        return one(day + timedelta(days=(number - day.weekday()) % 7))

    def _holiday(self, found: re.Match[str], span: Span) -> Moment | None:
        name, year = found["h"].lower().replace("'", "’"), found["y9"]
        behind = self._behind(span)
        if (behind[:1] == " " and behind[1:2].isupper()) or behind[:2] in ("’s", "'s"):
            return None
        bare = name in ("christmas", "easter", "halloween") and not year
        if bare and (not _FEAST_CUE.search(self._before(span)) or _THING.match(behind)):
            return None
        if name in words.EASTERS:
            step = timedelta(days=words.EASTERS[name])
            if year:
                return Moment(span, "day", one(easter(int(year)) + step))
            day = self._day
            if day is None:
                return None
            told = tense(self._text, *span)
            choices = [one(easter(each) + step) for each in range(day.year - 1, day.year + 2)]
            return Moment(span, "day", min(choices, key=lambda days: _farness(days, day, told)))
        month, number = words.HOLIDAYS[name]
        days = one(date(int(year), month, number)) if year else None
        return Moment(span, "day", days, month, number, number)


_WEEKDAY_CUES = words_of(
    "on last next this late early since until till by from of and or to before after through"
    " between that but starting beginning"
)
_SURE = words_of("on last next this late early since until")
_MONTH_NAMES = tuple(name.capitalize() for name in words.MONTHS)
_THING = re.compile(r" [a-z]{4,}")
_ROLLING = re.compile(r"(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Ww]ithin|[Tt]hroughout) the $")
_FEAST_CUE = re.compile(
    r"(?<!\w)(?:[Aa]t|[Oo]n|[Bb]y|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Oo]ver|[Tt]his|[Ll]ast) $"
)


def _in_year(moment: Moment, year: int) -> Days | None:
    try:
        if not moment.day:
            return months(year, moment.month)
        return Days(*(date(year, moment.month, day) for day in (moment.day, moment.until)))
    except (ValueError, OverflowError):
        return None


def _farness(days: Days, day: date, told: Tense | None) -> int:
    """How far away the days seem."""
    if days.first <= day <= days.last:
        return 0
    if days.first > day:
        weight = {Tense.PAST: _UNLIKELY, Tense.FUTURE: 1}.get(told, _LATER) if told else _LATER
        return (days.first - day).days * weight
    return (day - days.last).days * (_UNLIKELY if told is Tense.FUTURE else 1)


def _named_month(month: int, which: str, day: date) -> Days:
    if which == "this":
        return months(day.year, month)
    if which in ("last", "past"):
        return months(day.year - (month >= day.month), month)
    return months(day.year + (month <= day.month), month)


def _named_season(month: int, which: str, day: date) -> Days:
    if which == "this":
        return months(day.year, month, 3)
    if which in ("last", "past"):
        return months(day.year - (month + 3 > day.month), month, 3)
    return months(day.year + (month <= day.month), month, 3)


def _month(name: str) -> int:
    return words.MONTHS[name.rstrip(".").lower()]


def _number(text: str) -> int:
    return int(text.rstrip("sthndr"))


def _count(text: str) -> int:
    return words.NUMBERS.get(text.lower()) or int(text)


def _ordinal(text: str) -> int:
    return words.ORDINALS.get(text.lower()) or _number(text.lower())
