"""Dateline's window with a watch on it: keys go in, and the moment is taken when it has painted.

The window is the real one, drawn off screen. A moment is taken when the event loop has come
back from the turn in which the widget was painted. A turn's own length is told in the window
thread's time of the processor, which no other program lengthens; it may hold several slots
and a painting, so no slot was longer.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple, Self

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from reader.app import Desk
from reader.first_screen import FirstScreen, prepared_application
from reader.window.remembered import Remembered

PATIENCE: Final = 60.0
"""Seconds after which what was waited for is taken never to come."""

_WAITING: Final = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
_GLANCE: Final = 20  # ms between two looks at the clock while nothing happens


class Press(NamedTuple):
    """What a key led to, in milliseconds from the press.

    `painted` until the answer's first screen was there, or was known to be the same empty one;
    None where the key asked for nothing new. `counted` until the count was told, None where
    the next key came first.
    """

    painted: float | None
    counted: float | None
    longest_turn: float


class Watched(QObject):
    """The window on a library, and hands that know a stopwatch."""

    def __init__(self, library: Path, pace: float = 0.0) -> None:
        """`pace` are the seconds from key to key."""
        super().__init__()
        self._pace = pace
        self.application = prepared_application()
        self.desk = Desk(FirstScreen(library, Remembered(None)))
        self.window = self.desk.window
        self._seen: set[QObject] = set()
        self._resets = 0
        self._counts = 0
        self._beat_at = 0.0
        self.longest_gap = 0.0
        """How long a beat of a timer was late at most, in ms of the wall's clock."""
        self.longest_turn = 0.0
        """The longest turn of the event loop, in ms of the window thread's own time."""
        self._glancing = QTimer(self)
        self._glancing.start(_GLANCE)
        self._beating = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._beating.timeout.connect(self._beat)
        model = self.window.list_pane.view.model()
        model.modelReset.connect(self._note_reset)
        self.desk.window.list_pane.view._articles.counted.connect(self._note_count)
        for widget in (self.list_shown, self.nothing_shown, self.page_shown):
            widget.installEventFilter(self)

    def __enter__(self) -> Self:
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        self.settle()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._glancing.stop()
        self._beating.stop()
        self.desk.close()

    @property
    def list_shown(self) -> QWidget:
        """What the list is painted on."""
        return self.window.list_pane.view.viewport()

    @property
    def nothing_shown(self) -> QWidget:
        """What is painted where the filter finds nothing, which scrolls in a low window."""
        shown = self.window.list_pane.nothing.findChildren(QScrollArea)[0].widget()
        assert shown is not None
        return shown

    @property
    def page_shown(self) -> QWidget:
        """What the open article is painted on."""
        return self.window.page_pane.view.viewport()

    def settle(self) -> None:
        """Wait until nothing more is to come."""
        self.until(lambda: self.desk.settled)
        for _ in range(3):
            self._turn()

    def until(self, come: Callable[[], bool], patience: float = PATIENCE) -> float | None:
        """Keep the window alive until it has `come`: the moment, or None when patience ends."""
        end = time.perf_counter() + patience
        while not come():
            if time.perf_counter() > end:
                return None
            self._turn()
        return time.perf_counter()

    def type(self, key: str | Qt.Key) -> Press:
        """Press a key in the filter box, and leave the window in peace as a typist does."""
        line = self.window.header.box.line
        resets, counts = self._resets, self._counts
        wanted = self.desk.reading.meaning.wanted
        self.longest_turn = 0.0
        begun = time.perf_counter()
        before = time.thread_time()
        if isinstance(key, str):
            QTest.keyClicks(line, key)
        else:
            QTest.keyClick(line, key)
        self._note_turn(before)
        painted = counted = None
        if self.desk.reading.meaning.wanted != wanted:
            nothing = self.window.list_pane.nothing
            was_empty = nothing.isVisible()

            def shown() -> bool:
                # Nothing found after nothing found is the same picture, and isn't painted.
                same = was_empty and nothing.isVisible() and self._counts > counts
                return self._resets > resets and (same or bool(self._seen & self._lists))

            painted = self.until(shown)
            counted = self.until(lambda: self._counts > counts, max(self._pace, _GLANCE / 1000))
        self.until(lambda: False, max(0.0, begun + self._pace - time.perf_counter()))
        return Press(_since(begun, painted), _since(begun, counted), self.longest_turn)

    def painted_after(
        self, deed: Callable[[], object], on: QWidget, come: Callable[[], bool] = lambda: True
    ) -> float:
        """Milliseconds from the beginning of `deed` until `on` has been painted after it.

        With `come`, only once that has come as well.
        """
        self.longest_turn = 0.0
        self._seen.clear()
        begun, before = time.perf_counter(), time.thread_time()
        deed()
        self._note_turn(before)
        moment = self.until(lambda: come() and on in self._seen)
        if moment is None:
            raise RuntimeError("the window was not painted")
        return (moment - begun) * 1000

    def forget_paintings(self) -> None:
        """Count only what is painted from now on."""
        self._seen.clear()

    def beat(self, *, begin: bool) -> None:
        """Begin or end to look how long the window's thread leaves a timer of 2 ms waiting."""
        if begin:
            self.longest_gap = 0.0
            self._beat_at = time.perf_counter()
            self._beating.start(_BEAT)
        else:
            self._beating.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._seen.add(watched)
        return False

    @property
    def _lists(self) -> set[QObject]:
        return {self.list_shown, self.nothing_shown}

    def _turn(self) -> None:
        before = time.thread_time()
        self.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents | _WAITING)
        self._note_turn(before)

    def _note_turn(self, before: float) -> None:
        self.longest_turn = max(self.longest_turn, (time.thread_time() - before) * 1000)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_gap = max(self.longest_gap, (now - self._beat_at) * 1000 - _BEAT)
        self._beat_at = now

    def _note_reset(self) -> None:
        self._seen.clear()  # only what is painted from now on shows the answer
        self._resets += 1

    def _note_count(self, _shown: int, _total: int) -> None:
        self._counts += 1


_BEAT: Final = 2  # ms


def _since(begun: float, moment: float | None) -> float | None:
    return None if moment is None else (moment - begun) * 1000
