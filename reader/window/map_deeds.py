"""What is done with the map: shown beside the page, enlarged over it, filtered by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.analysis.marks import Place
from reader.library.answers import PlaceCount
from reader.library.wanted import EVERYTHING
from reader.models.map_dots import Dot, dots_of
from reader.models.reading import Reading
from reader.models.side import Side
from reader.models.world_outline import World
from reader.window.actions import dropping_checked
from reader.window.came_from import CameFrom
from reader.window.main_window import MainWindow
from reader.window.map_box import OF_ALL, OF_ARTICLE, OF_FILTER, MapBox, MapWords
from reader.window.side_deeds import SideDeeds


class MapDeeds(QObject):
    """Shows the places of the pane's side on a map under the names, and on a large one on demand.

    `page_wanted` tells the field and the name of the place whose page is to be opened.
    """

    page_wanted = Signal(str, str)

    def __init__(self, window: MainWindow, reading: Reading, side: SideDeeds) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._side = side
        self._world = World(self)
        self._dots: tuple[Dot, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_dots)
        self._large: MapBox | None = None
        self._came_from = CameFrom(window.page_pane.view)
        self.small = self._box(large=False)
        window.side_pane.put_map(self.small)
        self.small.view.left.connect(self._came_from.go_back)
        side.places_changed.connect(self._show_places)
        reading.filter_changed.connect(self._show_filter)
        window.worn.connect(self._wear)
        window.list_pane.view.pressed.connect(self.close)
        window.actions_by_name["go_to_map"].triggered.connect(dropping_checked(self.go))
        self._wear(window.colours)
        self._show_filter(reading.filter_text)

    @property
    def large(self) -> MapBox | None:
        """The large map while it is there."""
        return self._large

    @property
    def is_drawn(self) -> bool:
        """Whether the maps are drawn as well as they can be."""
        drawn = all(box.view.is_drawn for box in self._boxes())
        return drawn and not self._world.is_reading and not self._soon.isActive()

    def go(self) -> None:
        """Go to the map; from there to the large one, which is also where there is no small one."""
        if self._large is not None:
            self._large.view.setFocus()
        elif self.small.view.hasFocus() or not self.small.isVisible():
            self.enlarge()
        else:
            self._came_from.remember()
            self.small.view.setFocus()

    def enlarge(self) -> None:
        """Show the map over the page."""
        if self._large is not None:
            return
        self._came_from.remember(self.small.view)
        self._large = large = self._box(large=True)
        large.setParent(self._window.centralWidget())
        large.turned.connect(self._leave_large)
        large.wear(self._window.colours)
        large.view.show_filter(self._reading.filter_text)
        large.view.show_dots(self._dots)
        large.view.be_at(self.small.view.current)
        large.name_it(self._shown)
        self._lay_over()
        for under in (self._window.page_area, self._window.columns):
            under.installEventFilter(self)
        large.show()
        large.raise_()
        large.view.setFocus()
        self._side.look_on(looking=True)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def close(self) -> None:
        """Show the page again where the large map lies over it."""
        if self._large is None:
            return
        QApplication.instance().focusChanged.disconnect(self._follow_focus)  # type: ignore[union-attr]
        for under in (self._window.page_area, self._window.columns):
            under.removeEventFilter(self)
        self._side.look_on(looking=False)
        large, self._large = self._large, None
        large.hide()
        large.deleteLater()

    def leave(self) -> bool:
        """Close the large map, with the keys elsewhere if they were in it; False without one."""
        if self._large is None:
            return False
        if self._large.isAncestorOf(QApplication.focusWidget() or self._window):
            self._leave_large()
        else:
            self.close()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the large map lie over the page wherever that comes to lie."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._large is not None:
            self._lay_over()
        return super().eventFilter(watched, event)

    def _box(self, *, large: bool) -> MapBox:
        box = MapBox(self._world, large=large)
        box.view.place_chosen.connect(self._choose)
        box.view.menu_wanted.connect(self._window.names_panel.menu_wanted)
        box.view.page_wanted.connect(self._open_page)
        if not large:
            box.turned.connect(self.enlarge)
        return box

    def _choose(self, name: str) -> None:
        self._reading.toggle("place", name)

    def _open_page(self, field: str, name: str) -> None:
        self.close()
        self.page_wanted.emit(field, name)

    def _show_places(self, places: Sequence[Place | PlaceCount]) -> None:
        self._dots = dots_of(places)
        self._soon.start()  # the page and the list are painted first

    def _show_dots(self) -> None:
        for box in self._boxes():
            box.name_it(self._shown)
            box.view.show_dots(self._dots)

    @property
    def _shown(self) -> MapWords:
        """What the places are those of."""
        if self._side.side is Side.ARTICLE:
            return OF_ARTICLE
        return OF_ALL if self._reading.meaning.wanted == EVERYTHING else OF_FILTER

    def _show_filter(self, text: str) -> None:
        for box in self._boxes():
            box.view.show_filter(text)

    def _wear(self, palette: object) -> None:
        for box in self._boxes():
            box.wear(self._window.colours)

    def _boxes(self) -> list[MapBox]:
        return [self.small] if self._large is None else [self.small, self._large]

    def _lay_over(self) -> None:
        area: QWidget = self._window.page_area
        if area.width() <= 1:  # the list has all of a narrow window
            area = self._window.columns
        if self._large is not None:
            ground = self._large.parentWidget() or self._window
            corner = area.mapTo(ground, QPoint(0, 0))
            self._large.setGeometry(QRect(corner, area.size()))

    def _leave_large(self) -> None:
        if self._large is not None:
            self.small.view.be_at(self._large.view.current)
        self.close()
        if self.small.isVisible():
            self.small.view.setFocus()
        else:
            self._came_from.go_back()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes to the page wants to see it."""
        if now is not None and self._window.page_area.isAncestorOf(now):
            self.close()
