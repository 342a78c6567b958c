"""Paints a map: the world, the dots on it, their names."""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from reader.language.words import marked, tr
from reader.models.map_crowd import Placed
from reader.models.map_dots import Dot, Sort
from reader.models.map_labels import Label
from reader.models.palette import Palette
from reader.models.world_outline import COARSE, FINE, Outline, World
from reader.models.world_view import View

_FINE_FROM = 6.0
"""Pixels to a degree from which the coarse outline shows its corners."""
_BORDER, _BORDER_FAR = 0.8, 0.45
"""Widths of a border, and where the countries are small; in pixels."""
_FAR = 2.0
_DASHES = [3.0, 2.5]
_TINT_LEAST, _TINT = 0.03, 0.22
"""How much of a dot's colour lies over a country that is named itself."""
_HALO = [(x, y) for x in (-1.2, 1.2) for y in (-1.2, 1.2)]
"""Where letters are written in the colour of the ground, so that they stand out on it; in pixels.
A line around them would take thirty times as long."""
_FOCUS = 2.5  # px between a dot and the ring of the focus
_SIGNS = (
    (Sort.TOWN, marked("town", "on the map")),
    (Sort.COUNTRY, marked("country", "on the map")),
    (Sort.AREA, marked("region or sea", "on the map")),
    (None, marked("larger where named more often", "on the map")),
)
_SIGN, _LEGEND_ASIDE = 4.5, 14.0  # px
_ASKED_WIDE = 1.4  # px of the ring around a dot that the filter asks for
_RING = 0.4
"""How wide the ring of a country's dot is beside its radius."""


class Ground(NamedTuple):
    """What of the world a map shows under its dots; `tints` are colours of countries by key."""

    outline: Outline
    view: View
    palette: Palette
    tints: dict[str, QColor]
    sharpness: float


def tints(dots: Sequence[Dot], asked_for: Set[int], palette: Palette) -> dict[str, QColor]:
    """The colours of the countries that are themselves among the dots, by key.

    They are the stronger the more often a country is named.
    """
    most = max((dot.counted for dot in dots), default=1)
    return {
        dot.key: mixed(
            palette.accent if number in asked_for else palette.dot,
            palette.land,
            _TINT_LEAST + (_TINT - _TINT_LEAST) * math.sqrt(dot.counted / most),
        )
        for number, dot in enumerate(dots)
        if dot.sort is Sort.COUNTRY
    }


def outline_for(world: World, view: View, sharpness: float) -> Outline:
    """The outline as fine as a view needs it; `sharpness` is the screen's pixels to one of its."""
    return world.outline(FINE if view.scale * sharpness >= _FINE_FROM else COARSE)


def paint_world(painter: QPainter, ground: Ground) -> None:
    """Paint water, land and borders, some countries in a tint."""
    outline, view, palette, tinted = ground.outline, ground.view, ground.palette, ground.tints
    painter.fillRect(QRectF(0, 0, view.width, view.height), palette.water)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    transforms = {turn: view.transform(turn) for turn in (-2, -1, 0, 1, 2)}
    painter.setPen(Qt.PenStyle.NoPen)
    for country in outline.countries:
        for turn in view.turns(country.bounds):
            painter.setBrush(tinted.get(country.key, palette.land))
            painter.setTransform(transforms[turn])
            painter.drawPath(country.land)
    pen = QPen(palette.border, _BORDER_FAR if view.scale < _FAR else _BORDER)
    pen.setCosmetic(True)
    dashed = QPen(pen)
    dashed.setDashPattern(_DASHES)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for border in outline.borders:
        for turn in view.turns(border.bounds):
            painter.setPen(dashed if border.disputed else pen)
            painter.setTransform(transforms[turn])
            painter.drawPath(border.line)
    painter.restore()


def picture_of(ground: Ground) -> QPixmap:
    """The world in a picture, as large as its view."""
    picture = QPixmap(QSize(ground.view.width, ground.view.height) * ground.sharpness)
    picture.setDevicePixelRatio(ground.sharpness)
    with QPainter(picture) as painter:
        paint_world(painter, ground)
    return picture


