"""Every command of the guide prints what the guide says."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guide.written import ENGLISH, FOLDER, LANGUAGES, Command, commands, pages

COMMANDS = [each for code in LANGUAGES for page in pages(code) for each in commands(page)]
ROOT = FOLDER.parents[1]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the guide's commands are a shell's")


def printed(command: str, home: Path) -> str:
    """What a shell prints, in which `dateline` is installed and has one library."""
    python = shlex.quote(sys.executable)
    ours = f'dateline() {{ {python} -m reader "$@" --library "$LIBRARY"; }}\n'
    if "annotate" in command:  # needs no library, and takes none
        ours = f'dateline() {{ {python} -m reader "$@"; }}\n'
    environment = os.environ | {"LIBRARY": str(home / "library.sqlite")}
    ran = subprocess.run(
        ["sh", "-c", ours + command], cwd=ROOT, env=environment, capture_output=True, timeout=120
    )
    assert not ran.stderr
    assert not ran.returncode
    return ran.stdout.decode()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: f"{each.page}-{each.typed[:30]}")
def test_a_command_prints_what_the_guide_says(
    command: Command, reader_home: Path, tmp_path: Path
) -> None:
    home = tmp_path
    if "import" not in command.typed:
        shutil.copy(reader_home / "library.sqlite", home)
    got = printed(command.typed, home)
    if command.prints.startswith("{"):  # in the guide a line is broken to be read
        assert json.loads(command.prints) == json.loads(got)
    else:
        assert command.prints.rstrip() == got.rstrip()


def test_the_commands_are_there() -> None:
    of_english = [each for page in pages(ENGLISH) for each in commands(page)]
    assert len(of_english) >= 4
    assert any("annotate" in each.typed for each in of_english)
