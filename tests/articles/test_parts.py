"""Headlines, datelines, bylines and captions, each beside what merely looks like one."""

from __future__ import annotations

import pytest

from reader.articles.article import Span
from reader.articles.captions import is_caption
from reader.articles.datelines import dateline, is_byline
from reader.articles.headlines import LONGEST_TITLE, headline, made_title
from reader.articles.plain import paragraphs

LEDE = (
    "The harbour board voted on Monday to dredge the northern channel, ending a quarrel with "
    "the ferry crews that has lasted since the winter storms and cost the town two regattas."
)
SECOND = (
    "Skipper Ada Brine said she would believe it when she saw a dredger, and that until then "
    "the timetable on the pier was a work of fiction."
)


@pytest.mark.parametrize(
    ("first", "between", "is_headline"),
    [
        ("Board votes to dredge harbour", "\n\n", True),
        ("Board votes to dredge harbour", "\n", True),
        ("'A work of fiction'", "\n\n", True),
        ("HARBOUR TO BE DREDGED, BOARD SAYS", "\n", True),
        ("Who will dredge the harbour?", "\n\n", True),
        ("Dredgers at last!", "\n\n", True),
        ("Ferry crews meet in U.S. harbour of Portsmouth, N.H.", "\n\n", True),
        ("Dredging stalls…", "\n\n", True),
        ("Harbour Board Votes To Dredge Northern Channel.", "\n\n", True),
        ("HARBOUR TO BE DREDGED.", "\n\n", True),
        ("Board to dredge northern harbour channel.", "\n\n", True),
        ("Harbour: board votes; crews doubtful;", "\n\n", True),
        ("# Board votes to dredge the harbour.", "\n\n", True),
        ("The tide was going out and so was he.", "\n\n", False),
        ("It was the longest winter that anyone on the pier could remember.", "\n\n", False),
        ("“It is a work of fiction,” she said.", "\n\n", False),
        ("She had one word for the timetable:", "\n\n", False),
        ("In the harbour of the town,", "\n\n", False),
        ("She waited. He waited. Nobody came", "\n\n", False),
        ("She came, she waited. Then she left again with the tide.", "\n\n", False),
        (LEDE, "\n\n", False),
        (LEDE.rstrip("."), "\n\n", True),
        (LEDE.rstrip(".") + " and much else besides that nobody had counted yet", "\n\n", False),
        ("PARIS", "\n", False),
        ("NEW HAVEN", "\n", False),
        ("By Ada Brine", "\n", False),
        ("26 March 2025", "\n\n", False),
        ("Photo: Ada Brine", "\n\n", False),
        ("***", "\n\n", False),
        ("# # #", "\n\n", False),
    ],
)
def test_headline(first: str, between: str, is_headline: bool) -> None:
    text = f"{first}{between}{LEDE}{between}{SECOND}"
    found = headline(text, paragraphs(text))
    shown = first.removeprefix("# ")
    start = len(first) - len(shown)
    assert found == (Span(start, len(first)) if is_headline else None)


def test_a_wider_gap_tells_a_headline_that_ends_with_a_stop() -> None:
    first = "The winter that would not end is over."
    apart = f"{first}\n\n{LEDE}\n{SECOND}\n{LEDE}"
    alike = f"{first}\n\n{LEDE}\n\n{SECOND}\n\n{LEDE}"
    assert headline(apart, paragraphs(apart)) == Span(0, len(first))
    assert headline(alike, paragraphs(alike)) is None


@pytest.mark.parametrize(
    "second", ["By Ada Brine", "HAVEN (AP) — The board voted.", "HAVEN 1996-08-30", "26 March 2025"]
)
def test_what_stands_above_a_byline_or_a_dateline_is_a_headline(second: str) -> None:
    first = "The winter that would not end is over."
    text = f"{first}\n{second}\n{LEDE}"
    assert headline(text, paragraphs(text)) == Span(0, len(first))


def test_a_first_paragraph_says_the_news_of_its_headline_again() -> None:
    first = "The harbour board votes for a northern channel."
    text = f"{first}\n\n{LEDE}\n\n{SECOND}"
    assert headline(text, paragraphs(text)) == Span(0, len(first))
    other = f"{first}\n\n{SECOND}\n\n{LEDE}"
    assert headline(other, paragraphs(other)) is None


def test_a_sentence_that_runs_on_is_no_headline() -> None:
    text = f"Board votes to dredge\nharbour at last, it said.\n{LEDE}"
    assert headline(text, paragraphs(text)) is None


def test_a_lone_paragraph_is_no_headline() -> None:
    text = "Board votes to dredge harbour"
    assert headline(text, paragraphs(text)) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It rained. Nobody minded.", "It rained"),
        ("Did it rain? Nobody knew.", "Did it rain?"),
        (
            "Mr. Brine met Sen. A. Tide on Monday. They sailed.",
            "Mr. Brine met Sen. A. Tide on Monday",
        ),
        ("“It rained.” She laughed.", "“It rained.”"),
        ("HAVEN (AP) — It rained. Nobody minded.", "It rained"),
        ("HAVEN\nIt rained. Nobody minded.", "It rained"),
        ("By Ada Brine\n\nIt rained. Nobody minded.", "It rained"),
        ("It  rained \xa0all\tday", "It rained all day"),
        ("Photo: Ada Brine", "Photo: Ada Brine"),
        ("", ""),
    ],
)
def test_made_title(text: str, title: str) -> None:
    assert made_title(text, paragraphs(text)) == title


