"""The small notices between the stories: forty years of an estuary, a year of night trains.

They are put together from what is below, the same each time, so that a timeline has more to show
than anyone would write by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from reader.articles.written_days import written_day
from tests.pictures.bundles import Piece

_PAPERS: Final = ("Estuary Herald", "Atlantic Record")
_SLEEPERS: Final = "Sleeper Post"

_YEARS: Final = range(1986, 2026)
_HEARINGS: Final = {
    date(1987, 3, 2): 8,
    date(1994, 10, 3): 6,
    date(2003, 11, 3): 10,
    date(2004, 2, 2): 5,
    date(2009, 2, 2): 12,
    date(2016, 10, 3): 9,
    date(2017, 9, 4): 16,
    date(2018, 2, 5): 13,
    date(2023, 10, 2): 8,
    date(2024, 4, 8): 18,
    date(2025, 1, 13): 11,
}
"""The first day of each round of hearings, and how many days were heard."""

_WITNESSES: Final = (
    (
        "Peadar Culhane",
        "who grazes sheep where the ramp is to be",
        "They asked everyone but the sheep.",
    ),
    ("Gráinne Mulqueen", "a nurse who crosses twice a day", "I have read nine novels on it."),
    ("Father Eoin Tubridy", "", "I bless the boat because I have looked at it."),
    ("Sorcha Lenihan", "who rents out bicycles", "A bridge needs a pavement, or it is a pipe."),
    ("Cormac Devanny", "a haulier", "I pay a driver to look at the water."),
    (
        "Bridie Considine",
        "whose sister lives on the other side",
        "She waves. I can’t tell at what.",
    ),
    ("Ruairí Hanley", "who counts birds", "Forty thousand waders have no car."),
    ("Dervla Scanlan", "a harbour engineer", "The bed is gravel until it is not."),
    ("Malachy Brosnan", "a hotelier", "Put it where you like, but put it by my door."),
    ("Una Fitzmorris", "a teacher", "The children draw it with ten piers. I count them."),
    ("Colm Naughton", "an oysterman", "An oyster can’t move, and neither will I."),
    ("Fidelma Crotty", "an accountant", "The sum is right. It is the sum of something else."),
    ("Iarla Prendeville", "a pilot", "I steer by the church. Leave me the church."),
    ("Nóra Geraghty", "who sells tea on the slip", "My queue is their delay."),
    ("Tomás Breathnach", "a surveyor", "We drilled where we were told, and found a boot."),
    ("Assumpta Keogh", "a councillor", "I am for it, and have been against it longer."),
)
_TOPICS: Final = (
    "the price of a crossing",
    "who pays for the lamps",
    "lorries in winter",
    "the height of masts",
    "what the gravel bears",
    "birds and piers",
    "where the ramp is to be",
    "the ferry in August",
    "the tide at pier four",
    "a pavement on the western side",
    "oysters",
)
_HELD: Final = ("Limerick", "Ennis", "Tralee")
_WIND: Final = ("the west", "the south-west", "the north-west")
_GROUND: Final = ("gravel", "clay", "limestone", "gravel over clay", "black mud", "shell and sand")

_LINES: Final = (
    ("Vienna", "Rome"),
    ("Stockholm", "Hamburg"),
    ("Berlin", "Paris"),
    ("Zurich", "Barcelona"),
    ("Amsterdam", "Milan"),
    ("Warsaw", "Munich"),
    ("Prague", "Copenhagen"),
    ("Budapest", "Bucharest"),
    ("Oslo", "Trondheim"),
    ("Helsinki", "Rovaniemi"),
    ("Edinburgh", "London"),
    ("Brussels", "Venice"),
    ("Belgrade", "Sofia"),
    ("Kraków", "Gdańsk"),
    ("Vilnius", "Riga"),
    ("Nice", "Lille"),
    ("Porto", "Madrid"),
    ("Thessaloniki", "Athens"),
    ("Graz", "Cologne"),
    ("Naples", "Turin"),
    ("Zagreb", "Split"),
    ("Gothenburg", "Kiruna"),
    ("Seville", "Valencia"),
    ("Bratislava", "Ljubljana"),
)
_NIGHTS: Final = (1, 9, 10, 17, 24, 36, 38, 43, 44, 52, 58, 65, 73, 87, 94, 101, 108, 115, 121)
_NIGHTS_LATER: Final = (124, 126, 127, 127, 128, 129, 130, 131, 132, 133, 140, 147, 155, 161, 168)
_SUMMER: Final = (172, 175, 179, 182, 184, 186, 189, 191, 193, 196, 198, 200, 203, 205, 207, 210)
_AUTUMN: Final = (214, 219, 226, 233, 240, 247, 254, 261, 268, 275, 281, 282, 283, 284, 285, 286)
_WINTER: Final = (287, 288, 289, 290, 292, 301, 308, 315, 322, 329, 336, 343, 348, 350, 352, 355)
_STRIKES: Final = (range(125, 133), range(280, 294))
"""The days of the year on which attendants were on strike."""


def of_the_estuary() -> Iterator[Piece]:
    """Notices of the ferry, the drill and the hearings about a bridge, 1986 to 2025."""
    for year in _YEARS:
        wind = date(year, 1, 10) + timedelta(days=year * 37 % 300)
        yield _notice(year, wind, *_no_ferry(year, wind))
        bored = date(year, 4, 1) + timedelta(days=year * 53 % 200)
        if year % 3:
            yield _notice(year + 1, bored, *_drilled(year, bored))
    told = 0
    for first, days in _HEARINGS.items():
        for day in range(days):
            yield _heard(first, day, told)
            told += 1


def of_night_trains() -> Iterator[Piece]:
    """Notices of night trains between the towns of Europe, through 2025."""
    nights = (*_NIGHTS, *_NIGHTS_LATER, *_SUMMER, *_AUTUMN, *_WINTER)
    for number, night in enumerate(nights):
        day = date(2025, 1, 1) + timedelta(days=night - 1)
        start, end = _LINES[number * 5 % len(_LINES)]
        told = _stopped if any(night in strike for strike in _STRIKES) else _RUNNING[number % 4]
        title, body = told(start, end, number)
        yield Piece(_SLEEPERS, f" date {day} {title}\n\n{start.upper()}\n{body}\n")


def _weekday(day: date) -> str:
    return written_day(day).split()[0]


def _notice(number: int, day: date, title: str, body: str) -> Piece:
    return Piece(_PAPERS[number % 2], f" date {day} {title}\n\n{body}\n")


def _no_ferry(year: int, day: date) -> tuple[str, str]:
    hours = ("four", "five", "six", "seven")[year % 4]
    return (
        f"No ferry after {hours} on {_weekday(day)}",
        f"The estuary ferry will not sail after {hours} o’clock on {_weekday(day)}. The harbour"
        f" office in Limerick expects wind of force {7 + year % 4} from {_WIND[year % 3]}."
        " Cars go round by the city, which takes two hours and ten minutes.",
    )


def _drilled(year: int, day: date) -> tuple[str, str]:
    hole, ground = year - 1984, _GROUND[year % len(_GROUND)]
    return (
        f"Hole {hole} is drilled in the estuary",
        f"Surveyors drilled hole number {hole} in the bed of the estuary on {_weekday(day)}, "
        f"{11 + hole} metres deep. They found {ground}. The drill goes back to Cork"
        " until next year.",
    )


def _heard(first: date, days: int, told: int) -> Piece:
    """One day of the hearings; they sit from Monday to Friday."""
    day = first + timedelta(days=days + days // 5 * 2)
    name, who, words = _WITNESSES[told % len(_WITNESSES)]
    held = _HELD[first.year % len(_HELD)]
    sat = f"{held.upper()}\nThe hearings on the bridge over the estuary went on in {held}"
    if told >= len(_WITNESSES):  # everybody has had a word
        topic = _TOPICS[told % len(_TOPICS)]
        body = f"{sat} on {_weekday(day)}. The day’s subject was {topic}; {name} was heard on it."
        return _notice(told, day, f"Bridge hearings, day {days + 1}: {topic}", body)
    introduced = f"{name}, {who}" if who else name
    body = f"{sat} on {_weekday(day)}.\n\n“{words[:-1]},” said {introduced}."
    return _notice(told, day, f"Bridge hearings, day {days + 1}: {name}", body)


def _stopped(start: str, end: str, number: int) -> tuple[str, str]:
    return (
        f"Strike: no sleeper from {start} to {end} tonight",
        f"The night train from {start} to {end} does not run tonight because of the attendants’"
        f" strike. Its {180 + number % 7 * 20} beds are paid back, or made up on another night.",
    )


def _fuller(start: str, end: str, number: int) -> tuple[str, str]:
    return (
        f"{start} to {end}: nine beds in ten taken",
        f"The night train from {start} to {end} was fuller than ever last month. Of"
        f" {180 + number % 7 * 20} beds {90 + number % 6} in a hundred were taken.",
    )


def _car(start: str, end: str, number: int) -> tuple[str, str]:
    return (
        f"A car for bicycles from {start} to {end}",
        f"From next week the night train from {start} to {end} takes {12 + number % 9} bicycles."
        " They travel in the old post car, which still has its scales.",
    )


def _late(start: str, end: str, number: int) -> tuple[str, str]:
    late = 40 + number * 7 % 80
    return (
        f"The sleeper to {end} was {late} minutes late",
        f"The night train from {start} was {late} minutes late at {end}. Breakfast was served"
        " twice, and nobody complained.",
    )


def _hour(start: str, end: str, number: int) -> tuple[str, str]:
    hour = 19 + number % 4
    return (
        f"{start} to {end} leaves an hour earlier",
        f"While the track is mended the night train from {start} to {end} leaves at {hour}.05"
        f" instead of {hour + 1}.05.",
    )


_RUNNING: Final = (_fuller, _car, _late, _hour)
