"""Keys that are pressed before the window can be worked in wait for it; on a screen of X."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.files import system

pytestmark = [
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
    pytest.mark.skipif(
        bool(system.missing(system.libraries_for(system.Screen.X))), reason="Qt can't use X here"
    ),
]

START = """
import sys
from pathlib import Path
from reader.first_screen import FirstScreen, prepared_application
from reader.window.remembered import Remembered

application = prepared_application()
first = FirstScreen(Path(sys.argv[1]), Remembered(None))
first.show()
print(int(first.window.winId()), flush=True)
sys.stdin.readline()  # nothing is attended to, as while the rest is loaded
from reader.app import Desk

desk = Desk(first)
application.processEvents()
desk.settle()
rows = first.window.list_pane.view.model().rowCount()
print(first.window.header.box.line.text(), rows, flush=True)
desk.close()
"""


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """An environment with a screen of X that nobody sees."""
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1500x950x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout
        number = server.stdout.readline().strip()
        kept = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        yield {**kept, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        server.terminate()


def test_keys_pressed_too_soon_are_not_lost(five: Path, screen: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", START, str(five)],
        env=screen,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdin
        assert window.stdout
        number = window.stdout.readline().strip()
        for words in (["windowfocus", "--sync", number], ["key", "slash", "q", "u", "a", "y"]):
            subprocess.run(["xdotool", *words], env=screen, check=True, timeout=30)
        window.stdin.write("\n")
        window.stdin.flush()
        assert window.stdout.readline() == "quay 1\n"
