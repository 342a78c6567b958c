"""Where the reader has been: articles and pages of people, gone back to and forward again."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, NamedTuple, TypeVar

MOST = 100
"""So many places are remembered: further back nobody goes step by step."""

W = TypeVar("W", bound=Hashable)
"""What was visited: an article, or a page with all that was asked for on it."""
P = TypeVar("P")
"""The place on it that one was at."""


class Visit(NamedTuple, Generic[W, P]):
    """Something visited, and the place there; None for its beginning."""

    what: W
    place: P | None = None


class Visited(Generic[W, P]):
    """The visits in their order, and which of them one is at.

    What was gone back from can be gone forward to, until one goes somewhere else.
    """

    def __init__(self) -> None:
        self._visits: list[Visit[W, P]] = []
        self._at = self._from = -1

    @property
    def here(self) -> Visit[W, P] | None:
        """The visit one is at."""
        return self._visits[self._at] if self._visits else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is one before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back from one."""
        return self._at + 1 < len(self._visits)

    def go(self, what: W) -> None:
        """Be at something else; at the same nothing changes."""
        if self.here is not None and self.here.what == what:
            return
        del self._visits[self._at + 1 :]
        self._visits.append(Visit(what))
        del self._visits[:-MOST]
        self._at = len(self._visits) - 1

    def stay(self, place: P | None) -> None:
        """Remember the place where one is now."""
        if self._visits:
            self._visits[self._at] = self._visits[self._at]._replace(place=place)

    def turn_into(self, what: W) -> None:
        """What one is at is now something else, which is no other visit: it shows more."""
        if self._visits:
            self._visits[self._at] = Visit(what, self._visits[self._at].place)

    def back(self) -> Visit[W, P] | None:
        """Go to the visit before; None where there is none."""
        if not self.can_go_back:
            return None
        self._from, self._at = self._at, self._at - 1
        return self.here

    def forward(self) -> Visit[W, P] | None:
        """Go to the visit that one has come back from; None where there is none."""
        if not self.can_go_forward:
            return None
        self._from, self._at = self._at, self._at + 1
        return self.here

    def drop(self) -> None:
        """What one has just gone to isn't there any more: be again where one came from."""
        if 0 <= self._at < len(self._visits) and self._from != self._at:
            gone = self._at
            del self._visits[gone]
            self._at = self._from = self._from - (gone < self._from)
