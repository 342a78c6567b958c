"""corrections: listed, taken back, exported and imported, on the two articles that ship."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reader.library.correcting import correct
from reader.library.corrections import Named, NamesJoined, Page, SpeakerSet, Whose
from reader.library.shelf import Shelf
from tests.cli.conftest import Dateline

MACRON = Named("emmanuel macron", "Emmanuel Macron")
TRUMP = Named("donald trump", "Donald Trump")


@pytest.fixture
def corrected(seeded: Path, dateline: Dateline) -> Path:
    """A library with three corrections, the second of an article that isn’t here."""
    title = dateline("list", "--json").records[0]["title"]
    with Shelf(seeded) as shelf:
        correct(shelf, NamesJoined(TRUMP, MACRON))
        page = Page(date(2020, 1, 2), "Gone\tsince")
        correct(shelf, SpeakerSet(page, "Yes", 1, Whose.UNKNOWN))
        correct(shelf, SpeakerSet(Page(date(2025, 3, 26), title), "respond", 1, TRUMP))
    return seeded


@pytest.mark.usefixtures("seeded")
def test_nothing_is_corrected_at_first(dateline: Dateline) -> None:
    done = dateline("corrections")
    assert (done.status, done.out) == (0, "")
    assert done.err == "Nothing has been corrected.\n"
    assert dateline("corrections", "--json").out == ""


@pytest.mark.usefixtures("corrected")
def test_what_is_corrected_is_listed_and_counts(dateline: Dateline) -> None:
    heading, joined, gone, said = dateline("corrections").out.splitlines()
    assert heading.split() == ["N", "MADE", "ARTICLE", "CORRECTION"]
    assert joined.endswith("Donald Trump and Emmanuel Macron are one person.")
    assert gone.endswith("Who says “Yes” is unknown: its article is not in this library.")
    assert "  20250326-1  “respond” is said by Donald Trump." in said
    records = dateline("corrections", "list", "--json").records
    assert [record["number"] for record in records] == [1, 2, 3]
    assert records[1]["title"] == "Gone\tsince"
    assert records[2]["article"] == "20250326-1"
    assert records[0]["correction"][0] == "joined"
    people = [record["name"] for record in dateline("people", "--json").records]
    assert "Donald Trump" not in people
    (said_so, *_) = dateline("quotes", "--json", "date:2025-03-26").records
    assert (said_so["text"], said_so["speaker"]) == ("“respond”", "Emmanuel Macron")


@pytest.mark.usefixtures("corrected")
def test_a_correction_is_taken_back(dateline: Dateline) -> None:
    done = dateline("corrections", "undo", "1")
    assert (done.status, done.err) == (0, "")
    assert done.out == "Taken back: Donald Trump and Emmanuel Macron are one person.\n"
    assert "Donald Trump" in [record["name"] for record in dateline("people", "--json").records]
    done = dateline("corrections", "undo", "1")
    assert (done.status, done.out) == (1, "")
    assert "no correction 1" in done.err
    assert dateline("corrections", "undo", "one").status == 2


@pytest.mark.parametrize("words", [("undo",), ("undo", "1", "2"), ("divorce",), ("list", "1")])
def test_what_is_no_deed_is_told(dateline: Dateline, words: tuple[str, ...]) -> None:
    done = dateline("corrections", *words)
    assert done.status == 2
    assert "is none of: list, undo N, export FILE, import FILE" in done.err


def test_a_file_carries_corrections_over(
    dateline: Dateline, corrected: Path, tmp_path: Path
) -> None:
    file = tmp_path / "mine.tsv"
    assert dateline("corrections", "export", file) == (0, "", "")
    assert dateline("corrections", "export", "-").out == file.read_text("utf-8")
    listed = dateline("corrections", "--json").records
    for number in ("1", "2", "3"):
        dateline("corrections", "undo", number)
    file.write_text(file.read_text("utf-8") + "nonsense\n", "utf-8")
    done = dateline("corrections", "import", file)
    assert done.status == 0
    assert f"{file}, line 5:" in done.err
    assert [line.split()[0] for line in done.out.splitlines()] == ["3", "0", "1"]
    again = dateline("corrections", "import", "-", "--json", given=file.read_bytes())
    assert again.records == [{"new": 0, "known": 3, "bad": 1}]
    for record, before in zip(dateline("corrections", "--json").records, listed, strict=True):
        assert record | {"number": 0} == before | {"number": 0}


@pytest.mark.usefixtures("corrected")
def test_a_file_that_cannot_be_used_is_told(dateline: Dateline, tmp_path: Path) -> None:
    done = dateline("corrections", "export", tmp_path / "no" / "where.tsv")
    assert (done.status, done.out) == (1, "")
    assert "can’t be written: No such file or directory" in done.err
    done = dateline("corrections", "import", tmp_path / "nowhere.tsv")
    assert "can’t be read: No such file or directory" in done.err
    (tmp_path / "diary.txt").write_text("Dear diary\n")
    done = dateline("corrections", "import", tmp_path / "diary.txt")
    assert done.status == 1
    assert "line 1: A file of corrections begins with" in done.err
