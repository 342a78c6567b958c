"""What a timeline shows, in words: for a tip, and for those who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.filter.days import Days
from reader.language.words import counted, marked, number, tr
from reader.models.amounts import articles
from reader.models.timeline_axis import Unit
from reader.models.timeline_scene import Bar, Scene, Shown
from reader.models.written_span import heading_span, span_in_words

_UNITS = {
    Unit.DAY: marked("day", "what a bar stands for"),
    Unit.WEEK: marked("week", "what a bar stands for"),
    Unit.MONTH: marked("month", "what a bar stands for"),
    Unit.QUARTER: marked("quarter", "what a bar stands for"),
    Unit.YEAR: marked("year", "what a bar stands for"),
    Unit.DECADE: marked("decade", "what a bar stands for"),
}


def bar_in_words(bar: Bar, shown: Shown) -> str:
    """A bar’s days and articles: `March 2025: 12 of 310 articles, outside the dates`."""
    days = heading_span(bar.first, bar.last)
    if not bar.every:
        return tr("{days}: no articles").format(days=days)
    told = _of_articles(bar.fitting, bar.every) if shown.filtered else articles(bar.every)
    if shown.days == Days(None, None) or bar.found == bar.fitting:
        return tr("{days}: {articles}").format(days=days, articles=told)
    if not bar.found:
        return tr("{days}: {articles}, outside the dates").format(days=days, articles=told)
    return tr("{days}: {articles}, {number} within the dates").format(
        days=days, articles=told, number=number(bar.found)
    )


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
        return tr("No articles yet.")
    days, unit = span_in_words(scene.bars[0].first, scene.bars[-1].last), _unit(scene)
    if scene.spanned is None:
        return tr("By {unit}, {days}.").format(unit=unit, days=days)
    first, last = (scene.bars[at] for at in scene.spanned)
    dates = span_in_words(shown.days.first or first.first, shown.days.last or last.last)
    told = tr("By {unit}, {days}; the dates are {dates}.")
    return told.format(unit=unit, days=days, dates=dates)


def scale_in_words(scene: Scene) -> str:
    """What the figures at the edge tell."""
    unit = _unit(scene)
    if not scene.has_own_scale:
        told = tr("The tallest bar is {articles} in a {unit}.")
        return told.format(articles=articles(scene.tallest), unit=unit)
    told = tr("The tallest bar in colour is {articles} in a {unit}, the tallest of all {number}.")
    return told.format(articles=articles(scene.scale), unit=unit, number=number(scene.tallest))


def figures_in_words(scene: Scene) -> list[str]:
    """What the tallest bars stand for: `310 a month`, or of the filter and of all apart."""
    all_of_it = _rate(scene.tallest, scene)
    if scene.has_own_scale:
        return [
            tr("filter: {figure}").format(figure=_rate(scene.scale, scene)),
            tr("all: {figure}").format(figure=all_of_it),
        ]
    return [all_of_it] if scene.tallest > 1 else []


def _rate(count: int, scene: Scene) -> str:
    return tr("{number} a {unit}").format(number=number(count), unit=_unit(scene))


def _unit(scene: Scene) -> str:
    return tr(_UNITS[scene.unit], "what a bar stands for")


def _of_articles(some: int, of: int) -> str:
    """`12 of 310 articles`."""
    return counted("{some} of {n} article", "{some} of {n} articles", of).format(some=number(some))
