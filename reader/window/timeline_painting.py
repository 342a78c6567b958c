"""Paints a timeline: its bars, the words above them, the dates that are set, where one is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from reader.models.palette import Palette
from reader.models.timeline_axis import BREAK
from reader.models.timeline_scene import Bar, Scene
from reader.models.timeline_words import figures_in_words
from reader.models.typography import NOTE

ASIDE = 18
"""Pixels at the left of the first bar."""
EDGE = 138
"""Pixels at the right, where the figures are."""
_LABELS = 19  # pixels above the bars, of which the words take
_TOP_OF_LABELS = 4
_FOOT = 2  # below the bars
_ROUND = 2
_WIDE = 12
"""Pixels of a bar that is wide enough to be round at its top."""
_SEEN = 3.0  # the least height of a bar that holds anything
_OWN_SCALE = 0.6  # of the height is taken by the tallest of those that fit on a scale of their own


class Look(NamedTuple):
    """What of a timeline is its beholder's: colours, the bars pointed at and gone to, the focus."""

    palette: Palette
    pointed: int | None
    picked: tuple[int, int] | None
    focused: bool


def paint(painter: QPainter, scene: Scene, look: Look, width: float, height: float) -> None:
    """Paint all of `scene` into a widget of that size."""
    palette = look.palette
    painter.fillRect(QRectF(0, 0, width, height), palette.paper)
    painter.fillRect(QRectF(0, height - 1, width, 1), palette.line)
    if not scene.bars:
        return
    top, base = _LABELS + _TOP_OF_LABELS, height - _FOOT
    painter.save()
    painter.translate(ASIDE, 0)
    _paint_ground(painter, scene, look, QRectF(0, _TOP_OF_LABELS, scene.right, base))
    _paint_bars(painter, scene, palette, top, base)
    _paint_breaks(painter, scene, palette, base)
    _paint_picked(painter, scene, look, base)
    _paint_ends(painter, scene, palette, base)
    _paint_labels(painter, scene, palette)
    painter.restore()
    _paint_figures(painter, scene, palette, width)


def singled_out(scene: Scene) -> bool:
    """Whether any bar has articles that aren't found, so that what is found is in colour."""
    return any(bar.found < bar.every for bar in scene.bars)


def _paint_ground(painter: QPainter, scene: Scene, look: Look, area: QRectF) -> None:
    """Tint the ground of the dates that are set, and of the bar pointed at."""
    if scene.spanned is not None:
        painter.fillRect(_columns(scene, scene.spanned, area), look.palette.chosen)
    if look.pointed is not None and look.pointed < len(scene.bars):
        at = look.pointed
        ground = QColor(look.palette.ink)
        ground.setAlphaF(0.09)
        painter.fillRect(_columns(scene, (at, at), area), ground)


def _paint_bars(painter: QPainter, scene: Scene, palette: Palette, top: float, base: float) -> None:
    gap = 1.0 if scene.slot < 9 else 2.0
    painter.save()
    painter.setClipRect(QRectF(0, 0, scene.right, base))  # bars are round at the top alone
    painter.setPen(Qt.PenStyle.NoPen)
    rounded = scene.slot >= _WIDE
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=rounded)
    out = singled_out(scene)
    heights = [heights_of(bar, scene, base - top) for bar in scene.bars]
    inks = (rest_ink(palette, faint=scene.has_own_scale), fitting_ink(palette), palette.accent)
    for series, ink in enumerate(inks if out else inks[:2]):
        painter.setBrush(ink)
        rects = [
            QRectF(round(bar.x), base - high, round(bar.x + scene.slot) - round(bar.x) - gap, high)
            for bar, high in zip(scene.bars, (each[series] for each in heights), strict=True)
            if high
        ]
        if rounded:
            for rect in rects:
                painter.drawRoundedRect(rect.adjusted(0, 0, 0, _ROUND * 2), _ROUND, _ROUND)
        else:
            painter.drawRects(rects)
    painter.restore()


def heights_of(bar: Bar, scene: Scene, room: float) -> tuple[float, float, float]:
    """How tall a bar is in `room` pixels: all of it, what fits, and what is found.

    Whatever it holds is seen, and that not all of it fits as well.
    """
    found, fitting = (
        _height(count, room * (_OWN_SCALE if scene.has_own_scale else 1.0) / scene.scale)
        for count in (bar.found, bar.fitting)
    )
    every = _height(bar.every, room / max(1, scene.tallest))
    if bar.fitting < bar.every and not scene.has_own_scale:
        every = max(every, fitting + 1)
    return every, fitting, found


