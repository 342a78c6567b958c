"""From the key to timeline, map and counts repainted, which follow the filter behind the list."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.models.side import Side
from tests.pace.figures import Figure, Unit, of_spread, spread
from tests.pace.typing_pace import SLOT, typed
from tests.pace.watched_window import PATIENCE, Watched

_STILL: Final = 0.03
"""Seconds after which an answer that changes nothing on a widget is taken as shown."""


class Follower(QObject):
    """One that follows the filter: its answer is told by `answered`, and painted on `widget`."""

    def __init__(self, name: str, widget: QWidget, answered: SignalInstance) -> None:
        super().__init__(widget)
        self.name = name
        self.times: list[float] = []
        self.widget = widget
        self._answered_at: float | None = None
        self._is_painted = False
        self._moment: float | None = None
        widget.installEventFilter(self)
        answered.connect(self._note_answer)

    def wait(self) -> None:
        """Heed what comes from now on."""
        self._answered_at = self._moment = None
        self._is_painted = False

    def is_there(self) -> bool:
        """Whether the answer is painted, looked at after each turn of the event loop."""
        now = time.perf_counter()
        if self._moment is None and self._answered_at is not None:
            if self._is_painted:
                self._moment = now
            elif now - self._answered_at > _STILL:
                self._moment = self._answered_at
        return self._moment is not None

    def note(self, begun: float) -> None:
        """Keep how long it took since `begun`, in ms."""
        if self._moment is not None:
            self.times.append((self._moment - begun) * 1000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._answered_at is not None:
            self._is_painted = True
        return False

    def _note_answer(self) -> None:
        self._answered_at = time.perf_counter()


def figures(library: Path, limit: float, pace: float) -> Iterator[Figure]:
    """What each letter of the filters takes to be followed by each, typed and taken back."""
    kinds = typed()
    turns: list[float] = []
    with Watched(library, pace) as watched:
        followers = _followers(watched)
        for each in kinds:
            keys: list[str | Qt.Key] = [*each.text, *[Qt.Key.Key_Backspace] * len(each.text)]
            for key in keys:
                turns += _press(watched, key, followers, pace)
    for follower in followers:
        yield of_spread(f"key to {follower.name} repainted", follower.times, limit)
    yield Figure(
        "longest turn of the window’s thread while they follow",
        max(turns),
        Unit.MILLISECONDS,
        f"{spread(turns)} ms (the longest of each key)",
        SLOT,
        topic="longest turn while they follow",
    )


def _followers(watched: Watched) -> list[Follower]:
    """All that follow the filter, shown."""
    desk, window = watched.desk, watched.window
    window.show_names(shown=True)
    desk.side.turn_to(Side.FILTER)
    window.place_timeline(shown=True)
    window.side_pane.show_map(shown=True)
    watched.settle()
    dates, pane = desk.dates, window.side_pane
    followers = [
        Follower("timeline", dates.view, dates.timeline.changed),
        Follower("map", desk.map.small.view, desk.side.tally.counted),
        Follower("counts", pane.names_panel.viewport(), desk.side.tally.counted),
    ]
    if not all(each.widget.isVisible() for each in followers):
        raise RuntimeError("the window shows not all that follows the filter")
    return followers


def _press(
    watched: Watched, key: str | Qt.Key, followers: list[Follower], pace: float
) -> Iterator[float]:
    """Press a key and wait for all that follows: the longest turn, where it asks for anything."""

    def all_there() -> bool:
        there = [each.is_there() for each in followers]  # each is to look at the clock
        return all(there)

    line = watched.window.header.box.line
    wanted = watched.desk.reading.meaning.wanted
    watched.longest_turn = 0.0
    for each in followers:
        each.wait()
    begun = time.perf_counter()
    if isinstance(key, str):
        QTest.keyClicks(line, key)
    else:
        QTest.keyClick(line, key)
    if watched.desk.reading.meaning.wanted != wanted:
        watched.until(all_there, PATIENCE)
        for each in followers:
            each.note(begun)
        yield watched.longest_turn
    watched.until(lambda: False, max(0.0, begun + pace - time.perf_counter()))
    watched.until(lambda: watched.desk.settled)
