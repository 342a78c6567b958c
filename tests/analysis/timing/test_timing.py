"""Days that a text speaks of: what is told, and what only looks like it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.marks import Name, NameKind
from reader.analysis.timing.timing import dates
from reader.articles.article import Span

PUBLISHED = date(2025, 3, 27)
"""A Thursday."""


def read(text: str, day: date | None = PUBLISHED, names: tuple[Name, ...] = ()) -> list[str]:
    """Each mention as `words = first` or `words = first..last`."""
    found = []
    for span, first, last in dates(text, Span(0, len(text)), day, names):
        days = f"{first}" if first == last else f"{first}..{last}"
        found.append(f"{span.of(text)} = {days}")
    return found


def days(text: str) -> list[str]:
    return [told.partition(" = ")[2] for told in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Weekdays: the nearest past one, or the day itself.
        ("They met Thursday.", "2025-03-27"),
        ("They met on Wednesday.", "2025-03-26"),
        ("They met on Friday.", "2025-03-21"),
        ("The storm on Saturday may have killed two, officials said.", "2025-03-22"),
        ("It was expected to end soon, but on Friday it went on.", "2025-03-21"),
        ("Due to the flood on Monday the bridge is shut.", "2025-03-24"),
        ("They didn’t endorse her until Tuesday.", "2025-03-25"),
        ("The court ruled late Tuesday that it may.", "2025-03-25"),
        ("On Monday, the court ruled.", "2025-03-24"),
        ("He spoke Thursday night in Oslo.", "2025-03-27"),
        ("Sunday’s vote was close.", "2025-03-23"),
        ("He left last Thursday.", "2025-03-20"),
        ("He left last Monday.", "2025-03-24"),
        ("She returned this past Sunday.", "2025-03-23"),
        ("Two decades ago it rained.", "2005-01-01..2005-12-31"),
        # The future, where the verb tells it.
        ("The council will vote on Friday.", "2025-03-28"),
        ("The mayor is expecting ten guests on Sunday morning.", "2025-03-30"),
        ("On Saturday the council will vote.", "2025-03-29"),
        ("The vote is scheduled for Tuesday.", "2025-04-01"),
        ("They have until Monday to answer.", "2025-03-31"),
        ("He said the talks on Saturday would go ahead.", "2025-03-29"),
        ("She said on Wednesday that she will resign.", "2025-03-26"),
        ("He said he would travel to Rome on Sunday.", "2025-03-30"),
        ("Lawmakers are due to meet Monday.", "2025-03-31"),
        ("The shop opens on Saturday.", "2025-03-29"),
        ("Next Monday they will meet.", "2025-03-31"),
        ("They will meet this Friday.", "2025-03-28"),
        ("The strike begins next Wednesday.", "2025-04-02"),
        ("The council will vote on Thursday.", "2025-03-27"),
        # Today and around it.
        ("It rains today.", "2025-03-27"),
        ("Today the court ruled.", "2025-03-27"),
        ("Talks go on tonight.", "2025-03-27"),
        ("It rained this morning.", "2025-03-27"),
        ("It rained yesterday.", "2025-03-26"),
        ("It rained yesterday evening.", "2025-03-26"),
        ("It rained last night.", "2025-03-26"),
        ("As of yesterday nobody had come.", "2025-03-26"),
        ("They were well as of today, he said.", "2025-03-27"),
        ("It will rain tomorrow.", "2025-03-28"),
        ("It rained the day before yesterday.", "2025-03-25"),
        ("It ends the day after tomorrow.", "2025-03-29"),
        # Days of a month.
        ("It happened on March 2.", "2025-03-02"),
        ("It happened on 2 March.", "2025-03-02"),
        ("It happened on Mar. 2nd.", "2025-03-02"),
        ("It happened on the 2nd of March.", "2025-03-02"),
        ("It happened on 2 March 2014.", "2014-03-02"),
        ("It happened on March 2, 2014, in Oslo.", "2014-03-02"),
        ("It happened on 2nd March, 2014.", "2014-03-02"),
        ("On Sept. 5 the bank failed.", "2024-09-05"),
        ("On December 24 the bank failed.", "2024-12-24"),
        ("The bank will close on December 24.", "2025-12-24"),
        ("She was projected on December 24 to have won the seat.", "2024-12-24"),
        ("The launch is projected on December 24.", "2025-12-24"),
        ("The bank will close on 3 April.", "2025-04-03"),
        ("The bank closed on 3 May.", "2024-05-03"),
        ("The bank closed on Thursday, March 20.", "2025-03-20"),
        ("The bank closed on Friday 14 March 2014.", "2014-03-14"),
        ("In March 12 people died.", "2025-03-01..2025-03-31"),
        ("In May 45 people died.", "2024-05-01..2024-05-31"),
        ("It ran March 2-4.", "2025-03-02..2025-03-04"),
        ("It ran on 2–4 March 2014.", "2014-03-02..2014-03-04"),
        ("It ran March 2–4, 2014.", "2014-03-02..2014-03-04"),
        ("It ran from March 30 to April 2, 2014.", "2014-03-30..2014-04-02"),
        ("It ran from 28 February to 3 March.", "2025-02-28..2025-03-03"),
        ("It ran from December 30 to January 2.", "2024-12-30..2025-01-02"),
        ("It ran between 3 March and 9 March.", "2025-03-03..2025-03-09"),
        ("It ran from Monday to Wednesday.", "2025-03-24..2025-03-26"),
        ("It ran March 4 and 5, 2014.", "2014-03-04..2014-03-05"),
        ("It ran from August 22 to 25 in Oslo.", "2024-08-22..2024-08-25"),
        ("It ran from 2 to 4 March.", "2025-03-02..2025-03-04"),
        ("By April 20 all schools were shut.", "2024-04-20"),
        ("All schools must be shut by April 20.", "2025-04-20"),
        # ISO and numbers.
        ("It happened on 2014-03-02.", "2014-03-02"),
        ("It happened on 13/03/2014.", "2014-03-13"),
        ("It happened on 03/13/2014.", "2014-03-13"),
        ("It happened on 05/05/2014.", "2014-05-05"),
        ("It happened on 2.3.2014 in Bonn.", "2014-03-02"),
        # Months.
        ("It rained in March.", "2025-03-01..2025-03-31"),
        ("It rained in March 2014.", "2014-03-01..2014-03-31"),
        ("It rained in Feb. 2014.", "2014-02-01..2014-02-28"),
        ("It rained in February of 2012.", "2012-02-01..2012-02-29"),
        ("It rained in November.", "2024-11-01..2024-11-30"),
        ("The ban will end in November.", "2025-11-01..2025-11-30"),
        ("It has rained since January.", "2025-01-01..2025-01-31"),
        ("They expect a ruling by May.", "2025-05-01..2025-05-31"),
        ("He left last March.", "2024-03-01..2024-03-31"),
        ("They met on March 20 last year.", "2024-03-20"),
        ("They met in June last year.", "2024-06-01..2024-06-30"),
        ("It rained in late January of this year.", "2025-01-21..2025-01-31"),
        ("He left last December.", "2024-12-01..2024-12-31"),
        ("He leaves next June.", "2025-06-01..2025-06-30"),
        ("He leaves next January.", "2026-01-01..2026-01-31"),
        ("He arrived this January.", "2025-01-01..2025-01-31"),
        ("It rained in early March.", "2025-03-01..2025-03-10"),
        ("It rained in mid-March.", "2025-03-11..2025-03-20"),
        ("It rained in late February.", "2025-02-21..2025-02-28"),
        ("It rained at the end of February 2014.", "2014-02-21..2014-02-28"),
        ("It rained from May to July 2014.", "2014-05-01..2014-07-31"),
        ("It rained from May to July.", "2024-05-01..2024-07-31"),
        ("It rained from November to February.", "2024-11-01..2025-02-28"),
        ("It rained from January to December 2014.", "2014-01-01..2014-12-31"),
        ("It rained from March 3 to February 29, 2024.", "2023-03-03..2024-02-29"),
        ("It rained between January and March.", "2025-01-01..2025-03-31"),
        ("It rained May–July 2014.", "2014-05-01..2014-07-31"),
        # Years and longer.
        ("He was born in 1952.", "1952-01-01..1952-12-31"),
        ("Since 2014 he has lived here.", "2014-01-01..2014-12-31"),
        ("The 2014 election was close.", "2014-01-01..2014-12-31"),
        ("Emissions must fall by 2050.", "2050-01-01..2050-12-31"),
        ("He ruled between 2010 and 2014.", "2010-01-01..2014-12-31"),
        ("He ruled from 2010 to 2014.", "2010-01-01..2014-12-31"),
        ("It was dug out again around 2010.", "2010-01-01..2010-12-31"),
        ("He ruled from 2010 until 2014.", "2010-01-01..2014-12-31"),
        ("In the 2014–15 season he scored.", "2014-01-01..2015-12-31"),
        ("He wrote it in 1914-1918.", "1914-01-01..1918-12-31"),
        ("It was the best film of 2014.", "2014-01-01..2014-12-31"),
        ("Her novel (2014) sold well.", "2014-01-01..2014-12-31"),
        ("2014 was a warm year.", "2014-01-01..2014-12-31"),
        ("He left in mid-2014.", "2014-05-01..2014-08-31"),
        ("He left in early 2014.", "2014-01-01..2014-04-30"),
        ("He left in late 2014.", "2014-09-01..2014-12-31"),
        ("It was the fashion of the 1990s.", "1990-01-01..1999-12-31"),
        ("It began in the early 1990s.", "1990-01-01..1993-04-30"),
        ("It was built in the 1800s.", "1800-01-01..1899-12-31"),
        ("It was built in the 2000s.", "2000-01-01..2009-12-31"),
        ("It was built in the 19th century.", "1801-01-01..1900-12-31"),
        ("It was built in the nineteenth century.", "1801-01-01..1900-12-31"),
        ("A 17th-century house burned.", "1601-01-01..1700-12-31"),
        # Weeks and other units seen from the day.
        ("It rained last week.", "2025-03-17..2025-03-23"),
        ("It rains this week.", "2025-03-24..2025-03-30"),
        ("It will rain next week.", "2025-03-31..2025-04-06"),
        ("It rained last weekend.", "2025-03-22..2025-03-23"),
        ("It will rain this weekend.", "2025-03-29..2025-03-30"),
        ("It rained this weekend.", "2025-03-22..2025-03-23"),
        ("It rained last month.", "2025-02-01..2025-02-28"),
        ("It rained earlier this month.", "2025-03-01..2025-03-31"),
        ("It may rain next month.", "2025-04-01..2025-04-30"),
        ("It rained last year.", "2024-01-01..2024-12-31"),
        ("Later this year it may rain.", "2025-01-01..2025-12-31"),
        ("Taxes rise next year.", "2026-01-01..2026-12-31"),
        ("Profits fell last quarter.", "2024-10-01..2024-12-31"),
        ("Profits rose this quarter.", "2025-01-01..2025-03-31"),
        ("Rents doubled in the last decade.", "2015-03-27..2025-03-27"),
        ("Rents doubled over the past year.", "2024-03-27..2025-03-27"),
        ("Two weeks ago it rained.", "2025-03-10..2025-03-16"),
        ("It rained three days ago.", "2025-03-24"),
        ("It rained a year ago.", "2024-01-01..2024-12-31"),
        ("It rained 10 years ago.", "2015-01-01..2015-12-31"),
        ("It rained six months ago.", "2024-09-01..2024-09-30"),
        ("In the past six months it rained.", "2024-09-27..2025-03-27"),
        ("It rained for the last 3 days.", "2025-03-24..2025-03-27"),
        ("Over the next two years rain will fall.", "2025-03-27..2027-03-27"),
        # Seasons, quarters, feasts.
        ("It rained in spring 2020.", "2020-03-01..2020-05-31"),
        ("It rained in the summer of 2020.", "2020-06-01..2020-08-31"),
        ("It rained last summer.", "2024-06-01..2024-08-31"),
        ("It may rain this summer.", "2025-06-01..2025-08-31"),
        ("It rained last fall.", "2024-09-01..2024-11-30"),
        ("Profits fell in the first quarter of 2023.", "2023-01-01..2023-03-31"),
        ("Profits fell in the second half of 2023.", "2023-07-01..2023-12-31"),
        ("Profits fell in Q4 2023.", "2023-10-01..2023-12-31"),
        ("It snowed on New Year’s Day.", "2025-01-01"),
        ("It snowed on New Year's Eve.", "2024-12-31"),
        ("It snowed on Christmas Day 2010.", "2010-12-25"),
        ("It snowed at Christmas.", "2024-12-25"),
        ("It will snow at Christmas.", "2025-12-25"),
        ("It rained on Good Friday 2024.", "2024-03-29"),
        ("It will rain on Easter Monday.", "2025-04-21"),
        ("The September 11, 2001 attacks changed it.", "2001-09-11"),
        ("It was rebuilt after the 9/11 attacks.", "2001-09-11"),
    ],
)  # fmt: skip
def test_what_is_told(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It happened on February 30.",
        "It happened on 31 April 2014.",
        "the 45th of May",
        "It happened on 12/03/2014.",
        "It happened on 2014-13-02.",
        "He may go.",
        "May said no.",
        "May they rest in peace.",
        "They march on.",
        "The March on Washington drew thousands.",
        "March, 52, lives in Oslo.",
        "The Sunday Times has it.",
        "Black Friday is a trap.",
        "on Black Friday",
        "They moved to Friday Harbor.",
        "Easter Island is far.",
        "Christmas trees are cut.",
        "the Christmas market in Bonn",
        "She works on Sundays.",
        "every Monday",
        "each Friday",
        "most Thursdays",
        "Section 2014 of the code",
        "2,014 people came.",
        "2014 people came.",
        "of 2014 soldiers",
        "for 2000 euros",
        "in 1500 homes",
        "It costs $2014.",
        "It costs £1999.",
        "Call 555-2014.",
        "Call +44 1999 2014.",
        "model X2014",
        "Windows 2000 was sold.",
        "Flight 1549 landed.",
        "at 2000 GMT",
        "by 1800 hours",
        "1200 km",
        "2014% more",
        "in 2014.5 units",
        "in 300 BC",
        "in 1200 BC",
        "a score of 9/11",
        "two weeks later",
        "three days earlier",
        "the following week",
        "that day",
        "a few weeks ago",
        "the next day he left",
        "The next week he died.",
        "the last week of the campaign",
        "today’s world is small",
        "the Russia of today",
        "USA Today wrote so.",
        "half a year ago",
        "65 million years ago",
        "this time",
        "last minute",
        "next door",
        "the fall of Rome",
        "springs and summers",
        "quarter past two",
        "Apollo 11",
        "version 2.3.2014.1",
        "see https://example.org/2014/03/02/news",
        "12:30 2014",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert read(text) == []


def test_words_of_the_mentions() -> None:
    text = (
        "On Thursday night, Ann Ek recalled early March 2014, the past six months and from May to"
        " July. “It ends today,” she said of the mid-1990s, two weeks ago."
    )
    assert [told.partition(" = ")[0] for told in read(text)] == [
        "Thursday night",
        "early March 2014",
        "past six months",
        "May to July",
        "today",
        "mid-1990s",
        "two weeks ago",
    ]


def test_a_year_told_goes_on_to_hold() -> None:
    text = (
        "On November 15, 2017, he fell; on November 21 he resigned and in December he left.\n"
        "On November 22 it rained. In December 2019 a fire broke out, and on January 7 another."
    )
    assert days(text) == [
        "2017-11-15",
        "2017-11-21",
        "2017-12-01..2017-12-31",
        "2024-11-22",
        "2019-12-01..2019-12-31",
        "2020-01-07",
    ]


def test_a_weekday_behind_a_day_is_that_day() -> None:
    assert days("Tomorrow, a Friday, is called black.") == ["2025-03-28", "2025-03-28"]
    assert days("It rained yesterday, Wednesday, and today (Thursday).") == [
        *("2025-03-26", "2025-03-26"),
        *("2025-03-27", "2025-03-27"),
    ]
    assert days("It rained today, Friday it snowed.") == ["2025-03-27", "2025-03-21"]


def test_a_year_told_ends_where_the_text_speaks_of_now() -> None:
    text = (
        "They first asked in July 2023. The permit ran out on Monday, when the board met after a"
        " break that began on March 13. They asked again in May 2021, and yesterday, as on"
        " February 2, he refused."
    )
    assert days(text) == [
        "2023-07-01..2023-07-31",
        "2025-03-24",
        "2025-03-13",
        "2021-05-01..2021-05-31",
        "2025-03-26",
        "2025-02-02",
    ]


def test_a_name_is_no_day() -> None:
    text = "Ann March told the Monday Herald in August Strand’s house on Friday."
    names = tuple(
        Name(Span(text.index(name), text.index(name) + len(name)), NameKind.PERSON)
        for name in ("Ann March", "Monday Herald", "August Strand")
    )
    assert read(text, names=names) == ["Friday = 2025-03-21"]


def test_a_name_that_is_a_weekday_alone_is_none() -> None:
    name = Name(Span(3, 10), NameKind.PERSON)
    assert read("On Tuesday it rained.", names=(name,)) == ["Tuesday = 2025-03-25"]


def test_a_capital_before_a_weekday_may_end_a_name() -> None:
    text = "He met Ann Ek Thursday in Oslo."
    name = Name(Span(7, 13), NameKind.PERSON)
    assert read(text, names=(name,)) == ["Thursday = 2025-03-27"]
    assert read("He bought it on Throwback Thursday.") == []


def test_without_a_day_of_publication_only_whole_days_count() -> None:
    text = "On Thursday, last week, 2 March, today and in May it rained as on 2 March 2014."
    assert read(text, None) == ["2 March 2014 = 2014-03-02"]


def test_only_the_body_counts() -> None:
    text = " date 2025-03-26 On 2 March 2014 it rained. In 2015 not."
    assert dates(text, Span(17, 43), None) == dates(text, Span(17, 44), None)
    assert [span.of(text) for span, *_ in dates(text, Span(17, 43), None)] == ["2 March 2014"]


PIECES = (
    *(
        "Thursday",
        "last",
        "next",
        "this",
        "week",
        "month",
        "year",
        "today",
        "March",
        "May",
        "2",
        "31",
    ),
    *(
        "2014",
        "2014-03-02",
        "1990s",
        "century",
        "19th",
        "ago",
        "two",
        "a",
        "in",
        "from",
        "to",
        "between",
    ),
    *(
        "and",
        "–",
        "-",
        ",",
        "past",
        "years",
        "decades",
        "weeks",
        "early",
        "mid",
        "Easter",
        "Christmas",
    ),
    *("Q1", "first", "quarter", "of", "half", "9/11", "1/2/2014", "9999", "1000", "the"),
)


@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=60),
    st.none() | st.dates() | st.sampled_from((date.min, date.max, date(2024, 2, 29))),
)
def test_any_text_on_any_day(text: str, day: date | None) -> None:
    found = dates(text, Span(0, len(text)), day)
    at = 0
    for span, first, last in found:
        assert at <= span.start < span.end <= len(text)
        assert first <= last
        at = span.end


@pytest.mark.parametrize(
    "piece", ["March ", "1", "Thursday ", "last ", "2014-", "March 2 to ", "two "]
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (30_000 // len(piece)) + ". It rained on 2 March 2014."
    assert dates(text, Span(0, len(text)), PUBLISHED)[-1].last == date(2014, 3, 2)
