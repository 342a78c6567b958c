"""The window's icons, drawn in the palette's colours since a bare machine has no icon theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.files.folders import shipped

_SIZES = (16, 24, 32, 48, 64, 96, 128)
"""Pixels; where the screen has three for one, an icon of 24 is drawn with 72."""


def icon(name: str, colour: QColor) -> QIcon:
    """The icon of that name in `resources/icons`, in `colour` where it has none of its own."""
    svg = (shipped("resources") / "icons" / f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))
    drawn = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            renderer.render(painter)
        drawn.addPixmap(pixmap)
    return drawn
