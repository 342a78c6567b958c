"""The program's folder runs with nothing else: no Python, an empty PATH.

It draws its window, takes articles in with workers of its own, answers a filter, prints quotations.
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path
from subprocess import Popen

import pytest

from tests.packages.conftest import ROOT
from tests.packages.doings import speaks_french, takes_in_and_tells
from tests.packages.kept import kept_files
from tests.packages.started import Program, colours

WIKINEWS = ROOT.parent / "shared" / "corpus" / "wikinews"


@pytest.fixture
def dateline(program: Path, bare: dict[str, str], tmp_path: Path) -> Program:
    return Program(program, bare, tmp_path)


def test_it_knows_its_version(dateline: Program) -> None:
    assert dateline.said("--version").startswith("Dateline ")


def test_it_draws_its_window_on_the_articles_that_ship(dateline: Program, tmp_path: Path) -> None:
    dateline.said("--library", "l.sqlite", "--screenshot", "window.png", "--select", "1")
    assert colours(tmp_path / "window.png") > 100


def test_it_does_what_it_must(dateline: Program, tmp_path: Path) -> None:
    takes_in_and_tells(dateline, tmp_path)


def test_it_speaks_french_as_qt_does_in_it(
    dateline: Program, program: Path, tmp_path: Path
) -> None:
    speaks_french(dateline, tmp_path)
    spoken = {f"qtbase_{file.stem}.qm" for file in (ROOT / "resources/translations").glob("*.ts")}
    assert {file.name for file in program.parent.rglob("*.qm")} == spoken > set()


def test_every_file_of_the_program_is_in_it(program: Path) -> None:
    """Of its modules, those that are asked for; of what they read, all."""
    place = program.parent / "_internal"
    kept = {each for each in kept_files() if not each.endswith(".py")}
    assert kept
    assert not [each for each in kept if not (place / each).is_file()]


@pytest.mark.skipif(not WIKINEWS.is_dir(), reason="../shared is not here")
def test_it_takes_in_295_articles_and_answers(dateline: Program, tmp_path: Path) -> None:
    library = ("--library", "l.sqlite")
    with dateline.running("import", *library, "--workers", "2", str(WIKINEWS)) as importing:
        workers = most_children(importing) if sys.platform == "linux" else 2
        assert importing.stdout is not None
        told = importing.stdout.read()
    assert importing.returncode == 0
    assert "295  taken in" in told
    assert workers >= 2
    assert len(dateline.rows("list", *library)) == 295
    found = dateline.rows("list", *library, "person:obama")
    assert 0 < len(found) < 295
    quotes = dateline.rows("quotes", *library, "has:speaker")
    assert len(quotes) > 500
    dateline.said(*library, "--screenshot", "window.png", "--filter", "person:obama")
    assert colours(tmp_path / "window.png") > 100


def most_children(program: Popen[str]) -> int:
    """The most processes that a program has had at once, until it ends."""
    children = Path(f"/proc/{program.pid}/task/{program.pid}/children")
    most = 0
    while program.poll() is None:
        with suppress(OSError):  # it has just ended
            most = max(most, len(children.read_text("ascii").split()))
        time.sleep(0.02)
    return most


def test_it_holds_nothing_that_speaks_to_a_network(program: Path) -> None:
    names = {each.name for each in program.parent.rglob("*")}
    assert any(name.startswith("QtWidgets") for name in names)
    speaks = ("QtNetwork", "libQt6Network", "libssl", "_ssl", "libgnutls")
    assert not [name for name in names if name.startswith(speaks)]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring other libraries")
def test_it_brings_no_part_of_another_desktop(program: Path) -> None:
    """What must fit the machine's drivers and settings is the machine's."""
    names = {each.name for each in program.parent.rglob("*.so*")}
    theirs = ("libglib", "libgtk", "libfontconfig", "libX11", "libxcb.", "libGL", "libstdc++")
    assert not [name for name in names if name.startswith(theirs)]
    assert "libxcb-cursor.so.0" in names  # what many a desktop lacks
