"""Days out of written words; never a day out of noise."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from dateutil import parser

EARLIEST = date(1600, 1, 1)
"""Newspapers are a little younger."""

AHEAD = timedelta(days=366)
"""How far ahead of today a text may be dated; magazines and embargoed texts are."""

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?"
    r"|Sat(?:urday)?|Sun(?:day)?)\b\.?"
)
_YEAR = r"(?P<year>[12]\d{3})(?!\d)"
_GAP = r"[ \xa0_,.-]{1,2}"
_ORDINAL = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
# Each form is a whole day, year and all: a bare number, month or weekday is none.
_FORMS = tuple(
    re.compile(rf"(?<![\w.]){form}", re.IGNORECASE)
    for form in (
        r"(?P<year>[12]\d{3})(?P<gap>[-/._])(?P<month>\d{1,2})(?P=gap)(?P<day>\d{1,2})(?!\d)",
        rf"{_ORDINAL}{_GAP}(?:of )?(?P<month>{MONTH}){_GAP}{_YEAR}",
        rf"(?P<month>{MONTH}){_GAP}{_ORDINAL}{_GAP}{_YEAR}",
        rf"(?P<first>\d{{1,2}})(?P<gap>[-/.])(?P<second>\d{{1,2}})(?P=gap){_YEAR}",
    )
)
_COMPACT = re.compile(
    r"(?<![^\W_])(?P<year>1[6-9]\d\d|20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)"
    r"(?:[T_-]?\d{4}(?:\d\d)?)?(?![^\W_])"
)
_IN_FOLDERS = re.compile(r"(?:^|/)(?P<year>[12]\d{3})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?=/)")
_JOINT = re.compile(r"(?<!\d)_|_(?!\d)")
_LONE_YEAR = re.compile(r"(?<![^\W_])(1[6-9]\d\d|20\d\d)(?![^\W_])")
_WITHOUT_YEAR = re.compile(
    rf"(?P<month>{MONTH}) (?P<day>\d{{1,2}})\b|\b(?P<day2>\d{{1,2}}) (?P<month2>{MONTH})",
    re.IGNORECASE,
)
_NOTHING_BUT_A_DAY = re.compile(
    r"(?:(?:published|posted|updated|last updated|date)(?: on| at)?:? )?"
    rf"(?:{WEEKDAY},? )?DAY(?:[ T,]+(?:at )?\d{{1,2}}[:.]\d\d[\d:.]*(?: ?[ap]\.?m\.?)?"
    r"(?: ?\(?[A-Z]{1,5}\)?)?)?\.?",
    re.IGNORECASE,
)


def possible(day: date | None, today: date) -> date | None:
    """The day itself, or None where no article can bear it."""
    return day if day is not None and EARLIEST <= day <= today + AHEAD else None


def day_in(words: str) -> date | None:
    """The first whole day written in `words`: `26 March 2025`, `Aug. 30, 1996`, `2025-03-26`.

    Numbers alone, `03/04/2025`, count only where they can be read in one way. A day that
    no calendar has gives None.
    """
    found = _first_form(words)
    return None if found is None else _read(found)


def is_day(words: str) -> bool:
    """Whether `words` are a day (perhaps with weekday and hour) and nothing else."""
    found = _first_form(words) if len(words) <= 80 else None
    if found is None or _read(found) is None:
        return False
    return bool(_NOTHING_BUT_A_DAY.fullmatch(words[: found.start()] + "DAY" + words[found.end() :]))


def day_in_name(path: str) -> date | None:
    """The day in a file's name, or in the folders around it (`2019/01/04/`).

    Besides the forms of `day_in` a name may write `20190104`, with an hour after it.
    """
    *_, name = path.replace("\\", "/").split("/")
    compact = _COMPACT.search(name)
    folders = _IN_FOLDERS.search(path.replace("\\", "/"))
    return (
        day_in(_JOINT.sub(" ", name))
        or (_read(compact) if compact else None)
        or (_read(folders) if folders else None)
    )


def year_in_name(path: str) -> int | None:
    """The one year that stands in a file's name or folders."""
    years = set(_LONE_YEAR.findall(path))
    return int(years.pop()) if len(years) == 1 else None


def day_without_year(words: str, latest: date) -> date | None:
    """The last day before `latest` (or that day) that `words` name, as in `March 2`."""
    found = _WITHOUT_YEAR.search(words)
    if found is None:
        return None
    month, number = found["month"] or found["month2"], found["day"] or found["day2"]
    # Within nine years there is always a 29th of February.
    for year in range(latest.year, max(latest.year - 9, 1), -1):
        day = _parsed(f"{number} {month} {year}")
        if day is not None and day <= latest:
            return day
    return None


def _first_form(words: str) -> re.Match[str] | None:
    found = [match for form in _FORMS if (match := form.search(words))]
    return min(found, key=re.Match.start, default=None)


def _read(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    if "month" in parts:
        month = parts["month"].rstrip(".")
        if month.isdigit():
            return _parsed(f"{parts['year']}-{month:0>2}-{parts['day']:0>2}")
        return _parsed(f"{parts['day']} {month} {parts['year']}")
    first, second = int(parts["first"]), int(parts["second"])
    if parts["gap"] == "." or first > 12 or first == second:
        return _parsed(f"{parts['year']}-{second:02}-{first:02}")
    if second > 12:
        return _parsed(f"{parts['year']}-{first:02}-{second:02}")
    return None


@lru_cache(maxsize=2_000)  # a press writes of few days, and dateutil takes its time
def _parsed(words: str) -> date | None:
    try:
        return parser.parse(words).date()
    except (ValueError, OverflowError):
        return None
