"""The words that days are told in, and the patterns that find what may be told in them.

Quick hints fire on months, weekdays, numbers and a few words such as *today* or *last week*;
only there the forms are tried, and what stands around them is looked at where one has matched
(see day_reading.py). Nothing repeats without bound, so that the work grows with the text alone.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reader.analysis.words.titles import words_of

_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS: Final = "one two three four five six seven eight nine ten eleven twelve"
_ORDINALS: Final = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
)

MONTHS: Final = (
    {name: number for number, name in enumerate(_MONTHS, start=1)}
    | {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
    | {"sept": 9}
)
WEEKDAYS: Final = {name: number for number, name in enumerate(_WEEKDAYS)}
NUMBERS: Final = {name: number for number, name in enumerate(_NUMBERS.split(), start=1)} | {
    "a": 1,
    "an": 1,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
ORDINALS: Final = {name: number for number, name in enumerate(_ORDINALS.split(), start=1)}
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""The month in which each begins, in the north; a winter lies in two years."""

HOLIDAYS: Final = {
    "new year’s day": (1, 1),
    "new year’s eve": (12, 31),
    "valentine’s day": (2, 14),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
EASTERS: Final = {"good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0}
"""Days after Easter Sunday."""

_MONTH_NAME = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_ANY_MONTH = rf"(?:{_MONTH_NAME}|{_SHORT})"
_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_YEAR = r"[12]\d\d\d(?![\w%°]|[,.]\d|[-–]\d{3})"
_DAY = r"\d\d?(?:st|nd|rd|th)?(?![\w%°]|[.,]\d|:\d)"
_TO = r"(?:\ ?[-–]\ ?|\ (?:to|and|through)\ )"
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
_UNITS = r"(?:day|week|month|year|decade)s?"
_PART = r"(?:\ (?:early\ )?(?:morning|afternoon|evening|night))?"

_ALONE = r"(?:(?<![\w$£€¥#/.:%+=@&-])|(?<=[Mm]id-)|(?<=[Pp]re-)|(?<=[Pp]ost-))"
_ENDS = r"(?![\w/]|-\d|\.\d)"


class Forms(NamedTuple):
    """A quick pattern for where forms may begin, `ahead` characters on, and the forms."""

    hint: re.Pattern[str]
    ahead: int
    form: re.Pattern[str]


FORMS: Final = (
    Forms(
        # Four figures, or two before what may stand behind a day.
        re.compile(
            r"[0-9](?:[0-9]{3}(?![0-9])"
            r"|[0-9]?(?=[/.–-]|st|nd|rd|th| (?:of|to|and|through|[-–JFMASOND])))"
        ),
        0,
        re.compile(
            rf"""{_ALONE}(?:
            (?P<iso>\d{{4}}-\d\d-\d\d){_ENDS}
            |(?P<slashed>\d\d?/\d\d?/\d{{4}}|\d\d?\.\d\d?\.\d{{4}}|\d{{4}}/\d\d?/\d\d?){_ENDS}
            |(?P<terror>9/11){_ENDS}
            |(?P<day_first>(?P<d1>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?\ (?:of\ )?
                (?P<m1>{_ANY_MONTH})(?!\w)(?:,?\ (?P<y1>{_YEAR}))?)
            |(?P<decade>[12]\d\d0[’']?s)\b
            |(?P<years>(?P<y6>[12]\d\d\d)[-–](?P<y7>(?:[12]\d)?\d\d))(?![\w%°/]|[,.]\d|[-–]\d)
            |(?P<year>{_YEAR})
            )""",
            re.VERBOSE,
        ),
    ),
    Forms(
        re.compile(
            r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wedn|Thur|Frid|Satu|Sund"
            r"|New Y|Chri|East|Good F|Boxi|Hall|Vale|Bast|Q[1-4])"
        ),
        0,
        re.compile(
            rf"""{_ALONE}(?:
            (?P<month_first>(?P<m2>{_ANY_MONTH})\ (?:the\ )?(?P<d3>{_DAY})
                (?:{_TO}(?P<d4>{_DAY})(?!\ (?:{_ANY_MONTH}|[a-z]+s\b)))?(?:,?\ (?P<y2>{_YEAR}))?)
            |(?P<month_year>(?P<m3>{_ANY_MONTH})(?:,|\ of)?\ (?P<y3>{_YEAR}))
            |(?P<month>{_MONTH_NAME})(?!\w)
            |(?P<weekday>(?P<wd1>{_WEEKDAY})(?!\w){_PART})
            |(?P<numbered>Q(?P<q>[1-4]),?\ (?P<y5>{_YEAR}))
            |(?P<holiday>(?P<h>New\ Year[’']s\ (?:Day|Eve)|Christmas(?:\ (?:Day|Eve))?|Boxing\ Day
                |Halloween|Valentine[’']s\ Day|Bastille\ Day|Good\ Friday
                |Easter(?:\ (?:Sunday|Monday))?)(?!\w)(?:,?\ (?P<y9>{_YEAR}))?)
            )""",
            re.VERBOSE,
        ),
    ),
    Forms(
        re.compile(
            r"[\s“\"‘'(—–][TtYyLlNnPpCcSsAaFf]"
            r"(?:oday|onight|ester|omor|ast |his |ext |oming |he day |prin|umme|utum|all )"
        ),
        1,
        re.compile(
            rf"""{_ALONE}(?:
            (?P<season>(?P<s>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all)(?:,|\ of|\ in)?
                \ (?P<y8>{_YEAR}))
            |(?P<today>[Tt]oday|[Tt]onight|[Yy]esterday{_PART}|[Tt]omorrow{_PART}|[Ll]ast\ night
                |[Tt]his\ (?:very\ )?(?:morning|afternoon|evening)
                |[Tt]he\ day\ before\ yesterday|[Tt]he\ day\ after\ tomorrow)\b
            |(?P<during>(?P<w1>[Ll]ast|[Pp]ast|[Nn]ext|[Cc]oming)\ (?P<n2>{_NUMBER})
                \ (?P<u2>{_UNITS}))\b
            |(?P<which>(?P<w2>[Ll]ast|[Tt]his(?:\ (?:past|coming))?|[Nn]ext|[Pp]ast|[Cc]oming)[ ]
                (?:(?P<u3>week|weekend|month|year|quarter|decade|century|spring|summer|autumn|fall)
                |(?P<m4>{_MONTH_NAME})|(?P<wd2>{_WEEKDAY}){_PART}))(?!\w)
            )""",
            re.VERBOSE,
        ),
    ),
)
"""A form is the outermost group that has matched; the groups inside it are its pieces."""

_WORD = r"(?<![\w$£€.,-])"
TAILS: Final = (
    (" ago", re.compile(rf"{_WORD}(?P<n1>{_NUMBER}) (?P<u1>{_UNITS})$", re.IGNORECASE)),
    (
        "century",
        re.compile(rf"{_WORD}(?P<century>\d\d?(?:st|nd|rd|th)|{'|'.join(ORDINALS)})[ -]$", re.I),
    ),
    (
        " quarter of ",
        re.compile(rf"{_WORD}(?P<quarter>first|second|third|fourth|[1-4](?:st|nd|rd|th))$", re.I),
    ),
    (" half of ", re.compile(rf"{_WORD}(?P<half>first|second|1st|2nd)$", re.IGNORECASE)),
)
"""Forms known by how they end, and what then stands before: a search for plain words is quick."""

WHOLE_YEAR: Final = re.compile(_YEAR)

# What stands before and behind a form; each is looked for in a few characters only.
PARTLY: Final = re.compile(
    r"(?<!\w)(?:(?P<early>[Ee]arly|(?:beginning|start) of)|(?P<mid>[Mm]id|[Mm]iddle of)"
    r"|(?P<late>[Ll]ate|[Ee]nd of))(?: the| in)?[ -]$"
)
MONTH_CUE: Final = re.compile(
    r"(?<!\w)(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Dd]uring|of|[Tt]hrough(?:out)?"
    r"|[Bb]efore|[Aa]fter|[Bb]etween|to|[Mm]id|[Ll]ate|[Ee]arly)[ -]$"
)
YEAR_CUE: Final = re.compile(
    r"(?<!\w)(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Dd]uring|[Tt]hrough(?:out)?|circa"
    r"|[Bb]efore|[Aa]fter|[Bb]etween|[Ee]arly|[Mm]id|[Ll]ate|years?|[Ii]n (?:about|around|both))"
    r"[ -]$"
)
NAMING_CUE: Final = re.compile(r"(?:(?<!\w)(?:[Tt]he|[Aa]|its|his|her|their|our)|\w[’']s?) $")
LOOSE_CUE: Final = re.compile(r"(?<!\w)(?:of|for|to|and|or|[Aa]round) $")
THAT_YEAR: Final = re.compile(r",? (?:of )?(last|this|next) year\b")
COUNTED: Final = re.compile(
    r" (?:\w+ )?(?:people|persons?|men|women|children|soldiers|troops|victims|deaths|dead|homes"
    r"|houses|cases|votes?|seats|miles|met(?:re|er)s|km|kilomet(?:re|er)s|tons?|tonnes|feet|ft"
    r"|acres|hectares|GMT|UTC|hours|hrs|euros?|dollars?|pounds?|yen|workers|employees"
    r"|passengers|pages|words|points|degrees|units|jobs|times|MW|kg|mph|kph|rpm"
    r"|students|members|copies|shares|attendees|participants|respondents|islands|species)\b"
    r"| (?:BCE?|CE|AD|A\.D\.|B\.C\.|million|billion|percent|per cent)(?!\w)"
)
"""Behind a number that could be a year: it counts things or hours, or stands in an era."""

PLURAL: Final = re.compile(r" (?!(?:was|is|has|as|its|this|does|across|whereas|us)\b)[a-z]+s\b")
GOES_ON: Final = re.compile(r" (?:was|is|saw|will|has|had|marked|marks|brought|ended|began)\b")
NOT_ONE: Final = words_of(
    "every each any most many other alternate some two three consecutive next-to-last black good"
    " bloody super ash palm holy fat shrove maundy cyber giving whit red casual"
)
"""Before a weekday: no one day is meant, or a feast."""

FIGURATIVE: Final = re.compile(
    r"[’']s (?:world|society|standards?|youth|youths|generations?|children|teenagers|leaders"
    r"|kids|parents|women|men|readers|audiences?|technolog(?:y|ies)|terms|money|young|modern)\b"
)
OF_TODAY: Final = re.compile(r"(?<!\w)(?:(?<![Aa]s )of|better|brighter|bright|USA) $")
TERROR: Final = re.compile(r"(?:[- ](?:terror|attack|hijack|Commission|victim|memorial|widow))")


def month_number(name: str) -> int:
    """The number of the month so called."""
    return MONTHS[name.rstrip(".").lower()]


def day_number(text: str) -> int:
    """The number of `2nd`."""
    return int(text.rstrip("sthndr"))


def count(text: str) -> int:
    """The number of `two` or `2`."""
    return NUMBERS.get(text.lower()) or int(text)


def ordinal(text: str) -> int:
    """The number of `second` or `2nd`."""
    return ORDINALS.get(text.lower()) or day_number(text.lower())
