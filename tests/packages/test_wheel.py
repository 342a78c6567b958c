"""The wheel holds all that the program needs, and starts from anywhere."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZipFile

from reader.files.release import version
from tests.packages.doings import speaks_french, takes_in_and_tells
from tests.packages.kept import FOR_THE_WORK, kept_files
from tests.packages.started import Program

SHARED = {
    "share/applications/dateline.desktop",
    "share/icons/hicolor/scalable/apps/dateline.svg",
    "share/man/man1/dateline.1",
    "share/metainfo/page.dateline.dateline.metainfo.xml",
}


def test_every_file_of_the_program_is_in_it(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    data = {name.partition(".data/data/")[2] for name in names if ".data/data/" in name}
    assert data == SHARED
    ours = {name for name in names if name.startswith("reader/")}
    assert kept_files() <= ours, kept_files() - ours
    assert not [
        name for name in ours if name.startswith(tuple(f"reader/{x}" for x in FOR_THE_WORK))
    ]


def test_what_is_installed_is_that_program(
    installed: Path, bare: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "reader").mkdir()  # a folder of this name where it is started is not the program
    dateline = Program(installed, {**bare, "PATH": os.environ["PATH"]}, tmp_path)
    assert dateline.said("--version") == f"Dateline {version()}\n"


def test_what_is_installed_works_from_anywhere(
    installed: Path, bare: dict[str, str], tmp_path: Path
) -> None:
    dateline = Program(installed, bare, Path("/"))
    takes_in_and_tells(dateline, tmp_path)
    speaks_french(dateline, tmp_path)
