"""Tells those who hear the window what a filter finds, once they have stopped typing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.models.later import later
from reader.window.announcing import announce
from reader.window.header import Header

PAUSE = 900
"""Milliseconds after the last change in which nothing is said: letters are being typed."""


class FilterHeard(QObject):
    """Says the count and the sentence under the filter box when they have become others."""

    def __init__(self, header: Header) -> None:
        super().__init__(header)
        self._header = header
        self._said = self._words
        self._pause = later(self, PAUSE, self._say)

    def wait(self, *_numbers: object) -> None:
        """Something was counted: say it once there is peace."""
        self._pause.start()

    @property
    def _words(self) -> str:
        box = self._header.box
        found = f"{box.count.text()}." if box.count.text() else ""
        return " ".join(part for part in (found, self._header.sentence.text()) if part)

    def _say(self) -> None:
        if (words := self._words) != self._said:
            self._said = words
            announce(self._header.box.line, words)