def test_a_long_title_is_cut_at_a_word() -> None:
    title = made_title(LEDE, paragraphs(LEDE))
    assert len(title) <= LONGEST_TITLE
    assert title.endswith("…")
    assert LEDE.startswith(title[:-1] + " ")
    endless = made_title("A" * 300, [Span(0, 300)])
    assert endless == "A" * (LONGEST_TITLE - 1) + "…"


@pytest.mark.parametrize(
    ("text", "place", "rest", "day"),
    [
        ("PARIS", "PARIS", "", None),
        ("NEW YORK", "NEW YORK", "", None),
        ("TRENTON, N.J.", "TRENTON, N.J.", "", None),
        ("LONDON (AP) — It rained.", "LONDON", "It rained.", None),
        ("LONDON, March 2 - It rained.", "LONDON", "It rained.", "March 2"),
        ("GENEVA, Jan. 5 (Reuters) - It rained.", "GENEVA", "It rained.", "Jan. 5"),
        ("LOS ANGELES, MARCH 19 - It rained.", "LOS ANGELES", "It rained.", "MARCH 19"),
        ("PARIS, March 2, 2011 /PRNewswire/ -- It rained.", "PARIS", "It rained.", "March 2, 2011"),
        ("BERLIN — It rained.", "BERLIN", "It rained.", None),
        ("BERLIN--It rained.", "BERLIN", "It rained.", None),
        ("ST. JOHN’S, Newfoundland - It rained.", "ST. JOHN’S, Newfoundland", "It rained.", None),
        ("SÃO PAULO, Brazil (AP) – It rained.", "SÃO PAULO, Brazil", "It rained.", None),
        ("LONDON/PARIS, 4 May (Reuters) - It rained.", "LONDON/PARIS", "It rained.", "4 May"),
        ("LONDON 1996-08-30", "LONDON", "", "1996-08-30"),
        ("ARNHEM, Netherlands 1996-08-31", "ARNHEM, Netherlands", "", "1996-08-31"),
        ("LONDON, 30 Aug 1996", "LONDON", "", "30 Aug 1996"),
        ("New York (AFP) – It rained.", "New York", "It rained.", None),
        ("Washington (CNN)", "Washington", "", None),
        ("Haven, Ky. (May 28, 2016) – It rained.", "Haven, Ky.", "It rained.", "May 28, 2016"),
        ("Toronto, March 6 - It rained.", "Toronto", "It rained.", "March 6"),
    ],
)
def test_dateline(text: str, place: str, rest: str, day: str | None) -> None:
    found = dateline(text, Span(0, len(text)), opens=True)
    assert found is not None
    assert found.place.of(text) == place
    assert text[found.end :] == rest
    assert found.day == day


@pytest.mark.parametrize(
    "text",
    [
        "FERRY SAILS ON TIME",
        "FERRY TO SAIL, SKIPPER SAYS",
        "EXCLUSIVE – The ferry sails.",
        "FILE - In this May photo the ferry sails.",
        "ROWING - VISITORS WIN BY A LENGTH",
        "NATO said the ferry sails.",
        "A - It rained.",
        "Haven — which nobody visits — sleeps.",
        "Haven, the ferry's home, sleeps.",
        "Brine (left) – the skipper – sails.",
        "It rained.",
        "UN-led talks begin.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text, Span(0, len(text)), opens=True) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Ada Brine", True),
        ("By ADA BRINE and Tom O’Tide", True),
        ("By Ada M. Brine, Staff Writer", True),
        ("By Ada Brine for The Haven Herald", True),
        ("BYLINE: Ada Brine.", True),
        ("By Tuesday Morning", False),
        ("By Monday, Ada Brine had sailed. Tom had not.", False),
        ("By the harbour", False),
        ("Ada Brine", False),
    ],
)
def test_byline(text: str, expected: bool) -> None:
    assert is_byline(text, Span(0, len(text))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brine greets the crew in Haven (Tom Tide/AP)", True),
        ("Ada Brine greets the crew. (AP Photo/Tom Tide, File)", True),
        ("Ada Brine greets the crew. (Reuters / Tom Tide / Sue Shoal)", True),
        ("Ada Brine greets the crew. (Photo by Tom Tide/Getty Images)", True),
        ("Ada Brine greets the crew. [Tom Tide/Haven Herald]", True),
        ("Ada Brine greets the crew. Image: Tom Tide.", True),
        ("Ada Brine greets the crew. Photograph: Tom Tide/PA", True),
        ("Photo: Tom Tide", True),
        ("Image caption Ada Brine greets the crew", True),
        ("Image copyright Getty Images", True),
        ("FILE - In this May 4 photo Ada Brine greets the crew.", True),
        ("FILE PHOTO: Ada Brine greets the crew.", True),
        ("The ferry makes nine knots (10 mph / 17 kph)", False),
        ("The rules come from the American Petroleum Institute (API).", False),
        ("She sails for the Haven Ferry Company (HFC)", False),
        ("“She sails” (Tom Tide, skipper)", False),
        ("The image is clear: the ferry sails.", False),
        ("Photographs of the ferry were found.", False),
        ("Filed on Monday, the claim says the ferry sailed.", False),
        (LEDE * 4 + " (Tom Tide/AP)", False),
    ],
)
def test_caption(text: str, expected: bool) -> None:
    assert is_caption(text, Span(0, len(text))) is expected