def paint_dots(
    painter: QPainter,
    dots: Sequence[Dot],
    placed: Sequence[Placed],
    asked_for: Set[int],
    palette: Palette,
) -> None:
    """Paint the dots, the smallest last: towns full, countries as rings, areas as thin ones."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for each in sorted(placed, key=lambda each: -each.radius):
        colour = palette.accent if each.number in asked_for else palette.dot
        paint_dot(painter, dots[each.number].sort, each, colour, palette.land)
        if each.number in asked_for:  # not by colour alone
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, _ASKED_WIDE))
            painter.drawEllipse(QPointF(each.x, each.y), each.radius + 3, each.radius + 3)
    painter.restore()


def paint_dot(painter: QPainter, sort: Sort, dot: Placed, colour: QColor, ground: QColor) -> None:
    """Paint one dot on a line of `ground`, which keeps it apart from those that it covers."""
    middle, radius = QPointF(dot.x, dot.y), dot.radius
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(middle, radius + 1, radius + 1)
    if sort is Sort.TOWN:
        painter.setBrush(colour)
        painter.drawEllipse(middle, radius, radius)
        return
    wide = max(1.6, radius * _RING) if sort is Sort.COUNTRY else 1.2
    painter.setBrush(mixed(colour, ground, _TINT))
    painter.setPen(QPen(colour, wide))
    painter.drawEllipse(middle, radius - wide / 2, radius - wide / 2)


def paint_ring(painter: QPainter, dot: Placed, palette: Palette) -> None:
    """Paint a ring around the dot that has the focus."""
    around = dot.radius + _FOCUS
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide in ((palette.land, 4.5), (palette.ink, 2.0)):
        painter.setPen(QPen(colour, wide))
        painter.drawEllipse(QPointF(dot.x, dot.y), around, around)


def paint_labels(
    painter: QPainter,
    labels: Sequence[Label],
    asked_for: Set[int],
    palette: Palette,
    font: QFont,
) -> None:
    """Write the names of dots, each on a halo of the ground that keeps borders from it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    ascent = QFontMetricsF(font).ascent()
    for label in labels:
        base = QPointF(label.left, label.top + ascent)
        ink = palette.accent if label.number in asked_for else palette.ink
        _write(painter, base, label.words, ink, palette.land)
    painter.restore()


def paint_legend(painter: QPainter, view: View, palette: Palette, font: QFont) -> None:
    """Say at the foot of a map what its signs mean."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    letters = QFontMetricsF(font)
    x, y = _LEGEND_ASIDE, view.height - _LEGEND_ASIDE
    for sort, meaning in _SIGNS:
        words = tr(meaning, "on the map")
        wide = (2 * _SIGN + 5 if sort is not None else 0) + letters.horizontalAdvance(words)
        if x + wide > view.width - _LEGEND_ASIDE:
            break  # half a word explains nothing
        if sort is not None:
            sign = Placed(0, x + _SIGN, y, _SIGN)
            paint_dot(painter, sort, sign, palette.dot, palette.land)
            x += 2 * _SIGN + 5
        base = QPointF(x, y + letters.ascent() / 2 - 1)
        _write(painter, base, words, palette.ink, palette.land)
        x += letters.horizontalAdvance(words) + _LEGEND_ASIDE
    painter.restore()


def paint_words(painter: QPainter, view: View, words: str, palette: Palette, font: QFont) -> None:
    """Write at the foot of a map."""
    painter.save()
    painter.setFont(font)
    letters = QFontMetricsF(font)
    left = (view.width - letters.horizontalAdvance(words)) / 2
    base = QPointF(left, view.height - letters.ascent())
    _write(painter, base, words, palette.ink, palette.land)
    painter.restore()


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """`colour` lying over `ground` with so much of it to be seen."""
    return QColor.fromRgbF(
        ground.redF() + (colour.redF() - ground.redF()) * share,
        ground.greenF() + (colour.greenF() - ground.greenF()) * share,
        ground.blueF() + (colour.blueF() - ground.blueF()) * share,
    )


def _write(painter: QPainter, base: QPointF, words: str, ink: QColor, ground: QColor) -> None:
    painter.setPen(ground)
    for x, y in _HALO:
        painter.drawText(base + QPointF(x, y), words)
    painter.setPen(ink)
    painter.drawText(base, words)
