"""What is exported is all there, opens in a spreadsheet, and does nothing there."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from reader.cli.exporting import cell, plain
from tests.cli.conftest import Dateline

HOSTILE = """ date 2025-03-26 =HYPERLINK("http://example.org")

“=1+2 is three,” said @Ann Ek. “-2 <b>and</b> [more](x) *now*,” she said.
"""


def test_every_quotation_is_a_row(dateline: Dateline, seeded: Path) -> None:
    wanted = dateline("quotes", "--json", "--library", seeded).records
    speech = [each for each in wanted if each["kind"] == "speech"]
    done = dateline("export", "--library", seeded)
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert done.status == 0
    assert list(rows[0]) == [
        "id", "date", "title", "source", "speaker", "quotation", "certainty", "file",
    ]  # fmt: skip
    assert {row["speaker"] or None for row in rows} == {each["speaker"] for each in speech}
    for each in speech:
        assert any(" ".join(each["text"].split()) in row["quotation"] for row in rows)
    lines = dateline("export", "--format", "json", "--library", seeded).records
    assert len(lines) == len(rows)


def test_the_filter_and_articles(dateline: Dateline, seeded: Path) -> None:
    of_one = dateline("export", "speaker:macron", "--format=json", "--library", seeded).records
    assert {each["speaker"] for each in of_one} == {"Emmanuel Macron"}
    articles = dateline("export", "--of", "articles", "--format=json", "--library", seeded).records
    listed = dateline("list", "--json", "--library", seeded).records
    assert [each["id"] for each in articles] == [each["id"] for each in listed]
    assert all(Path(each["file"]).exists() for each in articles)
    none = dateline("export", "nowhere", "--library", seeded)
    assert none.out.count("\n") == 1
    assert "No article fits" in none.err


def test_a_file_is_whole_and_never_written_over(
    dateline: Dateline, seeded: Path, tmp_path: Path
) -> None:
    file = tmp_path / "out" / "quotes.csv"
    failed = dateline("export", "--output", file, "--library", seeded)
    assert failed.status == 1
    assert "No such file" in failed.err
    file.parent.mkdir()
    assert dateline("export", "--output", file, "--library", seeded).status == 0
    written = file.read_bytes()
    assert written.startswith(b"\xef\xbb\xbfid,date,")
    assert b"\r\n" in written
    file.write_text("mine")
    again = dateline("export", "--output", file, "--library", seeded)
    assert again.status == 1
    assert "--force" in again.err
    assert file.read_text() == "mine"
    assert dateline("export", "--output", file, "--force", "--library", seeded).status == 0
    assert file.read_bytes() == written
    assert [path.name for path in file.parent.iterdir()] == ["quotes.csv"]


def test_only_a_file_is_written_over(dateline: Dateline, seeded: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    done = dateline("export", "--output", tmp_path / "folder", "--force", "--library", seeded)
    assert done.status == 1
    assert done.err.strip().endswith("is no file that could be written over.")


def test_what_an_article_says_does_nothing(
    dateline: Dateline, library: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(HOSTILE, "utf-8")
    dateline("import", tmp_path / "a.txt", "--library", library)
    for of in ("quotations", "articles"):
        rows = list(csv.DictReader(io.StringIO(
            dateline("export", "--of", of, "--library", library).out
        )))  # fmt: skip
        assert rows
        for row in rows:
            assert not any(value.startswith(("=", "+", "-", "@", "\t")) for value in row.values())
        assert rows[0]["title"].startswith("'=HYPERLINK")
    told = dateline("export", "--format=markdown", "--library", library).out
    assert r"\<b\>and\</b\> \[more\](x) \*now\*" in told
    (line, *_) = dateline("export", "--format=json", "--library", library).out.splitlines()
    assert json.loads(line)["title"].startswith("=HYPERLINK")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), (" =1", "'=1"),
        ("\t=1", "'=1"), ("\rx", "'x"), ("\u200b=1", "\u200b=1"), ("＝1", "'＝1"),
        ("\x00=1", "'=1"),
        ("a=1", "a=1"), ("“=1”", "“=1”"), ("", ""), (None, ""), (3, "3"), (-0.5, "-0.5"),
        ("a\nb\x1b[31m", "a b[31m"),
    ],
)  # fmt: skip
def test_cells(value: str | float | None, expected: str) -> None:
    assert cell(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("- a", "\\- a"), ("1. a", "1\\. a"), ("# a", "\\# a"), ("a & b", "a \\& b"), (None, "")],
)
def test_markdown(value: str | None, expected: str) -> None:
    assert plain(value) == expected
