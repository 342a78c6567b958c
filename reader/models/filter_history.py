"""Remembers the filters that the reader stayed with, so that they can be had again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.filter.meaning import Meaning
from reader.models.later import later
from reader.models.reading import Opened, Reading
from reader.models.writing import Writing

if TYPE_CHECKING:
    from reader.library.ids import ArticleId
    from reader.library.shelf import Shelf

PAUSE = 2_000
"""Milliseconds after which one has stayed with what one typed."""


class FilterHistory(QObject):
    """Follows what is typed, and writes down what stays.

    A filter stays when nothing more is typed for a moment, when the box is left, or when an
    article is opened. What was typed on from one that stayed only for a pause takes its place.
    """

    def __init__(
        self,
        reading: Reading,
        writing: Writing,
        parent: QObject | None = None,
        *,
        pause: int = PAUSE,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._writing = writing
        self._last = ""
        self._paused = ""
        self._opened: ArticleId | None = None
        self._resting = False
        self._pause = later(self, pause, self._stay_for_now)
        reading.filter_changed.connect(self._begin)
        reading.article_opened.connect(self._follow)

    def stay(self) -> None:
        """The reader goes on with the filter as it stands."""
        self._pause.stop()
        self._remember()
        self._paused = ""

    def rest(self) -> None:
        """Remember nothing more: nobody is reading."""
        self._pause.stop()
        self._resting = True

    def forget(self, text: str) -> None:
        """Remember a filter no longer."""
        if text == self._last:
            self._last = ""
        self._writing.do(lambda shelf: _forget(shelf, text), _nothing)

    def _begin(self, _text: str) -> None:
        if not self._resting:
            self._pause.start()

    def _follow(self, opened: Opened) -> None:
        # The same article is fetched again whenever its hits change.
        if opened.kept.id != self._opened:
            chosen, self._opened = self._opened is not None, opened.kept.id
            if chosen:
                self.stay()

    def _stay_for_now(self) -> None:
        if self._remember():
            self._paused = self._last

    def _remember(self) -> bool:
        """Write the filter down, where all of it was understood; whether it was news."""
        text, before = self._reading.filter_text.strip(), self._paused
        if self._resting or text == self._last or not _understood(self._reading.meaning):
            return False
        self._last = text
        begun = before if before and text.startswith(before) else ""
        self._writing.do(lambda shelf: _remember(shelf, text, begun), _nothing)
        return True


def _understood(meaning: Meaning) -> bool:
    return bool(meaning.conditions) and not meaning.faults


def _remember(shelf: Shelf, text: str, begun: str) -> None:
    # On the writing thread, with the first filter that stays (see app.py, `_shelf`).
    from reader.library.saved_filters import forget_filter, remember_filter  # noqa: PLC0415

    if begun:
        forget_filter(shelf, begun)
    remember_filter(shelf, text)


def _forget(shelf: Shelf, text: str) -> None:
    from reader.library.saved_filters import forget_filter  # noqa: PLC0415  as above

    forget_filter(shelf, text)


def _nothing(_told: None) -> None:
    """There is nothing to show of it."""
