from __future__ import annotations

import subprocess
from pathlib import Path

from reader.files.ourselves import ourselves
from reader.files.release import version

ROOT = Path(__file__).parents[2]


def test_the_words_start_this_program() -> None:
    started = subprocess.run(
        [*ourselves(), "--version"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    assert started.stdout == f"Dateline {version()}\n"
