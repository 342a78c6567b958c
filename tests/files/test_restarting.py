"""The program, started anew in its own place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.files.restarting import arguments


def test_the_new_one_is_on_the_same_library(tmp_path: Path) -> None:
    library = tmp_path / "my library.sqlite"
    assert arguments(library) == [sys.executable, "-m", "reader", "--library", str(library)]


@pytest.mark.skipif(sys.platform == "win32", reason="no program becomes another there")
def test_one_becomes_the_other_and_forgets_what_a_bundle_left(tmp_path: Path) -> None:
    # A library that can't be opened ends the window's program with a sentence.
    (tmp_path / "no.sqlite").mkdir()
    code = (
        "import os; from pathlib import Path; from reader.files.restarting import start_again;"
        "start_again(Path('no.sqlite'), os.environ | {'_MEIPASS2': 'gone'})"
    )
    root = Path(__file__).resolve().parents[2]
    environment = os.environ | {"PYTHONPATH": str(root), "QT_QPA_PLATFORM": "no such thing"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert "no such thing" in done.stderr  # Qt was asked for by the one that came
