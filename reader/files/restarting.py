"""Starts the program anew in the place of the one that has just ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from reader.files.ourselves import ourselves

_ROOT = str(Path(__file__).resolve().parents[2])
"""Where this package lies."""


def arguments(library: Path, language: str = "") -> list[str]:
    """How a window on that library is started; no paths, which have been taken in.

    With a `language` it was, and is again, asked for on the command line.
    """
    asked = ["--language", language] if language else []
    return [*ourselves(), "--library", str(library.absolute()), *asked]


def environment_of_another(environment: Mapping[str, str]) -> dict[str, str]:
    """What the new one is to find: this package, and not what the folder it is in may hold."""
    if getattr(sys, "frozen", False):
        # By which a bundle tells a start of its own from a part of one that runs already.
        return {**environment, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    others = [each for each in environment.get("PYTHONPATH", "").split(os.pathsep) if each != _ROOT]
    path = os.pathsep.join([_ROOT, *filter(None, others)])
    return {**environment, "PYTHONPATH": path, "PYTHONSAFEPATH": "1"}


def start_again(library: Path, environment: Mapping[str, str], language: str = "") -> None:
    """Become a new start on the library, or where that can't be, start one beside this."""
    words, environment = arguments(library, language), environment_of_another(environment)
    if sys.platform == "win32":  # where a program that becomes another loses its window's place
        subprocess.Popen(words, env=environment)  # noqa: S603  our own program
    else:
        os.execve(words[0], words, environment)  # noqa: S606  as above
