"""The ground that tests/conftest.py lays: it is told in one line what Qt lacks, and it cleans."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run_pytest(folder: Path, test: str, environment: dict[str, str]) -> tuple[int, str]:
    """Exit status and all output of pytest on one test, with our conftest, in a process."""
    (folder / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text())
    (folder / "test_one.py").write_text(test)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", "pytest.ini", "."],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.returncode, done.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = -q\nqt_api = pyside6\n")
    return tmp_path


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring their own")
def test_missing_libraries_end_the_run_in_one_line_to_paste(folder: Path, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    for soname in ("libEGL.so.1", "libfontconfig.so.1"):
        (hidden / soname).write_bytes(b"")  # found first and no library: it can't be loaded
    status, said = run_pytest(
        folder, "def test_it() -> None: ...", {"LD_LIBRARY_PATH": str(hidden)}
    )
    assert status == 4
    lines = [line for line in said.splitlines() if line.strip()]
    assert len(lines) == 1, said
    assert "sudo apt-get install libegl1 libfontconfig1 " in lines[0]


WINDOW = """
from PySide6.QtWidgets import QWidget

def test_window(qapp):
    window = QWidget()
    window.setObjectName("forgotten")
    window.show()
    {closing}
    global kept
    kept = window
"""


@pytest.mark.parametrize(
    ("closing", "passed"), [("", False), ("window.close()", True), ("window.hide()", True)]
)
def test_a_window_left_open_fails_its_test(folder: Path, closing: str, passed: bool) -> None:
    status, said = run_pytest(folder, WINDOW.format(closing=closing), {})
    assert (status == 0) == passed, said
    assert passed or "forgotten" in said


CONNECTION = """
import socket
from contextlib import suppress
import pytest

{mark}
def test_connection():
    with socket.socket() as line, suppress(OSError):
        line.settimeout(0.01)
        line.connect(("127.0.0.1", 9))
"""


@pytest.mark.parametrize(("mark", "passed"), [("", False), ("@pytest.mark.connects", True)])
def test_a_connection_fails_its_test(folder: Path, mark: str, passed: bool) -> None:
    status, said = run_pytest(folder, CONNECTION.format(mark=mark), {})
    assert (status == 0) == passed, said
    assert passed or "it opened a connection: socket.connect" in said


def test_no_test_sees_whose_machine_it_is() -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        assert "dateline-tests-" in os.environ[name]
    assert "DISPLAY" not in os.environ
