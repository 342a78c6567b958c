"""The wheel holds all that the program needs, and starts from anywhere."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from zipfile import ZipFile

from tests.packages.conftest import ROOT
from tests.packages.started import Program, colours

FOR_THE_WORK = ("resources/desktop/", "resources/packages/", "resources/recipes/")
SHARED = {
    "share/applications/dateline.desktop",
    "share/icons/hicolor/scalable/apps/dateline.svg",
    "share/man/man1/dateline.1",
    "share/metainfo/page.dateline.dateline.metainfo.xml",
}


def kept_files() -> set[str]:
    """The files of the program that the checkout keeps."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "reader", "resources", "seeds"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout.split("\0")
    return {each for each in listed if each and not each.startswith(FOR_THE_WORK)}


def test_every_file_of_the_program_is_in_it(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    data = {name.partition(".data/data/")[2] for name in names if ".data/data/" in name}
    assert data == SHARED
    ours = {name for name in names if name.startswith("reader/")}
    wanted = {each if each.startswith("reader/") else f"reader/{each}" for each in kept_files()}
    assert wanted <= ours, wanted - ours
    assert not [
        name for name in ours if name.startswith(tuple(f"reader/{x}" for x in FOR_THE_WORK))
    ]


def test_what_is_installed_starts_from_anywhere(
    installed: Path, bare: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "reader").mkdir()  # a folder of this name where it is started is not the program
    dateline = Program(installed, {**bare, "PATH": os.environ["PATH"]}, tmp_path)
    assert dateline.said("--version").startswith("Dateline ")
    dateline.said("--library", "l.sqlite", "--screenshot", "window.png")
    assert colours(tmp_path / "window.png") > 100
    assert len(dateline.rows("list", "--library", "l.sqlite")) == 2  # the seeds
