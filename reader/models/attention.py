"""Whether the open article counts as read, and where in it the reader is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from reader.library.ids import ArticleId
from reader.library.states import State, StateChange
from reader.models.later import later
from reader.models.marking import Marking

A_GLANCE = 1_000
"""Milliseconds in an active window after which an article that was opened counts as read."""
_WRITTEN_EACH = 5_000
"""Milliseconds between two writings of where the reader is: so much is lost at the worst."""


class Attention(QObject):
    """Follows one article at a time, and has noted what reading it makes of its state.

    An article counts as read once it has been open for a moment in an active window, or its
    end was reached; one that nobody opened only once the reader has done something with it. It
    counts so once: whoever marks it as unread has the last word.
    """

    def __init__(self, marking: Marking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marking = marking
        marking.states_changed.connect(self._hear)
        self._article: ArticleId | None = None
        self._wanted = False
        self._active = False
        self._counted = True
        self._read = False
        self._stopped = self._written = 0
        self._resting = False
        self._glance = later(self, A_GLANCE, self._count)
        self._writing = later(self, _WRITTEN_EACH, self._write)

    def open(self, article: ArticleId, state: State, *, by_hand: bool) -> None:
        """Follow another article from now on."""
        self.leave()
        self._article = article
        self._wanted = by_hand
        self._counted = self._read = state.read
        self._stopped = self._written = state.stopped
        self._wait()

    def leave(self) -> None:
        """Have noted at once where the reader is; the article may be gone in a moment."""
        self._write()
        self._glance.stop()

    def rest(self) -> None:
        """Follow nothing: nobody reads here."""
        self._resting = True
        self._wait()

    def activate(self, active: bool) -> None:
        """The window has become the active one, or is so no longer."""
        self._active = active
        self._wait()

    def touch(self) -> None:
        """The reader has done something with the page."""
        if not self._wanted:
            self._wanted = True
            self._wait()

    def move(self, offset: int, *, at_end: bool) -> None:
        """The first line in view now begins at `offset`; an article read to its end is done."""
        self._stopped = 0 if at_end else offset
        if at_end and self._wanted:
            self._count()
        if self._stopped != self._written and not self._writing.isActive():
            self._writing.start()

    def _hear(self, states: Mapping[ArticleId, State]) -> None:
        """Leave it to whoever has marked the article as read or unread."""
        state = None if self._article is None else states.get(self._article)
        if state is not None and state.read != self._read:
            self._read, self._counted = state.read, True
            self._wait()

    def _wait(self) -> None:
        """Count the article as read in a moment, as far as it is still to be counted."""
        if self._counted or not self._wanted or not self._active or self._resting:
            self._glance.stop()
        elif not self._glance.isActive():
            self._glance.start()

    def _count(self) -> None:
        self._glance.stop()
        if self._article is not None and not self._counted and not self._resting:
            self._counted = True
            self._marking.note(self._article, StateChange(read=True))

    def _write(self) -> None:
        self._writing.stop()
        if self._article is not None and self._stopped != self._written and not self._resting:
            self._written = self._stopped
            self._marking.note(self._article, StateChange(stopped=self._stopped))
