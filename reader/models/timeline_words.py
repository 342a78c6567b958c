"""What a timeline shows, in words: for a tip, and for those who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reader.articles.written_days import short_day, written_day
from reader.filter.days import Days
from reader.models.timeline_axis import Unit
from reader.models.timeline_scene import Bar, Scene, Shown

_UNITS = {
    Unit.DAY: "day",
    Unit.WEEK: "week",
    Unit.MONTH: "month",
    Unit.QUARTER: "quarter",
    Unit.YEAR: "year",
    Unit.DECADE: "decade",
}


def days_in_words(first: date, last: date) -> str:
    """The days as briefly as they can be said: `March 2025`, `February to April 2025`, `1998`."""
    if first == last:
        return written_day(first)
    if _whole(Unit.YEAR, first, last):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if _whole(Unit.MONTH, first, last):
        begins, ends = _month(first), _month(last)
    else:
        begins, ends = short_day(first), short_day(last)
    if begins == ends:
        return ends
    if first.year == last.year:
        begins = begins.rpartition(" ")[0]
        if first.month == last.month:
            begins = str(first.day)
    return f"{begins} to {ends}"


def bar_in_words(bar: Bar, shown: Shown) -> str:
    """A bar’s days and articles: `March 2025: 12 of 310 articles, outside the dates`."""
    days = days_in_words(bar.first, bar.last)
    if not bar.every:
        return f"{days}: no articles"
    told = _articles(bar.fitting, bar.every) if shown.filtered else _articles(bar.every)
    if shown.days == Days(None, None) or bar.found == bar.fitting:
        return f"{days}: {told}"
    within = f"{bar.found:,} within the dates" if bar.found else "outside the dates"
    return f"{days}: {told}, {within}"


def joined(bars: Sequence[Bar]) -> Bar:
    """All of `bars`, of which there is one at least, as one."""
    return bars[0]._replace(
        last=bars[-1].last,
        every=sum(bar.every for bar in bars),
        fitting=sum(bar.fitting for bar in bars),
        found=sum(bar.found for bar in bars),
    )


def axis_in_words(scene: Scene, shown: Shown) -> str:
    """What the timeline is of: `By month, January 2022 to March 2025; the dates are 2024`."""
    if not scene.bars:
        return "No articles yet."
    words = days_in_words(scene.bars[0].first, scene.bars[-1].last)
    said = f"By {_UNITS[scene.unit]}, {words}"
    if scene.spanned is not None:
        first, last = (scene.bars[at] for at in scene.spanned)
        dates = days_in_words(shown.days.first or first.first, shown.days.last or last.last)
        said += f"; the dates are {dates}"
    return f"{said}."


def scale_in_words(scene: Scene) -> str:
    """What the figures at the edge tell."""
    unit = _UNITS[scene.unit]
    if scene.has_own_scale:
        return (
            f"The tallest bar in colour is {_articles(scene.scale)} in a {unit},"
            f" the tallest of all {scene.tallest:,}."
        )
    return f"The tallest bar is {_articles(scene.tallest)} in a {unit}."


def figures_in_words(scene: Scene) -> list[str]:
    """What the tallest bars stand for: `310 a month`, or of the filter and of all apart."""
    all_of_it = f"{scene.tallest:,} a {_UNITS[scene.unit]}"
    if scene.has_own_scale:
        return [f"filter: {scene.scale:,} a {_UNITS[scene.unit]}", f"all: {all_of_it}"]
    return [all_of_it] if scene.tallest > 1 else []


def _articles(count: int, of: int | None = None) -> str:
    """`12 of 310 articles`; without another number `12 articles`."""
    most = count if of is None else of
    number = f"{count:,}" if of is None else f"{count:,} of {of:,}"
    return f"{number} article{'s' * (most != 1)}"


def _month(day: date) -> str:
    return short_day(day).partition(" ")[2]


def _whole(unit: Unit, first: date, last: date) -> bool:
    return unit.first(unit.number(first)) == first and unit.last(unit.number(last)) == last
