"""Articles by day, all of them and those of the filter, as the filter and the library change."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.filter.dating import ANY_DAY, asked_days, besides_days
from reader.filter.days import Days
from reader.library.wanted import EVERYTHING, Wanted
from reader.models.asking import Asking, Kind
from reader.models.reading import Reading
from reader.models.timeline_axis import Axis, axis
from reader.models.timeline_counts import DayCounts
from reader.models.timeline_scene import Shown

if TYPE_CHECKING:
    from reader.library.catalogue import Catalogue

_FEWEST = 62
"""Bars that there may be of however few articles: the days of two months."""
NOTHING = Shown(DayCounts(), DayCounts(), ANY_DAY, filtered=False)


class _All(NamedTuple):
    """The articles of all days, as they were when so much had been written."""

    written: int
    counts: DayCounts
    days: tuple[date, ...]


class Timeline(QObject):
    """What a timeline shows; `changed` tells that it is otherwise.

    While only dates change nothing is asked, so that dragging them costs nothing here.
    """

    changed = Signal()

    def __init__(self, asking: Asking, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = asking
        self._reading = reading
        self._all = _All(-1, DayCounts(), ())
        self._rest: Wanted = EVERYTHING
        self._near = ANY_DAY
        self._axis: Axis | None = None
        self._axis_room = 0
        self.shown = NOTHING
        reading.wanted_changed.connect(self._follow)

    def axis(self, room: int) -> Axis:
        """The axis with room for so many bars; no more than articles, lest all be one high."""
        if self._axis is None or self._axis_room != room:
            first, last = self._near.first or date.min, self._near.last or date.max
            days, counts = self._all.days, self._all.counts
            near = days[bisect_left(days, first) : bisect_right(days, last)] or days
            most = min(room, max(_FEWEST, counts.between(first, last)))
            self._axis, self._axis_room = axis(near, most), room
        return self._axis

    @property
    def extent(self) -> Days:
        """The first and the last day that has an article; ANY_DAY where none has."""
        days = self._all.days
        return Days(days[0], days[-1]) if days else ANY_DAY

    def look_at(self, days: Days) -> None:
        """Show these days from near; ANY_DAY shows all again."""
        if days != self._near:
            self._near, self._axis = days, None
            self.changed.emit()

    def refresh(self) -> None:
        """Ask again, since the library may have changed."""
        self._rest = besides_days(self._reading.meaning)
        wanted, known = self._rest, self._all
        self._asking.ask(
            Kind.TIMELINE, lambda catalogue: _counted(catalogue, wanted, known), self._show
        )

    def _follow(self, _wanted: Wanted) -> None:
        rest = besides_days(self._reading.meaning)
        if rest != self._rest:
            self.refresh()
        elif self._all.written >= 0:
            self.shown = self.shown._replace(days=asked_days(self._reading.meaning))
            self.changed.emit()

    def _show(self, counted: tuple[_All, DayCounts]) -> None:
        known, (self._all, fitting) = self._all, counted
        if self._all is not known:
            self._axis = None
        days = asked_days(self._reading.meaning)
        self.shown = Shown(self._all.counts, fitting, days, filtered=self._rest != EVERYTHING)
        self.changed.emit()


def _counted(catalogue: Catalogue, wanted: Wanted, known: _All) -> tuple[_All, DayCounts]:
    """On the asking thread: all days, unless they are known, and those of what is wanted."""
    with catalogue.one_state():
        if (written := catalogue.written()) != known.written:
            counts = DayCounts(catalogue.days())
            known = _All(written, counts, tuple(counts.days()))
        fitting = known.counts if wanted == EVERYTHING else DayCounts(catalogue.days(wanted))
    return known, fitting
