"""import: what it takes, what it leaves out, how it gets on, and how it ends early."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Dateline

GOOD = " date 2024-05-{day:02d} The mill of {day} towns\n\n“We grind,” said Anna Dvorak.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles, a copy of one, and three files that are none."""
    made = tmp_path / "clippings"
    (made / "deep").mkdir(parents=True)
    for day in (1, 2):
        (made / f"{day}.txt").write_text(GOOD.format(day=day))
    (made / "deep" / "3.txt").write_text(GOOD.format(day=3))
    (made / "copy.txt").write_text(GOOD.format(day=1))
    (made / "empty.txt").write_bytes(b"")
    (made / "odd\x1b[31m.txt").write_bytes(b"\0\1\2\3" * 100)
    (made / "picture.png").write_bytes(b"\x89PNG")
    return made


def counts(report: str) -> dict[str, int]:
    """The numbers of a report by the first word of what they count."""
    lines = [line.split() for line in report.split("\n\n")[0].splitlines()]
    return {words[1].strip(","): int(words[0]) for words in lines}


def test_the_report_says_what_became_of_every_file(dateline: Dateline, folder: Path) -> None:
    done = dateline("import", folder)
    assert (done.status, done.err) == (0, "")
    report = counts(done.out)
    assert (report["taken"], report["copy"], report["left"]) == (3, 1, 3)
    assert f"Left out: it is empty\n  {folder / 'empty.txt'}\n" in done.out
    assert done.out.count("it is empty") == 1
    assert "picture.png\n" in done.out
    assert "\x1b" not in done.out
    # A library that an import began holds what was imported and nothing else.
    assert [row["date"] for row in dateline("list", "--json").records] == [
        "2024-05-03",
        "2024-05-02",
        "2024-05-01",
    ]


def test_a_second_run_takes_only_what_is_new(dateline: Dateline, folder: Path) -> None:
    dateline("import", folder)
    (folder / "2.txt").unlink()
    (folder / "1.txt").write_text(GOOD.format(day=9))
    (folder / "4.txt").write_text(GOOD.format(day=4))
    report = counts(dateline("import", folder).out)
    assert (report["taken"], report["replaced"], report["vanished"]) == (1, 1, 1)
    assert report["unchanged"] == 2


def test_files_stand_once_below_their_reason(dateline: Dateline, tmp_path: Path) -> None:
    made = tmp_path / "blanks"
    made.mkdir()
    for number in range(120):
        (made / f"{number:03}.txt").touch()
    *_, last, more = dateline("import", made).out.splitlines()
    assert (last, more) == (f"  {made / '099.txt'}", "  … and 20 more")


def test_a_day_that_no_calendar_has_is_told(dateline: Dateline, tmp_path: Path) -> None:
    made = tmp_path / "odd"
    made.mkdir()
    for name, day in (("2020-02-03.txt", "2024-13-45"), ("b.txt", "2024-05-06")):
        (made / name).write_text(f" date {day} The mill\n\n“We grind,” said Anna Dvorak.\n")
    odd = made / "2020-02-03.txt"
    doubt = "2024-13-45 is no day; the day is from the file name"
    out = dateline("import", made).out
    assert "      1  with a day that can’t be\n" in out
    assert out.endswith(f"\nWith a day that can’t be:\n  {odd}: {doubt}\n")
    heading, told, other = dateline("list").out.splitlines()
    assert heading.split()[:4] == ["ID", "DATE", "FROM", "QUOTES"]
    assert told.split()[:3] == ["20240506-1", "2024-05-06", "1"]
    assert other.split()[:4] == ["20200203-1", "2020-02-03", "file", "name"]
    assert "FROM" not in dateline("list", "date:2024").out
    odd.write_text(odd.read_text() + "More.\n")
    (report,) = [each for each in dateline("import", "--progress", made).records if "taken" in each]
    assert (report["wrong_days"], report["doubts"]) == (1, [[str(odd), doubt]])


def test_a_path_that_is_not_there_is_a_fault(dateline: Dateline, tmp_path: Path) -> None:
    done = dateline("import", tmp_path / "none")
    assert done.status == 1
    assert "no such file or folder" in done.out


@pytest.mark.skipif(find_spec("distributed") is not None, reason="Dask is here")
def test_a_cluster_without_dask_is_a_fault(dateline: Dateline, folder: Path) -> None:
    done = dateline("import", "--scheduler", "tcp://127.0.0.1:1", folder)
    assert (done.status, done.out) == (1, "")
    assert 'Dateline needs Dask: pip install "dateline-reader[dask]"' in done.err


def test_as_many_workers_as_one_likes(dateline: Dateline, tmp_path: Path) -> None:
    made = tmp_path / "many"
    made.mkdir()
    for day in range(1, 29):
        (made / f"{day}.txt").write_text(GOOD.format(day=day))
    assert counts(dateline("import", "--workers", "3", made).out)["taken"] == 28


def test_steps_are_lines_of_json(dateline: Dateline, folder: Path) -> None:
    done = dateline("import", "--progress", "--", folder)
    assert done.status == 0
    *steps, report = done.records
    assert {step["step"] for step in steps} <= {"progress"}
    assert report["step"] == "report"
    assert (report["taken"], report["copies"], report["left_out"]) == (3, 1, 3)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_an_import_that_is_stopped_keeps_what_it_has(
    dateline: Dateline, library: Path, tmp_path: Path, sent: signal.Signals
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(3000):
        day = number % 28 + 1
        (many / f"{number}.txt").write_text(GOOD.format(day=day) + f"No. {number}.\n" * 20)
    words = ["--library", str(library), "import", "--progress", str(many)]
    with subprocess.Popen(
        [sys.executable, "-m", "reader", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout
        taken = 0
        while not taken:
            taken = json.loads(process.stdout.readline())["articles"]
        process.send_signal(sent)
        rest, said = process.communicate()
    report = json.loads(rest.splitlines()[-1])
    assert (process.returncode, said) == (130, "")
    assert report["stopped"]
    assert taken <= report["taken"] < 3000
    assert len(dateline("list", "--json").records) == report["taken"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_a_long_text_is_given_up_when_the_end_is_asked_for(library: Path, tmp_path: Path) -> None:
    text = tmp_path / "long.txt"
    text.write_text(" date 2024-05-02 Long\n\n" + "“We grind,” said Ada of Brno.\n\n" * 100_000)
    words = ["--library", str(library), "import", "--progress", str(text)]
    with subprocess.Popen(
        [sys.executable, "-m", "reader", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout
        assert json.loads(process.stdout.readline())["done"] == 0  # told before it is examined
        process.send_signal(signal.SIGTERM)
        rest, said = process.communicate()
    report = json.loads(rest.splitlines()[-1])
    assert (process.returncode, said) == (130, "")
    # Had it been waited for, it would have been put away.
    assert (report["taken"], report["stopped"]) == (0, True)
