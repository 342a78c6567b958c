"""What is done with the timeline: the filter's dates, going there and back, showing it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from reader.filter.dating import ANY_DAY
from reader.filter.days import Days
from reader.models.asking import Asking
from reader.models.reading import Reading
from reader.models.timeline import Timeline
from reader.window.actions import dropping_checked
from reader.window.came_from import CameFrom
from reader.window.main_window import MainWindow
from reader.window.remembered import Remembered
from reader.window.timeline_view import TimelineView


class TimelineDeeds(QObject):
    """Shows the timeline under the header and joins it with the filter and its keys."""

    def __init__(
        self, window: MainWindow, reading: Reading, asking: Asking, remembered: Remembered
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._remembered = remembered
        self._before: str | None = None
        self._from = CameFrom(window.list_pane.view)
        self.timeline = Timeline(asking, reading, self)
        self.view = view = TimelineView(self.timeline)
        window.show_timeline(view)
        window.worn.connect(view.wear)
        view.wear(window.colours)
        view.dragged.connect(self._drag)
        view.chosen.connect(self._choose)
        view.dropped.connect(self._drop)
        view.cleared.connect(self._clear)
        view.left.connect(self._from.go_back)
        actions = window.actions_by_name
        actions["go_to_timeline"].triggered.connect(dropping_checked(self.go))
        actions["timeline"].triggered.connect(self._place)

    def go(self) -> None:
        """Go to the timeline, which is shown if it wasn't."""
        self._from.remember(self.view)
        if not self.view.isVisible():
            self._place(shown=True)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _place(self, shown: bool) -> None:
        self._window.place_timeline(shown=shown)
        self._remembered.keep_soon(timeline=shown)

    # The filter's dates

    def _drag(self, days: Days) -> None:
        """Filter by `days` already, always beginning with what was typed before the drag."""
        if self._before is None:
            self._before = self._reading.text_as_meant
        self._reading.choose_days(days, self._before)
        self._window.header.box.line.joining = True

    def _choose(self, days: Days) -> None:
        self._reading.choose_days(days, self._before)
        self._end()

    def _drop(self) -> None:
        if self._before is not None:
            self._reading.type_filter(self._before)
        self._end()

    def _clear(self) -> None:
        self.timeline.look_at(ANY_DAY)
        self._reading.choose_days(ANY_DAY)
        self._end()

    def _end(self) -> None:
        self._before = None
        self._window.header.box.line.joining = False
        self._reading.finish_filter()
