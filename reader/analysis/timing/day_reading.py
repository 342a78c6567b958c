"""What days a form of words tells, seen from the day of publication.

In news a weekday or a month without its year is the nearest one, and what has been is nearer
than what is to come, unless the verb of the clause tells the future. What only looks like a
day is none: a weekday in a name, *today’s world*, *the next week* of what is told.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from dateutil.easter import easter

from reader.analysis.timing import day_words as words
from reader.analysis.timing.calendar_days import Days, around, months, moved, one, third, week
from reader.analysis.timing.full_forms import FullForms
from reader.analysis.timing.moments import Moment, farness, in_year, named_month, named_season
from reader.analysis.timing.tense import Tense, tense
from reader.analysis.words.titles import words_of
from reader.articles.article import Span

_LAST_WORD = re.compile(r"([\w’'-]+) $")
_OF = re.compile(r" of (?!last|this|next)")
_WEEKDAY_CUES = words_of(
    "on last next this late early since until till by from of and or to before after through"
    " between that but starting beginning"
)
_SURE = words_of("on last next this late early since until")
_MONTH_NAMES = tuple(name.capitalize() for name in words.MONTHS)
_LONG = frozenset(("decade", "century"))
_THING = re.compile(r" [a-z]{4,}")
_ROLLING = re.compile(r"(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Ww]ithin|[Tt]hroughout) the $")
_FEAST_CUE = re.compile(
    r"(?<!\w)(?:[Aa]t|[Oo]n|[Bb]y|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Oo]ver|[Tt]his|[Ll]ast) $"
)

_Read = Callable[[re.Match[str], Span], Moment | None]
_READERS = {
    "iso": "_full",
    "slashed": "_full",
    "terror": "_terror",
    "day_first": "_of_month",
    "month_first": "_of_month",
    "month_year": "_month_year",
    "month": "_lone_month",
    "weekday": "_weekday",
    "numbered": "_quarter",
    "quarter": "_quarter",
    "half": "_quarter",
    "century": "_century",
    "decade": "_decade",
    "years": "_years",
    "year": "_year",
    "season": "_season",
    "today": "_today",
    "u1": "_ago",
    "during": "_during",
    "which": "_which",
    "holiday": "_holiday",
}
"""What reads a form, by its group's name; of the forms known by their end, the last group's.

By name, because a reader that held its own methods would only be let go by Python's collector.
"""


class DayReader(FullForms):
    """Reads the forms of one text, published on `day` (None where nobody knows)."""

    def __init__(self, text: str, day: date | None, names: Sequence[Span]) -> None:
        super().__init__(text, names)
        self._day = day

    def moment(self, found: re.Match[str], end: int) -> Moment:
        """What the form tells, which ends at `end`.

        `scale` is empty where that is nothing, or a day that no calendar has: none of its
        words is another form then.
        """
        form, span = found.lastgroup or "", Span(found.start(), end)
        try:
            read: _Read = getattr(self, _READERS[form])
            told = read(found, span)
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
            if (days := in_year(moment, year)) is not None
        ]
        if near is not None:
            return min(choices, key=lambda days: abs((days.last - day).days), default=None)
        told = tense(self._text, *moment.span)
        fitting = [
            days for days in choices if moment.weekday in (None, days.first.weekday())
        ] or choices
        return min(fitting, key=lambda days: farness(days, day, told), default=None)

    def weekday(self, number: int, span: Span) -> Days | None:
        """The nearest day of that name."""
        day = self._day
        if day is None:
            return None
        if tense(self._text, *span) is Tense.FUTURE:
            return one(day + timedelta(days=(number - day.weekday()) % 7))
        return one(day - timedelta(days=(day.weekday() - number) % 7))

    def _of_month(self, found: re.Match[str], span: Span) -> Moment | None:
        first = found.lastgroup == "day_first"
        name, begin, last, year = found.group(
            *(("m1", "d1", "d2", "y1") if first else ("m2", "d3", "d4", "y2"))
        )
        month, day, until = (
            words.month_number(name),
            words.day_number(begin),
            words.day_number(last or begin),
        )
        longest = monthrange(2000, month)[1]
        if not first and not year and (day > longest or words.COUNTED.match(self._behind(span))):
            return self._month_alone(month, Span(span.start, found.end("m2")))  # *in May 45 men*
        if not day <= until <= longest:
            return None
        if not year and (told := self._that_year(span)):
            year, span = told
        days = Days(*(date(int(year), month, each) for each in (day, until))) if year else None
        return Moment(span, "day", days, month, day, until, full=days is not None)

    def _lone_month(self, found: re.Match[str], span: Span) -> Moment | None:
        return self._month_alone(words.month_number(found[0]), span)

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
        then = moved(self._day, -words.count(found["n1"]), unit)
        # A decade ago is ten years ago, and nobody’s calendar of decades.
        return Moment(span, "ago", around(then, "year" if unit in _LONG else unit))

    def _during(self, found: re.Match[str], span: Span) -> Moment | None:
        day, unit = self._day, found["u2"].removesuffix("s")
        if day is None or _OF.match(self._behind(span)):
            return None
        if found["w1"].lower() in ("last", "past"):
            return Moment(span, "during", Days(moved(day, -words.count(found["n2"]), unit), day))
        return Moment(span, "during", Days(day, moved(day, words.count(found["n2"]), unit)))

    def _which(self, found: re.Match[str], span: Span) -> Moment | None:
        day, which = self._day, found["w2"].lower()
        if day is None or _OF.match(self._behind(span)):
            return None
        which = {"this past": "past", "this coming": "coming"}.get(which, which)
        if found["m4"]:
            return Moment(span, "other", named_month(words.month_number(found["m4"]), which, day))
        if found["wd2"]:
            number = words.WEEKDAYS[found["wd2"].lower()]
            return Moment(span, "weekday", self._named_weekday(number, which, span, day))
        unit = found["u3"]
        if unit in words.SEASONS:
            return Moment(span, "other", named_season(words.SEASONS[unit], which, day))
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
            return Moment(span, "day", min(choices, key=lambda days: farness(days, day, told)))
        month, number = words.HOLIDAYS[name]
        days = one(date(int(year), month, number)) if year else None
        return Moment(span, "day", days, month, number, number)
