from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.files.folders import shipped
from reader.files.system import processors
from reader.language.words import Language, speak
from reader.library.catalogue import Catalogue
from reader.library.connection import open_library
from reader.library.steps import Progress, Report
from reader.models.intake_run import IntakeRun, step
from tests.libraries import written

A_MINUTE = 60_000


def test_articles_come_by_a_program_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    open_library(library)
    bad = written(tmp_path / "bad", {"empty.txt": ""})
    intake = IntakeRun(library)
    came: list[None] = []
    intake.articles_came.connect(lambda: came.append(None))
    with qtbot.waitSignal(intake.ended, timeout=A_MINUTE) as ended:
        intake.start([shipped("seeds"), bad])
        assert intake.running
    report = ended.args[0]
    assert (report.taken, report.left_out, report.stopped) == (2, 1, False)
    assert came
    assert not intake.running
    catalogue = Catalogue(library)
    assert catalogue.count() == 2
    catalogue.close()


def test_a_reader_where_the_window_was_started_is_not_run(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reader.py").write_text("raise SystemExit('not ours')", "utf-8")
    monkeypatch.chdir(tmp_path)
    open_library(Path("library.sqlite"))
    intake = IntakeRun(Path("library.sqlite"))
    written(tmp_path / "articles", {"a.txt": " date 2025-03-20 A lamp is lit\n\nAgain.\n"})
    with qtbot.waitSignal(intake.ended, timeout=A_MINUTE) as ended:
        intake.start([Path("articles")])
    assert ended.args[0].taken == 1


def program(script: str) -> tuple[str, ...]:
    return (sys.executable, "-c", script)


@pytest.mark.parametrize(("code", "named"), [("en", "False"), ("fr", "True")])
def test_the_program_is_told_the_language(
    qtbot: QtBot, tmp_path: Path, code: str, named: str
) -> None:
    speak(Language(code))
    told = "import sys; sys.exit(str(sys.argv[-4:-2] == ['--language', 'fr']))"
    intake = IntakeRun(tmp_path / "library", program(told))
    with qtbot.waitSignal(intake.failed, timeout=A_MINUTE) as failed:
        intake.start([tmp_path])
    assert failed.args == [named]


def test_one_processor_is_left_to_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    told = "import sys; sys.exit(sys.argv[sys.argv.index('--workers') + 1])"
    intake = IntakeRun(tmp_path / "library", program(told))
    with qtbot.waitSignal(intake.failed, timeout=A_MINUTE) as failed:
        intake.start([tmp_path])
    assert failed.args == [str(max(1, processors() - 1))]


def test_what_is_started_meanwhile_waits_its_turn(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    intake = IntakeRun(tmp_path / "library", program("import sys; sys.exit(sys.argv[-1])"))
    heard: list[str] = []
    intake.failed.connect(heard.append)
    intake.start([Path("first")])
    intake.start([Path("second")])
    qtbot.waitUntil(lambda: not intake.running, timeout=A_MINUTE)
    assert [Path(each) for each in heard] == [tmp_path / "first", tmp_path / "second"]


def test_an_intake_is_stopped(qtbot: QtBot, tmp_path: Path) -> None:
    intake = IntakeRun(tmp_path / "library", program(_SLOW))
    with qtbot.waitSignal(intake.progressed, timeout=A_MINUTE) as told:
        intake.start([tmp_path])
    assert told.args == [Progress(1, 9, 1, 2.0, 4.0)]
    with qtbot.waitSignal(intake.ended, timeout=A_MINUTE) as ended:
        intake.stop()
    assert ended.args == [Report(taken=1, stopped=True)]


_SLOW = """
import json, time
print(json.dumps({"step": "progress", "done": 1, "files": 9, "articles": 1, "rate": 2.0,
                  "left": 4.0, "again": False, "told": "by a newer program"}), flush=True)
time.sleep(60)
"""


def test_a_program_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    intake = IntakeRun(tmp_path / "library", (str(tmp_path / "nowhere"),))
    with qtbot.waitSignal(intake.failed) as told:
        intake.start([tmp_path])
    assert "could not be started" in told.args[0]
    assert not intake.running


def test_an_intake_under_way_ends_with_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    intake = IntakeRun(tmp_path / "library", program(_SLOW))
    with qtbot.waitSignal(intake.progressed, timeout=A_MINUTE):
        intake.start([tmp_path])
    with qtbot.assertNotEmitted(intake.ended):
        intake.close()
    assert not intake.running


@pytest.mark.parametrize("line", [b"", b"{", b"[1]", b'{"step": "else"}', b"\xff"])
def test_a_line_of_anything_else_is_no_step(line: bytes) -> None:
    assert step(line) is None
