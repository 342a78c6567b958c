"""annotate: texts in, JSON lines out, offsets exactly in the text that was given."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.files.folders import shipped
from tests.cli.conftest import Dateline

SEEDS = sorted(shipped("seeds").glob("*.txt"))

TEXT = (
    "LYON\r\n\r\n“The bridge is safe,” said Marie Duval, the mayor. “It held.”\r\n\r\n"
    "The so-called “iron lady” of Lyon 😀 spoke on Monday to reporters from Ukraine.\r\n"
)


def lines(*records: object) -> bytes:
    """The records as JSON lines."""
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def spans_of(record: dict[str, Any]) -> list[list[int]]:
    """Every span that an annotation names."""
    quotes = record["quotes"]
    found = [[quote["start"], quote["end"]] for quote in quotes]
    found += [quote[name] for quote in quotes for name in ("mention", "cue") if quote[name]]
    for each in (*record["people"], *record["places"]):
        found += each["mentions"]
    return found


def test_the_form(dateline: Dateline) -> None:
    done = dateline("annotate", given=lines({"id": 7, "text": TEXT, "date": "2024-03-01"}))
    assert (done.status, done.err) == (0, "")
    (record,) = done.records
    assert list(record) == [
        *("id", "title", "date", "quotes", "people", "places", "countries", "reported"),
    ]
    assert (record["id"], record["date"]) == (7, "2024-03-01")
    first = record["quotes"][0]
    assert list(first) == ["start", "end", "text", "speaker", "mention", "cue", "certainty"]
    assert first["text"] == "“The bridge is safe,”"
    assert first["speaker"] == "Marie Duval"
    assert TEXT[slice(*first["mention"])] == "Marie Duval"
    assert TEXT[slice(*first["cue"])] == "said"
    assert "“iron lady”" not in [quote["text"] for quote in record["quotes"]]
    (lyon,) = (place for place in record["places"] if place["name"] == "Lyon")
    assert list(lyon) == ["name", "country", "latitude", "longitude", "mentions"]
    assert lyon["country"] == "France"
    assert "Ukraine" in record["countries"]
    for quote in record["quotes"]:
        assert TEXT[quote["start"] : quote["end"]] == quote["text"]
    for person in record["people"]:
        assert {TEXT[slice(*span)] for span in person["mentions"]} <= {"Marie Duval", "Duval"}


def test_seeds_as_files_and_as_records_say_the_same(dateline: Dateline) -> None:
    from_files = dateline("annotate", *SEEDS)
    given = [{"id": str(path), "text": path.read_text()} for path in SEEDS]
    from_lines = dateline("annotate", "-", given=lines(*given))
    assert from_files.out == from_lines.out
    assert [record["date"] for record in from_files.records] == ["2025-03-26", "2025-03-16"]
    for record, whole in zip(from_files.records, given, strict=True):
        assert record["quotes"]
        for start, end in spans_of(record):
            assert 0 <= start < end <= len(whole["text"])


def test_more_workers_say_the_same_in_the_same_order(dateline: Dateline) -> None:
    given = lines(*({"id": number, "text": TEXT} for number in range(50)), {"text": 3})
    alone = dateline("annotate", given=given)
    shared = dateline("annotate", "--workers", "2", given=given)
    assert alone == shared
    assert [record["id"] for record in shared.records] == list(range(50))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"{not json}\n", "not JSON"),
        (b"\xff\xfe\n", "not JSON in UTF-8"),
        (b'["text"]\n', "not an object"),
        (b'{"id": 2}\n', "“text” is missing"),
        (b'{"text": null}\n', "“text” is missing"),
        (b'{"text": "a", "title": 3}\n', "“title” is not a string"),
        (b'{"text": "a", "date": 20250326}\n', "“date” is not a string"),
        (b"[" * 100_000 + b"\n", "not JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(
    dateline: Dateline, line: bytes, said: str
) -> None:
    good = lines({"id": "a", "text": TEXT})
    done = dateline("annotate", given=good + b"\n" + line + lines({"id": "b", "text": TEXT}))
    assert done.status == 1
    assert [record["id"] for record in done.records] == ["a", "b"]
    (fault,) = done.err.splitlines()
    assert fault.startswith("dateline annotate: line 3: ")
    assert said in fault


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "\0", "\ud83d half", "“", "”“”“", "\ufeffa", "😀" * 50]
)
def test_odd_texts_are_annotated_all_the_same(dateline: Dateline, text: str) -> None:
    done = dateline("annotate", given=lines({"id": text, "text": text}))
    assert (done.status, done.err) == (0, "")
    (record,) = done.records
    assert record["id"] == text
    assert all(0 <= start < end <= len(text) for start, end in spans_of(record))


def test_files_that_cannot_be_read_are_named(dateline: Dateline, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = dateline("annotate", tmp_path / "empty.txt", tmp_path / "none.txt", SEEDS[0])
    assert done.status == 1
    assert len(done.records) == 1
    assert [line.rsplit(": ", 1)[1] for line in done.err.splitlines()] == [
        "it is empty",
        "no such file or folder",
    ]
