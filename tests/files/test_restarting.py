"""The program, started anew in its own place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.files.restarting import arguments, environment_of_another


def test_the_new_one_is_on_the_same_library(tmp_path: Path) -> None:
    library = tmp_path / "my library.sqlite"
    words = [sys.executable, "-m", "reader", "--library", str(library)]
    assert arguments(library) == words
    assert arguments(library, "fr") == [*words, "--language", "fr"]


def test_a_bundle_is_told_that_it_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert environment_of_another({"A": "b"}) == {"A": "b", "PYINSTALLER_RESET_ENVIRONMENT": "1"}


def test_what_was_started_anew_can_be_so_again() -> None:
    once = environment_of_another({"PYTHONPATH": "/a"})
    assert environment_of_another(once) == once
    assert once["PYTHONPATH"].endswith(f"{os.pathsep}/a")


@pytest.mark.skipif(sys.platform == "win32", reason="no program becomes another there")
def test_one_becomes_the_other_whatever_lies_in_the_folder(tmp_path: Path) -> None:
    # A library that can't be opened ends the window's program with a sentence.
    (tmp_path / "no.sqlite").mkdir()
    (tmp_path / "reader.py").write_text("print('another reader')", "utf-8")
    root = Path(__file__).resolve().parents[2]
    code = (
        f"import sys; sys.path.insert(0, {str(root)!r});"
        "import os; from pathlib import Path; from reader.files.restarting import start_again;"
        "start_again(Path('no.sqlite'), os.environ)"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "no such thing"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert "another reader" not in done.stdout
    assert "no such thing" in done.stderr  # Qt was asked for by the one that came
