"""Starts the program anew in the place of the one that has just ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_BUNDLE = "_MEIPASS2"
"""What a bundled program tells itself by, which would have the next one look in the wrong place."""


def arguments(library: Path) -> list[str]:
    """How a window on that library is started; no paths, which have been taken in."""
    program = (
        [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "reader"]
    )
    return [*program, "--library", str(library.absolute())]


def start_again(library: Path, environment: Mapping[str, str]) -> None:
    """Become a new start on the library, or where that can't be, start one beside this."""
    environment = {name: value for name, value in environment.items() if name != _BUNDLE}
    if sys.platform == "win32":  # where a program that becomes another loses its window's place
        subprocess.Popen(arguments(library), env=environment)  # noqa: S603  our own program
    else:
        os.execve(sys.executable, arguments(library), environment)  # noqa: S606  as above
