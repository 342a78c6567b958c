"""Folders go in whole, once, and whatever is wrong with one file stops no other."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader.analysis.examine import examine
from reader.analysis.marks import Examination
from reader.articles.article import Article
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.hands import Analysis
from reader.library.ids import ArticleId
from reader.library.intake import take_in
from reader.library.steps import Report, Step, as_json
from reader.library.wanted import AboutPlace, FromSource, Quoted, Word, Written

ROOT = Path(__file__).parents[2]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return open_library(tmp_path / "library.sqlite").path


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    folder = tmp_path / "clips"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, day: str, body: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f" date {day} A headline of {name}\n\n{body}\n", encoding="utf-8")
    return path


def intake(library: Path, *paths: Path, **how: object) -> Report:
    return take_in(paths, library, workers=0, **how)  # type: ignore[arg-type]


def counts(report: Report) -> dict[str, int]:
    """The numbers of the report that are not nought."""
    found = {name: value for name, value in as_json(report).items() if type(value) is int}
    return {name: value for name, value in found.items() if value}


def test_the_seeds(library: Path) -> None:
    report = intake(library, ROOT / "seeds")
    assert counts(report) == {"taken": 2}
    with closing(Catalogue(library)) as catalogue:
        assert [row.date for row in catalogue.rows(catalogue.ids())] == [
            date(2025, 3, 26),
            date(2025, 3, 16),
        ]
        assert catalogue.count(FromSource("seeds")) == 2
        assert catalogue.count(AboutPlace("France")) == 2
        said = list(catalogue.quotations(Quoted("macron", (Word("pacifist"),))))
        assert len(said) == 1
        kept = catalogue.article(said[0].article)
        assert kept is not None
        (span,) = said[0].spans
        assert span.of(kept.article.text) == said[0].text
        assert kept.examination == examine(kept.article)


def test_only_what_is_new_is_taken(library: Path, clips: Path) -> None:
    one = write(clips, "one.txt", "2025-01-01", "First body.")
    two = write(clips, "two.txt", "2025-01-02", "Second body.")
    assert counts(intake(library, clips)) == {"taken": 2}
    assert counts(intake(library, clips)) == {"unchanged": 2}
    os.utime(one, (1, 1))
    assert counts(intake(library, clips)) == {"unchanged": 2}
    write(clips, "two.txt", "2025-01-02", "Another body altogether.")
    write(clips, "below/three.txt", "2025-01-02", "Third body.")
    (clips / "copy.txt").write_bytes(one.read_bytes())
    assert counts(intake(library, clips)) == {
        "taken": 1,
        "replaced": 1,
        "unchanged": 1,
        "copies": 1,
    }
    two.unlink()
    assert counts(intake(library, clips)) == {"unchanged": 3, "vanished": 1}
    assert counts(intake(library, clips)) == {"unchanged": 3}
    with closing(Catalogue(library)) as catalogue:
        (number,) = catalogue.ids(Written(Word("altogether")))
        assert [row.vanished for row in catalogue.rows([number])] == [True]
        write(clips, "two.txt", "2025-01-02", "Another body altogether.")
        assert counts(intake(library, clips)) == {"unchanged": 4}
        assert [row.vanished for row in catalogue.rows([number])] == [False]


def test_two_files_change_places(library: Path, clips: Path) -> None:
    one = write(clips, "one.txt", "2025-01-01", "First body.")
    two = write(clips, "two.txt", "2025-01-02", "Second body, a longer one.")
    intake(library, clips)
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    intake(library, clips)
    with closing(Catalogue(library)) as catalogue:
        assert catalogue.count() == 2
        for word, path in (("first", two), ("longer", one)):
            (number,) = catalogue.ids(Written(Word(word)))
            kept = catalogue.article(ArticleId(number))
            assert kept is not None
            assert kept.paths == (str(path),)


def test_a_renamed_file_whose_name_is_taken_by_another(library: Path, clips: Path) -> None:
    one = write(clips, "a.txt", "2025-01-01", "First body.")
    intake(library, clips)
    one.rename(clips / "b.txt")
    write(clips, "a.txt", "2025-01-03", "Quite another body.")
    intake(library, clips)
    with closing(Catalogue(library)) as catalogue:
        assert catalogue.count() == 2
        assert catalogue.count(Written(Word("first"))) == 1


def test_what_is_left_out_is_told(library: Path, clips: Path) -> None:
    write(clips, "good.txt", "2025-01-01", "A body.")
    (clips / "empty.txt").touch()
    (clips / "binary.txt").write_bytes(bytes(range(256)) * 20)
    report = intake(library, clips, clips.parent / "missing")
    assert counts(report) == {"taken": 1, "left_out": 3}
    with closing(Catalogue(library)) as catalogue:
        left_out = {Path(path).name: why for path, why in catalogue.left_out()}
        assert left_out["empty.txt"] == "it is empty"
        assert set(left_out) == {"empty.txt", "binary.txt", "missing"}
        write(clips, "empty.txt", "2025-01-01", "Filled at last.")
        (clips / "binary.txt").unlink()
        intake(library, clips)
        assert {Path(path).name for path, _ in catalogue.left_out()} == {"missing"}


def test_a_file_that_can_be_read_again_is_left_out_no_more(library: Path, clips: Path) -> None:
    write(clips, "good.txt", "2025-01-01", "A body.")
    path = clips / "good.txt"
    intake(library, clips)
    whole, taken = path.read_bytes(), path.stat()
    path.write_bytes(bytes(range(256)) * 20)
    assert counts(intake(library, clips)) == {"left_out": 1}
    with closing(Catalogue(library)) as catalogue:
        assert catalogue.count() == 1  # what it held is kept
        assert len(catalogue.left_out()) == 1
        path.write_bytes(whole)
        os.utime(path, ns=(taken.st_atime_ns, taken.st_mtime_ns))
        assert counts(intake(library, clips)) == {"unchanged": 1}
        assert catalogue.left_out() == []
        assert catalogue.count() == 1


def test_a_file_without_a_day_whose_own_time_can_not_be(library: Path, clips: Path) -> None:
    path = clips / "one.txt"
    path.write_text("A headline\n\nA body without a day.\n")
    os.utime(path, (4_000_000_000, 4_000_000_000))
    (left_out,) = intake(library, clips).examples
    assert left_out.reason.startswith("it has no day, and its file’s own time is 2096-10-0")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names are text elsewhere")
def test_names_of_odd_bytes(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"clips \xff")
    name = os.fsdecode(b"only a day \xff.txt")
    folder.mkdir()
    (folder / name).write_text(" date 2025-01-01 \n")
    assert counts(intake(library, folder)) == {"taken": 1}
    with closing(Catalogue(library)) as catalogue:
        (row,) = catalogue.rows(catalogue.ids())
        assert (row.title, row.source) == ("only a day ?", "clips ?")
        kept = catalogue.article(row.id)
        assert kept is not None
        assert kept.path == str(folder / name)


def fails_on_trouble(article: Article) -> Examination:
    if "trouble" in article.text:
        raise RecursionError("too deep")
    return Examination()


def test_an_article_that_the_analysis_fails_on(library: Path, clips: Path) -> None:
    write(clips, "one.txt", "2025-01-01", "Here is trouble.")
    write(clips, "two.txt", "2025-01-01", "Here is none.")
    report = intake(library, clips, analysis=Analysis(fails_on_trouble, 1))
    assert counts(report) == {"taken": 1, "left_out": 1}
    assert "too deep" in report.examples[0].reason


def test_a_newer_analysis_examines_again(library: Path, clips: Path) -> None:
    write(
        clips, "one.txt", "2025-01-01", "“We will talk about trouble,” Anne Dupont said in Paris."
    )
    write(clips, "two.txt", "2025-01-01", "“We will talk,” Anne Dupont said in Paris.")
    intake(library, clips, analysis=Analysis(lambda _: Examination(), 1))
    with closing(Catalogue(library)) as catalogue:
        before = catalogue.ids()
        assert catalogue.count(AboutPlace("Paris")) == 0
        report = intake(library, clips, analysis=Analysis(examine, 2))
        assert counts(report) == {"unchanged": 2, "examined_again": 2}
        assert catalogue.ids() == before
        assert catalogue.count(AboutPlace("France")) == 2
        assert [row.vanished for row in catalogue.rows(before)] == [False, False]
        report = intake(library, clips, analysis=Analysis(fails_on_trouble, 3))
        assert counts(report) == {"unchanged": 2, "examined_again": 2}
        assert catalogue.count(AboutPlace("France")) == 1


def test_a_stop_keeps_what_is_done(library: Path, clips: Path) -> None:
    for number in range(40):
        write(clips, f"{number:02}.txt", "2025-01-01", f"Body {number}.")
    asked = iter(range(10_000))
    report = intake(library, clips, stop=lambda: next(asked) > 20)
    assert report.stopped
    assert 0 < report.taken < 40
    with closing(Catalogue(library)) as catalogue:
        assert catalogue.count() == report.taken
    assert counts(intake(library, clips)) == {"taken": 40 - report.taken, "unchanged": report.taken}


def test_workers_bring_the_same_as_one_process(tmp_path: Path, clips: Path) -> None:
    for number in range(120):
        body = f"“Take number {number},” Anne Dupont said in Lyon. {'Long. ' * (number % 7)}"
        write(clips, f"{number:03}.txt", f"2025-01-{number % 28 + 1:02}", body)
    libraries = [open_library(tmp_path / name).path for name in ("alone", "together")]
    steps: list[Step] = []
    take_in([clips], libraries[0], workers=0)
    take_in([clips], libraries[1], workers=2, told=steps.append)
    kept = []
    for library in libraries:
        with closing(Catalogue(library)) as catalogue:
            kept.append([catalogue.article(ArticleId(number)) for number in catalogue.ids()])
    assert kept[0] == kept[1]
    assert len(kept[0]) == 120
    assert isinstance(steps[-1], Report)
    for step in steps:
        assert json.loads(json.dumps(as_json(step)))["step"] in {"progress", "report"}


PROGRAM = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from reader.library.intake import take_in

    def told(step):
        print(step, flush=True)

    if __name__ == "__main__":
        take_in([Path(sys.argv[2])], Path(sys.argv[1]), workers=1, told=told)
    """
)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
def test_killed_at_any_time_each_article_is_whole_or_absent(
    tmp_path: Path, library: Path, clips: Path
) -> None:
    for number in range(400):
        body = f"“Take number {number},” Anne Dupont said in Lyon."
        write(clips, f"{number:03}.txt", "2025-01-01", body)
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    for wait in (0.0, 0.3):
        running = subprocess.Popen(
            [sys.executable, program, library, clips],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        with running:
            assert running.stdout is not None
            while b"articles=0," in running.stdout.readline():
                pass
            time.sleep(wait)
            running.send_signal(signal.SIGKILL)
        with closing(Catalogue(library)) as catalogue:
            for number in catalogue.ids():
                kept = catalogue.article(ArticleId(number))
                assert kept is not None
                assert len(kept.examination.quotations) == len(kept.paths) == 1
            assert catalogue.count(Quoted("dupont", (Word("take"),))) == catalogue.count()
            assert catalogue.count(Written(Word("lyon"))) == catalogue.count()
    assert intake(library, clips).taken < 400
    with closing(Catalogue(library)) as catalogue:
        assert catalogue.count() == 400
