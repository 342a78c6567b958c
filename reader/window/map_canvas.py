"""What a map shows: which dots, on which part of the world, where, and with which names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from reader.filter.changing import Asked, asked, where
from reader.language.words import tr
from reader.models.map_crowd import Placed, placed
from reader.models.map_dots import Dot, fitted
from reader.models.map_labels import Label, labels
from reader.models.palette import LIGHT, Palette
from reader.models.world_outline import World
from reader.models.world_view import View, whole_world
from reader.window.map_size import MapSize


class MapCanvas(QWidget):
    """Settles what is to be drawn, once for each view, size and set of dots."""

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
        self._is_moved = False
        self._placed: list[Placed] = []
        self._labels: list[Label] = []
        self._font = size.letters.font()
        self._none_told = tr("No places")
        self._is_laid_out = False

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
        """Show other places, the first of `dots`; whoever is at one by key stays there.

        Whoever has gone nearer keeps the view as well while that place is in it.
        """
        shown = tuple(dots[: self._size.dots])
        self._known = len(dots)
        if shown == self._dots:
            return
        key = None if self.current is None else self.current.key
        self._dots = shown
        self._current = next((n for n, dot in enumerate(shown) if dot.key == key), None)
        self._tell_asked_for()
        if self._is_moved and self.current is not None and self._sees(self.current):
            self._lay_out_anew()
        else:
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
        self._is_fitted = self._is_moved = False
        self._lay_out_anew()

    def look_at(self, view: View) -> None:
        """Show another part of the world."""
        if view != self._view:
            self._view = view
            self._is_fitted = self._is_moved = True
            self._lay_out_anew()

    def is_asked_for(self, number: int) -> bool:
        """Whether the filter asks for the dot of that number."""
        return number in self._asked_for

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

    def _sees(self, dot: Dot) -> bool:
        """Whether the dot's place is within the map's edges, whatever is drawn there."""
        x, y = self._view.point(dot.longitude, dot.latitude)
        return 0 <= x <= self.width() and 0 <= y <= self.height()

    def _tell_asked_for(self) -> None:
        self._asked_for = frozenset(
            number
            for number, dot in enumerate(self._dots)
            if self._filter and where(self._filter, "place", dot.name) is not None
        )

    def _lay_out_anew(self) -> None:
        self._placed, self._labels = [], []
        self._is_laid_out = False

    def _look(self) -> None:
        """Settle what is in view, once for all that it is asked for."""
        if (self._view.width, self._view.height) != (self.width(), self.height()):
            self._is_fitted = self._is_moved = self._is_laid_out = False
        if not self._is_fitted:
            self._view = fitted(self._dots, self._world, self.width(), self.height())
            self._is_fitted = True
        if self._is_laid_out:
            return
        self._is_laid_out = True
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