def _height(count: int, one: float) -> float:
    return max(_SEEN, float(round(count * one))) if count else 0.0


def _paint_breaks(painter: QPainter, scene: Scene, palette: Palette, base: float) -> None:
    """Three dots where a long empty time is left out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.quiet)
    for x in scene.breaks:
        for step in (-5, 0, 5):
            painter.drawEllipse(QPointF(x - scene.slot * BREAK / 2 + step, base - 4), 1.2, 1.2)


def _paint_ends(painter: QPainter, scene: Scene, palette: Palette, base: float) -> None:
    """A line with a grip at each end of the dates that are set."""
    if scene.spanned is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.accent)
    for x in ends(scene):
        painter.drawRect(QRectF(x - 0.75, _TOP_OF_LABELS, 1.5, base - _TOP_OF_LABELS))
        painter.drawRoundedRect(QRectF(x - 2.5, (base + _LABELS) / 2 - 6, 5, 12), 2, 2)


def ends(scene: Scene) -> tuple[float, float]:
    """Where the dates that are set begin and end, counted from the first bar."""
    first, last = scene.spanned or (0, 0)
    return round(scene.bars[first].x) - 1.0, round(scene.bars[last].x + scene.slot) - 0.5


def _paint_picked(painter: QPainter, scene: Scene, look: Look, base: float) -> None:
    """Frame the bars that one went to by key."""
    if look.picked is None or not look.focused:
        return
    first, last = (min(each, len(scene.bars) - 1) for each in look.picked)
    area = _columns(scene, (first, last), QRectF(0, 2, 0, base + 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.palette.ink, 1.5))
    painter.drawRoundedRect(area.adjusted(-2, 0, 0.5, -2), 3, 3)


def _paint_labels(painter: QPainter, scene: Scene, palette: Palette) -> None:
    font = label_font()
    painter.setFont(font)
    painter.setPen(palette.quiet)
    baseline = _TOP_OF_LABELS + QFontMetricsF(font).ascent()
    for label in scene.labels:
        painter.drawText(QPointF(round(label.x) + 2, baseline), label.text)


def _paint_figures(painter: QPainter, scene: Scene, palette: Palette, width: float) -> None:
    """How many articles the tallest bars stand for: of all, and in colour of those that fit."""
    font = label_font()
    metrics = QFontMetricsF(font)
    right = QRectF(width - EDGE, _LABELS + _TOP_OF_LABELS - 4, EDGE - ASIDE, metrics.height())
    at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
    painter.setFont(font)
    figures = figures_in_words(scene)
    inks = (palette.accent, palette.quiet)[-len(figures) :]
    for words, ink in zip(figures, inks, strict=False):
        painter.setPen(ink)
        painter.drawText(right, at_right, words)
        right.translate(0, metrics.height())


def _columns(scene: Scene, bars: tuple[int, int], area: QRectF) -> QRectF:
    first, last = bars
    left, right = round(scene.bars[first].x), round(scene.bars[last].x + scene.slot)
    return QRectF(left - 1, area.top(), right - left + 0.5, area.bottom() - area.top())


def label_font() -> QFont:
    """The font of the words along the axis."""
    return NOTE.font()


def fitting_ink(palette: Palette) -> QColor:
    """The colour of what fits the filter but for its dates."""
    return _blend(palette.accent, palette.paper, 0.45)


def rest_ink(palette: Palette, *, faint: bool) -> QColor:
    """The colour of all other articles, through which the ground of the dates is seen."""
    ink = QColor(palette.ink)
    share = 0.22 if palette.dark else 0.17
    ink.setAlphaF(share / 2 if faint else share)
    return ink


def _blend(ink: QColor, paper: QColor, share: float) -> QColor:
    """So much of `ink` on `paper`."""

    def mixed(of_ink: float, of_paper: float) -> float:
        return of_ink * share + of_paper * (1 - share)

    return QColor.fromRgbF(
        mixed(ink.redF(), paper.redF()),
        mixed(ink.greenF(), paper.greenF()),
        mixed(ink.blueF(), paper.blueF()),
    )
