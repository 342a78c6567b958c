"""A virtual X screen, and the windows on it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def screen() -> Iterator[str]:
    """A new X screen that nobody sees; its name, as DISPLAY has it."""
    reads, writes = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1440x900x24", "-noreset"],
        pass_fds=(writes,),
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writes)
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()


def window_within(display: str, seconds: float) -> str:
    """The title of the first window of ours that is seen within so long; empty where none is."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := _said(display, "search", "--onlyvisible", "--class", "dateline").split():
            return _said(display, "getwindowname", found[0]).strip()
        time.sleep(0.01)
    return ""


def picture(display: str, file: Path) -> None:
    """Save what the screen shows."""
    subprocess.run(["import", "-display", display, "-window", "root", str(file)], check=True)


def _said(display: str, *words: str) -> str:
    return subprocess.run(
        ["xdotool", *words],
        env={**os.environ, "DISPLAY": display},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ).stdout
