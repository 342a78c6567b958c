"""The ground of a map: which dots it shows of which part of the world, and its picture of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from reader.filter.changing import Asked, asked, where
from reader.models.map_crowd import Placed, placed
from reader.models.map_dots import Dot, fitted
from reader.models.map_labels import Label, labels
from reader.models.palette import LIGHT, Palette
from reader.models.world_outline import World
from reader.models.world_view import View, whole_world
from reader.window.map_painting import (
    Ground,
    outline_for,
    paint_dots,
    paint_labels,
    paint_legend,
    paint_ring,
    paint_words,
    paint_world,
    tints,
)
from reader.window.map_size import MapSize


class MapCanvas(QWidget):
    """Shows dots on the world, which is painted once for each view, size and theme."""

    def __init__(self, world: World, size: MapSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._world = world
        self._size = size
        self._palette = LIGHT
        self._dots: tuple[Dot, ...] = ()
        self._known = 0
        self._filter: Asked = {}
        self._asked_for: frozenset[int] = frozenset()
        self._current: int | None = None
        self._view = whole_world(1, 1)
        self._is_fitted = False
        self._placed: list[Placed] = []
        self._labels: list[Label] = []
        self._ground: QPixmap | None = None
        self._font = size.letters.font()
        self._none_told = "No places"
        self._ground_of: Ground | None = None
        world.refined.connect(self.update)

    @property
    def dots(self) -> tuple[Dot, ...]:
        """What is shown, the highest counts first."""
        return self._dots

    @property
    def current(self) -> Dot | None:
        """The dot that one is at by key."""
        return None if self._current is None else self._dots[self._current]

    @property
    def view(self) -> View:
        """The part of the world that is shown."""
        self._look()
        return self._view

    @property
    def placed(self) -> list[Placed]:
        """The dots in view and where they are."""
        self._look()
        return self._placed

    @property
    def labels(self) -> list[str]:
        """The names that are written on the map."""
        self._look()
        return [label.words for label in self._labels]

    def wear(self, palette: Palette) -> None:
        """Take on other colours."""
        self._palette = palette
        self._lay_out_anew()

    def show_dots(self, dots: Sequence[Dot]) -> None:
        """Show other places, the first of `dots`; whoever is at one by key stays there."""
        shown = tuple(dots[: self._size.dots])
        self._known = len(dots)
        if shown == self._dots:
            return
        key = None if self.current is None else self.current.key
        self._dots = shown
        self._current = next((n for n, dot in enumerate(shown) if dot.key == key), None)
        self._tell_asked_for()
        self.fit()

    def show_none(self, words: str) -> None:
        """Say these words where there is no place to show."""
        self._none_told = words
        self._lay_out_anew()

    def show_filter(self, text: str) -> None:
        """Tell apart the places that the filter `text` asks for."""
        self._filter = asked(text)
        before = self._asked_for
        self._tell_asked_for()
        if self._asked_for != before:
            self._lay_out_anew()

    def be_at(self, dot: Dot | None) -> None:
        """Be at a dot as if one had gone there by key; at none where it isn't shown."""
        self._current = self._dots.index(dot) if dot in self._dots else None
        self._lay_out_anew()

    def fit(self) -> None:
        """Show all dots again."""
        self._is_fitted = False
        self._lay_out_anew()

    def look_at(self, view: View) -> None:
        """Show another part of the world."""
        if view != self._view:
            self._view = view
            self._is_fitted = True
            self._lay_out_anew()

    def is_asked_for(self, number: int) -> bool:
        """Whether the filter asks for the dot of that number."""
        return number in self._asked_for

    # What Qt calls

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, and a ring around the dot that one is at by key."""
        self._look()
        ground = self._painted_ground()
        colours, asked_for = self._palette, self._asked_for
        frame = QPainterPath()
        edges = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame.addRoundedRect(edges, self._size.corner, self._size.corner)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._size.corner:
                painter.setClipPath(frame)
            painter.drawPixmap(0, 0, ground)
            if not self._dots:
                paint_words(painter, self._view, self._none_told, colours, self._font)
            elif self._size.legend:
                paint_legend(painter, self._view, colours, self._font)
            paint_dots(painter, self._dots, self._placed, asked_for, colours)
            paint_labels(painter, self._labels, asked_for, colours, self._font)
            at = self._where_current()
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

    def _go_to(self, number: int | None) -> None:
        """Be at a dot, and have it in view."""
        self._current = number
        self._lay_out_anew()  # whoever one goes to comes before all that hide it
        self._look()
        dot = self.current
        if dot is not None and self._where_current() is None:
            x, y = self._view.point(dot.longitude, dot.latitude)
            self.look_at(self._view.moved(self.width() / 2 - x, y - self.height() / 2))

    def _where_current(self) -> Placed | None:
        """Where the dot is that one is at by key, if it is within the map's edges."""
        for each in self._placed:
            if each.number == self._current:
                inside = 0 <= each.x <= self.width() and 0 <= each.y <= self.height()
                return each if inside else None
        return None

    def _tell_asked_for(self) -> None:
        self._asked_for = frozenset(
            number
            for number, dot in enumerate(self._dots)
            if self._filter and where(self._filter, "place", dot.name) is not None
        )

    def _lay_out_anew(self) -> None:
        self._placed, self._labels = [], []
        self.update()

    def _look(self) -> None:
        """Settle what is in view, once for all that it is asked for."""
        if (self._view.width, self._view.height) != (self.width(), self.height()):
            self._is_fitted = False
        if not self._is_fitted:
            self._view = fitted(self._dots, self._world, self.width(), self.height())
            self._is_fitted = True
        if self._placed or not self._dots:
            return
        smallest, largest = self._size.smallest, self._size.largest
        self._placed = placed(self._dots, self._view, smallest, largest, self._current)
        letters = QFontMetricsF(self._font)
        self._labels = labels(
            self._dots,
            self._placed,
            self._view,
            letters.horizontalAdvance,
            letters.height(),
            first=self._current,
            ringed=self._asked_for,
            most=self._size.labels,
        )

    def _painted_ground(self) -> QPixmap:
        """The world under the dots, which stays as long as nothing of it is otherwise."""
        sharpness = self.devicePixelRatioF()
        outline = outline_for(self._world, self._view, sharpness)
        colours = tints(self._dots, self._asked_for, self._palette)
        of = Ground(outline, self._view, self._palette, colours, sharpness)
        if self._ground is None or of != self._ground_of:
            self._ground = QPixmap(self.size() * sharpness)
            self._ground.setDevicePixelRatio(sharpness)
            with QPainter(self._ground) as painter:
                paint_world(painter, of)
            self._ground_of = of
        return self._ground
