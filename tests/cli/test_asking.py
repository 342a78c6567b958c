"""list, show, quotes, people and places, on the two articles that ship."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.files.folders import shipped
from reader.library.ids import article_id
from reader.library.shelf import Shelf
from reader.library.states import StateChange
from reader.library.stating import change_states
from reader.models.certainty import SURE_FROM
from tests.cli.conftest import ROOT, Dateline

SEEDS = sorted(shipped("seeds").glob("*.txt"))

begun = pytest.mark.usefixtures("seeded")


def test_the_first_list_holds_the_shipped_articles(dateline: Dateline, library: Path) -> None:
    done = dateline("list")
    assert done.status == 0
    assert str(library) in done.err
    heading, newer, older = done.out.splitlines()
    assert heading.split() == ["ID", "DATE", "QUOTES", "TITLE", "PLACES", "SPEAKERS"]
    assert newer.startswith("20250326-1  2025-03-26 ")
    assert older.startswith("20250316-1  2025-03-16 ")
    assert "Emmanuel Macron" in newer
    assert "Ukraine" in older
    again = dateline("list")
    assert again.out == done.out
    assert again.err == ""


@begun
def test_list_as_records(dateline: Dateline) -> None:
    newer, older = dateline("list", "--json").records
    assert " ".join(newer) == "id date origin title places quotes speakers file read starred tags"
    assert [newer["id"], older["id"]] == ["20250326-1", "20250316-1"]
    assert newer["origin"] == "date line"
    assert older["title"].startswith("Macron says French-British blueprint")
    assert {newer["file"], older["file"]} == set(map(str, SEEDS))
    assert newer["quotes"] > 0
    assert "Ukraine" in newer["places"]
    assert "Emmanuel Macron" in newer["speakers"]


@begun
def test_what_was_made_of_articles_is_listed_and_found(dateline: Dateline, library: Path) -> None:
    with Shelf(library) as shelf:
        number = article_id("20250326-1")
        change = StateChange(read=True, starred=True, tagged=("ice age",))
        change_states(shelf, [number], change)
    made = [
        (each["read"], each["starred"], each["tags"]) for each in dateline("list", "--json").records
    ]
    assert made == [(True, True, ["ice age"]), (False, False, [])]
    for asked, found in (
        ("is:starred", ["20250326-1"]),
        ('tag:"ice age"', ["20250326-1"]),
        ("is:unread", ["20250316-1"]),
    ):
        assert [each["id"] for each in dateline("list", "--json", asked).records] == found


@begun
@pytest.mark.parametrize("verb", ["list", "quotes", "people", "speakers", "places", "export"])
@pytest.mark.parametrize("typed", ["is:stared", "is:stared -date:2025-13-45"])
def test_a_filter_of_which_nothing_is_left_finds_nothing(
    dateline: Dateline, verb: str, typed: str
) -> None:
    done = dateline(verb, typed)
    assert (done.status, done.out) == (2, "")
    assert "is: wants unread, read or starred" in done.err


@begun
def test_nothing_is_written_for_a_filter_of_which_nothing_is_left(
    dateline: Dateline, tmp_path: Path
) -> None:
    file = tmp_path / "kept.csv"
    assert dateline("export", "--output", str(file), "is:stared").status == 2
    assert not file.exists()


@begun
def test_a_filter_needs_no_quoting(dateline: Dateline) -> None:
    assert len(dateline("list", "--json", "since:2025-03-20").records) == 1
    assert len(dateline("list", "--json", "macron", "-blueprint").records) == 1
    assert len(dateline("list", "--json", "macron", "OR", "blueprint").records) == 2


@begun
def test_a_fault_in_the_filter_is_shown_and_the_rest_filters(dateline: Dateline) -> None:
    done = dateline("list", "--json", "blueprint date:2025-13-45")
    assert done.status == 0
    assert len(done.records) == 1
    sentence, typed, mark = done.err.splitlines()[-3:]
    assert sentence.endswith(".")
    assert typed == "  blueprint date:2025-13-45"
    at = mark.index("^")
    assert typed[at : at + mark.count("^")] in ("date:2025-13-45", "2025-13-45")


@begun
def test_nothing_found_says_what_would_bring_some_back(dateline: Dateline) -> None:
    done = dateline("list", "macron", "date:1999")
    assert (done.status, done.out) == (0, "")
    assert done.err.splitlines() == ["No article fits.", "  without date:1999: 2"]
    # What one quotation must hold is offered apart, as it was typed.
    done = dateline("list", "speaker:macron", "said:xyzzy")
    assert done.err.splitlines() == ["No article fits.", "  without said:xyzzy: 2"]
    assert dateline("list", "said:xyzzy").err.splitlines() == ["No article fits."]


@begun
def test_quotes_as_records_lie_in_the_text(dateline: Dateline) -> None:
    records = dateline("quotes", "--json", "date:2025-03-26").records
    text = next(path for path in SEEDS if "2025-03-26" in path.read_text()[:20]).read_text()
    for record in records:
        assert text[record["start"] : record["end"]] == record["text"]
        assert record["text"][0] in "“"
        assert 0 <= record["certainty"] <= 1
        assert record["named"] <= (record["speaker"] is not None)
    starts = [record["start"] for record in records]
    assert starts == sorted(starts)
    assert len(starts) == text.count("“")
    assert {"speech"} < {record["kind"] for record in dateline("quotes", "--json").records}


@begun
def test_quotes_of_one_speaker(dateline: Dateline) -> None:
    records = dateline("quotes", "--json", "speaker:macron").records
    assert records
    assert {record["speaker"] for record in records} == {"Emmanuel Macron"}
    table = dateline("quotes", "speaker:macron").out.splitlines()
    assert table[0].split() == ["ID", "SPEAKER", "QUOTATION"]
    assert all("Emmanuel Macron" in line for line in table[1:])


@begun
def test_a_speaker_who_is_only_likely_is_never_told_as_sure(dateline: Dateline) -> None:
    records = [each for each in dateline("quotes", "--json").records if each["speaker"]]
    assert len({each["certainty"] < SURE_FROM for each in records}) == 2
    table = dateline("quotes").out
    read = "".join(dateline("show", number).out for number in ("20250326-1", "20250316-1"))
    given = dateline("export", "--format=markdown").out
    for each in records:
        doubted = each["certainty"] < SURE_FROM
        text, speaker = (re.escape(" ".join(each[it].split())) for it in ("text", "speaker"))
        mark = r" \?" if doubted else ""
        doubt = r" \(likely; attributed by Dateline\)" if doubted else ""
        assert re.search(rf"  {speaker}{mark} +{text}$", table, re.MULTILINE)
        if each["text"] not in each["title"]:
            assert re.search(rf"{text} \[{speaker}{mark}\]", " ".join(read.split()))
        assert re.search(rf"^> {text}\n>\n> — {speaker}{doubt}$", given, re.MULTILINE)


@begun
def test_speakers(dateline: Dateline) -> None:
    speakers = dateline("speakers", "--json").records
    said = dateline("quotes", "--json").records
    (macron,) = [each for each in speakers if each["name"] == "Emmanuel Macron"]
    own = [each for each in said if each["speaker"] == "Emmanuel Macron"]
    assert macron["named"]
    assert macron["articles"] == len({each["article"] for each in own})
    assert 0 < macron["quotes"] <= len(own)
    # No word of these holds a dash, and none stands alone between blanks.
    assert macron["words"] == sum(len(each["text"].split()) for each in own)
    assert "WORDS" in dateline("speakers").out
    (only,) = dateline("speakers", "--json", "date:2025-03-26", "person:macron").records[:1]
    assert only["articles"] == 1


def test_speakers_come_as_in_the_window_with_most_words_first(
    dateline: Dateline, tmp_path: Path
) -> None:
    (tmp_path / "ferry.txt").write_text(
        " date 2025-04-03 The ferry\n\n“No,” said Ann Ek. “Never,” said Ann Ek.\n\n"
        "“I have been talked round, and I shall be on the first ship,” said Bo Lind.",
        encoding="utf-8",
    )
    dateline("import", str(tmp_path / "ferry.txt"))
    speakers = dateline("speakers", "--json", "date:2025-04-03").records
    assert [(each["name"], each["quotes"]) for each in speakers] == [("Bo Lind", 1), ("Ann Ek", 2)]
    table = dateline("speakers", "date:2025-04-03").out
    assert table.index("Bo Lind") < table.index("Ann Ek")


@begun
def test_people_and_places(dateline: Dateline) -> None:
    people = {record["name"]: record for record in dateline("people", "--json").records}
    assert people["Emmanuel Macron"]["articles"] == 2
    assert people["Emmanuel Macron"]["quotes"] > 0
    assert "Macron" not in people
    places = {record["name"]: record for record in dateline("places", "--json").records}
    assert places["Paris"]["country"] == "France"
    assert abs(places["Paris"]["latitude"] - 48.86) < 0.1
    assert places["Ukraine"]["articles"] == 2
    assert "Emmanuel Macron" in dateline("people").out
    assert " 48.8" in dateline("places").out


@begun
def test_show_names_the_speakers_and_fits_a_terminal(dateline: Dateline) -> None:
    done = dateline("show", "20250326-1")
    assert done.status == 0
    assert "” [Emmanuel Macron]" in " ".join(done.out.split())
    assert "2025-03-26 (from the date line)" in done.out
    body = done.out.split("\n\n", 1)[1]
    assert max(map(len, body.splitlines())) <= 78
    (record,) = dateline("show", "--json", "2025-03-26-1").records
    assert record["id"] == "20250326-1"
    assert {"quotes", "people", "places", "countries"} < set(record)


@pytest.mark.parametrize(
    ("number", "status", "said"),
    [("20250326-9", 1, "no article 20250326-9"), ("macron", 2, "look like 20250326-1")],
)
@begun
def test_an_article_that_is_not_there(
    dateline: Dateline, number: str, status: int, said: str
) -> None:
    done = dateline("show", number)
    assert (done.status, done.out) == (status, "")
    assert said in done.err


def test_what_an_article_says_can_do_nothing_to_the_terminal(
    dateline: Dateline, tmp_path: Path
) -> None:
    (tmp_path / "bad.txt").write_text(
        " date 2024-05-01 A title with \x1b]0;pwned\x07 and \u202egnp\n\n"
        "“We never did,” said Anna \x1b[31mDvorak of the \x9b2J mill. [bold]Not markup[/bold].\n"
    )
    assert dateline("import", tmp_path / "bad.txt").status == 0
    for words in (["list"], ["show", "20240501-1"], ["quotes"], ["people"]):
        out = dateline(*words).out
        assert out.strip()
        assert not set(out) & set("\x1b\x07\x9b\u202e")
    assert "[bold]Not markup[/bold]" in " ".join(dateline("show", "20240501-1").out.split())


def test_the_verbs_load_no_qt(dateline: Dateline, library: Path) -> None:
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    program = (
        "import sys; from reader.__main__ import main\n"
        "for words in (['list'], ['quotes'], ['people'], ['places'], ['show', '20250326-1']):\n"
        "    assert main([*words, '--library', sys.argv[1]]) == 0\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(library)], cwd=ROOT)
    assert done.returncode == 0


def test_a_file_that_is_no_library_is_told_and_left_alone(
    dateline: Dateline, library: Path
) -> None:
    library.parent.mkdir()
    library.write_text("my diary\n" * 100)
    done = dateline("list")
    assert (done.status, done.out) == (1, "")
    assert "is not a Dateline library" in done.err
    assert "Traceback" not in done.err
    assert library.read_text() == "my diary\n" * 100


def test_quotations_are_told_with_the_other_articles_that_have_them(
    dateline: Dateline, tmp_path: Path
) -> None:
    words = "The sluice keeper’s letter went round three ministries"
    for day, quoted in ((1, f"{words} and came back unread,"), (2, words), (3, "Of course")):
        text = f" date 2025-05-0{day} Paper {day}\n\n“{quoted}” said Ida Brenner on the quay.\n"
        (tmp_path / f"{day}.txt").write_text(text, "utf-8")
    dateline("import", str(tmp_path))
    heading, *lines = dateline("quotes", "--also", "since:2025-05-01").out.splitlines()
    assert heading.split() == ["ID", "ALSO", "IN", "SPEAKER", "QUOTATION"]
    assert [line.split()[1] for line in lines] == ["Ida", "1", "1"]
    records = dateline("quotes", "--also", "--json", "since:2025-05-01").records
    assert [each["also_in"] for each in records] == [[], ["20250501-1"], ["20250502-1"]]
    assert all("also_in" not in each for each in dateline("quotes", "--json").records)
    assert dateline("people", "--also").status == 2


def test_each_paragraph_of_a_quotation_is_told_with_them(
    dateline: Dateline, tmp_path: Path
) -> None:
    first, second = "The sluice keeper’s letter went round", "three ministries came back unread"
    whole = f"“{first}.\n\n“{second},” said Ida Brenner on the quay.\n"
    for day, said in ((1, whole), (2, f"“{first} {second},” said Ida Brenner.\n")):
        text = f" date 2025-05-0{day} Paper {day}\n\n{said}"
        (tmp_path / f"{day}.txt").write_text(text, "utf-8")
    dateline("import", str(tmp_path))
    records = dateline("quotes", "--also", "--json", "since:2025-05-01").records
    assert [(each["article"], each["also_in"]) for each in records] == [
        ("20250502-1", ["20250501-1"]),
        ("20250501-1", ["20250502-1"]),
        ("20250501-1", ["20250502-1"]),
    ]
