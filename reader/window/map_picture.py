"""The picture of a map, drawn in turns so that no key waits for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from reader.models.map_crowd import Placed
from reader.models.world_outline import World
from reader.window.map_canvas import MapCanvas
from reader.window.map_painting import (
    Ground,
    outline_for,
    paint_dots,
    paint_labels,
    paint_legend,
    paint_ring,
    paint_words,
    picture_of,
    tints,
)
from reader.window.map_size import MapSize


class MapPicture(MapCanvas):
    """Draws a map: in one turn of the event loop it is laid out, in the next its ground is drawn,
    in a third all that lies on it.

    With 200 dots each takes some milliseconds. Until then what was there before stays, at first
    water. Whatever comes in the midst of it, as while a map is dragged, is drawn in one turn, or
    there would be nothing to see before the end.
    """

    def __init__(self, world: World, size: MapSize, parent: QWidget | None = None) -> None:
        super().__init__(world, size, parent)
        self._ground: QPixmap | None = None
        self._ground_of: Ground | None = None
        self._picture: QPixmap | None = None
        self._ringed: Placed | None = None
        self._has_begun = self._hurries = False
        self._turns = QTimer(self)
        self._turns.setSingleShot(True)
        self._turns.timeout.connect(self._take_a_turn)
        world.refined.connect(self._draw_soon)

    @property
    def is_drawn(self) -> bool:
        """Whether all that is to be seen is drawn."""
        return not self._turns.isActive()

    # What Qt calls

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the picture, and a ring around the dot that one is at by key."""
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._draw_soon()
        colours = self._palette
        frame = QPainterPath()
        edges = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame.addRoundedRect(edges, self._size.corner, self._size.corner)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._size.corner:
                painter.setClipPath(frame)
            painter.fillRect(self.rect(), colours.water)
            if self._picture is not None:
                painter.drawPixmap(0, 0, self._picture)
            if self._is_laid_out:
                self._ringed = self._where_current()
            at = self._ringed
            if at is not None and self.hasFocus():
                paint_ring(painter, at, colours)
            painter.setClipping(False)
            if self.hasFocus() and at is None:
                painter.setPen(QPen(colours.accent, 2))
                painter.drawPath(frame)
            elif self._size.corner:
                painter.setPen(QPen(colours.line, 1))
                painter.drawPath(frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same part of the world, or all dots where they were all shown."""
        super().resizeEvent(event)
        if self._is_fitted:
            self._view = self._view.resized(self.width(), self.height())
        self._lay_out_anew()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what wasn't while nobody saw it."""
        super().showEvent(event)
        self._draw_soon()

    def _lay_out_anew(self) -> None:
        super()._lay_out_anew()
        self._hurries = self._has_begun
        self._draw_soon()

    def _draw_soon(self) -> None:
        if self.isVisible() and not self._turns.isActive():
            self._turns.start()

    def _take_a_turn(self) -> None:
        """Do what is due next, or all of it."""
        self._has_begun = True
        while self._prepare():
            if not self._hurries:
                self._turns.start()
                return
        self._has_begun = self._hurries = False
        self.update()

    def _prepare(self) -> bool:
        """Lay out, or draw the ground, or all else; False once nothing more is due."""
        if not self._is_laid_out:
            self._look()
            return True
        sharpness = self.devicePixelRatioF()
        of = Ground(
            outline_for(self._world, self._view, sharpness),
            self._view,
            self._palette,
            tints(self._dots, self._asked_for, self._palette),
            sharpness,
        )
        if self._ground is None or of != self._ground_of:
            self._ground, self._ground_of = picture_of(of), of
            return True
        self._picture = self._drawn(QPixmap(self._ground))
        return False

    def _drawn(self, picture: QPixmap) -> QPixmap:
        """The ground with all that lies on it."""
        colours, asked_for = self._palette, self._asked_for
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._dots:
                paint_words(painter, self._view, self._none_told, colours, self._font)
            elif self._size.legend:
                paint_legend(painter, self._view, colours, self._font)
            paint_dots(painter, self._dots, self._placed, asked_for, colours)
            paint_labels(painter, self._labels, asked_for, colours, self._font)
        return picture
