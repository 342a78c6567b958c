"""Starts a program as a person would, elsewhere than in this folder, and reads what it prints."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage


class Program:
    """A program, the environment that it has, and the folder that it is started in."""

    def __init__(self, command: Path, environment: Mapping[str, str], folder: Path) -> None:
        self._command = command
        self._environment = dict(environment)
        self._folder = folder

    def said(self, *words: str) -> str:
        """What it prints; fails where it ends with a fault or complains."""
        done = subprocess.run(
            [str(self._command), *words],
            env=self._environment,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=240,
        )
        assert (done.returncode, done.stderr) == (0, ""), done
        return done.stdout

    def rows(self, *words: str) -> list[dict[str, Any]]:
        """The JSON lines that it prints."""
        return [json.loads(line) for line in self.said(*words, "--json").splitlines()]

    def running(self, *words: str) -> subprocess.Popen[str]:
        """It, at work."""
        return subprocess.Popen(
            [str(self._command), *words],
            env=self._environment,
            cwd=self._folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )


def colours(picture: Path) -> int:
    """How many colours a picture has: an empty window has few, a page of text dozens."""
    image = QImage(str(picture))
    width, height = image.width(), image.height()
    return len({image.pixel(x, y) for x in range(0, width, 3) for y in range(0, height, 3)})


def shows(picture: Path, colour: str) -> bool:
    """Whether a picture has that colour anywhere."""
    image, wanted = QImage(str(picture)), QColor(colour).rgb()
    return any(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )
