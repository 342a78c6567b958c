"""Paragraphs: tables of texts as they come, and laws that hold for any text."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.opening import opening
from reader.articles.plain import paragraphs
from reader.files.folders import shipped

LONG = (
    "The harbour board voted on Monday to dredge the northern channel, ending a quarrel with "
    "the ferry crews that has lasted since the winter storms and cost the town two regattas."
)
SHORT = "Nobody on the quay was surprised."


def words(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n \r\n", []),
        ("One.", ["One."]),
        ("  One.  ", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \t\nTwo.\n", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\r\rTwo.", ["One.", "Two."]),
        ("One.\u2028Two.\u2029Three.", ["One.", "Two.", "Three."]),
        ("One.\x0cTwo.", ["One.", "Two."]),
        ("\ufeffOne.\nTwo.", ["One.", "Two."]),
        (f"HAVEN\n{LONG}\n{SHORT}", ["HAVEN", LONG, SHORT]),
        (f"{LONG}\n{LONG}\r\n{LONG}", [LONG, LONG, LONG]),
        (" date 2025-03-26 Ferry sails\n\nOn time.", ["Ferry sails", "On time."]),
        ("date 2025-03-26\nFerry sails", ["Ferry sails"]),
        ("date 2025-02-30 Ferry sails", ["Ferry sails"]),
        ("\ufeff date 2025-03-26T10:00:00Z Ferry sails", ["Ferry sails"]),
        ("\n date 2025-03-26 ", []),
        ("date of 2025-03-26 is near", ["date of 2025-03-26 is near"]),
        ("date 2025-03-26th", ["date 2025-03-26th"]),
        ("---\ntitle: Ferry\n---\n\nOn time.", ["On time."]),
        ("---\r\ntitle: Ferry\r\n---\r\nOn time.", ["On time."]),
        ("---\ntitle: Ferry: late\n---\nOn time.", ["On time."]),
        ("---\ntitle: [Ferry\nLate.\n---\n", ["---", "title: [Ferry", "Late.", "---"]),
        ("---\nOn time.\n---\nLate.", ["---", "On time.", "---", "Late."]),
        ("Tom\x00Dick\n\n\x00", ["Tom\x00Dick", "\x00"]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert words(text) == expected


STORY = [
    LONG,
    "Skipper Ada Brine said she would believe it when she saw a dredger, and that until then "
    "the timetable on the pier was a work of fiction.",
    SHORT,
    "Work begins in May, the board said, and the channel should be open again in time for the "
    "herring, which pay no attention to either party.",
]


@pytest.mark.parametrize("width", [45, 60, 72, 80, 100])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_wrapped_by_hand_with_indented_paragraphs(width: int, line_end: str) -> None:
    lines = [
        line
        for paragraph in STORY
        for line in textwrap.wrap(paragraph, width, initial_indent="    ", break_on_hyphens=False)
    ]
    lines[0] = lines[0].strip()
    found = words(line_end.join(lines))
    assert [" ".join(paragraph.split()) for paragraph in found] == STORY


@pytest.mark.parametrize("width", [60, 72, 80])
def test_lines_wrapped_by_hand_with_blank_lines(width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in STORY)
    assert [" ".join(paragraph.split()) for paragraph in words(text)] == STORY


def test_wrapped_lines_that_are_all_indented_break_where_there_was_room() -> None:
    indent = " " * 12
    text = "\n".join(
        textwrap.fill(paragraph, 70, initial_indent=indent, subsequent_indent=indent)
        for paragraph in STORY
    ).strip()
    assert [" ".join(paragraph.split()) for paragraph in words(text)] == STORY


def test_a_capital_headline_over_wrapped_lines_stands_apart() -> None:
    text = "HARBOUR BOARD TO DREDGE\n" + "\n".join(
        textwrap.fill(paragraph, 64, initial_indent="   ") for paragraph in STORY
    )
    assert words(text)[0] == "HARBOUR BOARD TO DREDGE"


def test_a_heading_of_markdown_stands_apart_among_wrapped_lines() -> None:
    wrapped = "\n".join(textwrap.wrap(LONG, 72))
    heading = "## The harbour board and the ferry crews at one about the channel"
    assert words(f"{wrapped}\n{heading}\n{wrapped}") == [wrapped, heading, wrapped]


def test_rows_of_a_table_stay_apart() -> None:
    rows = ["Rovers 4 3 1 0 7", "United 3 3 0 0 8", "Albion 4 3 0 1 5", "Athletic 4 2 1 1 6"]
    assert words("\n".join(rows)) == rows
    wide = [f"{row}   Haven Harbour Ground, {row.lower()} seats" for row in rows]
    assert words("\n".join(wide)) == wide


def test_a_short_first_line_that_breaks_off_goes_on() -> None:
    """As agencies leave it when the dateline is cut away."""
    first = "Skipper Ada Brine of the"
    text = f"{first}\nHaven ferry said she would believe it when she saw a dredger on\nthe quay."
    assert words(f"{text}\n\n{textwrap.fill(STORY[1], 66)}")[0] == text


@pytest.mark.parametrize("seed", sorted(shipped("seeds").glob("*.txt")), ids=lambda path: path.name)
def test_the_seeds_hold_a_paragraph_a_line(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines[0] = lines[0].removeprefix("date ")[len("2025-03-26 ") :]
    assert words(text) == lines


PIECES = (
    ["\n", "\r", "\r\n", "\u2028", "\u2029", "\x0c", "\x85", " ", "\t", "\xa0", "\ufeff", "\x00"],
    [
        "word",
        "Word",
        "wör.",
        "7",
        "😀",
        ". ",
        "A" * 50,
        "date 2025-03-26 ",
        "---\n",
        "key: value\n",
    ],
)
pieces = st.one_of(*map(st.sampled_from, PIECES))
texts = st.one_of(st.text(max_size=200), st.lists(pieces, max_size=60).map("".join))


@given(texts)
def test_laws(text: str) -> None:
    found = paragraphs(text)
    start = opening(text).end
    covered = 0
    last = start
    for span in found:
        assert last <= span.start < span.end <= len(text)
        assert not text[last : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        assert not re.search(r"\n[ \t]*\n|\r\r|\u2029|\x0c", span.of(text))
        covered += span.end - span.start
        last = span.end
    assert not text[last:].strip()
    assert (covered > 0) == bool(text[start:].strip())


@given(st.lists(st.sampled_from(["\n", " \n", "A b c", "d e f " * 9]), max_size=30).map("".join))
def test_line_ends_are_all_alike(text: str) -> None:
    plain = words(text)
    for line_end in ("\r\n", "\r", "\u2028"):
        other = words(text.replace("\n", line_end))
        assert [paragraph.replace(line_end, "\n") for paragraph in other] == plain
