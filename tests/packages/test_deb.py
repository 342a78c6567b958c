"""The Debian package: what it holds, what it asks for, and that it starts from where it lies.

`python -m tests.packages.clean_root` installs it in a new system, which takes a minute.
"""

from __future__ import annotations

import gzip
import subprocess
from email.parser import Parser
from pathlib import Path

import pytest

from reader.files.release import version
from reader.files.system import DRAWING, X_WINDOW
from tests.packages.started import Program


@pytest.fixture
def root(deb: Path, tmp_path: Path) -> Path:
    """Its files, as they would lie in a system."""
    subprocess.run(["dpkg-deb", "-x", str(deb), str(tmp_path / "root")], check=True)
    return tmp_path / "root"


def test_it_asks_for_all_that_qt_needs(deb: Path) -> None:
    told = subprocess.run(["dpkg-deb", "-f", str(deb)], stdout=subprocess.PIPE, text=True).stdout
    control = Parser().parsestr(told)
    assert (control["Package"], control["Version"]) == ("dateline-reader", version())
    needed = {each.split()[0] for each in control["Depends"].split(", ")}
    assert {library.package for library in (*DRAWING, *X_WINDOW)} <= needed
    assert int(control["Installed-Size"]) > 50_000


def test_every_file_has_its_place(root: Path) -> None:
    found = {str(each.relative_to(root)) for each in root.rglob("*") if not each.is_dir()}
    others = {each for each in found if not each.startswith("usr/lib/dateline/")}
    assert {each for each in others if "/icons/" not in each} == {
        "usr/bin/dateline",
        "usr/share/applications/dateline.desktop",
        "usr/share/doc/dateline-reader/changelog.gz",
        "usr/share/doc/dateline-reader/copyright",
        "usr/share/man/man1/dateline.1.gz",
        "usr/share/metainfo/page.dateline.dateline.metainfo.xml",
    }
    icons = {each.split("/")[4] for each in others if "/icons/" in each}
    assert {"16x16", "48x48", "256x256", "scalable"} <= icons
    manual = gzip.decompress((root / "usr/share/man/man1/dateline.1.gz").read_bytes())
    assert manual.startswith(b'.\\" -*- coding: UTF-8')


def test_its_files_are_for_everybody_to_read_and_nobody_to_write(root: Path) -> None:
    for each in root.rglob("*"):
        if not each.is_symlink():
            mode = each.stat().st_mode & 0o777
            assert mode == (0o755 if each.is_dir() or each.name == "dateline" else 0o644), each


def test_it_starts_by_its_link(root: Path, bare: dict[str, str], tmp_path: Path) -> None:
    link = root / "usr" / "bin" / "dateline"
    assert str(link.readlink()) == "../lib/dateline/dateline"
    assert Program(link, bare, tmp_path).said("--version") == f"Dateline {version()}\n"
