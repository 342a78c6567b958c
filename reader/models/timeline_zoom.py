"""Which days a timeline shows from nearer, or from farther, around one of its bars."""

from __future__ import annotations

from datetime import date

from reader.filter.dating import ANY_DAY
from reader.filter.days import Days
from reader.models.timeline_scene import Scene

_SHARE = 2 / 3
"""Of the days that are shown so many are shown from nearer."""
_FEWEST = 28


def zoomed(scene: Scene, at: int, extent: Days, *, closer: bool) -> Days:
    """The days to show in place of those of `scene`; the bar numbered `at` stays where it is.

    `extent` are the first and the last day of all; ANY_DAY where these would be shown. Few days
    are shown from no nearer.
    """
    first, last = scene.bars[0].first, scene.bars[-1].last
    days = (last - first).days + 1
    wanted = round(days * _SHARE if closer else days / _SHARE)
    if wanted < _FEWEST:
        return Days(first, last)
    here = scene.bars[at].first + (scene.bars[at].last - scene.bars[at].first) / 2
    before = round((here - first).days / days * wanted)
    begin = max(here.toordinal() - before, date.min.toordinal())
    end = min(begin + wanted - 1, date.max.toordinal())
    if not closer:  # what would lie before or after all is shown on the other side
        begin, end = _within(begin, end, extent)
        if Days(date.fromordinal(begin), date.fromordinal(end)) == extent:
            return ANY_DAY
    return Days(date.fromordinal(begin), date.fromordinal(end))


def _within(begin: int, end: int, extent: Days) -> tuple[int, int]:
    first = (extent.first or date.min).toordinal()
    last = (extent.last or date.max).toordinal()
    if begin < first:
        begin, end = first, first + end - begin
    if end > last:
        begin, end = last - end + begin, last
    return max(first, begin), end
