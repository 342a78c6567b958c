"""Corrections: each in one sentence and on one line, and what several come to together."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.connection import open_library, writing
from reader.library.correction_lines import HEAD, BadLine, Read, change_of, line_of, read, written
from reader.library.corrections import (
    Change,
    Correction,
    Named,
    NameIs,
    NamesJoined,
    NoPlace,
    Page,
    SpeakerSet,
    TakenApart,
    Unnamed,
    Whose,
    known_by,
)
from reader.library.ids import ArticleId
from reader.library.joins import joins
from reader.library.ledger import Ledger
from reader.library.schema import STEPS
from tests.library.made import as_of_layout

PAGE = Page(date(2025, 3, 26), "Talks stall")
ANN, REED, CARL = (Named(name.casefold(), name) for name in ("Ann Reed", "A. Reed", "Carl Reed"))
OSLO = Named("NO/oslo", "Oslo")
MADE = datetime(2025, 3, 26, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            SpeakerSet(PAGE, "We will act", 1, ANN, "Carl Reed"),
            "“We will act” is said by Ann Reed, not Carl Reed.",
        ),
        (SpeakerSet(PAGE, "We will act", 1, ANN), "“We will act” is said by Ann Reed."),
        (
            SpeakerSet(PAGE, "We will act", 1, Unnamed("officials")),
            "“We will act” is said by officials.",
        ),
        (
            SpeakerSet(PAGE, "No", 2, Whose.UNKNOWN, "Ann Reed"),
            "Who says “No” is unknown, not Ann Reed.",
        ),
        (SpeakerSet(PAGE, "soft power", 1, Whose.NOBODY), "“soft power” is nobody’s words."),
        (
            SpeakerSet(PAGE, "No", 1, Whose.AS_FOUND, "Ann Reed"),
            "Who says “No” is left to the analysis.",
        ),
        (TakenApart(PAGE, ANN, "Reed", CARL), "“Reed” is Carl Reed, not Ann Reed."),
        (NoPlace(PAGE, OSLO, None), "Oslo is no place here."),
        (NoPlace(PAGE, OSLO, ANN), "Oslo is Ann Reed here, no place."),
        (NamesJoined(REED, ANN), "A. Reed and Ann Reed are one person."),
        (NameIs(Named("brexit", "Brexit"), None), "Brexit is nobody’s name."),
        (NameIs(Named("oslo", "Oslo"), OSLO), "Oslo is a place, not a person."),
        (
            NameIs(Named("tigerstaden", "Tigerstaden"), OSLO),
            "Tigerstaden is the place Oslo, not a person.",
        ),
        (
            SpeakerSet(PAGE, "It was " + "very, " * 40 + "cold", 1, Whose.NOBODY),
            "“It was very, very, very, very, very, very, very, very, very…” is nobody’s words.",
        ),
    ],
)
def test_a_correction_says_itself_in_one_sentence(change: Change, sentence: str) -> None:
    assert change.sentence == sentence
    assert not change.deed.endswith(".")
    assert change_of(line_of(change)) == change


words = st.text(min_size=1, max_size=20).filter(str.strip)
named = st.builds(Named, words, words)
pages = st.builds(Page, st.dates(), st.text(max_size=20))
speakers = named | st.builds(Unnamed, words) | st.sampled_from(Whose)
changes = (
    st.builds(SpeakerSet, pages, st.text(max_size=9), st.integers(1, 9999), speakers, st.text())
    | st.builds(TakenApart, pages, named, words, named)
    | st.builds(NoPlace, pages, named, st.none() | named)
    | st.builds(NamesJoined, named, named)
    | st.builds(NameIs, named, st.none() | named)
)


@given(st.lists(changes, max_size=4))
def test_a_file_of_corrections_reads_as_it_was_written(all_: list[Change]) -> None:
    file = written(Correction(number, MADE, each) for number, each in enumerate(all_))
    assert len(file.split("\n")) == len(all_) + 2
    assert list(read(file)) == [Read(MADE, each) for each in all_]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("yesterday\tjoined\tA\ta\tB\tb", "“yesterday” is no time such as 2025-03-26T18:30:00Z."),
        ("\tdivorced\tA\ta", "There is no correction called “divorced”."),
        ("\tjoined\tA\ta", "“joined” has 2 parts, which is not as many as it takes."),
        ("\tno place\tA\ta", "“no place” has 2 parts, which is not as many as it takes."),
        ("\tjoined\tA\t\tB\tb", "A name or its key is missing."),
        (
            "\tspeaker\t2025-02-30\tT\tWords\t1\tunknown\t",
            "“2025-02-30” is no day such as 2025-03-26.",
        ),
        ("\tspeaker\t2025-02-03\tT\tWords\t0\tunknown\t", "“0” is no number from 1 up."),
        ("\tspeaker\t2025-02-03\tT\tWords\t1\tmartian\t", "“martian” is no speaker."),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_the_rest_is_taken(line: str, why: str) -> None:
    stamp = "2025-03-26T18:30:00Z"
    good = f"{stamp}\t{line_of(NamesJoined(REED, ANN))}"
    lines = [HEAD, good, "", "# a remark", stamp * line.startswith("\t") + line, good]
    found = list(read("\ufeff" + "\r\n".join(lines)))
    assert [each for each in found if isinstance(each, BadLine)] == [BadLine(5, why)]
    assert sum(isinstance(each, Read) for each in found) == 2


@pytest.mark.parametrize(
    "text", ["", "Dear diary\n", "# Dateline corrections 2\nx\ty", HEAD + "1" * 5_000]
)
def test_another_file_is_one_bad_line(text: str) -> None:
    (only,) = read(text)
    assert isinstance(only, BadLine)
    assert only.number == 1


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ([NamesJoined(REED, ANN)], {"Ann Reed": "a. reed, ann reed"}),
        (
            [NamesJoined(REED, ANN), NamesJoined(ANN, CARL)],
            {"Carl Reed": "a. reed, ann reed, carl reed"},
        ),
        (
            [NamesJoined(REED, ANN), NamesJoined(CARL, REED)],
            {"Ann Reed": "a. reed, ann reed, carl reed"},
        ),
        ([NamesJoined(REED, ANN), NamesJoined(ANN, REED)], {"A. Reed": "a. reed, ann reed"}),
        ([NamesJoined(ANN, ANN)], {"Ann Reed": "ann reed"}),
        ([NameIs(ANN, None)], {"Ann Reed is nobody": "ann reed"}),
        ([NameIs(ANN, None), NameIs(ANN, OSLO)], {"Ann Reed is Oslo": "ann reed"}),
        (
            [NamesJoined(REED, ANN), NameIs(REED, OSLO)],
            {"Ann Reed is Oslo": "a. reed, ann reed"},
        ),
        ([NameIs(REED, None), NamesJoined(REED, ANN)], {"Ann Reed": "a. reed, ann reed"}),
        ([TakenApart(PAGE, ANN, "Reed", CARL)], {}),
    ],
)
def test_what_several_corrections_come_to(made: list[Change], expected: dict[str, str]) -> None:
    found = {}
    for group in joins(made).values():
        is_ = "" if group.is_person else f" is {group.place.name if group.place else 'nobody'}"
        found[group.chief.name + is_] = ", ".join(sorted(group.keys))
    assert found == expected


@given(st.lists(st.builds(NamesJoined, *[st.sampled_from([ANN, REED, CARL, OSLO])] * 2)))
def test_everybody_is_in_one_group_and_its_chief_is_of_it(made: list[Change]) -> None:
    found = joins(made)
    for key, group in found.items():
        assert key in group.keys
        assert group.chief.key in group.keys
        assert all(found[each] == group for each in group.keys)


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        ("“We will\n  act,”", "We will act,"),
        ("‘“Yes”’", "Yes"),
        ("“" + "wind and rain " * 30 + "”", ("wind and rain " * 30)[:300].rstrip()),
    ],
)
def test_a_quotation_is_known_by_its_words(quoted: str, expected: str) -> None:
    assert known_by(quoted) == expected


def test_what_is_written_is_seen_by_another_connection(tmp_path: Path) -> None:
    path = open_library(tmp_path / "library").path
    with closing(writing(path)) as one, closing(writing(path)) as other:
        ours, theirs = Ledger(one), Ledger(other)
        theirs.look()
        assert not theirs.all
        first = ours.enter(NamesJoined(REED, ANN), MADE, None)
        second = ours.enter(TakenApart(PAGE, ANN, "Reed", CARL), MADE, None)
        assert ours.waiting(PAGE) == [second]
        assert not ours.waiting(Page(PAGE.day, "Another"))
        ours.place(second.number, ArticleId(7))
        ours.move(ArticleId(7), ArticleId(8), PAGE)
        ours.note_written()
        assert not theirs.all
        theirs.look()
        assert theirs.all == (first, Correction(second.number, MADE, second.change, ArticleId(8)))
        assert theirs.of(ArticleId(8)) == [second.change]
        assert set(theirs.joins) == {"ann reed", "a. reed"}
        ours.strike(second.number)
        assert ours.enter(NameIs(ANN, None), MADE, None).number > second.number
        ours.enter_again(second)
        assert [each.number for each in ours.all] == [1, 2, 3]


def test_an_older_library_gets_its_table(tmp_path: Path) -> None:
    path = open_library(tmp_path / "library").path
    as_of_layout(path, 1)
    open_library(path)
    with closing(writing(path)) as connection:
        assert Ledger(connection).enter(NamesJoined(REED, ANN), MADE, None).number == 1
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
